// What is wrong in the rules of Xét, and what in their result a person must look at: rules D-02 … D-13. Never stops the decision.
import { finding, type Finding, type Place } from "../finding";
import { codeKey } from "../criteriaTree";
import type { Condition } from "../conditions/condition";
import { classOfGroup, groupIn, groupKey, nameKey, percentIn } from "./cells";
import { hasReason } from "./exceptions";
import { quotaConflicts, type QuotaConflict } from "./quotaConflicts";
import { bandIndex } from "./reach";
import { isPercent, isSeatCount } from "./seats";
import { MIN_REASON, type DecisionResult, type DecisionRules, type SeatRow } from "./decisionRules";
import type { DecisionPerson } from "./decide";

/** Table of the rules' sheet; "tie" is the single cell of the tie policy. */
export type DecisionPart = "gate" | "band" | "quota" | "exception" | "class" | "tie";

/** What a cell of these tables holds. "amount": percentage, count or percentages by class. */
export type DecisionField =
  | "name"
  | "require"
  | "min"
  | "atMost"
  | "band"
  | "amount"
  | "base"
  | "minimum"
  | "participant"
  | "reason"
  | "group"
  | "className";

/** Where a cell of the rules lies; `row` = index in its list. */
export type PlaceOf = (part: DecisionPart, row: number, field: DecisionField) => Place;

/** `where` of D-04: what the name was looked for in. */
export type DecisionList = "bands" | "participants" | "groups" | "criteria" | "awards";
/** `field` of D-02. */
export type DecisionNumber = "percent" | "count" | "minimum";
/** `field` of D-01 as raised here: a second exception for a participant; the first one holds. */
export type DecisionRepeat = "secondException";

export interface DecisionCheck {
  readonly rules: DecisionRules;
  readonly people: readonly DecisionPerson[];
  /** Names of the people, by position. */
  readonly names: readonly string[];
  readonly result: DecisionResult;
  readonly placeOf: PlaceOf;
}

/** Findings on the rules first, table by table, then on their result. */
export function checkDecision(check: DecisionCheck): Finding[] {
  return [
    ...checkGates(check),
    ...checkBands(check),
    ...checkQuotas(check),
    ...checkClasses(check),
    ...checkExceptions(check),
    ...checkSeats(check),
    ...checkTies(check),
    ...checkPeople(check),
  ];
}

/** " (Khối 1)" behind the name of a quota; nothing for the whole list. */
function inGroup(group: string): string {
  return group === "" ? "" : ` (${group})`;
}

function quotaName({ quotas }: DecisionRules, index: number): string {
  const { name, band } = quotas[index]!;
  return name.trim() === "" ? band : name;
}

function unknown(place: Place, name: string, where: DecisionList): Finding {
  return finding("D-04", place, {}, { name, where });
}

function checkGates({ rules, people, placeOf }: DecisionCheck): Finding[] {
  return rules.gates.flatMap(({ atMost, conditions }, row) => [
    ...unknownCriteria(conditions, people).map((code) => unknown(placeOf("gate", row, "require"), code, "criteria")),
    ...(atMost === null || bandIndex(rules.bands, atMost) >= 0 ? [] : [unknown(placeOf("gate", row, "atMost"), atMost, "bands")]),
  ]);
}

/** Codes of criteria that conditions name and nobody's facts tell of: nobody could ever pass. Of an empty list nothing is told. */
function unknownCriteria(conditions: readonly Condition[], people: readonly DecisionPerson[]): string[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === "any") return condition.of.flatMap((own) => unknownCriteria(own, people));
    if (condition.kind !== "points" || people.length === 0) return [];
    const key = codeKey(condition.code);
    return people.some(({ facts }) => facts.points.has(key)) ? [] : [condition.code];
  });
}

