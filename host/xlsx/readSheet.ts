// A sheet part as data: cells through readCells.ts, rules through readRules.ts, the rest here.
import { intersect } from "../workbook/areas";
import type { HostArea, HostFilter, HostPage, HostProtection } from "../workbook/hostWorkbook";
import { parseArea, SHEET_COLUMNS } from "./cellReference";
import { fileColor } from "./fileColor";
import type { FileCell, FileLook, FileSheet } from "./fileWorkbook";
import { splitHeaderFooter } from "./headerFooterText";
import { readFilterColumns } from "./filterXml";
import type { IgnoredList } from "./ignoredList";
import { isTrue, protectionOptions } from "./protectionAttributes";
import type { FileDrawing } from "./readCharts";
import { CellReader } from "./readCells";
import { readConditionalFormats, readValidations } from "./readRules";
import type { FileStyles } from "./readStyles";
import { attribute, childOf, childrenOf, readXml, type XmlNode } from "./readXml";
import { passwordOfHash } from "./sheetPassword";
import { fromFileWidth } from "./widths";
import { fromXstring } from "./xstring";

const POINTS_PER_INCH = 72;
/** Inches, when a file names none (Excel's normal margins). */
const NORMAL_MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };

const SPARE_COLUMNS = 100;
const MAX_SPELT_OUT = 4_000_000;
const MAX_MERGES = 2_000;
const MAX_MERGED_LINES = 10_000;
const MAX_BREAK_ROW = 1_048_576;

/** Parts of a sheet that have no place in the embedded Excel. */
const LOST_ELEMENTS: Readonly<Record<string, string>> = {
  hyperlinks: "liên kết",
  drawing: "hình và biểu đồ",
  picture: "ảnh nền",
  legacyDrawing: "ghi chú trong ô",
  tableParts: "bảng (Table)",
  colBreaks: "ngắt trang",
  protectedRanges: "vùng cho phép sửa riêng",
  scenarios: "kịch bản",
  dataConsolidate: "hợp nhất dữ liệu",
  oleObjects: "đối tượng nhúng",
  controls: "nút điều khiển",
  sortState: "trạng thái sắp xếp",
};

/** What of a sheet the workbook part tells, and what it shares with the others. */
export interface SheetContext {
  readonly part: string;
  readonly title: string;
  readonly visibility: FileSheet["visibility"];
  readonly printArea: HostArea | null;
  readonly titleRows: HostPage["titleRows"];
  readonly titleColumns: HostPage["titleColumns"];
  readonly strings: readonly { readonly text: string; readonly isRich: boolean }[];
  readonly styles: FileStyles;
  readonly theme: readonly string[];
  readonly ignored: IgnoredList;
  readonly drawing: FileDrawing;
}

/** Reads a sheet part. @throws OpenXlsxError */
export function readSheet(xml: string, context: SheetContext): FileSheet {
  const { part, title, ignored } = context;
  const reader = new CellReader(part, title, context.strings, ignored);
  const root = readXml(xml, part, { row: (node) => reader.takeRow(node) });
  const properties = childOf(root, "sheetPr");
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const columns = childrenOf(childOf(root, "cols"), "col")
    .map(readColumn)
    .filter((column) => column !== null);
  const cells = withDefaultLooks(reader, columns, context);
  noteLost(root, cells, context);
  return {
    title,
    visibility: context.visibility,
    tabColor: fileColor(childOf(properties, "tabColor"), context.theme) ?? null,
    showGridlines: view?.attributes.showGridLines === undefined || isTrue(view.attributes.showGridLines),
    freeze: readFreeze(view, title, ignored),
    selection: readSelection(view),
    cells,
    widths: ownWidths(columns, cells, context),
    heights: reader.heights,
    merges: readMerges(root, title, ignored),
    filter: readFilter(root, title, ignored),
    validations: readValidations(root, title, ignored),
    conditionalFormats: readConditionalFormats(root, context.styles.conditional, context.theme, title, ignored),
    protection: readProtection(childOf(root, "sheetProtection")),
    page: readPage(root, context),
    charts: context.drawing.charts,
  };
}

/** Merged areas of two cells and more; those that overlap others, run over whole lines or are too many are listed as lost. */
function readMerges(root: XmlNode, title: string, ignored: IgnoredList): HostArea[] {
  const merges: HostArea[] = [];
  let lost = 0;
  for (const node of childrenOf(childOf(root, "mergeCells"), "mergeCell")) {
    const area = parseArea(node.attributes.ref ?? "");
    if (area?.rows === 1 && area.columns === 1) continue;
    const isKept = area !== null && area.rows <= MAX_MERGED_LINES && area.columns <= MAX_MERGED_LINES && merges.length < MAX_MERGES;
    if (isKept && !merges.some((other) => intersect(other, area) !== null)) merges.push(area);
    else lost++;
  }
  if (lost > 0) ignored.add(title, "ô gộp", lost);
  return merges;
}

