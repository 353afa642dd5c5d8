// Danh sách chưa đề nghị và lý do: for each name the awards that he is not proposed for, what is missing and by which article.
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { InWords, NotProposedContent, NotProposedLine } from "./content";
import { countText } from "./dateText";
import type { PrintedDocument, TableRow } from "./document";
import { aboutMovement, calledName, paperOf, paragraph, tableOf, tableSigners } from "./paper";

/** "Chưa đạt …; chưa đạt … (Điều 24 khoản 1)"; what lacks by one article stands before it. */
function reasonsText(reasons: NotProposedLine["awards"][number]["reasons"]): string {
  const articles = [...new Set(reasons.map(({ article }) => article))];
  return articles
    .map((article) => {
      const missing = reasons.filter((reason) => reason.article === article).map((reason) => reason.missing);
      return `${missing.join("; ")} (${article === "" ? words.notProposed.ownRule : article})`;
    })
    .join("; ");
}

/** A line for each award; awards that lack the same by the same articles share one. */
function awardTexts(awards: NotProposedLine["awards"]): string[] {
  const namesOf = new Map<string, string[]>();
  for (const { award, reasons } of awards) {
    const text = reasonsText(reasons);
    namesOf.set(text, [...(namesOf.get(text) ?? []), award]);
  }
  return [...namesOf].map(([text, names]) => `${names.join(", ")}: ${text}`);
}

/**
 * The list, lying down: the lines of a name one after the other, one for each award. Each has his number and name, as a page may begin with
 * any of them; in one line for each name nearly every name would take a page.
 */
export function notProposedDocument(content: NotProposedContent, inWords: InWords): PrintedDocument {
  const w = words.notProposed;
  const c = words.columns;
  const columns = [
    { title: c.order, align: "center" },
    { title: c.anyName, align: "left" },
    { title: c.unit, align: "left" },
    { title: w.missing, align: "left" },
  ] as const;
  const rows = content.lines.flatMap((line, i) =>
    awardTexts(line.awards).map((text, k): TableRow => ({ kind: "row", cells: [i + 1, calledName(line), k === 0 ? line.unit : "", text] })),
  );
  const count = content.lines.length;
  const times = content.lines.reduce((sum, { awards }) => sum + awards.length, 0);
  return paperOf(content, {
    orientation: "landscape",
    titles: [w.title],
    subtitles: aboutMovement(content),
    grid: [
      { least: 4, weight: 0 },
      { least: 17, weight: 2 },
      { least: 12, weight: 2 },
      { least: 40, weight: 12 },
    ],
    blocks: [
      tableOf(columns, rows),
      paragraph("body", fill(w.total, { count: countText(count), words: inWords(count), times: countText(times) })),
    ],
    signatures: tableSigners(content),
  });
}
