// What the data cleaner looks at: the texts of a list, of the profile or of the selection, each with its font and its meaning.
import { cleanCell, CLEANING_KINDS, guessRole, type CellRole, type CleaningCell } from "../core/cleaning/cleanCell";
import { dateOrderOf } from "../core/cleaning/dateText";
import { participantsOrder, type SortableRow } from "../core/cleaning/nameOrder";
import { splitSalutation } from "../core/cleaning/personName";
import { lookupKey } from "../core/lookupKey";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, fullAddress, type Area } from "../workbook/area";
import { CRITERIA_NAMES, PARTICIPANT_NAMES, SALUTATION_NAME, SETTING_NAMES } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import type { NamedBlock, RangeBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";

export const CLEANING_SCOPES = ["participants", "criteria", "movement", "selection"] as const;
export type CleaningScope = (typeof CLEANING_SCOPES)[number];

/** A cell that cleaning would change or that a person must look at. */
export interface DirtyCell extends CleaningCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** 'Đối tượng'!B7. */
  readonly cell: string;
  /** Column for the salutation parted from the name; null: a new one beside the list. */
  readonly salutationColumn: number | null;
}

/** The participants list in another order. */
export interface OrderProposal {
  readonly sheet: string;
  /** The filled rows of the list, in the columns from the list's first to the last that the sheet uses and one more. */
  readonly area: Area;
  /** Columns of the list's fields, counted from that of the area. */
  readonly columns: { readonly code: number; readonly name: number; readonly type: number; readonly cluster: number };
  /** Code and name of each row, to see whether the list is still the one that was looked at. */
  readonly rows: readonly string[];
  /** Rows that would stand elsewhere, and the names in the new order. */
  readonly moved: number;
  readonly names: readonly string[];
}

export interface CleaningFindings {
  /** Texts that were looked at. */
  readonly texts: number;
  readonly cells: readonly DirtyCell[];
  readonly order: OrderProposal | null;
}

type Roles = Readonly<Partial<Record<string, CellRole>>>;

/** Fields that hold text, by scope. A field that a workbook does not have is left out. */
const CRITERIA_ROLES: Roles = {
  code: "code",
  parent: "code",
  name: "text",
  kind: "text",
  rule: "text",
  part: "text",
  whenNotApplicable: "text",
  whenExempt: "text",
  appliesTo: "text",
  evidence: "text",
  owner: "text",
  source: "text",
};
const PARTICIPANT_ROLES: Roles = { code: "code", name: "person", type: "text", cluster: "text" };
const SETTING_ROLES: Roles = {
  title: "text",
  agency: "text",
  kind: "text",
  rankStyle: "text",
  rankBy: "text",
  rounds: "text",
  ruleName: "text",
  ruleScope: "text",
};

function fieldsOf(scope: CleaningScope): readonly (readonly [string, CellRole])[] {
  const [names, roles]: [Readonly<Record<string, string>>, Roles] =
    scope === "participants"
      ? [PARTICIPANT_NAMES, PARTICIPANT_ROLES]
      : scope === "criteria"
        ? [CRITERIA_NAMES, CRITERIA_ROLES]
        : [SETTING_NAMES, SETTING_ROLES];
  return Object.entries(roles).flatMap(([field, role]) => {
    const name = names[field];
    return name === undefined || role === undefined ? [] : [[name, role] as const];
  });
}

/** What must be read for a scope. */
export function requestOf(scope: CleaningScope): SnapshotRequest {
  if (scope === "selection") return { names: [], ranges: ["selection"] };
  const names = fieldsOf(scope).map(([name]) => name);
  const more = scope === "participants" ? { areasOf: [SALUTATION_NAME], sheetUsedOf: [PARTICIPANT_NAMES.code] } : {};
  return { names, formulasOf: names, fontsOf: names, ...more };
}

/** Looks through the texts of the scope. */
export function findingsOf(scope: CleaningScope, snapshot: WorkbookSnapshot): CleaningFindings {
  if (scope === "selection") return ofSelection(snapshot.ranges?.[0] ?? null);
  const blocks = fieldsOf(scope).flatMap(([name, role]) => {
    const block = snapshot.blocks.get(name);
    return block === undefined ? [] : [{ block, role }];
  });
  const salutations = snapshot.blocks.get(SALUTATION_NAME);
  const types = snapshot.blocks.get(PARTICIPANT_NAMES.type);
  const texts = blocks.flatMap(({ block, role }) =>
    textsOf(block).map((text) => ({
      ...text,
      role: role === "person" && isCollective(valueAt(types, text.row)) ? ("name" as const) : role,
      dateOrder: "unknown" as const,
      salutationColumn: salutations?.sheet === block.sheet ? salutations.area.column : null,
    })),
  );
  const cells = texts.filter(isDirty);
  return { texts: texts.length, cells, order: scope === "participants" ? orderOf(snapshot, cells) : null };
}

/** Kinds are compared as people type them: case and the way letters are composed do not count. */
export function isCollective(type: CellValue): boolean {
  return lookupKey(String(type).trim()) === lookupKey(words.types.collective);
}

function valueAt(block: NamedBlock | undefined, row: number): CellValue {
  return block?.values[row - block.area.row]?.[0] ?? "";
}

type TextCell = Pick<DirtyCell, "sheet" | "row" | "column" | "cell" | "text" | "font">;

