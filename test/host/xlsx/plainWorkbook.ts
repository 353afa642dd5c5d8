// A workbook that only stores: enough of the host model to save, open and compare. It does not calculate; a formula has the value
// that RESULTS gives it.
import type {
  HostArea,
  HostFilter,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostInput,
  HostName,
  HostPage,
  HostProtection,
  HostSheet,
  HostStyle,
  HostValidation,
  HostWorkbook,
} from "../../../host/workbook/hostWorkbook";

/** What the formulas of these tests calculate to. */
export const RESULTS: Readonly<Record<string, { readonly value: string | number | boolean; readonly isError: boolean }>> = {
  "=1-1": { value: 0, isError: false },
  '=IF(1=1,"","x")': { value: "", isError: false },
  "=NA()": { value: "#N/A", isError: true },
  "=1=1": { value: true, isError: false },
  '="  Sở <Tư pháp> & "': { value: "  Sở <Tư pháp> & ", isError: false },
  "=RANK.EQ(2,{1,2,3})": { value: 2, isError: false },
  "=1/3": { value: 1 / 3, isError: false },
};

const EMPTY: HostCell = { value: null, isError: false, formula: null };
const PAGE: HostPage = {
  printArea: null,
  titleRows: null,
  titleColumns: null,
  orientation: "portrait",
  paper: "a4",
  fitWide: null,
  fitTall: null,
  scale: 100,
  pageStarts: [],
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  isFirstDifferent: false,
  firstHeader: { left: "", center: "", right: "" },
  firstFooter: { left: "", center: "", right: "" },
};

const positions = function* (area: HostArea): Generator<[number, number]> {
  for (let r = 0; r < area.rows; r++) for (let c = 0; c < area.columns; c++) yield [area.row + r, area.column + c];
};
const unused = (): never => {
  throw new Error("not part of saving and opening");
};

class PlainSheet implements HostSheet {
  visibility: HostSheet["visibility"] = "visible";
  tabColor: string | null = null;
  showGridlines = true;
  protection: HostProtection | null = null;
  page = PAGE;
  freeze = { rows: 0, columns: 0 };
  readonly validations: HostValidation[] = [];
  readonly conditionalFormats: HostConditionalFormat[] = [];
  charts: readonly HostChart[] = [];
  private readonly cells = new Map<string, HostCell>();
  private readonly styles = new Map<string, HostStyle>();
  private readonly unlocked = new Set<string>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();

  constructor(
    readonly id: string,
    public title: string,
  ) {}

