// Báo cáo tổng kết: whom it counts where table and list differ, by what it ranks, and what it tells before it is made.
import { COMMANDS } from "../../src/commands/registry";
import { makeReport, makeReportSheet, reportState, wordReport } from "../../src/commands/movementReport";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import type { Movement, Participant } from "../../src/core/movement";
import { BLANK_RECORD } from "../../src/core/register/register";
import { reportPaper as words } from "../../src/locale/vi/reportPaper";
import type { PrintedDocument } from "../../src/workbook/documents/document";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { CASE_NAMES, REPORT_FIELD_NAMES } from "../../src/workbook/report/reportNames";
import { builtOnce, CommandRun, entryData } from "../kits/commandRun";
import { decisionBy } from "../kits/decisionMovement";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const PAPER = "BV_VB_report";

const person = (code: string, more: Partial<Participant> = {}): Participant =>
  aParticipant(code, { type: "individual", name: `Người ${code}`, cluster: "Khối A", register: BLANK_RECORD, ...more });

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { max: 100 })],
  participants: [aParticipant("T1", { name: "Phòng Một", cluster: "Khối B" }), person("P1"), person("P2")],
});
const plain = () => CommandRun.of(MOVEMENT, [[80], [95], [60]]);

const paperOf = async (run: CommandRun): Promise<PrintedDocument> => (await run.must(wordReport, undefined)).papers[0]!;
const tablesOf = ({ blocks }: PrintedDocument) =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? [
          {
            titles: block.columns.map(({ title }) => title),
            rows: block.rows.flatMap((row) => (row.kind === "heading" ? [] : [row.cells.join("|")])),
          },
        ]
      : [],
  );
const textsOf = ({ blocks }: PrintedDocument): string[] => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
const staleOf = async (run: CommandRun): Promise<string> => String((await run.values(PAPER))[0]![0]);
const told = (findings: readonly { readonly rule: string; readonly cell: string }[]) => findings.map(({ rule, cell }) => [rule, cell]);

async function typeNewcomer(run: CommandRun, code: string, row = 3): Promise<void> {
  await run.change(PARTICIPANT_NAMES.code, row, 0, code);
  await run.change(PARTICIPANT_NAMES.name, row, 0, `Người ${code}`);
  await run.change(PARTICIPANT_NAMES.type, row, 0, "Cá nhân");
  await run.change(PARTICIPANT_NAMES.sex, row, 0, "Nam");
}

describe("people of the list who are not in the scoring table", () => {
  const withNewcomer = builtOnce(async () => {
    const run = (await plain()).keeping();
    await typeNewcomer(run, "P9");
    await run.must(makeReport, undefined);
    return run;
  });

  const CHANGES: readonly (readonly [what: string, change: (run: CommandRun) => Promise<void>])[] = [
    ["another one stands in the place of one", (run) => run.change(PARTICIPANT_NAMES.code, 3, 0, "P10")],
    ["one has another name", (run) => run.change(PARTICIPANT_NAMES.name, 3, 0, "Người khác")],
    ["one has another sex", (run) => run.change(PARTICIPANT_NAMES.sex, 3, 0, "Nữ")],
    [
      "one goes and somebody without a name comes",
      async (run) => {
        for (const name of [PARTICIPANT_NAMES.code, PARTICIPANT_NAMES.name]) await run.change(name, 3, 0, null);
        await run.change(PARTICIPANT_NAMES.code, 4, 0, "P10");
        await run.change(PARTICIPANT_NAMES.name, 4, 0, "Người P9");
      },
    ],
    [
      "somebody comes in a row put between the others",
      async (run) => {
        const place = run.excel.workbook.areaOfName(PARTICIPANT_NAMES.code)!;
        run.excel.workbook.sheet(place.sheetId)!.insertRows(place.area.row + 1, 1);
        await run.excel.workbook.settle();
        await typeNewcomer(run, "P10", 1);
      },
    ],
  ];
  test.each(CHANGES)("%s: the report is old, and made again it is new", async (_, change) => {
    const run = await withNewcomer();
    expect(await staleOf(run)).toBe("");
    await change(run);
    expect(await staleOf(run)).toBe(words.stale);
    await run.must(makeReport, undefined);
    expect(await staleOf(run)).toBe("");
  });

  test("the table is built with them: the report is old", async () => {
    const run = await withNewcomer();
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await staleOf(run)).toBe(words.stale);
  });

  test("rows of the list sorted otherwise: nothing that it counts has changed", async () => {
    const run = await withNewcomer();
    for (const field of ["code", "name", "type", "cluster", "sex"] as const) {
      const cells = await run.values(PARTICIPANT_NAMES[field]);
      await run.change(PARTICIPANT_NAMES[field], 2, 0, cells[3]![0] as string);
      await run.change(PARTICIPANT_NAMES[field], 3, 0, cells[2]![0] as string);
    }
    expect(await staleOf(run)).toBe("");
  });

  test("nothing in the formulas is calculated at every stroke", async () => {
    const run = await withNewcomer();
    const sheet = run.excel.workbook.sheetByTitle("Báo cáo")!;
    const formulas = sheet.read({ row: 0, column: 0, rows: 60, columns: 60 }).flatMap((row) => row.flatMap(({ formula }) => formula ?? []));
    expect(formulas.length).toBeGreaterThan(5);
    expect(formulas.filter((formula) => /\b(INDIRECT|OFFSET|NOW|TODAY|RAND)\(/i.test(formula))).toEqual([]);
  });
});

