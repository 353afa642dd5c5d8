// What the embedded Excel remembers between requests: the workbook, kept references, listeners, and switches of the add-in.
import type { HostArea, HostInput, HostSheet, HostStyle, HostWorkbook } from "../workbook/hostWorkbook";
import { type Culture, cultureOf, type Emulation, excelApiOf } from "./emulation";
import type { HostObject } from "./objectType";
import { RichError } from "./richError";

/** Events of a sheet are asked for by its id, those of all sheets by the workbook's target. */
export interface EventRegistrations {
  add(type: number, target: string): void;
  remove(type: number, target: string): void;
}

export class Session implements EventRegistrations {
  readonly excelApi: number;
  readonly culture: Culture;
  /** `context.runtime.enableEvents` of this add-in. */
  areEventsEnabled = true;
  /** Files that were opened as new workbooks, in base64. */
  readonly openedBooks: string[] = [];
  readonly #references = new Map<string, HostObject>();
  readonly #registrations = new Map<string, number>();
  #nextReference = 1;
  #isDirty = true;
  #borders = new Map<string, BorderSides>();
  readonly #endings = new Map<string, () => void>();
  #writing: { readonly sheet: HostSheet; readonly area: HostArea; readonly inputs: HostInput[][] } | null = null;
  #styling: { readonly sheet: HostSheet; readonly area: HostArea; readonly style: HostStyle } | null = null;

  constructor(
    readonly workbook: HostWorkbook,
    readonly emulation: Emulation,
  ) {
    this.excelApi = excelApiOf(emulation.version);
    this.culture = cultureOf(emulation.locale);
  }

  /** Something was written: formulas must be calculated before the next read. */
  touch(): void {
    this.#isDirty = true;
  }

  /** Waits until cells show what the formulas give; in manual mode only what is asked for. */
  async settle(force = false): Promise<void> {
    if (!this.#isDirty && !force) return;
    await this.workbook.settle(force);
    this.#isDirty = false;
  }

  /** Sets looks of an area. Properties come one by one; those of the same area reach the sheet together, for each pass is dear. */
  setStyle(sheet: HostSheet, area: HostArea, style: HostStyle): void {
    const open = this.#styling;
    const isSame = open !== null && open.sheet.id === sheet.id && sameArea(open.area, area);
    if (!isSame) this.finishStyling();
    this.#styling = { sheet, area, style: isSame ? { ...open.style, ...style } : style };
  }

  /** Writes cells. The client library cuts a large block into pieces; those that lie one below the other reach the sheet together. */
  write(sheet: HostSheet, area: HostArea, inputs: readonly (readonly HostInput[])[]): void {
    const open = this.#writing;
    this.touch();
    if (open !== null && open.sheet.id === sheet.id && isBelow(open.area, area)) {
      for (const line of inputs) open.inputs.push([...line]);
      this.#writing = { ...open, area: { ...open.area, rows: open.area.rows + area.rows } };
      return;
    }
    this.#finishWriting();
    this.#writing = { sheet, area, inputs: inputs.map((line) => [...line]) };
  }

  /** Before anything looks at cells or changes them in another way. */
  finish(): void {
    this.#finishWriting();
    this.finishStyling();
  }

  finishStyling(): void {
    const open = this.#styling;
    this.#styling = null;
    open?.sheet.setStyle(open.area, open.style);
  }

  #finishWriting(): void {
    const open = this.#writing;
    this.#writing = null;
    open?.sheet.write(open.area, open.inputs);
  }

  /** Keeps the object alive beyond its request; gives its reference. */
  keep(object: HostObject): string {
    const id = `ref-${this.#nextReference++}`;
    this.#references.set(id, object);
    return id;
  }

  release(id: string): void {
    this.#references.delete(id);
  }

  /** @throws InvalidReference */
  referenced(id: string): HostObject {
    const object = this.#references.get(id);
    const isGone = object !== undefined && object.place !== null && this.workbook.sheet(object.place.sheet.id) === null;
    if (object === undefined || isGone) throw new RichError("InvalidReference", `The reference ${id} isn't valid for this operation.`);
    return object;
  }

  /** How many objects are kept: a client that forgets to release them shows here. */
  get keptReferences(): number {
    return this.#references.size;
  }

  add(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#registrations.set(key, (this.#registrations.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.#registrations.get(key) ?? 0) - 1;
    if (count > 0) this.#registrations.set(key, count);
    else this.#registrations.delete(key);
  }

  isListening(type: number, target: string): boolean {
    return this.#registrations.has(`${type} ${target}`);
  }

  /** Sides of borders set so far in this request, by sheet and area. */
  bordersOf(key: string): BorderSides {
    this.atEnd("borders", () => this.#closeBorders());
    let sides = this.#borders.get(key);
    if (sides === undefined) {
      sides = new Map();
      this.#borders.set(key, sides);
    }
    return sides;
  }

  /** Has something done when the request ends, once for each key. */
  atEnd(key: string, task: () => void): void {
    this.#endings.set(key, task);
  }

  /** Ends a request. @throws RichError of the first task that refuses; the others are done all the same */
  endRequest(): void {
    const tasks = [() => this.finish(), ...this.#endings.values()];
    this.#endings.clear();
    let refusal: RichError | null = null;
    for (const task of tasks) {
      try {
        task();
      } catch (error) {
        if (!(error instanceof RichError)) throw error;
        refusal ??= error;
      }
    }
    if (refusal !== null) throw refusal;
  }

  /** A model that cannot hold lines on some sides only says so, rather than drawing too many or too few. */
  #closeBorders(): void {
    const open = [...this.#borders].filter(([, sides]) => sides.size > 0).map(([key]) => key);
    this.#borders = new Map();
    if (open.length > 0) throw new RichError("NotImplemented", `Lines on some sides only are not emulated: ${open.join(", ")}.`);
  }
}

function sameArea(a: HostArea, b: HostArea): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether `area` has the columns of `other` and begins where that ends. */
function isBelow(other: HostArea, area: HostArea): boolean {
  return area.row === other.row + other.rows && area.column === other.column && area.columns === other.columns;
}

export type BorderSides = Map<string, { style?: string; color?: string; weight?: string }>;
