// Between the host's cells and Univer's: types are always said, so that Univer never guesses (a text "8,5" or "007" stays text).
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { ERROR_TYPE_SET } from "@univerjs/engine-formula";
import type { HostCell, HostInput } from "./hostWorkbook";

export const EMPTY_CELL: HostCell = Object.freeze({ value: null, isError: false, formula: null });

/** Everything of a cell's content removed; its style stays. */
const NO_CONTENT = { v: null, t: null, f: null, si: null, p: null, ref: null, xf: null } as const;

const NUMBER_LIKE = /^\s*[+-]?[\d.,]/;

export function isErrorText(value: unknown): value is string {
  return typeof value === "string" && ERROR_TYPE_SET.has(value as never);
}

/** What Univer must merge into a cell so that it holds exactly the input. */
export function toCellData(input: Exclude<HostInput, undefined>): ICellData {
  if ("formula" in input) return { ...NO_CONTENT, f: input.formula };
  const { value } = input;
  if (value === null || value === "") return { ...NO_CONTENT };
  if (typeof value === "number") return { ...NO_CONTENT, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...NO_CONTENT, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const type = NUMBER_LIKE.test(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { ...NO_CONTENT, v: value, t: type };
}

/** A stored cell as the host sees it. `formula` is given apart because Univer may keep it as part of a shared one. */
export function toHostCell(cell: Nullable<ICellData>, formula: string | null): HostCell {
  if (cell === null || cell === undefined) return EMPTY_CELL;
  const value = valueOf(cell);
  if (value === null && formula === null) return EMPTY_CELL;
  // Excel has one zero.
  if (value === 0) return { value: 0, isError: false, formula };
  return { value, isError: isErrorText(value), formula };
}

function valueOf(cell: ICellData): string | number | boolean | null {
  if (cell.p?.body !== undefined) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}
