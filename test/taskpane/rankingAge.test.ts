// Whether the ranking that the pane shows still holds, and how many cells say otherwise.
import { rankingAge } from "../../src/taskpane/rankingAge";
import { initialState, type PaneState } from "../../src/taskpane/paneState";
import type { RankBasis } from "../../src/commands/answers";
import { aBasis, anOverview, aRanking } from "./paneData";

/** Ranked at the start, one change heard, and the workbook read after it. */
function since(basis: RankBasis, change: Partial<PaneState> = {}): PaneState {
  return {
    ...initialState("vi"),
    changes: 1,
    ranking: { value: aRanking(), at: 0 },
    overview: { value: anOverview({ basis }), at: 1 },
    ...change,
  };
}

test("cells that hold something else are counted, blank ones too", () => {
  expect(
    rankingAge(
      since(
        aBasis([
          [8, ""],
          ["Đạt", 5],
        ]),
      ),
    ),
  ).toEqual({ cells: 2, hasOther: false });
});

test("an edit that was taken back leaves the ranking as it is", () => {
  expect(rankingAge(since(aBasis()))).toBeNull();
});

test("sorted rows leave the ranking as it is: cells go by their codes", () => {
  const [sheet] = aBasis().sheets;
  const sorted = { ...sheet!, rows: ["CN02", "CN01"], cells: [...sheet!.cells].reverse() };
  expect(rankingAge(since({ ...aBasis(), sheets: [sorted] }))).toBeNull();
});

test("another rule makes it old though no cell changed", () => {
  expect(rankingAge(since(aBasis(undefined, "{1}")))).toEqual({ cells: 0, hasOther: true });
});

test("a change that was heard and not read yet: nobody knows how many cells", () => {
  expect(rankingAge(since(aBasis(), { changes: 2 }))).toBe("unknown");
});

test("nothing was heard since the ranking, or nothing is ranked: it is not old", () => {
  expect(rankingAge(since(aBasis([[0, 0]]), { changes: 0 }))).toBeNull();
  expect(rankingAge(since(aBasis([[0, 0]]), { ranking: null }))).toBeNull();
});
