// Writes a movement in the JSON form: what is at its default is left out, so that people can read the file. Reading gives the same back.
import { writeAwards } from "../awards/writeAwards";
import { writeDecisionRules } from "../decision/writeDecisionRules";
import { PLAIN_CRITERION, PLAIN_MOVEMENT, type Criterion, type NominationRule } from "../movement";
import type { Band, CriterionRule, Interval } from "../rule";
import type { FileDecision } from "./decisionPart";
import { ladderJson } from "./ladderJson";
import { participantsJson } from "./participantsJson";
import { FILE_FORMAT, FILE_VERSION, type FileAbout, type MovementFile } from "./readMovementFile";

/** A value as JSON takes it; `undefined` under a key leaves the key out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a template holds of Xét: its rules, and the awards or the id of the set that ships with them; null = none are said. */
export type TemplateDecision = Pick<FileDecision, "rules" | "awards">;

/** What a template holds: all but entries and what is known of people. */
export type TemplateContent = Pick<MovementFile, "about" | "movement" | "rules"> & { readonly decision?: TemplateDecision | null };

/** The file of a template as data for JSON.stringify. */
export function writeMovementFile({ about, movement, rules, decision = null }: TemplateContent): Json {
  const { limits } = movement;
  return {
    format: FILE_FORMAT,
    formatVersion: FILE_VERSION,
    ...aboutOf(about),
    title: filled(movement.title),
    agency: filled(movement.agency),
    year: movement.year ?? undefined,
    kind: movement.kind ?? undefined,
    decimals: movement.totalDecimals === null ? undefined : { total: movement.totalDecimals },
    rankStyle: unlike(movement.rankStyle, PLAIN_MOVEMENT.rankStyle),
    rankBy: unlike(movement.rankBy, PLAIN_MOVEMENT.rankBy),
    limits: [limits.bonus, limits.deduction, limits.total].every((limit) => limit === null)
      ? undefined
      : { bonus: limits.bonus ?? undefined, deduction: limits.deduction ?? undefined, total: limits.total ?? undefined },
    rounds: movement.rounds.join() === PLAIN_MOVEMENT.rounds.join() ? undefined : movement.rounds,
    tieBreak: ladderJson(movement.tieBreak),
    criteria: movement.criteria.map(criterionJson),
    participants: participantsJson(movement),
    nominate: notEmpty(rules.map(ruleJson)),
    ...(decision === null ? {} : decisionJson(decision)),
  };
}

function decisionJson({ rules, awards }: TemplateDecision): { readonly [key: string]: Json | undefined } {
  return { ...writeDecisionRules(rules), awards: awards === null ? undefined : typeof awards === "string" ? awards : writeAwards(awards) };
}

function aboutOf({ name, summary, source, date }: FileAbout): { readonly [key: string]: Json | undefined } {
  return { name: filled(name), summary: filled(summary), source: filled(source), date: filled(date) };
}

function ruleJson({ name, top, minTotal, scope }: NominationRule): Json {
  return { name, top: top ?? undefined, minTotal: minTotal ?? undefined, scope: unlike(scope, "overall") };
}

function criterionJson(c: Criterion): Json {
  const { types, clusters } = c.appliesTo;
  return {
    code: c.code,
    name: unlike(c.name, c.code),
    parent: filled(c.parent),
    kind: unlike(c.rule.kind, "points"),
    ...fieldsOf(c.rule),
    part: unlike(c.part, PLAIN_CRITERION.part),
    max: c.max ?? undefined,
    min: c.min ?? undefined,
    step: c.step ?? undefined,
    weight: unlike(c.weight, PLAIN_CRITERION.weight),
    decimals: c.decimals ?? undefined,
    cap: c.cap ?? undefined,
    floor: c.floor ?? undefined,
    onlyIfFull: c.onlyIfFull ?? undefined,
    whenNotApplicable: unlike(c.whenNotApplicable, PLAIN_CRITERION.whenNotApplicable),
    whenExempt: unlike(c.whenExempt, PLAIN_CRITERION.whenExempt),
    appliesTo: types.length + clusters.length === 0 ? undefined : { types: notEmpty(types), clusters: notEmpty(clusters) },
    evidence: c.needsEvidence ? true : undefined,
    owner: filled(c.owner),
    source: filled(c.source),
  };
}

function fieldsOf(rule: CriterionRule): { readonly [key: string]: Json | undefined } {
  switch (rule.kind) {
    case "points":
    case "gate":
    case "note":
    case "option":
      return {};
    case "yesNo":
      return { yes: rule.yes ?? undefined, no: unlike(rule.no, 0) };
    case "levels":
      return { levels: rule.levels.map(({ name, points }) => ({ name, points })) };
    case "bands":
      return { unit: rule.unit, bands: rule.bands.map(bandJson) };
    case "count":
      return { start: unlike(rule.start, 0), per: rule.per };
    case "progressive":
      return { from: rule.from, first: rule.first, every: rule.every, per: rule.per };
    case "bySize":
      return {
        size: rule.size,
        tables: rule.tables.map(({ sizes, bands }) => ({ sizes: intervalJson(sizes), bands: bands.map(bandJson) })),
      };
    case "target":
      return { target: rule.target, late: rule.late ?? undefined, failed: rule.failed ?? undefined, deduction: unlike(rule.deduction, 0) };
    case "leader":
      return { target: rule.target ?? undefined, measure: rule.measure, scope: rule.scope };
    case "group":
      return { combine: unlike(rule.combine, "sum") };
  }
}

function bandJson(band: Band): Json {
  return { ...intervalJson(band), points: band.points };
}

function intervalJson({ from, to }: Interval): { readonly [key: string]: Json | undefined } {
  return {
    from: from?.value,
    fromClosed: from?.isClosed === false ? false : undefined,
    to: to?.value,
    toClosed: to?.isClosed === false ? false : undefined,
  };
}

function filled(text: string): string | undefined {
  return text === "" ? undefined : text;
}

function unlike<T extends string | number>(value: T, usual: T): T | undefined {
  return value === usual ? undefined : value;
}

function notEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}
