// Starts a movement: the three lists from data, from the filled sample, or empty ones to write in.
import { PLAIN_MOVEMENT, type Movement, type NominationRule } from "../core/movement";
import { listsPlan } from "../workbook/allListsPlan";
import { matrixPlan } from "../workbook/matrixPlan";
import { titleFor } from "../workbook/names";
import type { CellValue, WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { SetUpAnswer } from "./answers";
import type { Command, CommandContext } from "./command";
import { readWorkbook } from "./readMovement";
import { labelsOf, resultPlans } from "./results";
import { sampleMovement } from "./samples/departmentOfJustice";

export type SetUpInput =
  /** The sample of a Department of Justice: matrix and entries included. */
  | { readonly start: "sample" }
  | { readonly start: "blank"; readonly title: string; readonly agency: string; readonly year: number | null }
  | { readonly start: "movement"; readonly movement: Movement; readonly rule: NominationRule | null };

/** Lists that are there already are written over: the caller asks first. Entries are not touched but by the sample. */
export const setUp: Command<SetUpInput, SetUpAnswer> = {
  id: "setUp",
  async execute(context, input) {
    const snapshot = await readWorkbook(context);
    context.onProgress?.("writing", 0.5);
    const { movement, rule, plan } = contentOf(snapshot, input);
    await apply(context, [...listsPlan(titles(snapshot), movement, rule), ...plan]);
    return { criteria: movement.criteria.length, participants: movement.participants.length };
  },
};

async function apply(context: CommandContext, plan: WorkbookPlan): Promise<void> {
  await context.port.apply(plan);
}

function titles(snapshot: WorkbookSnapshot): { movement: string; criteria: string; participants: string } {
  return {
    movement: titleFor(snapshot, "movement"),
    criteria: titleFor(snapshot, "criteria"),
    participants: titleFor(snapshot, "participants"),
  };
}

function contentOf(
  snapshot: WorkbookSnapshot,
  input: SetUpInput,
): { readonly movement: Movement; readonly rule: NominationRule | null; readonly plan: WorkbookPlan } {
  const show: WorkbookPlan = [{ kind: "activate", sheet: titles(snapshot).movement }];
  if (input.start === "movement") return { movement: input.movement, rule: input.rule, plan: show };
  if (input.start === "blank") {
    const { title, agency, year } = input;
    const movement: Movement = {
      ...PLAIN_MOVEMENT,
      title,
      agency,
      year,
      totalDecimals: 2,
      criteria: [],
      participants: [],
    };
    return { movement, rule: null, plan: show };
  }
  const { movement, rule, entries } = sampleMovement();
  return { movement, rule, plan: matrixWithEntries(snapshot, movement, entries) };
}

function matrixWithEntries(snapshot: WorkbookSnapshot, movement: Movement, entries: readonly (readonly CellValue[])[]): WorkbookPlan {
  const sheet = titleFor(snapshot, "entries");
  const isProtected = snapshot.sheets.some((state) => state.title === sheet && state.isProtected);
  const content = {
    rowCodes: movement.participants.map((participant) => participant.code),
    columnCodes: movement.criteria.map((criterion) => criterion.code),
    cells: entries,
    labels: labelsOf(movement),
  };
  return [...matrixPlan(sheet, content, { isProtected }), ...resultPlans(snapshot, movement, sheet), { kind: "activate", sheet }];
}
