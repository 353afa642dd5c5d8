// Gộp phiếu through the commands: what each kind of file brings and says, what is written, and that nothing else is.
import { enterRounds } from "../../../src/commands/enterRounds";
import { gatherApply, gatherPreview } from "../../../src/commands/gather";
import type { GatheredReport, ReadFile } from "../../../src/commands/gatherAnswers";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { makeUnitFiles } from "../../../src/commands/unitFiles";
import { unitSeal } from "../../../src/core/gather/unitFile";
import type { Movement, Round } from "../../../src/core/movement";
import { CRITERIA_NAMES, ENTRY_NAMES, GRID_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { decodeUnitFile } from "../../../src/workbook/unitFile/unitFileDecode";
import { UNIT_FORM_NAMES, UNIT_INFO_NAMES } from "../../../src/workbook/unitFile/unitFileNames";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { formMovement } from "../../kits/roundsSample";
import { closeTestExcels } from "../../kits/testExcel";
import { acceptedNow, asRead, blocksIn, filledBlocks, openedUnitFile, withValues, type Blocks } from "../../kits/unitFiles";

afterEach(closeTestExcels);

const movement = (): Movement =>
  aMovement({
    criteria: [aCriterion("c1"), aCriterion("c2", { max: 20 })],
    participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
  });

async function sent(run: CommandRun, round: Round = "self"): Promise<Record<string, Blocks>> {
  const { files } = await run.must(makeUnitFiles, { division: "participant", round, units: null });
  const blocks: Record<string, Blocks> = {};
  for (const file of files) blocks[file.unit.code] = await blocksIn(await openedUnitFile(file));
  return blocks;
}

const look = async (run: CommandRun, ...files: ReadFile[]): Promise<readonly GatheredReport[]> =>
  (await run.must(gatherPreview, { files })).files;
const kinds = (report: GatheredReport | undefined): string[] => report!.remarks.map(({ kind }) => kind);
const changes = (report: GatheredReport | undefined): string[] =>
  report!.changes.map(({ participant, criterion, before, after }) => `${participant} ${criterion}: ${before} -> ${after}`);
const entries = (run: CommandRun): Promise<unknown> => run.values(ENTRY_NAMES.cells);

test("a whole file: its cells are new, the rank before and after is told, and gathered they are in the entry sheet and nowhere else", async () => {
  const run = await CommandRun.of(movement(), [
    [5, 5],
    [6, 6],
  ]);
  const file = asRead("p3.xlsx", filledBlocks((await sent(run))["p3"]!, { p3: { c1: 9, c2: 18.5 } }));
  const [report] = await look(run, file);
  expect(report).toMatchObject({ state: "whole", remarks: [], same: 0, unit: { code: "p3" } });
  expect(changes(report)).toEqual(["p3 c1:  -> 9", "p3 c2:  -> 18.5"]);
  expect(report!.moves.map(({ code, before, after }) => [code, before.rank, after.rank, after.total])).toEqual([
    ["p3", null, 1, 27.5],
    ["p2", 1, 2, 12],
    ["p1", 2, 3, 10],
  ]);
  const applied = await run.must(gatherApply, await acceptedNow(run, [file]));
  expect(applied).toMatchObject({ taken: ["p3.xlsx"], cells: 2, disputed: 0 });
  expect(await entries(run)).toEqual([
    [5, 5],
    [6, 6],
    [9, 18.5],
  ]);
  expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual([3, 2, 1]);
});

test("gathering a second time changes nothing and says so", async () => {
  const run = await CommandRun.of(movement());
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9, c2: "KAD" } }));
  const input = await acceptedNow(run, [file]);
  await run.must(gatherApply, input);
  const before = await run.content();
  expect(await run.must(gatherApply, input)).toEqual({ taken: [], cells: 0, disputed: 0, changedSince: 0, skipped: [], moves: [] });
  expect(await run.content()).toEqual(before);
  expect(await look(run, file)).toMatchObject([{ state: "same", changes: [], same: 2 }]);
});

