// Hồ sơ trình: the sheet that votes are counted on, and the papers of the nomination pack.
import { awardMoneyTable } from "../core/awards/awardMoney";
import { isUpForVote } from "../core/awards/evaluateAwards";
import type { AwardDecision, BaseSalary } from "../core/awards/awardRules";
import { vietnameseNumber } from "../core/words/vietnameseNumber";
import { fill } from "../locale/language";
import { packSheet as words } from "../locale/vi/packSheet";
import { areaAt } from "../workbook/area";
import { seatLines } from "../workbook/decision/seatLines";
import { ballotsDocument } from "../workbook/documents/ballots";
import type { MoneyLine } from "../workbook/documents/content";
import type { PrintedDocument } from "../workbook/documents/document";
import { documentSheet } from "../workbook/documents/documentSheet";
import { meetingDocument } from "../workbook/documents/meeting";
import { moneyDocument } from "../workbook/documents/money";
import { nominationsDocument, orderedGroups, partedByAuthority } from "../workbook/documents/nominations";
import { notProposedDocument } from "../workbook/documents/notProposed";
import { paperNameOps, paperStaleFormula, paperTitle } from "../workbook/documents/packNames";
import { publicDocument } from "../workbook/documents/publicBoard";
import { requestDocument } from "../workbook/documents/request";
import { seatsDocument } from "../workbook/documents/seatTable";
import { summaryDocument } from "../workbook/documents/summary";
import { isSecretVote, laterFieldsOps, linesOf } from "../workbook/dossier";
import { publicationChanges, publicationNotices } from "../workbook/objections/publicationNotices";
import type { Op } from "../workbook/plan";
import { sealFooterOps, withSeal } from "../workbook/stages/sealFooter";
import { MARK_NAMES } from "../workbook/stages/stageNames";
import { sealIn } from "../workbook/stages/stageState";
import { voteEntries } from "../workbook/votesDecode";
import { votesPlan, type VoteItem } from "../workbook/votesPlan";
import { votesTitleFor } from "../workbook/votesNames";
import type { DocumentId, PackAnswer, PackInput, SheetPlace, VoteSheetAnswer, WordPapers } from "./decisionAnswers";
import { stop, type Command } from "./command";
import { awardsInOrder, decisionsOf, participantOf, recordOf, totalDecimals, salaryOf, unitName, type Decided } from "./decided";
import { decisionResultParts } from "./decisionResult";
import { DECISION_REQUEST } from "./decisionRequest";
import { inParts } from "./inParts";
import { lockedDecision, requireUnsealed } from "./lockedPapers";
import { locateAll } from "./locateAll";
import {
  attachmentOf,
  awardGroups,
  ballotLines,
  exceptionLines,
  frameOf,
  notProposedLines,
  publicLines,
  summaryParts,
} from "./packContent";
import { readAllDecided, readDecided } from "./readDecided";

/**
 * Makes the sheet for everybody who is up for an award that needs a vote, in the order of the lists. Votes typed before stay with their
 * name and award, also of those who are no longer up for it. @throws CommandStop `no-awards` without a table of awards
 */
export const makeVoteSheet: Command<undefined, VoteSheetAnswer> = {
  id: "makeVoteSheet",
  async execute(context) {
    const decided = await readDecided(context);
    if (decided.set === null) throw stop("no-awards");
    const { snapshot } = decided.state;
    const sheet = votesTitleFor(snapshot);
    const items = voteItems(decided);
    const isProtected = snapshot.sheets.some((one) => one.title === sheet && one.isProtected);
    const plan: Op[] = [
      ...(isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
      ...votesPlan(sheet, items, voteEntries(snapshot)),
    ];
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan);
    const findings = locateAll(decided.findings, snapshot, context.language).filter(({ rule }) => rule.startsWith("B-"));
    return { place: { sheet, area: areaAt(0, 0) }, lines: items.length, findings };
  },
};

const BLANK_SESSION = { members: null, present: null, written: null, issued: null, returned: null, valid: null } as const;

/** Names and awards to be voted on: all conditions hold but that nobody has voted yet. */
export function voteItems(decided: Decided): VoteItem[] {
  return awardsInOrder(decided).flatMap(({ award, index }) =>
    award.vote === null
      ? []
      : decisionsOf(decided, index)
          .filter((decision) => isUpForVote(decision) || wasVotedOn(decision))
          .map((decision): VoteItem => {
            const { code, name } = participantOf(decided, decision.index);
            return { participant: code, name, award: award.code, awardName: award.name, rule: award.vote };
          }),
  );
}

