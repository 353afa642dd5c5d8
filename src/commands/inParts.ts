// Runs long work part by part, so that the page draws and hears clicks between them.
import type { Parts } from "../core/parts";
import type { CommandContext } from "./command";

/** The result of the work. @throws CommandStop `cancelled` where the user asked to stop and nothing is written yet */
export async function inParts<T>({ breathe }: Pick<CommandContext, "breathe">, parts: Parts<T>): Promise<T> {
  for (;;) {
    const step = parts.next();
    if (step.done === true) return step.value;
    await breathe?.();
  }
}
