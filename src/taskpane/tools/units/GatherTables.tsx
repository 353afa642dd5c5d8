// Old and new of a file side by side, and whose rank changes.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { GatheredReport, TellingChange } from "../../../commands/gatherAnswers";
import type { RankPlace } from "../../../core/gather/rankEffect";
import { formatNumber } from "../../../locale/language";
import { Pager } from "../../components/Pager";
import { usePane } from "../../paneContext";
import { useUnitsWords } from "./unitsWords";

const PER_PAGE = 20;

export function ChangeTable({ changes }: Pick<GatheredReport, "changes">) {
  const { say, state } = usePane();
  const { gather: words } = useUnitsWords();
  const [page, setPage] = useState(0);
  const shown = (value: TellingChange["before"]): string =>
    value === "" ? words.blank : typeof value === "number" ? formatNumber(value, state.language) : String(value);
  return (
    <>
      <table className="bv-explain-table" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((change) => (
            <tr key={`${change.sheet} ${change.participant} ${change.criterion}`}>
              <th scope="row">
                {say(change.sheet === "entries" ? words.cellOf : words.cellOfText, {
                  sheet: change.sheet === "entries" ? "" : words.sheets[change.sheet],
                  participant: change.participantName || change.participant,
                  criterion: `${change.criterion} ${change.criterionName}`.trim(),
                })}
              </th>
              <td>{shown(change.before)}</td>
              <td>{shown(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager count={changes.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}

export interface MoveTableProps extends Pick<GatheredReport, "moves"> {
  readonly hasClusters: boolean;
}

export function MoveTable({ moves, hasClusters }: MoveTableProps) {
  const { say } = usePane();
  const { gather: words } = useUnitsWords();
  const [page, setPage] = useState(0);
  const shown = ({ rank, total, clusterRank }: RankPlace): string => {
    if (rank === null || total === null) return words.noRank;
    return hasClusters && clusterRank !== null
      ? say(words.placeInCluster, { rank, total, clusterRank })
      : say(words.place, { rank, total });
  };
  if (moves.length === 0) return <Text size={200}>{words.noMoves}</Text>;
  return (
    <>
      <table className="bv-explain-table" aria-label={words.moves}>
        <caption>{words.moves}</caption>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.rankBefore}</th>
            <th scope="col">{words.rankAfter}</th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(({ code, name, before, after }) => (
            <tr key={code}>
              <th scope="row">{name || code}</th>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager count={moves.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
