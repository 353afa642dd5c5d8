// What is signed of a locked movement: papers and the board are of the seal, stay as they are, and stand on the decision that was locked.
import { decide, makeRuleSheets } from "../../../src/commands/decision";
import type { DocumentId } from "../../../src/commands/decisionAnswers";
import { makePack, wordPapers } from "../../../src/commands/dossier";
import { makeForm } from "../../../src/commands/forms";
import { makeReport, wordReport } from "../../../src/commands/movementReport";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage, stageState } from "../../../src/commands/stages";
import { verifySeal } from "../../../src/commands/verifySeal";
import { sealOf, type SealContent } from "../../../src/core/seal/sealContent";
import type { Stage } from "../../../src/core/stages/stage";
import { failureWords } from "../../../src/locale/failureWords";
import { RULE_TABLE_NAMES } from "../../../src/workbook/decision/decisionNames";
import { DECISION_RESULT_NAMES } from "../../../src/workbook/decision/resultNames";
import { DOSSIER_NAMES } from "../../../src/workbook/dossier";
import { GRID_NAMES } from "../../../src/workbook/names";
import { MARK_NAMES, STAGE_NAMES } from "../../../src/workbook/stages/stageNames";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code, { name: `Phòng ${code}` })),
});
const PROVISIONAL = "TẠM TÍNH: Hội đồng chưa thông qua.";
const SUMMARY = "BV_VB_summary";

const decided = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.of(MOVEMENT, [
    [7, 8],
    [9, 5],
    [6, 6],
  ]);
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await run.change(RULE_TABLE_NAMES.quotas.base, 0, 0, "Tất cả");
  await run.must(COMMANDS.rank, undefined);
  await run.must(decide, undefined);
  return run;
});

const pack = (run: CommandRun, ...documents: DocumentId[]) => run.must(makePack, { documents, hidden: [] });

async function upTo(run: CommandRun, wanted: Stage): Promise<void> {
  for (const to of ["entered", "appraised", "approved", "locked"] as const) {
    await run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
    if (to === wanted) return;
  }
}

const open = (run: CommandRun) => run.must(moveStage, { to: "approved", who: "Nguyễn Thị Mẫu", reason: "Hội đồng cho sửa" });

const locked = builtOnce(async (): Promise<CommandRun> => {
  const run = await decided();
  await pack(run, "summary", "public");
  await upTo(run, "locked");
  return run;
});

test("papers made from older scores are not sealed: the lock waits until they are made anew", async () => {
  const run = await decided();
  await pack(run, "summary");
  await run.change(GRID_NAMES.self.cells, 0, 0, 8);
  await run.must(COMMANDS.rank, undefined);
  await run.must(decide, undefined);
  await upTo(run, "approved");
  const inTheWay = async () => (await run.must(stageState, undefined)).moves.find(({ to }) => to === "locked")?.inTheWay;
  expect(await inTheWay()).toEqual([{ condition: "staleLists", count: 1 }]);
  await pack(run, "summary");
  expect(await inTheWay()).toEqual([]);
});

/** Where a text stands in a block, as row and column from 0. */
async function placeOf(run: CommandRun, name: string, text: string): Promise<{ readonly row: number; readonly column: number }> {
  const values = await run.values(name);
  const row = values.findIndex((cells) => cells.includes(text));
  return { row, column: values[row]!.indexOf(text) };
}

