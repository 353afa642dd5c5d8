// Writes which version of the criteria list is in use on the movement's profile.
import { versionsSheet as words } from "../locale/vi/versionsSheet";
import { FORMATS, PALETTE, format } from "./appearance";
import { areaAt } from "./area";
import type { CellValue, Op } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";
import { VERSION_NAMES, type VersionInUse } from "./versionCells";

/** Rows that the version takes on the profile. */
export const VERSION_ROWS = 3;

/** The first version, from that row of the profile on: heading, number, date. */
export function versionOps(sheet: string, row: number): Op[] {
  const values: CellValue[][] = [
    [words.label, "", ""],
    [words.number, 1, words.note],
    [words.date, "", ""],
  ];
  return [
    { kind: "writeBlock", sheet, area: areaAt(row, 0, VERSION_ROWS, 3), values },
    format(sheet, areaAt(row, 0), FORMATS.label, { color: PALETTE.primary }),
    format(sheet, areaAt(row + 1, 0, 2, 1), FORMATS.label),
    format(sheet, areaAt(row + 1, 1, 2, 1), FORMATS.base, { horizontal: "left" }),
    format(sheet, areaAt(row + 1, 2, 2, 1), FORMATS.guide, FORMATS.wrap),
    { kind: "defineName", name: VERSION_NAMES.number, sheet, area: areaAt(row + 1, 1) },
    { kind: "defineName", name: VERSION_NAMES.date, sheet, area: areaAt(row + 2, 1) },
  ];
}

/** Writes the version where the profile has a place for it. */
export function versionValues(snapshot: WorkbookSnapshot, { number, date }: VersionInUse): Op[] {
  const write = (name: string, value: CellValue): Op[] => {
    const block = snapshot.blocks.get(name);
    return block === undefined ? [] : [{ kind: "writeBlock", sheet: block.sheet, area: block.area, values: [[value]] }];
  };
  return [...write(VERSION_NAMES.number, number), ...write(VERSION_NAMES.date, date)];
}
