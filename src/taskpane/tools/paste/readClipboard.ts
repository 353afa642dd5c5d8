// What a paste holds: the table of its HTML, else the table of its text, else why there is none.
import { GRID_LIMITS, gridOfCells, gridOfText, type GridReading } from "../../../core/regulation/grid";
import { readTable } from "./readTable";

/** The part of a paste event's data that is read. */
export type Clipboard = Pick<DataTransfer, "getData">;

/** The grid of a paste. */
export function readClipboard(data: Clipboard, limits = GRID_LIMITS): GridReading {
  const rows = readTable(data.getData("text/html"));
  const table = rows === null ? null : gridOfCells(rows, limits);
  if (table !== null && (table.kind === "grid" || table.why === "tooManyRows" || table.why === "tooManyColumns")) return table;
  const text = gridOfText(data.getData("text/plain"), limits);
  return text.kind === "grid" || table === null || table.why === "empty" ? text : table;
}
