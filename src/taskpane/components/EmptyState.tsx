// A screen or a part with nothing to show yet: says why, and what to do.
import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "./Heading";

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly isGood?: boolean;
  readonly children?: ReactNode;
}

export function EmptyState({ icon, title, text, isGood = false, children }: EmptyStateProps) {
  return (
    <div className="bv-emptyState-root">
      <span className={isGood ? "bv-emptyState-good" : "bv-emptyState-icon"} aria-hidden>
        {icon}
      </span>
      <Heading as="h2" className="bv-emptyState-title">
        {title}
      </Heading>
      <Text align="center" className="bv-quiet">
        {text}
      </Text>
      {children}
    </div>
  );
}
