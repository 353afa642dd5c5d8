// A bar that shows how much of a whole is there.
import { mergeClasses } from "@fluentui/react-components";

export interface MeterProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  readonly isSmall?: boolean;
}

export function Meter({ value, max, label, isSmall = false }: MeterProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <span
      role="meter"
      className={mergeClasses("bv-meter-track", isSmall && "bv-meter-small")}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <span className="bv-meter-fill" style={{ width: `${share * 100}%` }} />
    </span>
  );
}
