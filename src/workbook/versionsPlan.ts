// Versions of the criteria list in the workbook: the draft on its own sheet, the archived lists, the lock of the list in use, and the
// version number on the profile. The draft has the columns of the list under names of its own.
import { PLAIN_CRITERION, type Criterion } from "../core/movement";
import { fill } from "../locale/language";
import { sheet as words } from "../locale/vi/sheet";
import { versionsSheet } from "../locale/vi/versionsSheet";
import { heading } from "./appearance";
import { areaAt, type Area } from "./area";
import { LIST_FIRST_ROW } from "./layout";
import { criteriaPlan } from "./listsPlan";
import { CRITERIA_NAMES, freeTitle, titleFor, type CriterionField } from "./names";
import type { CellValue, Op, WorkbookPlan } from "./plan";
import type { NamedBlock, WorkbookSnapshot } from "./snapshot";
import { ARCHIVE_PREFIX, isListLocked, versionInUse } from "./versionCells";
import { versionValues } from "./versionProfile";

const FIELDS = Object.keys(CRITERIA_NAMES) as CriterionField[];

/** Columns of the draft: those of the list under another prefix. */
export const DRAFT_NAMES = Object.fromEntries(FIELDS.map((field) => [field, draftName(CRITERIA_NAMES[field])])) as Readonly<
  Record<CriterionField, string>
>;

function draftName(name: string): string {
  return name.replace(/^BV_TC_/, "BV_TCN_");
}

/** Title of the draft's sheet, or null when there is no draft. */
export function draftTitle(snapshot: WorkbookSnapshot): string | null {
  for (const field of FIELDS) {
    const block = snapshot.blocks.get(DRAFT_NAMES[field]);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** The same workbook with the draft as its criteria list: what is decoded and located then is the draft. */
export function withDraft(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const blocks = new Map(snapshot.blocks);
  for (const field of FIELDS) {
    const draft = blocks.get(DRAFT_NAMES[field]);
    if (draft === undefined) blocks.delete(CRITERIA_NAMES[field]);
    else blocks.set(CRITERIA_NAMES[field], { ...draft, name: CRITERIA_NAMES[field] });
  }
  return { ...snapshot, blocks };
}

/** Rows of the list in use as they stand, blank ones at the end left out. */
export function listRows(snapshot: WorkbookSnapshot): CellValue[][] {
  const blocks = FIELDS.map((field) => snapshot.blocks.get(CRITERIA_NAMES[field]));
  const first = Math.min(...blocks.flatMap((block) => (block === undefined ? [] : [block.area.row])));
  const last = Math.max(...blocks.flatMap((block) => (block === undefined ? [] : [block.area.row + block.area.rows])));
  const rows: CellValue[][] = [];
  for (let row = first; row < last; row++) rows.push(blocks.map((block) => block?.values[row - block.area.row]?.[0] ?? ""));
  while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => String(cell).trim() === "")) rows.pop();
  return rows;
}

/** Builds the draft's sheet: the rows given as they are, or else the criteria. Left of the list in use. */
export function draftPlan(
  snapshot: WorkbookSnapshot,
  content: readonly Criterion[] | { readonly rows: readonly CellValue[][] },
): WorkbookPlan {
  const number = versionInUse(snapshot).number + 1;
  const sheet = draftTitle(snapshot) ?? freeTitle(fill(versionsSheet.draft, { number }), snapshot);
  const rows = "rows" in content ? content.rows : null;
  const criteria = "rows" in content ? placeholders(content.rows.length) : content;
  const list = criteriaPlan(sheet, criteria).map((op): Op => {
    if (op.kind === "defineName") return { ...op, name: draftName(op.name) };
    if (op.kind === "ensureSheet") return { ...op, before: titleFor(snapshot, "criteria") };
    return op;
  });
  return [
    ...list,
    ...heading(sheet, fill(versionsSheet.draftHeading, { number }), versionsSheet.draftGuide),
    ...(rows === null || rows.length === 0
      ? []
      : ([{ kind: "writeBlock", sheet, area: areaAt(LIST_FIRST_ROW, 0, rows.length, FIELDS.length), values: rows }] satisfies Op[])),
    { kind: "activate", sheet, area: areaAt(LIST_FIRST_ROW, 0) },
  ];
}

/** They give the list its length; the rows are written over them. */
function placeholders(count: number): Criterion[] {
  return Array.from({ length: count }, () => ({ ...PLAIN_CRITERION, code: "", name: "" }));
}

