// Báo cáo tổng kết: what it counts on a workbook, what people write for it, when it is old, and what it does on workbooks that lack things.
import { COMMANDS } from "../../src/commands/registry";
import { makeRuleSheets } from "../../src/commands/decision";
import { makeReport, makeReportSheet, reportState, wordReport } from "../../src/commands/movementReport";
import { undo, undoSteps } from "../../src/commands/undo";
import { moveStage } from "../../src/commands/stages";
import type { Award } from "../../src/core/awards/awardRules";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import type { Movement, Participant } from "../../src/core/movement";
import type { Stage } from "../../src/core/stages/stage";
import { BLANK_RECORD } from "../../src/core/register/register";
import { reportPaper as words } from "../../src/locale/vi/reportPaper";
import type { PrintedDocument, TableRow } from "../../src/workbook/documents/document";
import { gridOf, PADDING, widthOf } from "../../src/workbook/documents/grid";
import { textWidth } from "../../src/workbook/documents/textLines";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { CASE_NAMES, REPORT_FIELD_NAMES } from "../../src/workbook/report/reportNames";
import { anAward } from "../kits/awardSamples";
import { builtOnce, CommandRun, entryData } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { reportSample } from "../kits/paperSamples";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const PAPER = "BV_VB_report";

const person = (code: string, register: Partial<typeof BLANK_RECORD>, more: Partial<Participant> = {}): Participant =>
  aParticipant(code, { type: "individual", name: `Người ${code}`, cluster: "Khối A", register: { ...BLANK_RECORD, ...register }, ...more });

const MOVEMENT: Movement = aMovement({
  title: "Phong trào thi đua năm 2026",
  criteria: [aCriterion("c1", { max: 100 })],
  participants: [
    aParticipant("T1", { name: "Phòng Một", cluster: "Khối B" }),
    person("P1", { salutation: "Bà", sex: "female", objectClass: "division", unit: "T1", previousRank: 3 }),
    person("P2", { salutation: "Ông", objectClass: "direct", unit: "T1", previousRank: 1 }),
    person("P3", {}),
    person("P4", { objectClass: "direct" }),
  ],
});
const POINTS = [[80], [95], [95], [60], [null]];

const AWARD: Award = anAward({
  multiple: 0.3,
  conditions: [{ condition: { kind: "level", min: "good" }, article: "Điều 24", isVerified: true }],
});
const BANDS = [
  { name: "Xuất sắc", level: "excellent", min: 90, conditions: [] },
  { name: "Tốt", level: "good", min: 70, conditions: [] },
] as const;

const decided = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start();
  const decision = {
    ...{ rules: { ...NO_RULES, bands: BANDS }, received: "2026-11-20", decided: "2026-12-15", awards: [AWARD] },
    ...{ history: [], initiatives: [], votes: null, dossier: { signer: "Trần Thị Mẫu", agency: "Sở Tư pháp" } },
  };
  await run.must(COMMANDS.setUp, { start: "movement", movement: MOVEMENT, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData(MOVEMENT, POINTS));
  return run;
});
/** Without rules of Xét. */
const plain = () => CommandRun.of(MOVEMENT, POINTS);

const paperOf = async (run: CommandRun): Promise<PrintedDocument> => (await run.must(wordReport, undefined)).papers[0]!;
const textsOf = ({ blocks }: PrintedDocument): string[] => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
const rowText = (row: TableRow): string =>
  row.kind === "heading" ? row.text : [...(row.kind === "total" ? [row.label] : []), ...row.cells].join("|");
/** Rows of the tables below the heading of a section. */
function rowsOf({ blocks }: PrintedDocument, section: string): string[] {
  const start = blocks.findIndex((block) => block.kind === "paragraph" && block.style === "heading" && block.text.endsWith(`. ${section}`));
  expect(start).toBeGreaterThanOrEqual(0);
  const end = blocks.findIndex(
    (block, i) => i > start && block.kind === "paragraph" && block.style === "heading" && /^[IVX]+\. /.test(block.text),
  );
  return blocks.slice(start, end < 0 ? undefined : end).flatMap((block) => (block.kind === "table" ? block.rows.map(rowText) : []));
}
const staleOf = async (run: CommandRun): Promise<string> => String((await run.values(PAPER))[0]![0]);

