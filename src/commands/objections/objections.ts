// Công khai và kiến nghị: the register of objections, its lines, and how each stands today.
import { codeKey } from "../../core/criteriaTree";
import { checkObjections, type ObjectionField } from "../../core/objections/checkObjections";
import { dueDay, objectionState } from "../../core/objections/objection";
import { addWorkingDays } from "../../core/objections/workingDays";
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
  OBJECTION_REQUEST_NAMES,
  PUBLICATION_NAMES,
} from "../../workbook/objections/objectionNames";
import { holidaysPlan, usualHolidays } from "../../workbook/objections/holidaysPlan";
import {
  decodeObjections,
  isRegisterWhole,
  keptHolidayCells,
  keptObjectionCells,
  keptPublicationCells,
  type DecodedObjections,
} from "../../workbook/objections/objectionsDecode";
import {
  lineFormulas,
  lineHeight,
  objectionsPlan,
  type ObjectionCells,
  type RegisterSigners,
} from "../../workbook/objections/objectionsPlan";
import type { CellValue, Op, PatchCell } from "../../workbook/plan";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import { decodeStage } from "../../workbook/stages/stageState";
import { stop, type Command, type CommandContext } from "../command";
import type { SheetPlace } from "../decisionAnswers";
import { locateAll } from "../locateAll";
import { MOVEMENT_REQUEST } from "../movementRequest";
import { readMovement, type MovementState } from "../readMovement";
import type { NewObjection, ObjectionChange, ObjectionsAnswer, ShownObjection } from "./objectionAnswers";
import { dayText, serialOf, todayOf } from "./today";

const { signForm, signPost, signer, preparer } = DOSSIER_NAMES;

/** What the register needs beside the movement. */
const OBJECTIONS_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, ...OBJECTION_REQUEST_NAMES, signForm, signPost, signer, preparer],
  formulasOf: [...(MOVEMENT_REQUEST.formulasOf ?? []), ...Object.values(OBJECTION_FORMULA_NAMES)],
};

/** What is in the register and how it stands today. Writes nothing. @throws CommandStop `no-movement`; HostError */
export const objectionsState: Command<undefined, ObjectionsAnswer> = {
  id: "objectionsState",
  async execute(context) {
    return answerOf(await readMovement(context, OBJECTIONS_REQUEST), context);
  },
};

/**
 * Makes the register and the list of holidays, or brings them up to date: the day that reminders are of becomes today, formulas that were
 * typed over or lack are written again. Where blocks are gone, or the last line is used, the sheet is made anew with all that is typed.
 */
export const makeRegister: Command<undefined, SheetPlace> = {
  id: "makeRegister",
  async execute(context) {
    const state = await readMovement(context, OBJECTIONS_REQUEST);
    const { snapshot } = state;
    const today = todayOf(context.now());
    const sheet = registerTitleFor(snapshot);
    const built = (): Op[] => [...builtOps(state, keptObjectionCells(snapshot), today), { kind: "activate", sheet }];
    await write(context, needsRebuilding(snapshot) ? built() : mendedOps(snapshot, today));
    return { sheet, area: areaAt(0, 0) };
  },
};

/**
 * Puts an objection below the last one, under the next number; makes the register where there is none. Answers where it stands.
 * @throws CommandStop `no-movement`; HostError
 */
export const addObjection: Command<NewObjection, { readonly number: number }> = {
  id: "addObjection",
  async execute(context, input) {
    const state = await readMovement(context, OBJECTIONS_REQUEST);
    const { snapshot } = state;
    const today = todayOf(context.now());
    const number = nextNumber(decodeObjections(snapshot));
    const { person, unit, participant, criterion, text, handler } = input;
    const line: ObjectionCells = {
      ...{ number, received: serialOf(input.received) ?? input.received, person, unit, participant, criterion, text, handler },
      ...{ status: words.statuses.new, outcome: "", answered: "", note: "" },
    };
    const row = isRegisterWhole(snapshot) ? freeRow(snapshot) : null;
    const plan =
      row === null
        ? builtOps(state, [...keptObjectionCells(snapshot), line], today)
        : [...lineOps(state, row, line), ...mendedOps(snapshot, today, row)];
    await write(context, plan);
    return { number };
  },
};

/**
 * Writes state, outcome and answer of an objection. @throws CommandStop `objection-moved` where no line has that number and text any more;
 * HostError
 */
