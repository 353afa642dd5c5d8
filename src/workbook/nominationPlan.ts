// Plan of a nomination list: a document on A4 with values of the moment, and a formula that says when it has become old.
import type { NominationRule } from "../core/movement";
import { fill, formatNumber } from "../locale/language";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, areaText, type Area } from "./area";
import { FORMATS, PALETTE, format, page, widths } from "./appearance";
import { call, iff, literal, ref } from "./expression";
import { GATES_NAME, RESULT_NAMES, listNames } from "./names";
import { heightFor } from "./measure";
import type { CellValue, Op } from "./plan";
import { PROVISIONAL_TEXT } from "./stages/provisional";

export interface NominationLine {
  readonly name: string;
  readonly type: string;
  readonly cluster: string;
  readonly total: number;
  readonly rank: number;
  readonly note: string;
}

export interface NominationContent {
  readonly rule: NominationRule;
  readonly agency: string;
  readonly title: string;
  readonly chosen: readonly NominationLine[];
  readonly atLine: readonly NominationLine[];
  /** Who hit a gate; the note names it. */
  readonly gated: readonly NominationLine[];
  /** Cells are blank or doubtful, or errors are open; that the Council has not approved, the list says itself. */
  readonly isProvisional: boolean;
  /** Ready for people. */
  readonly time: string;
  /** Version of the criteria in words. */
  readonly criteria: string;
  /** `scoresCode` of the scores. */
  readonly scoresCode: string;
  /** Code, total and rank of everybody when the list was made: what "đã cũ" compares with. */
  readonly basis: readonly (readonly [code: string, total: CellValue, rank: CellValue])[];
  /** Names of the gates that everybody has hit, as the result sheet tells them; null in a movement without gates. */
  readonly gatesHit: readonly string[] | null;
}

/** So much of the names of gates hit does the result sheet tell. */
export const MAX_GATES_LENGTH = 1000;

const COLUMNS = 7;
const BASIS_COLUMN = 9;
const HEADER_ROW = 9;
const FIRST_ROW = 10;
const SIZE = 13;
const WIDTHS = [6, 32, 11, 30, 11, 8, 52];

/** Texts of a line with the widths of their columns. */
function cellsOf({ name, type, cluster, note }: NominationLine): (readonly [string, number])[] {
  return [
    [name, WIDTHS[1]!],
    [type, WIDTHS[2]!],
    [cluster, WIDTHS[3]!],
    [note, WIDTHS[6]!],
  ];
}

