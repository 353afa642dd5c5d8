// Reads the rows below the header one by one: the number, the text, the points by their sign, and what else the columns hold.
import type { ParticipantType } from "../movement";
import { folded, oneLine } from "./cellText";
import { isColumnCount, type ColumnMap, type ColumnRole } from "./columns";
import type { Grid, GridCell } from "./grid";
import { numberingAtStart, readNumbering, type Numbering } from "./numbering";
import { optionsInText } from "./options";
import { readPoints } from "./points";
import { perCaseIn } from "./prose";
import type { Remark, RemarkForm, RemarkId, Trust } from "./remark";

/** Points that a row states, by part. */
export interface RowPoints {
  readonly base: number | null;
  /** Lowest points where a range was written. */
  readonly least: number | null;
  readonly bonus: number | null;
  /** Zero or less. */
  readonly deduction: number | null;
  /** Không xếp loại. */
  readonly isGate: boolean;
  /** Points of one case ("0,2 điểm/bài"). */
  readonly isEach: boolean;
}

export type RowKind = "title" | "header" | "total" | "note" | "heading" | "item" | "text";

export interface TableRow {
  /** Row of the grid, from 0. */
  readonly row: number;
  readonly kind: RowKind;
  readonly numbering: Numbering | null;
  /** Code of the code column; "" = none. */
  readonly code: string;
  /** Name of the group in the group column; "" = none. */
  readonly group: string;
  /** Text of the item without its number, with line breaks. */
  readonly text: string;
  readonly points: RowPoints;
  readonly weight: number | null;
  readonly rule: string;
  readonly note: string;
  readonly needsEvidence: boolean;
  readonly owner: string;
  readonly source: string;
  readonly types: readonly ParticipantType[];
}

export const NO_POINTS: RowPoints = { base: null, least: null, bonus: null, deduction: null, isGate: false, isEach: false };

/** Columns whose text in a merged cell holds for every row that the cell covers. */
const SHARED_ROLES: readonly ColumnRole[] = ["owner", "evidence", "source", "appliesTo", "group"];
const POINT_ROLES = ["max", "bonus", "deduction"] as const;

/** Collects remarks of a table with the text of their rows. */
export class Remarks {
  readonly list: Remark[] = [];

  constructor(private readonly grid: Grid) {}

  add<K extends RemarkId>(id: K, trust: Trust, form: RemarkForm<K>, row: number | null, params: Remark["params"] = {}): void {
    this.list.push({ id, trust, form, row, text: row === null ? "" : this.textOf(row), params });
  }

  /** Takes back what was said of a row: a later row has made it clear. */
  withdraw(id: RemarkId, row: number): void {
    for (let i = this.list.length - 1; i >= 0; i--) if (this.list[i]!.id === id && this.list[i]!.row === row) this.list.splice(i, 1);
  }

  private textOf(row: number): string {
    const texts = (this.grid.rows[row] ?? []).filter((cell) => cell.from === "own" && cell.text !== "").map((cell) => oneLine(cell.text));
    const text = texts.join(" · ");
    return text.length > 160 ? `${text.slice(0, 159)}…` : text;
  }
}

/** All rows of the grid in their order, header and titles included. */
export function readRows(grid: Grid, map: ColumnMap, remarks: Remarks): TableRow[] {
  const header = new Set(grid.rows.slice(0, map.firstRow).map((cells) => foldedRow(cells)));
  return grid.rows.map((cells, row): TableRow => {
    const isAbove = row < map.firstRow;
    const isHeader = isAbove || header.has(foldedRow(cells)) || isColumnCount(cells);
    if (!isHeader) return new RowReader(cells, row, map, remarks).read();
    const isTitle = isAbove && cells.filter((cell) => cell.from === "own" && cell.text !== "").length <= 1;
    return {
      ...blankRow(row),
      kind: isTitle ? "title" : "header",
      text: cells
        .map((cell) => (cell.from === "own" ? cell.text : ""))
        .join(" ")
        .trim(),
    };
  });
}

function foldedRow(cells: readonly GridCell[]): string {
  return cells.map((cell) => folded(cell.text)).join("|");
}

function blankRow(row: number): TableRow {
  const none = { code: "", group: "", text: "", rule: "", note: "", owner: "", source: "" };
  return { row, kind: "item", numbering: null, ...none, points: NO_POINTS, weight: null, needsEvidence: false, types: [] };
}

const TOTAL_ROW =
  /^(?:tong(?: cong| so)?(?: so)?(?: diem)?|cong)(?: (?:chung|cac (?:muc|tieu chi|nhom|phan).*|diem chuan|toi da|[ivx0-9a-d]+(?: ?[+,] ?[ivx0-9a-d]+)+))*(?: ?\(.*\))?[:.]?$/;