function checkBands({ rules: { bands }, people, placeOf }: DecisionCheck): Finding[] {
  const strangers = bands.flatMap(({ conditions }, row) =>
    unknownCriteria(conditions, people).map((code) => unknown(placeOf("band", row, "require"), code, "criteria")),
  );
  const overlaps = bands.flatMap((band, row): Finding[] => {
    const first = bandIndex(bands, band.name);
    if (first < row) return [finding("D-03", placeOf("band", row, "name"), {}, { name: band.name, other: bands[first]!.name })];
    const better = bands[row - 1];
    if (better === undefined) return [];
    const isFalling = (better.min ?? -Infinity) > (band.min ?? -Infinity);
    // The same minimum, or none, with more conditions is a better band all the same.
    const isStricter = better.conditions.length > 0 && (better.min === null || better.min === band.min);
    return isFalling || isStricter ? [] : [finding("D-03", placeOf("band", row, "min"), {}, { name: band.name, other: better.name })];
  });
  return [...overlaps, ...strangers];
}

function checkQuotas({ rules, people, placeOf, result }: DecisionCheck): Finding[] {
  const found = rules.quotas.flatMap((quota, row): Finding[] => {
    const { amount, base, minimum } = quota;
    const outOfRange = (field: DecisionNumber, value: number, max: number): Finding =>
      finding("D-02", placeOf("quota", row, field === "minimum" ? "minimum" : "amount"), {}, { field, value, min: 0, max });
    const told: Finding[] = [];
    if (bandIndex(rules.bands, quota.band) < 0) told.push(unknown(placeOf("quota", row, "band"), quota.band, "bands"));
    if (amount.kind === "count") {
      if (!isSeatCount(amount.count)) told.push(outOfRange("count", amount.count, people.length));
    } else {
      const percents = amount.kind === "percent" ? [amount.percent] : amount.percents.map(({ percent }) => percent);
      for (const percent of percents) if (!isPercent(percent)) told.push(outOfRange("percent", percent, 100));
      if (base === null) told.push(finding("D-13", placeOf("quota", row, "base"), {}, { name: quotaName(rules, row) }));
      else if (base.kind !== "all" && bandIndex(rules.bands, base.band) < 0) {
        told.push(unknown(placeOf("quota", row, "base"), base.band, "bands"));
      }
    }
    if (!isSeatCount(minimum)) told.push(outOfRange("minimum", minimum, people.length));
    return told;
  });
  const conflicts = quotaConflicts(rules, result.seats).map(({ quota, other, group, problem, asked, seats }) =>
    finding(
      "D-06",
      placeOf("quota", quota, "name"),
      {},
      {
        name: quotaName(rules, quota),
        other: quotaName(rules, other),
        problem: problem satisfies QuotaConflict["problem"],
        group: inGroup(group),
        asked,
        seats,
      },
    ),
  );
  return [...found, ...conflicts];
}

function checkClasses({ rules, people, placeOf }: DecisionCheck): Finding[] {
  const { quotas, classes } = rules;
  const known = new Set(people.flatMap(({ groups: { cluster, unit, type } }) => [cluster, unit ?? "", type].map(nameKey)));
  const told = classes.flatMap(({ group }, row) =>
    known.has(nameKey(group)) ? [] : [unknown(placeOf("class", row, "group"), group, "groups")],
  );
  quotas.forEach((quota, index) => {
    if (quota.amount.kind !== "byClass") return;
    const seen = new Set<string>();
    for (const { groups } of people) {
      const group = groupIn(quota.scope, groups);
      if (group === null) continue;
      const key = groupKey(quota.scope, group);
      if (seen.has(key) || percentIn(quota, group, classes) !== undefined) continue;
      seen.add(key);
      const row = classes.findIndex((line) => nameKey(line.group) === nameKey(group));
      const place = row < 0 ? placeOf("quota", index, "amount") : placeOf("class", row, "className");
      told.push(finding("D-12", place, {}, { group, className: classOfGroup(group, classes) ?? "", name: quotaName(rules, index) }));
    }
  });
  return told;
}

