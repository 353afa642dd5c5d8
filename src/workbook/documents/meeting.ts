// Biên bản họp Hội đồng Thi đua - Khen thưởng: who met, what was said, how each case was voted on. The result and its share stand in the
// minutes (Nghị định 152/2025/NĐ-CP, Điều 33 khoản 5).
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { BallotLine, InWords, MeetingContent } from "./content";
import { countText } from "./dateText";
import type { Paragraph, PrintedDocument, TableRow } from "./document";
import { calledName, cutShare, paperOf, paragraph, tableOf } from "./paper";

const said = (text: string): string => (text === "" ? words.longBlank : text);
/** A count as papers write it, or room to write it. */
export const countOrRoom = (count: number | null): string => (count === null ? words.blank : countText(count));

/** "Đạt", "Không đạt", or that nothing is known yet. */
export function passedText({ isPassed }: BallotLine): string {
  if (isPassed === null) return words.meeting.isOpen;
  return isPassed ? words.meeting.isPassed : words.meeting.isNotPassed;
}

function presence(content: MeetingContent): Paragraph[] {
  const w = words.meeting;
  const { chair, chairPost, secretary, attendees, absentees, session } = content;
  const { present, members, written } = session;
  return [
    paragraph("heading", w.opening),
    paragraph("body", fill(w.time, { time: said(content.time) })),
    paragraph("body", fill(w.place, { place: said(content.place) })),
    paragraph("heading", w.members),
    paragraph(
      "body",
      chairPost === "" ? fill(w.chair, { chair: said(chair) }) : fill(w.chairWithPost, { chair: said(chair), post: chairPost }),
    ),
    paragraph("body", fill(w.secretary, { secretary: said(secretary) })),
    paragraph("body", fill(w.counts, { present: countOrRoom(present), members: countOrRoom(members), written: countOrRoom(written) })),
    ...(attendees.length === 0 ? [] : [paragraph("body", w.attendees), ...attendees.map((name) => paragraph("body", `- ${name}`))]),
    paragraph("body", absentees.length === 0 ? w.noAbsentees : fill(w.absentees, { absentees: absentees.join("; ") })),
  ];
}

/** Minutes of the meeting, standing. */
export function meetingDocument(content: MeetingContent, inWords: InWords): PrintedDocument {
  const w = words.meeting;
  const c = words.columns;
  const { lines, session, isSecret, proceedings } = content;
  const [agreed, failed, open] = [true, false, null].map((wanted) => lines.filter((line) => line.isPassed === wanted).length);
  const issued = { issued: countOrRoom(session.issued), returned: countOrRoom(session.returned), valid: countOrRoom(session.valid) };
  const columns = [
    { title: c.order, align: "center" },
    { title: c.anyName, align: "left" },
    { title: c.anyAward, align: "left" },
    { title: w.votes, align: "center" },
    { title: w.share, align: "center" },
    { title: w.passed, align: "center" },
  ] as const;
  const rows = lines.map(
    (line, i): TableRow => ({
      kind: "row",
      cells: [i + 1, calledName(line), line.award, votesOf(line), cutShare(line.share), passedText(line)],
    }),
  );
  return paperOf(content, {
    orientation: "portrait",
    titles: [w.title],
    subtitles: [fill(w.about, { council: content.council })],
    grid: [
      { least: 4, weight: 0 },
      { least: 18, weight: 5 },
      { least: 15, weight: 4 },
      { least: 8, weight: 1 },
      { least: 7, weight: 1 },
      { least: 8, weight: 1 },
    ],
    blocks: [
      ...presence(content),
      paragraph("heading", w.proceedings),
      ...(proceedings.length === 0 ? [w.noProceedings] : proceedings).map((text) => paragraph("body", text)),
      paragraph("heading", w.result),
      paragraph("body", isSecret ? fill(w.secret, issued) : w.open),
      tableOf(columns, rows),
      paragraph(
        "body",
        fill(w.agreed, { count: countText(agreed!), words: inWords(agreed!), failed: countText(failed!), open: countText(open!) }),
      ),
      paragraph("body", w.closing),
    ],
    signatures: [
      { form: "", post: w.secretaryPost, hint: words.signHint, name: content.secretary },
      { form: "", post: w.chairSign, hint: words.signHint, name: content.chair },
    ],
  });
}

/** "8/9"; "" = not counted. */
export function votesOf({ votes, base }: BallotLine): string {
  if (votes === null) return "";
  return base === null ? String(votes) : `${votes}/${base}`;
}