describe("what it counts", () => {
  test("people by cluster, post and sex; what is not said is unknown", async () => {
    const paper = await paperOf(await decided());
    expect(rowsOf(paper, "Đối tượng tham gia")).toEqual(["1|Khối B|1|0|0|0|0|0|0|0", "2|Khối A|0|4|1|2|1|1|1|2", "Cộng|1|4|1|2|1|1|1|2"]);
    expect(textsOf(paper)).toContain("Có 5 đối tượng tham gia: 1 tập thể, 4 cá nhân.");
  });

  test("how far scoring is, and who has nothing by name", async () => {
    const paper = await paperOf(await decided());
    expect(rowsOf(paper, "Tình hình chấm điểm")).toEqual([
      "1|Đã chấm đủ|1|3|4",
      "2|Chấm một phần|0|0|0",
      "3|Chưa chấm|0|1|1",
      "4|Được miễn toàn bộ|0|0|0",
      "5|Có trong danh sách, không có trong bảng chấm|0|0|0",
      "Cộng|1|4|5",
    ]);
    expect(textsOf(paper)).toContain("Chưa có điểm nào: Người P4.");
  });

  test("somebody of the list who is not in the scoring table is told as absent", async () => {
    const run = await decided();
    await run.change(PARTICIPANT_NAMES.code, 5, 0, "P9");
    await run.change(PARTICIPANT_NAMES.name, 5, 0, "Người mới");
    await run.change(PARTICIPANT_NAMES.type, 5, 0, "Cá nhân");
    const paper = await paperOf(run);
    expect(rowsOf(paper, "Tình hình chấm điểm")[4]).toBe("5|Có trong danh sách, không có trong bảng chấm|0|1|1");
    expect(textsOf(paper)).toContain("Chưa có điểm nào: Người P4; Người mới.");
  });

  test("bands with shares that add up to 100, then the spread of points", async () => {
    expect(rowsOf(await paperOf(await decided()), "Phân bố kết quả")).toEqual([
      "1|Xuất sắc|0|0|2|50|2|40",
      "2|Tốt|1|100|0|0|1|20",
      "3|Không xếp loại|0|0|2|50|2|40",
      "Cộng|1|100|4|100|5|100",
      "Số có điểm|1|3|4",
      "Cao nhất|80|95|95",
      "Tứ phân vị thứ ba|||95",
      "Trung vị|80|95|87.5",
      "Tứ phân vị thứ nhất|||75",
      "Thấp nhất|80|60|60",
      "Trung bình|80|83.3333333333|82.5",
    ]);
  });

  test("a tie at the head of a cluster is told as a tie", async () => {
    expect(rowsOf(await paperOf(await decided()), "Kết quả theo cụm, khối")).toEqual([
      "1|Khối B|1|1|80|80|Phòng Một",
      "2|Khối A|4|3|83.3333333333|95|Người P1; Người P2 (đồng hạng nhất)",
      "1|Khối B|Tốt: 1",
      "2|Khối A|Xuất sắc: 2; Không xếp loại: 2",
    ]);
  });

  test("awards by kind with money, and moves against the rank of before", async () => {
    const paper = await paperOf(await decided());
    expect(rowsOf(paper, "Kết quả xét khen thưởng")).toEqual([
      `1|${AWARD.name}|2|1|1|0|1|1|0|1520000`,
      "Số tập thể, cá nhân|2|1|1|0|1|1|0|1520000",
    ]);
    expect(textsOf(paper).join("\n")).toContain("1.520.000 đồng (bằng chữ: một triệu năm trăm hai mươi nghìn đồng)");
    expect(textsOf(paper).join("\n")).toContain(
      "Trong 2 đối tượng có hạng kỳ trước và kỳ này: 1 tăng hạng, 1 giữ hạng, 0 giảm hạng. 3 đối tượng",
    );
  });

  test("errors or blanks: it says that it is provisional; approved and whole it does not", async () => {
    const run = await decided();
    const isProvisional = async () => textsOf(await paperOf(run)).some((text) => text.startsWith("BẢN TẠM TÍNH"));
    expect(await isProvisional()).toBe(true);
    await run.change(ENTRY_NAMES.cells, 4, 0, 50);
    const { findings } = await run.must(makeReport, undefined);
    expect([await isProvisional(), findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)]).toEqual([false, []]);
    const move = (to: Stage) => run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
    await move("entered");
    expect(await isProvisional()).toBe(true);
    expect(textsOf(await paperOf(run)).join("\n")).toContain("Trạng thái khi lập báo cáo: Đã nhập đủ (từ ");
    await move("appraised");
    expect(await isProvisional()).toBe(true);
    await run.must(COMMANDS.rank, undefined);
    await move("approved");
    expect(await isProvisional()).toBe(false);
  });
});

