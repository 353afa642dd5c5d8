// Gộp phiếu: what files that came back would change, and taking over those that a person accepts. Read anew before anything is written.
import type { CellChange, GatherBase } from "../core/gather/compareFile";
import {
  absentUnits,
  comparedFile,
  takenParts,
  togetherParts,
  type ComparedFile,
  type GatheredFile,
  type GivenFile,
} from "../core/gather/gatherFiles";
import { GatherIndex } from "../core/gather/gatherIndex";
import { readPasted } from "../core/gather/pastedUnit";
import { RankEffect, type RankMove } from "../core/gather/rankEffect";
import { REMARKS } from "../core/gather/remarks";
import { partsOf } from "../core/gather/units";
import { clusterKey, codeKey } from "../core/criteriaTree";
import type { GridSheet } from "../core/finding";
import type { Movement, Round } from "../core/movement";
import { rowsInParts, type Parts } from "../core/parts";
import type { RoundGrid, TextSheet } from "../core/rounds";
import { gatherRemarkWords } from "../locale/gatherRemarkWords";
import type { Language } from "../locale/language";
import { unitFileSheet } from "../locale/vi/unitFileSheet";
import { patchParts, type CellPatch } from "../workbook/cellPatches";
import type { MatrixContent } from "../workbook/matrixPlan";
import { GRID_NAMES } from "../workbook/names";
import type { Op } from "../workbook/plan";
import { asEntrySheet, gridOf, optionalTextSheets, roundGrids, unusedTextSheets } from "../workbook/roundsDecode";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { STAGE_REQUEST_NAMES } from "../workbook/stages/stageNames";
import { decodeUnitFile } from "../workbook/unitFile/unitFileDecode";
import { versionInUse } from "../workbook/versionCells";
import type { Command, CommandContext } from "./command";
import { signedOps } from "./entryLog";
import type { GatherApplied, GatherApplyInput, GatheredReport, GatherInput, GatherReport, ReadFile } from "./gatherAnswers";
import { keptGuidePlan, newTextSheet } from "./gridSheets";
import { inParts } from "./inParts";
import { requireUsableLists } from "./locateAll";
import { requireOpen } from "./locked";
import { matrixContent } from "./matrixContent";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { readMatrix, type MatrixState } from "./readMovement";

/** What the files would bring. Writes nothing; two syncs. @throws CommandStop `no-movement`, `not-built`, `unusable` */
export const gatherPreview: Command<GatherInput, GatherReport> = {
  id: "gatherPreview",
  async execute(context, { files }) {
    const state = await readMatrix(context);
    requireUsableLists(state, context.language);
    const gathered = await gatheredOf(context, state, files);
    const effect = await inParts(context, effectOf(state));
    const names = new Names(state.lists.movement);
    const reports: GatheredReport[] = [];
    for (const file of gathered) {
      await context.breathe?.();
      reports.push(await inParts(context, reportOf(file, effect, names, context.language)));
    }
    const clusters = new Set(state.lists.movement.participants.map(({ cluster }) => clusterKey(cluster)));
    return {
      files: reports,
      hasClusters: clusters.size > 1,
      absent: absentUnits(gathered, (division) => partsOf(state.lists.movement, division).parts.map(({ unit }) => unit)),
    };
  },
};

/**
 * Takes over what accepted files bring, in the sheets of their rounds, of explanations and of evidence: only the cells that differ, and
 * of these only what was seen. A sheet of texts that nothing needed so far is made for them; where the structure of the workbook is locked it
 * is not, and its texts are left. The workbook is read and the files are compared anew; what is told of ranks is the outcome. A second run
 * finds nothing to do.
 * @throws CommandStop `no-movement`, `not-built`, `unusable`, `locked`, `no-reason`; HostError
 */
export const gatherApply: Command<GatherApplyInput, GatherApplied> = {
  id: "gatherApply",
  async execute(context, { files, accepted, signed }) {
    const state = await readMatrix(context, signed === undefined ? undefined : SIGNED_REQUEST);
    requireOpen(state.snapshot);
    requireUsableLists(state, context.language);
    const gathered = await gatheredOf(context, state, files);
    const { changes, disputed, changedSince, heavier } = await inParts(
      context,
      takenParts(gathered, accepted, baseOf(state, context.movement ?? 1)),
    );
    const roundOf = ({ file }: { readonly file: number }): Round => gathered[file]!.round!;
    const patches = await inParts(
      context,
      rowsInParts(changes, 1, (change) => patchOf(state.snapshot, change, roundOf(change))),
    );
    const plan: Op[] = await inParts(context, patchParts(patches.flatMap((patch) => patch ?? [])));
    await context.breathe?.();
    plan.push(...newTextSheets(state, changes));
    if (changes.some(({ sheet }) => sheet === "explanation")) plan.push(...keptGuidePlan(state.snapshot, state.lists.movement));
    if (signed !== undefined) {
      // Explanations and evidence are not in the log.
      const entries = changes.filter(({ sheet }) => sheet === "entries").map((change) => ({ ...change, round: roundOf(change) }));
      plan.push(...signedOps(state, entries, signed, context.now()));
    }
    if (plan.length > 0) {
      if (state.snapshot.calculation === "manual") plan.push({ kind: "recalculate" });
      context.onProgress?.("writing", 0.6);
      await context.port.apply(plan);
    }
    return {
      taken: [...new Set(changes.map(({ file }) => gathered[file]!.name))],
      cells: changes.length,
      disputed: disputed.length,
      changedSince: changedSince.length,
      skipped: heavier.map((file) => gathered[file]!.name),
      moves: await inParts(context, movesOf(state, changes, roundOf)),
    };
  },
};

