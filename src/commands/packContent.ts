// Fills the papers of the nomination pack from one decision: who stands on which list, with what beside the name.
import type { AwardDecision } from "../core/awards/awardRules";
import { exceptionsInForce } from "../core/decision/exceptions";
import type { Participant } from "../core/movement";
import { codeKey, criteriaTree } from "../core/criteriaTree";
import { withoutNoise } from "../core/decimal";
import { isScored } from "../core/rule";
import { pointsTable, type ParticipantPoints } from "../core/points";
import type { Standing } from "../core/ranking";
import { formatNumber } from "../locale/language";
import { packSheet as words } from "../locale/vi/packSheet";
import { registerSheet as registerWords } from "../locale/vi/registerSheet";
import { refusalTexts } from "../workbook/decision/refusalText";
import type {
  AwardGroup,
  BallotLine,
  ExceptionLine,
  Frame,
  Nominee,
  NotProposedLine,
  PublicLine,
  SummaryContent,
  SummaryLine,
} from "../workbook/documents/content";
import { linesOf } from "../workbook/dossier";
import { PROVISIONAL_TEXT } from "../workbook/stages/provisional";
import { dayIn } from "../workbook/decision/sheetTable";
import {
  awardsInOrder,
  bandName,
  nameOfCode,
  decisionsOf,
  participantOf,
  reasonTexts,
  recordOf,
  totalDecimals,
  unitName,
  voteOf,
  type Decided,
} from "./decided";

/** What all papers have; `number` is the symbol of the paper, "" = none. `stale` is the formula that tells when it has become old. */
export function frameOf(decided: Decided, number: string, stale: string | null): Frame {
  const { dossier, state } = decided;
  const { movement } = state.lists;
  return {
    letterhead: {
      superior: dossier.superior,
      agency: dossier.agency === "" ? movement.agency : dossier.agency,
      place: dossier.place,
      date: "",
      year: movement.year,
      number,
    },
    orientation: null,
    movement: movement.title,
    signer: { form: dossier.signForm, post: dossier.signPost, name: dossier.signer },
    preparer: dossier.preparer,
    recipients: linesOf(dossier.recipients),
    stale: stale === null ? null : { formula: stale },
    basis: decided.basis,
    provisional: stale === null ? null : { formula: `=${PROVISIONAL_TEXT}` },
    isIncomplete: decided.isIncomplete,
    isProvisional: decided.isProvisional,
  };
}

function namesOf(decided: Decided, participant: Participant): Pick<Nominee, "salutation" | "name" | "post" | "unit"> {
  const { salutation, post } = recordOf(participant);
  return { salutation, name: participant.name, post, unit: unitName(decided, participant) };
}

function votesText(decided: Decided, participant: string, award: string): string {
  const vote = voteOf(decided, participant, award);
  if (vote === null || vote.votes === null || vote.base === null) return "";
  const share = vote.share === null ? "" : ` (${formatNumber(Math.floor(vote.share * 100 + 1e-9) / 100, "vi")} %)`;
  return `${vote.votes}/${vote.base}${share}`;
}

/** Classes are of people: what stands beside a collective is not printed. */
function objectClassText(participant: Participant): string {
  const { objectClass } = recordOf(participant);
  return objectClass === null || participant.type === "collective" ? "" : registerWords.objectClasses[objectClass];
}

/** Who is proposed for each award. */
export function awardGroups(decided: Decided): AwardGroup[] {
  return awardsInOrder(decided).map(({ award, index }) => ({
    award,
    people: decisionsOf(decided, index)
      .filter(({ isProposed }) => isProposed)
      .map((decision): Nominee => {
        const participant = participantOf(decided, decision.index);
        return {
          ...namesOf(decided, participant),
          total: decided.state.standings[decision.index]!.total,
          band: bandName(decided, decision.index),
          votes: votesText(decided, participant.code, award.code),
          objectClass: objectClassText(participant),
          note: "",
        };
      }),
  }));
}