function checkExceptions({ rules, people, names, placeOf }: DecisionCheck): Finding[] {
  const positions = new Map(people.map(({ code }, position) => [codeKey(code.trim()), position]));
  const seen = new Set<number>();
  return rules.exceptions.flatMap((exception, row): Finding[] => {
    const { participant, band } = exception;
    const position = positions.get(codeKey(participant.trim()));
    const told: Finding[] = [];
    if (position === undefined) told.push(unknown(placeOf("exception", row, "participant"), participant, "participants"));
    const isBandKnown = band === null || bandIndex(rules.bands, band) >= 0;
    if (!isBandKnown) told.push(unknown(placeOf("exception", row, "band"), band, "bands"));
    const isReasoned = hasReason(exception);
    if (!isReasoned) {
      const name = position === undefined ? participant : names[position]!;
      told.push(finding("D-08", placeOf("exception", row, "reason"), { participant }, { participantName: name, min: MIN_REASON }));
    }
    if (position === undefined || !isBandKnown || !isReasoned) return told;
    if (seen.has(position)) {
      const field: DecisionRepeat = "secondException";
      told.push(finding("D-01", placeOf("exception", row, "participant"), { participant }, { text: participant, field }));
    }
    seen.add(position);
    return told;
  });
}

/** Whether somebody was stopped by that row of the seat table. */
function hasStopped({ decisions }: DecisionResult, { quota, group }: SeatRow): boolean {
  return decisions.some(({ reasons }) =>
    reasons.some((reason) => reason.kind === "quota" && reason.quota === quota && reason.group === group),
  );
}

function checkSeats({ rules, result, placeOf }: DecisionCheck): Finding[] {
  return result.seats.flatMap((row): Finding[] => {
    const about = { name: quotaName(rules, row.quota), group: inGroup(row.group) };
    const told: Finding[] = [];
    // A group where nobody wanted a seat need not be told for each quota.
    if (row.base === 0 && row.seats === 0 && (rules.quotas[row.quota]!.scope === "overall" || hasStopped(result, row))) {
      told.push(finding("D-05", placeOf("quota", row.quota, "base"), {}, about));
    }
    if (row.left < 0) {
      told.push(finding("D-10", placeOf("quota", row.quota, "name"), {}, { ...about, used: row.used, seats: row.seats }));
    }
    return told;
  });
}

function checkTies({ rules, names, result, placeOf }: DecisionCheck): Finding[] {
  return result.seats.flatMap(({ quota, group, held }): Finding[] => {
    let band = rules.bands.length;
    const tied = result.decisions.flatMap(({ reasons }, person) => {
      const ties = reasons.filter(
        (reason) => reason.kind === "tie" && reason.forCouncil && reason.quota === quota && reason.group === group,
      );
      for (const tie of ties) if (tie.kind === "tie") band = Math.min(band, tie.band);
      return ties.length > 0 && !reasons.some(({ kind }) => kind === "exception") ? [person] : [];
    });
    if (tied.length === 0) return [];
    return [
      finding(
        "D-07",
        placeOf("quota", quota, "name"),
        {},
        {
          participantName: tied.map((person) => names[person]!).join(", "),
          band: rules.bands[band]!.name,
          people: tied.length,
          left: held,
          name: quotaName(rules, quota),
          group: inGroup(group),
        },
      ),
    ];
  });
}

/** Those with points and without a band, unless a veto, a gate or a written exception says so. */
function checkPeople({ people, names, result }: DecisionCheck): Finding[] {
  const explained = new Set(["notRanked", "vetoed", "gate", "exception"]);
  return result.decisions.flatMap(({ band, reasons }, person): Finding[] => {
    if (band !== null || reasons.some(({ kind }) => explained.has(kind))) return [];
    const { index, code } = people[person]!;
    return [finding("D-09", { kind: "entryRow", row: index }, { participant: code }, { participantName: names[person]! })];
  });
}
