// A wide button with a title and a line that says what it leads to.
import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { MAIN_ACTION } from "../focusMain";
import { usePane } from "../paneContext";

export interface ChoiceButtonProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly isMain?: boolean;
  /** For a choice that opens a form below it. */
  readonly isOpen?: boolean;
  readonly onClick: () => void;
}

export function ChoiceButton({ icon, title, text, isMain = false, isOpen, onClick }: ChoiceButtonProps) {
  const { state } = usePane();
  return (
    <Button
      className="bv-choiceButton-root"
      appearance={isMain ? "primary" : "secondary"}
      {...(isMain ? MAIN_ACTION : {})}
      {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
      icon={icon}
      disabledFocusable={state.busy !== null}
      onClick={onClick}
    >
      <span className="bv-choiceButton-texts">
        <span>{title}</span>
        <span className={mergeClasses("bv-choiceButton-more", !isMain && "bv-quiet")}>{text}</span>
      </span>
    </Button>
  );
}