/** Whether nothing but the outcome of the vote refuses him. */
function wasVotedOn({ refusals }: AwardDecision): boolean {
  return refusals.length > 0 && refusals.every(({ kind }) => kind === "votes");
}

/** What papers need beside a decision: what a lock sealed. */
const PACK_REQUEST = { ...DECISION_REQUEST, names: [...DECISION_REQUEST.names, MARK_NAMES.sealed] };

/**
 * Makes the papers asked for, each on a sheet of its own, and the result of Xét that they stand on, all from one reading. Papers made
 * before are made anew on their sheets. In a locked movement they stand on the result as it is.
 * @throws CommandStop `sealed-sheet`, `sealed-gone`, `locked-decision` in a locked movement
 */
export const makePack: Command<PackInput, PackAnswer> = {
  id: "makePack",
  async execute(context, input) {
    const decided = await readAllDecided(context, PACK_REQUEST, { needsRules: true });
    const { snapshot } = decided.state;
    requireUnsealed(snapshot, input.documents);
    const taken: string[] = [];
    const result = lockedDecision(decided) === null ? await inParts(context, decisionResultParts(decided)) : null;
    const plan: Op[] = [...(result?.plan ?? [])];
    const sheets = input.documents.map((document): PackAnswer["sheets"][number] => {
      const sheet = paperTitle(snapshot, document, taken);
      taken.push(sheet);
      const { paper, names } = paperFor(decided, document, input);
      const made = documentSheet(sheet, paper);
      plan.push(...made.plan, ...paperNameOps(document, sheet, made));
      const place: SheetPlace = { sheet, area: made.area };
      return { document, place, names };
    });
    const [first] = sheets;
    if (first !== undefined && context.revealsSheet === true) plan.push({ kind: "activate", sheet: first.place.sheet });
    plan.push(...laterFieldsOps(snapshot));
    const seal = sealIn(snapshot);
    plan.push(...taken.flatMap((sheet) => sealFooterOps(seal, sheet)));
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan);
    return { sheets, findings: locateAll(decided.findings, snapshot, context.language), isProvisional: decided.isProvisional };
  },
};

/** The Tờ trình with its list, where there are awards of a higher authority, and the list of the director's own; nothing is written. */
export const wordPapers: Command<undefined, WordPapers> = {
  id: "wordPapers",
  async execute(context) {
    const decided = await readDecided(context);
    if (decided.set === null) throw stop("no-awards");
    lockedDecision(decided);
    const paperOf = (document: DocumentId): Paper => paperFor(decided, document, { hidden: [] }, false);
    const [submitted, own] = [paperOf("submission"), paperOf("nominations")];
    const papers = [
      ...(submitted.names > 0 ? [paperOf("request").paper, submitted.paper] : []),
      ...(own.names > 0 || submitted.names === 0 ? [own.paper] : []),
    ];
    const { year } = decided.state.lists.movement;
    return {
      fileName: fill(words.wordFile, { year: year === null ? "" : `-${year}` }),
      papers: withSeal(papers, sealIn(decided.state.snapshot)),
      names: submitted.names + own.names,
      isProvisional: decided.isProvisional,
    };
  },
};

interface Paper {
  readonly paper: PrintedDocument;
  /** Names on it. */
  readonly names: number;
}

