// What a file says of one period, and what is remarkable about the files of a roll-up before anything is written.
import { codeKey } from "../criteriaTree";
import { MIN_PERIODS, MOST_PERIODS, type PeriodCell, type PeriodColumn, type RollUpContent } from "./period";

export interface PeriodPerson {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly cluster: string;
  readonly cell: PeriodCell;
  readonly band: string;
}

/** A workbook of one movement, or a roll-up that is taken as one period. */
export interface PeriodContent {
  readonly kind: "movement" | "rollUp";
  readonly title: string;
  /** As the workbook calls its period; "" = it does not say. */
  readonly period: string;
  readonly year: number | null;
  readonly version: number | null;
  readonly signature: string;
  readonly isLocked: boolean;
  readonly seal: string;
  /** It says that it is locked, but its content is not what was sealed; it counts as not locked. */
  readonly hasBrokenSeal: boolean;
  /** Its bands were decided before its points changed. */
  readonly hasStaleBands: boolean;
  readonly people: readonly PeriodPerson[];
  /** Errors of its lists or entries that are still open. */
  readonly errors: number;
  /** People whose total on its result sheet is not what its entries give. */
  readonly otherTotals: number;
}

/** A file as it is about to be taken. */
export interface GivenPeriod {
  readonly file: string;
  readonly label: string;
  /** Why criteria of another version, or codes with other names, are taken; "" = not said. */
  readonly reason: string;
  readonly content: PeriodContent;
}

/** `look`: asks for a person's eye; `stop`: cannot be taken so; `tell`: only told. */
export type PeriodWeight = "stop" | "look" | "tell";

export const PERIOD_REMARKS = {
  noLabel: "stop",
  sameLabel: "stop",
  otherVersion: "stop",
  duplicateCodes: "stop",
  otherNames: "stop",
  brokenSeal: "look",
  staleBands: "look",
  sameContent: "look",
  noPoints: "look",
  otherTitle: "look",
  otherTotals: "look",
  errors: "look",
  replaces: "tell",
  acceptedVersion: "tell",
  acceptedNames: "tell",
  provisional: "tell",
  rollUp: "tell",
  unscored: "tell",
  exempt: "tell",
  newcomers: "tell",
  lacking: "tell",
} as const satisfies Record<string, PeriodWeight>;

export type PeriodRemarkKind = keyof typeof PERIOD_REMARKS;

export interface PeriodRemark {
  readonly kind: PeriodRemarkKind;
  readonly count: number;
  /** Who or what it is about. */
  readonly names: readonly string[];
}

/** Remarks for each of the files, in their order, with the roll-up that stands (null = none) and with each other. */
export function remarksOf(given: readonly GivenPeriod[], standing: RollUpContent | null): PeriodRemark[][] {
  const labels = given.map(({ label }) => codeKey(label.trim()));
  const old = new Map((standing?.columns ?? []).map((column) => [codeKey(column.label), column]));
  const kept = (standing?.columns ?? []).filter(({ label }) => !labels.includes(codeKey(label)));
  const prints = given.map(({ content }) => fingerprint(content.people));
  const keptPrints = (standing?.columns ?? []).flatMap((column, i) =>
    kept.includes(column)
      ? [{ label: column.label, print: fingerprint(standing!.people.map(({ code, cells }) => ({ code, cell: cells[i] ?? null }))) }]
      : [],
  );
  const reference = referenceOf(given, kept, standing?.columns ?? []);
  const title = standing?.title ?? given[0]?.content.title ?? "";
  const known = knownPeople(given, standing);
  return given.map(({ label, reason, content }, i) => {
    const remarks: PeriodRemark[] = [];
    const add = (kind: PeriodRemarkKind, names: readonly string[] = [], count = names.length): void =>
      void remarks.push({ kind, count, names });
    if (labels[i] === "") add("noLabel");
    if (labels[i] !== "" && labels.indexOf(labels[i]!) !== labels.lastIndexOf(labels[i]!)) add("sameLabel", [label]);
    else if (old.has(labels[i]!)) add("replaces", [old.get(labels[i]!)!.file]);
    const hasReason = reason.trim().length >= MIN_REASON;
    const own = new Set(content.people.map(({ code }) => codeKey(code)));
    const twice = [...own].filter((key) => content.people.filter(({ code }) => codeKey(code) === key).length > 1);
    if (reference !== null && content.signature !== reference) add(hasReason ? "acceptedVersion" : "otherVersion", [reason.trim()]);
    if (own.size < content.people.length) add("duplicateCodes", twice);
    if (content.hasBrokenSeal) add("brokenSeal");
    if (content.hasStaleBands) add("staleBands");
    const twin = prints.findIndex((print, k) => k !== i && print !== NO_POINTS && print === prints[i]);
    const keptTwin = keptPrints.find(({ print }) => print !== NO_POINTS && print === prints[i]);
    if (twin >= 0) add("sameContent", [given[twin]!.file]);
    else if (keptTwin !== undefined) add("sameContent", [keptTwin.label]);
    if (codeKey(content.title) !== codeKey(title)) add("otherTitle", [content.title]);
    if (content.otherTotals > 0) add("otherTotals", [], content.otherTotals);
    if (content.errors > 0) add("errors", [], content.errors);
    const renamed = content.people.filter(({ code, name }) => (known.get(codeKey(code))?.names.size ?? 0) > 1 && name !== "");
    if (renamed.length > 0)
      add(
        hasReason ? "acceptedNames" : "otherNames",
        renamed.map(({ code }) => `${code}: ${[...known.get(codeKey(code))!.names].join(" / ")}`),
      );
    if (content.kind === "rollUp") add("rollUp");
    if (!content.isLocked) add("provisional");
    const exempt = content.people.filter(({ cell }) => typeof cell === "string");
    if (exempt.length > 0) add("exempt", exempt.map(shown));
    const unscored = content.people.filter(({ cell }) => cell === null);
    if (unscored.length > 0 && unscored.length === content.people.length) add("noPoints");
    else if (unscored.length > 0) add("unscored", unscored.map(shown));
    const newcomers = content.people.filter(({ code }) => known.get(codeKey(code))!.periods === 1);
    if (newcomers.length > 0 && given.length + kept.length > 1) add("newcomers", newcomers.map(shown));
    const lacking = [...known].filter(([key]) => !own.has(key)).map(([, { person }]) => person);
    if (lacking.length > 0) add("lacking", lacking.map(shown));
    return remarks;
  });
}

