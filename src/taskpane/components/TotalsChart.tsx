// Picture of the totals: a mark for each participant over the scale, ties as lozenges, the line of the list; bars where they are many.
import { useMemo } from "react";
import type { RankedRow } from "../../commands/answers";
import { formatNumber } from "../../locale/language";
import { spread as en } from "../../locale/en/spread";
import { spread as vi } from "../../locale/vi/spread";
import { usePane } from "../paneContext";
import { isStale } from "../paneState";
import { bandLines, cutLine, totalsPicture, type Mark, type TotalsPicture } from "../totalsPicture";
import { useRoving, type RovingItem } from "../useRoving";
import { Heading } from "./Heading";

/** Units of the drawing; it is as wide as the pane is at its narrowest. */
const WIDTH = 288;
const SIDE = 10;
const STEP = 8;
const STACKS = Math.floor((WIDTH - 2 * SIDE) / STEP);
const MOST_LEVELS = 12;
/** More lines of bands would hide the marks. */
const MOST_BANDS = 2;
const BARS_HEIGHT = 84;
const LINE_ROOM = 16;
const SCALE_ROOM = 20;

export function TotalsChart({ rows }: { readonly rows: readonly RankedRow[] }) {
  const { state, say } = usePane();
  const words = state.language === "vi" ? vi : en;
  const picture = useMemo(() => totalsPicture(rows, { stacks: STACKS, levels: MOST_LEVELS }), [rows]);
  if (picture === null) return null;
  const { nomination, decision } = state;
  const line = nomination === null || isStale(nomination, state) ? null : cutLine(nomination.value);
  const bands = decision === null || isStale(decision, state) ? [] : bandLines(decision.value).slice(0, MOST_BANDS);
  const lines: Line[] = [
    ...(line === null ? [] : [{ total: line, mark: say(words.lineMark, { total: line }) }]),
    ...bands.flatMap(({ band, total }) => (total === null ? [] : [{ total, mark: say(words.bandMark, { band, total }) }])),
  ];
  const { count, min, median, max, tied } = picture;
  const told = [
    say(words.picture, { count, min, median, max, tied }),
    ...(line === null || nomination === null ? [] : [say(words.line, { list: nomination.value.list, total: line })]),
    ...bands.map(({ band, total }) => (total === null ? say(words.noBandLine, { band }) : say(words.band, { band, total }))),
  ].join(" ");
  return (
    <figure className="bv-totals">
      <Heading as="h3">{words.heading}</Heading>
      <Drawing picture={picture} lines={lines} label={told} />
      <figcaption className="bv-totals-caption">
        <span>{told}</span>
        {picture.marks.length > 0 && (
          <span className="bv-totals-legend">
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <circle className="bv-totals-mark" cx="4" cy="4" r="3.2" />
            </svg>
            {words.one}
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path className="bv-totals-tie" d={lozenge(4, 4)} />
            </svg>
            {words.tied}
          </span>
        )}
        {picture.marks.length > 0 && <span className="bv-faint">{words.hint}</span>}
      </figcaption>
    </figure>
  );
}

/** A line across the scale with its words. */
interface Line {
  readonly total: number;
  readonly mark: string;
}

interface DrawingProps {
  readonly picture: TotalsPicture;
  readonly lines: readonly Line[];
  readonly label: string;
}

