// The ladder of every kind of step: the sheet's keys and reasons equal the oracle where points tie, and whatever register cells hold.
import { COMMANDS } from "../../src/commands/registry";
import { NOT_APPLICABLE, type Entry, type Movement, type TieBreak } from "../../src/core/movement";
import { standingsOf, type Standing } from "../../src/core/ranking";
import { BLANK_RECORD, type RegisterRecord } from "../../src/core/register/register";
import { LEAD_COLUMNS } from "../../src/workbook/layout";
import { PARTICIPANT_NAMES, REGISTER_FIELDS, REGISTER_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import { resultModel } from "../../src/workbook/resultModel";
import { whyTexts } from "../../src/workbook/whyText";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";
import { typedRegisters } from "../kits/typedRegisters";

afterEach(closeTestExcels);

const record = (more: Partial<RegisterRecord>): RegisterRecord => ({ ...BLANK_RECORD, ...more });

type Cells = (string | number | boolean)[];
const first = (rows: readonly (readonly (string | number | boolean)[])[]): Cells => rows.map((row) => row[0]!);

/** Keys in the sheet by participant, and what core makes of the same. */
async function keysOf(run: CommandRun, movement: Movement, standings: readonly Standing[]): Promise<[sheet: unknown, core: unknown]> {
  const { columns, shape } = resultModel(movement);
  const rows = await run.values(RESULT_NAMES.formulas);
  const from = columns.firstKey - LEAD_COLUMNS.code;
  return [rows.map((row) => row.slice(from, from + shape.keys)), standings.map(({ keys }) => keys)];
}

/** Everybody with the same total: 20 points over three criteria of 10. */
const TIED: readonly Entry[][] = [
  [10, 10, 0],
  [10, 5, 5],
  [0, 10, 10],
  [8, 8, 4],
  [10, NOT_APPLICABLE, 10],
];

const LADDERS: readonly (readonly [string, TieBreak, readonly number[]])[] = [
  ["criteria at their full points", { by: "atMaximum", order: "higher" }, [2, 1, 2, 0, 2]],
  ["criteria with exactly 5 points", { by: "count", points: 5, order: "higher" }, [0, 2, 0, 0, 0]],
  ["criteria with 0 points, fewer first", { by: "count", points: 0, order: "lower" }, [-1, 0, -1, 0, 0]],
];

describe("keys that are counted", () => {
  test.each(LADDERS)("%s", async (_title, step, wanted) => {
    const { movement, entries } = scored(TIED, { tieBreak: [step] });
    const run = await CommandRun.of(movement, entries);
    const [sheet, core] = await keysOf(run, movement, standingsOf(movement, entries));
    expect(core).toEqual(wanted.map((key) => [key]));
    expect(sheet).toEqual(core);
  });

  test("more criteria than one formula counts, with notes and bonus between them: all of the base are counted", async () => {
    const criteria = Array.from({ length: 230 }, (_, j) => {
      if (j % 23 === 5) return aCriterion(`c${j + 1}`, { rule: { kind: "note" } });
      return aCriterion(`c${j + 1}`, { max: 2, ...(j % 23 === 7 ? { part: "bonus" as const } : {}) });
    });
    const rows = [criteria.map((): Entry => 2), criteria.map((_, j): Entry => (j % 2 === 0 ? 2 : 1))];
    const tieBreak: TieBreak[] = [
      { by: "atMaximum", order: "higher" },
      { by: "count", points: 1, order: "higher" },
    ];
    const { movement, entries } = scored(rows, { criteria, tieBreak });
    const run = await CommandRun.of(movement, entries);
    const [sheet, core] = await keysOf(run, movement, standingsOf(movement, entries));
    expect(core).toEqual([
      [210, 0],
      [105, 105],
    ]);
    expect(sheet).toEqual(core);
  });

  test("weights that leave binary noise do not hide full points", async () => {
    const weights = [0.7, 1.1, 0.333, 1.15, 0.07];
    const criteria = weights.map((weight, j) => aCriterion(`c${j + 1}`, { max: 3, weight, decimals: null }));
    const { movement, entries } = scored([criteria.map(() => 3)], { criteria, tieBreak: [{ by: "atMaximum", order: "higher" }] });
    const run = await CommandRun.of(movement, entries);
    expect(await keysOf(run, movement, standingsOf(movement, entries))).toEqual([[[5]], [[5]]]);
  });
});

describe("keys of the register", () => {
  const people = (...registers: Partial<RegisterRecord>[]): Movement["participants"] =>
    registers.map((register, i) => aParticipant(`p${i + 1}`, { type: "individual", register: record(register) }));

  async function whysOf(movement: Movement, entries: readonly Entry[][]): Promise<Cells> {
    const run = await CommandRun.of(movement, entries);
    const whys = first(await run.values(RESULT_NAMES.why));
    expect(whys).toEqual(whyTexts(movement, standingsOf(movement, entries), "."));
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
    return whys;
  }

  test("the reason tells the step in words: more votes, the better rank of before, fewer deductions, the law's preference", async () => {
    const of = (step: TieBreak, ...registers: Partial<RegisterRecord>[]): ReturnType<typeof scored> =>
      scored([[5], [5]], { tieBreak: [step], participants: people(...registers) });
    const told = async ({ movement, entries }: ReturnType<typeof scored>): Promise<unknown> => (await whysOf(movement, entries))[1];
    expect(await told(of({ by: "votes", order: "higher" }, { votes: 5 }, { votes: 4 }))).toBe(
      "Bằng điểm với Đơn vị p1 (5); kém ở Số phiếu suy tôn: 4 < 5",
    );
    expect(await told(of({ by: "previousRank", order: "lower" }, { previousRank: 2 }, {}))).toBe(
      "Bằng điểm với Đơn vị p1 (5); kém ở Hạng kỳ trước: chưa có số liệu > 2",
    );
    expect(await told(of({ by: "preference", order: "higher" }, { sex: "female" }, { sex: "male" }))).toBe(
      "Bằng điểm với Đơn vị p1 (5); kém ở Ưu tiên nữ (Nghị định 152/2025, Điều 4 khoản 6): không < có",
    );
    const criteria = [aCriterion("c1", { min: null }), aCriterion("d", { part: "deduction", min: -10, max: 0 })];
    const less = scored(
      [
        [7, -2],
        [6, -1],
      ],
      { criteria, tieBreak: [{ by: "deductions", order: "lower" }] },
    );
    expect((await whysOf(less.movement, less.entries))[0]).toBe("Bằng điểm với Đơn vị p2 (5); kém ở Điểm trừ: 2 > 1");
  });

  test("whatever is typed into the register cells, keys and reasons equal core, and what is not understood is told at its cell", async () => {
    const run = await typedRegisters();
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer.repaired).toBe(false);
    const told = answer.findings.filter(({ rule }) => rule === "H-04");
    expect(new Set(told.map(({ cell }) => cell)).size).toBe(told.length);
    expect(told.map(({ participant, params }) => [participant, params["text"]])).toEqual(
      expect.arrayContaining([
        ["p8", "x"],
        ["p6", "0.7"],
        ["p3", "2.5"],
        ["p4", "12 phiếu"],
      ]),
    );
    expect(
      told.filter(({ params }) => ["Nữ", "nữ", " Nữ ", "Nữ\u00a0", "70", "3", " 4", "5\u00a0", "12"].includes(String(params["text"]))),
    ).toEqual([]);
    expect(told.find(({ params }) => params["text"] === "x")).toMatchObject({
      cell: expect.stringContaining("'Đối tượng'!F") as string,
      message: "“x” ở cột Giới tính chưa hiểu được.",
      remedy: "Chọn lại theo danh sách của ô.",
    });
  });

  test("a workbook of before without the columns: nobody has a key, nothing is found, ranks are whole", async () => {
    const tieBreak: TieBreak[] = [
      { by: "votes", order: "higher" },
      { by: "preference", order: "higher" },
    ];
    const { movement, entries } = scored([[5], [5], [6]], { tieBreak });
    const run = await CommandRun.start();
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    const place = run.excel.workbook.areaOfName(PARTICIPANT_NAMES.salutation)!;
    for (const field of REGISTER_FIELDS) run.excel.workbook.removeName(REGISTER_NAMES[field]);
    run.excel.workbook.sheet(place.sheetId)!.deleteColumns(place.area.column, REGISTER_FIELDS.length);
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterEntries, {
      p1: { c1: 5 },
      p2: { c1: 5 },
      p3: { c1: 6 },
    });
    const answer = await run.must(COMMANDS.rank, undefined);
    expect([answer.repaired, answer.findings, answer.rows.map(({ rank }) => rank)]).toEqual([false, [], [1, 2, 2]]);
    const [sheet, core] = await keysOf(run, movement, standingsOf(movement, entries));
    expect(sheet).toEqual(core);
  });
});
