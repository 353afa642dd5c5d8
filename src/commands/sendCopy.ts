// Bản gửi đi: which sheets there are to send, and the plan of a new workbook of the chosen ones. Reads only; nothing is written here.
import { safeFileNames } from "../core/gather/unitFile";
import { fill } from "../locale/language";
import { copySheet as words } from "../locale/vi/copySheet";
import { areaAt, MAX_COLUMNS, MAX_ROWS, type Area } from "../workbook/area";
import { copyPlan, type Copy, type CopyContent, type NamePlace } from "../workbook/copy/copyPlan";
import { BUILT_KINDS, otherColumns, personalColumns, personalNames, type PersonalGroup } from "../workbook/copy/personalColumns";
import { GOING_KINDS, sheetKinds, STAYING_KINDS, type SheetKind } from "../workbook/copy/sheetKinds";
import type { SheetLook } from "../workbook/copy/sheetLook";
import { DECISION_RESULT_NAMES } from "../workbook/decision/resultNames";
import { paperName } from "../workbook/documents/packNames";
import { othersNames } from "../workbook/movements";
import { SCORE_SHEET_NAMES, SETTING_NAMES } from "../workbook/names";
import { SHAPE_NAME } from "../workbook/shapeRecord";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { stop, type Command } from "./command";

export interface CopyOffer {
  readonly title: string;
  readonly kind: SheetKind;
  readonly isProposed: boolean;
}

export interface CopyOffers {
  /** Sheets that may go, in tab order. */
  readonly sheets: readonly CopyOffer[];
  /** Titles of sheets that can be seen and never go. */
  readonly staying: readonly string[];
  /** How many sheets are hidden; none of them goes. */
  readonly hidden: number;
}

export interface CopyInput {
  readonly sheets: readonly string[];
  readonly content: CopyContent;
  /** What of persons goes all the same. */
  readonly groups: readonly PersonalGroup[];
  /** Columns that stay though nothing tells that they are personal. */
  readonly without: readonly CopyColumn[];
}

/** Columns of a sheet under that header. */
export interface CopyColumn {
  readonly sheet: string;
  readonly header: string;
}

export interface MadeCopy extends Copy {
  readonly input: CopyInput;
  readonly fileName: string;
  readonly title: string;
  /** Columns with a header that go, or stay only because they were chosen to. */
  readonly columns: readonly CopyColumn[];
}

const OFFER_REQUEST: SnapshotRequest = { names: [SETTING_NAMES.title], areasOf: ["*"] };

const WHOLE_SHEET = areaAt(0, 0, MAX_ROWS, MAX_COLUMNS);

function offersOf(snapshot: WorkbookSnapshot): CopyOffers {
  const kinds = sheetKinds(snapshot);
  const visible = snapshot.sheets.filter(({ visibility }) => visibility === "visible").map(({ title }) => title);
  const offered = visible.map((title) => ({ title, kind: kinds.get(title) ?? "other" }));
  return {
    sheets: offered.flatMap(({ title, kind }) => (STAYING_KINDS.has(kind) ? [] : [{ title, kind, isProposed: GOING_KINDS.has(kind) }])),
    staying: offered.flatMap(({ title, kind }) => (STAYING_KINDS.has(kind) ? [title] : [])),
    hidden: snapshot.sheets.length - visible.length,
  };
}

/**
 * Where a name says that cells are the add-in's own: the record of the building, and what the report, Phiếu điểm and the result of Xét compare
 * themselves with, right of them.
 */
function ownArea({ name, area }: NamedBlock, look: SheetLook): Area | null {
  if (name === SHAPE_NAME) return area;
  const isBeside = name === paperName("report") || name === SCORE_SHEET_NAMES.paper;
  if ((!isBeside && name !== DECISION_RESULT_NAMES.time) || look.area === null) return null;
  const right = isBeside ? area.column + area.columns : area.column;
  const end = { row: look.area.row + look.area.rows, column: look.area.column + look.area.columns };
  return end.column > right ? areaAt(0, right, end.row, end.column - right) : null;
}

