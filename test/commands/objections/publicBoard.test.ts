// Bảng công khai made by Lập hồ sơ: what it says of publication, and when it turns old.
import { decide, makeRuleSheets } from "../../../src/commands/decision";
import { makePack } from "../../../src/commands/dossier";
import { makeRegister } from "../../../src/commands/objections/objections";
import { paperName } from "../../../src/workbook/documents/packNames";
import { HOLIDAY_NAMES, PUBLICATION_NAMES } from "../../../src/workbook/objections/objectionNames";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const decided = builtOnce(async (): Promise<CommandRun> => {
  const participants = ["p1", "p2"].map((code) => aParticipant(code));
  const run = await CommandRun.of(aMovement({ criteria: [aCriterion("c1")], participants }), [[7], [9]]);
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await run.must(decide, undefined);
  return run;
});

const boardOf = async (run: CommandRun): Promise<string[]> => {
  await run.must(makePack, { documents: ["public"], hidden: [] });
  return (await run.values(paperName("public"))).flat().map(String);
};

test("without a register the board leaves room to write days, and names the agency", async () => {
  const texts = (await boardOf(await decided())).join("\n");
  expect(texts).toContain("Công khai từ ngày ……/……/………, trong …… ngày làm việc, đến hết ngày ……/……/………");
  expect(texts).toContain("Kiến nghị gửi về Cơ quan thử đến hết ngày ……/……/………");
});

test("with a register it says its days and the receiver, holidays left out, and turns old when the day changes", async () => {
  const run = await decided();
  await run.must(makeRegister, undefined);
  await run.change(PUBLICATION_NAMES.posted, 0, 0, 46_335);
  await run.change(PUBLICATION_NAMES.postedDays, 0, 0, 7);
  await run.change(PUBLICATION_NAMES.receiver, 0, 0, "Văn phòng; =1+1");
  await run.change(HOLIDAY_NAMES.day, 8, 0, 46_338);
  const texts = await boardOf(run);
  expect(texts.join("\n")).toContain("Công khai từ ngày 09/11/2026, trong 7 ngày làm việc, đến hết ngày 19/11/2026.");
  expect(texts.join("\n")).toContain(
    "Kiến nghị gửi về Văn phòng; =1+1 đến hết ngày 19/11/2026; được trả lời trong 10 ngày làm việc kể từ ngày nhận.",
  );
  const stale = async (): Promise<unknown> => (await run.values(paperName("public")))[0]![0];
  expect(await stale()).toBe("");
  await run.change(PUBLICATION_NAMES.posted, 0, 0, 46_336);
  expect(await stale()).toMatch(/^ĐÃ CŨ/);
  await run.must(makePack, { documents: ["public"], hidden: [] });
  expect(await stale()).toBe("");
  await run.change(HOLIDAY_NAMES.day, 9, 0, 46_339);
  expect(await stale()).toMatch(/^ĐÃ CŨ/);
});

test("with a register but without the list of holidays it leaves room for the end: reckoned without them it would come too early", async () => {
  const run = await decided();
  await run.must(makeRegister, undefined);
  await run.change(PUBLICATION_NAMES.posted, 0, 0, 46_335);
  run.excel.workbook.removeName(HOLIDAY_NAMES.day);
  expect((await boardOf(run)).join("\n")).toContain("Công khai từ ngày 09/11/2026, trong 10 ngày làm việc, đến hết ngày ……/……/………");
});
