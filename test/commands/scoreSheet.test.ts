// Phiếu điểm over the real workbook: what it prints, whose names, on how many pages, and when it says that it is old.
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { makeScoreSheet, type ScoreSheetInput } from "../../src/commands/scoreSheet";
import { overview } from "../../src/commands/overview";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage } from "../../src/commands/stages";
import { undo, undoSteps } from "../../src/commands/undo";
import { NO_RULES, type DecisionRules } from "../../src/core/decision/decisionRules";
import { PLAIN_CRITERION, type Criterion, type Movement } from "../../src/core/movement";
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, SCORE_SHEET_NAMES } from "../../src/workbook/names";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { decisionBy } from "../kits/decisionMovement";
import { aCriterion, aMovement } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const NAMES = ["Phòng An", "Phòng Bình", "Phòng Cường", "Phòng Dung"];
const group: Criterion = { ...PLAIN_CRITERION, code: "N", name: "Nhóm N", rule: { kind: "group", combine: "sum" }, max: 20 };

const MOVEMENT: Movement = aMovement({
  title: "Thi đua năm 2026",
  criteria: [
    group,
    aCriterion("c1", { parent: "N" }),
    aCriterion("c2", { parent: "N" }),
    aCriterion("t", { part: "bonus", max: 5 }),
    aCriterion("d", { part: "deduction", max: 0, min: -5 }),
  ],
  tieBreak: [{ by: "criterion", code: "c1", order: "higher" }],
  participants: NAMES.map((name, i) => ({
    code: `P${i + 1}`,
    name,
    type: "collective" as const,
    cluster: i < 3 ? "Khối 1" : "Khối 2",
  })),
});
const POINTS = [
  [10, 9, 0, 0],
  [8, 9.5, 1.5, -0.25],
  [9, 8, 0, 0],
  [7, 7, 0, 0],
];

const RULES: DecisionRules = {
  ...NO_RULES,
  bands: [
    { name: "Xuất sắc", level: "excellent", min: 18.5, conditions: [] },
    { name: "Tốt", level: "good", min: 10, conditions: [] },
  ],
  quotas: [
    {
      name: "Một suất",
      band: "Xuất sắc",
      orBetter: false,
      amount: { kind: "count", count: 1 },
      base: null,
      scope: "overall",
      rounding: "down",
      minimum: 0,
      source: "",
    },
  ],
};

const started = builtOnce(async (rules: DecisionRules | null, movement: Movement): Promise<CommandRun> => {
  const run = await CommandRun.start();
  const decision = rules === null ? null : decisionBy(rules);
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(
    COMMANDS.enterEntries,
    Object.fromEntries(POINTS.map(([c1, c2, t, d], i) => [`P${i + 1}`, { c1: c1!, c2: c2!, t: t!, d: d! }])),
  );
  return run;
});
const plain = () => started(null, MOVEMENT);
const decided = () => started(RULES, MOVEMENT);

/** What is printed, row by row, blanks left out. */
async function printed(run: CommandRun, input: Partial<ScoreSheetInput> = {}): Promise<string[]> {
  await run.must(makeScoreSheet, { code: "P3", other: null, hidesNames: true, ...input });
  return (await run.values(SCORE_SHEET_NAMES.paper)).flatMap((row) => {
    const cells = row
      .filter((cell) => cell !== "" && cell !== null)
      .map((cell) =>
        String(cell)
          .replace(/\u00a0/g, " ")
          .trim(),
      );
    return cells.length === 0 ? [] : [cells.join("|")];
  });
}
const staleOf = async (run: CommandRun): Promise<string> => {
  await run.excel.workbook.settle();
  return String((await run.values(SCORE_SHEET_NAMES.stale))[0]![0]);
};

