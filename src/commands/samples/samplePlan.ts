// The plan of a sample: its lists, and where it has criteria and participants the scoring matrix with its entries and the results.
import type { MovementFile } from "../../core/movementFile/readMovementFile";
import { isEntered } from "../../core/rule";
import type { MatrixContent } from "../../workbook/matrixPlan";
import type { WorkbookPlan } from "../../workbook/plan";
import { plannedSnapshot } from "../../workbook/plannedSnapshot";
import { inColumnOrder } from "../../workbook/resultModel";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { fillSheets, type TextData } from "../enterRounds";
import { gridBuild } from "../gridSheets";
import { labelsOf, resultPlans } from "../results";

/** `lists`: the plan that makes the three lists of the sample's movement. Shows the entry sheet at last. */
export function samplePlan(snapshot: WorkbookSnapshot, lists: WorkbookPlan, file: MovementFile): WorkbookPlan {
  const { movement, entries, explanations, evidence } = file;
  if (movement.criteria.length === 0 || movement.participants.length === 0) return lists;
  const rowCodes = movement.participants.map((participant) => participant.code);
  const columnCodes = movement.criteria.filter(({ rule }) => isEntered(rule)).map((criterion) => criterion.code);
  const blank: MatrixContent = {
    rowCodes,
    columnCodes,
    cells: rowCodes.map(() => columnCodes.map(() => "")),
    labels: labelsOf(movement),
    criteria: movement.criteria,
  };
  const grids = gridBuild(snapshot, movement, { contentOf: () => blank, stands: () => false });
  const planned = plannedSnapshot(snapshot, [...lists, ...grids.plan]);
  // The schema lets only texts stand for explanations and evidence.
  const texts = { explanations: explanations as TextData, evidence: evidence as TextData };
  return [
    ...lists,
    ...grids.plan,
    ...fillSheets(planned, { rounds: entries, ...texts }).plan,
    ...resultPlans(planned, { ...movement, criteria: inColumnOrder(movement.criteria) }, grids.baseTitle),
    { kind: "activate", sheet: grids.entrySheet },
  ];
}
