// Range.getCellProperties, as far as the product asks for it: the fonts of all cells in one answer.
import { type Args, asBoolean, asRecord, type Place } from "../objectType";
import type { Session } from "../session";

interface CellProperties {
  readonly format?: { readonly font?: { readonly name?: string } };
}

/** The properties asked for, cell by cell. */
function getCellProperties({ sheet, area }: Place, args: Args, session: Session): CellProperties[][] {
  const { format = {} } = asRecord(args.raw(0), ["format"]);
  const { font = {} } = asRecord(format, ["font"]);
  const { name = false } = asRecord(font, ["name"]);
  if (!asBoolean(name)) return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ({})));
  session.finishStyling();
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => ({
      format: { font: { name: sheet.style(area.row + i, area.column + j).fontName ?? "Calibri" } },
    })),
  );
}

export const cellPropertyMethods = { GetCellProperties: { since: 9, call: getCellProperties } } as const;
