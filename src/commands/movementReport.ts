// Báo cáo tổng kết: the sheet with what people write of the movement, and the report as a sheet and as data for Word.
import { codeKey } from "../core/criteriaTree";
import { blocksResults } from "../core/finding";
import type { MovementKind, RankBy } from "../core/movement";
import type { Parts } from "../core/parts";
import { levelsApart } from "../core/summary/officialLevels";
import { vietnameseNumber } from "../core/words/vietnameseNumber";
import { fill } from "../locale/language";
import { dossierSheet as dossierWords } from "../locale/vi/dossierSheet";
import { registerSheet as registerWords } from "../locale/vi/registerSheet";
import { reportPaper as words } from "../locale/vi/reportPaper";
import { reportSheet as sheetWords } from "../locale/vi/reportSheet";
import { areaAt } from "../workbook/area";
import { hasRules } from "../workbook/decision/rulesDecode";
import { watchedColumns } from "../workbook/decision/resultBasis";
import { documentSheet } from "../workbook/documents/documentSheet";
import { reportDocument } from "../workbook/documents/movementReport";
import { paperName, paperNameOps, paperTitle } from "../workbook/documents/packNames";
import { dossierPlan, dossierSheetOf, DOSSIER_NAMES, laterFieldsOps, usualDossier } from "../workbook/dossier";
import { LEAD_COLUMNS } from "../workbook/layout";
import { ENTRY_NAMES, freeTitle, GRID_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../workbook/names";
import type { Op } from "../workbook/plan";
import { PERIOD_NAMES } from "../workbook/periods/periodNames";
import { plannedSnapshot } from "../workbook/plannedSnapshot";
import { resultModel } from "../workbook/resultModel";
import { decodeReport, keptCases, lacksParts, type DecodedReport } from "../workbook/report/reportDecode";
import { reportBasisOps, reportStaleFormula, type ReportBasis } from "../workbook/report/reportBasis";
import { moreCasesOps, reportInputPlan, USUAL_TEXTS } from "../workbook/report/reportInputPlan";
import { CASE_NAMES, CASE_SHOWN_NAME, REPORT_NAMES, reportInputTitle } from "../workbook/report/reportNames";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { sealFooterOps, withSeal } from "../workbook/stages/sealFooter";
import { MARK_NAMES, STAGE_NAMES } from "../workbook/stages/stageNames";
import { sealIn } from "../workbook/stages/stageState";
import { VERSION_NAMES } from "../workbook/versionCells";
import { basisOf } from "./basis";
import { checkResults } from "./checkResults";
import { countedDecision, countedRanks, everybody, shapeErrors, uncountedRows } from "./countedPeople";
import { stop, type Command, type LocatedFinding } from "./command";
import type { Decided } from "./decided";
import type { SheetPlace, WordPapers } from "./decisionAnswers";
import { blankFields, decisionResultParts, watchedFields } from "./decisionResult";
import { DECISION_REQUEST } from "./decisionRequest";
import { inParts } from "./inParts";
import { lockedDecision, requireUnsealed } from "./lockedPapers";
import { locateAll } from "./locateAll";
import { decidedParts, readAllDecided } from "./readDecided";
import { matrixParts, readMovement, type MatrixState, type MovementState } from "./readMovement";
import { reportContentOf } from "./reportContentOf";
import { repairPlan } from "./results";
import { hasMatrix } from "../workbook/presence";

/** What a report is made of, in one request. */
const REPORT_REQUEST: SnapshotRequest = {
  ...DECISION_REQUEST,
  names: [
    ...DECISION_REQUEST.names,
    ...REPORT_NAMES,
    ...Object.values(PERIOD_NAMES),
    STAGE_NAMES.since,
    STAGE_NAMES.who,
    MARK_NAMES.sealed,
  ],
  areasOf: [...(DECISION_REQUEST.areasOf ?? []), CASE_SHOWN_NAME],
};

/** Somebody who may be named as an example. */
export interface CaseOffer {
  readonly code: string;
  readonly name: string;
  /** What ranks compare. */
  readonly value: number | null;
  readonly rank: number | null;
  /** Stands in the table already. */
  readonly isChosen: boolean;
}

/** Somebody whose official classification is not what Xét gave. */
export interface OfficialApart {
  readonly name: string;
  /** As the list writes it. */
  readonly official: string;
  /** Name of the band; "" = none. */
  readonly band: string;
}

/** Where the report stands. A sheet that is not there has no place. */
export interface ReportState {
  readonly places: {
    readonly input?: SheetPlace;
    readonly cases?: SheetPlace;
    readonly dossier?: SheetPlace;
    readonly report?: SheetPlace;
  };
  /** The sheet that people write on is there but lacks cells or columns: made anew it takes over what is left. */
  readonly lacksParts: boolean;
  /** In the order of ranks; those without one last. */
  readonly offers: readonly CaseOffer[];
  /** What their values are. */
  readonly rankBy: RankBy;
  readonly cases: number;
  readonly hasRules: boolean;
  /** Who ends in another band than his official classification says; none without rules, or while the lists allow no ranks. */
  readonly apart: readonly OfficialApart[];
  /** Errors that part the scoring table from the lists, then what is wrong on the sheet that people write on. */
  readonly findings: readonly LocatedFinding[];
}

/** Codes of those who are put into the table of exemplary cases, beside those who stand there. */
export interface ReportSheetInput {
  readonly cases: readonly string[];
}

export interface ReportSheetAnswer {
  /** The table of exemplary cases. */
  readonly place: SheetPlace;
  /** Codes put into it. */
  readonly added: number;
}

export interface ReportAnswer {
  readonly place: SheetPlace;
  /** Collectives and individuals that it counts, and exemplary cases that it names. */
  readonly people: number;
  readonly cases: number;
  readonly findings: readonly LocatedFinding[];
  readonly isProvisional: boolean;
}

/** What there is of the report, and who may be named in it. Writes nothing. @throws CommandStop `no-movement`, `not-built` */
export const reportState: Command<undefined, ReportState> = {
  id: "reportState",
  async execute(context) {
    const state = await readReport(context);
    const report = decodeReport(state.snapshot, everybody(state).people);
    return stateOf(state, report, await inParts(context, apartParts(state)), context.language);
  },
};

/**
 * Makes the sheets that people write on, those that are not there: Nội dung báo cáo, and Hồ sơ khen thưởng with who signs. Then puts the
 * codes into the table of exemplary cases that do not stand there yet; nothing that is typed is changed.
 */
export const makeReportSheet: Command<ReportSheetInput, ReportSheetAnswer> = {
  id: "makeReportSheet",
  async execute(context, { cases }) {
    const { snapshot, lists } = await readReport(context);
    const { kind } = lists.movement;
    const plan = [...inputOps(snapshot, cases), ...(dossierSheetOf(snapshot) === null ? dossierOps(snapshot, kind) : [])];
    context.onProgress?.("writing", 0.6);
    if (plan.length > 0) await context.port.apply(plan);
    const input = plannedSnapshot(snapshot, plan).blocks.get(CASE_NAMES.code)!;
    return { place: { sheet: input.sheet, area: areaAt(input.area.row, input.area.column) }, added: casesAdded(snapshot, cases).length };
  },
};

/**
 * Makes the report on its sheet, anew where there was one, and the result of Xét that it stands on where there are rules; of a
 * locked movement that stays as it is. @throws CommandStop `no-movement`, `not-built`, `unusable`; `sealed-sheet`, `sealed-gone`, `locked-decision` where locked
 */
export const makeReport: Command<undefined, ReportAnswer> = {
  id: "makeReport",
  async execute(context) {
    const decided = await readAllDecided(context, REPORT_REQUEST, { needsRules: false });
    const { snapshot } = decided.state;
    requireUnsealed(snapshot, ["report"]);
    const report = decodeReport(snapshot, everybody(decided.state).people);
    const isDecided = hasRules(snapshot);
    const isRight = checkResults(decided.state).length === 0;
    const basis = basisFor(decided, isDecided, isRight);
    const sheet = paperTitle(snapshot, "report");
    const document = reportDocument(reportContentOf(decided, report, reportStaleFormula(basis)), vietnameseNumber);
    const made = documentSheet(sheet, document);
    const isKept = lockedDecision(decided) !== null;
    const result = isDecided && !isKept ? await inParts(context, decisionResultParts(decided)) : null;
    const seal = sealIn(snapshot);
    const plan: Op[] = [
      ...(result === null ? (isRight || isKept ? [] : repairPlan(decided.state)) : result.plan),
      ...made.plan,
      ...reportBasisOps(sheet, basis),
      ...paperNameOps("report", sheet, made),
      ...laterFieldsOps(snapshot),
      ...sealFooterOps(seal, sheet),
      ...(context.revealsSheet === true ? ([{ kind: "activate", sheet }] satisfies Op[]) : []),
    ];
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan);
    return { place: { sheet, area: made.area }, ...countsOf(decided, report), ...toldOf(decided, report, context.language) };
  },
};