/** The filter. Criteria that are not known are listed as lost; the rows that they hide stay hidden. */
function readFilter(root: XmlNode, title: string, ignored: IgnoredList): HostFilter | null {
  const node = childOf(root, "autoFilter");
  const area = node === undefined ? null : parseArea(node.attributes.ref ?? "");
  if (area === null) return null;
  const columns = readFilterColumns(node!, area);
  if (columns.some(({ criteria }) => criteria === null)) ignored.add(title, "điều kiện lọc");
  return { area, columns };
}

interface Column {
  readonly column: number;
  readonly columns: number;
  readonly characters: number | null;
  readonly look: number;
}

function readColumn(node: XmlNode): Column | null {
  const { min, max, width, customWidth, hidden, style } = node.attributes;
  const first = Number(min);
  const last = Math.min(Number(max), SHEET_COLUMNS);
  if (!(first >= 1 && last >= first)) return null;
  const isOwn = isTrue(customWidth) && Number(width) > 0;
  const characters = isTrue(hidden) ? 0 : isOwn ? fromFileWidth(Number(width)) : null;
  return { column: first - 1, columns: last - first + 1, characters, look: Number(style ?? 0) };
}

/** Widths, but not those that run to the end of the sheet, far beyond anything it holds. */
function ownWidths(columns: readonly Column[], cells: readonly FileCell[], { title, ignored }: SheetContext): FileSheet["widths"] {
  const end = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0) + SPARE_COLUMNS;
  return columns.flatMap(({ column, columns: count, characters }) => {
    if (characters === null) return [];
    const kept = Math.min(column + count, Math.max(end, column + SPARE_COLUMNS)) - column;
    if (kept < count) ignored.add(title, "độ rộng các cột trống phía sau");
    return [{ column, columns: kept, characters }];
  });
}

/** Cells that are not listed look as their row or column does. That is spelt out as far as the listed cells reach. */
function withDefaultLooks(reader: CellReader, columns: readonly Column[], { title, ignored }: SheetContext): FileCell[] {
  const styled = columns.filter((column) => column.look > 0);
  if (styled.length === 0 && reader.rowLooks.length === 0) return reader.cells;
  const width = reader.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const height = (reader.cells.at(-1)?.row ?? -1) + 1;
  if (width * height > MAX_SPELT_OUT) {
    ignored.add(title, "kiểu của cả hàng, cả cột");
    return reader.cells;
  }
  const columnLooks = new Array<number>(width).fill(0);
  for (const { column, columns: count, look } of styled) columnLooks.fill(look, column, column + count);
  const rowLooks = new Map(reader.rowLooks.map(({ row, look }) => [row, look]));
  const cells: FileCell[] = [];
  let next = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const cell = reader.cells[next];
      const look = rowLooks.get(row) ?? columnLooks[column]!;
      if (cell?.row === row && cell.column === column) {
        cells.push(cell);
        next++;
      } else if (look !== 0) cells.push({ row, column, input: null, look });
    }
  }
  return cells;
}

function noteLost(root: XmlNode, cells: readonly FileCell[], { title, styles, ignored, drawing }: SheetContext): void {
  for (const node of root.children) {
    if (node.name === "drawing" && drawing.isWhole) continue;
    const what = Object.hasOwn(LOST_ELEMENTS, node.name) ? LOST_ELEMENTS[node.name]! : null;
    if (what !== null && (node.children.length > 0 || !node.name.endsWith("s")))
      ignored.add(title, what, Math.max(1, node.children.length));
  }
  const known = new Set(["dataValidations", "conditionalFormattings"]);
  for (const ext of childrenOf(childOf(root, "extLst"), "ext")) {
    for (const child of ext.children) if (!known.has(child.name)) ignored.add(title, `phần mở rộng ${child.name}`);
  }
  const lost = new Set<string>();
  const looks = new Set<FileLook | undefined>();
  for (const cell of cells) looks.add(styles.looks[cell.look]);
  for (const look of looks) for (const what of look?.lost ?? []) lost.add(what);
  for (const what of lost) ignored.add(title, what);
}

