// What the roll-up would be: who stands where, and what differs from the sheet that is there.
import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RollUpPreview } from "../../../commands/periods/rollUpPeriods";
import type { RollUpDifference } from "../../../core/periods/mergePeriods";
import type { PeriodCell } from "../../../core/periods/period";
import { formatNumber } from "../../../locale/language";
import { Heading } from "../../components/Heading";
import { Pager } from "../../components/Pager";
import { usePane } from "../../paneContext";
import { usePeriodsWords } from "./periodsWords";

const PER_PAGE = 20;

export function RollUpResult({ preview: { content, lines, difference } }: { readonly preview: RollUpPreview }) {
  const { state } = usePane();
  const { rollUp: words } = usePeriodsWords();
  const order = content.people
    .map((person, i) => ({ person, line: lines[i]! }))
    .sort((a, b) => (a.line.rank ?? Infinity) - (b.line.rank ?? Infinity));
  const change = ({ rank, rankBefore }: (typeof lines)[number]): string => {
    if (rank === null) return "";
    if (rankBefore === null) return words.newcomer;
    return rankBefore > rank ? `▲${rankBefore - rank}` : rankBefore < rank ? `▼${rank - rankBefore}` : words.unchanged;
  };
  return (
    <>
      {difference !== null && <Difference difference={difference} />}
      <Paged
        title={words.results}
        heads={[words.who, words.result, words.rank, words.change]}
        rows={order.map(({ person, line }) => ({
          key: person.code,
          cells: [
            person.name || person.code,
            line.result === null ? "" : formatNumber(line.result, state.language),
            line.rank ?? words.notRanked,
            change(line),
          ],
        }))}
      />
    </>
  );
}

function Difference({ difference: { added, points, places } }: { readonly difference: RollUpDifference }) {
  const { say, state } = usePane();
  const { rollUp: words } = usePeriodsWords();
  const cell = (value: PeriodCell): string =>
    value === null ? words.absent : typeof value === "number" ? formatNumber(value, state.language) : words.exempt;
  const place = ({ result, rank }: { readonly result: number | null; readonly rank: number | null }): string =>
    result === null || rank === null ? words.notRanked : say(words.place, { result: formatNumber(result, state.language), rank });
  const isSame = added.length + points.length + places.length === 0;
  return (
    <div className="bv-stackTight">
      <Heading as="h3">{words.difference}</Heading>
      {isSame && <Text size={200}>{words.noDifference}</Text>}
      {added.length > 0 && <Text size={200}>{say(words.added, { names: added.join(", ") })}</Text>}
      {points.length > 0 && (
        <Paged
          title={say(words.points, { count: points.length })}
          heads={[words.who, words.period, words.before, words.after]}
          rows={points.map(({ code, name, label, before, after }) => ({
            key: `${code} ${label}`,
            cells: [name || code, label, cell(before), cell(after)],
          }))}
        />
      )}
      {places.length > 0 && (
        <Paged
          title={say(words.places, { count: places.length })}
          heads={[words.who, words.before, words.after]}
          rows={places.map(({ code, name, before, after }) => ({ key: code, cells: [name || code, place(before), place(after)] }))}
        />
      )}
    </div>
  );
}

interface PagedProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

function Paged({ title, heads, rows }: PagedProps) {
  const [page, setPage] = useState(0);
  const first = Math.min(page * PER_PAGE, Math.max(0, rows.length - 1));
  return (
    <>
      <table className="bv-explain-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(first - (first % PER_PAGE), first - (first % PER_PAGE) + PER_PAGE).map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{cells[0]}</th>
              {cells.slice(1).map((cell, i) => (
                <td key={heads[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager count={rows.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
