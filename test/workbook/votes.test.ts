// The sheet Kiểm phiếu: entries stay with their name and award when it is made anew, and what is no number is told at its cell.
import fc from "fast-check";
import { voteKey } from "../../src/core/votes/countVotes";
import { VOTE_NAMES } from "../../src/workbook/votesNames";
import { decodeVotes, voteEntries, type DecodedVotes } from "../../src/workbook/votesDecode";
import { votesPlan, type VoteItem } from "../../src/workbook/votesPlan";
import { votesTitleFor } from "../../src/workbook/votesNames";
import { plannedSnapshot } from "../../src/workbook/plannedSnapshot";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";
import { VOTE_SHEET, fillVoteSheet, sheetAnswers } from "../kits/voteSheet";
import { TRICKY_TEXTS } from "../kits/workbookPortContract";

afterEach(closeTestExcels);

const RULE = { threshold: 80, base: "members" } as const;

function item(participant: string, award = "A", given: Partial<VoteItem> = {}): VoteItem {
  return { participant, name: `Người ${participant}`, award, awardName: `Danh hiệu ${award}`, rule: RULE, ...given };
}

async function snapshotOf({ port }: TestExcel): Promise<WorkbookSnapshot> {
  return port.read({ names: Object.values(VOTE_NAMES) });
}

async function lift({ port }: TestExcel, { sheets }: WorkbookSnapshot): Promise<void> {
  const isProtected = sheets.some((sheet) => sheet.title === VOTE_SHEET && sheet.isProtected);
  if (isProtected) await port.apply([{ kind: "unprotect", sheet: VOTE_SHEET }]);
}

async function make(excel: TestExcel, items: readonly VoteItem[]): Promise<void> {
  const snapshot = await snapshotOf(excel);
  await lift(excel, snapshot);
  await excel.port.apply(votesPlan(votesTitleFor(snapshot), items, voteEntries(snapshot)));
  await excel.workbook.settle();
}

async function type(excel: TestExcel, name: string, row: number, value: string | number): Promise<void> {
  const { area, sheetId } = excel.workbook.areaOfName(name)!;
  excel.workbook.sheet(sheetId)!.write({ ...area, row: area.row + row, rows: 1, columns: 1 }, [[{ value }]]);
  await excel.workbook.settle();
}

async function decoded(excel: TestExcel, known: Parameters<typeof decodeVotes>[1] = null): Promise<DecodedVotes> {
  return decodeVotes(await snapshotOf(excel), known)!;
}

/** "CN1|A 7 8 - 1" by line. */
function shown({ lines }: DecodedVotes): string[] {
  return lines.map((line) =>
    [voteKey(line.participant, line.award), ...[line.firstCount, line.secondCount, line.written, line.recused].map((n) => n ?? "-")].join(
      " ",
    ),
  );
}

test("a workbook without the sheet has no vote", async () => {
  const excel = await openTestExcel();
  const snapshot = await snapshotOf(excel);
  expect([decodeVotes(snapshot), voteEntries(snapshot)]).toEqual([null, null]);
});

test("entries stay with their name and award when others come, go and change places; the session stays", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1"), item("CN1", "B"), item("CN2")]);
  await type(excel, VOTE_NAMES.members, 0, 9);
  for (const [row, votes] of [7, 6, 5].entries()) await type(excel, VOTE_NAMES.firstCount, row, votes);
  await type(excel, VOTE_NAMES.recused, 2, 1);
  await make(excel, [item("CN3"), item("cn2"), item("CN1")]);
  const read = await decoded(excel);
  expect(read.session.members).toBe(9);
  // CN1 for B is no longer to be voted on: what is typed for it stands below, without a rule.
  expect(shown(read)).toEqual(["CN3|A - - - -", "CN2|A 5 - - 1", "CN1|A 7 - - -", "CN1|B 6 - - -"]);
  expect(read.stated).toEqual([RULE, RULE, RULE, null]);
  await make(excel, [item("CN1", "B"), item("CN1", "B"), item("CN1"), item("CN2")]);
  expect(shown(await decoded(excel))).toEqual(["CN1|B 6 - - -", "CN1|A 7 - - -", "CN2|A 5 - - 1"]);
});

