// What the clerk typed on the sheets of Xét is read wherever it stands in or below a table, and survives when a sheet is made again.
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { makePack, makeVoteSheet } from "../../src/commands/dossier";
import { applyPeople } from "../../src/commands/people";
import { COMMANDS } from "../../src/commands/registry";
import { saveTemplate } from "../../src/commands/templates";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import { readMovementFile } from "../../src/core/movementFile/readMovementFile";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import { AWARD_TABLE_NAMES, DECISION_REQUESTS, DECISION_SETTING_NAMES, RULE_TABLE_NAMES } from "../../src/workbook/decision/decisionNames";
import { decodeAwards } from "../../src/workbook/decision/awardsDecode";
import { decodeRules } from "../../src/workbook/decision/rulesDecode";
import { DOSSIER_NAMES } from "../../src/workbook/dossier";
import { HISTORY_CHOICE_NAMES, HISTORY_NAMES } from "../../src/workbook/historyNames";
import { PARTICIPANT_NAMES } from "../../src/workbook/names";
import { anAward } from "../kits/awardSamples";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { movementOf } from "../kits/decisionMovement";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const TITLE = anAward({
  conditions: [{ condition: { kind: "level", min: "good" }, article: "Điều 24 khoản 1", isVerified: false }],
  vote: { threshold: 80, base: "members" },
  limits: [{ amount: { kind: "percent", percent: 70 }, base: "all", scope: "unit", rounding: "up", minimum: 1 }],
  isUsed: false,
});

const DECISION: FileDecision = {
  rules: {
    ...NO_RULES,
    bands: [
      { name: "Xuất sắc", level: "excellent", min: 90, conditions: [{ kind: "months", min: 6 }] },
      { name: "Tốt", level: "good", min: 70, conditions: [] },
    ],
    tie: "none",
    exceptions: [{ participant: "P2", band: "Xuất sắc", reason: "Hội đồng quyết nghị" }],
  },
  received: "2026-11-20",
  decided: "2026-12-15",
  awards: [TITLE],
  history: [],
  initiatives: [],
  votes: null,
  dossier: {},
};

const started = builtOnce(async (decision: FileDecision | null = DECISION): Promise<CommandRun> => {
  const run = await CommandRun.start();
  const { movement, entries } = movementOf([95, 80, 75]);
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entries);
  return run;
});

const rulesOf = async (run: CommandRun) => decodeRules(await run.context.port.read({ names: DECISION_REQUESTS.rules }));

describe("the tables of rules", () => {
  test("twenty exceptions pasted into room for six are all read", async () => {
    const run = await started({ ...DECISION, rules: { ...DECISION.rules, exceptions: [] } });
    const { participant, band, reason } = RULE_TABLE_NAMES.exceptions;
    for (let i = 0; i < 20; i++) {
      await run.change(participant, i, 0, `P${i + 1}`);
      await run.change(band, i, 0, "Tốt");
      await run.change(reason, i, 0, "Theo nghị quyết");
    }
    const { rules } = await rulesOf(run);
    expect(rules.exceptions.map((exception) => exception.participant)).toEqual(Array.from({ length: 20 }, (_, i) => `P${i + 1}`));
  });

  test("what is typed into the blank row below a table counts", async () => {
    const run = await started();
    const name = RULE_TABLE_NAMES.bands.name;
    const rows = (await run.values(name)).length;
    await run.change(name, rows - 1, 0, "Hoàn thành");
    expect((await rulesOf(run)).rules.bands.map((band) => band.name)).toEqual(["Xuất sắc", "Tốt", "Hoàn thành"]);
  });

  test("another preset, another set: days and salaries that nobody understood stay as they are typed", async () => {
    const run = await started();
    await run.change(DECISION_SETTING_NAMES.received, 0, 0, "tháng 11");
    await run.change(AWARD_TABLE_NAMES.salaries.from, 0, 0, "từ giữa năm");
    await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
    expect((await run.values(DECISION_SETTING_NAMES.received))[0]).toEqual(["tháng 11"]);
    expect((await run.values(AWARD_TABLE_NAMES.salaries.from))[0]).toEqual(["từ giữa năm"]);
  });

  test("a protected sheet is made again all the same", async () => {
    const run = await started();
    await run.context.port.apply([{ kind: "protect", sheet: "Quy tắc xét" }]);
    expect(await run.codeOf(makeRuleSheets, { preset: "decree335", set: null })).toBe("ok");
  });

  test("the first sheets offer the awards of their set in the history", async () => {
    const run = await started(null);
    await run.must(makeRuleSheets, { preset: "decree335", set: null });
    expect((await run.values(HISTORY_CHOICE_NAMES.awards)).flat()).toContain("Lao động tiên tiến");
  });

  test("100 % pasted from a cell of another workbook is the number 1: told, never taken for 1 %", async () => {
    const run = await started();
    await run.change(AWARD_TABLE_NAMES.awards.threshold, 0, 0, 1);
    await run.change(RULE_TABLE_NAMES.quotas.band, 0, 0, "Tốt");
    await run.change(RULE_TABLE_NAMES.quotas.percent, 0, 0, 1);
    const { findings } = decodeAwards(await run.context.port.read({ names: DECISION_REQUESTS.awards }));
    expect(findings.map(({ rule }) => rule)).toContain("A-03");
    expect((await rulesOf(run)).findings.map(({ rule }) => rule)).toContain("D-01");
  });
});

