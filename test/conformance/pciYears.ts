// By hand, on the whole published series: npx tsx test/conformance/pciYears.ts <scores.csv> <weights.csv> [years…]
import { readFileSync } from "node:fs";
import { runMovement } from "../../host/headless/runMovement";
import { differencesFromPublished, readPci } from "./pciTable";

async function main(): Promise<void> {
  const [scores, weights, ...years] = process.argv.slice(2);
  if (scores === undefined || weights === undefined) throw new Error("usage: pciYears.ts <scores.csv> <weights.csv> [years…]");
  const wanted = years.length > 0 ? years.map(Number) : [2006, 2007, 2008, 2009, 2010, 2012, 2013, 2014, 2015, 2016];
  for (const year of wanted) {
    const table = readPci(readFileSync(scores, "utf8"), readFileSync(weights, "utf8"), year);
    const { result } = await runMovement(table.input);
    const differences = differencesFromPublished(table, result.participants);
    process.stdout.write(
      `${year}: ${table.published.length} provinces, ${differences.length} differences\n${differences.map((line) => `  ${line}\n`).join("")}`,
    );
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
