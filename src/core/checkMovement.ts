// Reads the lists of a movement as people keep them (rows of raw cells) into criteria and participants: rules C, P and M.
import { lookupKey } from "./lookupKey";
import { checkRule } from "./checkRule";
import { checkClusters, checkTree, type CriterionPlace } from "./checkTree";
import { numberInText } from "./entry";
import { finding, type Finding, type Place, type RuleId } from "./finding";
import { withInherited } from "./inheritance";
import {
  MAX_TIE_BREAKS,
  USUAL_ORDERS,
  type AbsencePolicy,
  type AppliesTo,
  type Criterion,
  type CriterionPart,
  type Participant,
  type ParticipantType,
  type TieBreak,
  type TieBreakKind,
  type TieBreakOrder,
} from "./movement";
import type { RegisterRecord } from "./register/register";
import { isScored, type CriterionRule, type RuleKind } from "./rule";
import { parseRule, type RuleParts } from "./ruleText";

export type RawCell = string | number | boolean;

/** A row of the criteria list; `row` counts from 0 in the list. A choice is "" where the cell is blank, null where it is not understood. */
export interface CriterionRow {
  readonly row: number;
  readonly code: RawCell;
  readonly name: RawCell;
  readonly parent: RawCell;
  /** "" = group where rows other than options stand under it, else direct points. */
  readonly kind: RuleKind | "" | null;
  readonly max: RawCell;
  readonly min: RawCell;
  readonly step: RawCell;
  readonly rule: RawCell;
  readonly weight: RawCell;
  readonly decimals: RawCell;
  /** "" = that of the group it stands in; for a group, else that of what stands under it. */
  readonly part: CriterionPart | "" | null;
  readonly whenNotApplicable: AbsencePolicy | null;
  readonly whenExempt: AbsencePolicy | null;
  /** Nobody named = as the group it stands in. */
  readonly appliesTo: AppliesTo;
  readonly evidence: boolean | "" | null;
  readonly owner: RawCell;
  readonly source: RawCell;
}

/** A row of the participants list. A kind that is not understood is null. */
export interface ParticipantRow {
  readonly row: number;
  readonly code: RawCell;
  readonly name: RawCell;
  readonly type: ParticipantType | null;
  readonly cluster: RawCell;
  /** What the register columns say; absent = nothing. */
  readonly register?: RegisterRecord;
}

/** Most decimals a criterion or a total may be rounded to. */
export const MAX_DECIMALS = 9;
/** Longest code of a criterion or participant. */
export const MAX_CODE_LENGTH = 40;

/** Whether formulas can look the code up: letters, digits, . _ - / only (no * ? ~ which MATCH reads as wildcards), NFC. */
export function isUsableCode(code: string): boolean {
  return code.length <= MAX_CODE_LENGTH && /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(code) && code === code.normalize("NFC");
}

/** Whether formulas can look the text of a cluster up. */
export function isUsableCluster(cluster: string): boolean {
  return cluster.length <= 100 && !/[*?~]/.test(cluster) && !/^[<>=]/.test(cluster);
}

function textOf(cell: RawCell): string {
  return typeof cell === "string" ? cell : String(cell);
}

interface ListCheck<T> {
  /** One for each row that has a usable code, first come first. */
  readonly items: T[];
  readonly findings: Finding[];
}

/** The criteria list, with the row of each. */
export interface CriteriaCheck extends ListCheck<Criterion> {
  readonly rows: readonly number[];
}

/**
 * Reads the criteria list. Rows whose cells are all blank must have been left out. A criterion whose kind or rule is not understood
 * stays in the list as a note, which gives no points, beside an error. Parts and scopes that are blank are those of the group.
 */
export function checkCriteria(rows: readonly CriterionRow[]): CriteriaCheck {
  const findings: Finding[] = [];
  if (rows.length === 0) findings.push(finding("M-01", { kind: "block", name: "criteria" }, {}));
  const codes = new CodeBook("criterion", { missing: "C-01", repeated: "C-02", unusable: "C-03" }, findings);
  const parents = new Set(rows.flatMap((row) => (row.kind === "option" ? [] : [lookupKey(textOf(row.parent).trim())])));
  const kept = rows.flatMap((row): { readonly row: CriterionRow; readonly criterion: Criterion }[] => {
    const code = codes.take(row.code, criterionPlace(row, "code"), textOf(row.name));
    const isParent = code !== null && parents.has(lookupKey(code));
    const criterion = readCriterion(row, code, isParent, findings);
    return code === null ? [] : [{ row, criterion }];
  });
  const spelled = new Map(kept.map(({ criterion: { code } }) => [lookupKey(code), code]));
  const respelled = kept.map(({ criterion }) => withSpelling(criterion, (code) => spelled.get(lookupKey(code)) ?? code));
  const items = withInherited(
    respelled,
    kept.map(({ row }) => row.part === "" || row.part === null),
  );
  const placeOf: CriterionPlace = (index, field) => criterionPlace(kept[index]!.row, field);
  items.forEach((criterion, index) => findings.push(...checkRule(criterion, (field) => placeOf(index, field))));
  findings.push(...checkTree(items, placeOf));
  return { items, findings, rows: kept.map(({ row }) => row.row) };
}

