// Reads the sheet Quy tắc xét back: the rules, the settings, and a finding for each cell that is not understood.
import { parseConditions } from "../../core/conditions/conditionText";
import { readLevel } from "../../core/conditions/conditionWords";
import { splitList } from "../../core/conditions/splitConditions";
import type { Condition } from "../../core/conditions/condition";
import type { DecisionPart, PlaceOf } from "../../core/decision/checkDecision";
import { readClassPercents, readPercent } from "../../core/decision/amountText";
import type { Band, DecisionException, DecisionGate, DecisionRules, Quota, QuotaAmount } from "../../core/decision/decisionRules";
import { finding, type Finding, type Place } from "../../core/finding";
import { readNumber, tidy } from "../../core/notation/numberText";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { DECISION_SETTING_NAMES, decisionTitleOf, RULE_TABLE_NAMES, type RuleField, type RuleTable } from "./decisionNames";
import { choiceOf, isNoBand, parseBase } from "./ruleTexts";
import { FILLER, type DecisionSettings, type RuleSetting } from "./rulesCells";
import { dayIn, isBlank, readTable, textOf, type SheetTable, type TableLine } from "./sheetTable";

export interface DecodedRules {
  readonly rules: DecisionRules;
  readonly settings: DecisionSettings;
  /** D-01, D-02, D-11, and S-01 for columns that are gone. None where the workbook has no such sheet. */
  readonly findings: readonly Finding[];
  /** Cells of the rules, for the findings of `checkDecision`. */
  readonly placeOf: PlaceOf;
}

/** Whether the workbook has the sheet. */
export function hasRules(snapshot: Pick<WorkbookSnapshot, "blocks">): boolean {
  return decisionTitleOf(snapshot, "rules") !== null;
}

/**
 * Reads the sheet. A condition of a band that is not understood stays as one that a person must confirm, so that nobody gets the band
 * unseen; of a gate it is left out, so that it vetoes nobody. A row whose name, amount or base is not understood is left out; what it says
 * is told.
 */
export function decodeRules(snapshot: Pick<WorkbookSnapshot, "blocks">): DecodedRules {
  const findings: Finding[] = [];
  const isThere = hasRules(snapshot);
  const open = <T extends RuleTable>(table: T): RuleReader<RuleField<T>> => {
    const names = RULE_TABLE_NAMES[table] as Readonly<Record<RuleField<T>, string>>;
    const read = readTable(snapshot, names, FILLER[table] as readonly RuleField<T>[]);
    if (isThere) findings.push(...read.findings);
    return new RuleReader(read, words.rules[table] as Readonly<Record<RuleField<T>, string>>, findings);
  };
  const bandsTable = open("bands");
  const bands = bandsTable.rows((line) => bandOf(bandsTable, line));
  const gatesTable = open("gates");
  const gates = gatesTable.rows((line) => gateOf(gatesTable, line));
  const quotasTable = open("quotas");
  const quotas = quotasTable.rows((line) => quotaOf(quotasTable, line, bands.items));
  const classesTable = open("classes");
  const classes = classesTable.rows((line) => {
    const group = classesTable.needed(line, "group");
    const className = classesTable.needed(line, "className");
    return group === null || className === null ? null : { group, className };
  });
  const exceptionsTable = open("exceptions");
  const exceptions = exceptionsTable.rows((line) => exceptionOf(exceptionsTable, line));
  const settings = settingsOf(snapshot, findings);
  const tables: Readonly<Record<Exclude<DecisionPart, "tie">, (row: number, field: string) => Place>> = {
    gate: (row, field) => gatesTable.place(gates.lines[row], field === "atMost" || field === "require" ? field : "name"),
    band: (row, field) => bandsTable.place(bands.lines[row], field === "min" || field === "require" ? field : "name"),
    quota: (row, field) => quotasTable.place(quotas.lines[row], quotaField(quotas.items[row], field)),
    class: (row, field) => classesTable.place(classes.lines[row], field === "className" ? "className" : "group"),
    exception: (row, field) => exceptionsTable.place(exceptions.lines[row], field === "band" || field === "reason" ? field : "participant"),
  };
  return {
    rules: {
      gates: gates.items,
      bands: bands.items,
      quotas: quotas.items,
      tie: settings.tie,
      exceptions: exceptions.items,
      classes: classes.items,
    },
    settings: settings.settings,
    findings,
    placeOf: (part, row, field) => (part === "tie" ? settingPlace("tie") : tables[part](row, field)),
  };
}

