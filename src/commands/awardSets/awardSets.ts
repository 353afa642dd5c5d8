// The sets of award rules that ship, and the base salaries: data files, each loaded when it is asked for.
import type { AwardRuleSet, BaseSalary } from "../../core/awards/awardRules";
import { awardSetFor } from "../../core/awards/awardSetFor";
import { readAwardSet, readBaseSalaries } from "../../core/awards/readAwardSet";
import type { IsoDate } from "../../core/register/register";
import { stop } from "../command";

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

/**
 * The set of that id; without one the set in force on the day the dossier is received, and where none is, or no day is said (""), the
 * newest that ships: its dates on the sheet tell that it is another's. @throws CommandStop `no-preset` for an id that does not ship
 */
export async function chosenAwardSet(id: string | null, received: IsoDate): Promise<AwardRuleSet> {
  const known = AWARD_SET_IDS.find((one) => one === id);
  if (known !== undefined) return loadAwardSet(known);
  if (id !== null) throw stop("no-preset");
  const sets = await loadAwardSets();
  return awardSetFor(sets, received) ?? sets.at(-1)!;
}

/** Base salaries, oldest first. @throws Error when the file is wrong: a bug */
export async function loadBaseSalaries(): Promise<readonly BaseSalary[]> {
  const reading = readBaseSalaries(await import("./baseSalaries.json").then(contentOf));
  if (!reading.ok) throw new Error(`The base salaries are wrong: ${JSON.stringify(reading.problems[0])}`);
  return reading.salaries;
}