test("a corrected file shows the difference only, and what stands where the file is blank is kept unless it is said otherwise", async () => {
  const run = await CommandRun.of(movement(), [[5, 5], [], []]);
  const blocks = (await sent(run))["p1"]!;
  const corrected = asRead("p1.xlsx", filledBlocks(blocks, { p1: { c1: 7 } }));
  expect(changes((await look(run, corrected))[0])).toEqual(["p1 c1: 5 -> 7"]);
  const blank = asRead("p1.xlsx", filledBlocks(blocks, { p1: { c1: 7, c2: "" } }));
  const [report] = await look(run, blank);
  expect(report!.state).toBe("look");
  expect(kinds(report)).toEqual(["missing", "erased"]);
  expect(changes(report)).toEqual(["p1 c1: 5 -> 7", "p1 c2: 5 -> "]);
  const totals = (moves: GatheredReport["moves"] | null): unknown[] => moves!.map(({ code, after }) => [code, after.total]);
  expect([totals(report!.moves), totals(report!.movesErasing)]).toEqual([[["p1", 12]], [["p1", 7]]]);
  await run.must(gatherApply, await acceptedNow(run, [blank]));
  expect((await entries(run)) as unknown[][]).toMatchObject([
    [7, 5],
    ["", ""],
    ["", ""],
  ]);
  await run.must(gatherApply, await acceptedNow(run, [blank], true));
  expect((await entries(run)) as unknown[][]).toMatchObject([
    [7, ""],
    ["", ""],
    ["", ""],
  ]);
});

test("cells that Excel would have refused are named and never written; the others of the file are taken", async () => {
  const run = await CommandRun.of(movement());
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 11, c2: 12 } }));
  const [report] = await look(run, file);
  expect(report!.remarks.map(({ kind, message }) => [kind, message.includes("p1 – c1")])).toEqual([["wrong", true]]);
  await run.must(gatherApply, await acceptedNow(run, [file]));
  expect(await entries(run)).toEqual([
    ["", 12],
    ["", ""],
    ["", ""],
  ]);
});

test("sent twice: each names the other, neither is whole; of cells in which both were accepted and differ nothing is written", async () => {
  const run = await CommandRun.of(movement());
  const blocks = (await sent(run))["p1"]!;
  const first = asRead("a.xlsx", filledBlocks(blocks, { p1: { c1: 3, c2: 4 } }), 1000);
  const second = asRead("b.xlsx", filledBlocks(blocks, { p1: { c1: 5, c2: 4 } }), 2000);
  const reports = await look(run, first, second);
  expect(reports.map((report) => [report.state, kinds(report)])).toEqual([
    ["look", ["twice"]],
    ["look", ["twice"]],
  ]);
  expect(reports[0]!.remarks[0]!.message).toContain("b.xlsx");
  expect(reports[1]!.remarks[0]!.message).toContain("ngày mới nhất");
  const both = await run.must(gatherApply, await acceptedNow(run, [first, second]));
  expect(both).toMatchObject({ cells: 1, disputed: 1 });
  expect(((await entries(run)) as unknown[][])[0]).toEqual(["", 4]);
});

test("a criterion that the unit renamed breaks the seal, is named, and its points are not taken", async () => {
  const run = await CommandRun.of(movement());
  const filled = filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9, c2: 9 } });
  const renamed = withValues(filled, UNIT_FORM_NAMES.names, (values) => (values[0]![0] = "Tiêu chí khác"));
  const [report] = await look(run, asRead("p1.xlsx", renamed));
  expect(kinds(report)).toEqual(["seal", "renamedCriterion"]);
  expect(changes(report)).toEqual(["p1 c2:  -> 9"]);
});

test.each([
  ["another unit's code", UNIT_FORM_NAMES.participant, "p2", ["seal", "missingParticipant", "renamedParticipant"]],
  ["a maximum", UNIT_FORM_NAMES.maxima, 12, ["seal", "changedMax"]],
  ["the version", UNIT_INFO_NAMES.version, 2, ["seal", "otherVersion"]],
  ["the year", UNIT_INFO_NAMES.year, 2025, ["seal", "otherMovement"]],
  ["the movement's number", UNIT_INFO_NAMES.movement, 2, ["seal", "otherMovement"]],
  ["the round", UNIT_INFO_NAMES.round, "Hội đồng", ["unknownRound", "seal"]],
])("somebody types %s over in the file: the seal tells, and what it is", async (_what, name, value, expected) => {
  const run = await CommandRun.of(movement());
  const filled = filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9, c2: 9 } });
  const [report] = await look(
    run,
    asRead(
      "p1.xlsx",
      withValues(filled, name, (values) => (values[0]![0] = value)),
    ),
  );
  expect(kinds(report)).toEqual(expected);
  expect(report!.state).toBe(expected[0] === "unknownRound" ? "refused" : "look");
});

