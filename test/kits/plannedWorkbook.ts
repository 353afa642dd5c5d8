// A workbook that is nothing but what plans have written: for measurements of commands at sizes that an embedded Excel would take minutes for.
import type { WorkbookPlan } from "../../src/workbook/plan";
import type { WorkbookPort } from "../../src/workbook/port";
import { plannedSnapshot } from "../../src/workbook/plannedSnapshot";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { BLANK_SNAPSHOT } from "./blankSnapshot";

/** Every reading gives all named blocks. Formulas are not calculated, and only what is written under a new name is kept. */
export class PlannedWorkbook implements WorkbookPort {
  readonly capabilities: WorkbookPort["capabilities"] = { excelApi: 16, canSeeMerges: true } as unknown as WorkbookPort["capabilities"];

  constructor(public snapshot: WorkbookSnapshot = BLANK_SNAPSHOT) {}

  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.snapshot);
  }

  apply(plan: WorkbookPlan): Promise<void> {
    this.snapshot = plannedSnapshot(this.snapshot, plan);
    return Promise.resolve();
  }

  reveal(): Promise<void> {
    return Promise.resolve();
  }

  watch(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  cost(): ReturnType<WorkbookPort["cost"]> {
    return { syncs: 0, requestBytes: 0 };
  }
}
