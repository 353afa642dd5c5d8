// A wide button with a title and a line that says what it leads to.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { MAIN_ACTION } from "../focusMain";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  root: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    textAlign: "left",
    padding: "14px 12px",
    gap: "10px",
    borderRadius: tokens.borderRadiusLarge,
  },
  texts: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  more: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
});

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
  const styles = useStyles();
  const { state } = usePane();
  return (
    <Button
      className={styles.root}
      appearance={isMain ? "primary" : "secondary"}
      {...(isMain ? MAIN_ACTION : {})}
      {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
      icon={icon}
      disabledFocusable={state.busy !== null}
      onClick={onClick}
    >
      <span className={styles.texts}>
        <span>{title}</span>
        <span className={mergeClasses(styles.more, !isMain && styles.quiet)}>{text}</span>
      </span>
    </Button>
  );
}