test("forms of two movements of one title and year are told apart, each is taken by its own, and one of before by both", async () => {
  const run = await CommandRun.of(movement());
  const second = run.inMovement(2);
  await second.must(COMMANDS.setUp, { start: "movement", movement: movement(), rule: null });
  await second.must(COMMANDS.buildMatrix, undefined);
  const [first, other] = [(await sent(run))["p1"]!, (await sent(second))["p1"]!].map((blocks) =>
    filledBlocks(blocks, { p1: { c1: 9, c2: 9 } }),
  ) as [Blocks, Blocks];
  const [strange] = await look(run, asRead("p1.xlsx", other));
  expect([strange!.state, kinds(strange)]).toEqual(["look", ["otherMovement"]]);
  expect(strange!.remarks[0]!.message).toBe(
    "Phiếu của phong trào khác: “Phong trào thử”, năm 2026 (phong trào số 2 của sổ, đang gộp cho phong trào số 1).",
  );
  expect((await look(run, asRead("p1.xlsx", first))).map(({ state }) => state)).toEqual(["whole"]);
  expect((await look(second, asRead("p1.xlsx", other))).map(({ state }) => state)).toEqual(["whole"]);
  const content = decodeUnitFile({ blocks: first })!;
  const seal = unitSeal({ ...content, unit: content.unit!, movement: null });
  const before = withValues(first, UNIT_INFO_NAMES.seal, (values) => (values[0]![0] = seal));
  const ofBefore = new Map([...before].filter(([name]) => name !== UNIT_INFO_NAMES.movement));
  for (const one of [run, second]) {
    expect((await look(one, asRead("p1.xlsx", ofBefore))).map((report) => [report.state, kinds(report)])).toEqual([["whole", []]]);
  }
});

test("the list was changed after the files went out: who is new there, gone or renamed is told without a broken seal", async () => {
  const run = await CommandRun.of(movement());
  const filled = filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9, c2: 9 } });
  await run.change(PARTICIPANT_NAMES.name, 0, 0, "Tên mới");
  const [report] = await look(run, asRead("p1.xlsx", filled));
  expect([report!.state, kinds(report)]).toEqual(["whole", ["renamedParticipant"]]);
});

test("no form of ours, and files that were refused: named with their reason, nothing to take", async () => {
  const run = await CommandRun.of(movement());
  const before = await run.content();
  const files: ReadFile[] = [asRead("danh sách.xlsx", new Map()), { name: "hỏng.xlsx", modified: null, ok: false, reason: "truncated" }];
  const reports = await look(run, ...files);
  expect(reports.map((report) => [report.name, report.state, kinds(report)])).toEqual([
    ["danh sách.xlsx", "refused", ["notUnitFile"]],
    ["hỏng.xlsx", "refused", ["unreadable"]],
  ]);
  expect(reports[1]!.remarks[0]!.message).toBe("Không đọc được tệp: tệp bị cụt, tải về chưa đủ. Nhờ đơn vị gửi lại.");
  await run.must(gatherApply, await acceptedNow(run, files, true));
  expect(await run.content()).toEqual(before);
});

test("units that nothing has come from are named", async () => {
  const run = await CommandRun.of(movement());
  const file = asRead("p2.xlsx", (await sent(run))["p2"]!);
  const { absent } = await run.must(gatherPreview, { files: [file] });
  expect(absent.map(({ round, units }) => [round, units.map(({ code }) => code)])).toEqual([["self", ["p1", "p3"]]]);
});

test("a file of another movement, and one of which nothing can be taken, is no file of its unit; each round by itself", async () => {
  const { movement: sample } = formMovement(["self", "appraised"]);
  const run = await CommandRun.of(sample);
  const [self, later] = [await sent(run), await sent(run, "appraised")];
  const [one, two, ...rest] = Object.keys(self);
  const other = withValues(self[two!]!, UNIT_INFO_NAMES.title, (values) => (values[0]![0] = "Khác"));
  const unknown = withValues(later[one!]!, UNIT_FORM_NAMES.participant, (values) => (values[0]![0] = "LẠ"));
  const { absent } = await run.must(gatherPreview, {
    files: [asRead("a", self[one!]!), asRead("b", other), asRead("c", later[two!]!), asRead("d", unknown)],
  });
  expect(absent.map(({ round, units }) => [round, units.map(({ code }) => code)])).toEqual([
    ["self", [two, ...rest]],
    ["appraised", [one, ...rest]],
  ]);
});

