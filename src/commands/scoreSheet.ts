// Phiếu điểm: what Giải thích tells of one participant on one printed page, beside another where one is compared, names hidden if wished.
import type { Movement } from "../core/movement";
import { fill } from "../locale/language";
import { distances } from "../locale/vi/distances";
import { explain as explainWords } from "../locale/vi/explain";
import { scoreSheet as words } from "../locale/vi/scoreSheet";
import type { Area } from "../workbook/area";
import { watchedColumns } from "../workbook/decision/resultBasis";
import { hasRules } from "../workbook/decision/rulesDecode";
import { documentSheet } from "../workbook/documents/documentSheet";
import { comparisonText } from "../workbook/explain/comparisonText";
import { distanceText } from "../workbook/explain/distanceText";
import type { ExplainWords } from "../workbook/explain/explainWords";
import { listText, ruleText } from "../workbook/explain/listText";
import { CRITERIA_NAMES, freeTitle, LADDER_NAMES, SCORE_SHEET_NAMES, SETTING_NAMES } from "../workbook/names";
import type { Op } from "../workbook/plan";
import { scoreSheetBasisOps, scoreSheetStaleFormula, type ScoreSheetBasis } from "../workbook/scoreSheet/scoreSheetBasis";
import type { ScoreLine, ScoreSheetContent, ScoreSum } from "../workbook/scoreSheet/scoreSheetContent";
import { scoreSheetDocument } from "../workbook/scoreSheet/scoreSheetDocument";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { VERSION_NAMES } from "../workbook/versionCells";
import { whyTexts } from "../workbook/whyText";
import { checkResults } from "./checkResults";
import { stop, type Command } from "./command";
import type { Decided } from "./decided";
import { decisionBasisParts } from "./decisionResult";
import { DECISION_REQUEST } from "./decisionRequest";
import { explained, indexOf } from "./explain";
import type { ExplainAnswer, ExplainedPerson } from "./explainAnswers";
import { inParts } from "./inParts";
import { isLocked } from "./locked";
import { lockedDecision } from "./lockedPapers";
import { frameOf } from "./packContent";
import { readAllDecided } from "./readDecided";
import { repairPlan } from "./results";

export interface ScoreSheetInput {
  readonly code: string;
  /** Whom to compare with; null = nobody. */
  readonly other: string | null;
  /** Names of others are replaced. */
  readonly hidesNames: boolean;
}

export interface ScoreSheetAnswer {
  readonly sheet: string;
  readonly area: Area;
  /** More than one only where the criteria are too many to be read on one. */
  readonly pages: number;
}

const REQUEST = { ...DECISION_REQUEST, areasOf: [...(DECISION_REQUEST.areasOf ?? []), SCORE_SHEET_NAMES.paper] };

/**
 * Makes the paper on its sheet, anew where there was one.
 * @throws CommandStop `not-built`, `unusable`, `no-participant` where nobody has a code; `locked-decision` where a locked movement would be
 * decided otherwise now
 */
export const makeScoreSheet: Command<ScoreSheetInput, ScoreSheetAnswer> = {
  id: "makeScoreSheet",
  async execute(context, { code, other, hidesNames }) {
    const decided = await readAllDecided(context, REQUEST, { needsRules: false });
    const { state } = decided;
    const { snapshot } = state;
    const index = indexOf(state, code);
    const compared = other === null ? null : indexOf(state, other);
    if (index === null || (other !== null && compared === null)) throw stop("no-participant");
    lockedDecision(decided);
    const isDecided = hasRules(snapshot);
    const answer = explained(state, index, compared === index ? null : compared, isDecided ? decided : null);
    const isRight = checkResults(state).length === 0;
    const basis = await basisFor(context, decided, isRight, isDecided);
    const sheet = snapshot.blocks.get(SCORE_SHEET_NAMES.paper)?.sheet ?? freeTitle(words.sheet, snapshot);
    const made = documentSheet(sheet, scoreSheetDocument(contentOf(decided, answer, { index, compared, hidesNames })));
    const plan: Op[] = [
      ...(isRight || isLocked(snapshot) ? [] : repairPlan(state)),
      ...made.plan,
      ...scoreSheetBasisOps(sheet, basis),
      { kind: "defineName", name: SCORE_SHEET_NAMES.paper, sheet, area: made.area },
      { kind: "defineName", name: SCORE_SHEET_NAMES.stale, sheet, area: made.stale! },
      { kind: "activate", sheet },
    ];
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan);
    return { sheet, area: made.area, pages: made.pages };
  },
};

/** What the paper prints of the profile and of the criteria beside what Xét rests on. */
const WATCHED_NAMES: readonly string[] = [
  ...Object.values(SETTING_NAMES),
  ...Object.values(LADDER_NAMES),
  ...Object.values(CRITERIA_NAMES),
  VERSION_NAMES.number,
];

async function basisFor(
  context: Parameters<typeof inParts>[0],
  decided: Decided,
  isRight: boolean,
  isDecided: boolean,
): Promise<ScoreSheetBasis> {
  const basis = await inParts(context, decisionBasisParts(decided, isRight));
  return { ...basis, watched: [...basis.watched, ...watchedOf(decided.state.snapshot)], isDecided };
}

