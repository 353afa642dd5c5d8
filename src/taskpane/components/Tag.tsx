// A small word beside a name: "đồng hạng", "đã cũ".
import { mergeClasses } from "@fluentui/react-components";

export interface TagProps {
  readonly children: string;
  /** A fact that needs no attention: what somebody has, not what somebody must look at. */
  readonly isQuiet?: boolean;
}

export function Tag({ children, isQuiet = false }: TagProps) {
  return <span className={mergeClasses("bv-tag-root", isQuiet && "bv-tag-quiet")}>{children}</span>;
}
