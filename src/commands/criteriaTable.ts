// Brings criteria read from a regulation table into the workbook: in place of the list, or behind it. All in one plan, or nothing.
import { codeKey } from "../core/criteriaTree";
import { PLAIN_MOVEMENT, type Criterion, type Movement } from "../core/movement";
import { listsPlan } from "../workbook/allListsPlan";
import { areaAt, type Area } from "../workbook/area";
import { hasMatrix, hasMovement } from "../workbook/presence";
import { LIST_FIRST_ROW } from "../workbook/layout";
import { criteriaPlan, criterionCells } from "../workbook/listsPlan";
import { CRITERIA_NAMES, titleFor, type CriterionField } from "../workbook/names";
import type { CellValue, Op, WorkbookPlan } from "../workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../workbook/snapshot";
import type { Command, CommandContext } from "./command";
import { requireUsableLists } from "./locateAll";
import { requireOpen } from "./locked";
import { readWorkbook } from "./movementRequest";
import { matrixState, type MovementState } from "./readMovement";
import { decodeLists } from "../workbook/decode";

/** Most criteria that a list may have after an import. */
export const MAX_CRITERIA = 2000;

export interface ImportInput {
  readonly criteria: readonly Criterion[];
  readonly mode: "replace" | "append";
  /** The user knows that entries of criteria that go away will no longer count. */
  readonly isConfirmed: boolean;
}

export type ImportAnswer =
  | {
      readonly kind: "written";
      /** Criteria that were written. */
      readonly count: number;
      readonly sheet: string;
      readonly area: Area;
      /** Codes that were taken already and got another: [old, new]. */
      readonly renamed: readonly (readonly [string, string])[];
    }
  /** Nothing was written: entries stand in the matrix, and the list would be replaced. */
  | { readonly kind: "confirm"; readonly entries: number; readonly criteria: number }
  /** Nothing was written: the list would be longer than `most`. */
  | { readonly kind: "tooMany"; readonly count: number; readonly most: number };

/** Writes the criteria. Running it twice in mode "replace" changes nothing the second time. */
export const importCriteria: Command<ImportInput, ImportAnswer> = {
  id: "importCriteria",
  async execute(context, input) {
    const snapshot = await readWorkbook(context);
    requireOpen(snapshot);
    context.onProgress?.("deciding", 0.4);
    if (!hasMovement(snapshot)) return startMovement(context, snapshot, input.criteria);
    const state: MovementState = { snapshot, lists: decodeLists(snapshot) };
    const present = state.lists.movement.criteria;
    const total = input.criteria.length + (input.mode === "append" ? listLength(snapshot) : 0);
    if (total > MAX_CRITERIA) return { kind: "tooMany", count: total, most: MAX_CRITERIA };
    if (input.mode === "append") return append(context, state, input.criteria);
    const entries = hasMatrix(snapshot) ? matrixState(state).checked.filled : 0;
    if (entries > 0 && !input.isConfirmed) return { kind: "confirm", entries, criteria: present.length };
    const sheet = titleFor(snapshot, "criteria");
    return write(context, [...unlock(snapshot, sheet), ...emptied(snapshot), ...criteriaPlan(sheet, input.criteria)], {
      sheet,
      area: areaAt(LIST_FIRST_ROW, 0),
      count: input.criteria.length,
      renamed: [],
    });
  },
};

type Written = Omit<Extract<ImportAnswer, { kind: "written" }>, "kind">;

async function write(context: CommandContext, plan: WorkbookPlan, written: Written): Promise<ImportAnswer> {
  context.onProgress?.("writing", 0.6);
  await context.port.apply([...plan, { kind: "activate", sheet: written.sheet, area: written.area }]);
  return { kind: "written", ...written };
}

/** A workbook without a movement gets its three lists at once. */
async function startMovement(context: CommandContext, snapshot: WorkbookSnapshot, criteria: readonly Criterion[]): Promise<ImportAnswer> {
  if (criteria.length > MAX_CRITERIA) return { kind: "tooMany", count: criteria.length, most: MAX_CRITERIA };
  const movement: Movement = { ...PLAIN_MOVEMENT, totalDecimals: 2, criteria, participants: [] };
  const titles = {
    movement: titleFor(snapshot, "movement"),
    criteria: titleFor(snapshot, "criteria"),
    participants: titleFor(snapshot, "participants"),
  };
  return write(context, listsPlan(titles, movement, null), {
    sheet: titles.criteria,
    area: areaAt(LIST_FIRST_ROW, 0),
    count: criteria.length,
    renamed: [],
  });
}

