// Range.getCellProperties, as far as the product asks for it: fonts, fill, lines, alignment of all cells in one answer.
import type { HostStyle } from "../../workbook/hostWorkbook";
import { type Args, asBoolean, asRecord, type Place } from "../objectType";
import type { Session } from "../session";

type Answer = Readonly<Record<string, unknown>>;
/** What to give of a style; null = it was not asked for. */
type Part = ((style: HostStyle) => unknown) | null;

const FONT = {
  bold: (style: HostStyle) => style.bold ?? false,
  color: (style: HostStyle) => style.color ?? "#000000",
  italic: (style: HostStyle) => style.italic ?? false,
  name: (style: HostStyle) => style.fontName ?? "Calibri",
  size: (style: HostStyle) => style.fontSize ?? 11,
};
const FILL = {
  color: (style: HostStyle) => style.fill ?? "#FFFFFF",
  pattern: (style: HostStyle) => (style.fill === undefined || style.fill === null ? "None" : "Solid"),
};
const LINE = {
  color: (style: HostStyle) => style.border ?? "#000000",
  style: (style: HostStyle) => (style.border === undefined ? "None" : "Continuous"),
};
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const FORMAT = {
  horizontalAlignment: (style: HostStyle) => (style.horizontal === undefined ? "General" : HORIZONTAL[style.horizontal]),
  verticalAlignment: (style: HostStyle) => (style.vertical === undefined ? "Bottom" : VERTICAL[style.vertical]),
  wrapText: (style: HostStyle) => style.wrap ?? false,
  indentLevel: (style: HostStyle) => style.indent ?? 0,
};

/** The properties of a table that are asked for. */
function partOf(
  asked: unknown,
  table: Readonly<Record<string, (style: HostStyle) => unknown>>,
  more: readonly [string, Part][] = [],
): Part {
  if (asked === undefined) return null;
  const wanted = asRecord(asked, [...Object.keys(table), ...more.map(([name]) => name)]);
  const parts: [string, Part][] = [
    ...Object.entries(table).map(([name, of]): [string, Part] => [name, wanted[name] !== undefined && asBoolean(wanted[name]) ? of : null]),
    ...more,
  ];
  return (style) => Object.fromEntries(parts.flatMap(([name, of]) => (of === null ? [] : [[name, of(style)]])));
}

/** Excel is asked for lines in general and answers side by side. */
function linesOf(line: Part): Part {
  return line === null ? null : (style) => Object.fromEntries(["left", "right", "top", "bottom"].map((side) => [side, line(style)]));
}

/** The properties asked for, cell by cell. */
function getCellProperties({ sheet, area }: Place, args: Args, session: Session): Answer[][] {
  const { format } = asRecord(args.raw(0), ["format"]);
  const { font, fill, borders, ...others } =
    format === undefined ? {} : asRecord(format, ["font", "fill", "borders", ...Object.keys(FORMAT)]);
  const of = partOf(format === undefined ? undefined : others, FORMAT, [
    ["font", partOf(font, FONT)],
    ["fill", partOf(fill, FILL)],
    ["borders", linesOf(partOf(borders, LINE))],
  ]);
  session.finishStyling();
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => (of === null ? {} : { format: of(sheet.style(area.row + i, area.column + j)) })),
  );
}

export const cellPropertyMethods = { GetCellProperties: { since: 9, call: getCellProperties } } as const;