test("what the plan writes reads back as it was, line by line and by the same rules", () => {
  const some = fc.option(fc.nat(999_999), { nil: null });
  const bases = fc.constantFrom("members" as const, "present" as const, "valid" as const);
  const rules = fc.option(fc.record({ threshold: fc.integer({ min: 0, max: 100 }), base: bases }, { noNullPrototype: true }), {
    nil: null,
  });
  const fields = { noNullPrototype: true } as const;
  const session = fc.record({ members: some, present: some, written: some, issued: some, returned: some, valid: some }, fields);
  const counts = fc.record({ firstCount: some, secondCount: some, written: some, recused: some }, fields);
  const cells = <F extends string>(numbers: Readonly<Record<F, number | null>>): Record<F, number | ""> =>
    Object.fromEntries(Object.entries(numbers).map(([field, value]) => [field, value ?? ""])) as Record<F, number | "">;
  const nothing: WorkbookSnapshot = { sheets: [], definedNames: [], blocks: new Map(), activeSheet: "" } as unknown as WorkbookSnapshot;
  fc.assert(
    fc.property(session, fc.array(fc.record({ counts, rule: rules }), { maxLength: 5 }), (given, votes) => {
      const items = votes.map(({ rule }, i) => item(`CN${i}`, i % 2 === 0 ? "A" : "B", { rule }));
      const entries = { session: cells(given), lines: votes.map((vote, i) => ({ ...items[i]!, ...cells(vote.counts) })) };
      const read = decodeVotes(plannedSnapshot(nothing, votesPlan(VOTE_SHEET, items, entries)))!;
      expect(read.session).toEqual(given);
      expect(read.lines).toEqual(votes.map((vote, i) => ({ participant: `CN${i}`, award: items[i]!.award, ...vote.counts })));
      expect([read.stated, read.findings]).toEqual([votes.map(({ rule }) => rule), []]);
    }),
  );
});

test("digits that stand as text are a number, in what is read and in the formulas", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1"), item("CN2")]);
  for (const name of [VOTE_NAMES.members, VOTE_NAMES.present, VOTE_NAMES.valid]) await type(excel, name, 0, "10");
  await type(excel, VOTE_NAMES.firstCount, 0, " 8 ");
  await type(excel, VOTE_NAMES.secondCount, 0, 8);
  await type(excel, VOTE_NAMES.firstCount, 1, "08");
  const read = await decoded(excel);
  expect([read.session.members, read.lines[0]!.firstCount]).toEqual([10, 8]);
  expect(read.findings.map(({ rule, params }) => [rule, params["text"]])).toEqual([["B-04", "08"]]);
  expect(sheetAnswers(excel)).toEqual([
    [8, 10, 80, "Đạt"],
    ["", "", "", "Đếm lại"],
  ]);
});

test("typed twice for the same name and award: both stay, by the same rule, and have to be counted again where they differ", async () => {
  const excel = await openTestExcel();
  const blank = { members: 9, present: 9, written: "", issued: 9, returned: 9, valid: 9 };
  const entry = { ...item("CN1"), firstCount: 9, secondCount: 9, written: "", recused: "" };
  const lines = [entry, { ...entry, participant: "cn1", firstCount: 8, secondCount: 8 }];
  await fillVoteSheet(excel, { items: [item("CN1")], entries: { session: blank, lines } });
  expect((await decoded(excel)).stated).toEqual([RULE, RULE]);
  expect(sheetAnswers(excel).map((line) => line[3])).toEqual(["Đếm lại", "Đếm lại"]);
  await type(excel, VOTE_NAMES.firstCount, 1, 9);
  await type(excel, VOTE_NAMES.secondCount, 1, 9);
  expect(sheetAnswers(excel).map((line) => line[3])).toEqual(["Đạt", "Đạt"]);
});

test("what is typed and not understood stays as well", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1"), item("CN2")]);
  await type(excel, VOTE_NAMES.firstCount, 1, "bảy");
  await type(excel, VOTE_NAMES.valid, 0, "?");
  await make(excel, [item("CN2"), item("CN1")]);
  const entries = voteEntries(await snapshotOf(excel))!;
  expect([entries.session.valid, entries.lines.map((line) => line.firstCount)]).toEqual(["?", ["bảy", ""]]);
});

