// Drives the add-in's own commands over the real client library in Node: build, enter, check, rank, nominate.
// Every number of the answer is read back from the calculated cells of the workbook.
import type { DecideAnswer } from "../../src/commands/decisionAnswers";
import type { CheckAnswer, NominateAnswer, RankAnswer } from "../../src/commands/answers";
import type { EnterAnswer } from "../../src/commands/enterRounds";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { matrixState, type MatrixState } from "../../src/commands/readMovement";
import { decide } from "../../src/commands/decision";
import { DOCUMENT_IDS, type SeatLine } from "../../src/commands/decisionAnswers";
import { makePack } from "../../src/commands/dossier";
import { runCommand, type Command, type CommandContext, type LocatedFinding } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { failureWords } from "../../src/locale/failureWords";
import { sheet as words } from "../../src/locale/vi/sheet";
import { decodeLists } from "../../src/workbook/decode";
import { RESULT_NAMES } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import { hasValue, resultModel } from "../../src/workbook/resultModel";
import { openExcel } from "../office/openExcel";
import type { ExcelLocale, ExcelVersion } from "../richapi/emulation";
import { createHeadlessWorkbook } from "../workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../workbook/hostWorkbook";
import { saveWorkbook } from "../xlsx/saveWorkbook";
import { UnusableInput, type MovementInput } from "./movementInput";

export interface ResultParticipant {
  readonly code: string;
  /** Of the scale, before bonus and deduction. Null where the movement has no bonus and no deduction: it is the total then. */
  readonly base: number | null;
  /** After the limits of the table; null where the movement has no such part. */
  readonly bonus: number | null;
  readonly deduction: number | null;
  readonly total: number | null;
  /** Full points of what applies to the participant. */
  readonly scale: number | null;
  /** total × 100 / scale; null unless ranks are by share. */
  readonly share: number | null;
  /** Codes of the gates (điều kiện loại) that the participant has hit. */
  readonly gates: readonly string[];
  /** By code: points of leaves, values of groups; null where there are none. */
  readonly points: Readonly<Record<string, number | null>>;
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
  readonly nominations: readonly {
    readonly list: string;
    readonly participants: readonly string[];
    readonly atLine: readonly string[];
    readonly gated: readonly string[];
  }[];
  /** Who stands in which band and why; empty where the input has no rules of Xét. */
  readonly decisions: readonly ResultDecision[];
  readonly seats: readonly SeatLine[];
  /** By award: who is proposed, and for everybody else what is missing. */
  readonly awards: readonly ResultAward[];
  readonly commands: readonly { readonly id: string; readonly syncs: number; readonly requestBytes: number; readonly ms: number }[];
}

export interface ResultDecision {
  readonly code: string;
  /** Band by points and conditions; "" = none. */
  readonly reached: string;
  readonly band: string;
  /** By which rule, in words. */
  readonly reasons: readonly string[];
  readonly distance: string;
}

export interface ResultAward {
  readonly code: string;
  readonly proposed: readonly string[];
  readonly refused: readonly { readonly code: string; readonly reasons: readonly string[] }[];
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
    await run.command(COMMANDS.setUp, { start: "movement", movement: input.movement, rule: null, decision: input.decision ?? null });
    await run.command(COMMANDS.buildMatrix, undefined);
    const entered = await enter(run, input);
    const checked = await run.command(COMMANDS.checkEntries, undefined);
    const ranked = await run.command(COMMANDS.rank, undefined);
    const nominations: NominateAnswer[] = [];
    for (const rule of input.rules) nominations.push(await run.command(COMMANDS.nominate, rule));
    const decided = input.decision ? await run.command(decide, undefined) : null;
    if (decided !== null) await run.command(makePack, { documents: DOCUMENT_IDS, hidden: [] });
    dropEmptyFirstSheet(workbook);
    const ties = newTies(ranked, checked);
    return {
      result: resultOf(run, {
        state: await run.unrecorded(resultCells),
        findings: [...entered.findings, ...checked.findings, ...ties],
        nominations,
        decided,
      }),
      xlsx: await saveWorkbook(workbook),
    };
  } finally {
    excel.close();
    workbook.dispose();
  }
}

/** What the answer of a run is made of. */
interface Answers {
  readonly state: MatrixState;
  readonly findings: readonly LocatedFinding[];
  readonly nominations: readonly NominateAnswer[];
  /** null: Xét was not run. */
  readonly decided: DecideAnswer | null;
}

