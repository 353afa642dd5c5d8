// Writes the rules of Xét as JSON: what is at its default is left out, so that people can read the file. Reading gives the same back.
import { conditionsText } from "../conditions/conditionText";
import type { Json } from "../movementFile/writeMovementFile";
import type { Band, DecisionException, DecisionGate, DecisionRules, Quota, QuotaAmount, QuotaBase } from "./decisionRules";
import { PRESET_FORMAT, PRESET_VERSION, type DecisionPreset } from "./readDecisionRules";

type JsonKeys = { readonly [key: string]: Json | undefined };

/**
 * The keys of the rules. Names of bands and participants come back trimmed, classes and percentages by class once each (the first,
 * which is the one that counts); keys that are whole numbers come first, as JSON has them.
 */
export function writeDecisionRules({ gates, bands, quotas, tie, exceptions, classes }: DecisionRules): JsonKeys {
  return {
    gates: listJson(gates, gateJson),
    bands: listJson(bands, bandJson),
    quotas: listJson(quotas, quotaJson),
    tie: tie === "council" ? undefined : tie,
    exceptions: listJson(exceptions, exceptionJson),
    classes: classes.length === 0 ? undefined : firstOfEach(classes.map(({ group, className }) => [group, className])),
  };
}

/** A preset as data for JSON.stringify. */
export function writeDecisionPreset({ about, rules }: DecisionPreset): Json {
  const { name, summary, source, date } = about;
  return {
    format: PRESET_FORMAT,
    formatVersion: PRESET_VERSION,
    name,
    summary: filled(summary),
    source: filled(source),
    date: filled(date),
    ...writeDecisionRules(rules),
  };
}

function gateJson({ name, conditions, atMost, source }: DecisionGate): Json {
  return { name: filled(name), require: conditionsText(conditions), atMost: atMost ?? undefined, source: filled(source) };
}

function bandJson({ name, level, min, conditions, source = "" }: Band): Json {
  return {
    name,
    level: level ?? undefined,
    min: min ?? undefined,
    require: filled(conditionsText(conditions)),
    source: filled(source),
  };
}

function quotaJson({ name, band, orBetter, amount, base, scope, rounding, minimum, source }: Quota): Json {
  return {
    name: filled(name),
    band,
    orBetter: orBetter ? true : undefined,
    ...amountJson(amount),
    base: baseJson(base),
    scope: scope === "overall" ? undefined : scope,
    rounding: rounding === "down" ? undefined : rounding,
    minimum: minimum === 0 ? undefined : minimum,
    source: filled(source),
  };
}

/** Under the key that tells which kind of amount it is. */
export function amountJson(amount: QuotaAmount): JsonKeys {
  if (amount.kind === "percent") return { percent: amount.percent };
  if (amount.kind === "count") return { count: amount.count };
  return { byClass: firstOfEach(amount.percents.map(({ className, percent }) => [className, percent])) };
}

function baseJson(base: QuotaBase | null): Json | undefined {
  if (base === null) return undefined;
  return base.kind === "all" ? "all" : { [base.kind]: base.band };
}

function exceptionJson({ participant, band, reason }: DecisionException): Json {
  return { participant, band, reason: filled(reason) };
}

function firstOfEach(pairs: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(pairs.filter(([key], i) => pairs.findIndex(([other]) => other === key) === i));
}

function listJson<T>(items: readonly T[], write: (item: T) => Json): Json | undefined {
  return items.length === 0 ? undefined : items.map(write);
}

function filled(text: string): string | undefined {
  return text === "" ? undefined : text;
}
