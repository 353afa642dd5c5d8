// Drives the add-in's commands over a movement of a workbook that is there: check, rank and, where it has rules of Xét, decide.
import { decide } from "../../src/commands/decision";
import { DECISION_REQUEST } from "../../src/commands/decisionRequest";
import type { Command } from "../../src/commands/command";
import { movements, type MovementEntry } from "../../src/commands/movements";
import { COMMANDS } from "../../src/commands/registry";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { hasRules } from "../../src/workbook/decision/rulesDecode";
import { decodeStage } from "../../src/workbook/stages/stageState";
import { openExcel } from "../office/openExcel";
import { createHeadlessWorkbook } from "../workbook/createHeadlessWorkbook";
import { OpenXlsxError, REFUSAL_WORDS } from "../xlsx/openXlsxError";
import { openWorkbook } from "../xlsx/openWorkbook";
import { saveWorkbook } from "../xlsx/saveWorkbook";
import { UnusableInput } from "./movementInput";
import { newTies, Recorder, resultCells, resultOf, type HeadlessOptions, type HeadlessResult } from "./runMovement";

/**
 * Runs one movement of the workbook; null = its only one.
 * @throws UnusableInput for bytes that are no workbook, a number that no movement has, several without a number, and what a command refuses
 */
export async function runWorkbook(
  bytes: Uint8Array,
  wanted: number | null,
  options: HeadlessOptions = {},
): Promise<{ readonly result: HeadlessResult; readonly xlsx: Uint8Array }> {
  const workbook = await createHeadlessWorkbook();
  try {
    await openWorkbook(bytes, workbook);
  } catch (error) {
    workbook.dispose();
    throw error instanceof OpenXlsxError ? new UnusableInput(REFUSAL_WORDS[error.code]) : error;
  }
  const excel = openExcel({ workbook, version: options.version ?? "2021", locale: options.locale ?? "vi-VN" });
  try {
    const port = new ExcelWorkbook(excel.host, { meter: excel.meter });
    const context = { port, language: "vi", now: options.now ?? (() => new Date()), revealsSheet: true } as const;
    const there = (await new Recorder(context).unrecorded(movements)).movements;
    const run = new Recorder({ ...context, movement: chosen(there, wanted) });
    const checked = await run.command(COMMANDS.checkEntries, undefined);
    const ranked = await run.command(COMMANDS.rank, undefined);
    const decided = (await run.unrecorded(canDecide)) ? await run.command(decide, undefined) : null;
    const state = await run.unrecorded(resultCells);
    const findings = [...checked.findings, ...newTies(ranked, checked)];
    return { result: resultOf(run, { state, findings, nominations: [], decided }), xlsx: await saveWorkbook(workbook) };
  } finally {
    excel.close();
    workbook.dispose();
  }
}

/** Whether the movement has rules of Xét and is not locked: of a locked one the result that was approved stands. */
const canDecide: Command<undefined, boolean> = {
  id: "canDecide",
  async execute({ port }) {
    const snapshot = await port.read(DECISION_REQUEST);
    return hasRules(snapshot) && decodeStage(snapshot)?.stage !== "locked";
  },
};

function chosen(there: readonly MovementEntry[], wanted: number | null): number {
  if (there.length === 0) throw new UnusableInput("sổ này không có phong trào nào của Bảng Vàng");
  const [only] = there;
  if (wanted === null && there.length === 1) return only!.number;
  if (there.some(({ number }) => number === wanted)) return wanted!;
  const list = there.map(
    ({ number, title, year }) => `${number} (${[title || "chưa đặt tên", year].filter((text) => text !== "").join(", ")})`,
  );
  const lead = wanted === null ? "sổ có nhiều phong trào, ghi --movement và số" : `sổ không có phong trào số ${wanted}`;
  throw new UnusableInput(`${lead}; các phong trào trong sổ: ${list.join("; ")}`);
}
