// What a person must look at after Xét: dates, facts that lack, awards that nobody gets, ranks and years that serve twice.
import type { AwardRuleSet } from "../core/awards/awardRules";
import type { AwardEvaluation } from "../core/awards/evaluateAwards";
import { conditionText } from "../core/conditions/conditionText";
import type { Condition, Facts } from "../core/conditions/condition";
import { clusterKey, codeKey } from "../core/criteriaTree";
import type { DecisionResult } from "../core/decision/decisionRules";
import { finding, type Finding, type Place } from "../core/finding";
import type { Movement, Participant } from "../core/movement";
import type { DecodedAwards } from "../workbook/decision/awardsDecode";
import type { DecodedRules } from "../workbook/decision/rulesDecode";
import { dayText } from "../workbook/decision/sheetTable";
import type { DecodedHistory } from "../workbook/historyDecode";
import { fill } from "../locale/language";
import { movementKinds } from "../locale/vi/movementKinds";
import { awardReasons as words } from "../locale/vi/awardReasons";

/** the dossier was received on a day for which the set of the sheet does not hold (its dates; transition of Luật 06/2026/QH16). */
export function dateFindings({ from, to }: AwardRuleSet, { settings, placeOf }: DecodedRules): Finding[] {
  const { received } = settings;
  if ((from === "" || from <= received) && (to === null || received <= to)) return [];
  return [finding("A-01", placeOf("tie", 0, "name"), {}, { date: dayText(received) })];
}

/** So many people are named one by one where a fact is missing; more are counted. */
const MOST_NAMED = 3;

function peopleText(names: readonly string[]): string {
  return names.length <= MOST_NAMED ? names.join(", ") : fill(words.people, { count: names.length });
}

function factMissing(place: Place, names: readonly string[], fact: string, name: string): Finding {
  return finding("A-05", place, {}, { participantName: peopleText(names), fact, name });
}

/** One more of a key. A list made anew for each would take its square. */
function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** A-05 for gates and conditions of bands that lack a fact of somebody: whoever it is lacking of does not pass. */
export function ruleFacts(
  { rules, placeOf }: DecodedRules,
  { decisions }: DecisionResult,
  participants: readonly Participant[],
): Finding[] {
  const gates = new Map<number, string[]>();
  const bands = new Map<string, { readonly band: number; readonly condition: number; readonly names: string[] }>();
  for (const { index, reasons } of decisions) {
    const { name } = participants[index]!;
    for (const reason of reasons) {
      if (reason.kind === "gate" && reason.unknown) add(gates, reason.gate, name);
      if (reason.kind !== "condition" || !reason.unknown) continue;
      const { band, condition } = reason;
      const found = bands.get(`${band} ${condition}`) ?? { band, condition, names: [] };
      bands.set(`${band} ${condition}`, found);
      found.names.push(name);
    }
  }
  return [
    ...[...gates].map(([gate, names]) => {
      const { name, conditions } = rules.gates[gate]!;
      const fact = conditions.map(conditionText).join("; ");
      return factMissing(placeOf("gate", gate, "require"), names, fact, name.trim() === "" ? fact : name);
    }),
    ...[...bands.values()].map(({ band, condition, names }) => {
      const { name, conditions } = rules.bands[band]!;
      return factMissing(placeOf("band", band, "require"), names, conditionText(conditions[condition]!), name);
    }),
  ];
}

/** A-04 for awards that nobody is proposed for, A-05 for conditions that lack a fact, A-06 and A-07 for what waits for the Council. */
export function awardFindings(
  ranked: Movement,
  set: AwardRuleSet,
  { placeOfAward, placeOfCondition }: DecodedAwards,
  { decisions, sharedInitiatives, circular }: AwardEvaluation,
): Finding[] {
  const namesOf = (awards: readonly number[]): string => awards.map((award) => set.awards[award]!.name).join(", ");
  const shared = sharedInitiatives.map(({ index, awards }) => {
    const { code, name } = ranked.participants[index]!;
    return finding("A-06", { kind: "entryRow", row: index }, { participant: code }, { participantName: name, names: namesOf(awards) });
  });
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
          add(unknown, condition, ranked.participants[decision.index]!.name);
        }
      }
    }
    return [
      ...[...unknown].map(([condition, names]) =>
        factMissing(placeOfCondition(index, condition), names, conditionText(award.conditions[condition]!.condition), award.name),
      ),
      ...(own.some(({ isProposed }) => isProposed) ? [] : [finding("A-04", placeOfAward(index, "name"), {}, { name: award.name })]),
    ];
  });
  return [...circles, ...shared, ...byAward];
}

