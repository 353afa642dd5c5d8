import { PaneStore } from "../../src/taskpane/paneStore";
import { isStale } from "../../src/taskpane/paneState";
import { HostError } from "../../src/workbook/port";
import { fakeRunner, held, type FakeRunner } from "./fakeRunner";
import { aFailure, anOverview, aRanking, EMPTY } from "./paneData";
import type { RankAnswer } from "../../src/commands/answers";

async function started(runner: FakeRunner = fakeRunner()): Promise<PaneStore> {
  const store = new PaneStore(runner, "vi");
  await store.start();
  return store;
}

test("the pane opens where work goes on: scoring once the matrix is built, set-up before", async () => {
  expect((await started()).getState().tab).toBe("scoring");
  expect((await started(fakeRunner({ overview: EMPTY }))).getState().tab).toBe("setUp");
});

test("after each command the overview is read again", async () => {
  const runner = fakeRunner();
  const store = await started(runner);
  runner.plan.overview = anOverview({ errors: 0 });
  await store.run("rank", undefined);
  expect(runner.calls.map((call) => call.id)).toEqual(["overview", "rank", "overview"]);
  expect(store.getState().overview?.value.errors).toBe(0);
});

test("one command at a time: a second one is not run", async () => {
  const rank = held<RankAnswer>();
  const runner = fakeRunner({ rank: () => rank.promise });
  const store = await started(runner);
  const first = store.run("rank", undefined);
  expect(await store.run("checkEntries", undefined)).toBe(false);
  rank.release(aRanking());
  expect(await first).toBe(true);
  expect(runner.calls.map((call) => call.id)).not.toContain("checkEntries");
});

test("progress of the command is kept while it runs, and nothing afterwards", async () => {
  const rank = held<RankAnswer>();
  const runner = fakeRunner({ rank: () => rank.promise });
  const store = await started(runner);
  const run = store.run("rank", undefined);
  runner.progress("writing", 0.6);
  // Only the port knows when writing begins.
  expect(store.getState().busy).toMatchObject({ action: "rank", step: "deciding", share: 0.6 });
  rank.release(aRanking());
  await run;
  expect(store.getState().busy).toBeNull();
});

test("changes by others make answers stale; the add-in's own writes do not", async () => {
  const runner = fakeRunner();
  const store = await started(runner);
  await store.run("rank", undefined);
  runner.change("self");
  expect(isStale(store.getState().ranking, store.getState())).toBe(false);
  runner.change("remote");
  expect(isStale(store.getState().ranking, store.getState())).toBe(true);
});

test("a change while a command runs makes its answer stale", async () => {
  const rank = held<RankAnswer>();
  const runner = fakeRunner({ rank: () => rank.promise });
  const store = await started(runner);
  const run = store.run("rank", undefined);
  runner.change("local");
  rank.release(aRanking());
  await run;
  expect(isStale(store.getState().ranking, store.getState())).toBe(true);
});

test("an Excel that does not tell of changes is known", async () => {
  const runner = fakeRunner();
  runner.refusal = new HostError("unsupported", {}, false);
  expect((await started(runner)).getState().isWatching).toBe(false);
});

test("a failure keeps the answers that were there", async () => {
  const runner = fakeRunner();
  const store = await started(runner);
  await store.run("rank", undefined);
  runner.plan.rank = aFailure();
  expect(await store.run("rank", undefined)).toBe(false);
  expect(store.getState().ranking?.value).toEqual(aRanking());
  expect(store.getState().failure?.failure.code).toBe("cell-edit");
});