export const changeObjection: Command<ObjectionChange, void> = {
  id: "changeObjection",
  async execute(context, { number, text, status, outcome, answered, handler, note }) {
    const state = await readMovement(context, OBJECTIONS_REQUEST);
    const { snapshot } = state;
    const found = decodeObjections(snapshot).objections.find(
      ({ objection }) => objection.number === number && objection.text === text.normalize("NFC").trim(),
    );
    if (found === undefined) throw stop("objection-moved");
    const cells: Partial<ObjectionCells> = {
      ...{ status: words.statuses[status], outcome: outcome === null ? "" : words.outcomes[outcome] },
      ...{ answered: serialOf(answered) ?? answered, handler, note },
    };
    await write(context, [...lineOps(state, found.row, cells), ...mendedOps(snapshot, todayOf(context.now()), found.row)]);
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

function nextNumber({ objections }: DecodedObjections): number {
  return objections.reduce((most, { objection: { number } }) => Math.max(most, number ?? 0), 0) + 1;
}

function needsRebuilding(snapshot: WorkbookSnapshot): boolean {
  return !isRegisterWhole(snapshot) || freeRow(snapshot) === null;
}

/** The first row of the sheet below the last line that holds anything, within the dressed rows; null where there is none. */
function freeRow(snapshot: WorkbookSnapshot): number | null {
  const last = decodeObjections(snapshot).objections.at(-1)?.row ?? -1;
  const areas = Object.values(OBJECTION_NAMES).flatMap((name) => snapshot.blocks.get(name)?.area ?? []);
  const row = Math.max(last + 1, ...areas.map((area) => area.row));
  const isInside = areas.every((area) => row < area.row + area.rows - 1);
  return isInside ? row : null;
}

function builtOps(state: MovementState, lines: readonly ObjectionCells[], today: number): Op[] {
  const { snapshot, lists } = state;
  const register = registerTitleFor(snapshot);
  const ops = holidayOps(snapshot, [lists.movement.year ?? yearOf(today), yearOf(today), yearOf(today) + 1]);
  const publication = keptPublicationCells(snapshot, today);
  return [...ops, ...objectionsPlan(register, publication, lines, signersOf(snapshot))];
}

/** The list of holidays, where any of its blocks is gone. */
function holidayOps(snapshot: WorkbookSnapshot, years: readonly number[]): Op[] {
  if ([...Object.values(HOLIDAY_NAMES), COUNTED_HOLIDAYS_NAME].every((name) => snapshot.blocks.has(name))) return [];
  return holidaysPlan(holidaysTitleFor(snapshot), keptHolidayCells(snapshot) ?? usualHolidays([...new Set(years)].sort()));
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
  const present = Object.fromEntries(fields.map((field) => [field, typedAt(snapshot, field, row)])) as Record<ObjectionField, CellValue>;
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

function typedAt({ blocks }: WorkbookSnapshot, field: ObjectionField, row: number): CellValue {
  const block = blocks.get(OBJECTION_NAMES[field]);
  return block?.values[row - block.area.row]?.[0] ?? "";
}

/** Today's day, and the formulas that are missing or others in rows that hold something. `added`: a row that is being filled. */
function mendedOps(snapshot: WorkbookSnapshot, today: number, added: number | null = null): Op[] {
  const asOf = snapshot.blocks.get(PUBLICATION_NAMES.asOf);
  const rows = new Set(decodeObjections(snapshot).objections.map(({ row }) => row));
  if (added !== null) rows.add(added);
  const columnAt = columnsOf(snapshot);
  const formulas = (Object.keys(OBJECTION_FORMULA_NAMES) as (keyof typeof OBJECTION_FORMULA_NAMES)[]).flatMap((column): Op[] => {
    const block = snapshot.blocks.get(OBJECTION_FORMULA_NAMES[column]);
    if (block === undefined || columnAt === null) return [];
    const cells = Array.from({ length: block.area.rows }, (_, i): PatchCell[] => {
      const row = block.area.row + i;
      const formula = lineFormulas(row, columnAt)[column];
      return [!rows.has(row) || block.formulas?.[i]?.[0] === formula ? null : { formula }];
    });
    return cells.some(([cell]) => cell !== null) ? [{ kind: "patch", sheet: block.sheet, area: block.area, cells }] : [];
  });
  const isToday = asOf === undefined || asOf.values[0]?.[0] === today;
  return [
    ...(isToday ? [] : ([{ kind: "writeBlock", sheet: asOf.sheet, area: asOf.area, values: [[today]] }] satisfies Op[])),
    ...formulas,
  ];
}

/** Where the columns that formulas look at stand; null where one of them is gone. */
function columnsOf({ blocks }: WorkbookSnapshot): Parameters<typeof lineFormulas>[1] | null {
  const names: Readonly<Record<string, string>> = { ...OBJECTION_NAMES, ...OBJECTION_FORMULA_NAMES };
  const looked = ["participant", "received", "due", "status"];
  if (!looked.every((column) => blocks.has(names[column]!))) return null;
  return (column) => blocks.get(names[column]!)?.area.column ?? 0;
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
  const { posted, postedDays, receiver, answerDays, holidays, asOf } = publication;
  const until = posted === null || postedDays === null ? null : addWorkingDays(posted, postedDays, holidays);
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
