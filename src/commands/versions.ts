// Versions of the criteria list: a draft beside the list in use, what it would do to ranks, and its way into use.
// After `applyVersion` the scoring matrix is built anew (buildMatrix), which keeps every entry by code.
import { codeKey } from "../core/criteriaTree";
import { readEntry } from "../core/entry";
import { finding, type Finding } from "../core/finding";
import type { Criterion, Entry, Movement } from "../core/movement";
import { changesOf, compareVersions, type CriterionChange, type VersionComparison, type VersionSide } from "../core/versions";
import type { Area } from "../workbook/area";
import { decodeLists } from "../workbook/decode";
import { hasMatrix, hasMovement } from "../workbook/presence";
import { resultBaseTitle } from "../workbook/roundsDecode";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import {
  DRAFT_NAMES,
  draftPlan,
  draftTitle,
  dropDraftPlan,
  listRows,
  listUnlockPlan,
  lostDraftColumns,
  replaceListPlan,
  withDraft,
} from "../workbook/versionsPlan";
import {
  ARCHIVE_PREFIX,
  archivedVersions,
  isListLocked,
  versionInUse,
  type ArchivedVersion,
  type VersionInUse,
} from "../workbook/versionCells";
import { stop, type Command, type CommandContext, type LocatedFinding } from "./command";
import { requireOpen } from "./locked";
import { locateAll } from "./locateAll";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { recordPlan } from "./results";
import { countFindings, matrixState, type MatrixState, type MovementState } from "./readMovement";
import { dateText } from "./timeText";

/** Where the versions stand. */
export interface VersionState {
  readonly inUse: VersionInUse;
  /** The list in use is protected because something is scored. */
  readonly isLocked: boolean;
  /** Entry cells that hold something. */
  readonly filled: number;
  readonly draft: { readonly sheet: string; readonly area: Area; readonly changes: readonly CriterionChange[] } | null;
  readonly archived: readonly ArchivedVersion[];
}

export interface VersionPreview {
  readonly changes: readonly CriterionChange[];
  /** Of the draft, with their cells there. */
  readonly findings: readonly LocatedFinding[];
  readonly errors: number;
  /** Null while the draft has errors. */
  readonly comparison: VersionComparison | null;
}

export interface VersionApplied {
  readonly inUse: VersionInUse;
  /** Entries of criteria that the new list has no longer: they stay at the end of the matrix, without points. */
  readonly orphaned: number;
}

/** What versions need beside the movement. */
const VERSION_REQUEST = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, ...Object.values(DRAFT_NAMES), `${ARCHIVE_PREFIX}*`],
};

export const versionState: Command<undefined, VersionState> = {
  id: "versions",
  execute: async (context) => stateOf(await readForVersions(context)),
};

/** Copies the list in use, or a list given as data, to a draft. Refused where there is a draft. */
export const cloneVersion: Command<{ readonly criteria: readonly Criterion[] } | undefined, { readonly sheet: string }> = {
  id: "cloneVersion",
  async execute(context, given) {
    const { snapshot } = await readForVersions(context);
    if (draftTitle(snapshot) !== null) throw stop("draft-exists", { sheet: draftTitle(snapshot)! });
    const plan = draftPlan(snapshot, given?.criteria ?? { rows: listRows(snapshot) });
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan);
    const made = plan.find((op) => op.kind === "ensureSheet");
    return { sheet: made?.sheet ?? "" };
  },
};

/** Who would change rank if the draft came into use now. Writes nothing. */
export const previewVersion: Command<undefined, VersionPreview> = {
  id: "previewVersion",
  async execute(context) {
    const state = await readForVersions(context);
    const draft = draftOf(state.snapshot);
    const { errors } = countFindings(draft.findings);
    return {
      changes: changesOf(state.lists.movement.criteria, draft.movement.criteria),
      findings: locateAll(draft.findings, draft.snapshot, context.language),
      errors,
      comparison: errors > 0 || !hasMatrix(state.snapshot) ? null : comparisonOf(matrixState(state), draft.movement),
    };
  },
};

/**
 * Brings the draft into use, also as what later is compared with, and archives the list. Refused while the draft has errors; the matrix is
 * built by `buildMatrix` then.
 */
