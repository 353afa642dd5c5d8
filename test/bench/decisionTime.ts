// How long deciding takes against one sort of the same keys: 5,000 individuals, 8 quotas in 3 scopes, 4 bands, ties parted by 3 keys.
import { rankCompare } from "../../src/core/decision/classesOfEquals";
import { decide, type DecisionPerson } from "../../src/core/decision/decide";
import type { DecisionRules } from "../../src/core/decision/decisionRules";
import { aCount, aQuota, judgePoints, someRules, somePeople } from "../kits/decisionPeople";

function crowd(size: number): DecisionPerson[] {
  let seed = 11;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  return somePeople(
    Array.from({ length: size }, () => ({
      value: 40 + next(2400) / 40,
      keys: [next(20), next(20), next(20)],
      cluster: `Cụm ${next(12)}`,
      unit: `Phòng ${next(150)}`,
    })),
  );
}

const QUOTAS: DecisionRules["quotas"] = [
  aQuota(20, { base: { kind: "withoutTarget", band: "T" } }),
  aQuota(70, { band: "T", orBetter: true }),
  aQuota(25, { base: { kind: "orBetter", band: "T" }, scope: "cluster" }),
  aQuota(75, { band: "T", orBetter: true, scope: "cluster" }),
  aQuota(20, { base: { kind: "withoutTarget", band: "T" }, scope: "unit", minimum: 1 }),
  aQuota(80, { band: "T", orBetter: true, scope: "unit" }),
  aQuota(60, { band: "T", scope: "unit" }),
  aCount(4500, { band: "HT", orBetter: true }),
];

export interface DecisionTime {
  /** Milliseconds of one sort of the people's positions by value and keys. */
  readonly sort: number;
  /** Milliseconds of the whole decision, its own sort, reasons and seat table included. */
  readonly decide: number;
  readonly seatRows: number;
}

/** The least of several runs each, taken in turn so that both meet the same machine. */
export function decisionTime(runs: number): DecisionTime {
  const people = crowd(5000);
  const rules = someRules({ quotas: QUOTAS, tie: "ladder" });
  const compare = rankCompare(people, "ladder");
  let [sort, whole, seatRows] = [Infinity, Infinity, 0];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    people.map((_, position) => position).sort(compare);
    const between = performance.now();
    seatRows = decide(rules, people, judgePoints).seats.length;
    const end = performance.now();
    sort = Math.min(sort, between - start);
    whole = Math.min(whole, end - between);
  }
  return { sort, decide: whole, seatRows };
}
