// The formulas of the result sheet: header, lead columns, ranks. One pattern per column, for the first participant; the rest is filled
// down. Functions of Excel 2010 only, scalar by construction. Their twin in TypeScript is core/points.ts and core/ranking.ts;
// why ranks are made of integers is measured in docs/decisions/0002-rank-formula.md.
import { EXEMPT, NOT_APPLICABLE, type TieBreak } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";
import { call, columnRef, columnSoFar, iff, literal, ref, refOn } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, RESULT_ROWS } from "./layout";
import { fullFormula, keyFormula } from "./keyFormulas";
import { criterionField, participantField } from "./lookups";
import { totalFormulas, withoutNoise, type TotalContext } from "./totalFormulas";
import { whyFormula } from "./whyFormula";

/** Formulas of the parameter rows above one criterion's points, top to bottom from the name row, for the first criterion. */
export function parameterFormulas(entrySheet: string): string[] {
  const code = ref(RESULT_ROWS.code, FIRST_COLUMN, "row");
  const max = refOn(entrySheet, ENTRY_ROWS.max, FIRST_COLUMN, "row");
  const decimals = ref(RESULT_ROWS.decimals, FIRST_COLUMN, "row");
  const product = `${max}*${ref(RESULT_ROWS.weight, FIRST_COLUMN, "row")}`;
  const rounded = iff(call("ISNUMBER", decimals), call("ROUND", product, decimals), withoutNoise(`(${product})`));
  const full = ref(RESULT_ROWS.full, FIRST_COLUMN, "row");
  const absence = (field: "whenNotApplicable" | "whenExempt", mark: string): string => {
    const policy = criterionField(field, code);
    const whenFull = iff(call("ISNUMBER", full), full, literal(mark));
    return iff(`${policy}=${literal(words.absences.zero)}`, "0", iff(`${policy}=${literal(words.absences.full)}`, whenFull, literal(mark)));
  };
  return [
    `=${criterionField("name", code)}`,
    `=${refOn(entrySheet, ENTRY_ROWS.code, FIRST_COLUMN)}`,
    `=${criterionField("weight", code, "1", "0")}`,
    `=${criterionField("decimals", code)}`,
    `=${absence("whenNotApplicable", NOT_APPLICABLE)}`,
    `=${absence("whenExempt", EXEMPT)}`,
    `=${iff(call("ISNUMBER", max), rounded, '""')}`,
  ];
}

/** Formulas of the lead columns (code, name, cluster) for the first participant. */
export function leadFormulas(entrySheet: string): string[] {
  const code = ref(FIRST_ROW, LEAD_COLUMNS.code, "column");
  return [
    `=${refOn(entrySheet, FIRST_ROW, LEAD_COLUMNS.code)}`,
    `=${participantField("name", code)}`,
    `=${participantField("cluster", code, literal(words.participants.commonCluster), literal(words.participants.commonCluster))}`,
  ];
}

/** What the formulas after the points need to know of the movement. */
export interface ResultContext extends TotalContext {
  readonly ladder: readonly TieBreak[];
}

/** Formulas of all columns after the points, left to right, for the first participant. */
export function resultFormulas(context: ResultContext): string[] {
  const { model, ladder, hasName } = context;
  const { shape, columns } = model;
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const all = (column: number): string => columnRef(column, FIRST_ROW, shape.participants);
  const soFar = (column: number): string => columnSoFar(column, FIRST_ROW);
  const value = columns.share ?? columns.total;
  const keys = ladder.map((_, step) => columns.firstKey + step);
  const isRanked = `${at(columns.order)}>0`;
  const shown = (rank: string): string => `=${iff(isRanked, rank, '""')}`;

  const better = [all(columns.order), '">0"', all(columns.order), `"<"&${at(columns.order)}`];
  const ofCluster = [all(columns.clusterId), at(columns.clusterId)];
  const rank = columns.amongAll === null ? at(columns.order) : `${call("COUNTIFS", ...better, all(columns.amongAll), 1)}+1`;
  const clusterRank =
    shape.rankStyle === "dense" ? `${call("COUNTIFS", ...ofCluster, ...better, all(columns.among), 1)}+1` : at(columns.inCluster);
  const lost = (step: number): string => {
    const key = keys[step];
    if (key === undefined) return "0";
    const above = `(${all(key)}>${at(key)})`;
    return step === keys.length - 1 ? above : `(${above}+(${all(key)}=${at(key)})*${lost(step + 1)})`;
  };
  const parting = keys.reduceRight(
    (otherwise, key, step) => iff(`${call("INDEX", all(key), at(columns.above))}<>${at(key)}`, String(step + 1), otherwise),
    "-1",
  );

  const formulas: [number, string][] = [
    ...totalFormulas(context).map(([column, formula]): [number, string] => [column, `=${formula}`]),
    [columns.rank, shown(rank)],
    [columns.clusterRank, shown(clusterRank)],
    [columns.why, `=${whyFormula(model, ladder)}`],
    [columns.clusterId, `=${call("MATCH", at(LEAD_COLUMNS.cluster), all(LEAD_COLUMNS.cluster), 0)}`],
    [columns.place, `=${iff(call("ISNUMBER", at(value)), call("RANK", at(value), all(value), 0), "0")}`],
    ...model.fullPieces.map((leaves, i): [number, string] => [columns.firstFull + i, `=${fullFormula(leaves)}`]),
    ...ladder.map((step, i): [number, string] => [keys[i]!, `=${keyFormula(model, step, hasName)}`]),
    [
      columns.order,
      columns.lost === null
        ? `=${at(columns.place)}`
        : `=${iff(`${at(columns.place)}>0`, `${at(columns.place)}+${at(columns.lost)}`, "0")}`,
    ],
    [columns.inCluster, `=${iff(isRanked, `${call("COUNTIFS", ...ofCluster, ...better)}+1`, "0")}`],
    [columns.among, `=${call("COUNTIFS", soFar(columns.clusterId), at(columns.clusterId), soFar(columns.order), at(columns.order))}`],
    [
      columns.line,
      `=${call("COUNTIF", all(columns.clusterId), `"<"&${at(columns.clusterId)}`)}+${iff(
        isRanked,
        `${at(columns.inCluster)}-1`,
        call("COUNTIFS", ...ofCluster, all(columns.order), '">0"'),
      )}+${at(columns.among)}`,
    ],
    [
      columns.above,
      `=${iff(
        call("AND", isRanked, `${at(columns.inCluster)}+${at(columns.among)}>2`),
        call("MATCH", `${at(columns.line)}-1`, all(columns.line), 0),
        "0",
      )}`,
    ],
    [
      columns.parting,
      `=${iff(`${at(columns.above)}=0`, "-2", iff(`${call("INDEX", all(value), at(columns.above))}<>${at(value)}`, "0", parting))}`,
    ],
  ];
  if (columns.lost !== null) {
    const tied = `(${all(columns.place)}=${at(columns.place)})*${lost(0)}`;
    formulas.push([
      columns.lost,
      `=${iff(`${at(columns.place)}=0`, "0", iff(`${call("COUNTIF", all(columns.place), at(columns.place))}=1`, "0", call("SUMPRODUCT", tied)))}`,
    ]);
  }
  if (columns.amongAll !== null) formulas.push([columns.amongAll, `=${call("COUNTIF", soFar(columns.order), at(columns.order))}`]);
  return formulas.sort(([a], [b]) => a - b).map(([, formula]) => formula);
}