describe("rows of the table that are nobody's", () => {
  test("a code twice counts once, and the second row is told with its cell", async () => {
    const run = await plain();
    await run.change(ENTRY_NAMES.rowCodes, 2, 0, "P1");
    const { findings, people, isProvisional } = await run.must(makeReport, undefined);
    expect(told(findings)).toEqual([
      ["S-05", "'Chấm điểm'!B14"],
      ["S-03", expect.stringContaining("Đối tượng")],
    ]);
    expect([people, isProvisional]).toEqual([3, true]);
    expect(await staleOf(run)).toBe("");
    const [byCluster, completion, points, clusters] = tablesOf(await paperOf(run));
    expect(byCluster!.rows).toEqual(["1|Khối B|1|0|0|0|0|0|0|0", "2|Khối A|0|2|0|0|2|0|0|2", "1|2|0|0|2|0|0|2"]);
    expect(completion!.rows.at(-1)).toBe("1|2|3");
    expect(points!.rows[0]).toBe("Số có điểm|1|1|2");
    expect(clusters!.rows).toEqual(["1|Khối B|1|1|80|80|Phòng Một", "2|Khối A|1|1|95|95|Người P1"]);
    const state = await run.must(reportState, undefined);
    expect([state.offers.map(({ code }) => code), state.findings[0]!.rule]).toEqual([["P1", "T1"], "S-05"]);
  });

  test("a stranger is no individual without a name, but told; put right the report is old", async () => {
    const run = await plain();
    await run.change(ENTRY_NAMES.rowCodes, 1, 0, "LẠ");
    await run.must(makeReportSheet, { cases: ["P2"] });
    const { findings, people } = await run.must(makeReport, undefined);
    expect([people, findings.map(({ rule }) => rule)]).toEqual([3, ["S-05", "S-03", "H-09"]]);
    const paper = await paperOf(run);
    const [byCluster, completion, points] = tablesOf(paper);
    expect([byCluster!.rows.at(-1), completion!.rows[4], points!.rows[0]]).toEqual([
      "1|2|0|0|2|0|0|2",
      "5|Có trong danh sách, không có trong bảng chấm|0|1|1",
      "Số có điểm|1|1|2",
    ]);
    expect(textsOf(paper)).toContain("Chưa có điểm nào: Người P1.");
    expect(tablesOf(paper).at(-1)!.rows).toEqual(["1|Người P2\nKhối A|60|3||"]);
    expect(await staleOf(run)).toBe("");
    await run.change(ENTRY_NAMES.rowCodes, 1, 0, "P1");
    expect(await staleOf(run)).toBe(words.stale);
  });

  test("a column of a criterion twice is told", async () => {
    const run = await CommandRun.of({ ...MOVEMENT, criteria: [aCriterion("c1", { max: 100 }), aCriterion("c2", { max: 10 })] }, [
      [80, 1],
      [95, 1],
      [60, 1],
    ]);
    await run.change(ENTRY_NAMES.columnCodes, 0, 1, "c1");
    expect((await run.must(makeReport, undefined)).findings.map(({ rule }) => rule)).toEqual(["S-04", "S-02"]);
    expect((await run.must(reportState, undefined)).findings.map(({ rule }) => rule)).toEqual(["S-04", "S-02"]);
  });
});

describe("a movement that ranks by share of the scale", () => {
  const byShare = () =>
    CommandRun.of(
      {
        ...MOVEMENT,
        rankBy: "share",
        criteria: [aCriterion("c1", { max: 10 }), aCriterion("c2", { max: 10 })],
      },
      [
        [8, "KAD"],
        [9, 6],
        [6, "KAD"],
      ],
    );

  test("spread, clusters and cases tell percents and say so", async () => {
    const run = await byShare();
    await run.must(makeReportSheet, { cases: ["P1"] });
    const paper = await paperOf(run);
    expect(textsOf(paper)).toContain("1. Theo tỷ lệ tổng điểm trên thang điểm (%)");
    const [, , spread, clusters, cases] = tablesOf(paper);
    expect([spread!.titles[0], spread!.rows[1], spread!.rows.at(-1)]).toEqual([
      "Tỷ lệ (%)",
      "Cao nhất|80|75|80",
      "Trung bình|80|67.5|71.6666666667",
    ]);
    expect([clusters!.titles.slice(3, 6), clusters!.rows[1]]).toEqual([
      ["Có tỷ lệ", "Trung bình (%)", "Cao nhất (%)"],
      "2|Khối A|2|2|67.5|75|Người P1",
    ]);
    expect([cases!.titles[2], cases!.rows]).toEqual(["Tỷ lệ (%)", ["1|Người P1\nKhối A|75|2||"]]);
    const { offers, rankBy } = await run.must(reportState, undefined);
    expect([rankBy, offers.map(({ value }) => value)]).toEqual(["share", [80, 75, 60]]);
  });

  test("another share with the same total and rank: the report is old", async () => {
    const run = await byShare();
    await run.must(makeReport, undefined);
    expect(await staleOf(run)).toBe("");
    await run.change(ENTRY_NAMES.cells, 2, 1, 0);
    expect(await staleOf(run)).toBe(words.stale);
    await run.must(makeReport, undefined);
    expect(await staleOf(run)).toBe("");
  });
});

