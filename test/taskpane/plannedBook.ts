// A workbook in memory behind the pane's port: what plans write can be read again. Formulas are not calculated.
import { decodeLists } from "../../src/workbook/decode";
import { plannedSnapshot } from "../../src/workbook/plannedSnapshot";
import type { Op, WorkbookPlan } from "../../src/workbook/plan";
import type { WorkbookPort } from "../../src/workbook/port";
import type { NamedBlock, SheetState, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { fakeRunner, type FakeRunner } from "./fakeRunner";

export class PlannedBook {
  snapshot: WorkbookSnapshot = { sheets: [], calculation: "automatic", definedNames: [], blocks: new Map() };
  readonly plans: WorkbookPlan[] = [];

  /** The pane's runner over this workbook; `plan` says what the pane's own commands answer. */
  runner(plan: Parameters<typeof fakeRunner>[0] = {}): FakeRunner {
    const runner = fakeRunner(plan);
    const { capabilities, cost, reveal, watch } = runner.port;
    const port: WorkbookPort = {
      capabilities,
      cost,
      reveal,
      watch,
      read: () => Promise.resolve(this.snapshot),
      apply: (applied) => Promise.resolve(this.apply(applied)),
    };
    return Object.defineProperty(runner, "port", { value: port });
  }

  /** Codes of the criteria list as it is. */
  get criteria(): string[] {
    return decodeLists(this.snapshot).movement.criteria.map((criterion) => criterion.code);
  }

  /** A person changes a cell of a named block. */
  change(name: string, row: number, column: number, value: string | number): void {
    const block = this.snapshot.blocks.get(name)!;
    const values = block.values.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : cells));
    this.keep({ ...block, values });
  }

  apply(plan: WorkbookPlan): void {
    this.plans.push(plan);
    const before = this.snapshot;
    this.snapshot = plannedSnapshot(before, plan);
    for (const op of plan) {
      if (op.kind === "writeBlock") this.overwrite(op, before);
      if (op.kind === "defineName") this.rename(op, before);
    }
    for (const op of plan) this.follow(op);
  }

  /** Values written under a name that was there before and that the plan does not define anew. */
  private overwrite({ sheet, area, values }: Extract<Op, { kind: "writeBlock" }>, before: WorkbookSnapshot): void {
    for (const block of before.blocks.values()) {
      const isSame = block.sheet === sheet && block.area.row === area.row && block.area.column === area.column;
      if (isSame && block.area.rows === area.rows && block.area.columns === area.columns) this.keep({ ...block, values });
    }
  }

  /** A name that moves to cells which have another name already shows what stands there. */
  private rename({ name, sheet, area }: Extract<Op, { kind: "defineName" }>, before: WorkbookSnapshot): void {
    const there = [...before.blocks.values()].find((block) => block.sheet === sheet && JSON.stringify(block.area) === JSON.stringify(area));
    if (there !== undefined && there.name !== name) this.keep({ ...there, name });
  }

  private follow(op: Op): void {
    const { snapshot } = this;
    const sheets = (change: (sheet: SheetState) => SheetState): SheetState[] => snapshot.sheets.map(change);
    if (op.kind === "ensureSheet" && !snapshot.sheets.some(({ title }) => title === op.sheet)) {
      this.snapshot = { ...snapshot, sheets: [...snapshot.sheets, { title: op.sheet, visibility: "visible", isProtected: false }] };
    } else if (op.kind === "protect" || op.kind === "unprotect") {
      this.snapshot = {
        ...snapshot,
        sheets: sheets((sheet) => (sheet.title === op.sheet ? { ...sheet, isProtected: op.kind === "protect" } : sheet)),
      };
    } else if (op.kind === "renameSheet") {
      const blocks = new Map(
        [...snapshot.blocks].map(([name, block]) => [name, block.sheet === op.sheet ? { ...block, sheet: op.title } : block]),
      );
      this.snapshot = {
        ...snapshot,
        blocks,
        sheets: sheets((sheet) => (sheet.title === op.sheet ? { ...sheet, title: op.title } : sheet)),
      };
    } else if (op.kind === "deleteSheet") {
      this.snapshot = { ...snapshot, sheets: snapshot.sheets.filter(({ title }) => title !== op.sheet) };
    } else if (op.kind === "removeName") {
      const blocks = new Map(snapshot.blocks);
      blocks.delete(op.name);
      this.snapshot = { ...snapshot, blocks, definedNames: snapshot.definedNames.filter((name) => name !== op.name) };
    }
  }

  private keep(block: NamedBlock): void {
    this.snapshot = { ...this.snapshot, blocks: new Map(this.snapshot.blocks).set(block.name, block) };
  }
}