/** C-17: clusters that criteria name and that no participant is in. */
export function checkScopes({ items, rows }: CriteriaCheck, participants: readonly Participant[]): Finding[] {
  return checkClusters(items, participants, (index, field) => ({ kind: "criterion", row: rows[index]!, field }));
}

function criterionPlace({ row }: CriterionRow, field: string): Place {
  return { kind: "criterion", row, field };
}

function readCriterion(row: CriterionRow, code: string | null, isParent: boolean, findings: Finding[]): Criterion {
  const about = code === null ? {} : { criterion: code };
  const name = textOf(row.name);
  const add = (rule: RuleId, field: string, params: Readonly<Record<string, string | number>>): void => {
    findings.push(finding(rule, criterionPlace(row, field), about, params));
  };
  const kind = row.kind === "" ? (isParent ? "group" : "points") : row.kind;
  for (const field of ["kind", "part", "evidence"] as const) if (row[field] === null) add("C-07", field, { name, field });
  const isExplained = kind === "option" || kind === "note" || kind === "gate";
  const number = (field: "max" | "min" | "step" | "weight" | "decimals", isFit: (value: number) => boolean): number | null => {
    const cell = row[field];
    if (cell === "") return null;
    const value = typeof cell === "number" ? cell : typeof cell === "string" ? numberInText(cell) : null;
    if (!isExplained && (typeof cell !== "number" || value === null || !isFit(value))) add("C-04", field, { field, text: textOf(cell) });
    return value !== null && isFit(value) ? value : null;
  };
  const max = number("max", Number.isFinite);
  const min = number("min", Number.isFinite);
  const step = number("step", (value) => value > 0);
  const weight = number("weight", Number.isFinite) ?? 1;
  const decimals = number("decimals", (value) => Number.isInteger(value) && value >= 0 && value <= MAX_DECIMALS);
  if (kind === "points" && max !== null && min !== null && max < min) add("C-05", "max", { max, min });
  if (name.trim() === "") add("C-06", "name", { code: code ?? "" });
  const parts = readRule(row, kind, (problem, piece) =>
    add("C-08", "rule", { name, text: textOf(row.rule), problem, piece, kind: kind ?? "" }),
  );
  return {
    code: code ?? "",
    name,
    parent: textOf(row.parent).trim(),
    ...parts,
    part: row.part === "" || row.part === null ? "base" : row.part,
    max,
    min,
    step,
    weight: isScored(parts.rule) ? weight : 1,
    decimals,
    whenNotApplicable: row.whenNotApplicable ?? "exclude",
    whenExempt: row.whenExempt ?? "exclude",
    appliesTo: row.appliesTo,
    needsEvidence: row.evidence === true,
    owner: textOf(row.owner),
    source: textOf(row.source),
  };
}

/** The rule of a row. What is not understood gives no points: a group of a sum, else a note. */
function readRule(row: CriterionRow, kind: RuleKind | null, onProblem: (problem: string, piece: string) => void): RuleParts {
  const nothing: RuleParts = {
    rule: kind === "group" ? { kind, combine: "sum" } : { kind: "note" },
    cap: null,
    floor: null,
    onlyIfFull: null,
  };
  if (kind === null) return nothing;
  const parsed = parseRule(kind, textOf(row.rule));
  if (parsed.ok) return { rule: parsed.rule, cap: parsed.cap, floor: parsed.floor, onlyIfFull: parsed.onlyIfFull };
  onProblem(parsed.problem.kind, parsed.problem.text);
  return nothing;
}

