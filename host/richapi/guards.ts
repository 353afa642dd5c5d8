// What protection forbids. Excel answers AccessDenied.
import type { HostArea, HostSheet, HostWorkbook } from "../workbook/hostWorkbook";
import { cellCount, intersect } from "./address";
import { accessDenied } from "./richError";

/** @throws AccessDenied if the sheet is protected and one of the cells is locked */
export function requireUnlocked(sheet: HostSheet, area: HostArea): void {
  if (sheet.protection === null) return;
  const unlocked = sheet.unlockedAreas().reduce((sum, open) => {
    const common = intersect(open, area);
    return common === null ? sum : sum + cellCount(common);
  }, 0);
  if (unlocked < cellCount(area)) throw accessDenied(`The cells are locked and the sheet ${sheet.title} is protected.`);
}

/** @throws AccessDenied if the sheet is protected without allowing that (never, where no option allows it) */
export function requireAllowed(sheet: HostSheet, option: string | null): void {
  if (sheet.protection === null) return;
  if (option === null || sheet.protection.options[option] !== true) throw accessDenied(`The sheet ${sheet.title} is protected.`);
}

/** @throws AccessDenied if sheets may not be added, removed, renamed, hidden or moved */
export function requireOpenStructure(workbook: HostWorkbook): void {
  if (workbook.isStructureProtected) throw accessDenied("The structure of the workbook is protected.");
}
