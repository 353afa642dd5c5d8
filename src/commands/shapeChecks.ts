// Where the workbook differs from what was built, beyond what Kiểm tra tells: sheets hidden, renamed or open, numbers of criteria that are
// others now, names that can be put back, calculation by hand. All from what is read anyway.
import { finding, type Finding } from "../core/finding";
import { codeKey } from "../core/criteriaTree";
import { lostNames } from "../workbook/lostNames";
import {
  BOARD_NAME,
  CRITERIA_NAMES,
  ENTRY_NAMES,
  PARTICIPANT_NAMES,
  RESULT_NAMES,
  SETTING_NAMES,
  type CriterionField,
} from "../workbook/names";
import { resultBase, resultBaseTitle } from "../workbook/roundsDecode";
import { GRID_NAMES } from "../workbook/names";
import { readShape, SHAPE_FIELDS, SHAPE_NAME, SHAPE_SHEETS, type ShapeSheet } from "../workbook/shapeRecord";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { MovementState } from "./readMovement";

interface RoleSheet {
  readonly role: ShapeSheet;
  /** A name on it. */
  readonly name: string;
  readonly title: string;
}

/** Sheets that the add-in protects when it builds them. */
const PROTECTED: readonly ShapeSheet[] = ["entries", "results", "board"];

/** The differences, each with its repair where there is one. */
export function shapeFindings(state: MovementState): Finding[] {
  const { snapshot } = state;
  const sheets = roleSheets(state);
  const isBuilt = snapshot.blocks.has(RESULT_NAMES.total);
  return [
    ...lostNames(snapshot).map(({ name }) => ({
      ...finding("S-01", { kind: "block", name }, {}, { name }),
      fix: { kind: "name", name } as const,
    })),
    ...sheets.flatMap((sheet) => hiddenSheet(snapshot, sheet)),
    ...(isBuilt ? sheets.flatMap((sheet) => openSheet(snapshot, sheet)) : []),
    ...renamedSheets(snapshot, sheets),
    ...changedNumbers(state),
    ...(snapshot.calculation === "manual" ? [finding("S-13", { kind: "block", name: RESULT_NAMES.total }, {})] : []),
  ];
}

function roleSheets({ snapshot, lists }: MovementState): RoleSheet[] {
  const base = GRID_NAMES[resultBase(lists.movement)].cells;
  const names: Readonly<Record<ShapeSheet, readonly string[]>> = {
    movement: [SETTING_NAMES.title],
    criteria: [CRITERIA_NAMES.code, CRITERIA_NAMES.name],
    participants: [PARTICIPANT_NAMES.code, PARTICIPANT_NAMES.name],
    entries: [base, ENTRY_NAMES.cells],
    results: [RESULT_NAMES.total, RESULT_NAMES.rank],
    board: [BOARD_NAME],
  };
  return SHAPE_SHEETS.flatMap((role) => {
    const name = names[role].find((one) => snapshot.blocks.has(one));
    if (name === undefined) return [];
    const title = role === "entries" ? resultBaseTitle(snapshot, lists.movement) : snapshot.blocks.get(name)!.sheet;
    return [{ role, name, title }];
  });
}

function hiddenSheet({ sheets }: WorkbookSnapshot, { name, title }: RoleSheet): Finding[] {
  const state = sheets.find((sheet) => sheet.title === title);
  if (state === undefined || state.visibility === "visible") return [];
  return [{ ...finding("S-08", { kind: "block", name }, {}, { sheet: title }), fix: { kind: "sheet", change: "show", sheet: title } }];
}

function openSheet({ sheets }: WorkbookSnapshot, { role, name, title }: RoleSheet): Finding[] {
  const state = sheets.find((sheet) => sheet.title === title);
  if (state === undefined || state.isProtected || !PROTECTED.includes(role)) return [];
  return [{ ...finding("S-09", { kind: "block", name }, {}, { sheet: title }), fix: { kind: "sheet", change: "protect", sheet: title } }];
}

/** Renaming is everybody's right: told, and put back only when asked. */
function renamedSheets(snapshot: WorkbookSnapshot, sheets: readonly RoleSheet[]): Finding[] {
  const record = readShape(snapshot.blocks.get(SHAPE_NAME)?.values[0]?.[0]);
  const taken = new Set(snapshot.sheets.map(({ title }) => title.toLowerCase()));
  return sheets.flatMap(({ role, name, title }): Finding[] => {
    const was = record?.sheets[role];
    if (was === undefined || was === title) return [];
    const told = finding("S-12", { kind: "block", name }, {}, { sheet: title, was });
    return [taken.has(was.toLowerCase()) ? told : { ...told, fix: { kind: "sheet", change: "rename", sheet: title, to: was } }];
  });
}

/** S-11: a number of a criterion is not what the results were built with. Formulas read it live, so totals follow already. */
function changedNumbers({ snapshot, lists }: MovementState): Finding[] {
  const record = readShape(snapshot.blocks.get(SHAPE_NAME)?.values[0]?.[0]);
  if (record === null) return [];
  const built = new Map(Object.entries(record.criteria).map(([code, numbers]) => [codeKey(code), numbers]));
  const codes = snapshot.blocks.get(CRITERIA_NAMES.code)?.values ?? [];
  const criteria = new Map(lists.movement.criteria.map((criterion) => [codeKey(criterion.code), criterion]));
  return codes.flatMap(([code = ""], row) => {
    const key = codeKey(String(code));
    const [numbers, criterion] = [built.get(key), criteria.get(key)];
    if (key === "" || numbers === undefined || criterion === undefined) return [];
    criteria.delete(key);
    return SHAPE_FIELDS.flatMap((field, i): Finding[] => {
      const was = numbers[i] ?? null;
      if (was === criterion[field]) return [];
      const cell = snapshot.blocks.get(CRITERIA_NAMES[field as CriterionField])?.values[row]?.[0] ?? "";
      return [
        {
          ...finding(
            "S-11",
            { kind: "criterion", row, field },
            { criterion: criterion.code },
            { name: criterion.name, field, from: was ?? "–", to: criterion[field] ?? "–" },
          ),
          fix: { kind: "value", from: cell, to: was ?? "" },
        },
      ];
    });
  });
}

/** How many of them, for the home: all but new titles, which are everybody's right. */
export function shapeCount(state: MovementState): number {
  return shapeFindings(state).filter(({ rule }) => rule !== "S-12").length;
}
