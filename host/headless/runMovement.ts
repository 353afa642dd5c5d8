// Drives the add-in's own commands over the real client library in Node: build, enter, check, rank, nominate.
// Every number of the answer is read back from the calculated cells of the workbook.
import type { NominateAnswer } from "../../src/commands/answers";
import { runCommand, type Command, type CommandContext, type LocatedFinding } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { failureWords } from "../../src/locale/failureWords";
import { RESULT_NAMES } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import { openExcel } from "../office/openExcel";
import type { ExcelLocale, ExcelVersion } from "../richapi/emulation";
import { createHeadlessWorkbook } from "../workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../workbook/hostWorkbook";
import { saveWorkbook } from "../xlsx/saveWorkbook";
import { UnusableInput, type MovementInput } from "./movementInput";

export interface ResultParticipant {
  readonly code: string;
  readonly total: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
  readonly why: string;
}

export interface HeadlessResult {
  readonly participants: readonly ResultParticipant[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cell: string;
    readonly participant?: string;
    readonly criterion?: string;
    readonly message: string;
  }[];
  readonly nominations: readonly { readonly list: string; readonly participants: readonly string[]; readonly atLine: readonly string[] }[];
  readonly commands: readonly { readonly id: string; readonly syncs: number; readonly requestBytes: number; readonly ms: number }[];
}

export interface HeadlessOptions {
  readonly version?: ExcelVersion;
  readonly locale?: ExcelLocale;
  readonly now?: () => Date;
}

/** Runs a movement in a fresh embedded Excel. @throws UnusableInput when a command refuses, with its words */
export async function runMovement(
  input: MovementInput,
  options: HeadlessOptions = {},
): Promise<{ readonly result: HeadlessResult; readonly xlsx: Uint8Array }> {
  const workbook = await createHeadlessWorkbook("Trang 1");
  const excel = openExcel({ workbook, version: options.version ?? "2021", locale: options.locale ?? "vi-VN" });
  try {
    const port = new ExcelWorkbook(excel.host, { meter: excel.meter });
    const run = new Recorder({ port, language: "vi", now: options.now ?? (() => new Date()), revealsSheet: true });
    await run.command(COMMANDS.setUp, { start: "movement", movement: input.movement, rule: null });
    await run.command(COMMANDS.buildMatrix, undefined);
    const entered = await run.command(COMMANDS.enterEntries, input.entries);
    const checked = await run.command(COMMANDS.checkEntries, undefined);
    const ranked = await run.command(COMMANDS.rank, undefined);
    const nominations: NominateAnswer[] = [];
    for (const rule of input.rules) nominations.push(await run.command(COMMANDS.nominate, rule));
    dropEmptyFirstSheet(workbook);
    const ties = ranked.findings.filter((finding) => finding.rule === "R-01" && !checked.findings.some((other) => other.rule === "R-01"));
    return {
      result: {
        participants: await readParticipants(port),
        findings: [...entered.findings, ...checked.findings, ...ties].map(resultFinding),
        nominations: nominations.map(({ list, participants, atLine }) => ({
          list,
          participants: participants.map((row) => row.code),
          atLine: atLine.map((row) => row.code),
        })),
        commands: run.costs,
      },
      xlsx: await saveWorkbook(workbook),
    };
  } finally {
    excel.close();
    workbook.dispose();
  }
}

class Recorder {
  readonly costs: HeadlessResult["commands"][number][] = [];

  constructor(private readonly context: CommandContext) {}

  async command<In, Out>(command: Command<In, Out>, input: In): Promise<Out> {
    const before = this.context.port.cost();
    const start = performance.now();
    const result = await runCommand(command, this.context, input);
    const after = this.context.port.cost();
    this.costs.push({
      id: command.id,
      syncs: after.syncs - before.syncs,
      requestBytes: after.requestBytes - before.requestBytes,
      ms: Math.round(performance.now() - start),
    });
    if (result.ok) return result.value;
    const words = failureWords(result.failure, "vi");
    throw new UnusableInput([words.what, ...result.failure.findings.slice(0, 1).map((finding) => finding.message)].join(" "));
  }
}

/** The sheet that a new workbook comes with is of no use once the movement's sheets are there. */
function dropEmptyFirstSheet(workbook: HostWorkbook): void {
  const first = workbook.sheets().find((sheet) => sheet.title === "Trang 1");
  if (first !== undefined && first.usedArea() === null) workbook.deleteSheet(first.id);
}

async function readParticipants(port: ExcelWorkbook): Promise<ResultParticipant[]> {
  const { rowCodes, total, rank, clusterRank, why } = RESULT_NAMES;
  const { blocks } = await port.read({ names: [rowCodes, total, rank, clusterRank, why] });
  const column = (name: string): CellValue[] => (blocks.get(name)?.values ?? []).map((row) => row[0] ?? "");
  const number = (cell: CellValue | undefined): number | null => (typeof cell === "number" ? cell : null);
  const [totals, ranks, clusterRanks, whys] = [column(total), column(rank), column(clusterRank), column(why)];
  return column(rowCodes).map((code, i) => ({
    code: String(code),
    total: number(totals[i]),
    rank: number(ranks[i]),
    clusterRank: number(clusterRanks[i]),
    why: String(whys[i]),
  }));
}

function resultFinding(finding: LocatedFinding): HeadlessResult["findings"][number] {
  const { rule, severity, cell, participant, criterion, message } = finding;
  return {
    rule,
    severity,
    cell,
    ...(participant === undefined ? {} : { participant }),
    ...(criterion === undefined ? {} : { criterion }),
    message,
  };
}
