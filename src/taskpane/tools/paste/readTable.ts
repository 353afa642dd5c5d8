// Takes the cells of a table out of pasted HTML. The HTML is parsed into a document that is never shown and runs nothing; only text
// leaves it.
import type { PastedCell } from "../../../core/regulation/grid";

/** HTML that is longer is not parsed: the plain text of the same copy is read instead. */
const MAX_HTML_LENGTH = 30_000_000;

const SKIPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE", "IFRAME", "OBJECT", "DEL", "TEXTAREA", "SELECT"]);
const BLOCKS = new Set(["P", "DIV", "BR", "LI", "UL", "OL", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE"]);

/** The rows of all tables in the HTML, one below the other; null where there is no table. */
export function readTable(html: string): readonly (readonly PastedCell[])[] | null {
  if (!/<table/i.test(html) || html.length > MAX_HTML_LENGTH) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")]
    .filter((table) => (table.parentElement?.closest("table") ?? null) === null)
    .flatMap(dataTables);
  const rows = tables.flatMap((table) => [...table.rows].map((row) => [...row.cells].map(cellOf)));
  return rows.length === 0 ? null : rows;
}

/** The table itself, or the tables inside it where it only lays out a page. */
function dataTables(table: HTMLTableElement): HTMLTableElement[] {
  const inner = [...table.querySelectorAll("table")].filter((other) => other.parentElement?.closest("table") === table);
  const largest = Math.max(0, ...inner.map(cellCount));
  return largest > cellCount(table) ? inner.flatMap(dataTables) : [table];
}

function cellCount(table: HTMLTableElement): number {
  return [...table.rows].reduce((sum, row) => sum + row.cells.length, 0);
}

function cellOf(cell: HTMLTableCellElement): PastedCell {
  const parts: string[] = [];
  collect(cell, parts);
  return { text: parts.join(""), rowSpan: cell.rowSpan, columnSpan: cell.colSpan };
}

function collect(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) parts.push((child.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " "));
    else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) collectElement(child as Element, parts);
  }
}

function collectElement(element: Element, parts: string[]): void {
  const name = element.tagName.toUpperCase();
  if (SKIPPED.has(name) || isHidden(element)) return;
  const isBlock = BLOCKS.has(name);
  if (isBlock) parts.push("\n");
  if (name === "LI") parts.push("- ");
  collect(element, parts);
  if (isBlock) parts.push("\n");
  else if (name === "TD" || name === "TH") parts.push(" ");
}

function isHidden(element: Element): boolean {
  return element.hasAttribute("hidden") || /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "");
}