test("retry runs the same command with the same input", async () => {
  const runner = fakeRunner({ nominate: aFailure() });
  const store = await started(runner);
  const rule = { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" } as const;
  await store.run("nominate", rule);
  await store.retry();
  expect(runner.calls.filter((call) => call.id === "nominate").map((call) => call.input)).toEqual([rule, rule]);
});

test("when only the reading afterwards fails, the answer stays and retry reads again", async () => {
  const runner = fakeRunner();
  const store = await started(runner);
  runner.plan.overview = aFailure({ code: "busy" });
  expect(await store.run("rank", undefined)).toBe(true);
  expect(store.getState().ranking).not.toBeNull();
  expect(store.getState().failure?.action).toBe("overview");
  runner.plan.overview = anOverview();
  await store.retry();
  expect(store.getState().failure).toBeNull();
  expect(runner.calls.filter((call) => call.id === "rank")).toHaveLength(1);
});

test("starting another movement forgets the answers about the old one", async () => {
  const store = await started();
  await store.run("rank", undefined);
  await store.run("setUp", { start: "sample" });
  const { ranking, findings, nomination, build } = store.getState();
  expect([ranking, findings, nomination, build]).toEqual([null, null, null, null]);
});

describe("coming back to the pane", () => {
  test("reads the overview anew only if the workbook changed", async () => {
    const runner = fakeRunner();
    const store = await started(runner);
    await store.refreshIfChanged();
    expect(runner.calls).toHaveLength(1);
    runner.change();
    runner.plan.overview = anOverview({ filled: 213 });
    await store.refreshIfChanged();
    expect(store.getState().overview?.value.filled).toBe(213);
  });

  test("says nothing when Excel refuses, and stays stale", async () => {
    const runner = fakeRunner();
    const store = await started(runner);
    runner.change();
    runner.plan.overview = aFailure();
    await store.refreshIfChanged();
    expect(store.getState().failure).toBeNull();
    expect(isStale(store.getState().overview, store.getState())).toBe(true);
  });
});

test("a bug in a command ends in a report, and nothing runs any more", async () => {
  const runner = fakeRunner({ rank: new TypeError("x is undefined") });
  const store = await started(runner);
  expect(await store.run("rank", undefined)).toBe(false);
  expect(store.getState().crash).toContain("TypeError: x is undefined");
  expect(store.getState().crash).toContain("action: rank");
  expect(await store.run("checkEntries", undefined)).toBe(false);
});

test("disposed, the pane hears no changes", async () => {
  const runner = fakeRunner();
  const store = await started(runner);
  await store.dispose();
  runner.change();
  expect(store.getState().changes).toBe(0);
});

test("words of a language that do not load: the pane stays in its language, says so, and speaks it when tried again", async () => {
  const store = await started();
  const lost = Object.assign(new Error("Loading chunk 3 failed."), { name: "ChunkLoadError" });
  const bring = jest.fn(() => Promise.reject<void>(lost));
  expect(await store.speak("en", bring)).toBe(false);
  expect(store.getState()).toMatchObject({
    language: "vi",
    crash: null,
    failure: { action: "language", failure: { code: "part-missing" } },
  });
  bring.mockImplementation(() => Promise.resolve());
  expect(await store.retry()).toBe(true);
  expect(store.getState()).toMatchObject({ language: "en", failure: null });
});

const lostPart = Object.assign(new Error("Loading chunk 3 failed."), { name: "ChunkLoadError" });

test("a part that does not load is told as a failure of the tool that is open, never as a bug, and asked for again", async () => {
  const store = await started();
  store.openTool("templates");
  const again = jest.fn(() => Promise.resolve());
  store.crash(lostPart, again);
  expect(store.getState()).toMatchObject({
    crash: null,
    failure: { action: "templates", failure: { code: "part-missing", isRetriable: true } },
  });
  expect(await store.retry()).toBe(true);
  expect(again).toHaveBeenCalledTimes(1);
  expect(store.getState().failure).toBeNull();
});

test("a part that does not load out of anybody's sight: told without a way to try again, and the pane goes on", async () => {
  const store = await started();
  store.crash(lostPart);
  expect(store.getState()).toMatchObject({ crash: null, failure: { failure: { code: "part-missing", isRetriable: false } } });
  expect(await store.run("rank", undefined)).toBe(true);
  expect(store.getState().failure).toBeNull();
});

test("work that asks nothing of the workbook does not read it anew", async () => {
  const runner = fakeRunner();
  const store = await started(runner);
  const before = runner.calls.length;
  expect(await store.use("copy", { id: "apart", isApart: true, execute: () => Promise.resolve(1) }, undefined)).toBe(1);
  expect(runner.calls).toHaveLength(before);
});

test("a failure that is shown outlives a change of the language", async () => {
  const store = await started(fakeRunner({ rank: aFailure() }));
  await store.run("rank", undefined);
  await store.speak("en", () => Promise.resolve());
  expect(store.getState()).toMatchObject({ language: "en", failure: { action: "rank" } });
});
