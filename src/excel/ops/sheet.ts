// Operations on sheets and names: add a sheet, define and remove names, freeze, show, recalculate.
import { fullAddress } from "../../workbook/area";
import type { Op } from "../../workbook/plan";
import { ACTION_BYTES } from "../requestSize";
import { hasName, knownSheet, type WorkbookState } from "../workbookState";
import type { Step } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

/**
 * Adds the sheet if it is not there; an existing one keeps the looks and the place that people gave it. ExcelApi 1.1; tabColor 1.7,
 * gridlines 1.8.
 */
export function ensureSheetSteps(op: OpOf<"ensureSheet">, state: WorkbookState): Step[] {
  if (knownSheet(state, op.sheet) !== undefined) return [];
  const neighbour = op.before === undefined ? undefined : knownSheet(state, op.before);
  const position = neighbour === undefined ? -1 : state.sheets.indexOf(neighbour);
  return [
    {
      doing: "add sheet",
      sheet: op.sheet,
      bytes: 4 * ACTION_BYTES,
      queue(target) {
        const sheet = target.workbook.worksheets.add(op.sheet);
        if (op.tabColor !== undefined) sheet.tabColor = op.tabColor;
        if (op.showGridlines !== undefined) sheet.showGridlines = op.showGridlines;
        if (position >= 0) sheet.position = position;
        target.adopt(op.sheet, sheet);
      },
    },
  ];
}

/** Sets the title that the sheet has already: a workbook whose structure is locked refuses, before anything is written. ExcelApi 1.1. */
export function askTitleStep(op: OpOf<"renameSheet" | "deleteSheet">): Step {
  return {
    doing: "ask whether sheets may change",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).name = op.sheet;
    },
  };
}

/** ExcelApi 1.1. */
export function renameSheetStep(op: OpOf<"renameSheet">): Step {
  return {
    doing: "rename sheet",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).name = op.title;
    },
  };
}

/** ExcelApi 1.1. */
export function deleteSheetStep(op: OpOf<"deleteSheet">): Step {
  return {
    doing: "delete sheet",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).delete();
    },
  };
}

/**
 * Adds the name by a Range, or moves an existing one by its formula: one area of one sheet, which reads the same in every locale
 * (a union does not, office-js#2891). ExcelApi 1.4; `formula` 1.7.
 */
export function defineNameStep(op: OpOf<"defineName">, state: WorkbookState): Step {
  const exists = hasName(state, op.name);
  return {
    doing: `define name ${op.name}`,
    sheet: op.sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      const { names } = target.workbook;
      if (exists) names.getItem(op.name).formula = `=${fullAddress(op.sheet, op.area, "both")}`;
      else {
        const added = names.add(op.name, target.range(op.sheet, op.area));
        if (op.isHidden === true) added.visible = false;
      }
    },
  };
}

/** Removes the name if it is there. ExcelApi 1.4. */
export function removeNameSteps(op: OpOf<"removeName">, state: WorkbookState): Step[] {
  if (!hasName(state, op.name)) return [];
  return [
    {
      doing: `remove name ${op.name}`,
      bytes: 2 * ACTION_BYTES,
      queue(target) {
        target.workbook.names.getItem(op.name).delete();
      },
    },
  ];
}

/** ExcelApi 1.7. */
export function freezeStep(op: OpOf<"freeze">): Step {
  return {
    doing: "freeze panes",
    sheet: op.sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      const panes = target.sheet(op.sheet).freezePanes;
      panes.unfreeze();
      if (op.rows > 0 && op.columns > 0) {
        panes.freezeAt(target.range(op.sheet, { row: 0, column: 0, rows: op.rows, columns: op.columns }));
      } else if (op.rows > 0) panes.freezeRows(op.rows);
      else if (op.columns > 0) panes.freezeColumns(op.columns);
    },
  };
}

/** ExcelApi 1.1. */
export function activateStep(op: OpOf<"activate">): Step {
  return {
    doing: "show",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).activate();
      if (op.area !== undefined) target.range(op.sheet, op.area).select();
    },
  };
}

/** What is out of date, in manual mode too. ExcelApi 1.1. */
export function recalculateStep(): Step {
  return {
    doing: "recalculate",
    bytes: ACTION_BYTES,
    queue(target) {
      target.workbook.application.calculate("Recalculate");
    },
  };
}