function quotaField(quota: Quota | undefined, field: string): RuleField<"quotas"> {
  if (field === "amount") return quota?.amount.kind === "count" ? "count" : "percent";
  return field === "band" || field === "base" || field === "minimum" ? field : "name";
}

/** Rows of a table with their findings. */
class RuleReader<F extends string> {
  constructor(
    private readonly table: SheetTable<F>,
    private readonly titles: Readonly<Record<F, string>>,
    private readonly findings: Finding[],
  ) {}

  /** Items of the rows that are understood, each with its line. */
  rows<T>(read: (line: TableLine<F>) => T | null): { readonly items: readonly T[]; readonly lines: readonly TableLine<F>[] } {
    const items: T[] = [];
    const lines: TableLine<F>[] = [];
    for (const line of this.table.lines) {
      const item = read(line);
      if (item === null) continue;
      items.push(item);
      lines.push(line);
    }
    return { items, lines };
  }

  place(line: TableLine<F> | undefined, field: F): Place {
    return this.table.placeOf(line?.row ?? 0, field);
  }

  text(line: TableLine<F>, field: F): string {
    return textOf(line.cells[field]);
  }

  /** D-01 at the cell. */
  tell(line: TableLine<F>, field: F, text = this.text(line, field), title: string = this.titles[field]): null {
    const params = { text: text === "" ? words.blank : text, field: title };
    this.findings.push(finding("D-01", this.place(line, field), {}, params));
    return null;
  }

  /** A text that must be there; null with D-01. */
  needed(line: TableLine<F>, field: F): string | null {
    return this.text(line, field) === "" ? this.tell(line, field) : this.text(line, field);
  }

  /** A choice; `absent` where the cell is blank, null with D-01 where it is none. */
  choice<T extends string>(line: TableLine<F>, field: F, choices: Readonly<Record<T, string>>, absent: T): T | null {
    const text = this.text(line, field);
    return text === "" ? absent : (choiceOf(choices, text) ?? this.tell(line, field));
  }

  /** A number; null where the cell is blank, undefined with D-01 where it is none. */
  number(line: TableLine<F>, field: F, read: (text: string) => number | null): number | null | undefined {
    const cell = line.cells[field];
    if (isBlank(cell)) return null;
    const value = typeof cell === "number" ? cell : read(textOf(cell));
    if (value !== null && Number.isFinite(value)) return value;
    this.tell(line, field);
    return undefined;
  }

  conditions(line: TableLine<F>, field: F, unread?: (piece: string) => readonly Condition[]): readonly Condition[] {
    return conditionsIn(this.text(line, field), this.place(line, field), this.findings, words.conditionExample, unread);
  }
}

/** The conditions of a cell; what is not understood is told by D-11 and becomes what `unread` makes of it. */
export function conditionsIn(
  text: string,
  place: Place,
  findings: Finding[],
  example: string = words.conditionExample,
  unread: (piece: string) => readonly Condition[] = toConfirm,
): readonly Condition[] {
  const whole = parseConditions(text);
  if (whole.ok) return whole.conditions;
  return splitList(text).flatMap((piece): readonly Condition[] => {
    const parsed = parseConditions(piece);
    if (parsed.ok) return parsed.conditions;
    findings.push(finding("D-11", place, {}, { text: parsed.problem.text, example }));
    return unread(piece);
  });
}

/** A person must confirm it. */
function toConfirm(text: string): readonly Condition[] {
  return [{ kind: "confirm", text }];
}

function gateOf(table: RuleReader<RuleField<"gates">>, line: TableLine<RuleField<"gates">>): DecisionGate | null {
  if (table.needed(line, "require") === null) return null;
  const atMost = table.text(line, "atMost");
  return {
    name: table.text(line, "name"),
    conditions: table.conditions(line, "require", () => []),
    atMost: atMost === "" || isNoBand(atMost) ? null : atMost,
    source: table.text(line, "source"),
  };
}

function bandOf(table: RuleReader<RuleField<"bands">>, line: TableLine<RuleField<"bands">>): Band | null {
  const name = table.needed(line, "name");
  const min = table.number(line, "min", pointsIn);
  const written = table.text(line, "level");
  const level = written === "" ? null : readLevel(tidy(written));
  if (written !== "" && level === null) table.tell(line, "level");
  const source = table.text(line, "source");
  const conditions = table.conditions(line, "require");
  if (name === null || min === undefined) return null;
  return { name, level, min, conditions, ...(source === "" ? {} : { source }) };
}

