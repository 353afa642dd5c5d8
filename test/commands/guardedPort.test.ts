// What stands between a running command and the workbook: stopping before the first write, and work of others that must not be written over.
import { runCommand, type Command, type CommandContext } from "../../src/commands/command";
import type { WorkbookPlan } from "../../src/workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { NOON } from "../kits/commandRun";

const AREA = { row: 0, column: 0, rows: 1, columns: 1 };
const block = (name: string, sheet: string): NamedBlock => ({ name, sheet, area: AREA, values: [[1]] });
const SNAPSHOT: WorkbookSnapshot = {
  sheets: [],
  calculation: "automatic",
  definedNames: ["BV_A"],
  blocks: new Map([["BV_A", block("BV_A", "Chấm điểm")]]),
};
const PLAN: WorkbookPlan = [{ kind: "writeBlock", sheet: "Chấm điểm", area: AREA, values: [[2]] }];

interface Situation {
  /** What happens while the command decides. */
  readonly meanwhile?: () => void;
  /** How many times it reads and writes. */
  readonly rounds?: number;
}

/** A command that reads, decides and writes, over a port that counts plans. */
function situation({ meanwhile, rounds = 1 }: Situation) {
  const log: string[] = [];
  const signal = { aborted: false };
  const changes = new Map<string, number>();
  const unused = () => Promise.reject(new Error("not used"));
  const context: CommandContext = {
    port: {
      capabilities: { excelApi: 14, canSeeMerges: true, canMergeUndo: false, canSeeProtectionEvents: true, canReadCulture: true },
      read: () => Promise.resolve(SNAPSHOT),
      apply: () => Promise.resolve(void log.push("written")),
      reveal: unused,
      watch: unused,
      cost: () => ({ syncs: 0, requestBytes: 0 }),
    },
    language: "vi",
    now: () => NOON,
    signal,
    changes: () => new Map(changes),
    onProgress: (step) => log.push(step),
  };
  const command: Command<undefined, string> = {
    id: "any",
    async execute({ port, onProgress }) {
      for (let round = 0; round < rounds; round++) {
        await port.read({ names: ["BV_A"] });
        onProgress?.("writing", 0.5);
        meanwhile?.();
        await port.apply(PLAN);
      }
      return "done";
    },
  };
  const run = async () => {
    const result = await runCommand(command, context, undefined);
    return [result.ok ? result.value : result.failure.code, log.filter((line) => line === "written").length] as const;
  };
  return { run, signal, changes, log };
}

test("asked to stop while it decides: nothing is written", async () => {
  const one = situation({ meanwhile: () => (one.signal.aborted = true) });
  expect(await one.run()).toEqual(["cancelled", 0]);
});

test("asked to stop before it reads: nothing is read or written", async () => {
  const one = situation({});
  one.signal.aborted = true;
  expect(await one.run()).toEqual(["cancelled", 0]);
  expect(one.log).toEqual([]);
});

test("asked to stop once something is written: the command is finished, so that nothing is half done", async () => {
  let round = 0;
  const one = situation({ rounds: 2, meanwhile: () => (one.signal.aborted = round++ > 0) });
  expect(await one.run()).toEqual(["done", 2]);
});

test("writing is told when it begins, not when the command says so", async () => {
  const one = situation({});
  await one.run();
  expect(one.log).toEqual(["deciding", "writing", "written"]);
});

test.each([
  ["the sheet that was read", "Chấm điểm", "changed", 0],
  ["a sheet that is not known", "", "changed", 0],
  ["another sheet", "Ghi chú", "done", 1],
])("somebody changes %s while it decides", async (_what, sheet, outcome, written) => {
  const one = situation({ meanwhile: () => one.changes.set(sheet, (one.changes.get(sheet) ?? 0) + 1) });
  expect(await one.run()).toEqual([outcome, written]);
});

test("changes from before the reading are in what was read", async () => {
  const one = situation({});
  one.changes.set("Chấm điểm", 7);
  expect(await one.run()).toEqual(["done", 1]);
});