export const applyVersion: Command<undefined, VersionApplied> = {
  id: "applyVersion",
  async execute(context) {
    const state = await readForVersions(context);
    const { snapshot } = state;
    requireOpen(snapshot);
    const draft = draftOf(snapshot);
    const errors = draft.findings.filter((found) => found.severity === "error");
    if (errors.length > 0) {
      const located = locateAll(errors, draft.snapshot, context.language);
      throw stop("unusable", { count: errors.length, first: located[0]!.message, cell: located[0]!.cell }, located);
    }
    const date = dateText(context.now());
    context.onProgress?.("writing", 0.6);
    await context.port.apply([
      ...replaceListPlan(snapshot, date),
      ...recordPlan(snapshot, draft.movement, resultBaseTitle(snapshot, draft.movement)),
    ]);
    return { inUse: { number: versionInUse(snapshot).number + 1, date }, orphaned: orphanedEntries(state, draft.movement) };
  },
};

export const dropDraft: Command<undefined, VersionState> = {
  id: "dropDraft",
  async execute(context) {
    const state = await readForVersions(context);
    draftOf(state.snapshot);
    context.onProgress?.("writing", 0.6);
    await context.port.apply(dropDraftPlan(state.snapshot));
    return { ...stateOf(state), draft: null };
  },
};

/** Opens the list again when nothing is scored any more; where something is, it stays as it is. */
export const unlockList: Command<undefined, VersionState> = {
  id: "unlockList",
  async execute(context) {
    const state = await readForVersions(context);
    const versions = stateOf(state);
    if (versions.filled > 0 || !versions.isLocked) return versions;
    await context.port.apply(listUnlockPlan(state.snapshot));
    return { ...versions, isLocked: false };
  },
};

/** Reads a movement with its draft and its archived lists. @throws CommandStop `no-movement`, HostError */
export async function readForVersions(context: CommandContext): Promise<MovementState> {
  context.onProgress?.("reading", 0);
  const snapshot = await context.port.read(VERSION_REQUEST);
  context.onProgress?.("deciding", 0.4);
  if (!hasMovement(snapshot)) throw stop("no-movement");
  return { snapshot, lists: decodeLists(snapshot) };
}

function stateOf(state: MovementState): VersionState {
  const { snapshot, lists } = state;
  const block = snapshot.blocks.get(DRAFT_NAMES.code) ?? snapshot.blocks.get(DRAFT_NAMES.name);
  return {
    inUse: versionInUse(snapshot),
    isLocked: isListLocked(snapshot),
    filled: hasMatrix(snapshot) ? matrixState(state).checked.filled : 0,
    draft:
      block === undefined
        ? null
        : { sheet: block.sheet, area: block.area, changes: changesOf(lists.movement.criteria, draftOf(snapshot).movement.criteria) },
    archived: archivedVersions(snapshot),
  };
}

/** The draft as a movement with the profile and the participants of the workbook. @throws CommandStop `no-draft` */
function draftOf(snapshot: WorkbookSnapshot): {
  readonly snapshot: WorkbookSnapshot;
  readonly movement: Movement;
  readonly findings: readonly Finding[];
} {
  if (draftTitle(snapshot) === null) throw stop("no-draft");
  const seen = withDraft(snapshot);
  const { movement, findings } = decodeLists(seen);
  const lost = lostDraftColumns(snapshot).map((name) => finding("S-01", { kind: "block", name }, {}, { name }));
  // What is wrong with participants is not the draft's; rows without a code get one when the matrix is built, as in the list itself.
  const own = findings.filter(({ rule, place }) => !["C-01", "S-01", "M-02"].includes(rule) && place.kind !== "participant");
  return { snapshot: seen, movement, findings: [...lost, ...own] };
}

/** Both lists on the entries as they stand, cell by code. */
function comparisonOf(state: MatrixState, draft: Movement): VersionComparison {
  return compareVersions(sideOf(state, state.lists.movement), sideOf(state, draft));
}

function sideOf({ matrix, ranked }: MatrixState, movement: Movement): VersionSide {
  const columns = new Map(matrix.columnCodes.map((code, column) => [codeKey(code), column]));
  const entries = matrix.raw.map((row) =>
    movement.criteria.map((criterion): Entry => {
      const column = columns.get(codeKey(criterion.code));
      const reading = readEntry(column === undefined ? null : (row[column] ?? null), criterion);
      return reading.kind === "entry" ? reading.entry : null;
    }),
  );
  return { movement: { ...movement, participants: ranked.participants }, entries };
}

function orphanedEntries(state: MovementState, draft: Movement): number {
  if (!hasMatrix(state.snapshot)) return 0;
  const { matrix } = matrixState(state);
  const kept = new Set(draft.criteria.map((criterion) => codeKey(criterion.code)));
  const gone = matrix.columnCodes.flatMap((code, column) => (kept.has(codeKey(code)) ? [] : [column]));
  return matrix.raw.reduce((sum, row) => sum + gone.filter((column) => (row[column] ?? "") !== "").length, 0);
}
