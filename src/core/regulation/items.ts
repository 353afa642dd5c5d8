// The rows of a table as a tree of items: numbers make the levels, rows without one join or hang under the item above.
import { isUsableCode } from "../checkMovement";
import { lookupKey } from "../lookupKey";
import { Codes } from "./codes";
import type { NumberPart } from "./numbering";
import { Outline, type Mark, type Placed } from "./outline";
import { hasPoints, type Remarks, type TableRow } from "./rows";

/** A row that became an item of the tree, or a note under one. */
export interface Item {
  readonly row: TableRow;
  readonly kind: "item" | "heading" | "note";
  /** Rows whose text was joined to this one. */
  readonly joined: readonly TableRow[];
  /** Text with that of joined rows. */
  readonly text: string;
  readonly code: string;
  readonly parent: Item | null;
  readonly children: readonly Item[];
  readonly level: number;
}

interface Growing extends Item {
  joined: TableRow[];
  text: string;
  code: string;
  children: Growing[];
  readonly parent: Growing | null;
}

export interface ItemTree {
  readonly roots: readonly Item[];
  readonly totals: readonly TableRow[];
  /** Codes given so far. */
  readonly codes: Codes;
}

/** Builds the tree. Every row but header, titles and totals is in it, or joined to an item in it, or told of in a remark. */
export function treeOf(rows: readonly TableRow[], remarks: Remarks): ItemTree {
  return new TreeBuilder(remarks).build(rows);
}

class TreeBuilder {
  private readonly outline = new Outline<Growing>();
  private readonly roots: Growing[] = [];
  private readonly all: Growing[] = [];
  private readonly totals: TableRow[] = [];
  private readonly items = new Map<Placed<Growing>, Growing>();
  private readonly codes = new Codes();
  private group = "";

  constructor(private readonly remarks: Remarks) {}

  build(rows: readonly TableRow[]): ItemTree {
    for (const row of rows) this.take(row);
    return { roots: this.roots, totals: this.totals, codes: this.codes };
  }

  private take(row: TableRow): void {
    switch (row.kind) {
      case "title":
      case "header":
        return;
      case "total":
        this.totals.push(row);
        return;
      case "text":
        this.join(row);
        return;
      case "note":
        this.hang(row);
        return;
      case "heading":
        this.add(row, { kind: "heading" }, "heading");
        return;
      case "item":
        if (row.group !== "" && row.group !== this.group) this.addGroup(row);
        this.add(row, row.numbering ?? { kind: "none" }, "item");
    }
  }

  /** The group column says that another group begins. */
  private addGroup(row: TableRow): void {
    this.group = row.group;
    const heading: TableRow = { ...row, kind: "heading", text: row.group, code: "", numbering: null, group: "", rule: "", note: "" };
    const points = { base: null, least: null, bonus: null, deduction: null, isGate: false, isEach: false };
    this.add({ ...heading, points, weight: null, needsEvidence: false }, { kind: "heading" }, "heading");
  }

  private join(row: TableRow): void {
    const last = this.all[this.all.length - 1];
    if (last === undefined) {
      this.remarks.add("T-01", "notUnderstood", "beforeFirst", row.row);
      return;
    }
    last.joined.push(row);
    last.text = `${last.text}\n${row.text}`.trim();
    this.remarks.add("T-02", "unsure", last.kind === "note" ? "toNote" : "toItem", row.row, { code: last.code });
  }

  private hang(row: TableRow): void {
    const above = this.all.filter((item) => item.kind !== "note").pop();
    if (above === undefined) {
      this.remarks.add("T-16", "notUnderstood", "beforeFirst", row.row);
      return;
    }
    // A note speaks of the numbered item; of one of its unmarked rows only by name.
    const owner = above.row.numbering?.kind === "number" || above.kind === "heading" || above.parent === null ? above : above.parent;
    const note: Growing = { row, kind: "note", joined: [], text: row.text, code: "", parent: owner, children: [], level: owner.level + 1 };
    note.code = this.codes.free(`${owner.code}-gc`);
    owner.children.push(note);
    this.all.push(note);
  }

