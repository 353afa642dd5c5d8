// Every command that writes, each on a workbook that it writes much of: where Excel may refuse in its middle.
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { importCriteria } from "../../src/commands/criteriaTable";
import { applyPeople } from "../../src/commands/people";
import { COMMANDS } from "../../src/commands/registry";
import { CommandRun, entryData } from "./commandRun";
import type { FaultCase } from "./faultTable";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});
const ENTRIES = [
  [7, 8],
  [9, 5],
  [6, 6],
];
const RULE = { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" } as const;

const scored = () => CommandRun.of(MOVEMENT, ENTRIES);
const listed = async () => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement: MOVEMENT, rule: null });
  return run;
};
/** A participant was added behind: the matrix must be built anew, over the old one. */
const outgrown = async () => {
  const run = await scored();
  await run.change("BV_DT_Ma", 3, 0, "p4");
  await run.change("BV_DT_Ten", 3, 0, "Đối tượng p4");
  return run;
};
const brokenResults = async () => {
  const run = await scored();
  await run.change("BV_KQ_Tong", 1, 0, 99);
  return run;
};
const ruled = async () => {
  const run = await scored();
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  return run;
};

const a = <In, Out>(one: FaultCase<In, Out>): FaultCase => one as unknown as FaultCase;

export const FAULT_CASES: readonly FaultCase[] = [
  a({ name: "overview", prepare: scored, command: COMMANDS.overview, input: undefined }),
  a({
    name: "setUp, blank, in an empty workbook",
    prepare: () => CommandRun.start(),
    command: COMMANDS.setUp,
    input: { start: "blank", title: "Thi đua", agency: "", year: 2026 },
  }),
  a({
    name: "setUp, over another movement",
    prepare: scored,
    command: COMMANDS.setUp,
    input: { start: "movement", movement: { ...MOVEMENT, title: "Khác" }, rule: RULE },
  }),
  a({ name: "buildMatrix, the first time", prepare: listed, command: COMMANDS.buildMatrix, input: undefined }),
  a({ name: "buildMatrix, over a scored matrix", prepare: outgrown, command: COMMANDS.buildMatrix, input: undefined, cuts: [0.33, 0.5] }),
  a({ name: "enterEntries", prepare: scored, command: COMMANDS.enterEntries, input: entryData(MOVEMENT, [[1, 1]]) }),
  a({ name: "enterRounds", prepare: scored, command: COMMANDS.enterRounds, input: { rounds: { self: entryData(MOVEMENT, [[1, 1]]) } } }),
  a({ name: "checkEntries", prepare: scored, command: COMMANDS.checkEntries, input: undefined }),
  a({ name: "rank, over results that were typed over", prepare: brokenResults, command: COMMANDS.rank, input: undefined }),
  a({ name: "nominate", prepare: scored, command: COMMANDS.nominate, input: RULE }),
  a({ name: "makeRuleSheets", prepare: scored, command: makeRuleSheets, input: { preset: "decree335", set: null } }),
  a({ name: "decide", prepare: ruled, command: decide, input: undefined }),
  a({
    name: "importCriteria, in place of the list",
    prepare: listed,
    command: importCriteria,
    input: { criteria: [aCriterion("m1"), aCriterion("m2")], mode: "replace", isConfirmed: true },
  }),
  a({
    name: "applyPeople",
    prepare: listed,
    command: applyPeople,
    input: {
      cells: [
        ["Mã", "Họ tên"],
        ["p9", "Người mới"],
      ],
      mapping: null,
    },
  }),
];
