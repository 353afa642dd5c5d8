// The pane's store over the client library and the embedded Excel: stopping, co-authors, an Excel that never answers.
import { buildMatrix } from "../../src/commands/buildMatrix";
import { COMMANDS } from "../../src/commands/registry";
import type { Runner } from "../../src/taskpane/paneState";
import { PaneStore, SILENCE } from "../../src/taskpane/paneStore";
import { CommandRun, NOON } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({ criteria: [aCriterion("c1")], participants: [aParticipant("p1"), aParticipant("p2")] });
const ENTRIES = [[7], [8]];

/** A pane over a scored movement; `breathe` is called between the parts of long work, the clock is the test's. */
async function openPane(breathe: () => Promise<void> = () => Promise.resolve()) {
  const run = await CommandRun.of(MOVEMENT, ENTRIES);
  const timers: { readonly milliseconds: number; task: (() => void) | null }[] = [];
  const runner: Runner = {
    port: run.excel.port,
    now: () => NOON,
    commands: { ...COMMANDS },
    environment: { version: "0", host: "" },
    breathe: () => breathe(),
    after: (milliseconds, task) => {
      const timer: { milliseconds: number; task: (() => void) | null } = { milliseconds, task };
      timers.push(timer);
      return () => void (timer.task = null);
    },
  };
  const store = new PaneStore(runner, "vi");
  await store.start();
  const passTime = () => timers.forEach((timer) => timer.task?.());
  return { run, store, timers, passTime };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("stopped between reading and writing: the workbook is as it was, and the pane says so", async () => {
  let isArmed = false;
  const pane = await openPane(async () => {
    if (isArmed) pane.store.stop();
  });
  const before = await pane.run.content();
  isArmed = true;
  expect(await pane.store.run("buildMatrix", undefined)).toBe(false);
  expect(pane.store.getState()).toMatchObject({ busy: null, failure: null, done: { action: "stopped", work: "buildMatrix" } });
  expect(await pane.run.content()).toEqual(before);
});

test("a co-author types into the entries between reading and writing: the command is decided anew, and the typing stays", async () => {
  let rounds = 0;
  let isArmed = false;
  const pane = await openPane(async () => {
    if (!isArmed || rounds++ !== 1) return;
    pane.run.excel.excel.asRemote(() => {
      const { area, sheetId } = pane.run.excel.workbook.areaOfName("BV_CD")!;
      pane.run.excel.workbook.sheet(sheetId)!.write({ ...area, rows: 1, columns: 1 }, [[{ value: 3 }]]);
    });
    await turn();
  });
  await pane.run.change("BV_DT_Ma", 2, 0, "p3");
  isArmed = true;
  const isDone = await pane.store.run("buildMatrix", undefined);
  expect([isDone, pane.store.getState().failure, pane.store.getState().crash]).toEqual([true, null, null]);
  expect(rounds).toBeGreaterThan(3);
  expect(await pane.run.values("BV_CD")).toEqual([[3], [8], [""]]);
});

test("a co-author who never pauses: after three rounds nothing is written, and a retry is offered", async () => {
  let isTyping = false;
  const pane = await openPane(async () => {
    if (!isTyping) return;
    pane.run.excel.excel.asRemote(() => {
      const { area, sheetId } = pane.run.excel.workbook.areaOfName("BV_CD")!;
      pane.run.excel.workbook.sheet(sheetId)!.write({ ...area, rows: 1, columns: 1 }, [[{ value: 3 }]]);
    });
    await turn();
  });
  isTyping = true;
  expect(await pane.store.use("forms", buildMatrix, undefined)).toBeNull();
  expect(pane.store.getState().failure?.failure).toMatchObject({ code: "changed", params: { sheet: "Chấm điểm" } });
});

describe("an Excel that never answers", () => {
  test("is told after the time, not before; stopping gives the pane back, and a late answer writes nothing", async () => {
    const pane = await openPane();
    pane.run.excel.excel.setSilent(true);
    const running = pane.store.run("buildMatrix", undefined);
    await turn();
    expect(pane.store.getState().busy).toMatchObject({ step: "reading", isSilent: false, canStop: true });
    expect(pane.timers.at(-1)?.milliseconds).toBe(SILENCE);
    pane.passTime();
    expect(pane.store.getState().busy).toMatchObject({ isSilent: true });
    pane.store.stop();
    expect(await running).toBe(false);
    expect(pane.store.getState()).toMatchObject({ busy: null, done: { action: "stopped" } });
  });

  test("while it is written to, there is nothing to stop", async () => {
    const pane = await openPane();
    const execute = pane.run.excel.excel.execute.bind(pane.run.excel.excel);
    let requests = 0;
    jest
      .spyOn(pane.run.excel.excel, "execute")
      .mockImplementation((text) => (++requests > 2 ? new Promise(() => undefined) : execute(text)));
    void pane.store.run("buildMatrix", undefined);
    while (pane.store.getState().busy?.step !== "writing") await turn();
    pane.passTime();
    expect(pane.store.getState().busy).toMatchObject({ step: "writing", isSilent: true, canStop: false });
    pane.store.stop();
    await turn();
    expect(pane.store.getState().busy).not.toBeNull();
  });
});

test.each([
  ["InvalidOperationInCellEditMode", "cell-edit"],
  ["InvalidOrTimedOutSession", "session"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["AccessDenied", "protected"],
])("%s at the writing: the failure is %s, nothing is written", async (excelCode, code) => {
  const pane = await openPane();
  await pane.run.change("BV_DT_Ma", 2, 0, "p3");
  const before = await pane.run.content();
  pane.run.excel.excel.plant({ code: excelCode, request: 4 });
  expect(await pane.store.run("buildMatrix", undefined)).toBe(false);
  expect(pane.store.getState().failure?.failure).toMatchObject({ code });
  expect(pane.store.getState().failure?.failure.written).toBeUndefined();
  expect(await pane.run.content()).toEqual(before);
});

test("an answer that gets lost at the writing: the failure says that it is not known, and names the sheets", async () => {
  const pane = await openPane();
  await pane.run.change("BV_DT_Ma", 2, 0, "p3");
  // The connection stays lost, so that nobody can look how far it came.
  for (let request = 4; request <= 8; request++) pane.run.excel.excel.plant({ code: "ConnectionFailure", request });
  await pane.store.run("buildMatrix", undefined);
  expect(pane.store.getState().failure?.failure.written).toMatchObject({ kind: "unknown" });
});
