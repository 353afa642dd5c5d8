// The board: who is where, found by name or cluster, a page at a time, each with its reason.
import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RankedRow } from "../../commands/answers";
import { boardEntries, clustersOf } from "../boardView";
import { late } from "../late";
import { lineHeading, lineText, shownLine } from "../lineText";
import { usePane } from "../paneContext";
import { BoardRow } from "./BoardRow";
import { lastPage, Pager } from "./Pager";

const BoardFilters = late(
  () => import(/* webpackPrefetch: true */ "./BoardFilters").then((module) => module.BoardFilters),
  () => <div className="bv-board-filtersSpace" />,
);

/** Rows of the board shown at a time. */
export const ROWS_PER_PAGE = 30;
/** A shorter board needs no search. */
const SEARCH_FROM = 12;

export function Board({ rows }: { readonly rows: readonly RankedRow[] }) {
  const view = usePane();
  const { words, say, state } = view;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setPage] = useState(0);
  const clusters = useMemo(() => clustersOf(rows), [rows]);
  const cluster = chosen !== null && clusters.includes(chosen) ? chosen : null;
  const entries = useMemo(() => boardEntries(rows, { text, cluster }), [rows, text, cluster]);
  const line = shownLine(state);
  const page = Math.min(asked, lastPage(entries.length, ROWS_PER_PAGE));
  const first = page * ROWS_PER_PAGE;
  return (
    <>
      {line !== null && (
        <Text size={200} className="bv-quiet">
          {lineHeading(line, view)}
        </Text>
      )}
      {(clusters.length > 0 || rows.length >= SEARCH_FROM) && (
        <BoardFilters
          text={text}
          onText={setText}
          hasSearch={rows.length >= SEARCH_FROM}
          clusters={clusters}
          cluster={cluster}
          onCluster={setChosen}
        />
      )}
      {entries.length === 0 ? (
        <Text className="bv-board-none" role="status">
          {say(words.ranking.noMatch, { text })}
        </Text>
      ) : (
        <ol className="bv-board-list">
          {entries.slice(first, first + ROWS_PER_PAGE).map((entry) => (
            <BoardRow
              key={entry.row.code}
              entry={entry}
              isInCluster={cluster !== null}
              hasClusters={clusters.length > 0}
              line={line === null ? "" : lineText(line, entry.row.code, view)}
            />
          ))}
        </ol>
      )}
      <Pager count={entries.length} pageSize={ROWS_PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
