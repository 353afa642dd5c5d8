// Tờ trình: what the agency asks a higher authority to award, by kind and number; the names stand on the list that goes with it
// (Nghị định 152/2025/NĐ-CP, Điều 33 khoản 6: legal bases, content and form of the award, opinion on conditions).
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { InWords, RequestContent } from "./content";
import { countText } from "./dateText";
import type { Paragraph, PrintedDocument } from "./document";
import { aboutMovement, capitalized, paperOf, paragraph, signerBlock } from "./paper";

/** Without the mark that people put at the end of a line of a list: the paper puts its own. */
const unmarked = (line: string): string => line.replace(/[\s;.,]+$/u, "");

/** Whom a letter goes to: in one line, or one each. */
export function addressed(lines: readonly string[]): Paragraph[] {
  const w = words.request;
  const receivers = lines.map(unmarked).filter((line) => line !== "");
  if (receivers.length <= 1) return [paragraph("centered", fill(w.receiver, { receiver: receivers[0] ?? words.longBlank }))];
  return [
    paragraph("centered", w.receivers),
    ...receivers.map((receiver, i) => paragraph("centered", `- ${receiver}${i === receivers.length - 1 ? "." : ";"}`)),
  ];
}

/** The letter, standing. Awards that nobody is proposed for are left out. */
export function requestDocument(content: RequestContent, inWords: InWords): PrintedDocument {
  const w = words.request;
  const counts = content.counts.filter(({ count }) => count > 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const agency = content.agency === "" ? w.ownAgency : content.agency;
  const { council } = content;
  const asked = counts.map(({ award, count }, i) =>
    paragraph(
      "body",
      fill(award.type === "collective" ? w.collective : w.individual, {
        number: String(i + 1),
        award: award.name,
        authority: words.authorities[award.authority],
        count: countText(count),
      }) + (i === counts.length - 1 ? "." : ";"),
    ),
  );
  return paperOf(content, {
    orientation: "portrait",
    titles: [w.title],
    subtitles: [w.about, ...aboutMovement(content)],
    grid: Array.from({ length: 10 }, () => ({ least: 4, weight: 1 })),
    blocks: [
      ...addressed(content.receivers),
      ...(content.bases.length === 0 ? [w.law] : content.bases.map((basis) => `${unmarked(basis)};`)).map((basis) =>
        paragraph("body", basis),
      ),
      ...(all === 0
        ? [paragraph("body", w.none)]
        : [
            paragraph("body", fill(w.lead, { council, agency, count: countText(all), words: inWords(all) })),
            ...asked,
            paragraph("centered", w.attached),
            paragraph("body", fill(w.assurance, { council, agency: capitalized(agency) })),
          ]),
      paragraph("body", fill(w.closing, { agency: capitalized(agency) })),
    ],
    signatures: [signerBlock(content)],
    recipients: content.recipients,
  });
}
