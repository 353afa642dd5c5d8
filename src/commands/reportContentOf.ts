// Fills Báo cáo tổng kết from one reading of the workbook: counts of core with the names that they are printed with.
import { awardMoneyTable } from "../core/awards/awardMoney";
import { codeKey } from "../core/criteriaTree";
import type { Participant } from "../core/movement";
import { clustersOf } from "../core/ranking";
import { isEntered } from "../core/rule";
import { awardSummary } from "../core/summary/awardTally";
import { clusterResults } from "../core/summary/clusterResults";
import { COMPLETIONS, completionsOf, type Completion } from "../core/summary/completion";
import { distributionOf, type Distribution } from "../core/summary/distribution";
import { headcountOf } from "../core/summary/headcount";
import { rankMoves } from "../core/summary/rankMoves";
import { fill } from "../locale/language";
import { movementKinds } from "../locale/vi/movementKinds";
import { reportPaper as words } from "../locale/vi/reportPaper";
import { stageTitles } from "../locale/vi/stageTitles";
import { hasRules } from "../workbook/decision/rulesDecode";
import { dayIn } from "../workbook/decision/sheetTable";
import type { ReportAwards, ReportCase, ReportContent, ReportResult, TwoCounts } from "../workbook/documents/reportContent";
import { linesOf } from "../workbook/dossier";
import { decodePeriod } from "../workbook/periods/periodProfile";
import { decodeStage, sealIn } from "../workbook/stages/stageState";
import type { DecodedReport } from "../workbook/report/reportDecode";
import { criteriaText } from "./basis";
import { countedDecision, everybody } from "./countedPeople";
import { awardsInOrder, decisionsOf, recordOf, salaryOf, totalDecimals, unitName, type Decided } from "./decided";
import { frameOf } from "./packContent";

/**
 * What the report says; `stale` is the formula that tells when it has become old, null = none (a file). Totals are what ranks compare:
 * shares of the scale, in percent, where the movement ranks by them. Rows of the table that are nobody's are not counted.
 */
export function reportContentOf(read: Decided, report: DecodedReport, stale: string | null): ReportContent {
  const decided = byWhatRanks(countedDecision(read));
  const { state, rules, dossier } = decided;
  const { ranked, entries, standings, snapshot } = state;
  const { texts } = report;
  const { people, absent } = everybody(state);
  const frame = frameOf(decided, texts.symbol === "" ? words.symbol : texts.symbol, stale);
  const completions: Completion[] = [...completionsOf(ranked, entries), ...absent.map(() => "absent" as const)];
  const totalsOf = (type: Participant["type"] | null): Distribution | null =>
    distributionOf(
      standings.flatMap(({ index, total }) => (type === null || ranked.participants[index]!.type === type ? (total ?? []) : [])),
    );
  const stage = decodeStage(snapshot);
  const { kind } = state.lists.movement;
  const moves = rankMoves(ranked.participants, standings);
  return {
    ...frame,
    letterhead: { ...frame.letterhead, date: dayIn(texts.date) ?? "" },
    recipients: linesOf(dossier.recipients),
    kind: texts.kind === "" ? words.usualKind : texts.kind,
    receivers: linesOf(texts.receiver === "" ? dossier.receiver : texts.receiver),
    about: {
      period: texts.period === "" ? periodText(decided) : texts.period,
      launched: texts.launched,
      movementKind: kind === null ? "" : movementKinds[kind],
      version: criteriaText(snapshot),
      criteria: state.lists.movement.criteria.filter(({ rule }) => isEntered(rule)).length,
      stage: stage === null ? null : { name: stageTitles.stages[stage.stage], since: stage.since, seal: sealIn(snapshot) },
    },
    people: headcountOf(people),
    clusters: clustersOf({ participants: people }).map((members) => ({
      name: people[members[0]!]!.cluster,
      people: headcountOf(members.map((index) => people[index]!)),
    })),
    completion: Object.fromEntries(
      COMPLETIONS.map((state) => [state, twoCounts(people.filter((_, index) => completions[index] === state))]),
    ) as Record<Completion, TwoCounts>,
    nothing: people.flatMap(({ name, code }, index) =>
      completions[index] === "none" || completions[index] === "absent" ? [name === "" ? code : name] : [],
    ),
    bands:
      rules.bands.length === 0
        ? null
        : bandLines(
            decided,
            ranked.participants.map((_, index) => index),
          ).map(({ name, members }) => ({ name, ...twoCounts(members) })),
    totals: { collectives: totalsOf("collective"), individuals: totalsOf("individual"), all: totalsOf(null) },
    results: clusterResults(ranked, standings).map(
      ({ cluster, members, totals, first }): ReportResult => ({
        cluster,
        count: members.length,
        totals,
        first: first.map((index) => ranked.participants[index]!.name),
        bands: rules.bands.length === 0 ? [] : bandLines(decided, members).map(({ name, members: own }) => ({ name, count: own.length })),
      }),
    ),
    moves: moves.up + moves.same + moves.down === 0 ? null : moves,
    awards: awardsOf(decided),
    cases: casesOf(decided, report, people),
    assessment: linesOf(texts.assessment),
    limits: linesOf(texts.limits),
    proposals: linesOf(texts.proposals),
    rankBy: ranked.rankBy,
    decimals: totalDecimals(decided),
  };
}

