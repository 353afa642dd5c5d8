// Reads the sheet Tổng hợp kỳ back: by the names of its blocks, wherever they stand now.
import { lookupKey } from "../../core/lookupKey";
import { codeKey } from "../../core/criteriaTree";
import { EXEMPT } from "../../core/movement";
import {
  METHODS,
  MISSING_RULES,
  MOST_DECIMALS,
  type BandRule,
  type PeriodCell,
  type PeriodColumn,
  type RollUpContent,
  type RollUpPerson,
  type RollUpRules,
} from "../../core/periods/period";
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { freeTitle } from "../names";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { ROLL_UP_BANDS, ROLL_UP_COLUMNS, ROLL_UP_NAMES, ROLL_UP_ROWS, ROLL_UP_SETTINGS } from "./periodNames";

type Blocks = Pick<WorkbookSnapshot, "blocks">;

/** Present title of the sheet, or null when none of its names points to cells. */
export function rollUpTitleOf({ blocks }: Blocks): string | null {
  return ROLL_UP_NAMES.map((name) => blocks.get(name)?.sheet).find((sheet) => sheet !== undefined) ?? null;
}

/** Title for the sheet: where it is now, else its own, made different from other people's sheets. */
export function rollUpTitleFor(snapshot: Pick<WorkbookSnapshot, "blocks" | "sheets">): string {
  return rollUpTitleOf(snapshot) ?? freeTitle(words.title, snapshot);
}

const text = (value: CellValue | undefined): string =>
  String(value ?? "")
    .normalize("NFC")
    .trim();

/** What stands on the sheet; null where its labels, codes or points are gone. Settings that say nothing known are the usual ones. */
export function decodeRollUp({ blocks }: Blocks): RollUpContent | null {
  const values = (name: string): readonly (readonly CellValue[])[] => blocks.get(name)?.values ?? [];
  const labels = (values(ROLL_UP_ROWS.labels)[0] ?? []).map(text);
  const cells = values(ROLL_UP_COLUMNS.cells);
  const codes = values(ROLL_UP_COLUMNS.code).map(([code]) => text(code));
  if (labels.length === 0 || codes.length === 0 || cells.length !== codes.length) return null;
  const bands = values(ROLL_UP_BANDS.cells);
  const column = (field: "name" | "unit" | "cluster", i: number): string => text(values(ROLL_UP_COLUMNS[field])[i]?.[0]);
  const people = codes.flatMap((code, i): RollUpPerson[] =>
    code === ""
      ? []
      : [
          {
            ...{ code, name: column("name", i), unit: column("unit", i), cluster: column("cluster", i) },
            cells: labels.map((_, j) => cellOf(cells[i]?.[j])),
            bands: labels.map((_, j) => text(bands[i]?.[j])),
          },
        ],
  );
  return {
    title: text(values(ROLL_UP_SETTINGS.title)[0]?.[0]),
    rules: rulesOf({ blocks }),
    columns: columnsOf({ blocks }, labels),
    people,
  };
}

function cellOf(value: CellValue | undefined): PeriodCell {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return codeKey(text(value)) === EXEMPT ? EXEMPT : null;
}

function columnsOf({ blocks }: Blocks, labels: readonly string[]): PeriodColumn[] {
  const at = (row: keyof typeof ROLL_UP_ROWS, i: number): CellValue => blocks.get(ROLL_UP_ROWS[row])?.values[0]?.[i] ?? "";
  return labels.map((label, i): PeriodColumn => {
    const state = text(at("state", i));
    const isLocked = state.startsWith(words.locked);
    const [version, weight] = [at("version", i), at("weight", i)];
    return {
      ...{ label, file: text(at("file", i)), isLocked, seal: isLocked ? state.slice(words.locked.length).trim() : "" },
      version: typeof version === "number" ? version : null,
      signature: text(at("signature", i)),
      reason: text(at("reason", i)),
      weight: typeof weight === "number" && Number.isFinite(weight) ? weight : null,
    };
  });
}

function rulesOf({ blocks }: Blocks): RollUpRules {
  const cell = (name: string): CellValue => blocks.get(name)?.values[0]?.[0] ?? "";
  const keyed = <T extends string>(known: readonly T[], said: Readonly<Record<T, string>>, value: CellValue): T =>
    known.find((id) => lookupKey(said[id]) === lookupKey(text(value))) ?? known[0]!;
  // As the formulas do: MAX(0,INT(N(cell))).
  const count = (value: CellValue): number =>
    typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)) ? Math.max(0, Math.floor(Number(value))) : 0;
  return {
    method: keyed(METHODS, words.methods, cell(ROLL_UP_SETTINGS.method)),
    count: count(cell(ROLL_UP_SETTINGS.count)),
    missing: keyed(MISSING_RULES, words.missings, cell(ROLL_UP_SETTINGS.missing)),
    minimum: count(cell(ROLL_UP_SETTINGS.minimum)),
    decimals: Math.min(MOST_DECIMALS, count(cell(ROLL_UP_SETTINGS.decimals))),
    bands: (blocks.get(ROLL_UP_BANDS.rules)?.values ?? []).flatMap(([name, atLeast, band]): BandRule[] =>
      typeof atLeast === "number" && text(band) !== "" ? [{ name: text(name), atLeast: count(atLeast), band: text(band) }] : [],
    ),
  };
}
