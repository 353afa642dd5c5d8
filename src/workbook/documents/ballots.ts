// Biên bản kiểm phiếu: ballots issued, returned, valid and not; for each name its votes, what they are a share of, and the share needed.
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { BallotsContent } from "./content";
import type { PrintedDocument, TableRow } from "./document";
import { countOrRoom, passedText } from "./meeting";
import { calledName, cutShare, paperOf, paragraph, tableOf } from "./paper";

/** What is left of the ballots returned; null = not known. */
function invalid({ session: { returned, valid } }: BallotsContent): number | null {
  return returned === null || valid === null ? null : returned - valid;
}

/** Minutes of the count, standing. */
export function ballotsDocument(content: BallotsContent): PrintedDocument {
  const w = words.ballots;
  const c = words.columns;
  const { session, tellers } = content;
  const columns = [
    { title: c.order, align: "center" },
    { title: c.anyName, align: "left" },
    { title: c.anyAward, align: "left" },
    { title: words.meeting.votes, align: "center" },
    { title: w.base, align: "center" },
    { title: words.meeting.share, align: "center" },
    { title: w.threshold, align: "center" },
    { title: words.meeting.passed, align: "center" },
  ] as const;
  const rows = content.lines.map(
    (line, i): TableRow => ({
      kind: "row",
      cells: [
        i + 1,
        calledName(line),
        line.award,
        line.votes ?? "",
        line.base ?? "",
        cutShare(line.share),
        line.threshold ?? "",
        passedText(line),
      ],
    }),
  );
  const count = (text: string, value: number | null): string => fill(text, { count: countOrRoom(value) });
  return paperOf(content, {
    orientation: "portrait",
    titles: [w.title],
    subtitles: [fill(w.about, { council: content.council })],
    grid: [
      { least: 4, weight: 0 },
      { least: 17, weight: 5 },
      { least: 14, weight: 4 },
      { least: 6, weight: 0 },
      { least: 6, weight: 0 },
      { least: 6, weight: 0 },
      { least: 7, weight: 0 },
      { least: 7, weight: 0 },
    ],
    blocks: [
      paragraph("body", fill(w.timePlace, { time: content.time || words.longBlank, place: content.place || words.longBlank })),
      paragraph("body", tellers.length === 0 ? w.noTellers : w.tellers),
      ...tellers.map((teller) => paragraph("body", `- ${teller}`)),
      paragraph("body", w.counts),
      paragraph(
        "body",
        fill(w.members, {
          count: countOrRoom(session.members),
          present: countOrRoom(session.present),
          written: countOrRoom(session.written),
        }),
      ),
      paragraph("body", count(w.issued, session.issued)),
      paragraph("body", count(w.returned, session.returned)),
      paragraph("body", count(w.valid, session.valid)),
      paragraph("body", count(w.invalid, invalid(content))),
      paragraph("body", w.result),
      tableOf(columns, rows),
      paragraph("body", w.closing),
    ],
    signatures: [
      { form: "", post: w.member, hint: words.signHint, name: "" },
      { form: "", post: w.head, hint: words.signHint, name: (tellers[0] ?? "").split(",")[0]!.trim() },
    ],
  });
}
