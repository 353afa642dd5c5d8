// Sửa: does what findings propose, in cells that still hold what was seen, and answers how to take it back.
// What a person must decide carries no repair and is left alone.
import type { Finding, Place, RuleId } from "../core/finding";
import { ROUNDS, type Round } from "../core/movement";
import { isSameCell, type EntryChange } from "../core/stages/entryChanges";
import { formatKind } from "../core/sweep/numberFormat";
import { isSameFix, type Fix } from "../core/sweep/fix";
import { fill } from "../locale/language";
import { ruleTitles } from "../locale/vi/ruleTitles";
import { stageSheet } from "../locale/vi/stageSheet";
import { areaAt, type Area } from "../workbook/area";
import { intersection, subtract } from "../workbook/areaArithmetic";
import { patchOps, type CellPatch } from "../workbook/cellPatches";
import { lostNames } from "../workbook/lostNames";
import { GRID_NAMES } from "../workbook/names";
import type { CellValue, Op } from "../workbook/plan";
import { hasMatrix } from "../workbook/presence";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { STAGE_REQUEST_NAMES } from "../workbook/stages/stageNames";
import type { FixAnswer, FixInput, FixUndo, UndoCell, UndoPart } from "./answers";
import { CellFinder, keyOfFinding, type CellKey, type PresentCell } from "./cellKeys";
import type { Command } from "./command";
import { signedOps } from "./entryLog";
import { requireOpen } from "./locked";
import { matrixState, readMovement, type MovementState } from "./readMovement";
import { repairPlan } from "./results";
import { shapeFindings } from "./shapeChecks";
import { roundsOf, sweep, SWEEP_REQUEST } from "./sweep";

/**
 * What a repair reads: what the sweep reads; the formulas of the entries only where some are to give way to their values, what sheets are
 * filtered by only where a filter is to be lifted, the log where it is signed.
 */
function requestFor({ findings, who }: FixInput): SnapshotRequest {
  const repairs = (kind: Fix["kind"]): boolean => findings.some(({ fix }) => fix?.kind === kind);
  return {
    ...SWEEP_REQUEST,
    ...(who === undefined ? {} : { names: [...SWEEP_REQUEST.names, ...STAGE_REQUEST_NAMES] }),
    ...(repairs("constant") ? { formulasOf: [...(SWEEP_REQUEST.formulasOf ?? []), ...(SWEEP_REQUEST.gridOf ?? [])] } : {}),
    ...(repairs("unfilter") ? { wantsFilters: true } : {}),
  };
}

/**
 * Repairs what still is as it was seen. With `who`, entries that it changes are in the log in the same step, each with the finding as its
 * reason. @throws CommandStop `no-movement`, `locked`, `no-reason` where `who` is blank while a log is kept; HostError
 */
export const fixFindings: Command<FixInput, FixAnswer> = {
  id: "fixFindings",
  async execute(context, input) {
    const movement = await readMovement(context, requestFor(input));
    requireOpen(movement.snapshot);
    const repair = new Repair(movement);
    for (const item of input.findings) repair.take(item);
    const plan = repair.plan();
    if (input.who !== undefined && hasMatrix(movement.snapshot)) {
      const signed = { who: input.who, reason: stageSheet.repaired };
      plan.push(...signedOps(matrixState(movement), repair.entered, signed, context.now()));
    }
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan);
    return repair.answer();
  },
};

type GridPlace = Extract<Place, { kind: "entryArea" }>;

class Repair {
  private readonly finder: CellFinder;
  private readonly patches = new Map<string, CellPatch>();
  private readonly cells: UndoCell[] = [];
  private readonly parts: UndoPart[] = [];
  private readonly ops: Op[] = [];
  /** Sheets on which something is changed that protection does not allow. */
  private readonly opened = new Set<string>();
  /** Entries that become others, and why. */
  readonly entered: (EntryChange & { readonly reason: string })[] = [];
  private fixed = 0;
  private skipped = 0;
  /** Sheets to protect at the end. */
  private readonly closed = new Set<string>();
  private shapes: readonly Finding[] | null = null;
  private fresh: readonly Finding[] | null = null;
  private hasResults = false;

