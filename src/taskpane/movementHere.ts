// Which of several movements the pane opens at. Loaded where a workbook has several.
import { runCommand, type CommandContext } from "../commands/command";
import { shownMovement } from "../commands/movements";

/** The movement of the sheet that is shown; the first one where none is, or where Excel does not tell. */
export async function movementHere(context: CommandContext, movements: readonly number[]): Promise<number> {
  const shown = await runCommand(shownMovement, context, undefined);
  return shown.ok ? shown.value : movements[0]!;
}
