// Công khai và kiến nghị: the register of objections, its lines, and how each stands today.
import { codeKey } from "../../core/criteriaTree";
import { checkObjections, type ObjectionField } from "../../core/objections/checkObjections";
import { dueDay, isObjectionNumber, objectionState } from "../../core/objections/objection";
import type { IsoDate } from "../../core/register/register";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { areaAt, type Area } from "../../workbook/area";
import { decodeDossier, DOSSIER_NAMES } from "../../workbook/dossier";
import { GRID_NAMES } from "../../workbook/names";
import { holidaysTitleFor, registerTitleFor, registerTitleOf } from "../../workbook/objections/objectionTitles";
import {
  COUNTED_HOLIDAYS_NAME,
  HOLIDAY_NAMES,
  OBJECTION_FORMULA_NAMES,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  PUBLICATION_RESULT_NAMES,
  SUMMARY_NAME,
} from "../../workbook/objections/objectionNames";
import { OBJECTION_REQUEST_NAMES } from "../../workbook/objections/objectionRequest";
import { holidaysPlan, usualHolidays } from "../../workbook/objections/holidaysPlan";
import {
  decodeObjections,
  hasObjections,
  holidaysPresent,
  isRegisterWhole,
  keptHolidayCells,
  keptObjectionCells,
  keptPublicationCells,
  objectionCellsAt,
  untilDay,
} from "../../workbook/objections/objectionsDecode";
import { withInsertedLines } from "../../workbook/objections/insertedLines";
import { olderPlaces, withOlderTables } from "../../workbook/objections/olderRegister";
import { objectionsPlan, type RegisterSigners } from "../../workbook/objections/objectionsPlan";
import { lineHeight, type ObjectionCells } from "../../workbook/objections/registerColumns";
import { registerMend } from "../../workbook/objections/registerMend";
import { withStrayHolidays } from "../../workbook/objections/strayHolidays";
import type { CellValue, Op } from "../../workbook/plan";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import { decodeStage } from "../../workbook/stages/stageState";
import { stop, type Command, type CommandContext, type CommandStop } from "../command";
import type { SheetPlace } from "../decisionAnswers";
import { locateAll } from "../locateAll";
import { MOVEMENT_REQUEST } from "../movementRequest";
import { readMovement, type MovementState } from "../readMovement";
import type { NewObjection, ObjectionChange, ObjectionsAnswer, Rebuilt, ShownObjection } from "./objectionAnswers";
import { dayText, serialOf, todayOf } from "./today";

const { signForm, signPost, signer, preparer } = DOSSIER_NAMES;

/** What the register needs beside the movement. */
const OBJECTIONS_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, ...OBJECTION_REQUEST_NAMES, signForm, signPost, signer, preparer],
  formulasOf: [
    ...(MOVEMENT_REQUEST.formulasOf ?? []),
    ...Object.values(OBJECTION_FORMULA_NAMES),
    ...Object.values(PUBLICATION_RESULT_NAMES),
    SUMMARY_NAME,
    COUNTED_HOLIDAYS_NAME,
  ],
};

/** What was read; `snapshot` has the lines below the header also where the names of columns begin further down, and tables without a name. */
interface RegisterState extends MovementState {
  readonly named: WorkbookSnapshot["blocks"];
}

async function readRegister(context: CommandContext): Promise<RegisterState> {
  const state = await readMovement(context, OBJECTIONS_REQUEST);
  const places = olderPlaces(state.snapshot);
  const ranges = places.length === 0 ? [] : ((await context.port.read({ names: [], ranges: places })).ranges ?? []);
  const snapshot = withOlderTables(state.snapshot, places, ranges);
  return { ...state, snapshot: withInsertedLines(snapshot), named: state.snapshot.blocks };
}

function mendedOps({ snapshot, named, lists }: RegisterState, today: number, added: number | null = null): Op[] {
  return registerMend({ snapshot, named, nameOf: (code) => nameOf(lists.movement.participants, code) }, today, added);
}

/** What is in the register and how it stands today. Writes nothing. @throws CommandStop `no-movement`; HostError */
export const objectionsState: Command<undefined, ObjectionsAnswer> = {
  id: "objectionsState",
  async execute(context) {
    return answerOf(await readRegister(context), context);
  },
};

