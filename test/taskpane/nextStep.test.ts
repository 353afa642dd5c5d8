import { nextStep } from "../../src/taskpane/nextStep";
import { initialState, type PaneState } from "../../src/taskpane/paneState";
import { anOverview, aRanking, EMPTY } from "./paneData";
import type { Overview, PaperState } from "../../src/commands/answers";

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

describe("once Xét was made", () => {
  const list = { name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: false };
  const [fresh, old] = [{ isStale: false }, { isStale: true }];
  const pack = (isStale: boolean): PaperState => ({ kind: "pack", isStale });
  const report = (isStale: boolean): PaperState => ({ kind: "report", isStale });
  const form = (isStale: boolean): PaperState => ({ kind: "form", isStale });
  const approval = { stage: "locked", unreasoned: 0 } as const;

  test.each<[string, Partial<Overview>, string | undefined, string | undefined]>([
    ["an old Xét comes before the lists that never were", { decision: old }, "decide", "decide"],
    [
      "an old Xét comes before old lists and papers",
      { decision: old, lists: [{ ...list, isStale: true }], papers: [pack(true)] },
      "decide",
      "decide",
    ],
    ["a fresh Xét wants its papers", { decision: fresh }, "dossier", "dossier"],
    ["a report is no paper of the pack", { decision: fresh, papers: [report(false)] }, "dossier", "dossier"],
    ["an old paper is made anew", { decision: fresh, papers: [pack(false), pack(true)] }, "dossier", "dossier"],
    [
      "old papers come before old lists",
      { decision: fresh, lists: [{ ...list, isStale: true }], papers: [pack(true)] },
      "dossier",
      "dossier",
    ],
    [
      "an old list is ranked and made again",
      { decision: fresh, lists: [{ ...list, isStale: true }], papers: [pack(false)] },
      "rank",
      undefined,
    ],
    ["fresh papers are the end: no list of a simple rule", { decision: fresh, papers: [pack(false)] }, undefined, undefined],
    ["fresh lists are the end: nobody must make papers", { decision: fresh, lists: [list] }, undefined, undefined],
    [
      "an old report is made again when all else holds",
      { decision: fresh, papers: [pack(false), report(true), form(true)] },
      "report",
      "report",
    ],
    ["an old form comes last", { decision: fresh, papers: [pack(false), report(false), form(true)] }, "forms", "forms"],
    ["fresh lists without Xét, an old report", { lists: [list], papers: [report(true)] }, "report", "report"],
    ["locked without papers", { decision: fresh, approval }, "dossier", "dossier"],
    ["locked with papers, whatever their age", { decision: old, approval, papers: [pack(true)] }, undefined, undefined],
  ])("%s", (_, overview, label, tool) => {
    const step = nextStep(state(anOverview({ ...CLEAN, ...overview })));
    expect([step?.label, step?.tool]).toEqual([label, tool]);
  });

  test("errors and an empty matrix come before an old Xét", () => {
    expect(nextStep(state(anOverview({ decision: old })))?.label).toBe("check");
    expect(nextStep(state(anOverview({ ...CLEAN, filled: 0, decision: old })))?.label).toBe("enter");
  });
});
