// Titles of the sheets Sổ kiến nghị and Ngày nghỉ: where they are now, else what they are called when they are made.
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { freeTitle } from "../names";
import type { WorkbookSnapshot } from "../snapshot";
import { COUNTED_HOLIDAYS_NAME, DUE_NAME, HOLIDAY_NAMES, OBJECTION_NAMES, PUBLICATION_NAMES } from "./objectionNames";

type Seen = Pick<WorkbookSnapshot, "blocks" | "sheets">;

/** Present title of the register's sheet, or null when none of its names points to cells. */
export function registerTitleOf(snapshot: Pick<WorkbookSnapshot, "blocks">): string | null {
  return titleOf(snapshot, [...Object.values(OBJECTION_NAMES), DUE_NAME, ...Object.values(PUBLICATION_NAMES)]);
}

/** Title for the register: where it is now, else its own, made different from other people's sheets. */
export function registerTitleFor(snapshot: Seen): string {
  return registerTitleOf(snapshot) ?? freeTitle(words.titles.register, snapshot);
}

/** Title for the list of holidays. */
export function holidaysTitleFor(snapshot: Seen): string {
  return titleOf(snapshot, [...Object.values(HOLIDAY_NAMES), COUNTED_HOLIDAYS_NAME]) ?? freeTitle(words.titles.holidays, snapshot);
}

function titleOf({ blocks }: Pick<WorkbookSnapshot, "blocks">, names: readonly string[]): string | null {
  for (const name of names) {
    const block = blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}