/**
 * Makes the register and the list of holidays, or brings them up to date: the day that reminders are of becomes today, formulas that were
 * typed over or lack are written again. Where blocks are gone, or the last line is used, that sheet is made anew with all that is typed in
 * its own cells, once it is confirmed. @throws CommandStop `no-movement`; `register-full`, `register-broken` = not confirmed; HostError
 */
export const makeRegister: Command<{ readonly isConfirmed: boolean } | undefined, SheetPlace> = {
  id: "makeRegister",
  async execute(context, input) {
    const state = await readRegister(context);
    const { snapshot } = state;
    const today = todayOf(context.now());
    const sheet = registerTitleFor(snapshot);
    const rebuilt = rebuiltOf(snapshot);
    if (rebuilt !== null && input?.isConfirmed !== true) throw refusal(rebuilt);
    const isBuilt = !hasObjections(snapshot) || (rebuilt?.register ?? null) !== null;
    const register = isBuilt
      ? [...registerOps(snapshot, keptObjectionCells(snapshot), today), { kind: "activate", sheet } as const]
      : mendedOps(state, today);
    await write(context, [...holidayOps(state, today), ...register]);
    return { sheet, area: areaAt(0, 0) };
  },
};

/**
 * Puts an objection below the last one, under the number that stands there already, else the next; makes the register where there is none.
 * Answers the number. @throws CommandStop `no-movement`; `bad-day`; `register-full`, `register-broken`; HostError
 */
export const addObjection: Command<NewObjection, { readonly number: number }> = {
  id: "addObjection",
  async execute(context, input) {
    const today = todayOf(context.now());
    const received = pastDay(input.received, today);
    const state = await readRegister(context);
    const { snapshot } = state;
    const isThere = hasObjections(snapshot);
    const rebuilt = rebuiltOf(snapshot);
    if (rebuilt !== null) throw refusal(rebuilt);
    if (isThere && holidaysPresent(snapshot) !== "all") throw stop("register-broken");
    const row = isThere ? freeRow(snapshot) : null;
    const number = numberFor(snapshot, row);
    const { person, unit, participant, criterion, text, handler } = input;
    const line: ObjectionCells = {
      ...{ number, received, person, unit, participant, criterion, text, handler },
      ...{ status: words.statuses.new, outcome: "", answered: "", note: "" },
    };
    const plan =
      row === null
        ? [...holidayOps(state, today), ...registerOps(snapshot, [line], today)]
        : [...lineOps(state, row, line), ...mendedOps(state, today, row)];
    await write(context, plan);
    return { number };
  },
};

/**
 * Writes state, outcome and answer of an objection: in the row it was seen in where number and text still stand there, else in the only line
 * with both. @throws CommandStop `objection-moved` where there is none, `objection-twice` where there are several; `register-broken`;
 * `bad-day`; HostError
 */
export const changeObjection: Command<ObjectionChange, void> = {
  id: "changeObjection",
  async execute(context, { row, number, text, status, outcome, answered, handler, note }) {
    const today = todayOf(context.now());
    const day = answered === "" ? "" : pastDay(answered, today);
    const state = await readRegister(context);
    const { snapshot } = state;
    const alike = decodeObjections(snapshot).objections.filter(
      ({ objection }) => objection.number === number && objection.text === text.normalize("NFC").trim(),
    );
    const found = alike.find((one) => one.row === row) ?? alike[0];
    if (found === undefined) throw stop("objection-moved");
    if (found.row !== row && alike.length > 1) throw stop("objection-twice");
    if (!isRegisterWhole(snapshot)) throw stop("register-broken");
    const cells: Partial<ObjectionCells> = {
      ...{ status: words.statuses[status], outcome: outcome === null ? "" : words.outcomes[outcome] },
      ...{ answered: day, handler, note },
    };
    await write(context, [...lineOps(state, found.row, cells), ...mendedOps(state, today, found.row)]);
  },
};

async function write(context: CommandContext, plan: readonly Op[]): Promise<void> {
  if (plan.length === 0) return;
  context.onProgress?.("writing", 0.6);
  await context.port.apply(plan);
}

