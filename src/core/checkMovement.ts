// Reads the lists of a movement as people keep them (rows of raw cells) into criteria and participants: rules C, P and M.
import { numberInText } from "./entry";
import { finding, type Finding, type Place, type RuleId } from "./finding";
import {
  MAX_TIE_BREAKS,
  PLAIN_CRITERION,
  type AbsencePolicy,
  type Criterion,
  type Participant,
  type ParticipantType,
  type TieBreak,
} from "./movement";

export type RawCell = string | number | boolean;

/** A row of the criteria list; `row` counts from 0 in the list. */
export interface CriterionRow {
  readonly row: number;
  readonly code: RawCell;
  readonly name: RawCell;
  readonly max: RawCell;
  readonly min: RawCell;
  readonly step: RawCell;
  readonly weight: RawCell;
  readonly decimals: RawCell;
  readonly whenNotApplicable: AbsencePolicy | null;
  readonly whenExempt: AbsencePolicy | null;
}

/** A row of the participants list. A kind that is not understood is null. */
export interface ParticipantRow {
  readonly row: number;
  readonly code: RawCell;
  readonly name: RawCell;
  readonly type: ParticipantType | null;
  readonly cluster: RawCell;
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

/** Texts are the same for Excel's lookups when this is: no regard to case. */
export function lookupKey(text: string): string {
  return text.normalize("NFC").toUpperCase();
}

function textOf(cell: RawCell): string {
  return typeof cell === "string" ? cell : String(cell);
}

interface ListCheck<T> {
  /** One for each row that has a usable code, first come first. */
  readonly items: T[];
  readonly findings: Finding[];
}

/** Reads the criteria list. Rows whose cells are all blank must have been left out. */
export function checkCriteria(rows: readonly CriterionRow[]): ListCheck<Criterion> {
  const findings: Finding[] = [];
  if (rows.length === 0) findings.push(finding("M-01", { kind: "block", name: "criteria" }, {}));
  const codes = new CodeBook("criterion", { missing: "C-01", repeated: "C-02", unusable: "C-03" }, findings);
  const items = rows.flatMap((row): Criterion[] => {
    const place = (field: string): Place => ({ kind: "criterion", row: row.row, field });
    const code = codes.take(row.code, place("code"), textOf(row.name));
    const about = code === null ? {} : { criterion: code };
    const number = (field: "max" | "min" | "step" | "weight" | "decimals", isFit: (value: number) => boolean): number | null => {
      const cell = row[field];
      if (cell === "") return null;
      const value = typeof cell === "number" ? cell : typeof cell === "string" ? numberInText(cell) : null;
      if (typeof cell !== "number" || value === null || !isFit(value)) {
        findings.push(finding("C-04", place(field), about, { field, text: textOf(cell) }));
      }
      return value !== null && isFit(value) ? value : null;
    };
    const max = number("max", Number.isFinite);
    const min = number("min", Number.isFinite);
    const step = number("step", (value) => value > 0);
    const weight = number("weight", Number.isFinite) ?? 1;
    const decimals = number("decimals", (value) => Number.isInteger(value) && value >= 0 && value <= MAX_DECIMALS);
    if (max !== null && min !== null && max < min) findings.push(finding("C-05", place("max"), about, { max, min }));
    if (textOf(row.name).trim() === "") findings.push(finding("C-06", place("name"), about, { code: code ?? "" }));
    if (code === null) return [];
    return [
      {
        ...PLAIN_CRITERION,
        code,
        name: textOf(row.name),
        max,
        min,
        step,
        weight,
        decimals,
        whenNotApplicable: row.whenNotApplicable ?? "exclude",
        whenExempt: row.whenExempt ?? "exclude",
      },
    ];
  });
  return { items, findings };
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
    return code === null ? [] : [{ code, name, type: row.type ?? "individual", cluster }];
  });
  return { items, findings };
}

/** Reads the ladder: steps with a blank code are left out; an unknown criterion or a ninth step is a finding. */
export function checkTieBreak(
  steps: readonly { readonly row: number; readonly code: RawCell; readonly order: "higher" | "lower" | null }[],
  criteria: readonly Criterion[],
): ListCheck<TieBreak> {
  const findings: Finding[] = [];
  const items = steps.flatMap(({ row, code, order }): TieBreak[] => {
    const text = textOf(code);
    if (text.trim() === "") return [];
    const criterion = criteria.find((candidate) => lookupKey(candidate.code) === lookupKey(text));
    if (criterion === undefined || order === null || row >= MAX_TIE_BREAKS) {
      findings.push(finding("M-03", { kind: "setting", field: `tieBreak${row}` }, {}, { step: row + 1, code: text }));
      return [];
    }
    return [{ by: "criterion", code: criterion.code, order }];
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
