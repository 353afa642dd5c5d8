// What is doubtful in the award history and the register of initiatives: rules H-01, H-02, H-05, H-06. Nothing of it stops a decision.
import { LEVEL_WORDS } from "../conditions/conditionWords";
import type { Records } from "../conditions/movementFacts";
import { codeKey } from "../criteriaTree";
import { finding, type Finding, type Place } from "../finding";
import type { Participant } from "../movement";
import { INITIATIVE_SCOPES, LEVELS, type AwardRecord, type Initiative } from "./register";

/** `problem` of H-05: an award has used it, or it stands twice. */
export type InitiativeProblem = "used" | "twice";

export type HistoryField = "participant" | "year" | "award" | "level" | "decision";
export type InitiativeField = "participant" | "title" | "scope" | "year" | "decision" | "usedFor";

/** Where a cell of a record lies; `index` in its list. */
export type RecordPlaces = (list: "history" | "initiatives", index: number, field: HistoryField | InitiativeField) => Place;

export interface HistoryContext {
  readonly placeOf?: RecordPlaces;
  /** Name of an award by code; absent = the code is told. */
  readonly awardName?: (code: string) => string;
}

/** Who is to be proposed for what. */
export interface Proposal {
  readonly participant: string;
  readonly award: string;
}

/**
 * Findings in the order of the lists. `year`: the year that is decided on. H-01: years without any record between the first one of a
 * person and `year`; a record without an award says that there was nothing. H-02: the same award twice in a year, or two classifications.
 * H-05: an initiative that was used, or stands twice at one scope. H-06: an award held already for `year`, of those proposed; without
 * `proposals` of all.
 */
export function checkHistory(
  { history, initiatives, placeOf = blockOf, awardName = (code) => code }: Records & HistoryContext,
  participants: readonly Pick<Participant, "code" | "name">[],
  year: number | null,
  proposals: readonly Proposal[] | null = null,
): Finding[] {
  const names = new Map(participants.map(({ code, name }) => [codeKey(code), name]));
  const nameOf = (code: string): string => names.get(codeKey(code)) ?? code;
  const wanted = proposals === null ? null : new Set(proposals.map(({ participant, award }) => awardKey(participant, award)));
  const told = new Map<number, Finding[]>();
  const tell = (index: number, rule: "H-01" | "H-02" | "H-06", field: HistoryField, params: Finding["params"]): void => {
    const { participant } = history[index]!;
    const found = finding(rule, placeOf("history", index, field), { participant }, { participantName: nameOf(participant), ...params });
    told.set(index, [...(told.get(index) ?? []), found]);
  };
  for (const records of byParticipant(history)) {
    const gap = gapOf(records, year);
    if (gap !== null) tell(gap.after.index, "H-01", "year", { year: gap.years });
    for (const { index, name, field } of repeatsOf(records, awardName)) tell(index, "H-02", field, { name, year: history[index]!.year });
    for (const { index, record } of records) {
      if (record.award === "" || record.year !== year) continue;
      if (wanted !== null && !wanted.has(awardKey(record.participant, record.award))) continue;
      tell(index, "H-06", "award", { name: awardName(record.award), year });
    }
  }
  return [...[...told].sort(([a], [b]) => a - b).flatMap(([, findings]) => findings), ...initiativeFindings(initiatives, placeOf, nameOf)];
}

const blockOf: RecordPlaces = (list) => ({ kind: "block", name: list });

interface Indexed<T> {
  readonly index: number;
  readonly record: T;
}

function byParticipant<T extends { readonly participant: string }>(records: readonly T[]): Indexed<T>[][] {
  const groups = new Map<string, Indexed<T>[]>();
  records.forEach((record, index) => {
    const key = codeKey(record.participant);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ index, record }]);
    else group.push({ index, record });
  });
  return [...groups.values()];
}

function awardKey(participant: string, award: string): string {
  return `${codeKey(participant)}|${codeKey(award.trim())}`;
}