/** "" where the code is nobody's. */
function nameOf(list: readonly { readonly code: string; readonly name: string }[], code: string): string {
  return code === "" ? "" : (list.find((one) => codeKey(one.code) === codeKey(code))?.name ?? "");
}

/** Serial number of a day up to today. @throws CommandStop `bad-day` */
function pastDay(day: IsoDate, today: number): number {
  const serial = serialOf(day);
  if (serial === null || serial > today) throw stop("bad-day");
  return serial;
}

/** The number of a new line in that row: the one that stands there already, where no other line has it, else the next. */
function numberFor(snapshot: WorkbookSnapshot, row: number | null): number {
  const taken = decodeObjections(snapshot).objections.map(({ objection: { number } }) => number ?? 0);
  const typed: CellValue = row === null ? "" : objectionCellsAt(snapshot, row).number;
  const isFree = typeof typed === "number" && isObjectionNumber(typed) && !taken.includes(typed);
  return isFree ? typed : Math.max(0, ...taken) + 1;
}

/** What would be made anew though it exists; null = nothing. A sheet that is gone altogether is only made. */
function rebuiltOf(snapshot: WorkbookSnapshot): Rebuilt | null {
  const isWhole = isRegisterWhole(snapshot);
  const register = !hasObjections(snapshot) ? null : !isWhole ? "broken" : freeRow(snapshot) === null ? "full" : null;
  const holidays = holidaysPresent(snapshot) === "some";
  return register === null && !holidays ? null : { register, holidays };
}

function refusal({ register }: Rebuilt): CommandStop {
  return stop(register === "full" ? "register-full" : "register-broken");
}

/** The first row of the sheet below the last line that holds anything, within the dressed rows; null where there is none. */
function freeRow(snapshot: WorkbookSnapshot): number | null {
  const last = decodeObjections(snapshot).objections.at(-1)?.row ?? -1;
  const areas = Object.values(OBJECTION_NAMES).flatMap((name) => snapshot.blocks.get(name)?.area ?? []);
  const row = Math.max(last + 1, ...areas.map((area) => area.row));
  const isInside = areas.every((area) => row < area.row + area.rows - 1);
  return isInside ? row : null;
}

function registerOps(snapshot: WorkbookSnapshot, lines: readonly ObjectionCells[], today: number): Op[] {
  return objectionsPlan(registerTitleFor(snapshot), keptPublicationCells(snapshot, today), lines, signersOf(snapshot));
}

/** The list of holidays, where any of its blocks is gone. */
function holidayOps({ snapshot, lists }: MovementState, today: number): Op[] {
  if (holidaysPresent(snapshot) === "all") return [];
  const years = [lists.movement.year ?? yearOf(today), yearOf(today), yearOf(today) + 1];
  const old = withStrayHolidays(snapshot, "all").blocks.get(HOLIDAY_NAMES.day)?.area;
  const kept = keptHolidayCells(snapshot) ?? usualHolidays([...new Set(years)].sort());
  return holidaysPlan(holidaysTitleFor(snapshot), kept, old === undefined ? 0 : old.row + old.rows);
}

function yearOf(day: number): number {
  return Number(dayText(day).slice(0, 4));
}

function signersOf(snapshot: WorkbookSnapshot): RegisterSigners {
  const { signForm: form, signPost: post, signer: name, preparer: writer } = decodeDossier(snapshot);
  return { post: [form, post].filter((text) => text !== "").join(" "), name, writer };
}

/** Typed cells of a line, where the columns stand now, and a row high enough for all its texts. */
function lineOps({ snapshot, lists }: MovementState, row: number, cells: Partial<ObjectionCells>): Op[] {
  const fields = Object.keys(OBJECTION_NAMES) as ObjectionField[];
  const present = objectionCellsAt(snapshot, row);
  const line: ObjectionCells = { ...present, ...cells };
  const written = fields.flatMap((field): Op[] => {
    const block = snapshot.blocks.get(OBJECTION_NAMES[field]);
    if (block === undefined || present[field] === line[field]) return [];
    return [{ kind: "writeBlock", sheet: block.sheet, area: areaAt(row, block.area.column), values: [[line[field]]] }];
  });
  if (written.length === 0) return [];
  const points = lineHeight(line, nameOf(lists.movement.participants, String(line.participant)));
  return [...written, { kind: "rowHeight", sheet: registerTitleFor(snapshot), row, rows: 1, points }];
}

