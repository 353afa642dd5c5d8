// Excel's events -> WorkbookEvent. An event says only that something changed: who hears it reads again.
import type { WorkbookEvent } from "../workbook/port";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";

/** Who changed the sheet. `triggerSource` exists from ExcelApi 1.14 on; own writes send no events before it either. */
function originOf(args: Pick<Excel.WorksheetChangedEventArgs, "source" | "triggerSource">): WorkbookEvent["origin"] {
  if (args.triggerSource === "ThisLocalAddin") return "self";
  return args.source === "Remote" ? "remote" : "local";
}

/**
 * Listens to changes of all sheets (ExcelApi 1.9); gives how to stop.
 * @param titleOf present title of a sheet by its id, as far as known
 */
export async function watchChanges(
  runner: Runner,
  titleOf: (id: string) => string,
  listener: (event: WorkbookEvent) => void,
): Promise<() => Promise<void>> {
  const bytes = ENVELOPE_BYTES + 2 * ACTION_BYTES;
  const registration = await runner.send({
    doing: "listen to changes",
    bytes,
    queue: (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (args) => {
        listener({ kind: "changed", sheet: titleOf(args.worksheetId), origin: originOf(args) });
      });
      return () => added;
    },
  });
  return () =>
    runner.send({
      doing: "stop listening",
      within: registration.context as Excel.RequestContext,
      bytes,
      queue: () => {
        registration.remove();
        return () => undefined;
      },
    });
}
