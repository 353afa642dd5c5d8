// How many initiatives the awards of one person rest on together: an initiative serves one award only.
import type { Condition, Facts } from "../conditions/condition";
import { judge, needsOnlyConfirmation, type JudgeContext } from "../conditions/judge";
import { unusedInitiatives } from "../conditions/judgeHistory";
import { INITIATIVE_SCOPES, type InitiativeScope } from "../register/register";

/** Initiatives needed by scope; wider ones serve for narrower. */
export type InitiativeNeeds = Readonly<Record<InitiativeScope, number>>;

const NONE: InitiativeNeeds = { base: 0, province: 0, national: 0 };

/** The initiatives that conditions which hold rest on; of alternatives that hold the one that needs the fewest. */
export function initiativeNeeds(conditions: readonly Condition[], facts: Facts, context: JudgeContext): InitiativeNeeds {
  return conditions.map((condition) => needsOf(condition, facts, context)).reduce(added, NONE);
}

function needsOf(condition: Condition, facts: Facts, context: JudgeContext): InitiativeNeeds {
  if (condition.kind === "initiatives") return { ...NONE, [condition.scope]: condition.min };
  if (condition.kind !== "any") return NONE;
  const holding = condition.of.filter((conditions) =>
    conditions.every((one) => judge(one, facts, context).outcome === "met" || needsOnlyConfirmation(one, facts, context)),
  );
  const needs = holding.map((conditions) => initiativeNeeds(conditions, facts, context));
  return needs.reduce<InitiativeNeeds | null>((least, next) => (least === null || total(next) < total(least) ? next : least), null) ?? NONE;
}

function added(a: InitiativeNeeds, b: InitiativeNeeds): InitiativeNeeds {
  return { base: a.base + b.base, province: a.province + b.province, national: a.national + b.national };
}

function total({ base, province, national }: InitiativeNeeds): number {
  return base + province + national;
}

/** Whether the free initiatives are enough for all awards together: at every scope, those needed there or wider exist. */
export function areInitiativesEnough(needs: readonly InitiativeNeeds[], facts: Pick<Facts, "initiatives">): boolean {
  const sum = needs.reduce(added, NONE);
  let needed = 0;
  for (const scope of [...INITIATIVE_SCOPES].reverse()) {
    needed += sum[scope];
    if (needed > unusedInitiatives(facts, scope)) return false;
  }
  return true;
}