/** Builds list number `k` (its names) on `sheet`; answers where the table of names lies. */
export function nominationPlan(
  sheet: string,
  k: number,
  content: NominationContent,
  previous: { readonly isProtected: boolean },
): { readonly plan: Op[]; readonly table: Area } {
  const w = words.nomination;
  const names = listNames(k);
  const chosen = Math.max(content.chosen.length, 1);
  const table = areaAt(FIRST_ROW, 0, chosen, COLUMNS);
  const countRow = FIRST_ROW + chosen;
  const atLineRow = countRow + 3;
  const gatedRow = atLineRow + (content.atLine.length === 0 ? 0 : content.atLine.length + 2);
  const signRow = gatedRow + (content.gated.length === 0 ? 0 : content.gated.length + 2);
  const lastRow = signRow + 7;
  const line = (row: number, text: string, ...formats: Parameters<typeof format>[2][]): Op[] => [
    { kind: "writeBlock", sheet, area: areaAt(row, 0), values: [[text]] },
    format(sheet, areaAt(row, 0), { ...FORMATS.base, fontSize: SIZE }, ...formats),
  ];
  const centered = (row: number, column: number, texts: readonly string[], bold: boolean): Op[] => [
    { kind: "writeBlock", sheet, area: areaAt(row, column, texts.length, 1), values: texts.map((text) => [text]) },
    format(sheet, areaAt(row, column, texts.length, 1), { ...FORMATS.base, fontSize: SIZE, bold, horizontal: "center" }),
  ];
  const rows = (lines: readonly NominationLine[]): CellValue[][] =>
    lines.map((person, i) => [i + 1, person.name, person.type, person.cluster, person.total, person.rank, person.note]);
  const tableOps = (row: number, lines: readonly NominationLine[]): Op[] => {
    const area = areaAt(row, 0, Math.max(lines.length, 1), COLUMNS);
    return [
      format(sheet, area, FORMATS.body, FORMATS.wrap, FORMATS.center),
      format(sheet, { ...area, column: 1, columns: 1 }, { horizontal: "left" }),
      format(sheet, { ...area, column: 6, columns: 1 }, { horizontal: "left" }),
      ...(lines.length === 0
        ? ([{ kind: "writeBlock", sheet, area: areaAt(row, 1), values: [[w.nobody]] }] satisfies Op[])
        : ([
            { kind: "writeBlock", sheet, area, values: rows(lines) },
            { kind: "rowHeight", sheet, row, rows: lines.length, points: heightFor(lines.flatMap(cellsOf)) },
          ] satisfies Op[])),
    ];
  };
  const plan: Op[] = [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.listTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...centered(0, 1, [content.agency.toUpperCase()], true),
    ...centered(0, 5, [w.nation, w.motto], true),
    ...centered(3, 3, [w.heading, w.form + content.rule.name], true),
    format(sheet, areaAt(3, 3), { ...FORMATS.base, fontSize: 14, bold: true, horizontal: "center" }),
    ...centered(5, 3, [`${w.movement}${content.title}`, ruleText(content.rule)], false),
    ...line(7, "", { bold: true, color: PALETTE.errorInk }),
    { kind: "fillFormula", sheet, area: areaAt(7, 0), formula: staleFormula(content) },
    ...line(8, content.isProvisional ? w.provisional : "", { bold: true, color: PALETTE.warningInk }),
    ...(content.isProvisional
      ? []
      : ([{ kind: "fillFormula", sheet, area: areaAt(8, 0), formula: `=${PROVISIONAL_TEXT}` }] satisfies Op[])),
    format(sheet, areaAt(HEADER_ROW, 0, 1, COLUMNS), FORMATS.header, { color: PALETTE.ink, fill: PALETTE.band }),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(HEADER_ROW, 0, 1, COLUMNS),
      values: [[w.order, w.name, w.type, w.cluster, w.total, w.rank, w.note]],
    },
    { kind: "rowHeight", sheet, row: HEADER_ROW, rows: 1, points: 33 },
    ...tableOps(FIRST_ROW, content.chosen),
    ...line(countRow, fill(w.count, { count: content.chosen.length }), { italic: true }),
    ...line(countRow + 1, fill(w.madeFrom, { time: content.time, criteria: content.criteria, code: content.scoresCode }), {
      italic: true,
      fontSize: 10,
      color: PALETTE.muted,
    }),
    ...(content.atLine.length === 0
      ? []
      : [
          ...line(atLineRow - 1, w.atLine, { bold: true, color: PALETTE.warningInk, fontSize: 12 }),
          ...tableOps(atLineRow, content.atLine),
        ]),
    ...(content.gated.length === 0
      ? []
      : [...line(gatedRow - 1, w.gated, { bold: true, color: PALETTE.errorInk, fontSize: 12 }), ...tableOps(gatedRow, content.gated)]),
    ...centered(signRow, 1, ["", w.preparedBy], true),
    ...centered(signRow, 5, [w.date, w.head], true),
    format(sheet, areaAt(signRow, 5), { ...FORMATS.base, fontSize: SIZE, italic: true, horizontal: "center" }),
    ...centered(signRow + 2, 1, [w.signHint], false),
    ...centered(signRow + 2, 5, [w.signHint], false),
    ...basisOps(sheet, content),
    { kind: "defineName", name: names.title, sheet, area: areaAt(0, BASIS_COLUMN + 1) },
    { kind: "defineName", name: names.stale, sheet, area: areaAt(7, 0) },
    { kind: "defineName", name: names.block, sheet, area: table },
    ...widths(sheet, 0, [...WIDTHS, 3, 3, 12, 12, 8, 8, 8]),
    { kind: "page", sheet, page: page(areaAt(0, 0, lastRow, COLUMNS), "landscape", { row: HEADER_ROW, rows: 1 }) },
    { kind: "activate", sheet, area: areaAt(0, 0) },
  ];
  return { plan, table };
}

