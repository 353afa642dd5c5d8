// A bar for each participant, made of what the groups of criteria give: told apart by letters as well as by colours, and in figures.
import { Button, Spinner, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { partPoints, type PartPointsAnswer } from "../../commands/partPoints";
import { formatNumber } from "../../locale/language";
import { spread as en } from "../../locale/en/spread";
import { spread as vi } from "../../locale/vi/spread";
import { barScale, barSegments, partMark } from "../groupBars";
import { usePane } from "../paneContext";
import { isStale, type Read } from "../paneState";
import { useRoving } from "../useRoving";
import { Heading } from "./Heading";
import { Notice } from "./Notice";
import { lastPage, Pager } from "./Pager";
import { Tick } from "./Tick";

/** More bars at a time are no picture any more. */
export const BARS_PER_PAGE = 20;
/** A letter needs such a part of the bar, in percent. */
const LEAST_FOR_MARK = 5;

export function GroupBars() {
  const { state, store } = usePane();
  const words = (state.language === "vi" ? vi : en).groups;
  const [read, setRead] = useState<Read<PartPointsAnswer> | null>(null);
  const drawn = useCallback(() => {
    const at = store.getState().changes;
    return store.use("explain", partPoints, undefined).then((value) => {
      if (value !== null) setRead({ value, at });
    });
  }, [store]);
  const rankedAt = state.ranking?.at ?? 0;
  const lastDrawn = useRef(-1);
  useEffect(() => {
    if (lastDrawn.current === rankedAt || state.busy !== null) return;
    lastDrawn.current = rankedAt;
    void drawn();
  }, [drawn, rankedAt, state.busy]);
  if (read === null) {
    if (state.busy !== null) return <Spinner aria-label={words.reading} />;
    return (
      <Button className="bv-start" size="small" onClick={() => void drawn()}>
        {words.again}
      </Button>
    );
  }
  return (
    <figure className="bv-totals">
      <Heading as="h3">{words.heading}</Heading>
      {isStale(read, state) && (
        <Notice intent="warning">
          <span>{words.stale}</span>
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void drawn()}>
            {words.again}
          </Button>
        </Notice>
      )}
      {read.value.rows.length === 0 ? <Text size={200}>{words.none}</Text> : <Bars answer={read.value} />}
    </figure>
  );
}

function Bars({ answer }: { readonly answer: PartPointsAnswer }) {
  const { state, store, say } = usePane();
  const words = (state.language === "vi" ? vi : en).groups;
  const legendId = useId();
  const [asked, setPage] = useState(0);
  const [hasFigures, setFigures] = useState(false);
  const { parts, rows, isLimited } = answer;
  const page = Math.min(asked, lastPage(rows.length, BARS_PER_PAGE));
  const first = page * BARS_PER_PAGE;
  const shown = rows.slice(first, first + BARS_PER_PAGE);
  const [list, item] = useRoving<HTMLOListElement>(shown.length);
  const scale = barScale(rows.map(({ values }) => values));
  const number = (value: number): string => formatNumber(value, state.language);
  const marks = parts.map((part, index) => partMark(part.kind, index));
  const names = parts.map(({ kind, name }) => (kind === "criterion" ? name : words[kind]));
  return (
    <>
      <ul id={legendId} className="bv-groups-legend">
        {parts.map((part, index) => (
          <li key={index}>
            <span className="bv-groups-swatch" data-part={partColor(part.kind, index)} aria-hidden>
              {marks[index]}
            </span>
            {names[index]}
          </li>
        ))}
      </ul>
      <Tick isOn={hasFigures} onChange={setFigures}>
        {words.figures}
      </Tick>
      <ol ref={list} className="bv-groups-list">
        {shown.map(({ code, name, rank, total, values }, index) => {
          const told = values.map((value, i) => say(words.part, { name: names[i]!, points: value })).join("; ");
          const who = name === "" ? code : name;
          const label = rank === null ? words.rowWithoutRank : words.row;
          return (
            <li key={code}>
              <button
                type="button"
                className="bv-groups-row"
                aria-label={say(label, { rank: rank ?? 0, name: who, total, parts: told })}
                onClick={() => store.openTool("explain", code)}
                {...item(index)}
              >
                <span className="bv-groups-head">
                  <span className="bv-groups-name">{rank === null ? who : `${rank}. ${who}`}</span>
                  <span className="bv-numbers">{number(total)}</span>
                </span>
                <svg className="bv-groups-bar" aria-hidden="true">
                  {barSegments(values, scale).map(({ part, from, width }) => (
                    <g key={part} className="bv-groups-part" data-part={partColor(parts[part]!.kind, part)}>
                      <rect x={`${from}%`} width={`${width}%`} y="1" height="16" />
                      {width >= LEAST_FOR_MARK && (
                        <text x={`${from + width / 2}%`} y="13" textAnchor="middle">
                          {marks[part]}
                        </text>
                      )}
                    </g>
                  ))}
                </svg>
                {hasFigures && (
                  <span className="bv-groups-figures bv-numbers">
                    {values.map((value, i) => (
                      <span key={i}>{say(words.partMark, { mark: marks[i]!, points: value })}</span>
                    ))}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <Pager count={rows.length} pageSize={BARS_PER_PAGE} page={page} onPage={setPage} />
      <figcaption className="bv-totals-caption">
        {isLimited && <span>{words.limited}</span>}
        <span>{words.hint}</span>
      </figcaption>
    </>
  );
}

/** Which colour of the style sheet a part has. */
function partColor(kind: PartPointsAnswer["parts"][number]["kind"], index: number): string {
  return kind === "bonus" || kind === "deduction" ? kind : String(index);
}
