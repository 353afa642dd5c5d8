// A workbook saved as the demo saves it, and opened again; and where two workbooks differ, leaf by leaf.
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { bookByCell } from "./bookByCell";
import { CommandRun } from "./commandRun";

type Book = ReturnType<typeof bookByCell>;

/** The workbook of the run saved as a file and opened from it, in an Excel of its own with the same switches. */
export async function reopened(run: CommandRun): Promise<CommandRun> {
  await run.excel.workbook.settle();
  const next = await createHeadlessWorkbook();
  await openWorkbook(await saveWorkbook(run.excel.workbook), next);
  return CommandRun.over(next, run.context);
}

/** The first leaves in which two values differ, each with its path; none where they are the same. */
export function differences(one: unknown, other: unknown, path = ""): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (!isPlain(one) || !isPlain(other)) return [`${path}: ${JSON.stringify(one)} ≠ ${JSON.stringify(other)}`.slice(0, 300)];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], `${path}/${key}`)).slice(0, 8);
}

/** Titles of the sheets in which two workbooks differ, as `bookByCell` tells them, and what else of them does, in the order of the alphabet. */
export function changedParts(one: Book, other: Book): string[] {
  const titles = Object.keys({ ...one.sheets, ...other.sheets });
  const rest = (["order", "names", "calculationMode", "isStructureProtected", "settings"] as const).filter(
    (part) => differences(one[part], other[part]).length > 0,
  );
  return [...titles.filter((title) => differences(one.sheets[title], other.sheets[title]).length > 0), ...rest].sort();
}
