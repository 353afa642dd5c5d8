// The periods of the list: columns that stand and files that were read, in one order that people can change.
import type { PeriodReading } from "../../../commands/periods/readPeriod";
import { codeKey } from "../../../core/criteriaTree";
import type { GivenPeriod, PeriodContent } from "../../../core/periods/periodFile";
import type { RollUpContent } from "../../../core/periods/period";

export interface PeriodFileItem {
  readonly kind: "file";
  readonly id: string;
  readonly file: string;
  readonly label: string;
  readonly reason: string;
  readonly isTaken: boolean;
  readonly source: PeriodContent["kind"];
  readonly reading: Extract<PeriodReading, { ok: true }>;
}

export type PeriodItem = PeriodFileItem | { readonly kind: "standing"; readonly id: string; readonly label: string };

/** Columns that stand, in their order, then files sorted as periods are called: Tháng 2 before Tháng 10. */
export function itemsOf(standing: RollUpContent | null, readings: readonly PeriodReading[], from: "file" | "here" = "file"): PeriodItem[] {
  const files = readings
    .flatMap((reading, i): PeriodFileItem[] => {
      if (!reading.ok) return [];
      const source = reading.movement === null ? "rollUp" : "movement";
      const { period } = contentOf(reading, source);
      const label = period || reading.file.replace(/\.xlsx$/i, "");
      // A movement of this workbook without a period is another one, and no period of this one, as long as nobody says so.
      const isTaken = from === "file" || period !== "";
      return [{ kind: "file", id: `${from} ${i}`, file: reading.file, label, reason: "", isTaken, source, reading }];
    })
    .sort((a, b) => yearOf(a) - yearOf(b) || a.label.localeCompare(b.label, "vi", { numeric: true }));
  const columns = (standing?.columns ?? []).map(({ label }): PeriodItem => {
    const replaced = files.find((item) => codeKey(item.label) === codeKey(label));
    return replaced ?? { kind: "standing", id: `standing ${label}`, label };
  });
  return [...columns, ...files.filter((item) => !columns.includes(item))];
}

/** The items with those of files chosen before: these stay, and a standing column that one of them replaces stays replaced. */
export function withChosen(fresh: readonly PeriodItem[], chosen: readonly PeriodItem[]): PeriodItem[] {
  const kept = chosen.filter((item) => item.kind === "file" && !item.id.startsWith("here "));
  const standing = (label: string): boolean => fresh.some((item) => item.kind === "standing" && codeKey(item.label) === codeKey(label));
  const replacing = kept.filter(({ label }) => standing(label));
  return [
    ...fresh.map((item) =>
      item.kind === "standing" ? (replacing.find(({ label }) => codeKey(label) === codeKey(item.label)) ?? item) : item,
    ),
    ...kept.filter((item) => !replacing.includes(item)),
  ];
}

const yearOf = (item: PeriodFileItem): number => itemContent(item).year ?? 0;

function contentOf(reading: PeriodFileItem["reading"], source: PeriodContent["kind"]): PeriodContent {
  return (source === "movement" ? reading.movement : reading.rollUp) ?? (reading.movement ?? reading.rollUp)!;
}

/** What the file is taken as. */
export function itemContent({ reading, source }: PeriodFileItem): PeriodContent {
  return contentOf(reading, source);
}

/** The files that are taken, as the commands want them. */
export function givenOf(items: readonly PeriodItem[]): GivenPeriod[] {
  return items.flatMap((item) =>
    item.kind === "file" && item.isTaken ? [{ file: item.file, label: item.label, reason: item.reason, content: itemContent(item) }] : [],
  );
}

/** Labels in their order. */
export function orderOf(items: readonly PeriodItem[]): string[] {
  return items.flatMap((item) => (item.kind === "standing" || item.isTaken ? [item.label] : []));
}

/** The item a place up (-1) or down (1). */
export function moved(items: readonly PeriodItem[], index: number, by: -1 | 1): PeriodItem[] {
  const next = [...items];
  const other = next[index + by];
  if (other === undefined) return next;
  next[index + by] = next[index]!;
  next[index] = other;
  return next;
}