const NOTE_ROW = /^[(*\s]*(?:ghi chu|luu y|chu thich|chu y)\b/;

class RowReader {
  constructor(
    private readonly cells: readonly GridCell[],
    private readonly row: number,
    private readonly map: ColumnMap,
    private readonly remarks: Remarks,
  ) {}

  read(): TableRow {
    const { numbering, text } = this.numberAndText();
    const points = this.points();
    const words = folded(text);
    const isTotal = numbering === null && TOTAL_ROW.test(words);
    const fromText = isTotal || hasPoints(points) || NOTE_ROW.test(words) ? null : pointsOfText(text);
    if (fromText !== null) this.remarks.add("T-07", "understood", "fromText", this.row, { value: fromText.value });
    const all = fromText === null ? points : { ...points, ...fromText.points };
    const office = officeIn(fromText?.rest ?? text);
    const owner = oneLine(this.text("owner"));
    return {
      row: this.row,
      kind: isTotal ? "total" : this.kindOf(numbering, text, all),
      numbering,
      code: oneLine(this.text("code")),
      group: oneLine(this.text("group")),
      text: owner === "" && office !== null ? office.rest : (fromText?.rest ?? text),
      points: all,
      weight: this.weight(),
      rule: this.text("rule"),
      note: this.text("note"),
      needsEvidence: this.text("evidence") !== "",
      owner: owner === "" ? (office?.owner ?? "") : owner,
      source: oneLine(this.text("source")),
      types: this.types(),
    };
  }

  private kindOf(numbering: Numbering | null, text: string, points: RowPoints): RowKind {
    if (numbering === null && NOTE_ROW.test(folded(text))) return "note";
    if (numbering !== null || this.text("code") !== "") return "item";
    if (isShouted(text) || (this.isAcross() && !hasPoints(points) && text.length <= 60 && !/[.;,:]$/.test(text))) return "heading";
    return hasPoints(points) ? "item" : "text";
  }

  /** One merged cell over the whole row. */
  private isAcross(): boolean {
    const filled = this.cells.filter((cell) => cell.text !== "");
    return filled.length === this.cells.length && this.cells.length > 2 && filled.filter((cell) => cell.from === "own").length === 1;
  }

  private text(role: ColumnRole): string {
    const isShared = SHARED_ROLES.includes(role);
    return this.cells
      .filter((cell, column) => this.map.roles[column] === role && (cell.from === "own" || (isShared && cell.from === "above")))
      .map((cell) => cell.text)
      .filter((text) => text !== "")
      .join("\n");
  }

  private numberAndText(): { readonly numbering: Numbering | null; readonly text: string } {
    const order = this.text("order")
      .replace(/^['’]+/, "")
      .trim();
    const name = this.text("name")
      .replace(/^['’]+/, "")
      .trim();
    if (order !== "") {
      const numbering = readNumbering(order);
      if (numbering !== null) {
        // A bullet in the number column may still have its number in the text, and a number may be written twice.
        const again = numberingAtStart(name);
        if (again === null || again.rest === "") return { numbering, text: name };
        const isSame = again.numbering.kind === "number" && numbering.kind === "number" && again.numbering.code === numbering.code;
        if (isSame) return { numbering, text: again.rest };
        return numbering.kind === "bullet" && again.numbering.kind === "number"
          ? { numbering: again.numbering, text: again.rest }
          : { numbering, text: name };
      }
      const start = numberingAtStart(order);
      if (start !== null && name === "") return { numbering: start.numbering, text: start.rest };
      if (name !== "") this.remarks.add("T-19", "unsure", "badNumber", this.row, { text: order });
      return { numbering: null, text: name === "" ? order : name };
    }
    const start = numberingAtStart(name);
    if (start !== null && start.rest !== "") return { numbering: start.numbering, text: start.rest };
    const code = this.text("code");
    return { numbering: code === "" ? null : readNumbering(code), text: name };
  }

  private points(): RowPoints {
    let points = NO_POINTS;
    for (const role of POINT_ROLES) {
      this.cells.forEach((cell, column) => {
        if (this.map.roles[column] === role && cell.from === "own" && cell.text !== "") points = this.withCell(points, role, cell.text);
      });
    }
    return points;
  }

  private withCell(points: RowPoints, role: (typeof POINT_ROLES)[number], text: string): RowPoints {
    const reading = readPoints(text);
    const say = <K extends RemarkId>(id: K, trust: Trust, form: RemarkForm<K>, params: Remark["params"] = {}): void =>
      this.remarks.add(id, trust, form, this.row, { text: oneLine(text), ...params });
    switch (reading.kind) {
      case "blank":
        return points;
      case "words":
        say("T-06", "notUnderstood", "words");
        return points;
      case "gate":
        return { ...points, isGate: true };
      case "pair":
        say("T-08", "unsure", "pair", { value: reading.value, first: reading.first });
        return this.withNumber(points, role, reading.value, false, text);
      case "range": {
        const [low, high] = [Math.min(reading.from, reading.to), Math.max(reading.from, reading.to)];
        if (role === "max" && high > 0) return { ...points, base: high, least: low };
        return this.withNumber(points, role, role === "deduction" || high <= 0 ? (high <= 0 ? low : -high) : high, false, text);
      }
      case "number": {
        if (reading.isNoisy) say("T-07", "understood", "cleaned", { value: reading.value });
        const next = this.withNumber(points, role, reading.value, reading.isSigned, text);
        return reading.isEach ? { ...next, isEach: true } : next;
      }
    }
  }

  private withNumber(points: RowPoints, role: (typeof POINT_ROLES)[number], value: number, isSigned: boolean, text: string): RowPoints {
    const wrongColumn = (form: RemarkForm<"T-09">): void =>
      this.remarks.add("T-09", "understood", form, this.row, { text: oneLine(text), value });
    if (role === "deduction") return value === 0 ? points : { ...points, deduction: -Math.abs(value) + 0 };
    if (value < 0) {
      wrongColumn(role === "bonus" ? "deductionInBonus" : "deductionInMax");
      return { ...points, deduction: value };
    }
    if (role === "bonus") return value === 0 ? points : { ...points, bonus: value };
    if (isSigned && value > 0) {
      wrongColumn("bonusInMax");
      return { ...points, bonus: value };
    }
    return { ...points, base: value };
  }

  private weight(): number | null {
    const text = this.text("weight");
    if (text === "") return null;
    const reading = readPoints(text.replace(/^[x×]\s*/i, ""));
    if (reading.kind === "number" && reading.value !== 0) return reading.value;
    this.remarks.add("T-17", "notUnderstood", "weight", this.row, { text: oneLine(text) });
    return null;
  }

  private types(): ParticipantType[] {
    const text = this.text("appliesTo");
    if (text === "") return [];
    const words = folded(text);
    const types: ParticipantType[] = [];
    if (/tap the|phong|don vi/.test(words)) types.push("collective");
    if (/ca nhan|cong chuc|vien chuc|nguoi lao dong/.test(words)) types.push("individual");
    if (types.length === 0 && !/moi doi tuong|tat ca|chung/.test(words)) {
      this.remarks.add("T-17", "notUnderstood", "appliesTo", this.row, { text: oneLine(text) });
    }
    return types.length === 2 ? [] : types;
  }
}

/** Whether a row states points of any kind. */
export function hasPoints(points: RowPoints): boolean {
  return points.base !== null || points.bonus !== null || points.deduction !== null || points.isGate;
}

/** The office in brackets behind the name of a group: "(Văn phòng theo dõi, đánh giá)". */
function officeIn(text: string): { readonly owner: string; readonly rest: string } | null {
  const match = /\s*\((?:do\s)?([^()]{3,60}?)\s(?:theo dõi|phụ trách|chủ trì)[^()]{0,60}\)/iu.exec(text);
  return match === null ? null : { owner: match[1]!, rest: text.replace(match[0], "").trim() };
}

/** All capitals, as headings over groups are written. */
function isShouted(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 6 && text === text.toUpperCase() && !/\n/.test(text);
}

interface TextPoints {
  readonly points: Partial<RowPoints>;
  readonly value: number;
  readonly rest: string;
}

/** Points that only the text states, where no cell does: "NHIỆM VỤ CHUYÊN MÔN (80 điểm)", "mỗi trường hợp trừ 0,5 điểm", cases of an item. */
function pointsOfText(text: string): TextPoints | null {
  const each = perCaseIn(text);
  if (each !== null) {
    const { points: value, isBonus } = each;
    if (value < 0) return { points: { deduction: value, isEach: true }, value, rest: text };
    return isBonus ? { points: { bonus: value, isEach: true }, value, rest: text } : null;
  }
  const list = optionsInText(text);
  if (list !== null) {
    const values = list.options.map((option) => option.points);
    const isDeduction = values.every((value) => value <= 0);
    const value = isDeduction ? Math.min(...values) : Math.max(...values);
    if (isDeduction) return { points: { deduction: value }, value, rest: text };
    return { points: list.options.every((option) => option.isBonus === true) ? { bonus: value } : { base: value }, value, rest: text };
  }
  if (/\n|;|(?:mỗi|cứ|tối đa|không quá|tổng điểm)/iu.test(text)) return null;
  const match =
    /\s*(?:\(\s*([+-]?\s?\d{1,5}(?:[.,]\d{1,3})?)\s*(?:điểm|đ)\s*\)|:\s*([+-]?\s?\d{1,5}(?:[.,]\d{1,3})?)\s*(?:điểm|đ))\s*[.:]?$/iu.exec(
      text,
    );
  if (match === null || match.index === 0) return null;
  const reading = readPoints(match[1] ?? match[2]!);
  if (reading.kind !== "number") return null;
  const { value } = reading;
  return { points: value < 0 ? { deduction: value } : { base: value }, value, rest: text.slice(0, match.index).trim() };
}
