// Copies for sending: made from an embedded Excel, written as files, and opened again.
import { unzipSync } from "fflate";
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { writeBook } from "../../src/book/writeBook";
import { nominate } from "../../src/commands/nominate";
import { COMMANDS } from "../../src/commands/registry";
import { copyOffers, makeCopy, type CopyInput, type MadeCopy } from "../../src/commands/sendCopy";
import { areaAt } from "../../src/workbook/area";
import type { CellValue } from "../../src/workbook/plan";
import { CommandRun, NOON } from "./commandRun";

/** The sample of a department, ranked, with a list of nominations. */
export async function rankedSample(): Promise<CommandRun> {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "sample" });
  await run.must(COMMANDS.rank, undefined);
  await run.must(nominate, { name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" });
  return run;
}

/** All sheets that may go, or those that are proposed. */
export async function titlesToSend(run: CommandRun, which: "all" | "proposed"): Promise<string[]> {
  const { sheets } = await run.must(copyOffers, undefined);
  return sheets.filter(({ isProposed }) => which === "all" || isProposed).map(({ title }) => title);
}

export async function copyOf(run: CommandRun, input: Partial<CopyInput> = {}): Promise<MadeCopy> {
  return run.must(makeCopy, { sheets: await titlesToSend(run, "proposed"), content: "values", groups: [], without: [], ...input });
}

export const bytesOf = ({ plan, title }: MadeCopy): Uint8Array => writeBook(plan, { created: NOON, title });

/** Every part of a file as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]));
}

export async function openedCopy(bytes: Uint8Array): Promise<HostWorkbook> {
  const book = await createHeadlessWorkbook();
  await openWorkbook(bytes, book);
  await book.settle(true);
  return book;
}

/** Values of all cells in use of a sheet. */
export function valuesIn(book: HostWorkbook, title: string): CellValue[][] {
  const sheet = book.sheetByTitle(title)!;
  const used = sheet.usedArea() ?? areaAt(0, 0);
  const whole = areaAt(0, 0, used.row + used.rows, used.column + used.columns);
  return sheet.read(whole).map((line) => line.map(({ value }) => value ?? ""));
}