describe("the seal and what is signed", () => {
  test("papers that nobody touched are whole", async () => {
    expect(await (await locked()).must(verifySeal, undefined)).toMatchObject({
      kind: "whole",
      differences: [],
      unsealed: [],
      isDecisionOld: false,
    });
  });

  test("a name typed over on a paper is named with the paper and its cell", async () => {
    const run = await locked();
    const { row, column } = await placeOf(run, SUMMARY, "Phòng p2");
    await run.change(SUMMARY, row, column, "Người khác");
    const answer = await run.must(verifySeal, undefined);
    const cell = `${"ABCDEFGHIJ"[column]}${row + 1}`;
    expect(answer.differences).toEqual([{ part: "papers", record: "Tổng hợp điểm, hạng", cell, sealed: "Phòng p2", found: "Người khác" }]);
  });

  test("a paper made after the lock is no difference, and told as not of the code", async () => {
    const run = await locked();
    await pack(run, "seats");
    expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole", unsealed: [{ part: "papers", record: "Bảng chỉ tiêu" }] });
  });

  test("a line that tells that the paper is old is no difference, but the rule behind it is told", async () => {
    const run = await locked();
    await run.change(RULE_TABLE_NAMES.bands.min, 0, 0, 0.5);
    await run.excel.workbook.settle();
    expect(String((await run.values(SUMMARY))[0]![0])).toMatch(/^ĐÃ CŨ/);
    expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole", differences: [], isDecisionOld: true });
  });

  test("a workbook that a version of before locked, without board and papers, is whole as before, and told as covering less", async () => {
    const run = await locked();
    const rows = await run.values(MARK_NAMES.sealed);
    const sealed: Record<string, Record<string, SealContent[string][string]>> = {};
    for (const [i, [part = "", record = "", json = ""]] of rows.entries()) {
      if (part === "board" || part === "papers") for (const column of [0, 1, 2]) await run.change(MARK_NAMES.sealed, i, column, null);
      else {
        const records = (sealed[String(part)] ??= {});
        records[String(record)] = { ...records[String(record)], ...(JSON.parse(String(json)) as SealContent[string][string]) };
      }
    }
    await run.change(STAGE_NAMES.seal, 0, 0, sealOf(sealed));
    expect(await run.must(verifySeal, undefined)).toMatchObject({
      kind: "whole",
      unsealed: [
        { part: "board", record: "" },
        { part: "papers", record: "Tổng hợp điểm, hạng" },
        { part: "papers", record: "Bảng công khai" },
      ],
    });
    const entries = GRID_NAMES.self.cells;
    await run.change(entries, 0, 0, 9);
    expect((await run.must(verifySeal, undefined)).kind).toBe("changed");
  });
});

