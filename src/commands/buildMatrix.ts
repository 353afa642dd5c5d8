// Dựng bảng: gives codes where they lack, builds the entry sheet from the lists keeping every entry, and the result sheets.
import type { Movement } from "../core/movement";
import type { Parts } from "../core/parts";
import { lookupKey } from "../core/lookupKey";
import { sheet as words } from "../locale/vi/sheet";
import { decodeLists, rankedMovement } from "../workbook/decode";
import { hasMatrix } from "../workbook/presence";
import { FIRST_COLUMN, FIRST_ROW } from "../workbook/layout";
import type { MatrixContent } from "../workbook/matrixPlan";
import { laterKindOps } from "../workbook/movementKind";
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../workbook/names";
import { retiredCodes } from "../workbook/periods/periodProfile";
import type { Op, WorkbookPlan } from "../workbook/plan";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { isListLocked } from "../workbook/versionCells";
import { listLockPlan, listRelockPlan, listUnlockPlan } from "../workbook/versionsPlan";
import type { BuildAnswer } from "./answers";
import { areRulesChanged, checkResults } from "./checkResults";
import type { Command } from "./command";
import { gridBuild } from "./gridSheets";
import { inParts } from "./inParts";
import { requireOpen } from "./locked";
import { locateAll } from "./locateAll";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { matrixContent } from "./matrixContent";
import { matrixParts, readMovement, type MovementState } from "./readMovement";
import { requireBuildableLists } from "./ruleLengths";
import { repairPlan, resultPlans } from "./results";

/** The profile of a workbook of before gets the settings that it lacks below all that stands there. */
const REQUEST: SnapshotRequest = { ...MOVEMENT_REQUEST, sheetUsedOf: [SETTING_NAMES.title] };

export const buildMatrix: Command<undefined, BuildAnswer> = {
  id: "buildMatrix",
  async execute(context) {
    const read = await readMovement(context, REQUEST);
    requireOpen(read.snapshot);
    await context.breathe?.();
    const coded = giveCodes(read);
    requireBuildableLists(coded, context.language);
    const { snapshot, lists } = coded;
    // One sheet per round, what counts of them, explanations, evidence: all built by the same rules.
    const grids = gridBuild(snapshot, lists.movement, {
      contentOf: (seen) => matrixContent({ ...coded, snapshot: seen }),
      stands: matrixStands,
    });
    const { entrySheet, keptEntries } = grids;
    await context.breathe?.();
    const results = grids.isBaseNew
      ? resultPlans(snapshot, movementOfContent(lists.movement, grids.base), grids.baseTitle)
      : await inParts(context, whereNeeded(coded));
    await context.breathe?.();
    const plan: WorkbookPlan = [
      ...(coded.codeOps.length > 0 ? listUnlockPlan(snapshot) : []),
      ...coded.codeOps,
      ...laterKindOps(snapshot),
      ...grids.plan,
      ...results,
      ...(coded.codeOps.length > 0 && isListLocked(snapshot) ? listRelockPlan(snapshot) : listLockPlan(snapshot, keptEntries)),
      { kind: "activate", sheet: entrySheet },
    ];
    context.onProgress?.("writing", 0.5);
    await context.port.apply(plan);
    return {
      criteria: lists.movement.criteria.length,
      participants: lists.movement.participants.length,
      keptEntries,
      findings: locateAll(lists.findings, snapshot, context.language),
      entrySheet,
    };
  },
};

interface CodedState extends MovementState {
  readonly codeOps: readonly Op[];
}

/** Codes for rows that have none: TC01, TT01, CN01 …, free ones in order, none of somebody of an earlier period. The snapshot answered has them. */
function giveCodes(state: MovementState): CodedState {
  const { uncoded, movement } = state.lists;
  const given = new Map<string, Map<number, string>>();
  const take = (codes: readonly string[]): ((prefix: string) => string) => {
    const taken = new Set(codes.map(lookupKey));
    return (prefix) => {
      for (let k = 1; ; k++) {
        const code = `${prefix}${String(k).padStart(2, "0")}`;
        if (taken.has(lookupKey(code))) continue;
        taken.add(lookupKey(code));
        return code;
      }
    };
  };
  const criterionCode = take(movement.criteria.map(({ code }) => code));
  const participantCode = take([...movement.participants.map(({ code }) => code), ...retiredCodes(state.snapshot)]);
  given.set(CRITERIA_NAMES.code, new Map(uncoded.criteria.map((row) => [row, criterionCode(words.criteria.codePrefix)])));
  given.set(
    PARTICIPANT_NAMES.code,
    new Map(
      uncoded.participants.map(({ row, isCollective }) => [
        row,
        participantCode(isCollective ? words.participants.collectivePrefix : words.participants.individualPrefix),
      ]),
    ),
  );
  const blocks = new Map(state.snapshot.blocks);
  const codeOps: Op[] = [];
  for (const [name, codes] of given) {
    const block = blocks.get(name);
    if (block === undefined || codes.size === 0) continue;
    const filled: NamedBlock = { ...block, values: block.values.map((row, i) => [codes.get(i) ?? row[0] ?? ""]) };
    blocks.set(name, filled);
    codeOps.push({ kind: "writeBlock", sheet: block.sheet, area: block.area, values: filled.values });
  }
  if (codeOps.length === 0) return { ...state, codeOps };
  const snapshot: WorkbookSnapshot = { ...state.snapshot, blocks };
  return { snapshot, lists: decodeLists(snapshot), codeOps };
}

/** Whether the entry sheet already has these rows and columns in this order, in their place, and was built by the same rules. */
function matrixStands(snapshot: WorkbookSnapshot, content: MatrixContent): boolean {
  if (!hasMatrix(snapshot)) return false;
  const rows = snapshot.blocks.get(ENTRY_NAMES.rowCodes)!.values.map((row) => String(row[0] ?? ""));
  const columns = (snapshot.blocks.get(ENTRY_NAMES.columnCodes)!.values[0] ?? []).map(String);
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((code, i) => code === b[i]);
  const { area } = snapshot.blocks.get(ENTRY_NAMES.cells)!;
  const isInPlace = area.row === FIRST_ROW && area.column === FIRST_COLUMN;
  const isWhole = area.rows === rows.length && area.columns === columns.length;
  return isInPlace && isWhole && same(rows, content.rowCodes) && same(columns, content.columnCodes) && !areRulesChanged(snapshot);
}

/** The results only where they are not right already. */
function* whereNeeded(state: MovementState): Parts<WorkbookPlan> {
  const matrix = yield* matrixParts(state);
  yield;
  return checkResults(matrix).length === 0 ? [] : repairPlan(matrix);
}

/** What the result sheet of a matrix not yet built will rank. */
function movementOfContent(movement: Movement, content: MatrixContent): Movement {
  return rankedMovement(movement, { ...content, rows: [], columns: [] });
}
