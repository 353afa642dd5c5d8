// The words of the tool in the pane's language; they come with the tool's own chunk.
import { people as en } from "../../../locale/en/people";
import type { Same } from "../../../locale/same";
import { people as vi } from "../../../locale/vi/people";
import { usePane } from "../../paneContext";

export type PeopleWords = Same<typeof vi>;

/** The words of the tool. */
export function usePeopleWords(): PeopleWords {
  return usePane().state.language === "vi" ? vi : en;
}

/** What a field of the register is called; one that has no words yet goes by its id. */
export function fieldName(id: string, words: PeopleWords): string {
  const names: Readonly<Record<string, string>> = words.mapping.fields;
  return names[id] ?? id;
}
