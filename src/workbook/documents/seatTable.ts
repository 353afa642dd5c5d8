// Bảng chỉ tiêu: for each quota and group its base, exact value and seats, which reading of the base was chosen; and the exceptions.
import { documents as words } from "../../locale/vi/documents";
import { seatCells } from "../decision/seatLines";
import type { SeatsContent } from "./content";
import type { PrintedDocument, TableRow } from "./document";
import { aboutMovement, calledName, paperOf, paragraph, tableOf, tableSigners } from "./paper";

/** Both tables on one paper, lying down. */
export function seatsDocument(content: SeatsContent): PrintedDocument {
  const w = words.seats;
  const c = words.columns;
  const seatColumns = [
    { title: c.order, align: "center" },
    { title: w.quota, align: "left" },
    { title: w.group, align: "left" },
    { title: w.baseText, align: "left" },
    { title: w.base, align: "center" },
    { title: w.percent, align: "center" },
    { title: w.exact, align: "center" },
    { title: w.seats, align: "center" },
    { title: w.used, align: "center" },
    { title: w.held, align: "center" },
    { title: w.left, align: "center" },
  ] as const;
  const exceptionColumns = [
    { title: c.order, align: "center" },
    { title: c.anyName, align: "left" },
    { title: c.unit, align: "left" },
    { title: w.band, align: "left" },
    { title: w.reason, align: "left", span: 7 },
  ] as const;
  const seats = content.seats.map((line, i): TableRow => ({ kind: "row", cells: [i + 1, ...seatCells(line)] }));
  const exceptions = content.exceptions.map(
    (line, i): TableRow => ({
      kind: "row",
      cells: [i + 1, calledName(line), line.unit, line.band === "" ? w.noBand : line.band, line.reason],
    }),
  );
  return paperOf(content, {
    orientation: "landscape",
    titles: [w.title],
    subtitles: aboutMovement(content),
    grid: [
      { least: 4, weight: 0 },
      { least: 16, weight: 3 },
      { least: 13, weight: 3 },
      { least: 18, weight: 4 },
      ...Array.from({ length: 7 }, () => ({ least: 6, weight: 1 })),
    ],
    blocks: [
      paragraph("heading", w.seatsPart),
      tableOf(seatColumns, seats),
      paragraph("heading", w.exceptionsPart),
      tableOf(exceptionColumns, exceptions),
    ],
    signatures: tableSigners(content),
  });
}
