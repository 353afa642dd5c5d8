// Entries beyond their values: dates and percentages that paste made of scores, formulas, texts that can be read in one way only.
// What checkEntries found is kept, made exact, and given its repair where no person need decide.
import { checkEntries } from "../checkEntries";
import { meantState } from "../entry";
import { finding, type Finding, type GridSheet, type Place, type RuleId } from "../finding";
import { NO, YES, type Criterion, type Participant } from "../movement";
import type { CriterionRule } from "../rule";
import { numberMeant, plainText } from "./cellText";
import type { Fix, SeenCell } from "./fix";
import { formatKind, typedDate } from "./numberFormat";

/** The cells of one sheet of entries, with what is known of them beside their values. */
export interface EntryGrid {
  /** Absent: the first round. */
  readonly round?: GridSheet;
  readonly raw: readonly (readonly SeenCell[])[];
  /** Number format of each cell; empty where they were not read. */
  readonly formats: readonly (readonly string[])[];
  /** Cells with formulas, as positions in the block. */
  readonly formulas: readonly { readonly row: number; readonly column: number }[];
  readonly rows: readonly (Participant | undefined)[];
  readonly columns: readonly (Criterion | undefined)[];
}

type EntryPlace = Extract<Place, { kind: "entry" }>;

/** Rules that judge a number: one that was typed as something else (a date) is not judged by them too. */
const OF_NUMBERS: ReadonlySet<RuleId> = new Set(["V-03", "V-04", "V-10", "V-11", "V-12", "V-13", "V-15", "V-16", "V-17"]);
/** Rules about more than the cell alone. */
const OF_OTHERS: ReadonlySet<RuleId> = new Set(["V-14", "V-17"]);

/** The findings with those of entries made exact, and W-01 … W-04 added. */
export function sweepEntries(findings: readonly Finding[], grids: readonly EntryGrid[]): Finding[] {
  const swept = new Map(grids.map((grid) => [grid.round ?? "self", new SweptGrid(grid)]));
  const kept = findings.flatMap((item): Finding[] => {
    if (item.place.kind !== "entry") return [item];
    const grid = swept.get(item.place.round ?? "self");
    return grid === undefined ? [item] : grid.exact(item, item.place);
  });
  return [...kept, ...[...swept.values()].flatMap((grid) => grid.added)];
}

class SweptGrid {
  /** W-01, W-03, W-04. */
  readonly added: Finding[] = [];
  /** Numbers that were typed as something else, as "row,column". */
  private readonly strange = new Set<string>();
  private readonly formulas: ReadonlySet<string>;

  constructor(private readonly grid: EntryGrid) {
    this.formulas = new Set(grid.formulas.map(({ row, column }) => `${row},${column}`));
    grid.formats.forEach((line, row) => {
      line.forEach((code, column) => {
        const value = grid.raw[row]?.[column];
        if (code === "General" || typeof value !== "number") return;
        const found = this.strangeNumber(row, column, value, code);
        if (found === null) return;
        this.strange.add(`${row},${column}`);
        this.added.push(found);
      });
    });
    for (const { row, column } of grid.formulas) this.addFormula(row, column);
  }

  /** What is to be said of a cell in place of what checkEntries said. */
  exact(item: Finding, place: EntryPlace): Finding[] {
    const exact = this.judged(item, place);
    // A formula is a person's work: only its own value may take its place.
    return this.formulas.has(`${place.row},${place.column}`) ? exact.map(withoutFix) : exact;
  }

  private judged(item: Finding, place: EntryPlace): Finding[] {
    if (this.strange.has(`${place.row},${place.column}`)) return OF_NUMBERS.has(item.rule) ? [] : [item];
    const raw = this.grid.raw[place.row]?.[place.column];
    if (raw === undefined) return [item];
    if (item.rule === "V-07") return [withFix(item, this.yesNo(place, raw))];
    if (item.rule === "V-16" && typeof raw === "string")
      return [withFix(item, this.wordFix(place, raw, String(item.params["meant"] ?? "")))];
    if (typeof raw !== "string" || (item.rule !== "V-02" && item.rule !== "V-05")) return [item];
    const meant = numberMeant(raw);
    if (meant?.kind === "ambiguous" || (meant?.isPercent === true && !isPercent(this.grid.columns[place.column]))) {
      return [{ ...finding("W-02", place, aboutOf(item), { ...item.params, text: raw }) }];
    }
    if (meant !== null) {
      const params = { ...item.params, text: raw, value: meant.value };
      return [withFix(finding("V-02", place, aboutOf(item), params), { kind: "value", from: raw, to: meant.value })];
    }
    return [withFix(item, this.wordFix(place, raw, meantState(raw) ?? ""))];
  }

