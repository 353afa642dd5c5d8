// Gửi phiếu through the commands: which files there are, what stands in them, and that they read back as they were made.
import { enterRounds } from "../../../src/commands/enterRounds";
import type { UnitFile } from "../../../src/commands/gatherAnswers";
import { makeUnitFiles, unitOffers } from "../../../src/commands/unitFiles";
import { isSealWhole } from "../../../src/core/gather/unitFile";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { SETTING_NAMES } from "../../../src/workbook/names";
import { decodeUnitFile } from "../../../src/workbook/unitFile/unitFileDecode";
import { UNIT_FORM_NAMES, UNIT_INFO_NAMES, UNIT_MATRIX_NAMES } from "../../../src/workbook/unitFile/unitFileNames";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { formMovement } from "../../kits/roundsSample";
import { closeTestExcels } from "../../kits/testExcel";
import { blocksIn, openedUnitFile } from "../../kits/unitFiles";

afterEach(closeTestExcels);

const inUnit = (unit: string) => ({ type: "individual" as const, register: { ...BLANK_RECORD, unit } });

function office() {
  return aMovement({
    criteria: [
      aCriterion("c1", { owner: "Văn phòng" }),
      aCriterion("c2", { owner: "văn phòng" }),
      aCriterion("c3", { appliesTo: { types: ["individual"], clusters: [] } }),
    ],
    participants: [
      aParticipant("TT01", { name: "Phòng Hành chính" }),
      aParticipant("TT02", { name: "Thanh tra" }),
      aParticipant("CN01", inUnit("TT01")),
      aParticipant("CN02", inUnit("phòng hành chính")),
      aParticipant("CN03", inUnit("Chi cục X")),
      aParticipant("CN04", inUnit("")),
    ],
  });
}

const made = async (run: CommandRun, division: "participant" | "unit" | "cluster" | "owner"): Promise<readonly UnitFile[]> =>
  (await run.must(makeUnitFiles, { division, round: "self", units: null })).files;

describe("which files there are", () => {
  test("by participant: one each, named by code and name, for Windows", async () => {
    const run = await CommandRun.of(office());
    const { units, rounds } = await run.must(unitOffers, { division: "participant", round: "self" });
    expect(rounds).toEqual(["self"]);
    expect(units.map(({ fileName, criteria }) => [fileName, criteria])).toEqual([
      ["Phiếu TT01 Phòng Hành chính - Tự chấm.xlsx", 2],
      ["Phiếu TT02 Thanh tra - Tự chấm.xlsx", 2],
      ["Phiếu CN01 Đơn vị CN01 - Tự chấm.xlsx", 3],
      ["Phiếu CN02 Đơn vị CN02 - Tự chấm.xlsx", 3],
      ["Phiếu CN03 Đơn vị CN03 - Tự chấm.xlsx", 3],
      ["Phiếu CN04 Đơn vị CN04 - Tự chấm.xlsx", 3],
    ]);
  });

  test("a file that could not be read when it comes back is refused before it is made, and a finer division is made", async () => {
    const long = "X".repeat(37);
    const run = await CommandRun.of(
      aMovement({
        criteria: [aCriterion("c1")],
        participants: Array.from({ length: 900 }, (_, i) => aParticipant(`${long}${String(i).padStart(3, "0")}`)),
      }),
    );
    const before = await run.content();
    expect(await run.codeOf(makeUnitFiles, { division: "cluster", round: "self", units: null })).toBe("unit-too-large");
    expect(await run.content()).toEqual(before);
    expect(await made(run, "participant")).toHaveLength(900);
  });

  test("by unit: the collective with its people, by code or by name; who has no unit is told", async () => {
    const run = await CommandRun.of(office());
    const { units, homeless } = await run.must(unitOffers, { division: "unit", round: "self" });
    expect(units.map(({ unit, participants }) => [unit.code, participants])).toEqual([
      ["TT01", 3],
      ["TT02", 1],
      ["Chi cục X", 1],
    ]);
    expect(homeless).toEqual(["Đơn vị CN04"]);
  });

  test("by who follows: one file for an office however its name is written, criteria that nobody follows are told", async () => {
    const run = await CommandRun.of(office());
    const { units, unfollowed } = await run.must(unitOffers, { division: "owner", round: "self" });
    expect(units.map(({ unit, participants, criteria }) => [unit.name, participants, criteria])).toEqual([["Văn phòng", 6, 2]]);
    expect(unfollowed).toEqual(["Tiêu chí c3"]);
  });
});