describe("people", () => {
  test("of somebody who is there an import writes what it changes: what nobody could read in his other cells stays", async () => {
    const run = await started();
    await run.change(PARTICIPANT_NAMES.start, 0, 0, "khoảng 2019");
    await run.must(applyPeople, {
      cells: [
        ["Họ và tên", "Chức vụ"],
        ["Người 1", "Chuyên viên"],
      ],
      mapping: null,
    });
    expect((await run.values(PARTICIPANT_NAMES.start))[0]).toEqual(["khoảng 2019"]);
    expect((await run.values(PARTICIPANT_NAMES.post))[0]).toEqual(["Chuyên viên"]);
  });

  test("nobody new gets the code of an exception or of votes of somebody who left", async () => {
    const run = await started();
    await run.change(RULE_TABLE_NAMES.exceptions.participant, 0, 0, "P4");
    await run.must(applyPeople, {
      cells: [
        ["Họ và tên", "Chức vụ"],
        ["Nguyễn Văn Mới", "Chuyên viên"],
      ],
      mapping: null,
    });
    expect((await run.values(PARTICIPANT_NAMES.code)).flat().slice(0, 5)).toEqual(["P1", "P2", "P3", "P5", ""]);
  });
});

describe("papers", () => {
  test("a protected paper is made again, rows that somebody hid are shown, and a day that Excel made a number is a day", async () => {
    const run = await started();
    await run.change(DOSSIER_NAMES.submissionDate, 0, 0, 46331);
    const { sheets } = await run.must(makePack, { documents: ["submission"], hidden: [] });
    const { sheet } = sheets[0]!.place;
    await run.context.port.apply([
      { kind: "hide", sheet, axis: "rows", first: 0, count: 2, isHidden: true },
      { kind: "protect", sheet },
    ]);
    expect(await run.codeOf(makePack, { documents: ["submission"], hidden: [] })).toBe("ok");
    const text = JSON.stringify(await run.values("BV_VB_submission"));
    expect(text).toContain("ngày 05 tháng 11 năm 2026");
  });

  test("a dossier of before gets the fields of the list below what stands on it, keeps what is typed, and is left alone after that", async () => {
    const run = await started({ ...DECISION, awards: [{ ...TITLE, isUsed: true, vote: null, limits: [] }] });
    const { classification, activity, recipients } = DOSSIER_NAMES;
    const { sheetId, area } = run.excel.workbook.areaOfName(recipients)!;
    for (const name of [classification, activity]) run.excel.workbook.removeName(name);
    const sheet = run.excel.workbook.sheet(sheetId)!;
    sheet.deleteRows(area.row + 1, 2);
    sheet.write({ row: area.row + 1, column: 0, rows: 1, columns: 1 }, [[{ value: "Ghi riêng của Sở" }]]);
    await run.change(recipients, 0, 0, "Như trên;");
    await run.must(makePack, { documents: ["nominations"], hidden: [] });
    const place = run.excel.workbook.areaOfName(classification)!.area;
    expect([place.row, place.column]).toEqual([area.row + 2, area.column]);
    expect(sheet.read({ row: area.row, column: 0, rows: 4, columns: 2 }).map((row) => row.map(({ value }) => value))).toEqual([
      ["Nơi nhận", "Như trên;"],
      ["Ghi riêng của Sở", null],
      ["Phân loại khen thưởng", null],
      ["Lĩnh vực hoạt động", null],
    ]);
    await run.change(classification, 0, 0, "Công trạng");
    await run.change(activity, 0, 0, "Tư pháp");
    await run.must(makePack, { documents: ["nominations"], hidden: [] });
    expect((await run.values(classification))[0]).toEqual(["Công trạng"]);
    const text = JSON.stringify(await run.values("BV_VB_nominations"));
    expect(text).toContain("Lĩnh vực hoạt động");
    expect(text).toContain("Công trạng");
  });

  test("the minutes tell the way of voting and what was said, as the dossier says", async () => {
    const run = await started();
    await run.change(DOSSIER_NAMES.voting, 0, 0, "Biểu quyết công khai");
    await run.change(DOSSIER_NAMES.proceedings, 0, 0, "Các thành viên nhất trí.\nGiám đốc kết luận.");
    await run.must(makePack, { documents: ["meeting"], hidden: [] });
    const text = JSON.stringify(await run.values("BV_VB_meeting"));
    expect(text).toContain("Hội đồng biểu quyết công khai");
    expect(text).toContain("Giám đốc kết luận.");
  });
});

