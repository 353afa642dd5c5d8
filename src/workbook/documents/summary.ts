// Bảng tổng hợp kết quả chấm điểm và xếp hạng: lies down, a column for each part of the points.
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { InWords, SummaryContent, SummaryLine } from "./content";
import { countText } from "./dateText";
import type { PrintedDocument, TableColumn, TableRow } from "./document";
import { aboutMovement, paperOf, paragraph, pointsFormat, tableOf, tableSigners } from "./paper";

/** The table of everybody, section by section, numbered on. */
export function summaryDocument(content: SummaryContent, inWords: InWords): PrintedDocument {
  const w = words.summary;
  const c = words.columns;
  let order = 0;
  const rowOf = (line: SummaryLine): TableRow => ({
    kind: "row",
    cells: [
      ++order,
      line.name,
      line.unit,
      ...line.parts.map((part) => part ?? ""),
      line.total ?? "",
      line.rank ?? "",
      line.band,
      line.note,
    ],
  });
  const rows = content.sections.flatMap(({ title, lines }): TableRow[] => {
    if (lines.length === 0) return [];
    return [...(title === "" ? [] : [{ kind: "heading", level: 2, text: title } as const]), ...lines.map(rowOf)];
  });
  const numberFormat = pointsFormat(content.decimals);
  const columns: TableColumn[] = [
    { title: c.order, align: "center" },
    { title: w.name, align: "left" },
    { title: w.unit, align: "left" },
    ...content.parts.map((title): TableColumn => ({ title, align: "center", numberFormat })),
    { title: c.sum, align: "center", numberFormat },
    { title: c.rank, align: "center" },
    { title: c.band, align: "left" },
    { title: c.note, align: "left" },
  ];
  return paperOf(content, {
    orientation: "landscape",
    titles: [w.title],
    subtitles: aboutMovement(content),
    grid: [
      { least: 4, weight: 0 },
      { least: 16, weight: 5 },
      { least: 10, weight: 3 },
      ...content.parts.map(() => ({ least: 7, weight: 0.5 })),
      { least: 7, weight: 0 },
      { least: 6, weight: 0 },
      { least: 9, weight: 3 },
      { least: 8, weight: 1 },
    ],
    blocks: [tableOf(columns, rows), paragraph("body", fill(w.total, { count: countText(order), words: inWords(order) }))],
    signatures: tableSigners(content),
  });
}