describe("what people write for it", () => {
  test("texts, number, day and addressee stand in the report; blank ones leave room", async () => {
    const run = await decided();
    await run.must(makeReportSheet, { cases: [] });
    const type = (field: keyof typeof REPORT_FIELD_NAMES, text: string) => run.change(REPORT_FIELD_NAMES[field], 0, 0, text);
    await type("kind", "Sơ kết 6 tháng");
    await type("symbol", "25/BC-STP");
    await type("date", "5/11/2026");
    await type("receiver", "Hội đồng Thi đua - Khen thưởng tỉnh");
    await type("assessment", "Phong trào sôi nổi.\n\n=1+1");
    const paper = await paperOf(run);
    expect(paper.subtitles).toEqual(["Sơ kết 6 tháng phong trào thi đua năm 2026"]);
    expect(paper.letterhead).toMatchObject({ number: "25/BC-STP", date: "2026-11-05", agency: "Sở Tư pháp" });
    const texts = textsOf(paper);
    expect(texts).toContain("Kính gửi: Hội đồng Thi đua - Khen thưởng tỉnh");
    expect(texts.slice(texts.indexOf("IX. Đánh giá chung") + 1).slice(0, 2)).toEqual(["Phong trào sôi nổi.", "=1+1"]);
    expect(texts[texts.indexOf("X. Hạn chế, khó khăn") + 1]).toMatch(/^…+$/);
  });

  test("exemplary cases follow their codes; nobody's code, a code twice and a missing reason are told", async () => {
    const run = await decided();
    await run.must(makeReportSheet, { cases: ["P2", "p2", "T1"] });
    expect((await run.values(CASE_NAMES.code)).slice(0, 3)).toEqual([["P2"], ["T1"], [""]]);
    await run.change(CASE_NAMES.reason, 0, 0, "Sáng kiến số hóa hồ sơ");
    await run.change(CASE_NAMES.code, 2, 0, "P99");
    await run.change(CASE_NAMES.code, 3, 0, "p2");
    const { findings, cases } = await run.must(makeReport, undefined);
    expect(cases).toBe(2);
    expect(findings.filter(({ rule }) => rule.startsWith("H-")).map(({ rule, cell }) => [rule, cell])).toEqual([
      ["H-09", "'Nội dung báo cáo'!B18"],
      ["H-03", "'Nội dung báo cáo'!A19"],
      ["H-08", "'Nội dung báo cáo'!A20"],
    ]);
    expect(rowsOf(await paperOf(run), "Điển hình tiên tiến")).toEqual([
      `1|Ông Người P2\nPhòng Một|95|1|${AWARD.name}|Sáng kiến số hóa hồ sơ`,
      "2|Phòng Một|80|3||",
    ]);
  });

  test("asked again the sheet keeps what is typed and adds below it; the same codes change nothing", async () => {
    const run = await decided();
    await run.must(makeReportSheet, { cases: ["P1"] });
    await run.change(CASE_NAMES.reason, 0, 0, "Lý do");
    await run.change(REPORT_FIELD_NAMES.limits, 0, 0, "Còn chậm");
    const before = await run.content();
    expect(await run.must(makeReportSheet, { cases: ["P1"] })).toMatchObject({ added: 0 });
    expect(await run.content()).toEqual(before);
    expect(await run.must(makeReportSheet, { cases: ["P1", "P3"] })).toMatchObject({ added: 1 });
    expect((await run.values(CASE_NAMES.code)).slice(0, 2)).toEqual([["P1"], ["P3"]]);
    expect((await run.values(CASE_NAMES.reason)).slice(0, 2)).toEqual([["Lý do"], [""]]);
    expect(await run.values(REPORT_FIELD_NAMES.limits)).toEqual([["Còn chậm"]]);
  });

  test("building anew leaves the table; taking the step back takes the rows it added", async () => {
    const run = (await decided()).keeping();
    await run.must(makeReportSheet, { cases: ["P1"] });
    await run.change(CASE_NAMES.reason, 0, 0, "Lý do");
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(CASE_NAMES.reason))[0]).toEqual(["Lý do"]);
    await run.must(makeReportSheet, { cases: ["P3"] });
    await run.must(undo, (await run.must(undoSteps, undefined)).steps[0]!.id);
    expect((await run.values(CASE_NAMES.code)).slice(0, 2)).toEqual([["P1"], [""]]);
    expect((await run.must(reportState, undefined)).offers.filter(({ isChosen }) => isChosen).map(({ code }) => code)).toEqual(["P1"]);
  });

  test("a table whose names are gone: another sheet takes over what was written, the old one stays", async () => {
    const run = await decided();
    await run.must(makeReportSheet, { cases: ["P1"] });
    await run.change(REPORT_FIELD_NAMES.limits, 0, 0, "Còn chậm");
    run.excel.workbook.removeName(CASE_NAMES.reason);
    await run.excel.workbook.settle();
    const { place } = await run.must(makeReportSheet, { cases: ["P2"] });
    expect(place.sheet).toBe("Nội dung báo cáo (2)");
    expect(await run.values(REPORT_FIELD_NAMES.limits)).toEqual([["Còn chậm"]]);
    expect((await run.values(CASE_NAMES.code)).slice(0, 2)).toEqual([["P1"], ["P2"]]);
    expect(run.excel.workbook.sheetByTitle("Nội dung báo cáo")).not.toBeNull();
  });
});