/** The conditions that a person must confirm, in their words. */
export function confirmations({ set }: Pick<Decided, "set">, { award, toConfirm }: AwardDecision): string[] {
  return toConfirm.flatMap((index) => {
    const condition = set?.awards[award]?.conditions[index]?.condition;
    return condition?.kind === "confirm" ? [condition.text] : [];
  });
}

/** Everybody who is not proposed for an award of his type, with all of these: collectives first, in the order of ranks. */
export function notProposedLines(decided: Decided): NotProposedLine[] {
  const awardsOf = new Map<number, NotProposedLine["awards"][number][]>();
  for (const { award, index } of awardsInOrder(decided)) {
    for (const decision of decisionsOf(decided, index)) {
      if (decision.isProposed) continue;
      const reasons = decision.refusals.flatMap((refusal) => refusalTexts(award, refusal, (code) => nameOfCode(decided, code)));
      awardsOf.set(decision.index, [...(awardsOf.get(decision.index) ?? []), { award: award.name, reasons }]);
    }
  }
  return inListOrder(decided).flatMap(({ index }): NotProposedLine[] => {
    const awards = awardsOf.get(index);
    if (awards === undefined) return [];
    const { salutation, name, unit } = namesOf(decided, participantOf(decided, index));
    return [{ salutation, name, unit, awards }];
  });
}

/** Columns of points that the summary has room for, beside bonus and deductions. */
const MOST_PARTS = 6;

/** Collectives before individuals, each in the order of ranks. */
function inListOrder({ state }: Decided): Standing[] {
  const isPerson = ({ index }: Standing): number => Number(state.ranked.participants[index]!.type === "individual");
  return [...state.standings].sort((a, b) => isPerson(a) - isPerson(b) || a.line - b.line);
}

/** Everybody with the points of the parts, collectives before individuals, in the order of ranks. */
export function summaryParts(decided: Decided): Pick<SummaryContent, "parts" | "sections" | "decimals"> {
  const { state } = decided;
  const { ranked, standings, entries } = state;
  const table = pointsTable(ranked, entries);
  const tops = ranked.criteria.flatMap((criterion, index) =>
    criterion.rule.kind === "group" && criterion.parent === "" && criterion.part === "base" ? [{ criterion, index }] : [],
  );
  const hasBonus = ranked.criteria.some(({ part }) => part === "bonus");
  const hasDeduction = ranked.criteria.some(({ part }) => part === "deduction");
  const scoredRoots = criteriaTree(ranked.criteria).roots.base.filter((index) => {
    const { rule } = ranked.criteria[index]!;
    return rule.kind === "group" || isScored(rule);
  });
  // What the paper has no column for stands together in one, so that the columns add up to the total.
  const hasOthers = tops.length > MOST_PARTS || (tops.length > 0 && tops.length < scoredRoots.length);
  const shown = hasOthers ? tops.slice(0, MOST_PARTS - 1) : tops;
  const parts = [
    ...(shown.length > 0 ? shown.map(({ criterion }) => criterion.name) : hasBonus || hasDeduction ? [words.base] : []),
    ...(hasOthers ? [words.otherParts] : []),
    ...(hasBonus ? [words.bonus] : []),
    ...(hasDeduction ? [words.deduction] : []),
  ];
  const othersOf = ({ base, points }: ParticipantPoints): number | null =>
    base === null ? null : withoutNoise(shown.reduce((rest, top) => rest - (points[top.index] ?? 0), base));
  const lineOf = (index: number): SummaryLine => {
    const own = table[index]!;
    const participant = ranked.participants[index]!;
    return {
      rank: standings[index]!.clusterRank,
      name: participant.name,
      unit: participant.cluster,
      parts: [
        ...(shown.length > 0 ? shown.map((top) => own.points[top.index] ?? null) : hasBonus || hasDeduction ? [own.base] : []),
        ...(hasOthers ? [othersOf(own)] : []),
        ...(hasBonus ? [own.bonus] : []),
        ...(hasDeduction ? [own.deduction] : []),
      ],
      total: standings[index]!.total,
      band: bandName(decided, index),
      note: "",
    };
  };
  const sections = (["collective", "individual"] as const).flatMap((type) => {
    const own = standings.filter(({ index }) => ranked.participants[index]!.type === type).sort((a, b) => a.line - b.line);
    const title = type === "collective" ? words.collectives : words.individuals;
    return own.length === 0 ? [] : [{ title, lines: own.map(({ index }) => lineOf(index)) }];
  });
  return { parts, sections, decimals: totalDecimals(decided) };
}