/** Which sheets may go. Two syncs. */
export const copyOffers: Command<undefined, CopyOffers> = {
  id: "copyOffers",
  async execute(context) {
    context.onProgress?.("reading", 0);
    return offersOf(await context.port.read(OFFER_REQUEST));
  },
};

/**
 * The plan of the copy and what it leaves behind. Three syncs, one more for each 3.5 MB of cells; nothing is written.
 * @throws CommandStop `no-sheet` when none is chosen, or one is not there or may not go any more; HostError
 */
export const makeCopy: Command<CopyInput, MadeCopy> = {
  id: "makeCopy",
  async execute(context, input) {
    if (input.sheets.length === 0) throw stop("no-sheet", { sheet: "" });
    context.onProgress?.("reading", 0);
    const snapshot = await context.port.read({ ...OFFER_REQUEST, looksOf: input.sheets });
    context.onProgress?.("deciding", 0.6);
    await context.breathe?.();
    const kinds = sheetKinds(snapshot);
    const offered = new Set(offersOf(snapshot).sheets.map(({ title }) => title));
    const gone = input.sheets.find((title) => !offered.has(title));
    if (gone !== undefined) throw stop("no-sheet", { sheet: gone });
    const blocks = [...snapshot.blocks.values()];
    const isOthers = othersNames(snapshot.definedNames);
    const groups = personalNames();
    const isKept = new Set<PersonalGroup>(input.groups);
    const looks = snapshot.sheets.flatMap(({ title }) => snapshot.looks?.filter((look) => look.title === title) ?? []);
    const namesOn = looks.map((look) => blocks.filter(({ sheet }) => sheet === look.title));
    const left = looks.map((look, i) =>
      personalColumns(look, kinds.get(look.title) ?? "other", namesOn[i]!).filter(({ group }) => group === "chosen" || !isKept.has(group)),
    );
    const others = looks.map((look, i) => otherColumns(look, kinds.get(look.title) ?? "other", left[i]!, namesOn[i]!));
    const isUnwanted = ({ sheet, header }: CopyColumn): boolean =>
      input.without.some((one) => one.sheet === sheet && one.header === header);
    const copy = copyPlan(
      looks.map((look, i) => ({
        look,
        left: [...left[i]!, ...others[i]!.filter(({ header }) => isUnwanted({ sheet: look.title, header }))],
        own: namesOn[i]!.flatMap((block) => ownArea(block, look) ?? []),
        isBuilt: BUILT_KINDS.has(kinds.get(look.title) ?? "other"),
        built: namesOn[i]!.map(({ area }) => area),
        isProtected: snapshot.sheets.some(({ title, isProtected }) => title === look.title && isProtected),
      })),
      input.content,
      new Map(blocks.map(({ name, sheet, area }): [string, NamePlace] => [name.toLowerCase(), { name, sheet, area }])),
      blocks.flatMap(({ name, sheet, area }) => {
        // What is personal there is known in the view of that movement only: all of it stays.
        if (isOthers(name)) return [{ sheet, area: kinds.get(sheet) === "otherMovement" ? WHOLE_SHEET : area }];
        const group = groups.get(name);
        return group === undefined || isKept.has(group) || input.sheets.includes(sheet) ? [] : [{ sheet, area }];
      }),
    );
    const movement = String(snapshot.blocks.get(SETTING_NAMES.title)?.values[0]?.[0] ?? "");
    const fileName = safeFileNames([fill(words.fileName, { title: movement })], words.fallbackName)[0]!;
    const columns = looks.flatMap(({ title: sheet }, i) =>
      [...new Set(others[i]!.map(({ header }) => header))].map((header): CopyColumn => ({ sheet, header })),
    );
    return { ...copy, columns, input, fileName, title: fileName.replace(/\.xlsx$/, "") };
  },
};