/** Beside the movement the log. */
const SIGNED_REQUEST: SnapshotRequest = { ...MOVEMENT_REQUEST, names: [...MOVEMENT_REQUEST.names, ...STAGE_REQUEST_NAMES] };

/** One file at a time: of what was read of the others only the differences are kept. */
async function gatheredOf(context: CommandContext, state: MatrixState, files: readonly ReadFile[]): Promise<GatheredFile[]> {
  const base = baseOf(state, context.movement ?? 1);
  const index = new GatherIndex(base);
  const compared: ComparedFile[] = [];
  for (const file of files) {
    const { name, modified } = file;
    const reading = readingOf(file, state.lists.movement);
    await context.breathe?.();
    compared.push(comparedFile({ name, modified, reading }, base, index));
    await context.breathe?.();
  }
  return inParts(context, togetherParts(compared));
}

function readingOf(file: ReadFile, movement: Movement): GivenFile["reading"] {
  if (!file.ok) return { ok: false, reason: file.reason };
  if ("blocks" in file) return { ok: true, content: decodeUnitFile(file) };
  const { pasted, round, participant } = file;
  const { [round]: _own, ...others } = unitFileSheet.headings;
  const words = { ...unitFileSheet, entry: unitFileSheet.entry[round], others: Object.values(others) };
  const reading = readPasted(pasted, { movement, round, participant }, words);
  return reading.ok ? reading : { ok: false, unread: reading.problem, round };
}

function baseOf(state: MatrixState, number: number): GatherBase {
  const { snapshot } = state;
  const { movement } = state.lists;
  const unmade = unusedTextSheets(snapshot, movement);
  const textsOn = (sheet: TextSheet): RoundGrid | null => {
    if (!unmade.includes(sheet)) return gridOf(snapshot, sheet);
    return snapshot.isStructureLocked === true ? null : blankTexts(state, sheet);
  };
  return {
    movement,
    number,
    version: versionInUse(snapshot).number,
    rounds: Object.fromEntries(roundGrids(snapshot, movement).map(({ round, grid }) => [round, grid])),
    explanations: textsOn("explanation"),
    evidence: textsOn("evidence"),
    unmade,
    optional: optionalTextSheets(movement),
  };
}

/** A sheet of texts as building would make it. */
function blankTexts({ snapshot, lists }: MatrixState, sheet: TextSheet): MatrixContent {
  return matrixContent({ snapshot: asEntrySheet(snapshot, sheet), lists });
}

/** The sheets of texts that changes need and that are not there, made with the texts in them. */
function newTextSheets(state: MatrixState, changes: readonly CellChange[]): Op[] {
  const { movement } = state.lists;
  return unusedTextSheets(state.snapshot, movement).flatMap((sheet) => {
    const own = changes.filter((change) => change.sheet === sheet);
    if (own.length === 0) return [];
    const content = blankTexts(state, sheet);
    const cells = content.cells.map((row) => [...row]);
    for (const { row, column, after } of own) cells[row]![column] = after;
    return newTextSheet(state.snapshot, movement, sheet, { ...content, cells });
  });
}

function effectOf({ snapshot, lists, matrix, ranked }: MatrixState): Parts<RankEffect> {
  return RankEffect.over({
    ranked,
    rowCodes: matrix.rowCodes,
    columnCodes: matrix.columnCodes,
    rounds: roundGrids(snapshot, lists.movement),
  });
}

function* movesOf<Change extends CellChange>(
  state: MatrixState,
  changes: readonly Change[],
  roundOf: (change: Change) => Round,
): Parts<RankMove[]> {
  const effect = yield* effectOf(state);
  return yield* effect.of(changes, roundOf);
}

/** Names of participants and criteria by code. */
class Names {
  private readonly participants: ReadonlyMap<string, string>;
  private readonly criteria: ReadonlyMap<string, string>;

  constructor({ participants, criteria }: Movement) {
    this.participants = new Map(participants.map(({ code, name }) => [codeKey(code), name]));
    this.criteria = new Map(criteria.map(({ code, name }) => [codeKey(code), name]));
  }

  participant(code: string): string {
    return this.participants.get(codeKey(code)) ?? "";
  }

  criterion(code: string): string {
    return this.criteria.get(codeKey(code)) ?? "";
  }
}

function* reportOf(file: GatheredFile, effect: RankEffect, names: Names, language: Language): Parts<GatheredReport> {
  const { round } = file;
  const isTaken = round !== null && file.state !== "refused";
  const all = isTaken ? file.changes : [];
  const coming = all.filter(({ kind }) => kind !== "erased");
  const roundOf = (): Round => round!;
  return {
    name: file.name,
    unit: file.unit,
    round,
    state: file.state,
    remarks: file.remarks.map((remark) => ({
      kind: remark.kind,
      weight: REMARKS[remark.kind],
      message: gatherRemarkWords(remark, (code) => names.criterion(code), language),
    })),
    changes: file.changes.map(({ sheet, participant, criterion, before, after, kind }) => ({
      sheet,
      participant,
      criterion,
      before,
      after,
      kind,
      participantName: names.participant(participant),
      criterionName: names.criterion(criterion),
    })),
    same: file.same,
    moves: yield* effect.of(coming, roundOf),
    movesErasing: coming.length === all.length ? null : yield* effect.of(all, roundOf),
  };
}

/** null where the sheet is still to be made. */
function patchOf(snapshot: WorkbookSnapshot, { sheet, row, column, after }: CellChange, round: Round): CellPatch | null {
  const grid: GridSheet = sheet === "entries" ? round : sheet;
  const block = snapshot.blocks.get(GRID_NAMES[grid].cells);
  if (block === undefined) return null;
  return { sheet: block.sheet, row: block.area.row + row, column: block.area.column + column, cell: after };
}
