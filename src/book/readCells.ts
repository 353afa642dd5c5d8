// The cells of a sheet part under some areas, with the values that were last calculated (ECMA-376 part 1, 18.3.1.4, 18.3.1.73).
import { type Area, columnIndex, MAX_COLUMNS, MAX_ROWS } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import { BookRefusal } from "./bookRefusal";
import { TextItem } from "./readTexts";
import { attribute, type Attributes, isTrue, scanXml } from "./scanXml";
import { fromXstring } from "./xstring";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const REFERENCE = /^([A-Za-z]{1,3})(\d{1,7})$/;

export interface SheetCells {
  /** Of each area: its values by row and column, "" where there is none. */
  readonly blocks: readonly (readonly (readonly CellValue[])[])[];
  /** Characters of all texts in the blocks. */
  readonly characters: number;
  readonly isProtected: boolean;
}

/** Reads the areas of a sheet part. `texts` are the shared ones. @throws BookRefusal */
export function readCells(xml: string, part: string, areas: readonly Area[], texts: readonly string[]): SheetCells {
  const reader = new CellReader(part, areas, texts);
  scanXml(xml, part, reader);
  return reader;
}

class CellReader implements SheetCells {
  readonly blocks: CellValue[][][];
  characters = 0;
  isProtected = false;
  private isInData = false;
  private row = -1;
  private column = -1;
  private type = "n";
  /** Whether the present cell lies in one of the areas. */
  private isWanted = false;
  private isInValue = false;
  private isInText = false;
  private value = "";
  private readonly item = new TextItem();

  constructor(
    private readonly part: string,
    private readonly areas: readonly Area[],
    private readonly texts: readonly string[],
  ) {
    this.blocks = areas.map(({ rows, columns }) => Array.from({ length: rows }, () => new Array<CellValue>(columns).fill("")));
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (!this.isInData) {
      if (name === "sheetData") this.isInData = true;
      else if (name === "sheetProtection") this.isProtected = isTrue(attribute(attributes, "sheet"));
    } else if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (!this.isWanted) return;
    else if (name === "v") this.isInValue = true;
    else if (name === "is") this.isInText = true;
    else if (this.isInText) this.item.open(name);
  };

  readonly text = (text: string): void => {
    if (this.isInValue) this.value += text;
    else if (this.isInText) this.item.add(text);
  };

  readonly close = (name: string): void => {
    if (name === "v") this.isInValue = false;
    else if (name === "c") this.closeCell();
    else if (name === "is") this.isInText = false;
    else if (name === "sheetData") this.isInData = false;
    else if (this.isInText) this.item.close(name);
  };

  private openRow(attributes: Attributes): void {
    const row = Number(attributes["r"] ?? this.row + 2) - 1;
    if (!Number.isInteger(row) || row <= this.row || row >= MAX_ROWS) throw this.damaged(`row ${attributes["r"]}`);
    this.row = row;
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes["r"];
    const match = reference === undefined ? null : REFERENCE.exec(reference);
    if (reference !== undefined && (match === null || Number(match[2]) !== this.row + 1)) throw this.damaged(`cell ${reference}`);
    const column = match === null ? this.column + 1 : columnIndex(match[1]!);
    if (this.row < 0 || column <= this.column || column >= MAX_COLUMNS) throw this.damaged(`cell ${reference ?? column}`);
    this.column = column;
    this.type = attributes["t"] ?? "n";
    this.isWanted = this.areas.some((area) => isIn(area, this.row, column));
    this.value = "";
  }

  private closeCell(): void {
    if (!this.isWanted) return;
    this.isWanted = false;
    const value = this.valueNow();
    if (value === "") return;
    this.areas.forEach((area, i) => {
      if (!isIn(area, this.row, this.column)) return;
      if (typeof value === "string") this.characters += value.length;
      this.blocks[i]![this.row - area.row]![this.column - area.column] = value;
    });
  }

  private valueNow(): CellValue {
    const { type, value } = this;
    if (type === "inlineStr") return this.item.take();
    if (type === "str") return fromXstring(value);
    const stored = value.trim();
    if (stored === "") return "";
    switch (type) {
      case "s": {
        const text = this.texts[Number(stored)];
        if (text === undefined) throw this.damaged(`text ${stored}`);
        return text;
      }
      case "b":
        return isTrue(stored);
      case "e":
        return stored;
      case "d": {
        // As it is written: a number of days would pass for a number that somebody typed.
        if (Number.isNaN(Date.parse(stored))) throw this.damaged(`date ${stored}`);
        return stored;
      }
      case "n": {
        const number = NUMBER.test(stored) ? Number(stored) : NaN;
        if (!Number.isFinite(number)) throw this.damaged(`number ${stored.slice(0, 40)}`);
        return number;
      }
      default:
        throw this.damaged(`cell type ${type}`);
    }
  }

  private damaged(what: string): BookRefusal {
    return new BookRefusal("damaged", `${this.part}: ${what}`);
  }
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
