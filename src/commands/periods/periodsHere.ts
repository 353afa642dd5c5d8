// The movements of this very workbook as periods to be added up. Reads only.
import { fill } from "../../locale/language";
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { livingNames, movementsIn, nameIn } from "../../workbook/movements";
import { SETTING_NAMES } from "../../workbook/names";
import { titleTail } from "../../workbook/movementView";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Command } from "../command";
import { PERIOD_FILE_NAMES, readPeriods, type PeriodReading } from "./readPeriod";

/** One reading for each movement of the workbook, called by its title and the mark of its sheets. Three syncs, more past 3.5 MB. */
export const periodsHere: Command<undefined, readonly PeriodReading[]> = {
  id: "periodsHere",
  isOfWorkbook: true,
  async execute(context) {
    context.onProgress?.("reading", 0);
    const numbers = movementsIn(livingNames(await context.port.read({ names: [] })));
    const names = numbers.flatMap((number) => PERIOD_FILE_NAMES.map((name) => nameIn(name, number)));
    const snapshot = await context.port.read({ names });
    context.onProgress?.("deciding", 0.5);
    return readPeriods(words.thisWorkbook, snapshot, (number) => nameOf(snapshot, number));
  },
};

function nameOf({ blocks }: WorkbookSnapshot, number: number): string {
  const title = String(blocks.get(nameIn(SETTING_NAMES.title, number))?.values[0]?.[0] ?? "").trim();
  return fill(words.movementHere, { title, mark: number === 1 ? "" : titleTail(number) });
}