test("B-06: the rule of a vote that changed after its sheet was made is told once for each award, until the sheet is made again", async () => {
  const run = await started({ ...DECISION, awards: [{ ...TITLE, isUsed: true, limits: [] }] });
  await run.must(makeVoteSheet, undefined);
  const told = async () => (await run.must(decide, undefined)).findings.filter(({ rule }) => rule === "B-06");
  expect(await told()).toEqual([]);
  await run.change(AWARD_TABLE_NAMES.awards.threshold, 0, 0, "90 %");
  const [found, ...more] = await told();
  expect(more).toEqual([]);
  expect(found!.message).toBe(
    "“Lao động tiên tiến”: bảng kiểm phiếu đang tính theo ngưỡng 80 %, tổng số thành viên; quy tắc bây giờ là 90 %, tổng số thành viên.",
  );
  await run.must(makeVoteSheet, undefined);
  expect(await told()).toEqual([]);
});

describe("a template", () => {
  const fileOf = (text: string) => {
    const reading = readMovementFile(JSON.parse(text), { needsFormat: true });
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.file;
  };

  test("holds the rules of Xét and the awards: read again they are equal; exceptions go with the people", async () => {
    const run = await started();
    const wish = { name: "", source: "", withParticipants: true };
    const { decision } = fileOf((await run.must(saveTemplate, wish)).text);
    expect(decision).toMatchObject({ rules: DECISION.rules, awards: [TITLE], received: "", history: [], votes: null });
    const alone = fileOf((await run.must(saveTemplate, { ...wish, withParticipants: false })).text);
    expect(alone.decision!.rules).toEqual({ ...DECISION.rules, exceptions: [] });
  });

  test("tells awards of a set that ships by its id, and nothing where there are no such sheets", async () => {
    const wish = { name: "", source: "", withParticipants: false };
    const run = await started({ ...DECISION, awards: "law2022Decree152" });
    expect(fileOf((await run.must(saveTemplate, wish)).text).decision!.awards).toBe("law2022Decree152");
    expect(fileOf((await (await started(null)).must(saveTemplate, wish)).text).decision).toBeNull();
  });

  test("is refused while the rules have errors, which would be lost in it", async () => {
    const run = await started();
    await run.change(RULE_TABLE_NAMES.bands.min, 0, 0, "chín mươi");
    expect(await run.codeOf(saveTemplate, { name: "", source: "", withParticipants: false })).toBe("unusable");
  });

  test("started from in a workbook with records it leaves them as they are typed", async () => {
    const run = await started();
    await run.change(HISTORY_NAMES.code, 0, 0, "P1");
    const { text } = await run.must(saveTemplate, { name: "", source: "", withParticipants: true });
    const { movement, decision } = fileOf(text);
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
    expect((await run.values(HISTORY_NAMES.code))[0]).toEqual(["P1"]);
  });
});
