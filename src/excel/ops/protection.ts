// Locks and protection of sheets. Protection keeps people from accidents; it carries no password and is no secret.
import type { Op } from "../../workbook/plan";
import { ACTION_BYTES } from "../requestSize";
import type { Step } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

/** What people may still do on a protected sheet: select, filter, sort, and change widths and heights. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  selectionMode: "Normal",
};

/** Everything locked, then the areas unlocked: one property of a few ranges, no per-cell data. ExcelApi 1.2. */
export function locksStep(op: OpOf<"locks">): Step {
  return {
    doing: "lock cells",
    sheet: op.sheet,
    bytes: (2 + op.unlocked.length * 2) * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).getRange().untrack().format.protection.locked = true;
      for (const area of op.unlocked) target.range(op.sheet, area).format.protection.locked = false;
    },
  };
}

/** ExcelApi 1.2. Only for a sheet that is protected. */
export function unprotectStep(sheet: string): Step {
  return {
    doing: "unprotect",
    sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.sheet(sheet).protection.unprotect();
    },
  };
}

/** ExcelApi 1.2. Only for a sheet that is not protected. */
export function protectStep(sheet: string, options: Excel.WorksheetProtectionOptions = PROTECTION): Step {
  return {
    doing: "protect",
    sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      target.sheet(sheet).protection.protect(options);
    },
  };
}
