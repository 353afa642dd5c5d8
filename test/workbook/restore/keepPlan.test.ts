// Room for restore points: the latest ones, as many as fit, and the newest one always.
import { finish } from "../../../src/core/parts";
import { areaAt } from "../../../src/workbook/area";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import { entriesOf, keepParts, type Kept, usedOf } from "../../../src/workbook/restore/keepPlan";
import type { ReadBefore } from "../../../src/workbook/restore/keptSheets";
import { entryRow, type PointEntry } from "../../../src/workbook/restore/pointEntry";
import { FIRST_ROW, INDEX_AREA, MOST_CHARACTERS, MOST_LOOKS, MOST_POINTS, STORE_TITLE } from "../../../src/workbook/restore/restoreNames";
import type { Touched } from "../../../src/workbook/restore/touched";

const anEntry = (id: number, more: Partial<PointEntry> = {}): PointEntry => ({
  id,
  command: "rank",
  of: null,
  at: "2026-11-24T08:00:00.000Z",
  sheets: ["Xếp hạng"],
  data: { first: FIRST_ROW + id, count: 1 },
  looks: { first: 0, count: 0 },
  cells: 0,
  characters: 100,
  anchors: [`BV_HT_${id}`],
  kept: [],
  isWithoutLooks: false,
  unfiltered: [],
  ...more,
});

const beforeOf = (entries: readonly PointEntry[], sheets: ReadBefore["sheets"] = []): ReadBefore => ({
  sheets,
  names: new Map(),
  hiddenNames: new Set(),
  turns: [],
  namedAreas: new Map(),
  store: { title: STORE_TITLE, index: entries.map(entryRow), charts: [] },
  titles: [STORE_TITLE],
});

/** A step whose data are about so many characters. */
const touching = (characters: number): Touched => ({ sheets: [], names: ["N".repeat(characters)] });
const keep = (touched: Touched, before: ReadBefore): Kept =>
  finish(keepParts([], touched, before, { command: "rank", at: "2026-11-24T09:00:00.000Z" }));

/** Rows of the index as the plan leaves them. */
function rows({ plan }: { readonly plan: WorkbookPlan }): CellValue[][] {
  const written = plan.find((op) => op.kind === "writeBlock" && op.area.row === INDEX_AREA.row && op.area.columns === INDEX_AREA.columns);
  return written?.kind === "writeBlock" ? written.values.map((row) => [...row]) : [];
}

/** The points that the plan leaves in the index, oldest first, without those that are used up. */
const left = (kept: { readonly plan: WorkbookPlan }): number[] => entriesOf(rows(kept)).map(({ id }) => id);

const many = (count: number, more: Partial<PointEntry> = {}): PointEntry[] => Array.from({ length: count }, (_, i) => anEntry(i + 1, more));

test(`the ${MOST_POINTS} latest steps stay: one more takes the oldest with its data and its names`, () => {
  const kept = keep(touching(10), beforeOf(many(MOST_POINTS)));
  expect(left(kept)).toEqual(Array.from({ length: MOST_POINTS }, (_, i) => i + 2));
  expect(kept.plan).toContainEqual({ kind: "removeName", name: "BV_HT_1" });
  expect(kept.plan).not.toContainEqual({ kind: "removeName", name: "BV_HT_2" });
  expect(left(keep(touching(10), beforeOf(many(MOST_POINTS - 1))))).toHaveLength(MOST_POINTS);
});

test("what a step takes back stays beside all others, used up, until the next step forgets it with its data and its names", () => {
  const back = finish(
    keepParts([], touching(10), beforeOf(many(MOST_POINTS)), {
      ...{ command: "undo", of: "rank", at: "2026-11-24T09:00:00.000Z" },
      undone: [MOST_POINTS - 1, MOST_POINTS],
    }),
  );
  expect([rows(back).length, left(back).length]).toEqual([INDEX_AREA.rows, MOST_POINTS - 1]);
  expect(usedOf(rows(back)).map(({ id }) => id)).toEqual([MOST_POINTS - 1, MOST_POINTS]);
  expect(back.plan.filter((op) => op.kind === "removeName")).toEqual([]);
  const next = keep(touching(10), { ...beforeOf([]), store: { title: STORE_TITLE, index: rows(back), charts: [] } });
  expect(usedOf(rows(next))).toEqual([]);
  expect(left(next)).toEqual([...left(back), MOST_POINTS + 2]);
  expect(next.plan.filter((op) => op.kind === "removeName").map(({ name }) => name)).toEqual([
    `BV_HT_${MOST_POINTS - 1}`,
    `BV_HT_${MOST_POINTS}`,
  ]);
});

test("characters of all steps together: as many of the latest as fit, and none beyond the first that does not", () => {
  const third = Math.floor(MOST_CHARACTERS / 3);
  const entries = [anEntry(1), anEntry(2, { characters: third }), anEntry(3, { characters: third }), anEntry(4, { characters: third })];
  // The small first one would fit, but going back over the gap would give a workbook that never was.
  expect(left(keep(touching(1000), beforeOf(entries)))).toEqual([3, 4, 5]);
});

test("cells with looks of all steps together: the same", () => {
  expect(left(keep(touching(10), beforeOf(many(3, { cells: MOST_LOOKS / 2 }))))).toEqual([2, 3, 4]);
  expect(left(keep(touching(10), beforeOf(many(3, { cells: MOST_LOOKS / 2 + 1 }))))).toEqual([3, 4]);
});

test("a step that is larger than all room alone is kept all the same, and the older ones go: what was done last can be undone", () => {
  const kept = keep(touching(MOST_CHARACTERS + 1), beforeOf(many(3)));
  expect(left(kept)).toEqual([4]);
  expect(kept.entry.characters).toBeGreaterThan(MOST_CHARACTERS);
});

test.each([
  [MOST_LOOKS, false],
  [MOST_LOOKS + 1_000, true],
])("a step over %p cells with looks: without their looks is %p, contents stay", (cells, isWithoutLooks) => {
  const area = areaAt(0, 0, 1_000, cells / 1_000);
  const filled = areaAt(0, 0);
  const sheet = {
    title: "Lớn",
    isNew: false,
    isDeleted: false,
    cells: [],
    looks: [area],
    isWhole: false,
    rows: null,
    columns: null,
    hasFreeze: false,
    hasPage: false,
    hasFilter: false,
    charts: [],
  };
  const read = {
    title: "Lớn",
    blocks: [{ area: filled, formulas: [["còn"]], values: [["còn"]] }],
    used: filled,
    rows: null,
    columns: null,
    freeze: null,
    page: null,
    protection: null,
    visibility: "visible" as const,
    charts: [],
  };
  const { entry, point, plan } = keep({ sheets: [sheet], names: [] }, beforeOf([], [read]));
  expect([entry.isWithoutLooks, entry.cells, point.isWithoutLooks]).toEqual([isWithoutLooks, isWithoutLooks ? 0 : cells, isWithoutLooks]);
  expect(plan.some(({ kind }) => kind === "copyAll")).toBe(!isWithoutLooks);
  expect(JSON.stringify(point)).toContain("còn");
});
