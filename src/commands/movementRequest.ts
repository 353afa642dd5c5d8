// What is asked of a workbook to know the movement in it.
import {
  BOARD_NAME,
  CRITERIA_NAMES,
  FINAL_HELPER_NAMES,
  FINDINGS_NAME,
  FORM_NAMES,
  GRID_NAMES,
  LADDER_NAMES,
  LIST_PREFIX,
  OPEN_ERRORS_NAME,
  PARTICIPANT_NAMES,
  RESULT_NAMES,
  SETTING_NAMES,
} from "../workbook/names";
import { RETIRED_CODES_NAME } from "../workbook/periods/askedAlways";
import { SHAPE_NAME } from "../workbook/shapeRecord";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { STAGE_KEPT_NAME, STAGE_NAMES } from "../workbook/stages/stageNames";
import { VERSION_NAMES } from "../workbook/versionCells";
import type { CommandContext } from "./command";

const { parameters, formulas, ...RESULT_VALUES } = RESULT_NAMES;
const { final, ...TYPED_GRIDS } = GRID_NAMES;

/** Everything a command may need of a movement, in one request. */
export const MOVEMENT_REQUEST: SnapshotRequest = {
  names: [
    ...Object.values(SETTING_NAMES),
    ...Object.values(VERSION_NAMES),
    ...Object.values(LADDER_NAMES),
    ...Object.values(CRITERIA_NAMES),
    ...Object.values(PARTICIPANT_NAMES),
    ...Object.values(TYPED_GRIDS).flatMap(({ rowCodes, columnCodes, cells }) => [rowCodes, columnCodes, cells]),
    final.rowCodes,
    final.columnCodes,
    FINAL_HELPER_NAMES.below,
    ...Object.values(RESULT_VALUES),
    `${LIST_PREFIX}*`,
    OPEN_ERRORS_NAME,
    STAGE_NAMES.stage,
    STAGE_NAMES.seal,
    STAGE_KEPT_NAME,
    SHAPE_NAME,
    RETIRED_CODES_NAME,
  ],
  // They tell which sheet the results are built on.
  formulasOf: [RESULT_NAMES.columnCodes],
  constantsOf: [parameters, formulas, final.cells, ...Object.values(FINAL_HELPER_NAMES)],
  areasOf: [BOARD_NAME, FINDINGS_NAME, FORM_NAMES.table],
};

/** Reads the workbook. @throws HostError */
export async function readWorkbook(context: CommandContext, request = MOVEMENT_REQUEST): Promise<WorkbookSnapshot> {
  context.onProgress?.("reading", 0);
  return context.port.read(request);
}
