// Tổng hợp kỳ as the commands make it: from workbooks that were really scored.
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { makeRollUp, previewRollUp, rollUpState, type RollUpInput } from "../../../src/commands/periods/rollUpPeriods";
import { PERIOD_FILE_NAMES, readPeriod, rollUpSignatureOf, signatureOf } from "../../../src/commands/periods/readPeriod";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { EXEMPT, NOT_APPLICABLE, type Entry } from "../../../src/core/movement";
import { remarksOf, type GivenPeriod } from "../../../src/core/periods/periodFile";
import type { RollUpRules } from "../../../src/core/periods/period";
import { rollUp } from "../../../src/core/periods/rollUp";
import { readBook } from "../../../src/book/readBook";
import { ENTRY_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { STAGE_KEPT_NAME } from "../../../src/workbook/stages/stageNames";
import {
  ROLL_UP_COLUMNS,
  ROLL_UP_FORMULAS,
  ROLL_UP_RESULTS,
  ROLL_UP_ROWS,
  ROLL_UP_SETTINGS,
} from "../../../src/workbook/periods/periodNames";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { periodOf, scoredPeriod } from "../../kits/periodFiles";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code, { name: `Người ${code}` })),
});
const MEAN: RollUpRules = { method: "mean", count: 1, missing: "skip", minimum: 0, decimals: 2, bands: [] };

async function months(...tables: (readonly (readonly Entry[])[])[]): Promise<GivenPeriod[]> {
  const given: GivenPeriod[] = [];
  for (const [i, table] of tables.entries()) given.push(await scoredPeriod(`Tháng ${i + 1}`, MOVEMENT, table));
  return given;
}

const three = () =>
  months(
    [
      [5, 5],
      [4, 4],
      [9, 9],
    ],
    [
      [6, 6],
      [EXEMPT, NOT_APPLICABLE],
      [null, null],
    ],
    [
      [7, 7],
      [5, 5],
      [1, 1],
    ],
  );

const inputOf = (given: readonly GivenPeriod[], rules = MEAN): RollUpInput => ({ given, order: given.map(({ label }) => label), rules });
const column = async (run: CommandRun, name: string): Promise<unknown[]> => (await run.values(name)).map(([cell]) => cell);

test("a person exempt in one period and one absent in one get the mean of the others, not of a zero", async () => {
  const run = await CommandRun.start();
  const made = await run.must(makeRollUp, inputOf(await three()));
  expect(made).toMatchObject({ periods: 3, people: 3, ranked: 3, isSame: false });
  expect(await run.values(ROLL_UP_COLUMNS.cells)).toEqual([
    [10, 12, 14],
    [8, EXEMPT, 10],
    [18, "", 2],
  ]);
  expect(await column(run, ROLL_UP_RESULTS.result)).toEqual([12, 9, 10]);
  expect(await column(run, ROLL_UP_RESULTS.rank)).toEqual([1, 3, 2]);
  expect(await column(run, ROLL_UP_RESULTS.before)).toEqual([2, 3, 1]);
  expect(await column(run, ROLL_UP_RESULTS.change)).toEqual(["▲1", "–", "▼1"]);
});

test("absent periods under the rule of zero: the absent counts 0, the exempt still leaves the denominator", async () => {
  const run = await CommandRun.start();
  await run.must(makeRollUp, inputOf(await three(), { ...MEAN, missing: "zero" }));
  expect(await column(run, ROLL_UP_RESULTS.result)).toEqual([12, 9, 6.67]);
});

test("with a least number of periods, whoever missed some is told and not ranked; the exempt period is not missed", async () => {
  const run = await CommandRun.start();
  await run.must(makeRollUp, inputOf(await three(), { ...MEAN, minimum: 3 }));
  expect(await column(run, ROLL_UP_RESULTS.result)).toEqual([12, 9, ""]);
  expect(await column(run, ROLL_UP_RESULTS.rank)).toEqual([1, 2, ""]);
  expect(await column(run, ROLL_UP_RESULTS.note)).toEqual(["", "Miễn 1 kỳ", "Chưa đủ kỳ (2/3)"]);
});