  private strangeNumber(row: number, column: number, value: number, code: string): Finding | null {
    const kind = formatKind(code);
    if (kind === "plain" || kind === "text") return null;
    const about = this.about(row, column);
    if (about === null) return null;
    const place = this.place(row, column);
    const fixTo = (to: number | null): Fix | undefined =>
      to !== null && this.isAllowed(place, to) ? { kind: "value", from: value, to } : undefined;
    if (kind === "percent") {
      const percent = Number((value * 100).toPrecision(12));
      const isMeant = isPercent(this.grid.columns[column]);
      return withFix(finding("W-04", place, about.codes, { ...about.names, text: percent }), isMeant ? fixTo(percent) : undefined);
    }
    const date = kind === "date" ? typedDate(value, code) : null;
    const text = date?.text ?? (kind === "time" ? timeText(value) : value);
    return withFix(finding("W-01", place, about.codes, { ...about.names, text }), fixTo(date?.value ?? null));
  }

  private addFormula(row: number, column: number): void {
    const about = this.about(row, column);
    const value = this.grid.raw[row]?.[column];
    if (about === null || value === undefined) return;
    const place = this.place(row, column);
    const checked = this.check(place, value);
    // A broken formula is told as the error that it shows.
    if (checked.some((item) => item.rule === "V-06")) return;
    const isValue =
      value !== "" &&
      checked.every((item) => OF_NUMBERS.has(item.rule) || OF_OTHERS.has(item.rule)) &&
      !this.strange.has(`${row},${column}`);
    const found = finding("W-03", place, about.codes, { ...about.names, text: value === "" ? "" : String(value) });
    this.added.push(withFix(found, isValue ? { kind: "constant", to: value } : undefined));
  }

  private yesNo(place: EntryPlace, raw: SeenCell): Fix | undefined {
    if (typeof raw !== "boolean") return undefined;
    const to = raw ? YES : NO;
    return this.isAllowed(place, to) ? { kind: "value", from: raw, to } : undefined;
  }

  /** KAD, MIỄN and choices written with other accents, signs and spaces, and words that are allowed once nothing strays in them. */
  private wordFix(place: EntryPlace, raw: string, meant: string): Fix | undefined {
    const isSpelling = meant !== "" && (lettersOf(meant) === lettersOf(raw) || meantState(raw) === meant);
    const to = isSpelling ? meant : plainText(raw);
    if (to === raw || to === "") return undefined;
    return this.isAllowed(place, to) ? { kind: "value", from: raw, to } : undefined;
  }

  private isAllowed(place: EntryPlace, value: SeenCell): boolean {
    return this.check(place, value).every((item) => item.severity === "warning" || OF_OTHERS.has(item.rule));
  }

  private check({ row, column }: EntryPlace, value: SeenCell): Finding[] {
    return checkEntries([[value]], [this.grid.rows[row]], [this.grid.columns[column]]).findings;
  }

  private place(row: number, column: number): EntryPlace {
    const { round } = this.grid;
    return { kind: "entry", row, column, ...(round === undefined ? {} : { round }) };
  }

  /** Codes and names of a cell's participant and criterion; null for cells of strangers, which nobody counts. */
  private about(row: number, column: number): { readonly codes: About; readonly names: Record<string, string> } | null {
    const [participant, criterion] = [this.grid.rows[row], this.grid.columns[column]];
    if (participant === undefined || criterion === undefined) return null;
    return {
      codes: { participant: participant.code, criterion: criterion.code },
      names: { participantName: participant.name, criterionName: criterion.name },
    };
  }
}

type About = Pick<Finding, "participant" | "criterion">;

function aboutOf({ participant, criterion }: Finding): { participant?: string; criterion?: string } {
  return { ...(participant === undefined ? {} : { participant }), ...(criterion === undefined ? {} : { criterion }) };
}

function withoutFix(item: Finding): Finding {
  const { fix, ...rest } = item;
  return fix?.kind === "value" ? rest : item;
}

function withFix(item: Finding, fix: Fix | undefined): Finding {
  return fix === undefined ? item : { ...item, fix };
}

/** Whether entries of the criterion are percentages: 95 is typed, not 95 %. */
function isPercent(criterion: Criterion | undefined): boolean {
  const rule: CriterionRule | undefined = criterion?.rule;
  return rule?.kind === "progressive" || rule?.kind === "bySize" || (rule?.kind === "bands" && rule.unit === "percent");
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase()
    .replaceAll("Đ", "D");
}

function timeText(value: number): string {
  const minutes = Math.round((value % 1) * 1_440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
