// Plan of the sheet Tổng hợp kỳ: how it is reckoned, one column for each period with where it comes from, results by plain formulas.
import { METHODS, MISSING_RULES, MOST_BAND_RULES, type PeriodColumn, type RollUpContent } from "../../core/periods/period";
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { FORMATS, PALETTE, format, heading, page, podiumRules, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { choiceOp, customOp } from "../cellRules";
import { ref } from "../expression";
import { heightFor, widthFor } from "../measure";
import type { CellValue, Op } from "../plan";
import {
  ROLL_UP_BANDS,
  ROLL_UP_CHOICES,
  ROLL_UP_COLUMNS,
  ROLL_UP_FORMULAS,
  ROLL_UP_RESULTS,
  ROLL_UP_ROWS,
  ROLL_UP_SETTINGS,
} from "./periodNames";
import { choiceColumn, helperRow, methodFormula, resultRow } from "./rollUpFormulas";
import { FIRST_PERIOD, LABEL_COLUMN, rollUpLayout, VALUE_COLUMN, type RollUpLayout } from "./rollUpLayout";

const PERIOD_WIDTH = 9;
/** Periods that one page shows beside names and results. */
const PERIODS_A_PAGE = 12;

/** Whether anybody has a band in any period, or a rule asks for one. */
export function hasBands({ people, rules }: RollUpContent): boolean {
  return rules.bands.length > 0 || people.some(({ bands }) => bands.some((band) => band !== ""));
}

/** Builds the sheet anew. */
export function rollUpPlan(sheet: string, content: RollUpContent, previous: { readonly isProtected: boolean }): Op[] {
  const layout = rollUpLayout(content.columns.length, content.people.length, hasBands(content));
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, words.heading, content.title),
    { kind: "defineName", name: ROLL_UP_SETTINGS.title, sheet, area: areaAt(1, 0) },
    { kind: "writeBlock", sheet, area: areaAt(2, 0), values: [[statusText(content.columns)]] },
    format(sheet, areaAt(2, 0), FORMATS.label),
    ...settingsOps(sheet, content, layout),
    ...(layout.hasBands ? bandRuleOps(sheet, content, layout) : removed([...Object.values(ROLL_UP_BANDS), ROLL_UP_RESULTS.band])),
    ...metaOps(sheet, content, layout),
    ...tableOps(sheet, content, layout),
    ...looks(sheet, content, layout),
  ];
}

function removed(names: readonly string[]): Op[] {
  return names.map((name) => ({ kind: "removeName", name }));
}

function statusText(columns: readonly PeriodColumn[]): string {
  const open = columns.filter(({ isLocked }) => !isLocked);
  const text = open.length === 0 ? words.allLocked : words.provisional;
  return text
    .replace("{count}", String(open.length === 0 ? columns.length : open.length))
    .replace("{all}", String(columns.length))
    .replace("{names}", () => open.map(({ label }) => label).join(", "));
}