test("official classifications apart from the bands of Xét are told, not printed", async () => {
  const official = (code: string, level: "good" | "excellent" | null) => person(code, { register: { ...BLANK_RECORD, level } });
  const movement: Movement = {
    ...MOVEMENT,
    participants: [
      official("P1", "good"),
      official("P2", "excellent"),
      official("P3", null),
      official("P4", "good"),
      official("P5", "good"),
    ],
  };
  const run = await CommandRun.start();
  const bands = [
    { name: "Xuất sắc", level: "excellent", min: 90, conditions: [] },
    { name: "Tốt", level: "good", min: 70, conditions: [] },
  ] as const;
  const decision = decisionBy({ ...NO_RULES, bands });
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData(movement, [[95], [95], [95], [10]]));
  // P5 has no points yet: Xét says nothing of him.
  expect((await run.must(reportState, undefined)).apart).toEqual([
    { name: "Người P1", official: "Hoàn thành tốt nhiệm vụ", band: "Xuất sắc" },
    { name: "Người P4", official: "Hoàn thành tốt nhiệm vụ", band: "" },
  ]);
  expect(JSON.stringify(await paperOf(run))).not.toContain("Hoàn thành tốt nhiệm vụ");
});

describe("what is wrong on the sheet Nội dung báo cáo", () => {
  test("a day that is none is told with its cell; a right one and none at all are not", async () => {
    const run = await plain();
    await run.must(makeReportSheet, { cases: [] });
    const rulesAfter = async (text: string | number | null) => {
      await run.change(REPORT_FIELD_NAMES.date, 0, 0, text);
      return told((await run.must(makeReport, undefined)).findings);
    };
    const cell = "'Nội dung báo cáo'!B8";
    for (const wrong of ["cuối tháng 11", "31/02/2026", 5]) expect(await rulesAfter(wrong)).toEqual([["H-10", cell]]);
    const [shown] = (await run.must(reportState, undefined)).findings;
    expect([shown!.rule, shown!.message, shown!.remedy]).toEqual([
      "H-10",
      expect.stringContaining("“5”"),
      expect.stringContaining("ngày/tháng/năm"),
    ]);
    for (const right of ["05/11/2026", 46_331, null]) expect(await rulesAfter(right)).toEqual([]);
  });

  test.each(["the row deleted", "the name deleted"])(
    "%s: S-01, and made anew the sheet has it again with all that was typed",
    async (kind) => {
      const run = await plain();
      await run.must(makeReportSheet, { cases: ["P1"] });
      await run.change(CASE_NAMES.reason, 0, 0, "Lý do");
      await run.change(REPORT_FIELD_NAMES.limits, 0, 0, "Còn chậm");
      const { workbook } = run.excel;
      const place = workbook.areaOfName(REPORT_FIELD_NAMES.receiver)!;
      if (kind === "the row deleted") workbook.sheet(place.sheetId)!.deleteRows(place.area.row, 1);
      else workbook.removeName(REPORT_FIELD_NAMES.receiver);
      await workbook.settle();
      const state = await run.must(reportState, undefined);
      expect(state.lacksParts).toBe(true);
      expect(state.findings.map(({ rule, params }) => [rule, params["name"]])).toEqual([["S-01", REPORT_FIELD_NAMES.receiver]]);
      expect(state.findings[0]!.remedy).toContain("Lập lại trang Nội dung báo cáo");
      expect((await run.must(makeReport, undefined)).findings.map(({ rule }) => rule)).toEqual(["S-01"]);

      expect(await run.must(makeReportSheet, { cases: ["P2"] })).toMatchObject({ added: 1, place: { sheet: "Nội dung báo cáo" } });
      expect((await run.values(CASE_NAMES.code)).slice(0, 2)).toEqual([["P1"], ["P2"]]);

      await run.change(CASE_NAMES.reason, 1, 0, "Cũng có lý do");
      const { place: made } = await run.must(makeReportSheet, { cases: [] });
      expect(made.sheet).toBe("Nội dung báo cáo (2)");
      expect(await run.values(REPORT_FIELD_NAMES.limits)).toEqual([["Còn chậm"]]);
      expect([(await run.values(CASE_NAMES.code))[0], (await run.values(CASE_NAMES.reason))[0]]).toEqual([["P1"], ["Lý do"]]);
      expect(await run.must(reportState, undefined)).toMatchObject({ lacksParts: false, findings: [] });
      expect((await run.must(makeReport, undefined)).findings).toEqual([]);
      expect(await staleOf(run)).toBe("");
    },
  );
});