/** The report as data for Word; nothing is written. @throws CommandStop `no-movement`, `not-built`, `unusable` */
export const wordReport: Command<undefined, WordPapers> = {
  id: "wordReport",
  async execute(context) {
    const decided = await readAllDecided(context, REPORT_REQUEST, { needsRules: false });
    const report = decodeReport(decided.state.snapshot, everybody(decided.state).people);
    lockedDecision(decided);
    const { year } = decided.state.lists.movement;
    return {
      fileName: fill(words.file, { year: year === null ? "" : `-${year}` }),
      papers: withSeal([reportDocument(reportContentOf(decided, report, null), vietnameseNumber)], sealIn(decided.state.snapshot)),
      names: countsOf(decided, report).people,
      isProvisional: decided.isProvisional,
    };
  },
};

function countsOf(decided: Decided, { cases }: DecodedReport): Pick<ReportAnswer, "people" | "cases"> {
  return { people: everybody(decided.state).people.length, cases: cases.length };
}

function toldOf(
  decided: Decided,
  report: DecodedReport,
  language: Parameters<typeof locateAll>[2],
): Pick<ReportAnswer, "findings" | "isProvisional"> {
  const { snapshot } = decided.state;
  // Without rules nobody is in a band: that is no fault of anybody's.
  const ofDecision = hasRules(snapshot) ? decided.findings : [];
  const findings = locateAll([...shapeErrors(decided.state), ...report.findings, ...ofDecision], snapshot, language);
  return { findings, isProvisional: decided.isProvisional };
}