describe("when it is old", () => {
  test.each(["with rules", "without rules"])("%s: as made it is new; made twice it is the same", async (kind) => {
    const run = kind === "with rules" ? await decided() : await plain();
    await run.must(makeReport, undefined);
    expect(await staleOf(run)).toBe("");
    const before = await run.content();
    await run.must(makeReport, undefined);
    expect(await run.content()).toEqual(before);
  });

  const CHANGES: readonly (readonly [what: string, change: (run: CommandRun) => Promise<void>])[] = [
    ["set of points", (run) => run.change(ENTRY_NAMES.cells, 3, 0, 61)],
    ["entry that gives no points", (run) => run.change(ENTRY_NAMES.cells, 4, 0, "MIỄN")],
    ["sex of somebody", (run) => run.change(PARTICIPANT_NAMES.sex, 3, 0, "Nữ")],
    [
      "newcomer in the list",
      async (run) => {
        await run.change(PARTICIPANT_NAMES.code, 5, 0, "P9");
        await run.change(PARTICIPANT_NAMES.name, 5, 0, "Người mới");
        await run.change(PARTICIPANT_NAMES.type, 5, 0, "Cá nhân");
      },
    ],
    ["text of the report", (run) => run.change(REPORT_FIELD_NAMES.assessment, 0, 0, "Khác")],
    ["reason", (run) => run.change(CASE_NAMES.reason, 0, 0, "Lý do khác")],
    ["exemplary case", (run) => run.change(CASE_NAMES.code, 1, 0, "P2")],
  ];
  test.each(CHANGES)("another %s: it says so, with rules and without; made again it is new", async (_, change) => {
    for (const run of [await decided(), await plain()]) {
      await run.must(makeReportSheet, { cases: ["P1"] });
      await run.change(CASE_NAMES.reason, 0, 0, "Lý do");
      await run.must(makeReport, undefined);
      expect(await staleOf(run)).toBe("");
      await change(run);
      expect(await staleOf(run)).toContain("ĐÃ CŨ");
      await run.must(makeReport, undefined);
      expect(await staleOf(run)).toBe("");
    }
  });
});

test("a column of the list that was wholly blank is filled in: the report is old", async () => {
  const run = await CommandRun.of(aMovement({ criteria: [aCriterion("c1")], participants: [person("P1", {}), person("P2", {})] }), [
    [5],
    [4],
  ]);
  await run.must(makeReport, undefined);
  expect(await staleOf(run)).toBe("");
  await run.change(PARTICIPANT_NAMES.sex, 1, 0, "Nữ");
  expect(await staleOf(run)).toContain("ĐÃ CŨ");
});

