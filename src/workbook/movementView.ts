// A workbook of several movements as one of them sees it: its own names as `names.ts` has them, those of the others with their number.
// Nothing above the port knows of it: what is asked, what is told and what is to be done are put into the other terms here.
import type { SheetLook } from "./copy/sheetLook";
import type { CellValue, Op, PatchCell, Validation, WorkbookPlan } from "./plan";
import { RESTORE_PREFIX } from "./restore/restoreNames";
import type { NamedBlock, RangeBlock, SnapshotRequest, WorkbookSnapshot } from "./snapshot";

/** What stands before the names of a movement, in the workbook or as the first would be called by another. */
const mark = (movement: number): string => (movement === 1 ? "BV" : `BV${movement}`);

/** Puts the names in a text into other terms: those that begin with a mark get the other one. */
class Renaming {
  readonly #marks: ReadonlyMap<string, string>;

  constructor(marks: readonly (readonly [string, string])[]) {
    this.#marks = new Map(marks);
  }

  /** A name, or a pattern of names. */
  name(name: string): string {
    if (name.toUpperCase().startsWith(RESTORE_PREFIX)) return name;
    const end = name.indexOf("_");
    const other = end < 0 ? undefined : this.#marks.get(name.slice(0, end).toUpperCase());
    return other === undefined ? name : `${other}${name.slice(end)}`;
  }

  /** A formula; texts in quotes and titles of sheets stay. What is no formula stays too. */
  formula<T extends CellValue>(formula: T): T | string {
    if (typeof formula !== "string" || !formula.startsWith("=") || !/BV\d*_/i.test(formula)) return formula;
    return formula.replace(WORD, (word) => (word.startsWith('"') || word.startsWith("'") ? word : this.name(word)));
  }

  grid<T extends CellValue>(cells: readonly (readonly T[])[]): (T | string)[][] {
    return cells.map((line) => line.map((cell) => this.formula(cell)));
  }
}

/** A text in quotes; a quoted title; a word. */
const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/gu;

/** From the workbook's names to those that movement `k` sees. */
const inward = (k: number): Renaming =>
  new Renaming([
    [mark(k), "BV"],
    ["BV", "BV1"],
  ]);

/** From what movement `k` says to the workbook's names. */
const outward = (k: number): Renaming =>
  new Renaming([
    ["BV", mark(k)],
    ["BV1", "BV"],
  ]);

/** What movement `k` (from 2) asks, as it is to be asked of the workbook. */
export function requestOf(request: SnapshotRequest, k: number): SnapshotRequest {
  const renaming = outward(k);
  const named = (names: readonly string[] | undefined): string[] | undefined => names?.map((name) => renaming.name(name));
  const lists = {
    formulasOf: named(request.formulasOf),
    constantsOf: named(request.constantsOf),
    formulaCellsOf: named(request.formulaCellsOf),
    formatsOf: named(request.formatsOf),
    gridOf: named(request.gridOf),
    areasOf: named(request.areasOf),
    fontsOf: named(request.fontsOf),
    sheetUsedOf: named(request.sheetUsedOf),
  };
  const asked = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)) as Partial<SnapshotRequest>;
  return { ...request, ...asked, names: request.names.map((name) => renaming.name(name)) };
}

/** What the workbook told, as movement `k` (from 2) sees it; new sheets get its mark at the end of their titles. */
export function snapshotOf(snapshot: WorkbookSnapshot, k: number): WorkbookSnapshot {
  const renaming = inward(k);
  const blocks = [...snapshot.blocks.values()].map((block): [string, NamedBlock] => {
    const name = renaming.name(block.name);
    return [name, { ...block, name, ...(block.formulas === undefined ? {} : { formulas: renaming.grid(block.formulas) }) }];
  });
  const { ranges, looks } = snapshot;
  return {
    ...snapshot,
    titleTail: titleTail(k),
    definedNames: snapshot.definedNames.map((name) => renaming.name(name)),
    ...(snapshot.brokenNames === undefined ? {} : { brokenNames: snapshot.brokenNames.map((name) => renaming.name(name)) }),
    blocks: new Map(blocks),
    ...(ranges === undefined
      ? {}
      : {
          ranges: ranges.map((range): RangeBlock | null => (range === null ? null : { ...range, formulas: renaming.grid(range.formulas) })),
        }),
    ...(looks === undefined ? {} : { looks: looks.map((look): SheetLook => ({ ...look, formulas: renaming.grid(look.formulas) })) }),
  };
}

/** What ends the title of a sheet that movement `k` makes. */
export function titleTail(k: number): string {
  return ` – PT${k}`;
}

/** What movement `k` (from 2) wants done, as it is to be done in the workbook. */
export function planOf(plan: WorkbookPlan, k: number): WorkbookPlan {
  const renaming = outward(k);
  return plan.map((op) => renamedOp(op, renaming));
}

function renamedOp(op: Op, renaming: Renaming): Op {
  switch (op.kind) {
    case "defineName":
    case "removeName":
      return { ...op, name: renaming.name(op.name) };
    case "fillFormulas":
      return { ...op, formulas: op.formulas.map((formula) => renaming.formula(formula)) };
    case "fillFormula":
      return { ...op, formula: renaming.formula(op.formula) };
    case "patch":
      return { ...op, cells: op.cells.map((line) => line.map((cell) => renamedPatch(cell, renaming))) };
    case "validation":
      return { ...op, validation: { ...op.validation, rule: renamedRule(op.validation.rule, renaming) } };
    case "conditionalFormats":
      return { ...op, rules: op.rules.map((rule) => ({ ...rule, formula: renaming.formula(rule.formula) })) };
    default:
      return op;
  }
}

function renamedPatch(cell: PatchCell, renaming: Renaming): PatchCell {
  return typeof cell === "object" && cell !== null ? { ...cell, formula: renaming.formula(cell.formula) } : cell;
}

function renamedRule(rule: Validation["rule"], renaming: Renaming): Validation["rule"] {
  return rule.kind === "list" ? { ...rule, source: renaming.formula(rule.source) } : { ...rule, formula: renaming.formula(rule.formula) };
}