function settingsOps(sheet: string, { rules }: RollUpContent, layout: RollUpLayout): Op[] {
  const lines: [name: keyof typeof words.settings, value: CellValue][] = [
    ["method", words.methods[rules.method]],
    ["count", rules.count],
    ["missing", words.missings[rules.missing]],
    ["minimum", rules.minimum],
    ["decimals", rules.decimals],
  ];
  const at = (i: number): Area => areaAt(layout.settings + i, VALUE_COLUMN);
  const column = choiceColumn(layout);
  const [methods, missings] = [
    areaAt(layout.settings, column, METHODS.length, 1),
    areaAt(layout.settings, column + 1, MISSING_RULES.length, 1),
  ];
  const isCount = (cell: string): string => `=AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`;
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(layout.settings, LABEL_COLUMN, lines.length, 1),
      values: lines.map(([name]) => [words.settings[name]]),
    },
    { kind: "writeBlock", sheet, area: areaAt(layout.settings, VALUE_COLUMN, lines.length, 1), values: lines.map(([, value]) => [value]) },
    format(sheet, areaAt(layout.settings, LABEL_COLUMN, lines.length, 1), FORMATS.base),
    format(sheet, areaAt(layout.settings, VALUE_COLUMN, lines.length, 1), FORMATS.input, FORMATS.wrap, { horizontal: "left" }),
    { kind: "rowHeight", sheet, row: layout.settings, rows: 1, points: 36 },
    { kind: "fillFormula", sheet, area: areaAt(0, column), formula: methodFormula(layout) },
    { kind: "writeBlock", sheet, area: areaAt(0, column + 1), values: [[words.helpers.method]] },
    { kind: "writeBlock", sheet, area: methods, values: METHODS.map((method) => [words.methods[method]]) },
    { kind: "writeBlock", sheet, area: missings, values: MISSING_RULES.map((rule) => [words.missings[rule]]) },
    format(sheet, areaAt(0, column, 1, 2), FORMATS.helper),
    format(sheet, areaAt(layout.settings, column, METHODS.length, 2), FORMATS.helper),
    { kind: "writeBlock", sheet, area: areaAt(layout.settings - 1, LABEL_COLUMN), values: [[words.rule]] },
    format(sheet, areaAt(layout.settings - 1, LABEL_COLUMN), FORMATS.guide),
    ...lines.map(([name], i): Op => ({ kind: "defineName", name: ROLL_UP_SETTINGS[name], sheet, area: at(i) })),
    { kind: "defineName", name: ROLL_UP_CHOICES.methods, sheet, area: methods },
    { kind: "defineName", name: ROLL_UP_CHOICES.missings, sheet, area: missings },
    choiceOp(sheet, at(0), ROLL_UP_CHOICES.methods),
    customOp(sheet, at(1), isCount, words.wrongCount),
    choiceOp(sheet, at(2), ROLL_UP_CHOICES.missings),
    customOp(sheet, at(3), isCount, words.wrongCount),
    customOp(sheet, at(4), (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=9,INT(${cell})=${cell})`, words.wrongDecimals),
  ];
}

/** Name, how many, of which band; the first rule that holds counts. */
function bandRuleOps(sheet: string, { rules }: RollUpContent, { bandHead }: RollUpLayout): Op[] {
  const area = areaAt(bandHead + 1, 2, MOST_BAND_RULES, 3);
  return [
    { kind: "writeBlock", sheet, area: areaAt(bandHead, LABEL_COLUMN, 1, 4), values: [words.bandHeads] },
    format(sheet, areaAt(bandHead, LABEL_COLUMN, 1, 4), FORMATS.band, FORMATS.wrap),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(bandHead + 1, LABEL_COLUMN, MOST_BAND_RULES, 1),
      values: Array.from({ length: MOST_BAND_RULES }, (_, i) => [words.bandRule.replace("{number}", String(i + 1))]),
    },
    format(sheet, areaAt(bandHead + 1, LABEL_COLUMN, MOST_BAND_RULES, 1), FORMATS.guide),
    format(sheet, area, FORMATS.input, { horizontal: "left" }),
    format(sheet, { ...area, columns: 1 }, FORMATS.text),
    format(sheet, areaAt(bandHead + 1, 4, MOST_BAND_RULES, 1), FORMATS.text),
    {
      kind: "writeBlock",
      sheet,
      area,
      values: Array.from({ length: MOST_BAND_RULES }, (_, i): CellValue[] => {
        const rule = rules.bands[i];
        return rule === undefined ? ["", "", ""] : [rule.name, rule.atLeast, rule.band];
      }),
    },
    customOp(
      sheet,
      areaAt(bandHead + 1, 3, MOST_BAND_RULES, 1),
      (cell) => `=AND(ISNUMBER(${cell}),${cell}>=1,INT(${cell})=${cell})`,
      words.wrongLeast,
    ),
    { kind: "defineName", name: ROLL_UP_BANDS.rules, sheet, area },
  ];
}

const META = ["file", "state", "version", "signature", "reason"] as const;

function metaOps(sheet: string, { columns }: RollUpContent, layout: RollUpLayout): Op[] {
  const { meta, header, periods } = layout;
  const area = areaAt(meta.file, FIRST_PERIOD, META.length, periods);
  const weights = areaAt(meta.weight, FIRST_PERIOD, 1, periods);
  const value: Record<(typeof META)[number], (column: PeriodColumn) => CellValue> = {
    file: ({ file }) => file,
    state: ({ isLocked, seal }) => (isLocked ? `${words.locked}${seal === "" ? "" : ` ${seal}`}` : words.unlocked),
    version: ({ version }) => version ?? "",
    signature: ({ signature }) => signature,
    reason: ({ reason }) => reason,
  };
  const labels = areaAt(header, FIRST_PERIOD, 1, periods);
  return [
    format(sheet, areaAt(meta.file, 4, META.length, 1), FORMATS.guide, { horizontal: "right" }),
    format(sheet, area, FORMATS.parameter, FORMATS.wrap, { fontSize: 8 }),
    format(sheet, weights, FORMATS.input, FORMATS.center),
    ...[meta.file, meta.state, meta.signature, meta.reason].map((row) =>
      format(sheet, areaAt(row, FIRST_PERIOD, 1, periods), FORMATS.text),
    ),
    format(sheet, labels, FORMATS.text),
    { kind: "writeBlock", sheet, area: areaAt(meta.file, 4, META.length, 1), values: META.map((name) => [words.meta[name]]) },
    { kind: "writeBlock", sheet, area: areaAt(meta.weight, 4), values: [[words.meta.weight]] },
    format(sheet, areaAt(meta.weight, 4), FORMATS.guide, { horizontal: "right" }),
    { kind: "writeBlock", sheet, area: weights, values: [columns.map(({ weight }) => weight ?? "")] },
    { kind: "defineName", name: ROLL_UP_ROWS.weight, sheet, area: weights },
    { kind: "writeBlock", sheet, area, values: META.map((name) => columns.map(value[name])) },
    ...META.map(
      (name): Op => ({ kind: "defineName", name: ROLL_UP_ROWS[name], sheet, area: areaAt(meta[name], FIRST_PERIOD, 1, periods) }),
    ),
    { kind: "defineName", name: ROLL_UP_ROWS.labels, sheet, area: labels },
    customOp(sheet, weights, (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0)`, words.wrongNumber),
    ...(["file", "reason"] as const).map((name): Op => {
      const texts = columns.map((column): [string, number] => [String(value[name](column)), PERIOD_WIDTH + 4]);
      return { kind: "rowHeight", sheet, row: meta[name], rows: 1, points: heightFor(texts, 5) };
    }),
    { kind: "rowHeight", sheet, row: meta.state, rows: 1, points: columns.some(({ seal }) => seal !== "") ? 36 : 20 },
  ];
}