function unlock(snapshot: WorkbookSnapshot, sheet: string): Op[] {
  return snapshot.sheets.some((state) => state.title === sheet && state.isProtected) ? [{ kind: "unprotect", sheet }] : [];
}

/** Empties the columns of the list where they lie now: a longer list must leave nothing behind. */
export function emptied(snapshot: WorkbookSnapshot): Op[] {
  return Object.values(CRITERIA_NAMES).flatMap((name): Op[] => {
    const block = snapshot.blocks.get(name);
    return block === undefined ? [] : [{ kind: "clear", sheet: block.sheet, area: block.area, what: "contents" }];
  });
}

const FIELDS = Object.keys(CRITERIA_NAMES) as CriterionField[];

/** Rows of the list up to the last one that holds anything. */
function listLength(snapshot: WorkbookSnapshot): number {
  return Math.max(0, ...FIELDS.map((field) => filledRows(snapshot.blocks.get(CRITERIA_NAMES[field]))));
}

function filledRows(block: NamedBlock | undefined): number {
  let rows = block?.values.length ?? 0;
  while (rows > 0 && String(block!.values[rows - 1]![0] ?? "").trim() === "") rows--;
  return rows;
}

/** Behind what is there, column by column where the columns lie now. @throws CommandStop `unusable` where the list must be laid out anew and has errors */
async function append(context: CommandContext, state: MovementState, criteria: readonly Criterion[]): Promise<ImportAnswer> {
  const { snapshot, lists } = state;
  const { renamed, criteria: added } = withFreeCodes(lists.movement.criteria, criteria);
  const used = listLength(snapshot);
  const blocks = FIELDS.map((field) => snapshot.blocks.get(CRITERIA_NAMES[field]));
  const sheet = titleFor(snapshot, "criteria");
  const isInPlace = blocks.every((block) => block !== undefined && block.sheet === sheet && block.area.rows >= used + added.length);
  if (!isInPlace) {
    requireUsableLists(state, context.language);
    const all = [...lists.movement.criteria, ...added];
    const area = areaAt(LIST_FIRST_ROW + lists.movement.criteria.length, 0);
    const plan = [...unlock(snapshot, sheet), ...emptied(snapshot), ...criteriaPlan(sheet, all)];
    return write(context, plan, { sheet, area, count: added.length, renamed });
  }
  const rows = added.map(criterionCells);
  const plan = blocks.map((block, column): Op => {
    const area = areaAt(block!.area.row + used, block!.area.column, rows.length, 1);
    return { kind: "writeBlock", sheet, area, values: rows.map((row): CellValue[] => [row[column] ?? ""]) };
  });
  const [first] = blocks;
  const area = areaAt(first!.area.row + used, first!.area.column);
  return write(context, [...unlock(snapshot, sheet), ...plan], { sheet, area, count: added.length, renamed });
}

/** The criteria with codes that are free beside those present; what names a code follows it. */
function withFreeCodes(
  present: readonly Criterion[],
  criteria: readonly Criterion[],
): { readonly criteria: readonly Criterion[]; readonly renamed: readonly (readonly [string, string])[] } {
  const taken = new Set([...present, ...criteria].map((criterion) => codeKey(criterion.code)));
  const before = new Set(present.map((criterion) => codeKey(criterion.code)));
  const next = new Map<string, string>();
  for (const { code } of criteria) {
    if (!before.has(codeKey(code))) continue;
    let free = code;
    for (let k = 2; taken.has(codeKey(free)); k++) free = `${code.slice(0, 34)}-${k}`;
    taken.add(codeKey(free));
    next.set(codeKey(code), free);
  }
  const of = (code: string): string => next.get(codeKey(code)) ?? code;
  return {
    criteria: criteria.map((criterion) => ({
      ...criterion,
      code: of(criterion.code),
      parent: of(criterion.parent),
      onlyIfFull: criterion.onlyIfFull === null ? null : of(criterion.onlyIfFull),
      rule: withCodes(criterion.rule, of),
    })),
    renamed: criteria.filter(({ code }) => next.has(codeKey(code))).map(({ code }) => [code, of(code)] as const),
  };
}

function withCodes(rule: Criterion["rule"], of: (code: string) => string): Criterion["rule"] {
  const orNull = (code: string | null): string | null => (code === null ? null : of(code));
  switch (rule.kind) {
    case "bySize":
      return { ...rule, size: of(rule.size) };
    case "target":
      return {
        ...rule,
        target: typeof rule.target === "number" ? rule.target : of(rule.target),
        late: orNull(rule.late),
        failed: orNull(rule.failed),
      };
    case "leader":
      return { ...rule, target: orNull(rule.target) };
    default:
      return rule;
  }
}