  constructor(private readonly movement: MovementState) {
    this.finder = new CellFinder(movement.snapshot);
  }

  private get snapshot(): WorkbookSnapshot {
    return this.movement.snapshot;
  }

  /** Does what the finding proposes, if what it saw is still there. */
  take(item: Finding): void {
    const isDone =
      item.fix === undefined ? false : item.fix.kind === "value" || item.fix.kind === "constant" ? this.cell(item) : this.grid(item);
    if (isDone) this.fixed++;
    else this.skipped++;
  }

  plan(): Op[] {
    const results = this.hasResults ? resultOps(this.movement) : [];
    const sheets = [...this.opened].filter((title) => this.snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected));
    return [
      ...sheets.map((sheet): Op => ({ kind: "unprotect", sheet })),
      // Unmerged and shown first: values go into the cells that a person sees.
      ...this.ops,
      ...patchOps([...this.patches.values()]),
      ...sheets.map((sheet): Op => ({ kind: "protect", sheet })),
      ...results,
      ...[...this.closed].filter((title) => !isProtectedBy(results, title)).map((sheet): Op => ({ kind: "protect", sheet })),
    ];
  }

  answer(): FixAnswer {
    const { fixed, skipped, cells, parts } = this;
    const undo: FixUndo | null = cells.length + parts.length === 0 ? null : { cells, parts };
    return { fixed, skipped, undo };
  }

  private cell(item: Finding): boolean {
    const { place, fix } = item;
    const key = keyOfFinding(this.snapshot, item);
    const present = key === null ? null : this.finder.find(key);
    if (key === null || present === null || (fix?.kind !== "value" && fix?.kind !== "constant")) return false;
    const isAsSeen =
      fix.kind === "value" ? !present.isFormula && present.value === fix.from : present.formula !== null && present.value === fix.to;
    const at = `${present.block.name} ${present.row} ${present.column}`;
    if (!isAsSeen || this.patches.has(at)) return false;
    const format = fix.kind === "value" ? newFormat(present, fix.to) : null;
    this.patches.set(at, {
      sheet: present.block.sheet,
      row: present.block.area.row + present.row,
      column: present.block.area.column + present.column,
      cell: fix.to,
      ...(format === null ? {} : { format }),
    });
    this.enter(item.rule, key, present.value, fix.to);
    this.cells.push({
      ...key,
      row: present.row,
      column: present.column,
      before: present.formula === null ? { value: present.value } : { formula: present.formula },
      after: fix.to,
      ...(format === null || present.format === null ? {} : { format: present.format }),
    });
    // The list of criteria is locked once something is scored; what it was built with may come back all the same.
    if (item.rule === "S-11") this.opened.add(present.block.sheet);
    if (format !== null || place.kind === "entryRow" || place.kind === "entryColumn" || present.block.grid?.hasLocked === true) {
      this.opened.add(present.block.sheet);
    }
    return true;
  }

  /** An entry cell of a participant and a criterion becomes another: a change for the log. */
  private enter(rule: RuleId, { block, rowCode, columnCode }: CellKey, before: CellValue, after: CellValue): void {
    const round = ROUNDS.find((known) => GRID_NAMES[known].cells === block);
    if (round === undefined || rowCode === undefined || columnCode === undefined || isSameCell(before, after)) return;
    const reason = fill(stageSheet.repairedFor, { title: ruleTitles[rule], rule });
    this.entered.push({ round, participant: rowCode, criterion: columnCode, before, after, reason });
  }

  private grid(item: Finding): boolean {
    if (item.fix?.kind === "results") {
      this.hasResults = true;
      return true;
    }
    if (item.fix?.kind === "sheet" || item.fix?.kind === "name") return this.shape(item);
    const { place } = item;
    // A finding of the sweep as it is now, or what was seen is gone.
    const isThere = this.now().some((other) => other.rule === item.rule && isSameFix(other.fix, item.fix) && samePlace(other.place, place));
    if (!isThere || place.kind !== "entryArea") return false;
    const block = this.snapshot.blocks.get(GRID_NAMES[place.round ?? "self"].cells)!;
    const area = areaAt(block.area.row + place.row, block.area.column + place.column, place.rows, place.columns);
    const { sheet, name } = block;
    switch (item.fix?.kind) {
      case "unmerge":
        this.open(sheet, { kind: "merge", sheet, area, isMerged: false });
        for (const merged of block.grid?.merged ?? []) {
          if (intersection(merged, area) !== null) this.parts.push({ kind: "merge", block: name, area: relative(merged, block) });
        }
        return true;
      case "show":
        return this.show(item.fix.axis, block, area, place);
      case "unfilter":
        return this.unfilter(block);
      case "unlock":
        this.open(sheet, { kind: "unlock", sheet, area: block.area });
        return true;
      case "rules":
        return this.putRulesBack(block, place);
      default:
        return false;
    }
  }

  /** Sheets and names: undone by the restore point. */
  private shape({ fix }: Finding): boolean {
    this.shapes ??= shapeFindings(this.movement);
    if (!this.shapes.some((other) => isSameFix(other.fix, fix))) return false;
    if (fix?.kind === "name") {
      const lost = lostNames(this.snapshot).find(({ name }) => name === fix.name);
      if (lost !== undefined) this.ops.push({ kind: "defineName", ...lost });
    } else if (fix?.kind === "sheet") {
      const { sheet, change, to = sheet } = fix;
      if (change === "show") this.ops.push({ kind: "visibility", sheet, visibility: "visible" });
      else if (change === "rename") this.ops.push({ kind: "renameSheet", sheet, title: to });
      else this.closed.add(sheet);
    }
    return true;
  }

  private show(axis: "rows" | "columns", { sheet, name }: NamedBlock, area: Area, place: GridPlace): boolean {
    const isRows = axis === "rows";
    const [first, count] = isRows ? [area.row, area.rows] : [area.column, area.columns];
    this.ops.push({ kind: "hide", sheet, axis, first, count, isHidden: false });
    this.parts.push({ kind: "hide", block: name, axis, first: isRows ? place.row : place.column, count });
    return true;
  }

  private unfilter({ sheet, name, area, grid }: NamedBlock): boolean {
    this.ops.push({ kind: "clearFilter", sheet });
    const filter = grid?.filter ?? null;
    // By what Excel does not tell, nothing can be filtered again.
    if (filter !== null && filter.columns.length > 0) this.parts.push({ kind: "filter", block: name, filter, at: area });
    return true;
  }

  private putRulesBack(block: NamedBlock, place: GridPlace): boolean {
    const round = roundsOf(this.movement).find((known) => known.round === ((place.round ?? "self") as Round));
    if (round === undefined || round.rules.ops.length === 0) return false;
    this.open(block.sheet, ...round.rules.ops);
    const bare = (block.grid?.validated ?? []).reduce<readonly Area[]>(
      (left, area) => left.flatMap((part) => subtract(part, area)),
      round.rules.ruled,
    );
    this.parts.push(...bare.map((area): UndoPart => ({ kind: "clearValidation", block: block.name, area: relative(area, block) })));
    return true;
  }

  private open(sheet: string, ...ops: readonly Op[]): void {
    this.opened.add(sheet);
    this.ops.push(...ops);
  }

  private now(): readonly Finding[] {
    this.fresh ??= sweep(this.movement).findings;
    return this.fresh;
  }
}

/** The format that a new value needs: a number in a cell of texts, dates or percentages would become one of those. */
function newFormat({ format }: PresentCell, to: unknown): string | null {
  return typeof to === "number" && format !== null && formatKind(format) !== "plain" ? "General" : null;
}

function isProtectedBy(plan: readonly Op[], title: string): boolean {
  return plan.some((op) => op.kind === "protect" && op.sheet === title);
}

function relative(area: Area, block: NamedBlock): Area {
  return { ...area, row: area.row - block.area.row, column: area.column - block.area.column };
}

function samePlace(a: Place, b: Place): boolean {
  if (a.kind !== "entryArea" || b.kind !== "entryArea") return false;
  const at = ({ row, column, rows, columns, round }: GridPlace): string => [row, column, rows, columns, round ?? "self"].join();
  return at(a) === at(b);
}

function resultOps(movement: MovementState): readonly Op[] {
  const { state } = sweep(movement);
  return state === null ? [] : repairPlan(state);
}