/** The rule in words: "10 hạng cao nhất, từ 80 điểm, tính riêng từng cụm". */
export function ruleText(rule: NominationRule): string {
  const w = words.nomination;
  const parts = [
    ...(rule.top === null ? [] : [fill(w.ruleTop, { top: rule.top })]),
    ...(rule.minTotal === null ? [] : [fill(w.ruleMinTotal, { minTotal: formatNumber(rule.minTotal, "vi") })]),
    rule.scope === "cluster" ? w.ruleCluster : w.ruleOverall,
  ];
  return w.rule + parts.join(", ");
}

function basisArea(content: NominationContent): Area {
  return areaAt(FIRST_ROW, BASIS_COLUMN, content.basis.length, 4);
}

function basisOps(sheet: string, content: NominationContent): Op[] {
  const w = words.nomination;
  const area = basisArea(content);
  const cell = (offset: number): string => ref(FIRST_ROW, BASIS_COLUMN + offset, "column");
  const now = (column: string): string => call("INDEX", column, call("MATCH", cell(0), RESULT_NAMES.rowCodes, 0));
  // As texts, so that no result ("") and an empty cell are the same in every engine.
  const alike = (column: string, offset: number): string => `${now(column)}&""=${cell(offset)}&""`;
  const same = [alike(RESULT_NAMES.total, 1), alike(RESULT_NAMES.rank, 2), ...(content.gatesHit === null ? [] : [alike(GATES_NAME, 4)])];
  return [
    format(sheet, areaAt(0, BASIS_COLUMN, FIRST_ROW + area.rows, 4), FORMATS.helper),
    format(sheet, { ...area, columns: 1 }, FORMATS.text),
    { kind: "writeBlock", sheet, area: areaAt(0, BASIS_COLUMN, 1, 2), values: [[w.check, content.rule.name]] },
    { kind: "writeBlock", sheet, area: areaAt(1, BASIS_COLUMN), values: [[fill(w.madeAt, { time: content.time })]] },
    { kind: "writeBlock", sheet, area: { ...area, columns: 3 }, values: content.basis },
    ...(content.gatesHit === null ? [] : gatesOps(sheet, { ...area, column: BASIS_COLUMN + 4, columns: 1 }, content.gatesHit)),
    {
      kind: "fillFormula",
      sheet,
      area: { ...area, column: BASIS_COLUMN + 3, columns: 1 },
      formula: `=${call("IFERROR", iff(call("AND", ...same), "0", "1"), "1")}`,
    },
  ];
}

/** As text: the name of a gate may look like a number. */
function gatesOps(sheet: string, area: Area, hit: readonly string[]): Op[] {
  return [format(sheet, area, FORMATS.helper, FORMATS.text), { kind: "writeBlock", sheet, area, values: hit.map((names) => [names]) }];
}

function staleFormula(content: NominationContent): string {
  const area = { ...basisArea(content), column: BASIS_COLUMN + 3, columns: 1 };
  const changed = call("SUM", areaText(area, "both"));
  const grown = `${call("ROWS", RESULT_NAMES.rowCodes)}<>${content.basis.length}`;
  return `=${iff(call("IFERROR", call("OR", `${changed}>0`, grown), "TRUE"), literal(words.nomination.stale), '""')}`;
}