/** The same with totals replaced by what ranks compare. */
function byWhatRanks(decided: Decided): Decided {
  const { state } = decided;
  if (state.ranked.rankBy === "total") return decided;
  return { ...decided, state: { ...state, standings: state.standings.map((standing) => ({ ...standing, total: standing.value })) } };
}

function twoCounts(people: readonly Participant[]): TwoCounts {
  const collectives = people.filter(({ type }) => type === "collective").length;
  return { collectives, individuals: people.length - collectives };
}

/** Those members of the table by band, best first; those in none come last, where there are any. */
function bandLines(
  { rules, result, state }: Decided,
  members: readonly number[],
): { readonly name: string; readonly members: readonly Participant[] }[] {
  const inBand = (band: number | null): Participant[] =>
    members.filter((index) => result.decisions[index]!.band === band).map((index) => state.ranked.participants[index]!);
  const without = inBand(null);
  return [
    ...rules.bands.map(({ name }, band) => ({ name, members: inBand(band) })),
    ...(without.length === 0 ? [] : [{ name: words.spread.withoutBand, members: without }]),
  ];
}

/** The period of the profile with its days, else the year. */
function periodText({ state }: Decided): string {
  const { name, from, to } = decodePeriod(state.snapshot);
  const { year } = state.lists.movement;
  if (name !== "") return from === "" || to === "" ? name : fill(words.general.span, { name, from, to });
  return year === null ? "" : fill(words.general.year, { year: String(year) });
}

function awardsOf(decided: Decided): ReportAwards | null {
  const { set, awards, state } = decided;
  if (set === null || !hasRules(state.snapshot)) return null;
  const salary = salaryOf(decided);
  const table = salary === null ? null : awardMoneyTable(set, awards, salary.amount);
  const order = awardsInOrder(decided).map(({ index }) => index);
  const summary = awardSummary(order, awards, state.ranked.participants, table);
  return {
    lines: summary.awards.map(({ award, people, money }) => ({ award: set.awards[award]!.name, people, money })),
    people: summary.people,
    money: salary === null ? null : { amount: summary.money ?? 0, base: salary.amount },
  };
}

function casesOf(decided: Decided, { cases }: DecodedReport, people: readonly Participant[]): ReportCase[] {
  const { state } = decided;
  const indices = new Map(people.map(({ code }, index) => [codeKey(code), index]));
  const given = new Map<number, string[]>();
  for (const { award, index } of hasRules(state.snapshot) ? awardsInOrder(decided) : []) {
    for (const decision of decisionsOf(decided, index)) {
      if (decision.isProposed) given.set(decision.index, [...(given.get(decision.index) ?? []), award.name]);
    }
  }
  return cases.map(({ code, reason }): ReportCase => {
    const index = indices.get(codeKey(code))!;
    const participant = people[index]!;
    const standing = state.standings[index];
    return {
      salutation: recordOf(participant).salutation,
      name: participant.name,
      unit: unitName(decided, participant),
      total: standing?.total ?? null,
      rank: standing?.rank ?? null,
      awards: (given.get(index) ?? []).join("; "),
      reason,
    };
  });
}