/** What the report prints of the profile and of its own sheet: another word there makes it old. */
const WATCHED_NAMES: readonly string[] = [
  SETTING_NAMES.title,
  SETTING_NAMES.agency,
  SETTING_NAMES.year,
  SETTING_NAMES.kind,
  ...Object.values(PERIOD_NAMES),
  VERSION_NAMES.number,
  ...REPORT_NAMES,
];

/** What it prints or counts of each participant beside his points. */
const WATCHED_FIELDS: readonly string[] = (
  ["name", "type", "cluster", "salutation", "sex", "unit", "previousRank", "objectClass"] as const
).map((field) => PARTICIPANT_NAMES[field]);

function basisFor(decided: Decided, isDecided: boolean, isRight: boolean): ReportBasis {
  const { state, basis } = decided;
  const { snapshot, lists } = state;
  const cells = lists.movement.rounds.length > 1 ? GRID_NAMES.final.cells : ENTRY_NAMES.cells;
  const blanks = [
    { name: cells, count: state.matrix.raw.flat().filter((cell) => cell === "").length },
    {
      name: PARTICIPANT_NAMES.name,
      count: (snapshot.blocks.get(PARTICIPANT_NAMES.name)?.values ?? []).filter(([cell]) => cell === "").length,
    },
  ];
  const { absent } = everybody(state);
  return {
    basis,
    scores: basisOf(state, isRight),
    people: watchedFields(snapshot, state.ranked.participants, WATCHED_FIELDS),
    listed: (snapshot.blocks.get(PARTICIPANT_NAMES.code)?.values ?? []).filter(([cell]) => cell !== "").length,
    uncounted: uncountedRows(state),
    absent: { codes: absent.map(({ code }) => code), people: watchedFields(snapshot, absent, WATCHED_FIELDS) },
    shares: watchedShares(state),
    watched: [...watchedColumns(snapshot, WATCHED_NAMES), ...blankFields(snapshot, WATCHED_FIELDS)],
    blanks: blanks.filter(({ name }) => snapshot.definedNames.includes(name)),
    isDecided,
  };
}

function watchedShares({ ranked, standings }: MatrixState): ReportBasis["shares"] {
  const { share } = resultModel(ranked).columns;
  return share === null ? null : { column: share - LEAD_COLUMNS.code + 1, values: standings.map((standing) => standing.share) };
}

