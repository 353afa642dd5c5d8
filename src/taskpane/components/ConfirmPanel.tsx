// Asks before something is replaced, inside the screen; focus starts at the safe answer, Escape gives it.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useId, useRef } from "react";
import type { ActionId } from "../paneState";
import { ActionButton } from "./ActionButton";
import { fluentRef } from "../fluentRef";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "16px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ConfirmPanelProps {
  readonly action: ActionId;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly refuse: string;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
}

export function ConfirmPanel({ action, title, text, confirm, refuse, onConfirm, onRefuse }: ConfirmPanelProps) {
  const styles = useStyles();
  const titleId = useId();
  const textId = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === "Escape") onRefuse();
      }}
    >
      <div className={styles.head}>
        <Warning20Filled className={styles.icon} aria-hidden />
        <Heading as="h2" size={400} id={titleId}>
          {title}
        </Heading>
      </div>
      <Text id={textId}>{text}</Text>
      <div className={styles.actions}>
        <Button ref={fluentRef(safe)} appearance="primary" onClick={onRefuse}>
          {refuse}
        </Button>
        <ActionButton action={action} icon={<></>} onClick={onConfirm}>
          {confirm}
        </ActionButton>
      </div>
    </div>
  );
}