function tableOps(sheet: string, { columns, people }: RollUpContent, layout: RollUpLayout): Op[] {
  const { header, first, periods } = layout;
  const at = layout.columns;
  const down = (column: number, count = 1): Area => areaAt(first, column, people.length, count);
  const c = words.columns;
  const h = words.helpers;
  const labels = [
    ...[c.order, c.code, c.name, c.unit, c.cluster],
    ...columns.map(({ label }) => label),
    ...[c.counted, c.result, c.clusterRank, c.rank, c.before, c.change, ...(layout.hasBands ? [c.band] : []), c.note],
    ...columns.map(({ label }) => `${h.value} ${label}`),
    ...[h.required, h.taken, h.least, h.cluster, h.requiredBefore, h.takenBefore, h.leastBefore, h.resultBefore],
    ...(layout.hasBands ? columns.map(({ label }) => `${h.band} ${label}`) : []),
  ];
  const names: [string, Area][] = [
    [ROLL_UP_COLUMNS.code, down(1)],
    [ROLL_UP_COLUMNS.name, down(2)],
    [ROLL_UP_COLUMNS.unit, down(3)],
    [ROLL_UP_COLUMNS.cluster, down(4)],
    [ROLL_UP_COLUMNS.cells, down(FIRST_PERIOD, periods)],
    [ROLL_UP_RESULTS.counted, down(at.counted)],
    [ROLL_UP_RESULTS.result, down(at.result)],
    [ROLL_UP_RESULTS.clusterRank, down(at.clusterRank)],
    [ROLL_UP_RESULTS.rank, down(at.rank)],
    [ROLL_UP_RESULTS.before, down(at.before)],
    [ROLL_UP_RESULTS.change, down(at.change)],
    ...(at.band === null ? [] : [[ROLL_UP_RESULTS.band, down(at.band)] as [string, Area]]),
    [ROLL_UP_RESULTS.note, down(at.note)],
    ...(at.bands === null ? [] : [[ROLL_UP_BANDS.cells, down(at.bands, periods)] as [string, Area]]),
    [ROLL_UP_FORMULAS.results, down(at.counted, at.note - at.counted + 1)],
    [ROLL_UP_FORMULAS.helpers, down(at.values, at.resultBefore - at.values + 1)],
  ];
  return [
    format(sheet, down(1, 4), FORMATS.text),
    ...(at.bands === null ? [] : [format(sheet, down(at.bands, periods), FORMATS.text)]),
    { kind: "writeBlock", sheet, area: areaAt(header, 0, 1, at.count), values: [labels] },
    {
      kind: "writeBlock",
      sheet,
      area: down(0, FIRST_PERIOD + periods),
      values: people.map(({ code, name, unit, cluster, cells }, i) => [
        i + 1,
        code,
        name,
        unit,
        cluster,
        ...cells.map((cell) => cell ?? ""),
      ]),
    },
    ...(at.bands === null
      ? []
      : [{ kind: "writeBlock", sheet, area: down(at.bands, periods), values: people.map(({ bands }) => bands) } satisfies Op]),
    { kind: "fillFormulas", sheet, area: down(at.values, at.resultBefore - at.values + 1), formulas: helperRow(layout) },
    { kind: "fillFormulas", sheet, area: down(at.counted, at.note - at.counted + 1), formulas: resultRow(layout) },
    ...names.map(([name, area]): Op => ({ kind: "defineName", name, sheet, area })),
  ];
}

