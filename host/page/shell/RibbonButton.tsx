// A large button of the ribbon: icon over label, with a supertip.
import { makeStyles, Spinner, Text, tokens, ToolbarButton, Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  button: {
    flexDirection: "column",
    justifyContent: "flex-start",
    gap: "2px",
    minWidth: "64px",
    maxWidth: "96px",
    height: "68px",
    padding: "2px 6px",
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { width: "32px", height: "32px", display: "flex", alignItems: "center", justifyContent: "center", fontSize: "24px" },
  label: { textAlign: "center", lineHeight: "15px", fontSize: "12px", whiteSpace: "normal", textWrap: "balance" },
  tip: { display: "flex", flexDirection: "column", gap: "4px", maxWidth: "260px" },
});

export interface RibbonButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly supertip?: { readonly title: string; readonly description: string };
  readonly isRunning?: boolean;
  readonly onClick: () => void;
}

export function RibbonButton({ label, icon, supertip, isRunning = false, onClick }: RibbonButtonProps) {
  const styles = useStyles();
  const button = (
    <ToolbarButton className={styles.button} aria-busy={isRunning} onClick={onClick}>
      <span className={styles.icon}>{isRunning ? <Spinner size="small" aria-hidden /> : icon}</span>
      <span className={styles.label}>{label}</span>
    </ToolbarButton>
  );
  if (supertip === undefined) return button;
  const tip = (
    <div className={styles.tip}>
      <Text weight="semibold" size={200}>
        {supertip.title}
      </Text>
      <Text size={200}>{supertip.description}</Text>
    </div>
  );
  return (
    <Tooltip content={tip} relationship="description" positioning="below-start" withArrow>
      {button}
    </Tooltip>
  );
}
