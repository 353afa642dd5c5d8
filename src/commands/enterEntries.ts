// Puts entries given as data into the entry sheet, by code. Blank ones in the data leave the cell as it is.
import { finding, type Finding } from "../core/finding";
import { lookupKey } from "../core/checkMovement";
import { ENTRY_NAMES } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import type { Command, LocatedFinding } from "./command";
import { locateAll, readMatrix } from "./readMovement";

/** participant code -> criterion code -> what would be typed. */
export type EntryData = Readonly<Record<string, Readonly<Record<string, CellValue | null>>>>;

export interface EnterAnswer {
  readonly entered: number;
  /** V-08 for codes that are not in the lists. */
  readonly findings: readonly LocatedFinding[];
}

export const enterEntries: Command<EntryData, EnterAnswer> = {
  id: "enterEntries",
  async execute(context, data) {
    const { snapshot, matrix } = await readMatrix(context);
    const findings: Finding[] = [];
    const rows = new Map(matrix.rowCodes.map((code, i) => [lookupKey(code), i]));
    const columns = new Map(matrix.columnCodes.map((code, i) => [lookupKey(code), i]));
    const cells = matrix.raw.map((row) => [...row]);
    const stranger = (about: { participant?: string; criterion?: string }, code: string): void => {
      findings.push(finding("V-08", { kind: "block", name: "" }, about, { code }));
    };
    let entered = 0;
    for (const [participant, entries] of Object.entries(data)) {
      const row = rows.get(lookupKey(participant));
      if (row === undefined) {
        stranger({ participant }, participant);
        continue;
      }
      for (const [criterion, value] of Object.entries(entries)) {
        const column = columns.get(lookupKey(criterion));
        if (column === undefined) stranger({ participant, criterion }, criterion);
        else if (value !== null && value !== "") {
          cells[row]![column] = value;
          entered++;
        }
      }
    }
    const block = snapshot.blocks.get(ENTRY_NAMES.cells)!;
    if (entered > 0) await context.port.apply([{ kind: "writeBlock", sheet: block.sheet, area: block.area, values: cells }]);
    return { entered, findings: locateAll(findings, snapshot, context.language) };
  },
};
