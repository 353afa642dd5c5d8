// The one reading that the commands of Xét start from.
import { DECISION_REQUESTS } from "../workbook/decision/decisionNames";
import { DOSSIER_NAMES } from "../workbook/dossier";
import { PAPER_PREFIX } from "../workbook/documents/paperPrefix";
import { HISTORY_NAMES, INITIATIVE_NAMES } from "../workbook/historyNames";
import { HOLIDAY_NAMES, PUBLICATION_NAMES, PUBLICATION_RESULT_NAMES } from "../workbook/objections/objectionNames";
import type { SnapshotRequest } from "../workbook/snapshot";
import { VOTE_NAMES } from "../workbook/votesNames";
import { MOVEMENT_REQUEST } from "./movementRequest";

/** Everything of a movement and of its rules, records, votes and papers, in one request. */
export const DECISION_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [
    ...MOVEMENT_REQUEST.names,
    ...Object.values(DECISION_REQUESTS).flat(),
    ...Object.values(HISTORY_NAMES),
    ...Object.values(INITIATIVE_NAMES),
    ...Object.values(VOTE_NAMES),
    ...Object.values(DOSSIER_NAMES),
    ...Object.values(PUBLICATION_NAMES),
    PUBLICATION_RESULT_NAMES.until,
    HOLIDAY_NAMES.day,
  ],
  // It tells where rows for later fields find room.
  sheetUsedOf: [DOSSIER_NAMES.council],
  areasOf: [...(MOVEMENT_REQUEST.areasOf ?? []), `${PAPER_PREFIX}*`],
};