const watchedOf = (snapshot: WorkbookSnapshot) => watchedColumns(snapshot, WATCHED_NAMES);

const SAID: ExplainWords = { ...explainWords, distances, language: "vi" };

interface Who {
  readonly index: number;
  readonly compared: number | null;
  readonly hidesNames: boolean;
}

function contentOf(decided: Decided, answer: ExplainAnswer, who: Who): ScoreSheetContent {
  const { person, other } = answer;
  const frame = frameOf(decided, "", scoreSheetStaleFormula({ isDecided: hasRules(decided.state.snapshot) }));
  const { name, code, cluster } = person;
  return {
    ...frame,
    person: fill(cluster === "" ? words.person : words.personOfCluster, { name: name === "" ? code : name, code, cluster }),
    facts: factsOf(decided, answer, who),
    lines: answer.lines.map((line): ScoreLine => {
      const { name, depth, isGroup, points, full, lost, otherPoints, difference } = line;
      const printed = { full: full !== null && full > 0 ? full : null, lost: lost > 0 ? lost : null };
      return { name, depth, isGroup, points, ...printed, other: otherPoints, difference };
    }),
    sums: sumsOf(person, other),
    isCompared: other !== null,
  };
}

function sumsOf(person: ExplainedPerson, other: ExplainedPerson | null): ScoreSum[] {
  const parts = (["base", "bonus", "deduction"] as const).filter((part) => person[part] !== null || (other?.[part] ?? null) !== null);
  // A base alone is the total.
  const shown = [...(parts.length > 1 ? parts : []), "total" as const];
  return shown.map((part) => ({ label: words.sums[part], points: person[part], other: other?.[part] ?? null }));
}

/** The names of others are not on the paper where they are to be hidden: in no sentence, nor in the reason. */
function maskedFor(movement: Movement, { index, compared, hidesNames }: Who): Movement {
  if (!hidesNames) return movement;
  const participants = movement.participants.map((participant, one) => {
    if (one === index) return participant;
    return { ...participant, name: one === compared ? words.hidden.compared : words.hidden.other };
  });
  return { ...movement, participants };
}

function factsOf({ state }: Decided, answer: ExplainAnswer, who: Who): string[] {
  const { person, other, rankBy, decision, list, gates, costliest, comparison, ranked, rankedInCluster } = answer;
  const movement = maskedFor(state.ranked, who);
  const why = whyTexts(movement, state.standings, ",")[who.index]!;
  const number = (n: number): string => fill("{n}", { n });
  const band = decision === null ? null : decision.band;
  return [
    totalText(person),
    person.rank === null || person.clusterRank === null
      ? words.notRanked
      : fill(words.rank, {
          cluster: person.cluster === "" ? explainWords.commonCluster : person.cluster,
          clusterRank: person.clusterRank,
          rankedInCluster,
          rank: person.rank,
          ranked,
        }),
    fill(words.why, { why }),
    ...(gates.length === 0 ? [] : [fill(words.gates, { gates: gates.join("; ") })]),
    ...(decision === null ? [] : [[band === "" ? words.noBand : fill(words.band, { band: band! }), ...decision.reasons].join(". ")]),
    ...(decision === null || decision.distance === null
      ? []
      : [fill(words.distance, { distance: distanceText(decision.distance, distances, "vi") })]),
    ...(list === null
      ? []
      : [fill(words.list, { list: list.rule.name, rule: ruleText(list.rule, rankBy, SAID), stand: listText(list.stand, rankBy, SAID) })]),
    ...(decision === null || decision.awards.length === 0 ? [] : [fill(words.awards, { awards: decision.awards.join("; ") })]),
    ...(person.total === null ? [] : [costText()]),
    ...(other === null ? [] : [comparedText(who.hidesNames ? words.hidden.compared : other.name)]),
  ];

  function costText(): string {
    const criteria = costliest.map(({ name, lost }) => fill(words.cost, { name, lost: number(lost) })).join("; ");
    return criteria === "" ? words.nothingLost : fill(words.costliest, { criteria });
  }

  function comparedText(name: string): string {
    const text = comparisonText(comparison, rankBy, name, SAID);
    return text === "" ? fill(words.comparedWithout, { name }) : fill(words.compared, { text });
  }
}

/** "Tổng điểm: 85,5 (điểm cơ sở 80; điểm thưởng 5,5); 90 % thang điểm". */
function totalText(person: ExplainedPerson): string {
  const { total, share } = person;
  if (total === null) return words.noTotal;
  const parts = (["base", "bonus", "deduction"] as const).flatMap((part) => {
    const n = person[part];
    return n === null ? [] : [fill(words.parts[part], { n })];
  });
  const shown = parts.length > 1 ? ` (${parts.join("; ")})` : "";
  return fill(words.total, { total }) + shown + (share === null ? "" : `; ${fill(words.share, { share })}`);
}
