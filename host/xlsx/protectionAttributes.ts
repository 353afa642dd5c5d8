// Sheet protection: the options of Office.js (what is allowed) against the attributes of <sheetProtection> (what is locked).
import type { HostProtection } from "../workbook/hostWorkbook";

/** [option, attribute, is it locked when the attribute is absent]: ISO/IEC 29500-1, 18.3.1.85. */
const OPTIONS = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
] as const;

/** Attributes of <sheetProtection> that differ from their default, "1" = locked, without the password. */
export function protectionAttributes(options: HostProtection["options"]): Map<string, "0" | "1"> {
  const attributes = new Map<string, "0" | "1">();
  for (const [option, attribute, isLockedByDefault] of OPTIONS) {
    const isLocked = options[option] !== true;
    if (isLocked !== isLockedByDefault) attributes.set(attribute, isLocked ? "1" : "0");
  }
  const mode = options.selectionMode ?? "Normal";
  if (mode === "Unlocked" || mode === "None") attributes.set("selectLockedCells", "1");
  if (mode === "None") attributes.set("selectUnlockedCells", "1");
  return attributes;
}

/** The options of a sheet protected with these attributes: all thirteen, and the selection mode. */
export function protectionOptions(attributes: Readonly<Record<string, string>>): Record<string, boolean | string> {
  const isSet = (name: string, absent: boolean): boolean => (attributes[name] === undefined ? absent : isTrue(attributes[name]));
  const options: Record<string, boolean | string> = {};
  for (const [option, attribute, isLockedByDefault] of OPTIONS) options[option] = !isSet(attribute, isLockedByDefault);
  options.selectionMode = isSet("selectUnlockedCells", false) ? "None" : isSet("selectLockedCells", false) ? "Unlocked" : "Normal";
  return options;
}

/** A boolean of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
