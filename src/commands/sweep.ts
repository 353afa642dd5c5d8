// The sweep: everything that is wrong in the workbook, whatever way it got there, each with its repair where no person need decide.
import { blocksResults, finding, type Finding } from "../core/finding";
import { ROUNDS, type Round } from "../core/movement";
import { finish, type Parts } from "../core/parts";
import { lookupKey } from "../core/lookupKey";
import { plainText } from "../core/sweep/cellText";
import { sweepEntries, type EntryGrid } from "../core/sweep/entries";
import { sweepLists, type ListColumn } from "../core/sweep/lists";
import { decodeMatrix, type DecodedMatrix } from "../workbook/decode";
import { hasMatrix } from "../workbook/presence";
import { entryRules, type EntryRules } from "../workbook/entryRules";
import { CRITERIA_NAMES, ENTRY_NAMES, GRID_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../workbook/names";
import { asEntrySheet, gridOf, gridSheetsOf } from "../workbook/roundsDecode";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { sweepGrid } from "../workbook/sweepGrid";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { matrixParts, type MatrixState, type MovementState } from "./readMovement";
import { withLongRules } from "./ruleLengths";
import { exactResults } from "./resultFindings";
import { checkResults } from "./checkResults";
import { unresolvedTies } from "./ties";

const ROUND_CELLS = ROUNDS.map((round) => GRID_NAMES[round].cells);

/** What the sweep reads: everything of the movement, and of the entry sheets also what values do not tell. */
export const SWEEP_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, RESULT_NAMES.formulas],
  formulaCellsOf: ROUND_CELLS,
  formatsOf: ROUND_CELLS,
  gridOf: ROUND_CELLS,
};

export interface Swept {
  /** All but those of the result sheets. */
  readonly findings: readonly Finding[];
  /** What is wrong with the result sheets; none also where the lists do not allow any result. */
  readonly results: readonly Finding[];
  /** Null while the scoring matrix is not built. */
  readonly state: MatrixState | null;
}

/** Sweeps a workbook that was read with `SWEEP_REQUEST`. */
export function sweep(read: MovementState): Swept {
  return finish(sweepParts(read));
}

/** The same in parts. */
export function* sweepParts(read: MovementState): Parts<Swept> {
  const movement = withLongRules(read);
  const { snapshot, lists } = movement;
  const listFindings = sweepLists(lists.findings, listColumns(snapshot));
  if (!hasMatrix(snapshot)) return { findings: [...listFindings, ...goneBlocks(snapshot)], results: [], state: null };
  yield;
  const state = yield* matrixParts(movement);
  yield;
  const rounds = roundsOf(state);
  yield;
  const entries = sweepEntries(
    [...state.matrix.findings.map((item) => withCode(item, state)), ...state.checked.findings],
    rounds.map(({ grid }) => grid),
  );
  yield;
  const grid = rounds.flatMap(({ round, rules }) => sweepGrid(snapshot, round, rules.ruled));
  yield;
  const isRankable = !lists.findings.some(blocksResults);
  const ties = isRankable ? unresolvedTies(state) : [];
  yield;
  const seen = isRankable ? checkResults(state) : [];
  yield;
  return {
    findings: [...listFindings, ...entries, ...grid, ...ties],
    results: isRankable ? exactResults(state, seen) : [],
    state,
  };
}

/** A round whose sheet is there. */
export interface SweptRound {
  readonly round: Round;
  readonly matrix: DecodedMatrix;
  readonly grid: EntryGrid;
  readonly rules: EntryRules;
}

/** The rounds of the movement whose sheets are there, as the sweep sees them. */
export function roundsOf({ snapshot, lists }: MovementState): SweptRound[] {
  const { movement } = lists;
  return gridSheetsOf(snapshot, movement)
    .filter((sheet): sheet is Round => (ROUNDS as readonly string[]).includes(sheet))
    .flatMap((round) => {
      if (gridOf(snapshot, round) === null) return [];
      const matrix = decodeMatrix(asEntrySheet(snapshot, round), movement);
      return [
        {
          round,
          matrix,
          grid: entryGrid(snapshot, round, matrix),
          rules: entryRules(snapshot, round, matrix.columnCodes, movement.criteria),
        },
      ];
    });
}

function entryGrid(snapshot: WorkbookSnapshot, round: Round, { raw, rows, columns }: DecodedMatrix): EntryGrid {
  const block = snapshot.blocks.get(GRID_NAMES[round].cells)!;
  return {
    ...(round === "self" ? {} : { round }),
    raw,
    formats: block.numberFormats ?? [],
    formulas: (block.formulaCells ?? []).flatMap((area) =>
      Array.from({ length: area.rows * area.columns }, (_, i) => ({
        row: area.row - block.area.row + Math.floor(i / area.columns),
        column: area.column - block.area.column + (i % area.columns),
      })),
    ),
    rows,
    columns,
  };
}

const LIST_FIELDS = {
  criterion: { code: CRITERIA_NAMES.code, name: CRITERIA_NAMES.name },
  participant: { code: PARTICIPANT_NAMES.code, name: PARTICIPANT_NAMES.name, cluster: PARTICIPANT_NAMES.cluster },
} as const;

const NUMBER_FIELDS = ["max", "min", "step", "weight", "decimals"] as const;

function listColumns(snapshot: WorkbookSnapshot): ListColumn[] {
  const column = (list: ListColumn["list"], field: string, name: string): ListColumn[] => {
    const block = snapshot.blocks.get(name);
    return block === undefined ? [] : [{ list, field, cells: block.values.map((row) => row[0] ?? "") }];
  };
  return [
    ...Object.entries(LIST_FIELDS.criterion).flatMap(([field, name]) => column("criterion", field, name)),
    ...Object.entries(LIST_FIELDS.participant).flatMap(([field, name]) => column("participant", field, name)),
    ...NUMBER_FIELDS.flatMap((field) => column("criterion", field, CRITERIA_NAMES[field])),
  ];
}

/** S-01 for the blocks of an entry sheet that was built and is gone. */
function goneBlocks(snapshot: WorkbookSnapshot): Finding[] {
  const known = new Set(snapshot.definedNames);
  const wasBuilt = [...Object.values(ENTRY_NAMES), ...Object.values(RESULT_NAMES)].some((name) => known.has(name));
  if (!wasBuilt) return [];
  return Object.values(ENTRY_NAMES)
    .filter((name) => !snapshot.blocks.has(name))
    .map((name) => finding("S-01", { kind: "block", name }, {}, { name }));
}

/** S-04 and S-05 with the code of the list that only stray characters part from the one on the sheet. */
function withCode(item: Finding, { snapshot, lists }: MatrixState): Finding {
  if (item.rule !== "S-04" && item.rule !== "S-05") return item;
  const { place } = item;
  const isRow = place.kind === "entryRow";
  if (!isRow && place.kind !== "entryColumn") return item;
  const names = GRID_NAMES[place.round ?? "self"];
  const codes = codesOf(snapshot.blocks.get(isRow ? names.rowCodes : names.columnCodes));
  const from = codes[isRow ? place.row : place.column];
  if (typeof from !== "string") return item;
  const to = plainText(from);
  const items: readonly { readonly code: string }[] = isRow ? lists.movement.participants : lists.movement.criteria;
  const meant = items.find(({ code }) => lookupKey(code) === lookupKey(to));
  if (meant === undefined || codes.some((code) => lookupKey(String(code)) === lookupKey(meant.code))) return item;
  return { ...item, fix: { kind: "value", from, to: meant.code } };
}

function codesOf(block: NamedBlock | undefined) {
  return (block?.values ?? []).flat();
}
