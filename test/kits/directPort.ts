// A WorkbookPort straight onto the host model, without Office.js: fast ground for tests of commands and formulas.
// The real way (client library, requests, interpreter) has its own contract suite; this kit passes it too.
import type { HostArea, HostInput, HostSheet, HostWorkbook } from "../../host/workbook/hostWorkbook";
import { fullAddress, type Area } from "../../src/workbook/area";
import type { CellFormat, CellValue, Op, WorkbookPlan } from "../../src/workbook/plan";
import { HostError, type Cost, type WorkbookPort } from "../../src/workbook/port";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../../src/workbook/snapshot";

export class DirectPort implements WorkbookPort {
  readonly capabilities = { excelApi: 14, canMergeUndo: false, canSeeProtectionEvents: true, canReadCulture: true };
  private plans = 0;

  constructor(readonly workbook: HostWorkbook) {}

  async read(request: SnapshotRequest): Promise<WorkbookSnapshot> {
    await this.workbook.settle();
    const has = (patterns: readonly string[] | undefined, name: string): boolean =>
      (patterns ?? []).some((pattern) => (pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name));
    const blocks = new Map<string, NamedBlock>();
    for (const { name } of this.workbook.names()) {
      const place = this.workbook.areaOfName(name);
      const wanted = [request.names, request.areasOf, request.constantsOf, request.formulasOf].some((names) => has(names, name));
      if (!wanted || place === null) continue;
      const sheet = this.workbook.sheet(place.sheetId)!;
      const cells = sheet.read(place.area);
      blocks.set(name, {
        name,
        sheet: sheet.title,
        area: place.area,
        values: has(request.names, name) ? cells.map((row) => row.map((cell): CellValue => cell.value ?? "")) : [],
        ...(has(request.constantsOf, name)
          ? {
              constants: cells.flatMap((row, i) =>
                row.flatMap((cell, j) =>
                  cell.formula === null && cell.value !== null && cell.value !== ""
                    ? [{ row: place.area.row + i, column: place.area.column + j, rows: 1, columns: 1 }]
                    : [],
                ),
              ),
            }
          : {}),
      });
    }
    return {
      sheets: this.workbook
        .sheets()
        .map((sheet) => ({ title: sheet.title, visibility: sheet.visibility, isProtected: sheet.protection !== null })),
      calculation: this.workbook.calculationMode,
      definedNames: this.workbook.names().map((name) => name.name),
      blocks,
    };
  }

  async apply(plan: WorkbookPlan): Promise<void> {
    this.plans++;
    for (const op of plan) this.run(op);
    await this.workbook.settle();
  }

  async reveal(sheet: string, area: Area): Promise<void> {
    this.workbook.activeSheetId = this.sheet(sheet).id;
    this.workbook.selection = area;
    return Promise.resolve();
  }

  watch(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  cost(): Cost {
    return { syncs: this.plans, requestBytes: 0 };
  }

  private sheet(title: string): HostSheet {
    const sheet = this.workbook.sheetByTitle(title);
    if (sheet === null) throw new HostError("not-found", { sheet: title }, false);
    return sheet;
  }

  private run(op: Op): void {
    switch (op.kind) {
      case "ensureSheet":
        if (this.workbook.sheetByTitle(op.sheet) === null) this.workbook.addSheet(op.sheet);
        return;
      case "clear": {
        const sheet = this.sheet(op.sheet);
        const used = op.area === "all" ? sheet.usedArea() : op.area;
        if (used !== null) sheet.clear(used, op.what);
        return;
      }
      case "writeBlock":
        return this.sheet(op.sheet).write(
          op.area,
          op.values.map((row) => row.map((value): HostInput => ({ value: value === "" ? null : value }))),
        );
      case "fillFormulas":
        return this.fill(op.sheet, op.area, op.formulas);
      case "fillFormula": {
        const sheet = this.sheet(op.sheet);
        const first: HostArea = { ...op.area, rows: 1, columns: 1 };
        sheet.write(first, [[{ formula: op.formula }]]);
        if (op.area.rows * op.area.columns > 1) sheet.copyContent(first, op.area);
        return;
      }
      case "defineName":
        return this.workbook.defineName(op.name, `=${fullAddress(op.sheet, op.area, "both")}`);
      case "removeName":
        return this.workbook.removeName(op.name);
      case "format":
        return this.sheet(op.sheet).setStyle(op.area, op.format satisfies CellFormat);
      case "unprotect":
        if (typeof this.sheet(op.sheet).protection?.password === "string") throw new HostError("protected", { sheet: op.sheet }, false);
        this.sheet(op.sheet).protection = null;
        return;
      case "protect":
        this.sheet(op.sheet).protection = { password: null, options: {} };
        return;
      case "activate":
        this.workbook.activeSheetId = this.sheet(op.sheet).id;
        return;
      default:
        return;
    }
  }

  private fill(title: string, area: Area, formulas: readonly string[]): void {
    const sheet = this.sheet(title);
    formulas.forEach((formula, j) => {
      if (formula === "") return;
      const first: HostArea = { row: area.row, column: area.column + j, rows: 1, columns: 1 };
      sheet.write(first, [[{ formula }]]);
      if (area.rows > 1) sheet.copyContent(first, { ...first, rows: area.rows });
    });
  }
}
