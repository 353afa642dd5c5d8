// Reads a workbook once and decides everything: bands, seats, awards, votes. What it answers is written nowhere yet.
import { finish, type Parts } from "../core/parts";
import type { Award, AwardRuleSet } from "../core/awards/awardRules";
import { checkAwards } from "../core/awards/checkAwards";
import { awardParts, type AwardEvaluation, type AwardPerson } from "../core/awards/evaluateAwards";
import { conditionsText } from "../core/conditions/conditionText";
import { movementFacts } from "../core/conditions/movementFacts";
import { codeKey } from "../core/criteriaTree";
import { checkDecision } from "../core/decision/checkDecision";
import type { DecisionGroups } from "../core/decision/cells";
import { decide, type DecisionPerson } from "../core/decision/decide";
import { distancesOf } from "../core/decision/distance";
import type { DecisionResult, DecisionRules } from "../core/decision/decisionRules";
import type { Finding, Place } from "../core/finding";
import { gatesHit } from "../core/points";
import { checkHistory, type Proposal } from "../core/register/checkHistory";
import { countVotes } from "../core/votes/countVotes";
import { decodeAwards, hasAwards } from "../workbook/decision/awardsDecode";
import { decodeRules, hasRules } from "../workbook/decision/rulesDecode";
import { decodeDossier } from "../workbook/dossier";
import { decodeHistory } from "../workbook/historyDecode";
import { openErrorsIn } from "../workbook/openErrors";
import { decodeVotes } from "../workbook/votesDecode";
import { codeOfScores, criteriaText } from "./basis";
import { stop, type CommandContext } from "./command";
import { unitName, type Decided } from "./decided";
import { awardFindings, dateFindings, repeatedYears, ruleFacts, sharedRanks, titlesOfKind } from "./decisionFindings";
import { DECISION_REQUEST } from "./decisionRequest";
import { inParts } from "./inParts";
import { isBeforeApproval } from "../workbook/stages/stageState";
import { isProvisional } from "./rank";
import { matrixParts, readMovement, type MatrixState } from "./readMovement";
import { requireBuildableLists } from "./ruleLengths";
import { timeText } from "./timeText";
import { sheet } from "../locale/vi/sheet";
import { hasMatrix } from "../workbook/presence";
import type { SnapshotRequest } from "../workbook/snapshot";

/** @throws CommandStop `no-movement`, `not-built`, `unusable`, `no-rules`; HostError */
export async function readDecided(context: CommandContext): Promise<Decided> {
  return readAllDecided(context, DECISION_REQUEST, { needsRules: true });
}

/**
 * The same by a request that holds at least `DECISION_REQUEST`. Where rules are not needed and there are none, nobody has a band.
 * @throws CommandStop `no-movement`, `not-built`, `unusable`, `no-rules`; HostError
 */
export async function readAllDecided(
  context: CommandContext,
  request: SnapshotRequest,
  { needsRules }: { readonly needsRules: boolean },
): Promise<Decided> {
  const movement = await readMovement(context, request);
  if (!hasMatrix(movement.snapshot)) throw stop("not-built");
  requireBuildableLists(movement, context.language);
  if (needsRules && !hasRules(movement.snapshot)) throw stop("no-rules");
  const state = await inParts(context, matrixParts(movement));
  return inParts(context, decidedParts(state, timeText(context.now())));
}

/** Everything that the workbook decides; `time` is told on the papers. */
export function decidedOf(state: MatrixState, time: string): Decided {
  return finish(decidedParts(state, time));
}