/** Where rules and lists allow it: whose official classification is another one than the band that they give. */
function* apartParts(state: MatrixState): Parts<OfficialApart[]> {
  if (!hasRules(state.snapshot) || state.lists.findings.some(blocksResults)) return [];
  const { result, rules, state: counted } = countedDecision(yield* decidedParts(state, ""));
  if (rules.bands.length === 0) return [];
  // Xét says nothing yet of those who are not scored.
  const scored = new Set(counted.standings.flatMap(({ index, value }) => (value === null ? [] : [index])));
  const apart = levelsApart(counted.ranked.participants, result.decisions, rules.bands).filter(({ index }) => scored.has(index));
  return apart.map(({ index, official, band }) => ({
    name: counted.ranked.participants[index]!.name,
    official: registerWords.levels[official],
    band: band === null ? "" : rules.bands[band]!.name,
  }));
}

async function readReport(context: Parameters<typeof readMovement>[0]): Promise<MatrixState> {
  const movement: MovementState = await readMovement(context, REPORT_REQUEST);
  if (!hasMatrix(movement.snapshot)) throw stop("not-built");
  return inParts(context, matrixParts(movement));
}

/** The codes that do not stand in the table yet, each once. */
function casesAdded(snapshot: WorkbookSnapshot, cases: readonly string[]): string[] {
  const there = new Set(keptCases(snapshot).map((row) => codeKey(String(row.code).trim())));
  return [...new Map([...cases].reverse().map((code) => [codeKey(code), code]))]
    .reverse()
    .flatMap(([key, code]) => (there.has(key) ? [] : [code]));
}

/**
 * The sheet with its table, and more codes in it. A sheet that lacks cells or columns stays, and another one takes over what it said: where
 * codes are to be added only if its table cannot take them.
 */
function inputOps(snapshot: WorkbookSnapshot, cases: readonly string[]): Op[] {
  const [code, reason, shown] = [CASE_NAMES.code, CASE_NAMES.reason, CASE_SHOWN_NAME].map((name) => snapshot.blocks.get(name));
  const added = casesAdded(snapshot, cases);
  if (code !== undefined && reason !== undefined && (cases.length > 0 || !lacksParts(snapshot)))
    return moreCasesOps({ code, reason, ...(shown === undefined ? {} : { shown }) }, added);
  const texts = reportInputTitle(snapshot) === null ? USUAL_TEXTS : decodeReport(snapshot, []).texts;
  const rows = [...keptCases(snapshot), ...added.map((own) => ({ code: own, reason: "" }))];
  return reportInputPlan(freeTitle(sheetWords.title, snapshot), texts, rows);
}

function dossierOps(snapshot: WorkbookSnapshot, kind: MovementKind | null): Op[] {
  return dossierPlan(freeTitle(dossierWords.title, snapshot), usualDossier(kind));
}

function stateOf(
  state: MatrixState,
  report: DecodedReport,
  apart: readonly OfficialApart[],
  language: Parameters<typeof locateAll>[2],
): ReportState {
  const { snapshot } = state;
  const { ranked, standings } = countedRanks(state);
  const placeOf = (names: readonly string[]): SheetPlace | null => {
    const block = names.map((name) => snapshot.blocks.get(name)).find((one) => one !== undefined);
    return block === undefined ? null : { sheet: block.sheet, area: areaAt(block.area.row, block.area.column) };
  };
  const places: { -readonly [K in keyof ReportState["places"]]: ReportState["places"][K] } = {};
  const known = {
    input: placeOf(REPORT_NAMES),
    cases: placeOf([CASE_NAMES.code]),
    dossier: placeOf(Object.values(DOSSIER_NAMES)),
    report: placeOf([paperName("report")]),
  };
  for (const part of Object.keys(known) as (keyof typeof known)[]) if (known[part] !== null) places[part] = known[part];
  const chosen = new Set(report.cases.map(({ code }) => codeKey(code)));
  const order = [...standings].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.line - b.line);
  return {
    places,
    lacksParts: lacksParts(snapshot),
    offers: order.map(({ index, value, rank }): CaseOffer => {
      const { code, name } = ranked.participants[index]!;
      return { code, name, value, rank, isChosen: chosen.has(codeKey(code)) };
    }),
    rankBy: ranked.rankBy,
    cases: report.cases.length,
    hasRules: hasRules(snapshot),
    apart,
    findings: locateAll([...shapeErrors(state), ...report.findings], snapshot, language),
  };
}