/** Longest span of years that is looked through: beyond, one of the years is wrong, and the gap is told by its ends. */
const LONGEST_SPAN = 200;

/** The years that somebody's history lacks up to the year before `year`, and the last record before them. */
function gapOf(
  records: readonly Indexed<AwardRecord>[],
  year: number | null,
): { readonly years: string; readonly after: Indexed<AwardRecord> } | null {
  const before = records.filter(({ record }) => year === null || record.year <= year).sort((a, b) => a.record.year - b.record.year);
  const [first] = before;
  if (first === undefined) return null;
  const last = Math.max(before.at(-1)!.record.year, year === null ? -Infinity : year - 1);
  const known = new Set(before.map(({ record }) => record.year));
  const missing: number[] = [];
  for (let one = first.record.year + 1; one < Math.min(last + 1, first.record.year + LONGEST_SPAN); one++)
    if (!known.has(one)) missing.push(one);
  if (missing.length === 0) return null;
  const after = before.filter(({ record }) => record.year < missing[0]!).at(-1)!;
  return { years: runsText(missing), after };
}

/** 2019, 2021–2023. */
function runsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const one of years) {
    const run = runs.at(-1);
    if (run?.[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** Records that repeat an earlier one of the year, each once. */
function repeatsOf(
  records: readonly Indexed<AwardRecord>[],
  awardName: (code: string) => string,
): { readonly index: number; readonly name: string; readonly field: HistoryField }[] {
  const awards = new Set<string>();
  const levels = new Map<number, AwardRecord["level"]>();
  return records.flatMap(({ index, record }): { readonly index: number; readonly name: string; readonly field: HistoryField }[] => {
    const key = `${record.year}|${codeKey(record.award.trim())}`;
    const level = levels.get(record.year) ?? null;
    if (level === null) levels.set(record.year, record.level);
    const isRepeated = awards.has(key);
    awards.add(key);
    if (record.award !== "" && isRepeated) return [{ index, name: awardName(record.award.trim()), field: "year" }];
    if (level !== null && record.level !== null && (level !== record.level || (record.award === "" && isRepeated))) {
      const both = LEVELS.filter((one) => one === level || one === record.level).map((one) => LEVEL_WORDS[one]);
      return [{ index, name: both.join(", "), field: "level" }];
    }
    return [];
  });
}

function initiativeFindings(initiatives: readonly Initiative[], placeOf: RecordPlaces, nameOf: (code: string) => string): Finding[] {
  const groups = new Map<string, Indexed<Initiative>[]>();
  initiatives.forEach((record, index) => {
    const key = `${codeKey(record.participant)}|${codeKey(record.title.trim().replace(/\s+/gu, " "))}`;
    groups.set(key, [...(groups.get(key) ?? []), { index, record }]);
  });
  const told: { readonly index: number; readonly found: Finding }[] = [];
  for (const group of groups.values()) {
    const isTitled = group[0]!.record.title.trim() !== "";
    const used = group.find(({ record }) => record.usedFor.trim() !== "");
    for (const { index, record } of group) {
      const usedFor = record.usedFor.trim() || (isTitled ? (used?.record.usedFor.trim() ?? "") : "");
      const twin = group.find((one) => one.index < index && scopeOf(one.record) === scopeOf(record));
      const problem: InitiativeProblem | null = usedFor !== "" ? "used" : isTitled && twin !== undefined ? "twice" : null;
      if (problem === null) continue;
      const place = placeOf("initiatives", index, problem === "used" && record.usedFor.trim() !== "" ? "usedFor" : "title");
      const params = { participantName: nameOf(record.participant), title: record.title.trim(), problem, usedFor };
      told.push({ index, found: finding("H-05", place, { participant: record.participant }, params) });
    }
  }
  return told.sort((a, b) => a.index - b.index).map(({ found }) => found);
}

function scopeOf({ scope }: Initiative): number {
  return INITIATIVE_SCOPES.indexOf(scope);
}
