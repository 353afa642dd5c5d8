// A quiet card: the unit of every screen.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    flexShrink: 0,
  },
});

export function Card({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  const styles = useStyles();
  return (
    <section className={styles.root} {...(label === undefined ? {} : { "aria-label": label })}>
      {children}
    </section>
  );
}
