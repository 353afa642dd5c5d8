// Finds participants by a part of their name or code, as people type it: without regard to case and Vietnamese marks.
import type { FormChoice } from "../../../commands/forms";

/** Those whose code, name or cluster has every word of the text; all of them for a blank text. */
export function matchingChoices(choices: readonly FormChoice[], text: string): readonly FormChoice[] {
  const words = plain(text)
    .split(" ")
    .filter((word) => word !== "");
  return choices.filter((choice) => {
    const own = plain(`${choice.code} ${choice.name} ${choice.cluster}`);
    return words.every((word) => own.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ");
}