test("choices and weights changed in the cells, without the add-in: the formulas follow", async () => {
  const run = await CommandRun.start();
  await run.must(makeRollUp, inputOf(await three()));
  await run.change(ROLL_UP_SETTINGS.method, 0, 0, "Trung bình theo trọng số");
  await run.change(ROLL_UP_ROWS.weight, 0, 2, 3);
  expect(await column(run, ROLL_UP_RESULTS.result)).toEqual([12.8, 9.5, 6]);
  await run.change(ROLL_UP_SETTINGS.method, 0, 0, "Cộng các kỳ");
  expect(await column(run, ROLL_UP_RESULTS.result)).toEqual([36, 18, 20]);
  const { standing } = await run.must(rollUpState, undefined);
  expect([standing!.rules.method, standing!.columns.map(({ weight }) => weight)]).toEqual(["sum", [1, 1, 3]]);
});

test("a second run with the same files writes nothing; a formula typed over is put right", async () => {
  const run = await CommandRun.start();
  const input = inputOf(await three());
  await run.must(makeRollUp, input);
  const before = await run.content();
  expect((await run.must(makeRollUp, input)).isSame).toBe(true);
  expect(await run.content()).toEqual(before);
  await run.change(ROLL_UP_FORMULAS.results, 0, 1, 99);
  expect((await run.must(makeRollUp, input)).isSame).toBe(false);
  expect(await column(run, ROLL_UP_RESULTS.result)).toEqual([12, 9, 10]);
});

test("a corrected file: old and new are told first, only its column changes, a weight that was set stays, undo brings the old back", async () => {
  const run = (await CommandRun.start()).keeping();
  await run.must(makeRollUp, inputOf(await three()));
  await run.change(ROLL_UP_ROWS.weight, 0, 1, 2);
  const before = await run.content();
  const corrected = {
    ...(await scoredPeriod("Tháng 2", MOVEMENT, [
      [6, 6],
      [EXEMPT, EXEMPT],
      [10, 9],
    ])),
    file: "thang 2 sua.xlsx",
  };
  const input = { given: [corrected], order: ["Tháng 1", "Tháng 2", "Tháng 3"], rules: MEAN };
  const { difference } = await run.must(previewRollUp, input);
  expect(await run.content()).toEqual(before);
  expect(difference!.points).toEqual([{ code: "p3", name: "Người p3", label: "Tháng 2", before: null, after: 19 }]);
  expect(difference!.places.map(({ code, before: was, after }) => [code, was.rank, after.rank])).toEqual([
    ["p1", 1, 2],
    ["p3", 2, 1],
  ]);
  await run.must(makeRollUp, input);
  expect(await run.values(ROLL_UP_COLUMNS.cells)).toEqual([
    [10, 12, 14],
    [8, EXEMPT, 10],
    [18, 19, 2],
  ]);
  expect(await run.values(ROLL_UP_ROWS.weight)).toEqual([[1, 2, 1]]);
  expect((await run.values(ROLL_UP_ROWS.file))[0]).toEqual(["Tháng 1.xlsx", "thang 2 sua.xlsx", "Tháng 3.xlsx"]);
  await run.must(undo, (await run.must(undoSteps, undefined)).steps[0]!.id);
  expect(await run.values(ROLL_UP_COLUMNS.cells)).toEqual([
    [10, 12, 14],
    [8, EXEMPT, 10],
    [18, "", 2],
  ]);
});

