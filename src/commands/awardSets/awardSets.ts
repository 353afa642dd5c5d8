// The sets of award rules that ship, and the base salaries: data files, each loaded when it is asked for.
import type { AwardRuleSet, BaseSalary } from "../../core/awards/awardRules";
import { readAwardSet, readBaseSalaries } from "../../core/awards/readAwardSet";

/** In the order of their first day. */
export const AWARD_SET_IDS = ["law2022Decree98", "law2022Decree152", "law2026Decree152"] as const;

export type AwardSetId = (typeof AWARD_SET_IDS)[number];

const FILES: Readonly<Record<AwardSetId, () => Promise<unknown>>> = {
  law2022Decree98: () => import("./law2022Decree98.json").then(contentOf),
  law2022Decree152: () => import("./law2022Decree152.json").then(contentOf),
  law2026Decree152: () => import("./law2026Decree152.json").then(contentOf),
};

/** What stands in the file, whichever way a bundler hands over JSON. */
function contentOf(module: object): unknown {
  return "default" in module ? module.default : module;
}

/** A set. @throws Error when its file is wrong: a bug */
export async function loadAwardSet(id: AwardSetId): Promise<AwardRuleSet> {
  const reading = readAwardSet(await FILES[id]());
  if (!reading.ok) throw new Error(`The award set ${id} is wrong: ${JSON.stringify(reading.problems[0])}`);
  return reading.set;
}

/** All sets that ship. */
export function loadAwardSets(): Promise<AwardRuleSet[]> {
  return Promise.all(AWARD_SET_IDS.map(loadAwardSet));
}

/** Base salaries, oldest first. @throws Error when the file is wrong: a bug */
export async function loadBaseSalaries(): Promise<readonly BaseSalary[]> {
  const reading = readBaseSalaries(await import("./baseSalaries.json").then(contentOf));
  if (!reading.ok) throw new Error(`The base salaries are wrong: ${JSON.stringify(reading.problems[0])}`);
  return reading.salaries;
}
