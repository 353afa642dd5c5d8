import { nextStep } from "../../src/taskpane/nextStep";
import { initialState, type PaneState } from "../../src/taskpane/paneState";
import { anOverview, aRanking, EMPTY } from "./paneData";
import type { Overview } from "../../src/commands/answers";

const CLEAN = { errors: 0, warnings: 0, filled: 320 };

function state(overview: Overview | null, change: Partial<PaneState> = {}): PaneState {
  return { ...initialState("vi"), overview: overview === null ? null : { value: overview, at: 0 }, ...change };
}

test("nothing is proposed before the workbook has been read, or in an empty one", () => {
  expect(nextStep(state(null))).toBeNull();
  expect(nextStep(state(EMPTY))).toBeNull();
});

test("empty lists are filled first", () => {
  expect(nextStep(state(anOverview({ stage: "setUp", criteria: 0 })))?.label).toBe("fillLists");
  expect(nextStep(state(anOverview({ stage: "setUp", participants: 0 })))?.label).toBe("fillLists");
});

test("filled lists are built", () => {
  expect(nextStep(state(anOverview({ stage: "setUp" })))).toEqual({ label: "build", tab: "setUp", command: "buildMatrix" });
});

test("an empty matrix wants points before anything else", () => {
  expect(nextStep(state(anOverview({ filled: 0 })))?.label).toBe("enter");
});

test("errors are looked for, and once they are shown, fixed", () => {
  const found = { value: { items: [], errors: 4, warnings: 0 }, at: 0 };
  expect(nextStep(state(anOverview()))?.label).toBe("check");
  expect(nextStep(state(anOverview(), { findings: found }))).toEqual({ label: "fix", tab: "scoring", command: null });
  expect(nextStep(state(anOverview(), { findings: found, changes: 1 }))?.label).toBe("check");
});

test("empty cells do not stand in the way of a ranking", () => {
  expect(nextStep(state(anOverview({ errors: 0, warnings: 108 })))).toEqual({ label: "rank", tab: "ranking", command: "rank" });
});

test("after a ranking comes the list; after a change the ranking again", () => {
  const ranking = { value: aRanking(), at: 0 };
  expect(nextStep(state(anOverview(CLEAN), { ranking }))?.label).toBe("nominate");
  expect(nextStep(state(anOverview(CLEAN), { ranking, changes: 1 }))?.label).toBe("rank");
});

test("nothing is left when all lists follow the latest points; an old one is ranked and made again", () => {
  const list = { name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: false };
  expect(nextStep(state(anOverview({ ...CLEAN, lists: [list] })))).toBeNull();
  expect(nextStep(state(anOverview({ ...CLEAN, lists: [list, { ...list, isStale: true }] })))?.label).toBe("rank");
});

test("a locked movement wants nothing ranked: only a list that is not there yet may be made", () => {
  const approval = { stage: "locked", unreasoned: 0 } as const;
  const list = { name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: false };
  expect(nextStep(state(anOverview({ ...CLEAN, approval, lists: [] })))?.label).toBe("nominate");
  expect(nextStep(state(anOverview({ ...CLEAN, approval, lists: [list] })))).toBeNull();
});
