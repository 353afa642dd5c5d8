// The two lists beyond what checkMovement sees: codes and names with what nobody sees in them, names that are alike.
import { isUsableCode } from "../checkMovement";
import { lookupKey } from "../lookupKey";
import { finding, type Finding } from "../finding";
import { numberMeant, plainText } from "./cellText";
import type { SeenCell } from "./fix";
import { likeNames } from "./names";

/** A column of a list as it stands, from its first row. */
export interface ListColumn {
  readonly list: "criterion" | "participant";
  /** Field of the list, as in `Place`. */
  readonly field: string;
  readonly cells: readonly SeenCell[];
}

/** Findings of the lists with their repairs, and W-05 … W-08 added. */
export function sweepLists(findings: readonly Finding[], columns: readonly ListColumn[]): Finding[] {
  const swept = [...findings];
  for (const column of columns) {
    if (column.field === "code") sweepCodes(swept, column);
    else if (NUMBER_FIELDS.has(column.field)) sweepNumbers(swept, column);
    else swept.push(...strayTexts(column));
  }
  const names = columns.find((column) => column.list === "participant" && column.field === "name");
  if (names !== undefined) swept.push(...alikeNames(names.cells));
  return swept;
}

const NUMBER_FIELDS: ReadonlySet<string> = new Set(["max", "min", "step", "weight", "decimals"]);

/** C-04 for a text that is one number gets that number. */
function sweepNumbers(findings: Finding[], { list, field, cells }: ListColumn): void {
  findings.forEach((item, i) => {
    const { place } = item;
    if (item.rule !== "C-04" || place.kind !== list || place.field !== field) return;
    const from = cells[place.row];
    const meant = typeof from === "string" ? numberMeant(from) : null;
    if (meant?.kind === "number" && !meant.isPercent) findings[i] = { ...item, fix: { kind: "value", from: from!, to: meant.value } };
  });
}

/** W-05 for codes that only look right; C-03 and P-03 get the code that was meant, where it is free. */
function sweepCodes(findings: Finding[], { list, cells }: ListColumn): void {
  const taken = new Set(cells.filter((cell) => cell !== "").map((cell) => lookupKey(String(cell).trim())));
  cells.forEach((cell, row) => {
    if (typeof cell !== "string" || cell === "") return;
    const to = plainText(cell);
    if (to === cell || to === "") return;
    const isOwn = lookupKey(to) === lookupKey(cell.trim());
    const isFree = isUsableCode(to) && (isOwn || !taken.has(lookupKey(to)));
    const fix = isFree ? { fix: { kind: "value", from: cell, to } as const } : {};
    const known = findings.findIndex(
      ({ rule, place }) =>
        (rule === "C-03" || rule === "P-03") && place.kind === list && "row" in place && place.row === row && place.field === "code",
    );
    if (known >= 0) findings[known] = { ...findings[known]!, ...fix };
    else if (cell.trim() !== "") findings.push({ ...finding("W-05", { kind: list, row, field: "code" }, {}, { code: to }), ...fix });
  });
}

/** W-06: spaces, invisible characters, letters in pieces. Line breaks in long texts are meant. */
function strayTexts({ list, field, cells }: ListColumn): Finding[] {
  return cells.flatMap((cell, row): Finding[] => {
    if (typeof cell !== "string" || cell === "") return [];
    const to = cell.split("\n").map(plainText).join("\n").trim();
    if (to === cell || to === "") return [];
    return [{ ...finding("W-06", { kind: list, row, field }, {}, { name: to }), fix: { kind: "value", from: cell, to } }];
  });
}

function alikeNames(cells: readonly SeenCell[]): Finding[] {
  const rows = cells.map((cell, row) => ({ row, name: String(cell) }));
  return likeNames(rows).map(({ kind, row, name, other }) =>
    finding(
      kind === "tone" ? "W-08" : "W-07",
      { kind: "participant", row, field: "name" },
      {},
      { name, otherName: other.name, other: other.row + 1 },
    ),
  );
}
