// A heading without the browser's margins: the gaps of the screen do the spacing.
import { mergeClasses, Text } from "@fluentui/react-components";

export interface HeadingProps {
  readonly as: "h1" | "h2" | "h3" | "h4";
  readonly size?: 200 | 300 | 400 | 500;
  readonly className?: string;
  readonly id?: string;
  readonly title?: string;
  readonly children: string;
}

export function Heading({ className, size = 300, ...rest }: HeadingProps) {
  return <Text {...rest} size={size} weight="semibold" className={mergeClasses("bv-heading-root", className)} />;
}
