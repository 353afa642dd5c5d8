// The board: who is where, found by name or cluster, a page at a time, each with its reason.
import { Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import type { RankedRow } from "../../commands/answers";
import { boardEntries, clustersOf } from "../boardView";
import { usePane } from "../paneContext";
import { BoardRow } from "./BoardRow";
import { lastPage, Pager } from "./Pager";

/** Rows of the board shown at a time. */
export const ROWS_PER_PAGE = 30;
/** A shorter board needs no search. */
const SEARCH_FROM = 12;

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    flexShrink: 0,
  },
  none: { color: tokens.colorNeutralForeground2, textAlign: "center", padding: "16px" },
});

export function Board({ rows }: { readonly rows: readonly RankedRow[] }) {
  const styles = useStyles();
  const { words, say } = usePane();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setPage] = useState(0);
  const clusters = useMemo(() => clustersOf(rows), [rows]);
  const cluster = chosen !== null && clusters.includes(chosen) ? chosen : null;
  const entries = useMemo(() => boardEntries(rows, { text, cluster }), [rows, text, cluster]);
  const page = Math.min(asked, lastPage(entries.length, ROWS_PER_PAGE));
  const first = page * ROWS_PER_PAGE;
  return (
    <>
      {(clusters.length > 0 || rows.length >= SEARCH_FROM) && (
        <div className={styles.filters}>
          {rows.length >= SEARCH_FROM && (
            <Input
              type="search"
              aria-label={words.ranking.search}
              placeholder={words.ranking.search}
              contentBefore={<SearchRegular />}
              value={text}
              onChange={(_, data) => setText(data.value)}
            />
          )}
          {clusters.length > 0 && (
            <Select
              aria-label={words.ranking.cluster}
              // The index stands for the cluster: a name may be empty.
              value={cluster === null ? "" : String(clusters.indexOf(cluster))}
              onChange={(_, data) => setChosen(data.value === "" ? null : (clusters[Number(data.value)] ?? null))}
            >
              <option value="">{`${words.ranking.cluster}: ${words.ranking.allClusters}`}</option>
              {clusters.map((name, index) => (
                <option key={name} value={String(index)}>
                  {name === "" ? words.ranking.commonCluster : name}
                </option>
              ))}
            </Select>
          )}
        </div>
      )}
      {entries.length === 0 ? (
        <Text className={styles.none} role="status">
          {say(words.ranking.noMatch, { text })}
        </Text>
      ) : (
        <ol className={styles.list}>
          {entries.slice(first, first + ROWS_PER_PAGE).map((entry) => (
            <BoardRow key={entry.row.code} entry={entry} isInCluster={cluster !== null} hasClusters={clusters.length > 0} />
          ))}
        </ol>
      )}
      <Pager count={entries.length} pageSize={ROWS_PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
