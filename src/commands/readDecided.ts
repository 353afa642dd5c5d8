// Reads a workbook once and decides everything: bands, seats, awards, votes. What it answers is written nowhere yet.
import type { Award, AwardRuleSet } from "../core/awards/awardRules";
import { evaluateAwards, type AwardEvaluation } from "../core/awards/evaluateAwards";
import { movementFacts } from "../core/conditions/movementFacts";
import { codeKey } from "../core/criteriaTree";
import { checkDecision } from "../core/decision/checkDecision";
import type { DecisionGroups } from "../core/decision/cells";
import { decide, type DecisionPerson } from "../core/decision/decide";
import { distancesOf } from "../core/decision/distance";
import { finding, type Finding } from "../core/finding";
import { gatesHit } from "../core/points";
import { checkHistory, type Proposal } from "../core/register/checkHistory";
import { countVotes } from "../core/votes/countVotes";
import { conditionText } from "../core/conditions/conditionText";
import { decodeAwards, type DecodedAwards } from "../workbook/decision/awardsDecode";
import { decodeRules, hasRules, type DecodedRules } from "../workbook/decision/rulesDecode";
import { dayText } from "../workbook/decision/sheetTable";
import { decodeDossier } from "../workbook/dossier";
import { decodeHistory } from "../workbook/historyDecode";
import { openErrorsIn } from "../workbook/openErrors";
import { decodeVotes } from "../workbook/votesDecode";
import { codeOfScores, criteriaText } from "./basis";
import { stop, type CommandContext } from "./command";
import { unitName, type Decided } from "./decided";
import { DECISION_REQUEST } from "./decisionRequest";
import { isProvisional } from "./rank";
import { matrixState, readMovement, type MatrixState } from "./readMovement";
import { requireBuildableLists } from "./ruleLengths";
import { timeText } from "./timeText";
import { fill } from "../locale/language";
import { sheet } from "../locale/vi/sheet";
import { awardReasons as words } from "../locale/vi/awardReasons";
import { hasMatrix } from "../workbook/decode";

/** @throws CommandStop `no-movement`, `not-built`, `unusable`, `no-rules`; HostError */
export async function readDecided(context: CommandContext): Promise<Decided> {
  const movement = await readMovement(context, DECISION_REQUEST);
  if (!hasMatrix(movement.snapshot)) throw stop("not-built");
  requireBuildableLists(movement, context.language);
  if (!hasRules(movement.snapshot)) throw stop("no-rules");
  return decidedOf(matrixState(movement), timeText(context.now()));
}

