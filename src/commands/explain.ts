// "Vì sao" of one participant: where his points come from, what cost most, how far the next band is, and why somebody stands above him.
import { clusterKey, codeKey } from "../core/criteriaTree";
import { withoutNoise } from "../core/decimal";
import { comparisonOf } from "../core/explain/comparison";
import { costliestLines, explainPoints, type PointsExplained } from "../core/explain/explainPoints";
import { isUsableRule } from "../core/nomination";
import { standsInList } from "../core/nominationDistance";
import { gatesHit } from "../core/points";
import { hasMatrix } from "../workbook/presence";
import { hasRules } from "../workbook/decision/rulesDecode";
import { GRID_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../workbook/names";
import type { RangeBlock, WorkbookSnapshot } from "../workbook/snapshot";
import { whyTexts } from "../workbook/whyText";
import { stop, type Command } from "./command";
import { bandName, decisionsOf, awardsInOrder, reasonTexts, type Decided } from "./decided";
import { distanceOf } from "./decisionResult";
import { DECISION_REQUEST } from "./decisionRequest";
import type { ExplainAnswer, ExplainedLine, ExplainedPerson, ExplainInput } from "./explainAnswers";
import { isBeforeApproval } from "../workbook/stages/stageState";
import { isProvisional } from "./rank";
import { decidedOf } from "./readDecided";
import { matrixState, readMovement, type MatrixState } from "./readMovement";
import { timeText } from "./timeText";

/** Criteria told as those that cost most. */
const COSTLIEST = 3;

/**
 * Explains one participant; writes nothing.
 * @throws CommandStop `not-built`, `no-selection` where the selected cell is nobody's, `no-participant` where nobody has the code
 */
export const explain: Command<ExplainInput, ExplainAnswer> = {
  id: "explain",
  async execute(context, { code, other }) {
    const movement = await readMovement(context, code === null ? { ...DECISION_REQUEST, ranges: ["selection"] } : DECISION_REQUEST);
    if (!hasMatrix(movement.snapshot)) throw stop("not-built");
    const state = matrixState(movement);
    const index = code === null ? selectedPerson(state) : code === "" ? firstOf(state) : indexOf(state, code);
    if (index === null) throw stop(code === null ? "no-selection" : "no-participant");
    const compared = other === null ? neighbourOf(state, index) : indexOf(state, other);
    const decided = hasRules(state.snapshot) ? decidedOf(state, timeText(context.now())) : null;
    return explained(state, index, compared === index ? null : compared, decided);
  },
};

/** Whose code it is; null = nobody's. */
export function indexOf({ ranked }: MatrixState, code: string): number | null {
  const index = ranked.participants.findIndex((participant) => codeKey(participant.code) === codeKey(code));
  return index < 0 ? null : index;
}

/** Who stands first on the board; null without anybody. */
function firstOf({ standings }: MatrixState): number | null {
  return standings.find(({ line }) => line === 0)?.index ?? null;
}

/** The one above him in his cluster, for the first the one below. */
function neighbourOf({ standings }: MatrixState, index: number): number | null {
  const { above } = standings[index]!;
  return above ?? standings.find((standing) => standing.above === index)?.index ?? null;
}

/** Whose row or name is selected; null where it is nobody's. */
function selectedPerson(state: MatrixState): number | null {
  const selected = state.snapshot.ranges?.[0] ?? null;
  if (selected === null) return null;
  const code = codeInRow(state.snapshot, selected);
  if (code !== null) return indexOf(state, code);
  const texts = new Set(selected.values.flat().map((value) => codeKey(String(value))));
  const { participants } = state.ranked;
  const byCode = participants.findIndex((participant) => texts.has(codeKey(participant.code)));
  if (byCode >= 0) return byCode;
  const byName = participants.flatMap(({ name }, i) => (name !== "" && texts.has(codeKey(name)) ? [i] : []));
  return byName.length === 1 ? byName[0]! : null;
}

/** The code in the row of the first selected cell, on a sheet that has codes by row. */
function codeInRow({ blocks }: WorkbookSnapshot, { sheet, area }: RangeBlock): string | null {
  const names = [...Object.values(GRID_NAMES).map(({ rowCodes }) => rowCodes), RESULT_NAMES.rowCodes, PARTICIPANT_NAMES.code];
  for (const name of names) {
    const block = blocks.get(name);
    if (block === undefined || block.sheet !== sheet) continue;
    const value = block.values[area.row - block.area.row]?.[0];
    if (value !== undefined && value !== "") return String(value);
  }
  return null;
}

/** Everything that is told of one participant, beside another where there is one; `decided` where the workbook has rules of Xét. */
export function explained(state: MatrixState, index: number, other: number | null, decided: Decided | null): ExplainAnswer {
  const { ranked, entries, standings } = state;
  const [own, others] = explainPoints(ranked, entries, other === null ? [index] : [index, other]);
  const standing = standings[index]!;
  const { cluster } = ranked.participants[index]!;
  const key = clusterKey(cluster);
  const isRanked = (one: number): boolean => standings[one]!.rank !== null;
  const allGates = gatesHit(ranked, entries);
  const gates = allGates[index]!;
  const { rule } = state.lists;
  return {
    person: personOf(state, index, own!),
    other: other === null ? null : personOf(state, other, others!),
    ranked: standings.filter((_, one) => isRanked(one)).length,
    rankedInCluster: standings.filter((_, one) => isRanked(one) && clusterKey(ranked.participants[one]!.cluster) === key).length,
    why: whyTexts(ranked, standings, ",")[index]!,
    comparison: other === null ? null : comparisonOf(ranked, standing, standings[other]!),
    rankBy: ranked.rankBy,
    list:
      rule !== null && isUsableRule(rule) ? { rule, stand: standsInList(rule, ranked.participants, standings, allGates)[index]! } : null,
    lines: linesOf(state, own!, others ?? null),
    costliest: costliestLines(own!.lines, COSTLIEST).map(({ index: criterion, points, full, lost }) => {
      const { code, name } = ranked.criteria[criterion]!;
      return { code, name, points, full, lost };
    }),
    decision: decided === null ? null : decisionOf(decided, index),
    gates: gates.map((gate) => ranked.criteria.find(({ code }) => code === gate)?.name ?? gate),
    isProvisional: decided?.isProvisional ?? (isProvisional(state) || isBeforeApproval(state.snapshot)),
    choices: ranked.participants.map(({ code, name, cluster: own }) => ({ code, name, cluster: own })),
  };
}

function personOf({ ranked, standings }: MatrixState, index: number, { base, bonus, deduction }: PointsExplained): ExplainedPerson {
  const { code, name, cluster } = ranked.participants[index]!;
  const { total, share, rank, clusterRank } = standings[index]!;
  return { code, name, cluster, base, bonus, deduction, total, share, rank, clusterRank };
}

/** Columns of what is ranked in the order of the criteria list, groups before what they hold; columns of strangers last. */
function inListOrder({ ranked, lists }: MatrixState): number[] {
  const place = new Map(lists.movement.criteria.map(({ code }, i) => [codeKey(code), i]));
  const placeOf = (index: number): number => place.get(codeKey(ranked.criteria[index]!.code)) ?? place.size;
  return ranked.criteria.map((_, index) => index).sort((a, b) => placeOf(a) - placeOf(b) || a - b);
}

/** Lines of the one, and those that apply to the other alone. */
function linesOf(state: MatrixState, own: PointsExplained, other: PointsExplained | null): ExplainedLine[] {
  const [mine, theirs] = [own, other].map((one) => new Map((one?.lines ?? []).map((line) => [line.index, line])));
  return inListOrder(state).flatMap((index): ExplainedLine[] => {
    const { code, name } = state.ranked.criteria[index]!;
    const line = mine!.get(index);
    const otherLine = theirs!.get(index);
    const shape = line ?? otherLine;
    if (shape === undefined) return [];
    const [points, otherPoints] = [line?.points ?? null, otherLine?.points ?? null];
    return [
      {
        code,
        name,
        depth: shape.depth,
        isGroup: shape.isGroup,
        points,
        full: line?.full ?? null,
        lost: line?.lost ?? 0,
        otherPoints,
        difference: other === null ? null : withoutNoise((points ?? 0) - (otherPoints ?? 0)),
      },
    ];
  });
}

function decisionOf(decided: Decided, index: number): NonNullable<ExplainAnswer["decision"]> {
  return {
    band: bandName(decided, index),
    reasons: reasonTexts(decided, index),
    distance: distanceOf(decided, index),
    awards: awardsInOrder(decided).flatMap(({ award, index: position }) =>
      decisionsOf(decided, position).some((decision) => decision.index === index && decision.isProposed) ? [award.name] : [],
    ),
  };
}
