// A real published table through the whole headless run: our totals and ranks must be the published ones.
import { readFileSync } from "node:fs";
import path from "node:path";
import { runMovement } from "../../host/headless/runMovement";
import { differencesFromPublished, readPci } from "./pciTable";

const fixture = (name: string): string => readFileSync(path.join(__dirname, "../fixtures/pci", name), "utf8");

test("PCI 2016 of 63 provinces: every published total to 0.00001 and every published rank", async () => {
  const table = readPci(fixture("pci2016.csv"), fixture("weights2016.csv"), 2016);
  const { result } = await runMovement(table.input);
  expect(table.published).toHaveLength(63);
  expect(differencesFromPublished(table, result.participants)).toEqual([]);
  expect(result.findings).toEqual([]);
  const first = (n: number): string[] => [...table.published.keys()].filter((i) => table.published[i]!.rank <= n).map((i) => `p${i + 1}`);
  expect([...result.nominations[0]!.participants].sort()).toEqual(first(10).sort());
});