function answerOf({ snapshot, lists }: MovementState, context: CommandContext): ObjectionsAnswer {
  const today = todayOf(context.now());
  const decoded = decodeObjections(snapshot);
  const { publication, placeOf } = decoded;
  const { participants, criteria, rounds } = lists.movement;
  const lines = decoded.objections.map(({ objection }) => objection);
  const findings = [
    ...decoded.findings,
    ...checkObjections(lines, {
      participants,
      criteria,
      deadlines: publication,
      placeOf: (index, field) => placeOf(decoded.objections[index]!.row, field),
      placeOfHolidays: { kind: "block", name: HOLIDAY_NAMES.day },
    }),
  ];
  const register = registerTitleOf(snapshot) ?? "";
  const objections = decoded.objections.map(({ objection, row }): ShownObjection => {
    const due = dueDay(objection.received, publication);
    const { participant, criterion } = objection;
    const cell = decoded.cellAt(row, "text") ?? areaAt(row, 0);
    return {
      ...objection,
      received: dayText(objection.received),
      answered: dayText(objection.answered),
      due: dayText(due),
      participantName: nameOf(participants, participant),
      criterionName: nameOf(criteria, criterion),
      state: objectionState(objection.status, due, { ...publication, asOf: today }),
      place: { sheet: register, area: cell },
      entry: entryOf(snapshot, rounds.at(-1) ?? "self", participant, criterion),
    };
  });
  const { posted, postedDays, receiver, answerDays, asOf } = publication;
  const until = untilDay(publication);
  const count = (state: ShownObjection["state"]): number => objections.filter((one) => one.state === state).length;
  return {
    place: register === "" ? null : { sheet: register, area: areaAt(0, 0) },
    holidays: placeOfBlock(snapshot.blocks.get(HOLIDAY_NAMES.day)),
    publication: {
      ...{ posted: dayText(posted), days: postedDays, until: dayText(until), receiver, answerDays },
      place: placeOfBlock(snapshot.blocks.get(PUBLICATION_NAMES.posted)),
    },
    today: dayText(today),
    asOf: dayText(asOf),
    objections,
    open: objections.length - count("closed"),
    overdue: count("overdue"),
    soon: count("soon"),
    participants: participants.filter(({ code }) => code !== "").map(({ code, name }) => ({ code, name })),
    criteria: criteria.filter(({ code }) => code !== "").map(({ code, name }) => ({ code, name })),
    isLocked: decodeStage(snapshot)?.stage === "locked",
    findings: locateAll(findings, snapshot, context.language),
    rebuilt: rebuiltOf(snapshot),
  };
}

function placeOfBlock(block: NamedBlock | undefined): SheetPlace | null {
  return block === undefined ? null : { sheet: block.sheet, area: { ...block.area, rows: 1, columns: 1 } };
}

/** The entry of those codes; without a criterion the participant's row. */
function entryOf({ blocks }: WorkbookSnapshot, round: keyof typeof GRID_NAMES, participant: string, criterion: string): SheetPlace | null {
  const names = GRID_NAMES[round];
  const cells = blocks.get(names.cells);
  const codes = blocks.get(names.rowCodes);
  const isCode =
    (wanted: string) =>
    (code: unknown): boolean =>
      codeKey(String(code)) === codeKey(wanted);
  const row = participant === "" ? -1 : (codes?.values.findIndex(([code]) => isCode(participant)(code)) ?? -1);
  if (cells === undefined || codes === undefined || row < 0) return null;
  const column = criterion === "" ? -1 : (blocks.get(names.columnCodes)?.values[0]?.findIndex(isCode(criterion)) ?? -1);
  const area: Area =
    column < 0 ? areaAt(codes.area.row + row, codes.area.column) : areaAt(cells.area.row + row, cells.area.column + column);
  return { sheet: cells.sheet, area };
}