/** Takes the draft away. */
export function dropDraftPlan(snapshot: WorkbookSnapshot): WorkbookPlan {
  const sheet = draftTitle(snapshot);
  return [...forgetDraft(snapshot), ...(sheet === null ? [] : ([{ kind: "deleteSheet", sheet }] satisfies Op[]))];
}

function forgetDraft(snapshot: WorkbookSnapshot): Op[] {
  const defined = new Set(snapshot.definedNames);
  return Object.values(DRAFT_NAMES)
    .filter((name) => defined.has(name))
    .map((name): Op => ({ kind: "removeName", name }));
}

/** Forgets draft and archives of another movement: their sheets stay, as sheets of the user's. */
export function forgetVersionsPlan(snapshot: WorkbookSnapshot): WorkbookPlan {
  const archives = snapshot.definedNames.filter((name) => new RegExp(`^${ARCHIVE_PREFIX}\\d+$`, "i").test(name));
  return [...forgetDraft(snapshot), ...archives.map((name): Op => ({ kind: "removeName", name }))];
}

/** Columns that the draft has lost. A list without them cannot take the place of the one in use. */
export function lostDraftColumns(snapshot: WorkbookSnapshot): readonly string[] {
  return Object.values(DRAFT_NAMES).filter((name) => !snapshot.blocks.has(name));
}

/**
 * The draft, which has all its columns, takes the place of the list: its sheet and its columns get the names, the old sheet stays as an archive under the number of
 * its version, protected. `date`: dd/mm/yyyy.
 */
export function replaceListPlan(snapshot: WorkbookSnapshot, date: string): WorkbookPlan {
  const draft = draftTitle(snapshot)!;
  const list = titleFor(snapshot, "criteria");
  const { number } = versionInUse(snapshot);
  const old = blocksOf(snapshot, CRITERIA_NAMES);
  const next = blocksOf(snapshot, DRAFT_NAMES);
  const archive = freeTitle(fill(versionsSheet.archive, { number }), snapshot);
  const isProtected = (title: string): boolean => snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected);
  return [
    ...[draft, list].filter(isProtected).map((sheet): Op => ({ kind: "unprotect", sheet })),
    ...heading(list, fill(versionsSheet.archiveHeading, { number, date }), versionsSheet.archiveGuide),
    ...heading(draft, words.criteria.heading, words.criteria.guide),
    ...[...next].map(([field, block]): Op => ({ kind: "defineName", name: CRITERIA_NAMES[field], sheet: block.sheet, area: block.area })),
    ...forgetDraft(snapshot),
    { kind: "defineName", name: `${ARCHIVE_PREFIX}${number}`, sheet: list, area: hull([...old.values()].map((block) => block.area)) },
    ...versionValues(snapshot, { number: number + 1, date }),
    ...lockOps(list),
    ...lockOps(draft),
    { kind: "renameSheet", sheet: list, title: archive },
    { kind: "renameSheet", sheet: draft, title: list },
  ];
}

function blocksOf(snapshot: WorkbookSnapshot, names: Readonly<Record<CriterionField, string>>): ReadonlyMap<CriterionField, NamedBlock> {
  return new Map(
    FIELDS.flatMap((field) => {
      const block = snapshot.blocks.get(names[field]);
      return block === undefined ? [] : [[field, block] as const];
    }),
  );
}

/** The smallest area that holds them all. */
function hull(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return areaAt(row, column, bottom - row, right - column);
}

function lockOps(sheet: string): Op[] {
  return [
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet },
  ];
}

/** Locks the list, which has no errors, once something is scored; nothing where it is locked. */
export function listLockPlan(snapshot: WorkbookSnapshot, filled: number): WorkbookPlan {
  return filled === 0 || isListLocked(snapshot) ? [] : lockOps(titleFor(snapshot, "criteria"));
}

/** Locks a list again that the same plan has opened. */
export function listRelockPlan(snapshot: WorkbookSnapshot): WorkbookPlan {
  return lockOps(titleFor(snapshot, "criteria"));
}

/** Opens the list to be edited; nothing where it is open. */
export function listUnlockPlan(snapshot: WorkbookSnapshot): WorkbookPlan {
  return isListLocked(snapshot) ? [{ kind: "unprotect", sheet: titleFor(snapshot, "criteria") }] : [];
}