/** The criterion with the codes it names spelled as in the list. */
function withSpelling(criterion: Criterion, spell: (code: string) => string): Criterion {
  const { parent, onlyIfFull } = criterion;
  const or = (code: string | null): string | null => (code === null ? null : spell(code));
  let rule: CriterionRule = criterion.rule;
  if (rule.kind === "bySize") rule = { ...rule, size: spell(rule.size) };
  else if (rule.kind === "leader") rule = { ...rule, target: or(rule.target) };
  else if (rule.kind === "target") {
    const target = typeof rule.target === "number" ? rule.target : spell(rule.target);
    rule = { ...rule, target, late: or(rule.late), failed: or(rule.failed) };
  }
  return { ...criterion, parent: parent === "" ? "" : spell(parent), onlyIfFull: or(onlyIfFull), rule };
}

/** Reads the participants list. `commonCluster` is the name of the cluster of those without one. */
export function checkParticipants(rows: readonly ParticipantRow[], commonCluster: string): ListCheck<Participant> {
  const findings: Finding[] = [];
  if (rows.length === 0) findings.push(finding("M-02", { kind: "block", name: "participants" }, {}));
  const codes = new CodeBook("participant", { missing: "P-01", repeated: "P-02", unusable: "P-03" }, findings);
  const names = new Map<string, number>();
  const items = rows.flatMap((row): Participant[] => {
    const place = (field: string): Place => ({ kind: "participant", row: row.row, field });
    const name = textOf(row.name);
    const code = codes.take(row.code, place("code"), name);
    const about = code === null ? {} : { participant: code };
    const cluster = textOf(row.cluster).trim() === "" ? commonCluster : textOf(row.cluster);
    if (!isUsableCluster(cluster)) findings.push(finding("P-03", place("cluster"), about, { code: cluster }));
    if (name.trim() === "") findings.push(finding("P-05", place("name"), about, { code: code ?? "" }));
    else {
      const key = `${row.type ?? ""}|${lookupKey(cluster)}|${lookupKey(name).replace(/\s+/g, " ").trim()}`;
      const before = names.get(key);
      if (before === undefined) names.set(key, row.row);
      else findings.push(finding("P-04", place("name"), about, { name, other: before + 1 }));
    }
    if (row.type === null) findings.push(finding("P-06", place("type"), about, { name }));
    const { register } = row;
    const known = register === undefined ? {} : { register };
    return code === null ? [] : [{ code, name, type: row.type ?? "individual", cluster, ...known }];
  });
  return { items, findings };
}

/** A step of the ladder that is told by words, not by a code. */
export type LadderWord = { readonly by: Exclude<TieBreakKind, "criterion" | "count"> } | { readonly by: "count"; readonly points: number };

/** A row of the ladder; `order` is undefined where nothing is written, null where it is no direction. */
export interface LadderRow {
  readonly row: number;
  readonly code: RawCell;
  /** What the cell says if it is no code. */
  readonly word: LadderWord | null;
  readonly order: TieBreakOrder | null | undefined;
}

/** Reads the ladder: blank steps are left out; what is neither a criterion nor a word, and a ninth step, is a finding. */
export function checkTieBreak(rows: readonly LadderRow[], criteria: readonly Criterion[]): ListCheck<TieBreak> {
  const findings: Finding[] = [];
  const items = rows.flatMap(({ row, code, word, order }): TieBreak[] => {
    const text = textOf(code).trim();
    if (text === "") return [];
    const criterion = criteria.find((candidate) => lookupKey(candidate.code) === lookupKey(text));
    const step = criterion === undefined ? word : ({ by: "criterion", code: criterion.code } as const);
    if (step === null || order === null || row >= MAX_TIE_BREAKS) {
      findings.push(finding("M-03", { kind: "setting", field: `tieBreak${row}` }, {}, { step: row + 1, code: text }));
      return [];
    }
    return [{ ...step, order: order ?? USUAL_ORDERS[step.by] }];
  });
  return { items, findings };
}

class CodeBook {
  private readonly rows = new Map<string, string>();

  constructor(
    private readonly kind: "criterion" | "participant",
    private readonly rules: { readonly missing: RuleId; readonly repeated: RuleId; readonly unusable: RuleId },
    private readonly findings: Finding[],
  ) {}

  /** The code if it may be used, else null with a finding. */
  take(cell: RawCell, place: Place, name: string): string | null {
    const code = textOf(cell).trim();
    const about = { [this.kind]: code };
    if (code === "") {
      this.findings.push(finding(this.rules.missing, place, {}, { name }));
      return null;
    }
    if (!isUsableCode(code)) {
      this.findings.push(finding(this.rules.unusable, place, about, { code }));
      return null;
    }
    const key = lookupKey(code);
    const other = this.rows.get(key);
    if (other !== undefined) {
      this.findings.push(finding(this.rules.repeated, place, about, { code, name, other }));
      return null;
    }
    this.rows.set(key, name);
    return code;
  }
}