/** Everything that the workbook decides; `time` is told on the papers. */
export function decidedOf(state: MatrixState, time: string): Decided {
  const { snapshot, ranked, entries, standings } = state;
  const decoded = decodeRules(snapshot);
  const { rules } = decoded;
  const table = decodeAwards(snapshot);
  const { set } = table;
  const awardNames = set?.awards ?? [];
  const records = decodeHistory(snapshot, ranked.participants, awardNames);
  const facts = movementFacts(ranked, entries, standings, records);
  const vetoes = gatesHit(ranked, entries);
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
  const result = decide(rules, people);
  const votes = decodeVotes(snapshot, { participants: ranked.participants, awards: awardNames });
  const ruleOf = (code: string): Award["vote"] => awardNames.find((award) => codeKey(award.code) === codeKey(code))?.vote ?? null;
  const counted = votes === null ? null : countVotes(votes.session, votes.lines, ruleOf, votes);
  const hasVoted = votes !== null && votes.lines.some(({ firstCount, secondCount }) => firstCount !== null || secondCount !== null);
  const evaluation =
    set === null
      ? null
      : evaluateAwards({
          set,
          people: people.map((person, index) => {
            const band = result.decisions[index]!.band;
            const level = person.facts.level ?? (band === null ? null : rules.bands[band]!.level);
            const { name, type } = ranked.participants[index]!;
            return { ...person, name, type, facts: { ...person.facts, level } };
          }),
          votes: hasVoted ? counted!.results : null,
          tie: rules.tie,
          classes: rules.classes,
        });
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
    if (isProposed) given.set(index, [...(given.get(index) ?? []), codeKey(set.awards[award]!.code)]);
  }
  const outcomeOf = (index: number): (string | number)[] => [
    result.decisions[index]!.band ?? "",
    (given.get(index) ?? []).sort().join(" "),
    ...(counted?.results ?? [])
      .filter(({ participant }) => codeKey(participant) === codeKey(ranked.participants[index]!.code))
      .flatMap(({ award, votes: own, base }) => [codeKey(award), own ?? "", base ?? ""]),
  ];
  const findings: readonly Finding[] = [
    ...decoded.findings,
    ...checkDecision(check).map(onEntrySheet),
    ...table.findings,
    ...(set === null || evaluation === null ? [] : awardFindings(state, set, table, evaluation)),
    ...(set === null || decoded.settings.received === "" ? [] : dateFindings(set, decoded)),
    ...records.findings,
    ...checkHistory(records, ranked.participants, ranked.year, proposalsOf(state, set, evaluation)),
    ...(votes?.findings ?? []),
    ...(counted?.findings ?? []),
  ];
  return {
    state,
    rules,
    people,
    result,
    distances: distancesOf(rules, people, result),
    set,
    awards: evaluation?.decisions ?? [],
    salaries: table.salaries,
    votes: votes === null || counted === null ? null : { session: votes.session, lines: votes.lines, results: counted.results },
    dossier: decodeDossier(snapshot),
    received: decoded.settings.received,
    decided: decoded.settings.decided,
    findings,
    isProvisional: isProvisional(state) || openErrorsIn(snapshot) > 0 || findings.some(({ severity }) => severity === "error"),
    basis: { time, criteria: criteriaText(snapshot), code: codeOfScores(state, outcomeOf) },
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

/** People are decided in the rows of the entry sheet, which may stand in another order than the participants list. */
function onEntrySheet(found: Finding): Finding {
  return found.place.kind === "participant" ? { ...found, place: { kind: "entryRow", row: found.place.row } } : found;
}

function proposalsOf({ ranked }: MatrixState, set: AwardRuleSet | null, evaluation: AwardEvaluation | null): Proposal[] {
  return (evaluation?.decisions ?? []).flatMap(({ index, award, isProposed }) =>
    isProposed ? [{ participant: ranked.participants[index]!.code, award: set!.awards[award]!.code }] : [],
  );
}

/** the dossier was received on a day for which the set of the sheet does not hold (its dates; transition of Luật 06/2026/QH16). */
function dateFindings({ from, to }: AwardRuleSet, { settings, placeOf }: DecodedRules): Finding[] {
  const { received } = settings;
  if ((from === "" || from <= received) && (to === null || received <= to)) return [];
  return [finding("A-01", placeOf("tie", 0, "name"), {}, { date: dayText(received) })];
}

/** So many people are named one by one where a fact is missing; more are counted. */
const MOST_NAMED = 3;

/** A-04 for awards that nobody is proposed for, A-05 for conditions that lack a fact. */
function awardFindings(
  { ranked }: MatrixState,
  set: AwardRuleSet,
  { placeOfAward, placeOfCondition }: DecodedAwards,
  { decisions, sharedInitiatives, circular }: AwardEvaluation,
): Finding[] {
  const namesOf = (awards: readonly number[]): string => awards.map((award) => set.awards[award]!.name).join(", ");
  const shared = sharedInitiatives.map(({ index, awards }) =>
    finding(
      "A-06",
      { kind: "entryRow", row: index },
      { participant: ranked.participants[index]!.code },
      {
        participantName: ranked.participants[index]!.name,
        names: namesOf(awards),
      },
    ),
  );
  const circles = circular.map((awards) => finding("A-07", placeOfAward(awards[0]!, "name"), {}, { names: namesOf(awards) }));
  const byAward = set.awards.flatMap((award, index): Finding[] => {
    const own = decisions.filter((decision) => decision.award === index);
    if (!award.isUsed || own.length === 0) return [];
    const unknown = new Map<number, string[]>();
    for (const decision of own) {
      for (const refusal of decision.refusals) {
        if (refusal.kind !== "conditions") continue;
        for (const { index: condition, judgement } of refusal.judgements) {
          if (judgement.outcome !== "unknown") continue;
          unknown.set(condition, [...(unknown.get(condition) ?? []), ranked.participants[decision.index]!.name]);
        }
      }
    }
    return [
      ...[...unknown].map(([condition, names]) =>
        finding(
          "A-05",
          placeOfCondition(index, condition),
          {},
          {
            participantName: names.length <= MOST_NAMED ? names.join(", ") : fill(words.people, { count: names.length }),
            fact: conditionText(award.conditions[condition]!.condition),
            name: award.name,
          },
        ),
      ),
      ...(own.some(({ isProposed }) => isProposed) ? [] : [finding("A-04", placeOfAward(index, "name"), {}, { name: award.name })]),
    ];
  });
  return [...circles, ...shared, ...byAward];
}
