// A rank as a round mark; the first three in gold, silver and bronze.
import { mergeClasses } from "@fluentui/react-components";
import { usePane } from "../paneContext";

export function RankMark({ rank }: { readonly rank: number | null }) {
  const { words, say } = usePane();
  const medal = rank === 1 ? "bv-rankMark-first" : rank === 2 ? "bv-rankMark-second" : rank === 3 ? "bv-rankMark-third" : undefined;
  return (
    <span
      role="img"
      className={mergeClasses("bv-rankMark-root", rank === null ? "bv-rankMark-none" : medal)}
      aria-label={rank === null ? words.ranking.noRank : say(words.ranking.rankLabel, { rank })}
    >
      {rank ?? "–"}
    </span>
  );
}