/** A reason has at least so many characters. */
const MIN_REASON = 5;

const shown = ({ name, code }: Pick<PeriodPerson, "name" | "code">): string => name || code;

/** What tells one period's points from another's; who has none does not count. */
function fingerprint(people: readonly Pick<PeriodPerson, "code" | "cell">[]): string {
  return JSON.stringify(people.flatMap(({ code, cell }) => (cell === null ? [] : [JSON.stringify([codeKey(code), cell])])).sort());
}

const NO_POINTS = fingerprint([]);

/** The criteria that the roll-up reckons by, from which others need a reason; null where all periods that remain have the same. */
function referenceOf(given: readonly GivenPeriod[], kept: readonly PeriodColumn[], columns: readonly PeriodColumn[]): string | null {
  const signatures = [...kept.map(({ signature }) => signature), ...given.map(({ content }) => content.signature)];
  if (new Set(signatures).size < 2) return null;
  const own = (column: PeriodColumn): boolean => column.reason === "";
  return (kept.find(own) ?? columns.find(own))?.signature ?? signatures[0]!;
}

interface Known {
  readonly person: Pick<PeriodPerson, "name" | "code">;
  readonly names: Set<string>;
  periods: number;
}

function knownPeople(given: readonly GivenPeriod[], standing: RollUpContent | null): Map<string, Known> {
  const known = new Map<string, Known>();
  const add = (person: Pick<PeriodPerson, "name" | "code">, periods: number): void => {
    const key = codeKey(person.code);
    const own = known.get(key) ?? { person, names: new Set<string>(), periods: 0 };
    known.set(key, own);
    if (person.name !== "") own.names.add(person.name);
    own.periods += periods;
  };
  const labels = new Set(given.map(({ label }) => codeKey(label.trim())));
  const kept = (standing?.columns ?? []).flatMap(({ label }, i) => (labels.has(codeKey(label)) ? [] : [i]));
  for (const person of standing?.people ?? []) {
    const periods = kept.filter((i) => person.cells[i] !== null).length;
    if (periods > 0) add(person, periods);
  }
  for (const { content } of given) for (const person of content.people) add(person, 1);
  return known;
}

/** Whether the files can be taken as they stand: nothing stops them, and with the kept columns they are two to sixty periods. */
export function canRollUp(remarks: readonly (readonly PeriodRemark[])[], periods: number): boolean {
  return (
    periods >= MIN_PERIODS && periods <= MOST_PERIODS && remarks.every((own) => own.every(({ kind }) => PERIOD_REMARKS[kind] !== "stop"))
  );
}
