// The words of the tool in the pane's language, and how a step is called; they come with the tool's own chunk.
import type { UndoStep } from "../../../commands/undo";
import { fill } from "../../../locale/language";
import { undo as en } from "../../../locale/en/undo";
import type { Same } from "../../../locale/same";
import { undo as vi } from "../../../locale/vi/undo";
import { usePane } from "../../paneContext";

export type UndoWords = Same<typeof vi>;

/** The words of the tool. */
export function useUndoWords(): UndoWords {
  return usePane().state.language === "vi" ? vi : en;
}

/** Name of a command; of a step that went back, what it took back. */
export function commandName(words: UndoWords, { command, of }: Pick<UndoStep, "command" | "of">): string {
  const nameOf = (id: string) => (id in words.command ? words.command[id as keyof UndoWords["command"]] : words.otherCommand);
  return command === "undo" ? fill(words.wentBack, { what: nameOf(of ?? "") }) : nameOf(command);
}

/** Time of a step, with its day where that is not today. */
export function momentOf(words: UndoWords, at: string, now: Date, language: "vi" | "en"): string {
  const moment = new Date(at);
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const time = moment.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === now.toDateString()) return fill(words.at, { time });
  return fill(words.on, { time, date: moment.toLocaleDateString(locale, { day: "2-digit", month: "2-digit", year: "numeric" }) });
}