describe("what is printed", () => {
  test("points by criterion with maximum, what was lost, ranks, what cost most, the distance to the band above and the last seat", async () => {
    const lines = await printed(await decided(), { code: "P3" });
    expect(lines).toEqual(
      expect.arrayContaining([
        "PHIẾU ĐIỂM",
        "Phòng Cường (mã P3); cụm, khối: Khối 1",
        "Tổng điểm: 17 (điểm cơ sở 17; điểm thưởng 0; điểm trừ 0)",
        "Hạng trong Khối 1: 3/3; hạng chung: 3/4",
        "Xếp mức: Tốt",
        "Khoảng cách đến mức trên, suất cuối: Thiếu 1,5 điểm để đạt điểm sàn “Xuất sắc”, 2 điểm để bằng người cuối có suất (bằng điểm thì trình Hội đồng)",
        "Mất điểm nhiều nhất: Tiêu chí c2 (mất 2); Tiêu chí c1 (mất 1)",
        "Tiêu chí|Tối đa|Điểm|Mất",
        "Nhóm N|20|17",
        "Tiêu chí c1|10|9|1",
        "Tiêu chí c2|10|8|2",
        "Điểm cơ sở|17",
        "Điểm thưởng được tính|0",
        "TỔNG ĐIỂM|17",
      ]),
    );
    expect(lines.at(-2)).toContain("NGƯỜI LẬP PHIẾU");
  });

  test("the parts add up to the total for everybody", async () => {
    const run = await plain();
    for (const { code } of MOVEMENT.participants) {
      const sums = (await printed(run, { code })).filter((line) => /^(Điểm (cơ sở|thưởng|trừ)|TỔNG)/.test(line));
      const numbers = sums.map((line) => Number(line.split("|")[1]));
      expect(numbers).toHaveLength(4);
      expect(numbers[0]! + numbers[1]! + numbers[2]!).toBe(numbers[3]);
    }
  });

  test("without rules of Xét nothing of bands; the simple list of the workbook with its rule", async () => {
    const run = await plain();
    expect((await printed(run)).filter((line) => /mức|Danh sách/.test(line))).toEqual([]);
    await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    expect(await printed(run)).toContain(
      "Danh sách “Giấy khen” (1 hạng đầu của cả danh sách): Thiếu 2 điểm để bằng người cuối được đề nghị. Nếu bằng điểm thì xét thứ tự phân hạng; vẫn bằng thì trình Hội đồng.",
    );
  });

  test("compared: the other's points and the difference at each criterion, and what parts them", async () => {
    const lines = await printed(await plain(), { code: "P2", other: "P3", hidesNames: false });
    expect(lines).toEqual(
      expect.arrayContaining([
        "So sánh: Hơn 1,75 điểm so với Phòng Cường",
        "Tiêu chí|Tối đa|Điểm|Mất|Được so sánh|Chênh lệch",
        "Nhóm N|20|17.5|17|0.5",
        "Tiêu chí c1|10|8|2|9|-1",
        "Tiêu chí d|-0.25|0.25|0|-0.25",
        "TỔNG ĐIỂM|18.75|17|1.75",
      ]),
    );
  });

  test("names of others are nowhere on it unless they are asked for", async () => {
    const run = await decided();
    const others = NAMES.filter((name) => name !== "Phòng Bình");
    const hidden = await printed(run, { code: "P2", other: "P4" });
    for (const name of others) expect(hidden.join("\n")).not.toContain(name);
    expect(hidden).toContain("Vì sao: Kém 0,25 điểm so với đối tượng khác");
    expect(hidden).toContain("So sánh: Hơn 4,75 điểm so với đối tượng được so sánh");
    const shown = await printed(run, { code: "P2", other: "P4", hidesNames: false });
    expect(shown).toContain("Vì sao: Kém 0,25 điểm so với Phòng An");
    expect(shown).toContain("So sánh: Hơn 4,75 điểm so với Phòng Dung");
  });

  test("where the one above is the one compared with, the reason calls him so; a tie is told without the name", async () => {
    const run = await plain();
    expect(await printed(run, { code: "P2", other: "P1" })).toContain("Vì sao: Kém 0,25 điểm so với đối tượng được so sánh");
    await run.must(COMMANDS.enterEntries, { P2: { c1: 10, c2: 9, t: 0, d: 0 } });
    expect((await printed(run, { code: "P2" })).find((line) => line.startsWith("Vì sao"))).toContain("đồng hạng với đối tượng khác (19)");
  });

  test("somebody without points, in the common cluster, whom the list gives no name", async () => {
    const participants = [...MOVEMENT.participants, { code: "P5", name: "", type: "individual" as const, cluster: "" }];
    const lines = await printed(await started(null, { ...MOVEMENT, participants }), { code: "P5" });
    expect(lines).toEqual(
      expect.arrayContaining([
        "P5 (mã P5); cụm, khối: Chung",
        "Tổng điểm: chưa có điểm",
        "Chưa xếp hạng",
        "Tiêu chí c1|10|10",
        "TỔNG ĐIỂM",
      ]),
    );
  });

  test("by share of the scale no points are spoken of as what ranks compare", async () => {
    const run = await started({ ...RULES, bands: [{ ...RULES.bands[0]!, min: 95 }, RULES.bands[1]!] }, { ...MOVEMENT, rankBy: "share" });
    const lines = await printed(run, { code: "P3", other: "P1" });
    expect(lines).toContain(
      "Khoảng cách đến mức trên, suất cuối: Thiếu 10 % thang điểm để đạt mức sàn “Xuất sắc”, 10 % thang điểm để bằng người cuối có suất (bằng tỷ lệ thì trình Hội đồng)",
    );
    expect(lines).toContain("So sánh: Kém 10 % thang điểm so với đối tượng được so sánh");
  });
});

