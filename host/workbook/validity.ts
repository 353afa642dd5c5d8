// Whether the content of a cell keeps the validation rule on it, as Excel judges an entry that was typed.
import { areaOf, contains } from "./areas";
import { evaluate, isYes } from "./evaluation";
import type { HostSheet, HostValidation } from "./hostWorkbook";
import type { UniverCore } from "./univerCore";

/** The rule that the cell's present content breaks, or null. */
export async function brokenRule(core: UniverCore, sheet: HostSheet, row: number, column: number): Promise<HostValidation | null> {
  const validation = sheet.validations.find((known) => contains(known.area, row, column));
  if (validation === undefined) return null;
  const { value } = sheet.read(areaOf(row, column))[0]![0]!;
  if (value === null && validation.ignoreBlank) return null;
  const { rule } = validation;
  const ask = (formula: string) => evaluate(core, [{ sheetId: sheet.id, row, column, formula, writtenFor: validation.area }]);
  if (rule.kind === "custom") return isYes((await ask(rule.formula))[0]!) ? null : validation;
  return (await entriesOf(rule.source, ask)).some((entry) => same(entry, value)) ? null : validation;
}

type Entry = string | number | boolean | null;

async function entriesOf(source: string, ask: (formula: string) => ReturnType<typeof evaluate>): Promise<Entry[]> {
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  const [answer] = await ask(source);
  return Array.isArray(answer) ? answer.flat() : [answer ?? null];
}

/** Entries written into the rule are texts, also where a number is typed; their case counts, as in Excel. */
function same(entry: Entry, value: string | number | boolean | null): boolean {
  if (entry === null || value === null) return false;
  return entry === value || String(entry) === String(value);
}
