// The office's own template: saved as a file and started from, and criteria taken over into the list or into a draft.
import { COMMANDS } from "../../src/commands/registry";
import { loadSample } from "../../src/commands/samples/samples";
import { fileStem, saveTemplate, takeCriteria } from "../../src/commands/templates";
import { readMovementFile, type MovementFile } from "../../src/core/movementFile/readMovementFile";
import { decodeLists } from "../../src/workbook/decode";
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aCriterion, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const WISH = { name: "", source: "Quyết định 12/QĐ-STP", withParticipants: true };

function fileOf(text: string): MovementFile {
  const reading = readMovementFile(JSON.parse(text), { needsFormat: true });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.file;
}

const sampleRun = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "sample", sample: "departmentOfJusticeRules" });
  return run;
});

describe("saving a template", () => {
  test("holds the whole movement but its entries, says where it comes from and since when; the workbook is as it was", async () => {
    const run = await sampleRun();
    const before = await run.content();
    const saved = await run.must(saveTemplate, WISH);
    expect(await run.content()).toEqual(before);
    const { movement, rules } = await loadSample("departmentOfJusticeRules");
    const file = fileOf(saved.text);
    expect(file.movement).toEqual(movement);
    expect(file.rules).toEqual(rules);
    expect(file.entries).toEqual({});
    expect(file.about).toEqual({ name: movement.title, summary: "", source: WISH.source, date: "2026-11-23" });
    expect(saved).toMatchObject({ criteria: movement.criteria.length, participants: 14 });
  });

  test("leaves the participants out unless they are asked for", async () => {
    const run = await sampleRun();
    const saved = await run.must(saveTemplate, { ...WISH, name: "Mẫu của Sở", withParticipants: false });
    expect(fileOf(saved.text).movement.participants).toEqual([]);
    expect(saved).toMatchObject({ fileName: "Mau-cua-So.json", participants: 0 });
  });

  test("a workbook started from it holds the same lists", async () => {
    const run = await sampleRun();
    const { text } = await run.must(saveTemplate, WISH);
    const other = await CommandRun.start();
    const { movement, rules } = fileOf(text);
    await other.must(COMMANDS.setUp, { start: "movement", movement, rule: rules[0] ?? null });
    const [first, second] = [
      decodeLists(await run.context.port.read(MOVEMENT_REQUEST)),
      decodeLists(await other.context.port.read(MOVEMENT_REQUEST)),
    ];
    expect(second).toEqual(first);
  });

  test("is refused while the list has errors, which would be lost in it; errors of participants count only where they go along", async () => {
    const run = await sampleRun();
    await run.change(PARTICIPANT_NAMES.code, 1, 0, "TT01");
    expect(await run.codeOf(saveTemplate, WISH)).toBe("unusable");
    expect(await run.codeOf(saveTemplate, { ...WISH, withParticipants: false })).toBe("ok");
    await run.change(CRITERIA_NAMES.rule, 2, 0, "tốt thì 5 điểm");
    const refused = await run.try(saveTemplate, { ...WISH, withParticipants: false });
    expect(refused.ok ? [] : refused.failure.findings.map((finding) => finding.rule)).toContain("C-08");
  });

  test("a workbook without a movement has nothing to save", async () => {
    expect(await (await CommandRun.start()).codeOf(saveTemplate, WISH)).toBe("no-movement");
  });

  test.each([
    ["Thi đua năm 2026: Đợt 1/2", "Thi-dua-nam-2026-Dot-1-2"],
    ["  ///  ", "bang-vang"],
    ["x".repeat(90), "x".repeat(60)],
  ])("the title %p gives the file name %p", (title, stem) => {
    expect(fileStem(title)).toBe(stem);
  });
});

describe("taking over criteria", () => {
  const criteria = [aCriterion("m1", { max: 5 }), aCriterion("m2", { max: 7 })];

  test("replaces the list where nothing is scored: longer lists leave no rest, participants stay", async () => {
    const { movement } = scored([[null, null, null]]);
    const run = await CommandRun.of(movement);
    const taken = await run.must(takeCriteria, { criteria });
    expect(taken).toEqual({ criteria: 2, sheet: "Tiêu chí", isDraft: false });
    expect((await run.values(CRITERIA_NAMES.code)).flat().filter((code) => code !== "")).toEqual(["m1", "m2"]);
    expect((await run.values(PARTICIPANT_NAMES.code)).flat().filter((code) => code !== "")).toEqual(["p1"]);
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(ENTRY_NAMES.columnCodes)).flat()).toEqual(["m1", "m2"]);
  });

  test("goes into a draft where something is scored, and leaves the list in use alone", async () => {
    const { movement, entries } = scored([[1, 2, 3]]);
    const run = await CommandRun.of(movement, entries);
    await run.must(COMMANDS.rank, undefined);
    const before = await run.values(CRITERIA_NAMES.code);
    const taken = await run.must(takeCriteria, { criteria });
    expect(taken).toEqual({ criteria: 2, sheet: "Tiêu chí v2 (nháp)", isDraft: true });
    expect(await run.values(CRITERIA_NAMES.code)).toEqual(before);
    expect(await run.codeOf(takeCriteria, { criteria })).toBe("draft-exists");
  });

  test("opens a list that was locked and is empty of entries again", async () => {
    const { movement, entries } = scored([[1]]);
    const run = await CommandRun.of(movement, entries);
    await run.must(COMMANDS.rank, undefined);
    await run.change(ENTRY_NAMES.cells, 0, 0, null);
    expect(await run.must(takeCriteria, { criteria })).toMatchObject({ isDraft: false });
    expect(run.excel.workbook.sheetByTitle("Tiêu chí")!.protection).toBeNull();
  });
});
