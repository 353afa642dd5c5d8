// Everybody in the order of ranks: the band in the end, why it is lower than the points, how far the next one is; found by name or outcome.
import { Input, Select, Text } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import type { DecideAnswer, DecidedRow } from "../../../commands/decisionAnswers";
import { formatNumber } from "../../../locale/language";
import { distanceText } from "../../../workbook/explain/distanceText";
import { lastPage, Pager } from "../../components/Pager";
import { RankMark } from "../../components/RankMark";
import { Tag } from "../../components/Tag";
import { usePane } from "../../paneContext";
import { filterRows, type DecidedFilter } from "./decidedFilter";
import { useDecideWords, useDistanceWords } from "./decideWords";
import { unbroken } from "./unbroken";

/** People shown at a time. */
export const PEOPLE_PER_PAGE = 30;

export function DecidedPeople({ answer }: { readonly answer: DecideAnswer }) {
  const { say } = usePane();
  const { people: words } = useDecideWords();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const [asked, setPage] = useState(0);
  const choices = useMemo(() => {
    const filters: readonly DecidedFilter[] = [
      { kind: "all" },
      { kind: "lowered" },
      { kind: "council" },
      { kind: "noBand" },
      ...answer.bands.map(({ name }) => ({ kind: "band", band: name }) as const),
    ];
    return filters.map((filter) => ({ filter, count: filterRows(answer, filter, "").length }));
  }, [answer]);
  const filter = choices[chosen]?.filter ?? choices[0]!.filter;
  const rows = useMemo(() => filterRows(answer, filter, text), [answer, filter, text]);
  const page = Math.min(asked, lastPage(rows.length, PEOPLE_PER_PAGE));
  const first = page * PEOPLE_PER_PAGE;
  return (
    <>
      <div className="bv-stackTight">
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          contentBefore={<SearchRegular />}
          value={text}
          onChange={(_, data) => {
            setText(data.value);
            setPage(0);
          }}
        />
        <Select
          aria-label={words.filter}
          className="bv-criteria-select"
          value={String(chosen)}
          onChange={(_, data) => {
            setChosen(Number(data.value));
            setPage(0);
          }}
        >
          {choices.map(({ filter: one, count }, index) => (
            <option key={index} value={String(index)}>
              {say(words.count, { filter: nameOf(one), count })}
            </option>
          ))}
        </Select>
      </div>
      {rows.length === 0 ? (
        <Text className="bv-board-none" role="status">
          {words.noMatch}
        </Text>
      ) : (
        <ol className="bv-board-list" aria-label={words.label}>
          {rows.slice(first, first + PEOPLE_PER_PAGE).map((row) => (
            <Person key={row.code} row={row} />
          ))}
        </ol>
      )}
      <Pager count={rows.length} pageSize={PEOPLE_PER_PAGE} page={page} onPage={setPage} />
    </>
  );

  function nameOf(one: DecidedFilter): string {
    return one.kind === "band" ? say(words.inBand, { band: one.band }) : words[one.kind];
  }
}

function Person({ row }: { readonly row: DecidedRow }) {
  const { state, words: common, say } = usePane();
  const { people: words } = useDecideWords();
  const { code, name, cluster, total, rank, reached, band, reasons, lack, isForCouncil } = row;
  const distance = distanceText(lack, useDistanceWords(), state.language);
  // A reason such as "Đủ điểm “…”, hết chỉ tiêu" has told it already.
  const isReachedTold = reached === "" || reached === band || reasons.some((reason) => reason.includes(reached));
  return (
    <li className="bv-boardRow-row">
      <RankMark rank={rank} />
      <div className="bv-boardRow-names">
        <Text weight="semibold">{name === "" ? code : name}</Text>
        {cluster !== "" && (
          <Text size={200} className="bv-quiet">
            {cluster}
          </Text>
        )}
        <span className="bv-boardRow-facts">
          <Tag isQuiet={band !== ""}>{band === "" ? words.noBand : band}</Tag>
          {isForCouncil && <Tag>{words.council}</Tag>}
          {!isReachedTold && (
            <Text size={200} className="bv-quiet">
              {say(words.reached, { band: reached })}
            </Text>
          )}
        </span>
        {reasons.length > 0 && (
          <ul className="bv-decide-reasons">
            {reasons.map((reason, index) => (
              <li key={index} lang="vi">
                {unbroken(reason)}
              </li>
            ))}
          </ul>
        )}
        {distance !== "" && (
          <Text size={200} className="bv-quiet">
            {distance}
          </Text>
        )}
      </div>
      <div className="bv-boardRow-right">
        {total === null ? (
          <Text size={200} className="bv-faint">
            {common.ranking.noTotal}
          </Text>
        ) : (
          <Text weight="semibold" className="bv-numbers">
            {formatNumber(total, state.language)}
          </Text>
        )}
      </div>
    </li>
  );
}