test("quarters of quarters: a roll-up taken as a period brings results, exemption and absence", async () => {
  const quarter = await CommandRun.start();
  await quarter.must(makeRollUp, inputOf(await three(), { ...MEAN, minimum: 3 }));
  const content = await periodOf(quarter);
  expect(content.kind).toBe("rollUp");
  expect(content.people.map(({ cell }) => cell)).toEqual([12, 9, null]);
  expect(content.signature).not.toBe(signatureOf(MOVEMENT));
  expect([content.isLocked, content.seal]).toEqual([false, ""]);
  const [first] = await three();
  const year = await CommandRun.start();
  await year.must(
    makeRollUp,
    inputOf([
      { file: "Quý 1.xlsx", label: "Quý 1", reason: "", content },
      { ...first!, label: "Quý 2", reason: "Quý 2 chỉ có một tháng" },
    ]),
  );
  expect(await column(year, ROLL_UP_RESULTS.result)).toEqual([11, 8.5, 18]);
});

test("criteria of another version are refused without a reason and kept with it", async () => {
  const [one, two] = await three();
  const other = aMovement({ ...MOVEMENT, criteria: [aCriterion("c1", { weight: 2 }), aCriterion("c2")] });
  const changed = await scoredPeriod("Tháng 3", other, [[5, 5]]);
  const kinds = (given: readonly GivenPeriod[]) => remarksOf(given, null).map((own) => own.map(({ kind }) => kind));
  expect(kinds([one!, two!, changed])[2]).toContain("otherVersion");
  const run = await CommandRun.start();
  expect(await run.codeOf(makeRollUp, inputOf([one!, two!, changed]))).toBe("bad-periods");
  const accepted = { ...changed, reason: "Theo Kế hoạch 12" };
  expect(kinds([one!, two!, accepted])[2]).toContain("acceptedVersion");
  await run.must(makeRollUp, inputOf([one!, two!, accepted]));
  expect((await run.values(ROLL_UP_ROWS.reason))[0]).toEqual(["", "", "Theo Kế hoạch 12"]);
});

test("what is remarkable of files: same name, same points, other names, who is new, who lacks, provisional, totals not as entries", async () => {
  const [one, two] = await three();
  const renamed: GivenPeriod = {
    ...one!,
    label: "Tháng 2",
    content: { ...one!.content, people: one!.content.people.slice(0, 2).map((who, i) => (i === 0 ? { ...who, name: "Người khác" } : who)) },
  };
  const newcomer = { ...two!.content.people[0]!, code: "p9", name: "Người mới" };
  const given = [one!, renamed, { ...two!, label: "Tháng 2", content: { ...two!.content, people: [...two!.content.people, newcomer] } }];
  const told = remarksOf(given, null).map((own) => Object.fromEntries(own.map(({ kind, names }) => [kind, names])));
  expect(told[0]).toMatchObject({ provisional: [], otherNames: ["p1: Người p1 / Người khác"], lacking: ["Người mới"] });
  expect(told[1]).toMatchObject({ sameLabel: ["Tháng 2"], lacking: ["Người p3", "Người mới"] });
  expect(told[2]).toMatchObject({ sameLabel: ["Tháng 2"], newcomers: ["Người mới"], exempt: ["Người p2"], unscored: ["Người p3"] });
  const twin = remarksOf([one!, { ...one!, label: "B", file: "ban-sao.xlsx" }], null)[0]!.find(({ kind }) => kind === "sameContent");
  expect(twin).toEqual({ kind: "sameContent", count: 1, names: ["ban-sao.xlsx"] });
  const typed = await CommandRun.of(MOVEMENT, [[5, 5]]);
  await typed.change(RESULT_NAMES.total, 0, 0, 20);
  expect((await periodOf(typed)).otherTotals).toBe(1);
});

test("a roll-up is like another by the set of its criteria and its rules, not by their order; sum and mean are not", () => {
  const column = { ...{ label: "", file: "", seal: "", isLocked: true, version: 1, reason: "", weight: 1 } };
  const of = (signatures: readonly string[], rules: Partial<RollUpRules> = {}) =>
    rollUpSignatureOf({
      ...{ title: "", people: [], rules: { ...MEAN, ...rules } },
      columns: signatures.map((signature) => ({ ...column, signature })),
    });
  expect(of(["A", "B"])).toBe(of(["B", "A"]));
  expect(of(["A", "A"])).toBe(of(["A"], { count: 7 }));
  for (const rules of [{ method: "sum" }, { missing: "zero" }, { minimum: 2 }, { decimals: 1 }] as const) {
    expect(of(["A"], rules)).not.toBe(of(["A"]));
  }
});

