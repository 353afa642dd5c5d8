// Where the movement stands: what is there, what is missing, which lists have become old.
import { PLAIN_MOVEMENT } from "../core/movement";
import { hasMovement } from "../workbook/presence";
import { DECISION_RESULT_NAMES } from "../workbook/decision/resultNames";
import { areaAt } from "../workbook/area";
import { PAPER_STALE_PREFIX } from "../workbook/documents/paperPrefix";
import { CRITERIA_NAMES, ENTRY_NAMES, FORM_NAMES, listNames, PARTICIPANT_NAMES, SCORE_SHEET_NAMES, SETTING_NAMES } from "../workbook/names";
import { livingNames, movementsIn } from "../workbook/movements";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { OPEN_OBJECTION_NAMES } from "../workbook/objections/objectionNames";
import { RESTORE_INDEX } from "../workbook/restore/restoreNames";
import { isListLocked, versionInUse } from "../workbook/versionCells";
import { MARK_NAMES } from "../workbook/stages/stageNames";
import { decodeStage } from "../workbook/stages/stageState";
import type { ListState, MovementPart, Overview } from "./answers";
import type { Command } from "./command";
import type { MovementOverview } from "./movementOverview";
import { MOVEMENT_REQUEST, readWorkbook } from "./movementRequest";
import { stepsIn } from "./undoIndex";

const { stale: DECISION_STALE, time: DECISION_TIME } = DECISION_RESULT_NAMES;

/** The movement, whether the last Xét, the papers and the form still hold, which objections are late, and whether steps can be undone. */
const OVERVIEW_REQUEST = {
  ...MOVEMENT_REQUEST,
  names: [
    ...MOVEMENT_REQUEST.names,
    DECISION_STALE,
    DECISION_TIME,
    `${PAPER_STALE_PREFIX}*`,
    FORM_NAMES.status,
    SCORE_SHEET_NAMES.stale,
    RESTORE_INDEX,
    MARK_NAMES.lines,
    ...OPEN_OBJECTION_NAMES,
  ],
};

export const overview: Command<undefined, Overview> = {
  id: "overview",
  async execute(context) {
    const snapshot = await readWorkbook(context, OVERVIEW_REQUEST);
    const kept = {
      lists: listStates(snapshot),
      ...decisionOf(snapshot),
      ...approvalOf(snapshot),
      ...movementsOf(snapshot, context.movement),
      places: placesOf(snapshot),
      canUndo: stepsIn(snapshot).length > 0,
      version: { ...versionInUse(snapshot), isLocked: isListLocked(snapshot) },
    };
    if (!hasMovement(snapshot)) return { ...NOTHING, ...kept };
    // Most of the add-in's arithmetic: the pane of a workbook without a movement opens without it.
    const { movementOverview } = await import(/* webpackPrefetch: true */ "./movementOverview");
    return { ...(await movementOverview(context, snapshot)), ...kept };
  },
};

const NOTHING: MovementOverview = {
  stage: "empty",
  title: "",
  agency: "",
  year: null,
  rankStyle: PLAIN_MOVEMENT.rankStyle,
  criteria: 0,
  participants: 0,
  clusters: [],
  filled: 0,
  cells: 0,
  errors: 0,
  warnings: 0,
};

function movementsOf(snapshot: WorkbookSnapshot, own = 1): Pick<Overview, "movements"> {
  const movements = movementsIn(livingNames(snapshot), own);
  return movements.every((number) => number === own) ? {} : { movements };
}

function approvalOf(snapshot: WorkbookSnapshot): Pick<Overview, "approval"> {
  const state = decodeStage(snapshot);
  return state === null ? {} : { approval: { stage: state.stage, unreasoned: state.unreasoned } };
}

function decisionOf({ blocks }: WorkbookSnapshot): Pick<Overview, "decision"> {
  const cell = (name: string): string => String(blocks.get(name)?.values[0]?.[0] ?? "");
  return cell(DECISION_TIME) === "" ? {} : { decision: { isStale: cell(DECISION_STALE) !== "" } };
}

/** How many lists, and whether the last Xét, were made from other scores than those of now. */
export function staleLists(snapshot: WorkbookSnapshot): number {
  return listStates(snapshot).filter(({ isStale }) => isStale).length + (decisionOf(snapshot).decision?.isStale === true ? 1 : 0);
}

function listStates(snapshot: WorkbookSnapshot): ListState[] {
  const lists: ListState[] = [];
  for (const defined of snapshot.definedNames) {
    const k = /^BV_DS(\d+)_Ten$/.exec(defined)?.[1];
    if (k === undefined) continue;
    const names = listNames(Number(k));
    const title = snapshot.blocks.get(names.title);
    if (title === undefined) continue;
    const stale = snapshot.blocks.get(names.stale)?.values[0]?.[0] ?? "";
    lists.push({ name: String(title.values[0]?.[0] ?? ""), sheet: title.sheet, isStale: stale !== "" });
  }
  return lists;
}

/** The block whose first cell stands for a part of the movement. */
const PART_NAMES: Readonly<Record<MovementPart, string>> = {
  movement: SETTING_NAMES.title,
  criteria: CRITERIA_NAMES.code,
  participants: PARTICIPANT_NAMES.code,
  entries: ENTRY_NAMES.cells,
};

function placesOf(snapshot: WorkbookSnapshot): NonNullable<Overview["places"]> {
  const parts = Object.entries(PART_NAMES).flatMap(([part, name]) => {
    const block = snapshot.blocks.get(name);
    return block === undefined ? [] : [[part, { sheet: block.sheet, area: areaAt(block.area.row, block.area.column) }] as const];
  });
  return Object.fromEntries(parts);
}
