// Reads a year of Vietnam's Provincial Competitiveness Index (PCI): weighted sub-indices in, published totals and ranks to compare with.
// CSV without quotes; a sub-index that a year does not have is blank.
import type { MovementInput } from "../../host/headless/movementInput";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";

export interface PublishedTable {
  readonly input: MovementInput;
  readonly published: readonly { readonly name: string; readonly total: number; readonly rank: number }[];
}

function rowsOf(csv: string): Record<string, string>[] {
  const [header = "", ...lines] = csv.trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i]!, cell])));
}

/** The table of a year. Sub-indices run from 1 to 10 and weights are percent: the index is the weighted sum times 10. */
export function readPci(scoresCsv: string, weightsCsv: string, year: number): PublishedTable {
  const weights = rowsOf(weightsCsv).find((row) => row["year"] === String(year));
  if (weights === undefined) throw new Error(`no weights of ${year}`);
  const indices = Object.keys(weights).filter((name) => !["year", "sum_of_weights_percent"].includes(name) && weights[name] !== "");
  const provinces = rowsOf(scoresCsv).filter((row) => row["year"] === String(year));
  const code = (i: number): string => `p${i + 1}`;
  return {
    input: {
      movement: aMovement({
        title: `PCI ${year}`,
        totalDecimals: null,
        criteria: indices.map((name) => aCriterion(name, { name, max: 10, min: 0, decimals: null, weight: Number(weights[name]) / 10 })),
        participants: provinces.map((row, i) => aParticipant(code(i), { name: row["province"]!, cluster: "" })),
      }),
      entries: Object.fromEntries(
        provinces.map((row, i) => [code(i), Object.fromEntries(indices.map((name) => [name, Number(row[name])]))]),
      ),
      rules: [{ name: "Nhóm đứng đầu", top: 10, minTotal: null, scope: "overall" }],
    },
    published: provinces.map((row) => ({
      name: row["province"]!,
      total: Number(row["pci_published"]),
      rank: Number(row["rank_published"]),
    })),
  };
}

/** Where a result differs from what was published; totals to 0.00001. */
export function differencesFromPublished(
  table: PublishedTable,
  result: readonly { readonly total: number | null; readonly rank: number | null }[],
): string[] {
  return table.published.flatMap(({ name, total, rank }, i) => {
    const own = result[i];
    const ownTotal = own?.total ?? Number.NaN;
    const isSame = Math.abs(ownTotal - total) <= 1e-5 && own?.rank === rank;
    return isSame ? [] : [`${name}: published ${total} rank ${rank}, ours ${ownTotal} rank ${own?.rank}`];
  });
}