test("one code in two rows of a file, and a code with another name, stop the roll-up; the name can be confirmed by a reason", async () => {
  const [one, two] = await three();
  const withPeople = (given: GivenPeriod, people: GivenPeriod["content"]["people"]) => ({
    ...given,
    content: { ...given.content, people },
  });
  const twice = withPeople(two!, [...two!.content.people, { ...two!.content.people[0]!, code: "P1", cell: 1 }]);
  expect(remarksOf([one!, twice], null)[1]!.find(({ kind }) => kind === "duplicateCodes")).toMatchObject({ count: 1, names: ["P1"] });
  const renamed = withPeople(
    two!,
    two!.content.people.map((who, i) => (i === 0 ? { ...who, name: "Người khác" } : who)),
  );
  const run = await CommandRun.start();
  expect(await run.codeOf(makeRollUp, inputOf([one!, twice]))).toBe("bad-periods");
  expect(await run.codeOf(makeRollUp, inputOf([one!, renamed]))).toBe("bad-periods");
  const confirmed = [one!, renamed].map((given) => ({ ...given, reason: "Đã đổi tên" }));
  await run.must(makeRollUp, inputOf(confirmed));
  expect((await run.values(ROLL_UP_ROWS.reason))[0]).toEqual(["Đã đổi tên", "Đã đổi tên"]);
});

test("points of a column that stands, given again as another period, are told; who has none does not count", async () => {
  const [one, two, last] = await three();
  const run = await CommandRun.start();
  await run.must(makeRollUp, inputOf([one!, two!]));
  const { standing } = await run.must(rollUpState, undefined);
  const again = {
    ...two!,
    label: "Tháng 4",
    content: { ...two!.content, people: two!.content.people.filter(({ cell }) => cell !== null) },
  };
  const told = (given: GivenPeriod) => remarksOf([given], standing)[0]!.find(({ kind }) => kind === "sameContent")?.names;
  expect([told(again), told(last!)]).toEqual([["Tháng 2"], undefined]);
});

test("a corrected file with other criteria asks for a reason although no column is left that was taken without one", async () => {
  const [one, two] = await three();
  const run = await CommandRun.start();
  const other = { ...two!, reason: "Theo Kế hoạch 12", content: { ...two!.content, signature: "0".repeat(12) } };
  await run.must(makeRollUp, inputOf([one!, other]));
  const { standing } = await run.must(rollUpState, undefined);
  const third = { ...one!, content: { ...one!.content, signature: "1".repeat(12) } };
  const kinds = (given: GivenPeriod) => remarksOf([given], standing)[0]!.map(({ kind }) => kind);
  expect(kinds(third)).toContain("otherVersion");
  expect(kinds(one!)).not.toContain("otherVersion");
});

test("a fraction, a text or a number out of bounds in the choices counts without its fraction, on the sheet and in core alike", async () => {
  const run = await CommandRun.start();
  await run.must(makeRollUp, inputOf(await three(), { ...MEAN, method: "best", count: 2, minimum: 2 }));
  await run.change(ROLL_UP_SETTINGS.count, 0, 0, 2.7);
  await run.change(ROLL_UP_SETTINGS.minimum, 0, 0, -1.5);
  await run.change(ROLL_UP_SETTINGS.decimals, 0, 0, 1.9);
  await run.change(ROLL_UP_ROWS.weight, 0, 0, "hai");
  const { standing } = await run.must(rollUpState, undefined);
  expect(standing!.rules).toMatchObject({ count: 2, minimum: 0, decimals: 1 });
  for (const method of ["Trung bình n kỳ cao nhất", "Trung bình theo trọng số"]) {
    await run.change(ROLL_UP_SETTINGS.method, 0, 0, method);
    const now = (await run.must(rollUpState, undefined)).standing!;
    expect(await column(run, ROLL_UP_RESULTS.result)).toEqual(rollUp(now).map(({ result }) => result ?? ""));
  }
});