describe("the sheet", () => {
  test("one page of A4; a second one for somebody else takes its place; made again nothing changes", async () => {
    const run = await plain();
    const answer = await run.must(makeScoreSheet, { code: "p1", other: null, hidesNames: true });
    expect(answer).toMatchObject({ sheet: run.titleOf("Phiếu điểm"), pages: 1 });
    expect((await run.values(SCORE_SHEET_NAMES.paper)).flat().join(" ")).toContain("Phòng An (mã P1)");
    const before = await run.content();
    await run.must(makeScoreSheet, { code: "P1", other: null, hidesNames: true });
    expect(await run.content()).toEqual(before);
    const second = await run.must(makeScoreSheet, { code: "P2", other: "P1", hidesNames: true });
    expect(second.sheet).toBe(answer.sheet);
    const { page } = run.excel.workbook.sheetByTitle(answer.sheet)!;
    expect([page.fitWide, page.fitTall, page.paper, page.orientation, page.pageStarts]).toEqual([1, 1, "a4", "portrait", []]);
  });

  test("renamed and moved by hand it is found again", async () => {
    const run = await plain();
    await run.must(makeScoreSheet, { code: "P1", other: null, hidesNames: true });
    run.excel.workbook.renameSheet(run.excel.workbook.sheetByTitle(run.titleOf("Phiếu điểm"))!.id, "Trả lời");
    expect((await run.must(makeScoreSheet, { code: "P2", other: null, hidesNames: true })).sheet).toBe("Trả lời");
  });

  test("is a step: a second one undone, the first is there again", async () => {
    const run = (await plain()).keeping();
    const input = { code: "P1", other: null, hidesNames: true } as const;
    const undoLatest = async (): Promise<void> => {
      const [step] = (await run.must(undoSteps, undefined)).steps;
      expect(step?.command).toBe("makeScoreSheet");
      await run.must(undo, step!.id);
    };
    await run.must(makeScoreSheet, input);
    const first = await run.values(SCORE_SHEET_NAMES.paper);
    await run.must(makeScoreSheet, { ...input, code: "P2", other: "P1" });
    await undoLatest();
    expect(await run.values(SCORE_SHEET_NAMES.paper)).toEqual(first);
  });

  test("nobody has one of the codes: refused, and nothing is written", async () => {
    const run = await plain();
    const before = await run.content();
    expect(await run.codeOf(makeScoreSheet, { code: "P9", other: null, hidesNames: true })).toBe("no-participant");
    expect(await run.codeOf(makeScoreSheet, { code: "P1", other: "P9", hidesNames: true })).toBe("no-participant");
    expect(await run.content()).toEqual(before);
  });
});