/** The cells of a block that hold a text of their own: no number, no formula. */
function textsOf(block: Pick<RangeBlock, "sheet" | "area" | "values"> & Partial<Pick<RangeBlock, "formulas" | "fonts">>): TextCell[] {
  return block.values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const formula = block.formulas?.[i]?.[j] ?? value;
      if (typeof value !== "string" || value === "" || formula !== value) return [];
      const [row, column] = [block.area.row + i, block.area.column + j];
      return [
        {
          sheet: block.sheet,
          row,
          column,
          cell: fullAddress(block.sheet, areaAt(row, column)),
          text: value,
          font: block.fonts?.[i]?.[j] ?? null,
        },
      ];
    }),
  );
}

const ALL_KINDS = new Set(CLEANING_KINDS);

function isDirty(cell: DirtyCell): boolean {
  return cleanCell(cell, ALL_KINDS).length > 0;
}

function ofSelection(range: RangeBlock | null): CleaningFindings {
  if (range === null) return { texts: 0, cells: [], order: null };
  const texts = textsOf(range);
  const cells = Array.from({ length: range.area.columns }, (_, j) => range.area.column + j).flatMap((column) => {
    const inColumn = texts.filter((text) => text.column === column);
    const contents = inColumn.map(({ text }) => text);
    const guessed = guessRole(contents);
    const salutationColumn = guessed === "person" ? columnForSalutations(range, column, inColumn) : null;
    // Without a free column beside the names a salutation stays where it is.
    const role = guessed === "person" && salutationColumn === null ? "name" : guessed;
    return inColumn.map((text) => ({ ...text, role, dateOrder: dateOrderOf(contents), salutationColumn })).filter(isDirty);
  });
  return { texts: texts.length, cells, order: null };
}

/** The column before the names, or after them, that is selected too and blank beside every name with a salutation. */
function columnForSalutations(range: RangeBlock, column: number, texts: readonly TextCell[]): number | null {
  const rows = texts.filter(({ text }) => splitSalutation(text.trim()) !== null).map(({ row }) => row);
  const isFree = (beside: number): boolean => {
    const index = beside - range.area.column;
    return index >= 0 && index < range.area.columns && rows.every((row) => range.formulas[row - range.area.row]?.[index] === "");
  };
  return [column - 1, column + 1].find(isFree) ?? null;
}

/** The fields of a row that its place in the order depends on. */
export function sortableRow(code: CellValue, name: CellValue, type: CellValue, cluster: CellValue): SortableRow {
  const text = (cell: CellValue): string => String(cell).trim();
  return {
    name: splitSalutation(text(name))?.name ?? text(name),
    isCollective: isCollective(type),
    cluster: lookupKey(text(cluster)),
    isBlank: [code, name, type, cluster].every((cell) => text(cell) === ""),
  };
}

/** Code and name of a row as one text. */
export function rowMark(code: CellValue, name: CellValue): string {
  return JSON.stringify([code, name]);
}

/** The order of the names as they will be once what is certain has been cleaned. */
function orderOf(snapshot: WorkbookSnapshot, dirty: readonly DirtyCell[]): OrderProposal | null {
  const [code, name, type, cluster] = [
    PARTICIPANT_NAMES.code,
    PARTICIPANT_NAMES.name,
    PARTICIPANT_NAMES.type,
    PARTICIPANT_NAMES.cluster,
  ].map((field) => snapshot.blocks.get(field));
  const blocks = [code, name, type, cluster].filter((block) => block !== undefined);
  // Columns that were moved apart or to different rows are no list whose rows could be sorted as one.
  if (code === undefined || name === undefined || blocks.some(({ sheet, area }) => sheet !== code.sheet || area.row !== code.area.row))
    return null;
  const columns = blocks.map(({ area }) => area.column);
  const first = Math.min(...columns);
  const used = code.sheetUsed;
  const last = Math.max(...columns, used === undefined ? 0 : used.column + used.columns - 1);
  const inName = dirty.filter((cell) => cell.sheet === name.sheet && cell.column === name.area.column);
  const cleaned = new Map(inName.map((cell) => [cell.row, cleanCell(cell, ALL_KINDS).find((one) => one.isCertain)?.after ?? cell.text]));
  const rows = Array.from({ length: code.area.rows }, (_, i) => i + code.area.row).map((row) => {
    const shown = cleaned.get(row) ?? valueAt(name, row);
    return {
      mark: rowMark(valueAt(code, row), valueAt(name, row)),
      name: String(shown),
      sortable: sortableRow(valueAt(code, row), shown, valueAt(type, row), valueAt(cluster, row)),
    };
  });
  const filled = rows.slice(0, 1 + Math.max(-1, ...rows.flatMap(({ sortable }, i) => (sortable.isBlank ? [] : [i]))));
  if (filled.length === 0) return null;
  const order = participantsOrder(filled.map(({ sortable }) => sortable));
  const at = (block: NamedBlock | undefined): number => (block === undefined ? -1 : block.area.column - first);
  return {
    sheet: code.sheet,
    area: areaAt(code.area.row, first, filled.length, last - first + 2),
    columns: { code: at(code), name: at(name), type: at(type), cluster: at(cluster) },
    rows: filled.map(({ mark }) => mark),
    moved: order.filter((from, to) => from !== to).length,
    names: order.flatMap((from) => (filled[from]!.sortable.isBlank ? [] : [filled[from]!.name])),
  };
}
