// Danh sách chưa đề nghị và lý do: for each name and award the article and the condition that is missing.
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { InWords, NotProposedContent } from "./content";
import { countText } from "./dateText";
import type { PrintedDocument, TableRow } from "./document";
import { aboutMovement, calledName, paperOf, paragraph, tableOf, tableSigners } from "./paper";

/** The list, lying down; reasons of one name stand under each other beside their articles. */
export function notProposedDocument(content: NotProposedContent, inWords: InWords): PrintedDocument {
  const w = words.notProposed;
  const c = words.columns;
  const columns = [
    { title: c.order, align: "center" },
    { title: c.anyName, align: "left" },
    { title: c.unit, align: "left" },
    { title: c.anyAward, align: "left" },
    { title: w.missing, align: "left" },
    { title: w.article, align: "left" },
  ] as const;
  const rows = content.lines.map((line, i): TableRow => {
    const articles = [...new Set(line.reasons.map(({ article }) => (article === "" ? w.ownRule : article)))];
    const missing = line.reasons.map((reason) => (line.reasons.length === 1 ? reason.missing : `- ${reason.missing}`));
    return { kind: "row", cells: [i + 1, calledName(line), line.unit, line.award, missing.join("\n"), articles.join(";\n")] };
  });
  const count = content.lines.length;
  return paperOf(content, {
    orientation: "landscape",
    titles: [w.title],
    subtitles: aboutMovement(content),
    grid: [
      { least: 4, weight: 0 },
      { least: 17, weight: 4 },
      { least: 12, weight: 3 },
      { least: 14, weight: 3 },
      { least: 24, weight: 7 },
      { least: 14, weight: 4 },
    ],
    blocks: [tableOf(columns, rows), paragraph("body", fill(w.total, { count: countText(count), words: inWords(count) }))],
    signatures: tableSigners(content),
  });
}
