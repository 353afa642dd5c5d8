// A rank as a round mark; the first three in gold, silver and bronze.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    justifySelf: "center",
    minWidth: "28px",
    height: "28px",
    padding: "0 4px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  // Dark text on these three in both themes: 7:1 and more.
  first: { backgroundColor: "#F2C811", color: "#3B2F00" },
  second: { backgroundColor: "#C8CDD2", color: "#242424" },
  third: { backgroundColor: "#E3A977", color: "#3A1D00" },
  none: { color: tokens.colorNeutralForeground3, backgroundColor: "transparent" },
});

export function RankMark({ rank }: { readonly rank: number | null }) {
  const styles = useStyles();
  const { words, say } = usePane();
  const medal = rank === 1 ? styles.first : rank === 2 ? styles.second : rank === 3 ? styles.third : undefined;
  return (
    <span
      role="img"
      className={mergeClasses(styles.root, rank === null ? styles.none : medal)}
      aria-label={rank === null ? words.ranking.noRank : say(words.ranking.rankLabel, { rank })}
    >
      {rank ?? "–"}
    </span>
  );
}
