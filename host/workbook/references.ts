// References inside formulas that live beside Univer's cells (validation, conditional formats, names): how they follow
// inserted and deleted lines, renamed and deleted sheets. Reading and writing of formulas is Univer's.
import type { IRange } from "@univerjs/core";
import {
  deserializeRangeWithSheet,
  generateStringWithSequence,
  sequenceNodeType,
  serializeRangeToRefString,
  type LexerTreeBuilder,
} from "@univerjs/engine-formula";
import { shiftSpan, type LineEdit } from "./areas";
import type { HostArea } from "./hostWorkbook";

/** What happened to the sheet that references may point to. */
export type SheetEvent =
  | { readonly kind: "lines"; readonly title: string; readonly edit: LineEdit }
  | { readonly kind: "renamed"; readonly title: string; readonly newTitle: string }
  | { readonly kind: "deleted"; readonly title: string };

const BROKEN = "#REF!";

/** The text as Excel compares titles of sheets and names: whatever its case, however its marks are written. */
export function foldedTitle(title: string): string {
  return title.normalize("NFC").toLocaleLowerCase("vi");
}

export function sameTitle(a: string, b: string): boolean {
  return a === b || foldedTitle(a) === foldedTitle(b);
}

/**
 * The formula after the event. `ownTitle` is the sheet whose cells are meant by references without a sheet name
 * (null: there is none, as in defined names).
 */
export function followEvent(lexer: LexerTreeBuilder, formula: string, ownTitle: string | null, event: SheetEvent): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (nodes === undefined || nodes === null) return formula;
  let isChanged = false;
  const followed = nodes.map((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const token = followReference(node.token, ownTitle, event);
    if (token === node.token) return node;
    isChanged = true;
    return { ...node, token };
  });
  return isChanged ? `=${generateStringWithSequence(followed)}` : formula;
}

function followReference(token: string, ownTitle: string | null, event: SheetEvent): string {
  const { range, sheetName, unitId } = deserializeRangeWithSheet(token);
  const title = sheetName === "" ? ownTitle : sheetName;
  if (title === null || !sameTitle(title, event.title)) return token;
  if (event.kind === "deleted") return BROKEN;
  if (event.kind === "renamed") return sheetName === "" ? token : serializeRangeToRefString({ range, sheetName: event.newTitle, unitId });
  const moved = shiftRange(range, event.edit);
  return moved === null ? BROKEN : serializeRangeToRefString({ range: moved, sheetName, unitId });
}

function shiftRange(range: IRange, edit: LineEdit): IRange | null {
  const [start, end] = edit.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  // Whole columns have no rows, and the other way round.
  if (Number.isNaN(start) || Number.isNaN(end)) return range;
  const span = shiftSpan(start, end - start + 1, edit);
  if (span === null) return null;
  const last = span.start + span.length - 1;
  return edit.axis === "rows" ? { ...range, startRow: span.start, endRow: last } : { ...range, startColumn: span.start, endColumn: last };
}

/** The single area that a reference text ("='Chấm điểm'!$A$1:$B$9") stands for, or null when it is anything else. */
export function readReference(lexer: LexerTreeBuilder, reference: string): { readonly title: string; readonly area: HostArea } | null {
  const nodes = lexer.sequenceNodesBuilder(reference.startsWith("=") ? reference : `=${reference}`);
  const [only] = nodes ?? [];
  if (nodes?.length !== 1 || only === undefined || typeof only === "string" || only.nodeType !== sequenceNodeType.REFERENCE) return null;
  const { range, sheetName } = deserializeRangeWithSheet(only.token);
  const { startRow, endRow, startColumn, endColumn } = range;
  if ([startRow, endRow, startColumn, endColumn].some(Number.isNaN)) return null;
  return {
    title: sheetName,
    area: { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 },
  };
}