test("a movement that is called locked without a seal that fits is provisional, and told", async () => {
  const run = await CommandRun.of(MOVEMENT, [[5, 5]]);
  const snapshot = await run.excel.port.read({ names: PERIOD_FILE_NAMES });
  const kept = { name: STAGE_KEPT_NAME, sheet: "x", area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [["locked"]] };
  const blocks = new Map(snapshot.blocks).set(STAGE_KEPT_NAME, kept);
  const reading = readPeriod("a.xlsx", { ...snapshot, blocks });
  expect(reading).toMatchObject({ ok: true, movement: { isLocked: false, seal: "", hasBrokenSeal: true } });
});

test("a movement that was really locked is locked, read from its saved file too; an entry changed since makes it provisional", async () => {
  const run = await CommandRun.of(MOVEMENT, [
    [5, 5],
    [4, 4.5],
    [3, 3],
  ]);
  await run.must(COMMANDS.rank, undefined);
  for (const to of ["entered", "appraised", "approved", "locked"] as const)
    await run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
  expect(await periodOf(run)).toMatchObject({ isLocked: true, hasBrokenSeal: false, seal: expect.stringMatching(/^[0-9A-F-]{10,}$/) });
  const inFile = async () => {
    const { snapshot } = readBook(await saveWorkbook(run.excel.workbook), { names: PERIOD_FILE_NAMES });
    return readPeriod("thang-1.xlsx", snapshot);
  };
  expect(await inFile()).toMatchObject({ ok: true, movement: { isLocked: true, hasBrokenSeal: false } });
  await run.change(ENTRY_NAMES.cells, 1, 1, 5);
  expect(await inFile()).toMatchObject({ ok: true, movement: { isLocked: false, hasBrokenSeal: true } });
});

test("files that are none of ours, or have no matrix yet, are told as such", async () => {
  const empty = await CommandRun.start();
  const readingOf = async (run: CommandRun) => readPeriod("a.xlsx", await run.excel.port.read({ names: PERIOD_FILE_NAMES }));
  expect(await readingOf(empty)).toEqual({ file: "a.xlsx", ok: false, reason: "not-ours" });
});

test("one period alone, and sixty-one, are refused", async () => {
  const [one] = await three();
  const run = await CommandRun.start();
  expect(await run.codeOf(makeRollUp, inputOf([one!]))).toBe("bad-periods");
  const many = Array.from({ length: 61 }, (_, i) => ({ ...one!, label: `Tuần ${i + 1}` }));
  expect(await run.codeOf(makeRollUp, inputOf(many))).toBe("bad-periods");
});

test("sixty periods of five hundred people: three syncs and less than 3.5 MB", async () => {
  const people = Array.from({ length: 500 }, (_, i) => ({
    ...{
      code: `CN${String(i).padStart(3, "0")}`,
      name: `Nguyễn Thị Người ${i}`,
      unit: `Phòng ${i % 12}`,
      cluster: `Khối ${i % 4}`,
      band: "",
    },
  }));
  const [one] = await three();
  const given = Array.from({ length: 60 }, (_, j) => ({
    ...{ file: `tuan-${j + 1}.xlsx`, label: `Tuần ${j + 1}`, reason: "" },
    content: { ...one!.content, people: people.map((person, i) => ({ ...person, cell: ((i * 7 + j * 13) % 400) / 4 })) },
  }));
  const run = await CommandRun.start();
  const before = run.excel.port.cost();
  await run.must(makeRollUp, inputOf(given));
  const after = run.excel.port.cost();
  expect(after.syncs - before.syncs).toBeLessThanOrEqual(3);
  expect(after.requestBytes - before.requestBytes).toBeLessThan(600_000);
}, 300_000);