/** The names that were voted on, in the order of the vote sheet. */
export function ballotLines(decided: Decided): BallotLine[] {
  const { votes, state, set } = decided;
  return (votes?.lines ?? []).map((line): BallotLine => {
    const participant = state.ranked.participants.find(({ code }) => codeKey(code) === codeKey(line.participant));
    const award = set?.awards.find(({ code }) => codeKey(code) === codeKey(line.award));
    const result = voteOf(decided, line.participant, line.award);
    return {
      salutation: participant === undefined ? "" : recordOf(participant).salutation,
      name: participant?.name ?? line.participant,
      unit: participant === undefined ? "" : unitName(decided, participant),
      award: award?.name ?? line.award,
      votes: result?.votes ?? null,
      base: result?.base ?? null,
      share: result?.share ?? null,
      threshold: award?.vote?.threshold ?? null,
      isPassed: result?.isPassed ?? null,
    };
  });
}

/** Everybody with band and awards, for the public board: collectives first, in the order of ranks. */
export function publicLines(decided: Decided): PublicLine[] {
  const { state } = decided;
  const awards = awardsInOrder(decided);
  const given = new Map<number, { readonly name: string; readonly votes: string }[]>();
  for (const { award, index } of awards) {
    for (const decision of decisionsOf(decided, index)) {
      if (!decision.isProposed) continue;
      const votes = votesText(decided, participantOf(decided, decision.index).code, award.code);
      given.set(decision.index, [...(given.get(decision.index) ?? []), { name: award.name, votes }]);
    }
  }
  return inListOrder(decided).map(({ index, total }): PublicLine => {
    const { salutation, name, post, unit } = namesOf(decided, state.ranked.participants[index]!);
    const own = given.get(index) ?? [];
    const voted = own.filter(({ votes }) => votes !== "");
    return {
      salutation,
      name,
      post,
      unit,
      total,
      band: bandName(decided, index),
      awards: own.map((award) => award.name).join("; "),
      votes: voted.map((award) => (own.length === 1 ? award.votes : `${award.name}: ${award.votes}`)).join("; "),
      reason: reasonTexts(decided, index).join("; "),
    };
  });
}

/** The exceptions in force. */
export function exceptionLines(decided: Decided): ExceptionLine[] {
  const { rules, people } = decided;
  const codes = people.map(({ code }) => code);
  return [...exceptionsInForce(rules, codes)].map(([person, { exception }]): ExceptionLine => {
    const { band, reason } = rules.exceptions[exception]!;
    const { salutation, name, unit } = namesOf(decided, participantOf(decided, people[person]!.index));
    return { salutation, name, unit, band: band ?? "", reason };
  });
}

/** The Tờ trình that the appendix goes with. */
export function attachmentOf({ dossier, state }: Decided): {
  readonly appendix: string;
  readonly paper: string;
  readonly number: string;
  readonly date: string;
  readonly year: number | null;
  readonly agency: string;
} {
  return {
    appendix: "I",
    paper: words.submission,
    number: dossier.symbol,
    date: dayIn(dossier.submissionDate) ?? "",
    year: state.lists.movement.year,
    agency: dossier.agency === "" ? state.lists.movement.agency : dossier.agency,
  };
}
