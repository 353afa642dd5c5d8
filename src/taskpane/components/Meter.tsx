// A bar that shows how much of a whole is there.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    display: "inline-block",
    height: "8px",
    width: "100%",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  small: { width: "56px", height: "6px" },
  fill: {
    display: "block",
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

export interface MeterProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  readonly isSmall?: boolean;
}

export function Meter({ value, max, label, isSmall = false }: MeterProps) {
  const styles = useStyles();
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <span
      role="meter"
      className={mergeClasses(styles.track, isSmall && styles.small)}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <span className={styles.fill} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
