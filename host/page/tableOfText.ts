// Text of the clipboard as Excel cuts it into cells: lines and tabs; a cell in quotation marks may hold both.

/** Rows of cells. A line break at the end belongs to the last row. */
export function tableOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const cell = quoted?.[0] ?? /^[^\t\n]*/.exec(rest)![0];
    rows.at(-1)!.push(quoted === null ? cell : quoted[1]!.replace(/""/g, '"'));
    const end = rest[cell.length];
    if (end === undefined) return rows;
    if (end === "\n") rows.push([]);
    rest = rest.slice(cell.length + 1);
  }
}
