// Bảng công khai kết quả: what everybody may see; the office chooses which columns it leaves out.
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { InWords, PublicColumn, PublicContent, PublicLine } from "./content";
import { countText } from "./dateText";
import type { GridColumn, PrintedDocument, TableColumn, TableRow } from "./document";
import { aboutMovement, calledName, paperOf, paragraph, pointsFormat, signerBlock, tableOf } from "./paper";

interface Column {
  /** "always" cannot be left out. */
  readonly key: PublicColumn | "always";
  readonly column: TableColumn;
  readonly grid: GridColumn;
  readonly cell: (line: PublicLine, order: number) => string | number;
}

function columnsOf(decimals: number): Column[] {
  const c = words.columns;
  const text = (key: Column["key"], title: string, least: number, weight: number, cell: Column["cell"]): Column => ({
    key,
    column: { title, align: "left" },
    grid: { least, weight },
    cell,
  });
  return [
    { key: "always", column: { title: c.order, align: "center" }, grid: { least: 4, weight: 0 }, cell: (_line, order) => order },
    text("always", c.anyName, 16, 5, calledName),
    text("post", c.post, 8, 2, (line) => line.post),
    text("unit", c.unit, 10, 3, (line) => line.unit),
    {
      key: "total",
      column: { title: c.sum, align: "center", numberFormat: pointsFormat(decimals) },
      grid: { least: 7, weight: 0 },
      cell: (line) => line.total ?? "",
    },
    text("always", c.band, 9, 2, (line) => line.band),
    text("always", words.public.awards, 12, 4, (line) => line.awards),
    text("votes", c.votes, 8, 2, (line) => line.votes),
    text("reason", words.public.reason, 14, 5, (line) => line.reason),
  ];
}

/** The board, standing, or lying down where all columns are shown. */
export function publicDocument(content: PublicContent, inWords: InWords): PrintedDocument {
  const w = words.public;
  const hasVotes = content.lines.some(({ votes }) => votes !== "");
  const isShown = ({ key }: Column): boolean => key === "always" || (!content.hidden.includes(key) && (key !== "votes" || hasVotes));
  const columns = columnsOf(content.decimals).filter(isShown);
  const rows = content.lines.map((line, i): TableRow => ({ kind: "row", cells: columns.map(({ cell }) => cell(line, i + 1)) }));
  const count = content.lines.length;
  return paperOf(content, {
    orientation: columns.length > 6 ? "landscape" : "portrait",
    titles: [w.title],
    subtitles: aboutMovement(content),
    grid: columns.map(({ grid }) => grid),
    blocks: [
      tableOf(
        columns.map(({ column }) => column),
        rows,
      ),
      paragraph("body", fill(w.total, { count: countText(count), words: inWords(count) })),
      ...content.notices.map((notice) => paragraph("body", notice)),
    ],
    signatures: [signerBlock(content)],
    recipients: content.recipients,
  });
}
