// Khác với lúc dựng: every difference between the workbook and what was built in it, with its place and its repair; and to take it as it is.
import type { RuleId } from "../core/finding";
import { hasMatrix } from "../workbook/presence";
import { BOARD_NAME } from "../workbook/names";
import { resultBaseTitle } from "../workbook/roundsDecode";
import { SHAPE_NAME } from "../workbook/shapeRecord";
import type { SnapshotRequest } from "../workbook/snapshot";
import { stop, type Command, type LocatedFinding } from "./command";
import { editedFormulas, FORMULAS_OF } from "./editedFormulas";
import { locateAll } from "./locateAll";
import { requireOpen } from "./locked";
import { matrixState, readMovement } from "./readMovement";
import { recordPlan } from "./results";
import { shapeFindings } from "./shapeChecks";
import { sweep, SWEEP_REQUEST } from "./sweep";

export interface ShapeAnswer {
  readonly findings: readonly LocatedFinding[];
  /** Whether the workbook remembers what its results were built with. */
  readonly hasRecord: boolean;
  /** Whether numbers or titles are others than those that are remembered. */
  readonly canAccept: boolean;
}

/** Rules of Kiểm tra that tell of the shape: blocks, rows, columns, results, merged, hidden, filtered, bare and locked cells. */
const OF_SHAPE: readonly RuleId[] = [
  "S-01",
  "S-02",
  "S-03",
  "S-04",
  "S-05",
  "S-06",
  "S-07",
  "V-22",
  "W-03",
  "W-09",
  "W-10",
  "W-11",
  "W-12",
  "W-13",
  "W-14",
];

const SHAPE_REQUEST: SnapshotRequest = {
  ...SWEEP_REQUEST,
  names: [...SWEEP_REQUEST.names, BOARD_NAME],
  formulasOf: [...(SWEEP_REQUEST.formulasOf ?? []), ...FORMULAS_OF],
};

/** Lists the differences. Two syncs, one more for each 3.5 MB of formulas. @throws CommandStop `no-movement` */
export const checkShape: Command<undefined, ShapeAnswer> = {
  id: "checkShape",
  async execute(context) {
    const read = await readMovement(context, SHAPE_REQUEST);
    const swept = sweep(read);
    await context.breathe?.();
    const own = shapeFindings(read);
    // A name that can be put back is told once, with its repair.
    const told = new Set(own.flatMap(({ rule, place }) => (rule === "S-01" && place.kind === "block" ? [place.name] : [])));
    const known = [...swept.findings, ...swept.results].filter(
      ({ rule, place }) => OF_SHAPE.includes(rule) && !(rule === "S-01" && place.kind === "block" && told.has(place.name)),
    );
    const areResultsRight = swept.state !== null && swept.results.length === 0 && told.size === 0;
    const edited = areResultsRight ? editedFormulas(swept.state) : [];
    const findings = [...known, ...edited, ...own];
    return {
      findings: locateAll(findings, read.snapshot, context.language),
      hasRecord: read.snapshot.blocks.has(SHAPE_NAME),
      canAccept: findings.some(({ rule }) => rule === "S-11" || rule === "S-12"),
    };
  },
};

/** Takes numbers and titles as they are now for what later is compared with. @throws CommandStop `no-movement`, `locked`, `not-built` */
export const acceptShape: Command<undefined, { readonly isChanged: boolean }> = {
  id: "acceptShape",
  async execute(context) {
    const read = await readMovement(context);
    requireOpen(read.snapshot);
    if (!read.snapshot.blocks.has(SHAPE_NAME) || !hasMatrix(read.snapshot)) throw stop("not-built");
    const { ranked, snapshot, lists } = matrixState(read);
    const plan = recordPlan(snapshot, ranked, resultBaseTitle(snapshot, lists.movement));
    if (plan.length === 0) return { isChanged: false };
    await context.port.apply(plan);
    return { isChanged: true };
  },
};
