// Asks before something is replaced, inside the screen; focus starts at the safe answer, Escape gives it.
import { Button, Text } from "@fluentui/react-components";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useId, useRef } from "react";
import type { WorkId } from "../paneState";
import { ActionButton } from "./ActionButton";
import { fluentRef } from "../fluentRef";
import { Heading } from "./Heading";

export interface ConfirmPanelProps {
  readonly action: WorkId;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly refuse: string;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
}

export function ConfirmPanel({ action, title, text, confirm, refuse, onConfirm, onRefuse }: ConfirmPanelProps) {
  const titleId = useId();
  const textId = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    safe.current?.focus();
  }, []);
  return (
    <div
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      className="bv-confirmPanel-root"
      onKeyDown={(event) => {
        if (event.key === "Escape") onRefuse();
      }}
    >
      <div className="bv-confirmPanel-head">
        <Warning20Filled className="bv-warning" aria-hidden />
        <Heading as="h2" size={400} id={titleId}>
          {title}
        </Heading>
      </div>
      <Text id={textId}>{text}</Text>
      <div className="bv-confirmPanel-actions">
        <Button ref={fluentRef(safe)} appearance="primary" onClick={onRefuse}>
          {refuse}
        </Button>
        <ActionButton action={action} onClick={onConfirm}>
          {confirm}
        </ActionButton>
      </div>
    </div>
  );
}