function Drawing({ picture, lines, label }: DrawingProps) {
  const { state, say } = usePane();
  const words = state.language === "vi" ? vi : en;
  const number = (value: number): string => formatNumber(value, state.language);
  const { min, max, marks, bars } = picture;
  const room = marks.length > 0 ? (Math.max(...marks.map(({ level }) => level)) + 1) * STEP + 2 : BARS_HEIGHT;
  const inOrder = useMemo(() => [...marks].sort((a, b) => a.stack - b.stack || a.level - b.level), [marks]);
  const [svg, item] = useRoving<SVGSVGElement>(marks.length);
  const [from, to] = marks.length > 0 ? [min, max] : [bars[0]!.from, bars.at(-1)!.to];
  const span = marks.length > 0 ? (STACKS - 1) * STEP : WIDTH - 2 * SIDE;
  const start = marks.length > 0 ? SIDE + STEP / 2 : SIDE;
  const at = (total: number): number => (to === from ? WIDTH / 2 : start + ((total - from) / (to - from)) * span);
  const shown = lines.filter(({ total }) => total >= from && total <= to);
  const above = LINE_ROOM * Math.max(1, shown.length);
  const base = above + room;
  return (
    <svg
      ref={svg}
      className="bv-totals-picture"
      viewBox={`0 0 ${WIDTH} ${base + SCALE_ROOM}`}
      role={marks.length > 0 ? "group" : "img"}
      aria-label={label}
    >
      {bars.map((bar) => (
        <Bar key={bar.from} left={at(bar.from)} right={at(bar.to)} base={base} room={room} count={bar.count} most={mostOf(picture)}>
          {say(words.interval, { from: bar.from, to: bar.to, count: bar.count })}
        </Bar>
      ))}
      {inOrder.map((mark, index) => (
        <Dot key={mark.row.code} mark={mark} base={base} item={item(index)} />
      ))}
      <line className="bv-totals-scale" x1={SIDE} x2={WIDTH - SIDE} y1={base + 0.5} y2={base + 0.5} />
      <text className="bv-totals-text" x={SIDE} y={base + 14}>
        {number(from)}
      </text>
      <text className="bv-totals-text" x={WIDTH - SIDE} y={base + 14} textAnchor="end">
        {number(to)}
      </text>
      {shown.map(({ total, mark }, index) => (
        <g key={mark}>
          <line
            className="bv-totals-line"
            x1={at(total) - STEP / 2}
            x2={at(total) - STEP / 2}
            y1={LINE_ROOM * (index + 1) - 2}
            y2={base + 4}
          />
          <text
            className="bv-totals-lineText"
            x={at(total)}
            y={LINE_ROOM * (index + 1) - 5}
            textAnchor={at(total) > WIDTH * 0.7 ? "end" : at(total) < WIDTH * 0.3 ? "start" : "middle"}
          >
            {mark}
          </text>
        </g>
      ))}
    </svg>
  );
}

function mostOf({ bars }: TotalsPicture): number {
  return Math.max(1, ...bars.map(({ count }) => count));
}

interface BarProps {
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly room: number;
  readonly count: number;
  readonly most: number;
  readonly children: string;
}

function Bar({ left, right, base, room, count, most, children }: BarProps) {
  const height = (count / most) * (room - 12);
  if (count === 0) return null;
  return (
    <g>
      <title>{children}</title>
      <rect className="bv-totals-mark" x={left + 1} y={base - height} width={Math.max(1, right - left - 2)} height={height} />
      <text className="bv-totals-text" x={(left + right) / 2} y={base - height - 3} textAnchor="middle">
        {count}
      </text>
    </g>
  );
}

/** A lozenge around a point, as large as a round mark. */
function lozenge(x: number, y: number): string {
  return `M${x} ${y - 3.9}L${x + 3.9} ${y}L${x} ${y + 3.9}L${x - 3.9} ${y}Z`;
}

interface DotProps {
  readonly mark: Mark;
  readonly base: number;
  readonly item: RovingItem;
}

function Dot({ mark, base, item }: DotProps) {
  const { state, store, say } = usePane();
  const words = state.language === "vi" ? vi : en;
  const { row, total, stack, level, isTied } = mark;
  const [x, y] = [SIDE + (stack + 0.5) * STEP, base - (level + 0.5) * STEP];
  const name = row.name === "" ? row.code : row.name;
  const explain = (): void => store.openTool("explain", row.code);
  const { onKeyDown, ...rest } = item;
  return (
    <g
      className="bv-totals-dot"
      role="button"
      aria-label={say(words.dot, { name, total, rank: row.rank ?? "–" })}
      onClick={explain}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return onKeyDown(event);
        event.preventDefault();
        explain();
      }}
      {...rest}
    >
      <title>{say(words.dot, { name, total, rank: row.rank ?? "–" })}</title>
      {isTied ? <path className="bv-totals-tie" d={lozenge(x, y)} /> : <circle className="bv-totals-mark" cx={x} cy={y} r="3.2" />}
    </g>
  );
}
