// Which movements a workbook has, and which of them the sheet that is shown belongs to. Reads only.
import { lookupKey } from "../core/lookupKey";
import { MOVEMENT_KINDS, type MovementKind } from "../core/movement";
import { movementKinds } from "../locale/vi/movementKinds";
import { ENTRY_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../workbook/names";
import { livingNames, movementsIn, nameIn, nextMovement, parsedName } from "../workbook/movements";
import { PERIOD_NAMES } from "../workbook/periods/periodNames";
import type { CellValue } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { stop, type Command, type CommandContext } from "./command";

export interface MovementEntry {
  readonly number: number;
  readonly title: string;
  /** As the profile says them; "" = nothing. */
  readonly year: string;
  readonly period: string;
  readonly kind: MovementKind | null;
  /** Participants with a code or a name. */
  readonly participants: number;
  readonly isBuilt: boolean;
  /** Title of a sheet of it, its profile if that is there. */
  readonly sheet: string;
}

export interface MovementList {
  readonly movements: readonly MovementEntry[];
  /** Number of one that could be added; null = there is no more. */
  readonly next: number | null;
}

const TOLD = {
  title: SETTING_NAMES.title,
  year: SETTING_NAMES.year,
  period: PERIOD_NAMES.name,
  kind: SETTING_NAMES.kind,
  codes: PARTICIPANT_NAMES.code,
  names: PARTICIPANT_NAMES.name,
} as const;

/** The movements that have cells, by number. At most three syncs. */
export const movements: Command<undefined, MovementList> = {
  id: "movements",
  isOfWorkbook: true,
  async execute(context) {
    context.onProgress?.("reading", 0);
    const whole = await context.port.read({ names: [] });
    const numbers = movementsIn(livingNames(whole));
    const snapshot = await context.port.read({
      names: numbers.flatMap((number) => Object.values(TOLD).map((name) => nameIn(name, number))),
      areasOf: ["BV*"],
    });
    const sheets = sheetsOf(snapshot);
    return {
      movements: numbers.flatMap((number) => {
        const own = sheets.get(number);
        return own === undefined ? [] : [entryOf(snapshot, number, own)];
      }),
      next: nextMovement(whole.definedNames),
    };
  },
};

function entryOf(snapshot: WorkbookSnapshot, number: number, sheets: ReadonlySet<string>): MovementEntry {
  const cellsOf = (name: string): CellValue[] => (snapshot.blocks.get(nameIn(name, number))?.values ?? []).map(([cell]) => cell ?? "");
  const text = (name: string): string =>
    String(cellsOf(name)[0] ?? "")
      .normalize("NFC")
      .trim();
  const names = cellsOf(TOLD.names);
  return {
    number,
    title: text(TOLD.title),
    year: text(TOLD.year),
    period: text(TOLD.period),
    kind: MOVEMENT_KINDS.find((kind) => lookupKey(movementKinds[kind]) === lookupKey(text(TOLD.kind))) ?? null,
    participants: cellsOf(TOLD.codes).filter((code, i) => code !== "" || (names[i] ?? "") !== "").length,
    isBuilt: snapshot.blocks.has(nameIn(ENTRY_NAMES.cells, number)),
    sheet: snapshot.blocks.get(nameIn(SETTING_NAMES.title, number))?.sheet ?? [...sheets][0]!,
  };
}

/** Titles of the sheets on which names of each movement lie. */
function sheetsOf({ blocks, definedNames }: WorkbookSnapshot): ReadonlyMap<number, ReadonlySet<string>> {
  const known = new Set(movementsIn(definedNames));
  const sheets = new Map<number, Set<string>>();
  for (const { name, sheet } of blocks.values()) {
    const number = parsedName(name)?.number;
    if (number === undefined || !known.has(number)) continue;
    sheets.set(number, (sheets.get(number) ?? new Set()).add(sheet));
  }
  return sheets;
}

/**
 * Number of the movement that the shown sheet belongs to; of the only one of the workbook, whatever is shown; 1 where there is none.
 * One sync, three where there are several.
 * @throws CommandStop `which-movement` where there are several and the sheet is of none or of two
 */
export const shownMovement: Command<undefined, number> = {
  id: "shownMovement",
  isOfWorkbook: true,
  async execute({ port }: CommandContext) {
    const whole = await port.read({ names: [], wantsActive: true });
    const numbers = movementsIn(livingNames(whole));
    if (numbers.length < 2) return numbers[0] ?? 1;
    const sheets = sheetsOf(await port.read({ names: [], areasOf: ["BV*"] }));
    const shown = numbers.filter((number) => sheets.get(number)?.has(whole.active ?? "") === true);
    const [only] = shown;
    if (only === undefined || shown.length > 1) throw stop("which-movement");
    return only;
  },
};