/**
 * a thematic movement or a campaign in which titles (danh hiệu thi đua) are considered. What is awarded for thematic or unscheduled
 * achievements is no basis of proposals by merit (Nghị định 152/2025, Điều 4 khoản 3); a flag for the leader of a long thematic movement is
 * lawful (Luật Thi đua, khen thưởng 2022, Điều 26), so it is for a person to see.
 */
export function titlesOfKind(
  { kind }: Movement,
  { awards }: AwardRuleSet,
  { placeOfAward }: Pick<DecodedAwards, "placeOfAward">,
): Finding[] {
  const titles = awards.flatMap(({ form, isUsed }, index) => (form === "title" && isUsed ? [index] : []));
  const [first] = titles;
  if (kind === null || kind === "regular" || first === undefined) return [];
  const names = titles.map((index) => awards[index]!.name).join(", ");
  return [finding("A-08", placeOfAward(first, "isUsed"), {}, { kind: movementKinds[kind], names })];
}

/** Conditions that must hold, alternatives included. */
function allOf(conditions: readonly Condition[]): Condition[] {
  return conditions.flatMap((condition) => (condition.kind === "any" ? condition.of.flatMap(allOf) : [condition]));
}

/** more people proposed for an award by one rank than it lets in, because they share that rank: two "nhất cụm" for one flag. */
export function sharedRanks(
  ranked: Movement,
  set: AwardRuleSet,
  facts: readonly Facts[],
  { decisions }: Pick<AwardEvaluation, "decisions">,
): Finding[] {
  const told = new Set<string>();
  return set.awards.flatMap((award, index) =>
    allOf(award.conditions.map(({ condition }) => condition)).flatMap((condition): Finding[] => {
      if (condition.kind !== "rank") return [];
      const groups = new Map<string, number[]>();
      for (const decision of decisions) {
        if (decision.award !== index || !decision.isProposed) continue;
        const cluster = condition.scope === "cluster" ? clusterKey(ranked.participants[decision.index]!.cluster) : "";
        add(groups, cluster, decision.index);
      }
      return [...groups.values()].flatMap((people): Finding[] => {
        if (people.length <= condition.max) return [];
        const rankOf = (one: number): number => (condition.scope === "cluster" ? facts[one]!.clusterRank : facts[one]!.rank) ?? 0;
        const last = Math.max(...people.map(rankOf));
        const tied = people.filter((one) => rankOf(one) === last).sort((a, b) => a - b);
        const names = tied.map((one) => ranked.participants[one]!.name).join(", ");
        if (tied.length < 2 || told.has(names)) return [];
        told.add(names);
        return [finding("R-01", { kind: "entryRow", row: tied[0]! }, { participant: ranked.participants[tied[0]!]!.code }, { names })];
      });
    }),
  );
}

/**
 * H-07: somebody is proposed for an award by a chain of years and got the same award for one of these years already. The next time counts
 * from after the period of the last decision (Nghị định 152/2025, Điều 33 khoản 7), which only that decision tells.
 */
export function repeatedYears(
  ranked: Movement,
  set: AwardRuleSet,
  { history, placeOf }: Pick<DecodedHistory, "history" | "placeOf">,
  { decisions }: Pick<AwardEvaluation, "decisions">,
): Finding[] {
  const { year } = ranked;
  if (year === null) return [];
  const before = new Map<string, number>();
  history.forEach((record, at) => {
    const key = `${codeKey(record.participant)}|${codeKey(record.award.trim())}`;
    const other = before.get(key);
    if (record.year < year && (other === undefined || record.year > history[other]!.year)) before.set(key, at);
  });
  return decisions.flatMap(({ index, award, isProposed }): Finding[] => {
    const { code, name, conditions } = set.awards[award]!;
    const chains = allOf(conditions.map(({ condition }) => condition)).flatMap((one) =>
      one.kind === "consecutive" || one.kind === "consecutiveLevel" ? [one.years] : [],
    );
    if (!isProposed || chains.length === 0) return [];
    const years = Math.min(...chains);
    const participant = ranked.participants[index]!;
    const at = before.get(`${codeKey(participant.code)}|${codeKey(code.trim())}`);
    if (at === undefined || history[at]!.year <= year - years) return [];
    const params = { participantName: participant.name, name, years, year: history[at]!.year };
    return [finding("H-07", placeOf("history", at, "award"), { participant: participant.code }, params)];
  });
}
