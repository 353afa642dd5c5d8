// Which version of the criteria list is in use, as the workbook says it: number and date on the profile, archived lists, the lock.
import type { Area } from "./area";
import { titleFor } from "./names";
import type { CellValue } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Cells of the profile with the number and the date of the version in use. Absent in a workbook of before. */
export const VERSION_NAMES = { number: "BV_PT_PhienBan", date: "BV_PT_NgayPhienBan" } as const;

export interface VersionInUse {
  readonly number: number;
  /** dd/mm/yyyy; "" for the first version. */
  readonly date: string;
}

/** Prefix of the names of archived lists; the number of the version follows. */
export const ARCHIVE_PREFIX = "BV_TCL";

/** The version in use, from the profile; where it does not say, one more than what is archived. */
export function versionInUse(snapshot: WorkbookSnapshot): VersionInUse {
  const cell = (name: string): CellValue => snapshot.blocks.get(name)?.values[0]?.[0] ?? "";
  const number = cell(VERSION_NAMES.number);
  const archived = archivedVersions(snapshot);
  const isNumber = typeof number === "number" && Number.isInteger(number) && number >= 1;
  return {
    number: isNumber ? number : Math.max(0, ...archived.map((archive) => archive.number)) + 1,
    date: String(cell(VERSION_NAMES.date)),
  };
}

export interface ArchivedVersion {
  readonly number: number;
  readonly sheet: string;
  readonly area: Area;
}

/** Archived lists whose sheets are still there, newest first. */
export function archivedVersions(snapshot: WorkbookSnapshot): ArchivedVersion[] {
  return [...snapshot.blocks.values()]
    .flatMap(({ name, sheet, area }): ArchivedVersion[] => {
      const number = new RegExp(`^${ARCHIVE_PREFIX}(\\d+)$`, "i").exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), sheet, area }];
    })
    .sort((a, b) => b.number - a.number);
}

/** Whether the criteria list is protected. */
export function isListLocked(snapshot: WorkbookSnapshot): boolean {
  const title = titleFor(snapshot, "criteria");
  return snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected);
}