function looks(sheet: string, { people }: RollUpContent, layout: RollUpLayout): Op[] {
  const { header, first, periods, meta, bandHead } = layout;
  const at = layout.columns;
  const shown = at.note + 1;
  const down = (column: number, count = 1): Area => areaAt(first, column, people.length, count);
  const nameWidth = widthFor(
    people.map(({ name }) => name),
    16,
    26,
  );
  const unitWidth = widthFor(
    people.map(({ unit }) => unit),
    22,
    24,
  );
  const clusterWidth = widthFor(
    people.map(({ cluster }) => cluster),
    12,
    18,
  );
  const lines = people.map(({ name, unit, cluster }): number =>
    heightFor(
      [
        [name, nameWidth],
        [unit, unitWidth],
        [cluster, clusterWidth],
      ],
      4,
    ),
  );
  const isWide = periods > PERIODS_A_PAGE;
  return [
    format(sheet, areaAt(header, 0, 1, shown), FORMATS.header, { fontSize: 11 }),
    format(sheet, down(0, shown), FORMATS.body),
    format(sheet, down(0, 2), FORMATS.center, { color: PALETTE.muted }),
    format(sheet, down(2, 3), FORMATS.wrap),
    // Imported, not typed here.
    format(sheet, down(FIRST_PERIOD, periods), FORMATS.center, { fill: PALETTE.groupFill }),
    format(sheet, down(at.counted, at.change - at.counted + 1), FORMATS.center),
    // The decimals can be changed in their cell: a format of its own would show rounded what is not.
    format(sheet, down(at.result), FORMATS.label, { numberFormat: "General" }),
    format(sheet, down(at.rank), FORMATS.label),
    format(sheet, down(at.note), FORMATS.wrap),
    ...(at.band === null ? [] : [format(sheet, down(at.band), FORMATS.wrap)]),
    format(sheet, areaAt(header, at.values, people.length + 1, at.count - at.values), FORMATS.helper),
    format(sheet, areaAt(header, at.values, 1, at.count - at.values), FORMATS.wrap),
    { kind: "writeBlock", sheet, area: areaAt(header - 1, at.values), values: [[words.helpers.area]] },
    format(sheet, areaAt(header - 1, at.values), FORMATS.helper),
    {
      kind: "conditionalFormats",
      sheet,
      area: down(0, shown),
      rules: podiumRules(ref(first, at.rank, "column")),
    },
    ...widths(sheet, 0, [
      ...[5, 9, nameWidth, unitWidth, clusterWidth],
      ...Array<number>(periods).fill(PERIOD_WIDTH),
      ...[8, 9, 8, 7, 9, 8, ...(layout.hasBands ? [16] : []), 16],
      ...Array<number>(at.count - shown).fill(9),
    ]),
    { kind: "rowHeight", sheet, row: header, rows: 1, points: 48 },
    { kind: "rowHeight", sheet, row: first, rows: people.length, points: Math.max(...lines) },
    { kind: "freeze", sheet, rows: first, columns: 3 },
    {
      kind: "page",
      sheet,
      page: {
        ...page(areaAt(0, 0, layout.last + 1, shown), "landscape", { row: header, rows: 1 }),
        ...(isWide ? { fitWide: Math.ceil(periods / PERIODS_A_PAGE), titleColumns: { column: 0, columns: 3 } } : {}),
      },
    },
    {
      kind: "locks",
      sheet,
      unlocked: [
        areaAt(layout.settings, VALUE_COLUMN, 5, 1),
        areaAt(meta.weight, FIRST_PERIOD, 1, periods),
        ...(layout.hasBands ? [areaAt(bandHead + 1, 2, MOST_BAND_RULES, 3)] : []),
      ],
    },
    { kind: "protect", sheet },
  ];
}