describe("papers of a locked movement", () => {
  test("those that were sealed are not made anew, those of after the lock are", async () => {
    const run = await locked();
    const before = await run.content();
    expect(await run.codeOf(makePack, { documents: ["seats", "summary"], hidden: [] })).toBe("sealed-sheet");
    expect(await run.content()).toEqual(before);
    await pack(run, "seats");
    await pack(run, "seats");
    await run.must(makeReport, undefined);
    await run.must(makeReport, undefined);
    await open(run);
    await pack(run, "summary");
  });

  test("all those that were sealed are named, and of one whose sheet was deleted since that it was; none is made until the lock is opened", async () => {
    const run = await locked();
    const refusalOf = async (...documents: DocumentId[]): Promise<unknown> => {
      const result = await run.try(makePack, { documents, hidden: [] });
      if (result.ok) return "ok";
      const { code, params } = result.failure;
      return { code, params, what: failureWords({ code, params }, "vi").what };
    };
    expect(await refusalOf("seats", "public", "summary")).toMatchObject({
      code: "sealed-sheet",
      what: "Phong trào đã khóa: “Bảng công khai”, “Tổng hợp điểm, hạng” đã niêm phong nên giữ nguyên, không lập lại.",
    });
    const { workbook } = run.excel;
    workbook.deleteSheet(workbook.sheetByTitle("Bảng công khai")!.id);
    await workbook.settle();
    const before = await run.content();
    expect(await refusalOf("public")).toMatchObject({ code: "sealed-gone", params: { sheet: "Bảng công khai", gone: "Bảng công khai" } });
    expect(await refusalOf("summary", "public")).toMatchObject({
      code: "sealed-gone",
      params: { gone: "Bảng công khai" },
      what: expect.stringContaining(
        "“Tổng hợp điểm, hạng”, “Bảng công khai” đã niêm phong, không lập lại. Trang bị xóa sau khi khóa: “Bảng công khai”.",
      ),
    });
    expect(await run.content()).toEqual(before);
    const { kind, differences } = await run.must(verifySeal, undefined);
    expect(kind).toBe("changed");
    expect(new Set(differences.map(({ part, record, found }) => [part, record, found].join()))).toEqual(
      new Set(["papers,Bảng công khai,"]),
    );
    await open(run);
    await pack(run, "public");
    expect(workbook.sheetByTitle("Bảng công khai")).toBeDefined();
  });

  test("Kết quả xét stays as it was: papers are made beside it", async () => {
    const run = await locked();
    const title = run.excel.workbook.sheet(run.excel.workbook.areaOfName(DECISION_RESULT_NAMES.table)!.sheetId)!.title;
    const sheetOf = async () =>
      ((await run.content()) as { readonly sheets: readonly { readonly title: string }[] }).sheets.find((sheet) => sheet.title === title);
    const before = await sheetOf();
    await run.change(DOSSIER_NAMES.signer, 0, 0, "Trần Thị Mẫu");
    await pack(run, "seats");
    await run.must(makeReport, undefined);
    expect(await sheetOf()).toEqual(before);
  });

  test("a decision that has become old, or was never made, gives no papers, no report and no file of Word", async () => {
    const run = await locked();
    await run.change(RULE_TABLE_NAMES.bands.min, 0, 0, 0.5);
    await run.excel.workbook.settle();
    const before = await run.content();
    const codes = [
      await run.codeOf(makePack, { documents: ["seats"], hidden: [] }),
      await run.codeOf(makeReport, undefined),
      await run.codeOf(wordPapers, undefined),
      await run.codeOf(wordReport, undefined),
    ];
    expect(codes).toEqual(Array(4).fill("locked-decision"));
    expect(await run.content()).toEqual(before);
  });

  test("a file of Word carries the code of the lock beside the code of the scores, each under its own name", async () => {
    const run = await decided();
    const feet = async () => (await run.must(wordPapers, undefined)).papers.map(({ foot }) => foot);
    expect((await feet()).every((foot) => /^Mã điểm: [0-9A-F]{4}-[0-9A-F]{4}$/.test(foot))).toBe(true);
    await upTo(run, "locked");
    const { seal } = await run.must(stageState, undefined);
    const [foot] = await feet();
    expect(foot).toMatch(new RegExp(`^Mã kiểm chứng: ${seal} · Mã điểm: [0-9A-F]{4}-[0-9A-F]{4}$`));
    expect((await run.must(wordReport, undefined)).papers[0]!.foot).toContain(`Mã kiểm chứng: ${seal}`);
  });
});

describe("TẠM TÍNH on what is printed", () => {
  const linesOf = async (run: CommandRun) => {
    await run.excel.workbook.settle();
    return run.excel.workbook
      .sheets()
      .filter(({ visibility }) => visibility === "visible")
      .filter((sheet) =>
        sheet
          .read({ row: 0, column: 0, rows: 12, columns: 12 })
          .some((row) => row.some(({ value }) => String(value).endsWith(PROVISIONAL))),
      )
      .map(({ title }) => title);
  };

  test("comes with the first move on everything made before, goes with the approval, and is there again once returned", async () => {
    const run = await decided();
    await pack(run, "summary", "public");
    await run.must(makeReport, undefined);
    await run.must(makeForm, { code: "p1" });
    await run.must(COMMANDS.nominate, null);
    expect(await linesOf(run)).toEqual([]);
    await upTo(run, "appraised");
    const printed = await linesOf(run);
    for (const title of [
      "Chấm điểm",
      "Kết quả",
      "Xếp hạng",
      "Kết quả xét",
      "Tổng hợp điểm, hạng",
      "Bảng công khai",
      "Báo cáo",
      "Phiếu chấm",
    ])
      expect(printed).toContain(title);
    expect(printed.filter((title) => title.startsWith("Đề nghị"))).toHaveLength(1);
    await run.must(moveStage, { to: "approved", who: "Nguyễn Thị Mẫu", reason: "" });
    expect(await linesOf(run)).toEqual([]);
    await run.must(moveStage, { to: "appraised", who: "Nguyễn Thị Mẫu", reason: "Hội đồng xem lại" });
    expect(await linesOf(run)).toEqual(printed);
  });
});
