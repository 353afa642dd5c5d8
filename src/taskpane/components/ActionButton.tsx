// A button that runs an action: while anything runs it is disabled but keeps focus, and shows the spinner if the work is its own.
import { Button, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../paneContext";
import type { WorkId } from "../paneState";

export interface ActionButtonProps {
  readonly action: WorkId;
  readonly icon?: ReactElement;
  readonly children: string;
  readonly isMain?: boolean;
  readonly onClick?: () => void;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium" | "large";
  readonly className?: string;
  readonly "aria-label"?: string;
  readonly type?: "button" | "submit";
}

export function ActionButton({ action, icon, children, isMain = false, onClick, ...rest }: ActionButtonProps) {
  const { state } = usePane();
  const { busy } = state;
  const shown = busy?.action === action ? <Spinner size="tiny" aria-hidden /> : icon;
  return (
    <Button
      {...rest}
      {...(isMain ? { "data-main-action": "" } : {})}
      disabledFocusable={busy !== null}
      {...(shown === undefined ? {} : { icon: shown })}
      {...(onClick === undefined ? {} : { onClick })}
    >
      {children}
    </Button>
  );
}
