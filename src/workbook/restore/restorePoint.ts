// A restore point as data: what it holds, and how it is read back from a workbook, where anything may stand.
import type { Area } from "../area";
import type { LineSize, PageState, ProtectionOptions, SheetFilter } from "../plan";
import { isRecord, parsedJson } from "../parsedJson";
import { isKeptChart, type KeptChart } from "./keptCharts";
import { isKeptFilter } from "./keptFilter";
import { isLeftCells, type LeftCells } from "./leftCells";
import { isPacked, type PackedColumn } from "./packedCells";
import { isCount, isTexts } from "./pointEntry";

/** Cells of one area as they were. */
export interface KeptCells {
  readonly area: Area;
  readonly columns: readonly PackedColumn[];
  /** Where their looks stand in the store; null where looks were not touched or not kept. */
  readonly looks: { readonly row: number; readonly column: number } | null;
}

export interface KeptLines {
  readonly first: number;
  readonly sizes: readonly LineSize[];
}

export interface KeptSheet {
  /** Its title before. */
  readonly title: string;
  /** The hidden name that stands on it, over that area. */
  readonly anchor: string;
  readonly anchorArea: Area;
  /** It was added: to go back is to delete it. */
  readonly isNew: boolean;
  /** It was deleted: to go back is to give it back its title and show it. */
  readonly isDeleted: boolean;
  readonly cells: readonly KeptCells[];
  readonly rows: KeptLines | null;
  readonly columns: KeptLines | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Null where there was none; absent where the step does not touch it, and in points of before filters were kept. */
  readonly filter?: SheetFilter | null;
  readonly page: PageState | null;
  /** How it was protected; null where it was not. */
  readonly protection: ProtectionOptions | null;
  /** How it was hidden; absent where it could be seen. */
  readonly hidden?: "hidden" | "veryHidden";
  /** Absent in points of before charts were kept. */
  readonly charts?: readonly KeptChart[];
  /** What the step left, to be compared with later; absent where it cannot be told. */
  readonly left?: readonly LeftCells[];
}

/** A defined name as it was; null where there was none. */
export interface KeptName {
  readonly name: string;
  readonly place: { readonly sheet: string; readonly area: Area } | null;
  /** Excel's list of names did not show it; absent in points of before that was kept. */
  readonly isHidden?: true;
}

export interface RestorePoint {
  readonly version: 1;
  readonly sheets: readonly KeptSheet[];
  readonly names: readonly KeptName[];
  /** Looks were too many to be kept: contents come back, looks stay. */
  readonly isWithoutLooks: boolean;
}

/** The point in the pieces that its cells held; null where they are not one. */
export function parsePoint(pieces: readonly unknown[]): RestorePoint | null {
  const point = parsedJson(pieces.map(String).join(""));
  if (!isRecord(point) || point["version"] !== 1) return null;
  const { sheets, names } = point;
  if (!Array.isArray(sheets) || !Array.isArray(names) || typeof point["isWithoutLooks"] !== "boolean") return null;
  return sheets.every(isKeptSheet) && names.every(isKeptName) ? (point as unknown as RestorePoint) : null;
}

function isArea(value: unknown): value is Area {
  return isRecord(value) && ["row", "column", "rows", "columns"].every((key) => isCount(value[key]));
}

function isLines(value: unknown): value is KeptLines {
  if (!isRecord(value) || !isCount(value["first"]) || !Array.isArray(value["sizes"])) return false;
  return value["sizes"].every(
    (size: unknown) => isRecord(size) && typeof size["points"] === "number" && typeof size["isHidden"] === "boolean",
  );
}

function isKeptCells(value: unknown): value is KeptCells {
  if (!isRecord(value) || !isArea(value["area"])) return false;
  const { looks, area } = value;
  const isPlaced = looks === null || (isRecord(looks) && isCount(looks["row"]) && isCount(looks["column"]));
  return isPlaced && isPacked(value["columns"], area);
}

function isPage(value: unknown): value is PageState {
  if (!isRecord(value)) return false;
  const areas = [value["printArea"], value["titleRows"], value["titleColumns"]];
  const { margins, pageStarts, zoom } = value;
  return (
    areas.every((area) => area === null || isArea(area)) &&
    isTexts(value["texts"]) &&
    isTexts(value["firstTexts"]) &&
    Array.isArray(margins) &&
    margins.length === 6 &&
    Array.isArray(pageStarts) &&
    pageStarts.every(isCount) &&
    isRecord(zoom) &&
    ["orientation", "paperSize", "headersState"].every((key) => typeof value[key] === "string") &&
    typeof value["centerHorizontally"] === "boolean"
  );
}

function isKeptSheet(value: unknown): value is KeptSheet {
  if (!isRecord(value)) return false;
  const { title, anchor, anchorArea, cells, rows, columns, freeze, page, protection, isNew, isDeleted, charts = [], left = [] } = value;
  const { hidden = "hidden", filter = null } = value;
  return (
    typeof title === "string" &&
    typeof anchor === "string" &&
    isArea(anchorArea) &&
    typeof isNew === "boolean" &&
    typeof isDeleted === "boolean" &&
    Array.isArray(cells) &&
    cells.every(isKeptCells) &&
    (rows === null || isLines(rows)) &&
    (columns === null || isLines(columns)) &&
    (freeze === null || (isRecord(freeze) && isCount(freeze["rows"]) && isCount(freeze["columns"]))) &&
    (filter === null || isKeptFilter(filter)) &&
    (page === null || isPage(page)) &&
    (protection === null || isRecord(protection)) &&
    (hidden === "hidden" || hidden === "veryHidden") &&
    Array.isArray(charts) &&
    charts.every(isKeptChart) &&
    Array.isArray(left) &&
    left.every(
      (cells: unknown) => isRecord(cells) && isArea(cells["area"]) && isLeftCells({ area: cells["area"], columns: cells["columns"] }),
    )
  );
}

function isKeptName(value: unknown): value is KeptName {
  if (!isRecord(value) || typeof value["name"] !== "string") return false;
  const { place, isHidden = true } = value;
  if (isHidden !== true) return false;
  return place === null || (isRecord(place) && typeof place["sheet"] === "string" && isArea(place["area"]));
}