/** A paper of the pack as a printed document, for a sheet or for Word. `isLive`: with the formula that tells when it is old. */
export function paperFor(decided: Decided, document: DocumentId, { hidden }: Pick<PackInput, "hidden">, isLive = true): Paper {
  const { dossier, votes } = decided;
  const stale = isLive ? paperStaleFormula(decided.basis.code) : null;
  const frame = frameOf(decided, "", stale);
  const council = dossier.council;
  switch (document) {
    case "nominations":
    case "submission": {
      const { own, submitted } = partedByAuthority(awardGroups(decided));
      const isOwn = document === "nominations";
      const groups = isOwn ? own : submitted;
      const attachment = isOwn ? null : attachmentOf(decided);
      const { classification, activity } = dossier;
      const content = { ...frame, groups, classification, activity, decimals: totalDecimals(decided), attachment };
      return { paper: nominationsDocument(content, vietnameseNumber), names: groups.reduce((sum, { people }) => sum + people.length, 0) };
    }
    case "request": {
      const { submitted } = partedByAuthority(awardGroups(decided));
      const counts = (["collective", "individual"] as const)
        .flatMap((type) => orderedGroups(submitted, type))
        .map(({ award, people }) => ({ award, count: people.length }));
      const { number, date } = attachmentOf(decided);
      const content = {
        ...frame,
        letterhead: { ...frame.letterhead, number: number === "" ? "/TTr" : number, date },
        receivers: linesOf(dossier.receiver),
        bases: linesOf(dossier.bases),
        council,
        counts,
        agency: frame.letterhead.agency,
      };
      return { paper: requestDocument(content, vietnameseNumber), names: counts.reduce((sum, { count }) => sum + count, 0) };
    }
    case "summary": {
      const parts = summaryParts(decided);
      const names = parts.sections.reduce((sum, { lines }) => sum + lines.length, 0);
      return { paper: summaryDocument({ ...frame, ...parts }, vietnameseNumber), names };
    }
    case "meeting": {
      const lines = ballotLines(decided);
      const content = {
        ...frameOf(decided, "/BB-HĐ", stale),
        council,
        time: dossier.meetingTime,
        place: dossier.meetingPlace,
        chair: dossier.chair,
        chairPost: dossier.chairPost,
        secretary: dossier.secretary,
        attendees: linesOf(dossier.attendees),
        absentees: linesOf(dossier.absentees),
        session: votes?.session ?? BLANK_SESSION,
        isSecret: isSecretVote(dossier),
        proceedings: linesOf(dossier.proceedings),
        lines,
      };
      return { paper: meetingDocument(content, vietnameseNumber), names: lines.length };
    }
    case "ballots": {
      const lines = ballotLines(decided);
      const tellers = linesOf(dossier.tellers);
      const { meetingTime: time, meetingPlace: place } = dossier;
      const content = { ...frame, council, time, place, tellers, session: votes?.session ?? BLANK_SESSION, lines };
      return { paper: ballotsDocument(content), names: lines.length };
    }
    case "notProposed": {
      const lines = notProposedLines(decided);
      return { paper: notProposedDocument({ ...frame, lines }, vietnameseNumber), names: lines.length };
    }
    case "public": {
      const lines = publicLines(decided);
      const { snapshot } = decided.state;
      const changes = isLive ? paperStaleFormula(decided.basis.code, publicationChanges(snapshot)) : null;
      const notices = publicationNotices(snapshot, frame.letterhead.agency);
      const content = { ...frameOf(decided, "", changes), lines, hidden, decimals: totalDecimals(decided), notices };
      return { paper: publicDocument(content, vietnameseNumber), names: lines.length };
    }
    case "money": {
      const { lines, baseSalary } = moneyLines(decided);
      const content = { ...frame, lines, baseSalary, decisionDate: decided.decided };
      return { paper: moneyDocument(content, vietnameseNumber), names: lines.length };
    }
    case "seats": {
      const content = { ...frame, seats: seatLines(decided.rules, decided.result), exceptions: exceptionLines(decided) };
      return { paper: seatsDocument(content), names: content.seats.length };
    }
  }
}

/** Money of everybody proposed; what a higher title of the same period pays is told with 0 (Nghị định 152/2025, Điều 49 khoản 5). */
function moneyLines(decided: Decided): { readonly lines: readonly MoneyLine[]; readonly baseSalary: BaseSalary | null } {
  const { set, awards } = decided;
  const baseSalary = salaryOf(decided);
  if (set === null || baseSalary === null) return { lines: [], baseSalary };
  const order = new Map(awardsInOrder(decided).map(({ index }, position) => [index, position]));
  const { people } = awardMoneyTable(set, awards, baseSalary.amount);
  const lines = people.flatMap(({ index, lines: own }) => {
    const participant = participantOf(decided, index);
    return own
      .filter(({ amount }) => amount !== null)
      .map(({ award, amount, isPaid }) => ({
        position: order.get(award) ?? 0,
        line: decided.state.standings[index]!.line,
        money: {
          salutation: recordOf(participant).salutation,
          name: participant.name,
          unit: unitName(decided, participant),
          award: set.awards[award]!.name,
          multiple: set.awards[award]!.multiple ?? 0,
          amount: isPaid ? amount! : 0,
          note: isPaid ? "" : words.samePeriod,
        },
      }));
  });
  return { lines: lines.sort((a, b) => a.position - b.position || a.line - b.line).map(({ money }) => money), baseSalary };
}
