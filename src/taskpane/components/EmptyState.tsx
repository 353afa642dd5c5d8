// A screen or a part with nothing to show yet: says why, and what to do.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: "8px",
    padding: "24px 16px",
    flexShrink: 0,
  },
  icon: { fontSize: "40px", lineHeight: "40px", color: tokens.colorNeutralForeground3 },
  good: { fontSize: "40px", lineHeight: "40px", color: tokens.colorPaletteGreenForeground1 },
  title: { textAlign: "center" },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly isGood?: boolean;
  readonly children?: ReactNode;
}

export function EmptyState({ icon, title, text, isGood = false, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={isGood ? styles.good : styles.icon} aria-hidden>
        {icon}
      </span>
      <Heading as="h2" className={styles.title}>
        {title}
      </Heading>
      <Text align="center" className={styles.text}>
        {text}
      </Text>
      {children}
    </div>
  );
}
