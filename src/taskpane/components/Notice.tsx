// A line of warning or information inside a screen.
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface NoticeProps {
  readonly intent: "info" | "warning" | "success";
  readonly title?: string;
  readonly children: ReactNode;
}

export function Notice({ intent, title, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline" bottomReflowSpacer={null} className="bv-notice-root">
      <MessageBarBody className="bv-notice-body">
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