test("a cell that somebody changes in the workbook after the report was seen is not written, and told", async () => {
  const run = await CommandRun.of(movement(), [[5, 5], [], []]);
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 7, c2: 8 } }));
  const input = await acceptedNow(run, [file]);
  await run.change(ENTRY_NAMES.cells, 0, 0, 6);
  expect(await run.must(gatherApply, input)).toMatchObject({ cells: 1, changedSince: 1, skipped: [] });
  expect(((await entries(run)) as unknown[][])[0]).toEqual([6, 8]);
});

test("a blank that was not seen to erase anything erases nothing that was typed since", async () => {
  const run = await CommandRun.of(movement());
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 7 } }));
  const input = await acceptedNow(run, [file], true);
  await run.change(ENTRY_NAMES.cells, 0, 1, 4);
  expect(await run.must(gatherApply, input)).toMatchObject({ cells: 1, changedSince: 1 });
  expect(((await entries(run)) as unknown[][])[0]).toEqual([7, 4]);
});

test("a file that was whole when it was seen and needs a look by now is left out and named", async () => {
  const run = await CommandRun.of(movement());
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 7, c2: 8 } }));
  const input = await acceptedNow(run, [file]);
  await run.change(CRITERIA_NAMES.name, 0, 0, "Tiêu chí khác");
  expect(await run.must(gatherApply, input)).toMatchObject({ cells: 0, changedSince: 0, skipped: ["p1.xlsx"], taken: [] });
  expect(((await entries(run)) as unknown[][])[0]).toEqual(["", ""]);
});

test("a later round with explanations and evidence: each comes into its own sheet, blanks keep the earlier round", async () => {
  const { movement: sample, data } = formMovement(["self", "appraised"]);
  const run = await CommandRun.of(sample);
  await run.must(enterRounds, { rounds: { self: data.rounds.self! } });
  const blocks = (await sent(run, "appraised"))["TT02"]!;
  const row = blocks.get(UNIT_FORM_NAMES.codes)!.values.findIndex(([code]) => code === "I.1");
  const scored = filledBlocks(blocks, { TT02: { "I.1": 8 } });
  const explained = withValues(scored, UNIT_FORM_NAMES.explanations, (values) => (values[row]![0] = "Trình chậm"));
  const whole = withValues(explained, UNIT_FORM_NAMES.evidence, (values) => (values[row]![0] = "QĐ 118"));
  const file = asRead("TT02.xlsx", whole);
  const [report] = await look(run, file);
  expect([report!.state, kinds(report)]).toEqual(["whole", []]);
  await run.must(gatherApply, await acceptedNow(run, [file]));
  const column = (await run.values(GRID_NAMES.appraised.columnCodes))[0]!.indexOf("I.1");
  for (const [sheet, value] of [
    ["appraised", 8],
    ["explanation", "Trình chậm"],
    ["evidence", "QĐ 118"],
  ] as const) {
    expect((await run.values(GRID_NAMES[sheet].cells))[1]![column]).toBe(value);
  }
  expect(await look(run, file)).toMatchObject([{ state: "same", changes: [] }]);
});

test("somebody sorts the entry sheet between looking and gathering: cells go to whom they belong", async () => {
  const run = await CommandRun.of(movement());
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9, c2: 8 } }));
  const input = await acceptedNow(run, [file]);
  for (const [row, code] of [
    [0, "p3"],
    [2, "p1"],
  ] as const) {
    await run.change(ENTRY_NAMES.rowCodes, row, 0, code);
  }
  await run.must(gatherApply, input);
  expect(((await entries(run)) as unknown[][])[2]).toEqual([9, 8]);
});

test("as many questions to Excel for one file as for three", async () => {
  const run = await CommandRun.of(movement());
  const blocks = await sent(run);
  const cost = async (codes: readonly string[], value: number): Promise<number> => {
    const files = codes.map((code) => asRead(`${code}.xlsx`, filledBlocks(blocks[code]!, { [code]: { c1: value, c2: value } })));
    const input = await acceptedNow(run, files);
    const before = run.excel.port.cost().syncs;
    await run.must(gatherApply, input);
    return run.excel.port.cost().syncs - before;
  };
  expect([await cost(["p1"], 1), await cost(["p1", "p2", "p3"], 2)]).toEqual([3, 3]);
});