/** The answer of a run as it is written to result.json. */
export function resultOf(run: Recorder, { state, findings, nominations, decided }: Answers): HeadlessResult {
  return {
    participants: participantsOf(state),
    findings: [...findings, ...(decided?.findings ?? [])].map(resultFinding),
    nominations: nominations.map(({ list, participants, atLine, gated }) => ({
      list,
      participants: participants.map((row) => row.code),
      atLine: atLine.map((row) => row.code),
      gated: gated.map((row) => row.code),
    })),
    decisions: (decided?.rows ?? []).map(({ code, reached, band, reasons, distance }) => ({ code, reached, band, reasons, distance })),
    seats: decided?.seats ?? [],
    awards: (decided?.awards ?? []).map(({ code, proposed, refused }) => ({
      code,
      proposed: proposed.map((one) => one.code),
      refused: refused.map(({ code: participant, reasons }) => ({ code: participant, reasons })),
    })),
    commands: run.costs,
  };
}

/** Ties that checking has not told before ranking. */
export function newTies(ranked: RankAnswer, checked: CheckAnswer): readonly LocatedFinding[] {
  return ranked.findings.filter((finding) => finding.rule === "R-01" && !checked.findings.some((other) => other.rule === "R-01"));
}

/** Runs commands and keeps what each has cost. */
export class Recorder {
  readonly costs: HeadlessResult["commands"][number][] = [];

  constructor(private readonly context: CommandContext) {}

  async command<In, Out>(command: Command<In, Out>, input: In): Promise<Out> {
    const before = this.context.port.cost();
    const start = performance.now();
    const value = await this.#valueOf(command, input);
    const after = this.context.port.cost();
    this.costs.push({
      id: command.id,
      syncs: after.syncs - before.syncs,
      requestBytes: after.requestBytes - before.requestBytes,
      ms: Math.round(performance.now() - start),
    });
    return value;
  }

  /** Runs what only reads for the answer. */
  unrecorded<Out>(command: Command<undefined, Out>): Promise<Out> {
    return this.#valueOf(command, undefined);
  }

  async #valueOf<In, Out>(command: Command<In, Out>, input: In): Promise<Out> {
    const result = await runCommand(command, this.context, input);
    if (result.ok) return result.value;
    const refusal = failureWords(result.failure, "vi");
    throw new UnusableInput([refusal.what, ...result.failure.findings.slice(0, 1).map((finding) => finding.message)].join(" "));
  }
}

/** The sheet that a new workbook comes with is of no use once the movement's sheets are there. */
function dropEmptyFirstSheet(workbook: HostWorkbook): void {
  const first = workbook.sheets().find((sheet) => sheet.title === "Trang 1");
  if (first !== undefined && first.usedArea() === null) workbook.deleteSheet(first.id);
}

/** One round and no texts: the plain command; else all that is given, into the sheets of the rounds. */
function enter(
  run: Recorder,
  { movement, entries, laterEntries = {}, explanations = {}, evidence = {} }: MovementInput,
): Promise<EnterAnswer> {
  const [first = "self"] = movement.rounds;
  const isPlain = first === "self" && [laterEntries, explanations, evidence].every((table) => Object.keys(table).length === 0);
  if (isPlain) return run.command(COMMANDS.enterEntries, entries);
  return run.command(COMMANDS.enterRounds, { rounds: { ...laterEntries, [first]: entries }, explanations, evidence });
}

/** The ranked movement with the calculated cells of the result sheet. */
export const resultCells: Command<undefined, MatrixState> = {
  id: "resultCells",
  async execute({ port }) {
    const snapshot = await port.read({ ...MOVEMENT_REQUEST, names: [...MOVEMENT_REQUEST.names, RESULT_NAMES.formulas] });
    return matrixState({ snapshot, lists: decodeLists(snapshot) });
  },
};

function participantsOf({ snapshot, ranked }: MatrixState): ResultParticipant[] {
  const { columns, criteria, gates, valueColumn } = resultModel(ranked);
  const { area, values } = snapshot.blocks.get(RESULT_NAMES.formulas)!;
  const codes = snapshot.blocks.get(RESULT_NAMES.rowCodes)?.values ?? [];
  return codes.map(([code], i) => {
    const cell = (column: number | null): CellValue => (column === null ? "" : (values[i]?.[column - area.column] ?? ""));
    const number = (column: number | null): number | null => {
      const value = cell(column);
      return typeof value === "number" ? value : null;
    };
    return {
      code: String(code),
      base: number(columns.base),
      bonus: number(columns.bonus),
      deduction: number(columns.deduction),
      total: number(columns.total),
      scale: number(columns.scale),
      share: number(columns.share),
      gates: gates.filter((index) => cell(valueColumn(index)) === words.points.gateHit).map((index) => criteria[index]!.code),
      points: Object.fromEntries(
        criteria.flatMap((criterion, index) => (hasValue(criterion) ? [[criterion.code, number(valueColumn(index))]] : [])),
      ),
      rank: number(columns.rank),
      clusterRank: number(columns.clusterRank),
      why: String(cell(columns.why)),
    };
  });
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