test("rules of Xét that are gone: no awards are printed; when they come the report is old", async () => {
  const run = await decided();
  const { workbook } = run.excel;
  for (const { name } of workbook.names()) if (name.startsWith("BV_QX_")) workbook.removeName(name);
  await workbook.settle();
  await run.must(makeReportSheet, { cases: ["P2"] });
  const paper = await paperOf(run);
  expect(textsOf(paper)).toContain("Sổ chưa xét danh hiệu, hình thức khen thưởng.");
  expect(rowsOf(paper, "Điển hình tiên tiến")).toEqual(["1|Ông Người P2\nPhòng Một|95|1||"]);
  await run.must(makeReport, undefined);
  expect(await staleOf(run)).toBe("");
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  expect(await staleOf(run)).toContain("ĐÃ CŨ");
});

test("everybody has points but those of whom none are asked: it does not say that all have points", async () => {
  const run = await CommandRun.of(aMovement({ criteria: [aCriterion("c1")], participants: [person("P1", {}), person("P2", {})] }), [
    [5],
    [4],
  ]);
  const said = async () => textsOf(await paperOf(run)).filter((text) => text.startsWith("Mọi đối tượng"));
  expect(await said()).toEqual(["Mọi đối tượng đều đã có điểm."]);
  await run.change(ENTRY_NAMES.cells, 1, 0, "MIỄN");
  expect(await said()).toEqual(["Mọi đối tượng phải chấm đều đã có điểm."]);
});

test("the warning that the report is old fits on one line of the sheet", () => {
  const grid = gridOf(reportSample(3));
  expect(textWidth(words.stale, 11, true)).toBeLessThan(widthOf(grid, 0, grid.widths.length) - PADDING);
});

describe("workbooks that lack things", () => {
  test("without rules of Xét, clusters, sexes: it prints and says so", async () => {
    const bare = aMovement({
      title: "",
      agency: "",
      year: null,
      criteria: [aCriterion("c1")],
      participants: [aParticipant("p1", { cluster: "" })],
    });
    const run = await CommandRun.of(bare, [[null]]);
    const { people, place } = await run.must(makeReport, undefined);
    expect([people, place.sheet]).toEqual([1, "Báo cáo"]);
    const texts = textsOf(await paperOf(run)).join("\n");
    for (const said of ["chưa có quy tắc xếp loại", "Chưa có đối tượng nào có điểm", "chưa xét danh hiệu", "Chưa chọn điển hình"]) {
      expect(texts).toContain(said);
    }
  });

  test("without rules of Xét nobody is told to be in no band", async () => {
    const { findings } = await (await plain()).must(makeReport, undefined);
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });

  test("no scoring table: refused in a code", async () => {
    const empty = await CommandRun.start();
    await empty.must(COMMANDS.setUp, { start: "movement", movement: MOVEMENT, rule: null });
    expect(await empty.codeOf(makeReport, undefined)).toBe("not-built");
    expect(await empty.codeOf(reportState, undefined)).toBe("not-built");
  });

  test("hostile texts everywhere stay texts", async () => {
    const evil = '=HYPERLINK("http://x","y")';
    const participants = [
      person("P1", { unit: "@SUM(1)", salutation: "Bà" }, { name: evil, cluster: "+1+1" }),
      aParticipant("T1", { name: "-2+3 {count} </w:t><script>", cluster: "" }),
    ];
    const run = await CommandRun.of(aMovement({ title: evil, agency: evil, criteria: [aCriterion("c1")], participants }), [[5], [5]]);
    await run.must(makeReportSheet, { cases: ["P1"] });
    for (const name of [...Object.values(REPORT_FIELD_NAMES), CASE_NAMES.reason]) await run.change(name, 0, 0, evil);
    await run.must(makeReport, undefined);
    const formulas = run.excel.workbook
      .sheetByTitle("Báo cáo")!
      .read(run.excel.workbook.areaOfName(PAPER)!.area)
      .flat()
      .flatMap(({ formula }) => (typeof formula === "string" ? [formula] : []));
    expect(formulas.filter((formula) => /HYPERLINK|@SUM|\+1\+1/.test(formula))).toEqual([]);
    const shown = (await run.values(PAPER)).flat().map(String);
    expect(shown.some((text) => text.includes("-2+3 {count} </w:t><script>"))).toBe(true);
  });
});