function readFreeze(view: XmlNode | undefined, title: string, ignored: IgnoredList): FileSheet["freeze"] {
  const { state, xSplit, ySplit } = childOf(view, "pane")?.attributes ?? {};
  if (state === "frozen" || state === "frozenSplit")
    return { rows: Math.trunc(Number(ySplit ?? 0)), columns: Math.trunc(Number(xSplit ?? 0)) };
  if (xSplit !== undefined || ySplit !== undefined) ignored.add(title, "chia cửa sổ không cố định");
  return { rows: 0, columns: 0 };
}

function readSelection(view: XmlNode | undefined): HostArea {
  const selections = childrenOf(view, "selection");
  const pane = childOf(view, "pane")?.attributes.activePane;
  const selection = selections.find((node) => attribute(node, "pane") === pane) ?? selections[0];
  const first = selection && (attribute(selection, "sqref") ?? attribute(selection, "activeCell"))?.split(" ")[0];
  return (first === undefined ? null : parseArea(first)) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function readProtection(node: XmlNode | undefined): HostProtection | null {
  if (!node || !isTrue(attribute(node, "sheet"))) return null;
  const { hashValue: hash, saltValue: salt, spinCount, algorithmName: algorithm, password } = node.attributes;
  const options = protectionOptions(node.attributes);
  if (hash !== undefined && algorithm !== undefined) {
    return { password: passwordOfHash({ kind: "digest", algorithm, salt: salt ?? "", rounds: Number(spinCount ?? 0), hash }), options };
  }
  const isLegacy = password !== undefined && /^[0-9A-F]{1,4}$/i.test(password) && Number.parseInt(password, 16) !== 0;
  return { password: isLegacy ? passwordOfHash({ kind: "legacy", hash: password }) : null, options };
}

function readPage(root: XmlNode, { title, ignored, printArea, titleRows, titleColumns }: SheetContext): HostPage {
  const setup = childOf(root, "pageSetup")?.attributes ?? {};
  const isFitted = isTrue(childOf(childOf(root, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage);
  const pages = (value: string | undefined): number | null => (isFitted ? Number(value ?? 1) || null : null);
  const margins = childOf(root, "pageMargins")?.attributes ?? {};
  const points = (side: keyof typeof NORMAL_MARGINS): number =>
    Math.round(Number(margins[side] ?? NORMAL_MARGINS[side]) * POINTS_PER_INCH * 1e6) / 1e6;
  const print = childOf(root, "printOptions")?.attributes ?? {};
  const texts = childOf(root, "headerFooter");
  const text = (name: string): string => fromXstring(childOf(texts, name)?.text ?? "");

  const { paperSize } = setup;
  if (paperSize !== undefined && paperSize !== "1" && paperSize !== "9") ignored.add(title, `khổ giấy số ${paperSize}, thay bằng A4`);
  const scale = isFitted ? 100 : Number(setup.scale ?? 100);
  const isScale = scale >= 10 && scale <= 400;
  if (!isScale) ignored.add(title, `tỷ lệ in ${setup.scale ?? ""}%`);
  if (isTrue(print.verticalCentered) || isTrue(print.gridLines) || isTrue(print.headings)) {
    ignored.add(title, "căn giữa theo chiều dọc, in đường lưới hoặc in tên hàng cột");
  }
  if (texts && isTrue(texts.attributes.differentOddEven)) ignored.add(title, "đầu trang, chân trang riêng cho trang chẵn");
  return {
    printArea,
    titleRows,
    titleColumns,
    orientation: setup.orientation === "landscape" ? "landscape" : "portrait",
    // Without a paper the printer's is meant, which here is A4.
    paper: paperSize === "1" ? "letter" : "a4",
    fitWide: pages(setup.fitToWidth),
    fitTall: pages(setup.fitToHeight),
    scale: isScale ? scale : 100,
    pageStarts: readPageStarts(root),
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
      header: points("header"),
      footer: points("footer"),
    },
    centerHorizontally: isTrue(print.horizontalCentered),
    header: splitHeaderFooter(text("oddHeader")),
    footer: splitHeaderFooter(text("oddFooter")),
    isFirstDifferent: isTrue(texts?.attributes.differentFirst),
    firstHeader: splitHeaderFooter(text("firstHeader")),
    firstFooter: splitHeaderFooter(text("firstFooter")),
  };
}

/** Rows below the breaks that a person made; those that a program worked out are left to the printer. */
function readPageStarts(root: XmlNode): number[] {
  const rows = childrenOf(childOf(root, "rowBreaks"), "brk").flatMap(({ attributes: { id, man } }) => (isTrue(man) ? [Number(id)] : []));
  return [...new Set(rows)].filter((row) => Number.isInteger(row) && row > 0 && row < MAX_BREAK_ROW).sort((a, b) => a - b);
}