test("a unit that is in no part stops the making: nothing is passed over", async () => {
  const run = await CommandRun.of(office());
  expect(await run.codeOf(makeUnitFiles, { division: "unit", round: "self", units: ["TT01", "LẠ"] })).toBe("no-unit");
});

describe("what stands in a file", () => {
  test("a form for the collective and a table for its people; all of it reads back by code with the seal whole", async () => {
    const run = await CommandRun.of(office(), [
      [8, 9, null],
      [7, 7, null],
      [6, "KAD", 5],
    ]);
    const [file] = await made(run, "unit");
    const excel = await openedUnitFile(file!);
    const content = decodeUnitFile({ blocks: await blocksIn(excel) })!;
    expect(isSealWhole(content)).toBe(true);
    expect(content).toMatchObject({ title: "Phong trào thử", year: 2026, version: 1, round: "self", strays: 0 });
    expect(content.expected).toEqual({ participants: ["TT01", "CN01", "CN02"], criteria: ["c1", "c2", "c3"] });
    expect(content.entries.map(({ participant, criterion, value }) => `${participant} ${criterion} ${value}`)).toEqual([
      "TT01 c1 8",
      "TT01 c2 9",
      "CN01 c1 6",
      "CN01 c2 KAD",
      "CN01 c3 5",
      "CN02 c1 ",
      "CN02 c2 ",
      "CN02 c3 ",
    ]);
  });

  test("only the cells to fill in are unlocked; every sheet is protected without a password", async () => {
    const run = await CommandRun.of(office());
    const [file] = await made(run, "unit");
    const protectedSheets = file!.plan.filter((op) => op.kind === "protect").map((op) => op.sheet);
    expect(protectedSheets).toEqual(["Phiếu chấm", "Bảng chấm", "Thông tin phiếu"]);
    const excel = await openedUnitFile(file!);
    const snapshot = await excel.port.read({
      names: [],
      gridOf: [UNIT_FORM_NAMES.codes, UNIT_MATRIX_NAMES.rowCodes, UNIT_INFO_NAMES.seal, UNIT_FORM_NAMES.entries, UNIT_MATRIX_NAMES.cells],
    });
    const locked = [...snapshot.blocks.values()].map(({ name, grid }) => `${name} ${grid!.hasLocked}`);
    expect(locked.sort()).toEqual(
      [
        `${UNIT_FORM_NAMES.codes} true`,
        `${UNIT_FORM_NAMES.entries} false`,
        `${UNIT_INFO_NAMES.seal} true`,
        `${UNIT_MATRIX_NAMES.cells} false`,
        `${UNIT_MATRIX_NAMES.rowCodes} true`,
      ].sort(),
    );
  });

  test("a unit file is no movement: no name of a movement's workbook is in it", async () => {
    const run = await CommandRun.of(office());
    const names = (await made(run, "unit"))[0]!.plan.flatMap((op) => (op.kind === "defineName" ? [op.name] : []));
    expect(names.filter((name) => !name.startsWith("BV_PD"))).toEqual([]);
    expect(names).not.toContain(SETTING_NAMES.title);
  });

  test("a later round shows what counts of the earlier ones beside, locked, and explains", async () => {
    const { movement, data } = formMovement(["self", "appraised"]);
    const run = await CommandRun.of(movement);
    await run.must(enterRounds, data);
    const { files } = await run.must(makeUnitFiles, { division: "participant", round: "appraised", units: ["TT02"] });
    expect(files.map(({ fileName }) => fileName)).toEqual(["Phiếu TT02 Phòng Xây dựng và Kiểm tra văn bản - Thẩm định.xlsx"]);
    const excel = await openedUnitFile(files[0]!);
    const content = decodeUnitFile({ blocks: await blocksIn(excel) })!;
    expect(Object.fromEntries(content.entries.map(({ criterion, value }) => [criterion, value]))).toMatchObject({
      "I.1": 8,
      "I.2": 94,
      "II.1": "",
    });
    expect(content.explanations.find(({ criterion }) => criterion === "I.2")?.value).toBe("Đối chiếu hệ thống một cửa: 94 %");
    expect(content.evidence.find(({ criterion }) => criterion === "I.1")?.value).toMatch(/^QĐ 118/);
  });
});

test("making files writes nothing", async () => {
  const run = await CommandRun.of(office());
  const before = await run.content();
  await run.must(unitOffers, { division: "unit", round: "self" });
  await made(run, "unit");
  expect(await run.content()).toEqual(before);
});