test("into a locked movement nothing is gathered", async () => {
  const run = await CommandRun.of(movement(), [
    [5, 5],
    [6, 6],
    [7, 7],
  ]);
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9 } }));
  await run.must(COMMANDS.rank, undefined);
  for (const to of ["entered", "appraised", "approved", "locked"] as const)
    await run.must(moveStage, { to, who: "Lê Văn Mẫu", reason: "" });
  const before = await run.content();
  expect(changes((await look(run, file))[0])).toEqual(["p1 c1: 5 -> 9"]);
  expect(await run.codeOf(gatherApply, await acceptedNow(run, [file]))).toBe("locked");
  expect(await run.content()).toEqual(before);
});

const pasted = (name: string, rows: readonly (readonly string[])[], participant = ""): ReadFile => ({
  name,
  modified: null,
  ok: true,
  pasted: rows,
  round: "self",
  participant,
});

test("a pasted table of people with names: a note says that it is no file, its cells are told and gathered like those of a file", async () => {
  const run = await CommandRun.of(movement(), [[5, 5]]);
  const [p2] = (await run.values(PARTICIPANT_NAMES.name)).slice(1);
  const names = await run.values(CRITERIA_NAMES.name);
  const table = pasted("Bảng dán 1", [
    ["", "Mã", String(names[0]![0]), String(names[1]![0])],
    ["", "", "c1", "c2"],
    [String(p2![0]), "p2", "7,5", "21"],
  ]);
  const [report] = await look(run, table);
  expect(kinds(report)).toEqual(["wrong", "pasted"]);
  expect(report).toMatchObject({ state: "look", unit: null, round: "self" });
  expect(changes(report)).toEqual(["p2 c1:  -> 7.5"]);
  const applied = await run.must(gatherApply, await acceptedNow(run, [table]));
  expect(applied).toMatchObject({ taken: ["Bảng dán 1"], cells: 1 });
  expect((await run.values(ENTRY_NAMES.cells))[1]).toEqual([7.5, ""]);
});

test("a pasted form without names must be looked at, and where it says otherwise than a file of somebody both tell of it", async () => {
  const run = await CommandRun.of(movement(), []);
  const file = asRead("p1.xlsx", filledBlocks((await sent(run))["p1"]!, { p1: { c1: 9, c2: 18 } }));
  const form = pasted(
    "Bảng dán 1",
    [
      ["c1", "8"],
      ["c2", "18"],
    ],
    "p1",
  );
  const [first, second] = await look(run, file, form);
  expect(kinds(first)).toEqual(["conflict"]);
  expect(kinds(second)).toEqual(["unnamed", "conflict"]);
  await run.must(gatherApply, await acceptedNow(run, [file, form]));
  expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual(["", 18]);
});

test("a pasted text without codes is refused in words, and nothing of it is written", async () => {
  const run = await CommandRun.of(movement(), [[5, 5]]);
  const before = await entries(run);
  const text = pasted("Bảng dán 1", [["Tổng", "10"]]);
  const [report] = await look(run, text);
  expect(report).toMatchObject({ state: "refused", changes: [] });
  expect(report!.remarks[0]!.message).toContain("không thấy mã tiêu chí nào");
  await run.must(gatherApply, await acceptedNow(run, [text]));
  expect(await entries(run)).toEqual(before);
});

test("a pasted table in which codes and names of two people are swapped: both are told, and nothing of them is taken", async () => {
  const run = await CommandRun.of(movement(), []);
  const names = (await run.values(PARTICIPANT_NAMES.name)).map(([name]) => String(name));
  const criteria = (await run.values(CRITERIA_NAMES.name)).map(([name]) => String(name));
  const table = pasted("Bảng dán 1", [
    ["", "", criteria[0]!, criteria[1]!],
    ["", "", "c1", "c2"],
    ["p1", names[0]!, "1", "1"],
    ["p3", names[1]!, "2", "2"],
    ["p2", names[2]!, "3", "3"],
  ]);
  const [report] = await look(run, table);
  expect(kinds(report)).toEqual(["doubtfulParticipant", "doubtfulParticipant", "pasted"]);
  expect(report!.state).toBe("look");
  expect(changes(report)).toEqual(["p1 c1:  -> 1", "p1 c2:  -> 1"]);
});
