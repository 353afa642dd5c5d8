// A line of warning or information inside a screen.
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { minHeight: "auto", paddingTop: "8px", paddingBottom: "8px", flexShrink: 0 },
  body: { whiteSpace: "normal", display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
});

export interface NoticeProps {
  readonly intent: "info" | "warning" | "success";
  readonly title?: string;
  readonly children: ReactNode;
}

export function Notice({ intent, title, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" bottomReflowSpacer={null} className={styles.root}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