/** The same in parts. */
export function* decidedParts(state: MatrixState, time: string): Parts<Decided> {
  const { snapshot, ranked, entries, standings } = state;
  yield;
  const decoded = decodeRules(snapshot);
  const { rules } = decoded;
  const table = decodeAwards(snapshot);
  const set = hasAwards(snapshot) ? table.set : null;
  const awardNames = table.set.awards;
  yield;
  const records = decodeHistory(snapshot, ranked.participants, awardNames);
  yield;
  const facts = yield* movementFacts(ranked, entries, standings, records);
  yield;
  const vetoes = gatesHit(ranked, entries);
  yield;
  const people = ranked.participants.map(
    (participant, index): DecisionPerson => ({
      index,
      code: participant.code,
      value: standings[index]!.value,
      keys: standings[index]!.keys,
      facts: facts[index]!,
      groups: groupsOf(state, index),
      vetoes: vetoes[index]!,
    }),
  );
  yield;
  const result = decide(rules, people);
  yield;
  const votes = decodeVotes(snapshot, { participants: ranked.participants, awards: awardNames });
  const ruleOf = (code: string): Award["vote"] => awardNames.find((award) => codeKey(award.code) === codeKey(code))?.vote ?? null;
  const counted = votes === null ? null : countVotes(votes.session, votes.lines, ruleOf, votes);
  // A count that cannot be read is a count: whoever it is for must not pass as if nobody had voted.
  const hasVoted =
    votes !== null && votes.lines.some((line) => line.isUnreadable === true || line.firstCount !== null || line.secondCount !== null);
  const evaluation =
    set === null
      ? null
      : yield* awardParts({
          set,
          people: people.map((person, index): AwardPerson => {
            const band = result.decisions[index]!.band;
            const level = person.facts.level ?? (band === null ? null : rules.bands[band]!.level);
            const { name, type } = ranked.participants[index]!;
            return { ...person, name, type, gates: gatesOut(rules, result, index), facts: { ...person.facts, level } };
          }),
          votes: hasVoted ? counted!.results : null,
          tie: rules.tie,
          classes: rules.classes,
        });
  yield;
  const check = {
    rules,
    people,
    names: ranked.participants.map(({ name }) => name),
    result,
    placeOf: decoded.placeOf,
  };
  // The code of a decision is another one too where bands, awards or votes came out otherwise from the same scores.
  const given = new Map<number, string[]>();
  for (const { index, award, isProposed } of evaluation?.decisions ?? []) {
    if (isProposed) given.set(index, [...(given.get(index) ?? []), codeKey(awardNames[award]!.code)]);
  }
  const voted = new Map<string, (string | number)[]>();
  for (const { participant, award, votes: own, base } of counted?.results ?? []) {
    const key = codeKey(participant);
    voted.set(key, [...(voted.get(key) ?? []), codeKey(award), own ?? "", base ?? ""]);
  }
  const outcomeOf = (index: number): (string | number)[] => [
    result.decisions[index]!.band ?? "",
    (given.get(index) ?? []).sort().join(" "),
    ...(voted.get(codeKey(ranked.participants[index]!.code)) ?? []),
  ];
  yield;
  const ofRules: readonly Finding[] = [
    ...decoded.findings,
    ...checkDecision(check),
    ...ruleFacts(decoded, result, ranked.participants),
    ...table.findings,
  ];
  yield;
  const ofAwards: Finding[] = [];
  if (set !== null && evaluation !== null) {
    const groups = ranked.participants.map(({ type }, index) => ({ type, groups: people[index]!.groups }));
    const placeOf = (award: number): Place => table.placeOfAward(award, "limits");
    ofAwards.push(...checkAwards({ set, people: groups, classes: rules.classes, evaluation, placeOf }));
    yield;
    ofAwards.push(...titlesOfKind(ranked, set, table), ...awardFindings(ranked, set, table, evaluation));
    yield;
    ofAwards.push(...sharedRanks(ranked, set, facts, evaluation), ...repeatedYears(ranked, set, records, evaluation));
  }
  yield;
  const findings: readonly Finding[] = [
    ...ofRules,
    ...ofAwards,
    ...(set === null || decoded.settings.received === "" ? [] : dateFindings(set, decoded)),
    ...records.findings,
    ...checkHistory(records, ranked.participants, ranked.year, proposalsOf(state, set, evaluation)),
    ...(votes?.findings ?? []),
    ...(counted?.findings ?? []),
  ];
  yield;
  const distances = distancesOf(rules, people, result);
  yield;
  const code = codeOfScores(state, outcomeOf);
  yield;
  const dossier = decodeDossier(snapshot);
  yield;
  const isIncomplete = isProvisional(state) || openErrorsIn(snapshot) > 0 || findings.some(({ severity }) => severity === "error");
  return {
    state,
    rules,
    people,
    result,
    distances,
    set,
    awards: evaluation?.decisions ?? [],
    salaries: table.salaries,
    votes: votes === null || counted === null ? null : { session: votes.session, lines: votes.lines, results: counted.results },
    dossier,
    received: decoded.settings.received,
    decided: decoded.settings.decided,
    findings,
    isIncomplete,
    isProvisional: isIncomplete || isBeforeApproval(snapshot),
    basis: { time, criteria: criteriaText(snapshot), code },
  };
}

const { types } = sheet;

/** The groups that quotas count somebody in: of units only their people. */
function groupsOf(state: MatrixState, index: number): DecisionGroups {
  const participant = state.ranked.participants[index]!;
  return {
    cluster: participant.cluster,
    unit: participant.type === "collective" ? null : unitName({ state }, participant),
    type: types[participant.type],
  };
}

/** Gates that leave somebody no band: who is not considered ("không được xét") gets no award either, unless an exception gives him a band. */
function gatesOut({ gates }: DecisionRules, { decisions }: DecisionResult, index: number): NonNullable<AwardPerson["gates"]> {
  const { band, reasons } = decisions[index]!;
  if (band !== null) return [];
  return reasons.flatMap((reason): NonNullable<AwardPerson["gates"]>[number][] => {
    if (reason.kind !== "gate") return [];
    const { name, conditions, atMost, source } = gates[reason.gate]!;
    if (atMost !== null) return [];
    return [{ kind: "gate", name: name.trim() === "" ? conditionsText(conditions) : name, source, unknown: reason.unknown }];
  });
}

function proposalsOf({ ranked }: MatrixState, set: AwardRuleSet | null, evaluation: AwardEvaluation | null): Proposal[] {
  return (evaluation?.decisions ?? []).flatMap(({ index, award, isProposed }) =>
    isProposed ? [{ participant: ranked.participants[index]!.code, award: set!.awards[award]!.code }] : [],
  );
}
