// What a locked movement is known by again: its content as plain data, the seal over it, and what differs between two contents.
import { settledCell } from "../decimal";
import { canonicalText, type Canonical } from "./canonical";
import { sha256Hex } from "./sha256";

/** Content in parts (profile, criteria, entries …), each with records by code, each with cells by name. */
export type SealContent = {
  readonly [part: string]: { readonly [record: string]: { readonly [cell: string]: string | number | boolean } };
};

export interface SealDifference {
  readonly part: string;
  readonly record: string;
  readonly cell: string;
  /** Null = it was not there. */
  readonly sealed: string | number | boolean | null;
  readonly found: string | number | boolean | null;
}

/** SHA-256 of the content, 64 hexadecimal digits. Numbers count to 12 significant digits: engines differ beyond. */
export function sealOf(content: SealContent): string {
  return sha256Hex(canonicalText(rounded(content)));
}

/** Cells that are not the same in both, in the order of the sealed content, then those that are new. */
export function sealDifferences(sealed: SealContent, found: SealContent): SealDifference[] {
  const differences: SealDifference[] = [];
  const cellOf = (content: SealContent, part: string, record: string, cell: string) => {
    const records = own(content, part);
    const cells = records === undefined ? undefined : own(records, record);
    return cells === undefined ? null : (own(cells, cell) ?? null);
  };
  const seen = new Set<string>();
  for (const content of [sealed, found]) {
    for (const [part, records] of Object.entries(content)) {
      for (const [record, cells] of Object.entries(records)) {
        for (const cell of Object.keys(cells)) {
          const key = JSON.stringify([part, record, cell]);
          if (seen.has(key)) continue;
          seen.add(key);
          const before = cellOf(sealed, part, record, cell);
          const after = cellOf(found, part, record, cell);
          if (canonicalText(plain(before)) !== canonicalText(plain(after))) {
            differences.push({ part, record, cell, sealed: before, found: after });
          }
        }
      }
    }
  }
  return differences;
}

function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function plain(cell: string | number | boolean | null): Canonical {
  return typeof cell === "string" ? cell.normalize("NFC") : settledCell(cell);
}

function rounded(content: SealContent): Canonical {
  const map = <T, U>(record: { readonly [key: string]: T }, turn: (value: T) => U): { readonly [key: string]: U } =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, turn(value)]));
  return map(content, (records) => map(records, (cells) => map(cells, plain)));
}
