// What the award history and the register of initiatives say: chains of years, number of times, initiatives that are still free.
import { codeKey } from "../criteriaTree";
import { INITIATIVE_SCOPES, LEVELS, type AwardRecord, type Initiative, type InitiativeScope, type Level } from "../register/register";
import type { Condition, Facts } from "./condition";
import type { JudgeContext, Verdict } from "./judge";

type Kind<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

/** Years in which the award was held; an award that stands twice in a year counts once. */
export function yearsWith(history: readonly AwardRecord[], award: string): ReadonlySet<number> {
  const key = codeKey(award);
  return new Set(history.filter((record) => codeKey(record.award.trim()) === key).map(({ year }) => year));
}

function isHeldNow(facts: Facts, award: string, years: ReadonlySet<number>): boolean {
  return facts.awards.has(codeKey(award)) || (facts.year !== null && years.has(facts.year));
}

/**
 * The award in each of the last years: up to this period where it is held or proposed now, else up to the year before. A year without
 * it breaks the chain.
 */
export function judgeChain(facts: Facts, { award, years: needed }: Kind<"consecutive">, { undecided }: JudgeContext): Verdict {
  const { year } = facts;
  if (year === null) return { outcome: "unknown", shown: "" };
  const years = yearsWith(facts.history, award);
  let before = 0;
  while (years.has(year - 1 - before)) before++;
  const isNow = isHeldNow(facts, award, years);
  const found = before + (isNow ? 1 : 0);
  const shown = `${Math.min(found, needed)}/${needed} năm`;
  if (found >= needed) return { outcome: "met", shown };
  return { outcome: !isNow && before + 1 >= needed && undecided.has(codeKey(award)) ? "unknown" : "unmet", shown };
}

/**
 * The award in so many years of the last `within`, this period included as in a chain. Without a span ("đã từng được") only what was
 * held before counts: an award proposed now is no ground for another one now.
 */
export function judgeTimes(facts: Facts, { award, times, within }: Kind<"times">, { undecided }: JudgeContext): Verdict {
  const { year } = facts;
  const years = yearsWith(facts.history, award);
  if (within === null) return timesVerdict([...years].filter((one) => year === null || one <= year).length, times);
  if (year === null) return { outcome: "unknown", shown: "" };
  const isNow = isHeldNow(facts, award, years);
  const before = [...years].filter((one) => one < year && one > year - within).length;
  const found = timesVerdict(before + (isNow ? 1 : 0), times);
  return !isNow && before + 1 >= times && undecided.has(codeKey(award)) && found.outcome === "unmet"
    ? { ...found, outcome: "unknown" }
    : found;
}

function timesVerdict(found: number, times: number): Verdict {
  return { outcome: found >= times ? "met" : "unmet", shown: `${Math.min(found, times)}/${times} lần` };
}

/**
 * Classified at least so in each of the last years, this period included. A year of which no classification is known leaves it
 * unknown, unless another year fails; of several for one year the lowest counts.
 */
export function judgeLevelChain(facts: Facts, { min, years: needed }: Kind<"consecutiveLevel">): Verdict {
  const { year } = facts;
  if (year === null) return { outcome: "unknown", shown: "" };
  const levels = Array.from({ length: needed }, (_, back) =>
    back === 0 ? (facts.level ?? levelIn(facts, year)) : levelIn(facts, year - back),
  );
  const isReached = (level: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(min);
  let chain = 0;
  while (chain < needed && levels[chain] !== null && isReached(levels[chain]!)) chain++;
  const shown = `${chain}/${needed} năm`;
  if (chain === needed) return { outcome: "met", shown };
  return { outcome: levels.some((level) => level !== null && !isReached(level)) ? "unmet" : "unknown", shown };
}

function levelIn({ history }: Facts, year: number): Level | null {
  const ranks = history.flatMap((record) => (record.year === year && record.level !== null ? [LEVELS.indexOf(record.level)] : []));
  return ranks.length === 0 ? null : LEVELS[Math.min(...ranks)]!;
}

/**
 * Initiatives recognised at that scope or wider that no award has used yet (Công văn 5007/BNV-TĐKT năm 2023, mục III.5.c). One that
 * stands in the register twice, or was recognised wider and wider, counts once; used in one of its lines, it is used.
 */
export function unusedInitiatives({ initiatives }: Pick<Facts, "initiatives">, scope: InitiativeScope): number {
  const used = new Set(initiatives.filter(({ usedFor }) => usedFor.trim() !== "").map(titleKey));
  const least = INITIATIVE_SCOPES.indexOf(scope);
  const titles = new Set<string>();
  let untitled = 0;
  for (const initiative of initiatives) {
    if (initiative.usedFor.trim() !== "" || INITIATIVE_SCOPES.indexOf(initiative.scope) < least) continue;
    const key = titleKey(initiative);
    if (key === "") untitled++;
    else if (!used.has(key)) titles.add(key);
  }
  return titles.size + untitled;
}

function titleKey({ title }: Initiative): string {
  return codeKey(title.trim().replace(/\s+/gu, " "));
}