/** "≥ 90", "từ 90 điểm", "90". */
function pointsIn(text: string): number | null {
  const bare = tidy(text)
    .replace(/^(?:≥|từ) ?/iu, "")
    .replace(/ ?trở lên$/iu, "");
  const value = readNumber(bare);
  return typeof value === "number" ? value : null;
}

function wholeIn(text: string): number | null {
  const value = readNumber(tidy(text).replace(/ ?suất$/iu, ""), true);
  return typeof value === "number" ? value : null;
}

function quotaOf(table: RuleReader<RuleField<"quotas">>, line: TableLine<RuleField<"quotas">>, bands: readonly Band[]): Quota | null {
  const band = table.needed(line, "band");
  const orBetter = table.choice<"yes" | "no">(line, "orBetter", { yes: words.yes, no: words.no }, "no");
  const amount = amountOf(table, line);
  const written = table.text(line, "base");
  const base = written === "" ? null : parseBase(written, bands);
  if (written !== "" && base === null) table.tell(line, "base");
  const scope = table.choice(line, "scope", words.scopes, "overall");
  const rounding = table.choice(line, "rounding", words.roundings, "down");
  const minimum = table.number(line, "minimum", wholeIn);
  const isBaseRead = written === "" || base !== null;
  if (band === null || orBetter === null || amount === null || !isBaseRead) return null;
  if (scope === null || rounding === null || minimum === undefined) return null;
  const [name, source] = [table.text(line, "name"), table.text(line, "source")];
  return { name, band, orBetter: orBetter === "yes", amount, base, scope, rounding, minimum: minimum ?? 0, source };
}

function amountOf(table: RuleReader<RuleField<"quotas">>, line: TableLine<RuleField<"quotas">>): QuotaAmount | null {
  const { percent, count } = line.cells;
  if (isBlank(percent) && isBlank(count)) return table.tell(line, "percent", "", words.rules.amount);
  if (!isBlank(percent) && !isBlank(count)) {
    return table.tell(line, "percent", `${textOf(percent)}; ${textOf(count)}`, `${words.rules.amount} (${words.tooMany})`);
  }
  if (!isBlank(count)) {
    const seats = table.number(line, "count", wholeIn);
    return seats === null || seats === undefined ? null : { kind: "count", count: seats };
  }
  // Of 20 % pasted from an ordinary cell Excel gives 0.2, of 100 % it gives 1: whether that or 1 % is meant, a person must say.
  if (typeof percent === "number") return percent > 0 && percent <= 1 ? table.tell(line, "percent") : { kind: "percent", percent };
  const share = readPercent(textOf(percent));
  if (share !== null) return { kind: "percent", percent: share };
  return readClassPercents(textOf(percent)) ?? table.tell(line, "percent");
}

function exceptionOf(table: RuleReader<RuleField<"exceptions">>, line: TableLine<RuleField<"exceptions">>): DecisionException | null {
  const participant = table.needed(line, "participant");
  const band = table.needed(line, "band");
  if (participant === null || band === null) return null;
  return { participant, band: isNoBand(band) ? null : band, reason: table.text(line, "reason") };
}

function settingPlace(field: RuleSetting): Place {
  return { kind: "cell", name: DECISION_SETTING_NAMES[field], row: 0, column: 0 };
}

function settingsOf(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
  findings: Finding[],
): { readonly settings: DecisionSettings; readonly tie: DecisionRules["tie"] } {
  const cellOf = (field: RuleSetting): CellValue => snapshot.blocks.get(DECISION_SETTING_NAMES[field])?.values[0]?.[0] ?? "";
  const tell = (field: RuleSetting): void => {
    const params = { text: textOf(cellOf(field)), field: words.rules.settings[field] };
    findings.push(finding("D-01", settingPlace(field), {}, params));
  };
  const day = (field: "received" | "decided"): DecisionSettings["received"] => {
    const found = dayIn(cellOf(field));
    if (found === null) tell(field);
    return found ?? "";
  };
  const written = textOf(cellOf("tie"));
  const tie = written === "" ? "council" : choiceOf(words.ties, written);
  if (tie === null) tell("tie");
  return {
    settings: { name: textOf(cellOf("name")), received: day("received"), decided: day("decided") },
    tie: tie ?? "council",
  };
}