  private static areaOf(keys: Iterable<string>): HostArea | null {
    const at = [...keys].map((key) => key.split(",").map(Number) as [number, number]);
    if (at.length === 0) return null;
    const row = at.reduce((least, [r]) => Math.min(least, r), Infinity);
    const column = at.reduce((least, [, c]) => Math.min(least, c), Infinity);
    const rows = at.reduce((most, [r]) => Math.max(most, r), 0) - row + 1;
    return { row, column, rows, columns: at.reduce((most, [, c]) => Math.max(most, c), 0) - column + 1 };
  }
  usedArea(): HostArea | null {
    return PlainSheet.areaOf(this.cells.keys());
  }
  extent() {
    const area = PlainSheet.areaOf([...this.cells.keys(), ...this.styles.keys(), ...this.unlocked]);
    return {
      rows: area ? area.row + area.rows : 0,
      columns: area ? area.column + area.columns : 0,
      sizedRows: Math.max(-1, ...this.heights.keys()) + 1,
      sizedColumns: Math.max(-1, ...this.widths.keys()) + 1,
    };
  }
  read(area: HostArea): HostCell[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.cells.get(`${area.row + r},${area.column + c}`) ?? EMPTY),
    );
  }
  write(area: HostArea, inputs: readonly (readonly HostInput[])[]): void {
    if (inputs.length !== area.rows || inputs.some((row) => row.length !== area.columns)) throw new Error("shape");
    for (const [r, c] of positions(area)) {
      const input = inputs[r - area.row]![c - area.column];
      const key = `${r},${c}`;
      if (!input) continue;
      if ("formula" in input) this.cells.set(key, { ...(RESULTS[input.formula] ?? { value: 0, isError: false }), formula: input.formula });
      else if (input.value === null) this.cells.delete(key);
      else this.cells.set(key, { value: input.value, isError: input.isError === true, formula: null });
    }
  }
  style(row: number, column: number): HostStyle {
    return this.styles.get(`${row},${column}`) ?? {};
  }
  setStyle(area: HostArea, style: HostStyle): void {
    for (const [r, c] of positions(area)) this.styles.set(`${r},${c}`, { ...this.style(r, c), ...style });
  }
  merges: HostArea[] = [];
  merge(area: HostArea): void {
    this.merges = [...this.merges, area].sort((a, b) => a.row - b.row || a.column - b.column);
  }
  unmerge(): void {
    this.merges = [];
  }
  filter: HostFilter | null = null;
  isHidden(axis: "rows" | "columns", index: number): boolean {
    return (axis === "rows" ? this.heights : this.widths).get(index) === 0;
  }
  setHidden(): void {
    throw new Error("not needed");
  }
  columnWidth(column: number): number | null {
    return this.widths.get(column) ?? null;
  }
  setColumnWidth(column: number, columns: number, characters: number): void {
    for (let c = column; c < column + columns; c++) this.widths.set(c, characters);
  }
  rowHeight(row: number): number | null {
    return this.heights.get(row) ?? null;
  }
  setRowHeight(row: number, rows: number, points: number): void {
    for (let r = row; r < row + rows; r++) this.heights.set(r, points);
  }
  isLocked(row: number, column: number): boolean {
    return !this.unlocked.has(`${row},${column}`);
  }
  setLocked(area: HostArea, isLocked: boolean): void {
    for (const [r, c] of positions(area)) {
      if (isLocked) this.unlocked.delete(`${r},${c}`);
      else this.unlocked.add(`${r},${c}`);
    }
  }
  unlockedAreas(): HostArea[] {
    return [...this.unlocked].map((key) => PlainSheet.areaOf([key])!);
  }
  setValidation(area: HostArea, rule: Omit<HostValidation, "area"> | null): void {
    if (rule) this.validations.push({ area, ...rule });
  }
  addConditionalFormat(rule: HostConditionalFormat): void {
    this.conditionalFormats.push(rule);
  }
  copyContent = unused;
  copyAll = unused;
  clear = unused;
  insertRows = unused;
  deleteRows = unused;
  insertColumns = unused;
  deleteColumns = unused;
  sort = unused;
  clearConditionalFormats = unused;
}

export class PlainWorkbook implements HostWorkbook {
  calculationMode: HostWorkbook["calculationMode"] = "automatic";
  selection: HostArea = { row: 0, column: 0, rows: 1, columns: 1 };
  isEditing = false;
  isStructureProtected = false;
  readonly settings = new Map<string, string>();
  private list: PlainSheet[] = [new PlainSheet("0", "Sheet1")];
  activeSheetId = "0";
  private next = 1;
  private readonly byName = new Map<string, HostName>();

  sheets(): readonly HostSheet[] {
    return this.list;
  }
  sheet(id: string): HostSheet | null {
    return this.list.find((sheet) => sheet.id === id) ?? null;
  }
  sheetByTitle(title: string): HostSheet | null {
    return this.list.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase()) ?? null;
  }
  addSheet(title: string): HostSheet {
    if (this.sheetByTitle(title)) throw new Error("sheet exists");
    const sheet = new PlainSheet(String(this.next++), title);
    this.list.push(sheet);
    return sheet;
  }
  renameSheet(id: string, title: string): void {
    this.list.find((sheet) => sheet.id === id)!.title = title;
  }
  deleteSheet(id: string): void {
    if (this.list.length === 1) throw new Error("last sheet");
    this.list = this.list.filter((sheet) => sheet.id !== id);
  }
  names(): readonly HostName[] {
    return [...this.byName.values()];
  }
  defineName(name: string, reference: string, visible = true): void {
    this.byName.set(name.toLowerCase(), { name, reference, visible });
  }
  removeName(name: string): void {
    this.byName.delete(name.toLowerCase());
  }
  async settle(): Promise<void> {}
  moveSheet = unused;
  areaOfName = unused;
  onChange = unused;
  dispose(): void {}
}