  private add(row: TableRow, mark: Mark, kind: "item" | "heading"): void {
    const draft = { row, kind, joined: [], text: row.text, code: "", children: [] as Growing[] };
    const placed = this.outline.place(draft as unknown as Growing, mark);
    const parent = placed.parent === null ? null : this.items.get(placed.parent)!;
    const item: Growing = { ...draft, parent, level: placed.level };
    this.items.set(placed, item);
    (parent?.children ?? this.roots).push(item);
    this.all.push(item);
    this.tell(placed, row);
    item.code = this.codeOf(item, placed);
    if (row.text === "")
      this.remarks.add("T-01", hasPoints(row.points) ? "unsure" : "notUnderstood", "noText", row.row, { code: item.code });
  }

  private tell(placed: Placed<Growing>, row: TableRow): void {
    const { mark } = placed;
    if (placed.missing.length > 0 && mark.kind === "number") {
      this.remarks.add("T-03", "unsure", "missing", row.row, { missing: placed.missing.join(", "), code: mark.code });
    }
    if (placed.isOrphan && mark.kind === "number") this.remarks.add("T-05", "unsure", "orphan", row.row, { code: mark.code });
  }

  private codeOf(item: Growing, placed: Placed<Growing>): string {
    const { mark } = placed;
    const { parent, row } = item;
    const given = row.code.replace(/\s+/g, "").normalize("NFC");
    if (given !== "") {
      const isUsable = isUsableCode(given);
      if (isUsable && !this.codes.has(given)) return this.codes.take(given);
      const code = isUsable ? this.codes.free(given) : this.codes.numbered(given);
      this.remarks.add("T-19", "unsure", isUsable ? "repeatedCode" : "unusableCode", row.row, { text: row.code, code });
      return code;
    }
    if (mark.kind !== "number") return this.codes.numbered(parent === null ? "M" : parent.code);
    const wanted = this.wantedCode(item, placed, mark.code);
    if (!this.codes.has(wanted)) {
      const written = `${row.numbering?.kind === "number" ? row.numbering.code : ""}`;
      if (written !== "" && written !== wanted)
        this.remarks.add("T-19", "understood", "respelled", row.row, { text: written, code: wanted });
      return this.codes.free(wanted);
    }
    const isTwice = (parent?.children ?? this.roots).some((other) => other !== item && lookupKey(other.code) === lookupKey(wanted));
    const code = this.codes.free(isTwice || parent === null ? wanted : `${parent.code}.${wanted}`);
    this.remarks.add(isTwice ? "T-04" : "T-19", isTwice ? "unsure" : "understood", isTwice ? "repeated" : "qualified", row.row, {
      text: wanted,
      code,
    });
    return code;
  }

  /** The number as written, but with its parent's spelling where it begins with the parent's number: a.7.1 under a7 is a7.1. */
  private wantedCode(item: Growing, placed: Placed<Growing>, written: string): string {
    const { mark } = placed;
    const { parent } = item;
    if (mark.kind !== "number" || !placed.isUnderPrefix || parent === null) return written;
    const own = parent.row.numbering;
    if (own?.kind !== "number" || own.word !== "" || parent.code !== own.code || !isBeginning(own.parts, mark.parts)) return written;
    const last = mark.parts[mark.parts.length - 1]!.text;
    const separator = /\p{Ll}$/u.test(parent.code) && /^\d/.test(last) ? "" : written.endsWith(`.${last}`) ? "." : "";
    const spelled = `${parent.code}${separator}${last}`;
    return lookupKey(spelled) === lookupKey(written) ? written : spelled;
  }
}

/** Whether the number begins with all components of its parent's, in the same letters. */
function isBeginning(own: readonly NumberPart[], parts: readonly NumberPart[]): boolean {
  return own.length === parts.length - 1 && own.every((part, i) => part.text.toLowerCase() === parts[i]!.text.toLowerCase());
}
