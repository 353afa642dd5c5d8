// Which people of a decision are looked at: by name or code, and by what became of them.
import type { DecideAnswer, DecidedRow } from "../../../commands/decisionAnswers";
import { plain } from "../../boardView";

export type DecidedFilter =
  | { readonly kind: "all" | "lowered" | "council" | "noBand" }
  /** Ends in the band of that name. */
  | { readonly kind: "band"; readonly band: string };

/** Ends lower than the points reach, or in no band although there are points, for a reason that is told. A band given in writing that is better does not count. */
export function isLowered(row: DecidedRow, bands: DecideAnswer["bands"]): boolean {
  if (row.total === null || row.reasons.length === 0) return false;
  const position = (name: string): number => (name === "" ? bands.length : bands.findIndex((band) => band.name === name));
  return row.reached === "" || position(row.band) >= position(row.reached);
}

/** The rows of the filter, in the order of ranks. */
export function filterRows({ rows, bands }: Pick<DecideAnswer, "rows" | "bands">, filter: DecidedFilter, text: string): DecidedRow[] {
  const wanted = plain(text);
  return rows.filter(
    (row) => passes(row, filter, bands) && (wanted === "" || plain(row.name).includes(wanted) || plain(row.code).includes(wanted)),
  );
}

function passes(row: DecidedRow, filter: DecidedFilter, bands: DecideAnswer["bands"]): boolean {
  switch (filter.kind) {
    case "all":
      return true;
    case "lowered":
      return isLowered(row, bands);
    case "council":
      return row.isForCouncil;
    case "noBand":
      return row.band === "";
    case "band":
      return row.band === filter.band;
  }
}