describe("ĐÃ CŨ and TẠM TÍNH", () => {
  test.each<[string, (run: CommandRun) => Promise<unknown>]>([
    ["a point of somebody else", (run) => run.must(COMMANDS.enterEntries, { P1: { c1: 9.5 } })],
    ["points that leave his total", (run) => run.must(COMMANDS.enterEntries, { P3: { c1: 8, c2: 9 } })],
    ["the name of a criterion", (run) => run.change(CRITERIA_NAMES.name, 1, 0, "Tên khác")],
    ["a name in the list", (run) => run.change(PARTICIPANT_NAMES.name, 2, 0, "Phòng Khác")],
    ["rules of Xét made since", (run) => run.must(makeRuleSheets, { preset: null, set: null })],
    ["a rule of a list kept since", (run) => run.must(COMMANDS.nominate, { name: "Bằng khen", top: 2, minTotal: null, scope: "overall" })],
  ])("%s: the paper says that it is old, the overview too, and made again it is not", async (_, change) => {
    const run = await plain();
    const input = { code: "P3", other: null, hidesNames: true } as const;
    await run.must(makeScoreSheet, input);
    expect(await staleOf(run)).toBe("");
    await change(run);
    expect(await staleOf(run)).toMatch(/^ĐÃ CŨ/);
    expect((await run.must(overview, undefined)).papers).toContainEqual({ kind: "scoreSheet", isStale: true });
    await run.must(makeScoreSheet, input);
    expect(await staleOf(run)).toBe("");
  });

  test("a rule of Xét changed: old; Xét alone does not make it old", async () => {
    const run = await decided();
    await run.must(makeScoreSheet, { code: "P3", other: null, hidesNames: true });
    await run.must(decide, undefined);
    expect(await staleOf(run)).toBe("");
    await run.change("BV_QX_M_TuDiem", 0, 0, 18);
    expect(await staleOf(run)).toMatch(/^ĐÃ CŨ/);
  });

  test("people sorted on another sheet leave it as it is", async () => {
    const run = await plain();
    await run.must(makeScoreSheet, { code: "P3", other: null, hidesNames: true });
    for (const name of [PARTICIPANT_NAMES.code, PARTICIPANT_NAMES.name, PARTICIPANT_NAMES.cluster]) {
      const [first, second] = (await run.values(name)).map((row) => row[0]!);
      await run.change(name, 0, 0, String(second));
      await run.change(name, 1, 0, String(first));
    }
    expect(await staleOf(run)).toBe("");
  });

  test("provisional as long as the Council has not approved, by a formula; of open errors by a text", async () => {
    const run = await plain();
    await run.must(makeScoreSheet, { code: "P3", other: null, hidesNames: true });
    const has = async (text: RegExp): Promise<boolean> =>
      (await run.values(SCORE_SHEET_NAMES.paper)).flat().some((cell) => text.test(String(cell)));
    expect(await has(/TẠM TÍNH/)).toBe(false);
    await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
    await run.excel.workbook.settle();
    expect(await has(/^TẠM TÍNH/)).toBe(true);
    await run.change(ENTRY_NAMES.cells, 0, 0, "");
    await run.must(makeScoreSheet, { code: "P3", other: null, hidesNames: true });
    expect(await has(/^BẢN TẠM TÍNH/)).toBe(true);
  });
});

test("many criteria stand on one page down to half the size; more than can be read go on, and it is told", async () => {
  const many = (count: number): Movement => ({
    ...MOVEMENT,
    tieBreak: [],
    criteria: Array.from({ length: count }, (_, i) => aCriterion(`m${i + 1}`)),
  });
  const pagesFor = async (count: number): Promise<number> => {
    const run = await CommandRun.of(many(count), [Array<number>(count).fill(5), Array<number>(count).fill(6)]);
    return (await run.must(makeScoreSheet, { code: "P1", other: "P2", hidesNames: true })).pages;
  };
  expect(await pagesFor(60)).toBe(1);
  expect(await pagesFor(120)).toBeGreaterThan(1);
});