test("what is no number is told at its cell, and its line or the session is not readable (B-04)", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1"), item("CN2"), item("CN3")]);
  await type(excel, VOTE_NAMES.written, 1, "hai");
  await type(excel, VOTE_NAMES.secondCount, 2, 7.5);
  await type(excel, VOTE_NAMES.present, 0, -3);
  const read = await decoded(excel);
  expect(read.findings.map(({ rule, place, params }) => [rule, place, params["text"]])).toEqual([
    ["B-04", { kind: "cell", name: VOTE_NAMES.present, row: 0, column: 0 }, "-3"],
    ["B-04", { kind: "cell", name: VOTE_NAMES.written, row: 1, column: 0 }, "hai"],
    ["B-04", { kind: "cell", name: VOTE_NAMES.secondCount, row: 2, column: 0 }, "7.5"],
  ]);
  expect([read.session.isUnreadable, read.lines.map((line) => line.isUnreadable ?? false)]).toEqual([true, [false, true, true]]);
});

test("names and awards that are in no list (B-05)", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1"), item("CN9"), item("CN1", "Z")]);
  const read = await decoded(excel, { participants: [{ code: "cn1" }], awards: [{ code: "a" }] });
  expect(read.findings.map(({ rule, place, params }) => [rule, place, params])).toEqual([
    ["B-05", { kind: "cell", name: VOTE_NAMES.code, row: 1, column: 0 }, { name: "CN9", where: "danh sách đối tượng" }],
    ["B-05", { kind: "cell", name: VOTE_NAMES.award, row: 2, column: 0 }, { name: "Z", where: "danh mục danh hiệu" }],
  ]);
});

test("a column that was deleted is told and reads as blank (S-01)", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1")]);
  await excel.port.apply([
    { kind: "removeName", name: VOTE_NAMES.secondCount },
    { kind: "removeName", name: VOTE_NAMES.returned },
  ]);
  const read = await decoded(excel);
  expect(read.findings.map(({ rule, params }) => [rule, params["name"]])).toEqual([
    ["S-01", VOTE_NAMES.secondCount],
    ["S-01", VOTE_NAMES.returned],
  ]);
});

test("names of any kind stay text, and long ones get room", async () => {
  const excel = await openTestExcel();
  const items = TRICKY_TEXTS.map((name, i) => item(`CN${i}`, "A", { name, awardName: "Bằng khen của Thủ tướng Chính phủ (cá nhân)" }));
  await make(excel, items);
  const { area, sheetId } = excel.workbook.areaOfName(VOTE_NAMES.name)!;
  const sheet = excel.workbook.sheet(sheetId)!;
  expect(sheet.read(area).map((row) => row[0]!.value)).toEqual([...TRICKY_TEXTS]);
  expect(sheet.rowHeight(area.row)).toBeGreaterThan(20);
});

test("typed cells are not locked, formulas and names are; printed on A4 across with the header repeated", async () => {
  const excel = await openTestExcel();
  await make(excel, [item("CN1"), item("CN2")]);
  const place = excel.workbook.areaOfName(VOTE_NAMES.firstCount)!;
  const sheet = excel.workbook.sheet(place.sheetId)!;
  const isLocked = (name: string): boolean => {
    const { area } = excel.workbook.areaOfName(name)!;
    return sheet.isLocked(area.row, area.column);
  };
  expect([VOTE_NAMES.members, VOTE_NAMES.valid, VOTE_NAMES.firstCount, VOTE_NAMES.recused].map(isLocked)).toEqual(Array(4).fill(false));
  expect([VOTE_NAMES.name, VOTE_NAMES.outcome, VOTE_NAMES.invalid].map(isLocked)).toEqual(Array(3).fill(true));
  expect((await snapshotOf(excel)).sheets.find(({ title }) => title === VOTE_SHEET)?.isProtected).toBe(true);
  expect(sheet.page.orientation).toBe("landscape");
  expect(sheet.page.titleRows).toEqual({ row: place.area.row - 1, rows: 1 });
  expect(sheet.title).toBe(VOTE_SHEET);
});

test("without anybody to vote on no cell of the table is open", async () => {
  const excel = await openTestExcel();
  await make(excel, []);
  const { area, sheetId } = excel.workbook.areaOfName(VOTE_NAMES.firstCount)!;
  expect(excel.workbook.sheet(sheetId)!.isLocked(area.row, area.column)).toBe(true);
});
