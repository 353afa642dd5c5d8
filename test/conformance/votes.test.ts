// The formulas of the sheet Kiểm phiếu against the oracle in core: equal on random votes, wrong cells included, in the embedded engine.
import fc from "fast-check";
import { votesSheet as words } from "../../src/locale/vi/votesSheet";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { fillVoteSheet, oracleAnswers, sheetAnswers, typedVotes, VOTE_SHEET, type SheetLine } from "../kits/voteSheet";
import { VOTE_NAMES } from "../../src/workbook/votesNames";
import { votesPlan } from "../../src/workbook/votesPlan";

afterEach(closeTestExcels);

test("votes, base, share and outcome of every line, on random votes; every outcome occurs", async () => {
  const excel = await openTestExcel();
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(typedVotes, async (vote) => {
      await fillVoteSheet(excel, vote);
      const answers = sheetAnswers(excel);
      expect(answers).toEqual(await oracleAnswers(excel));
      answers.forEach((line) => outcomes.add(String(line[3])));
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect([...outcomes].sort()).toEqual(["", ...Object.values(words.outcomes)].sort());
});

test("an error value among the cells of a line or of the session makes a recount, no error", async () => {
  const excel = await openTestExcel();
  const item = { participant: "CN1", name: "A", award: "A", awardName: "A", rule: { threshold: 50, base: "present" } as const };
  const session = { members: 9, present: 9, written: "", issued: 9, returned: 9, valid: 9 };
  const entry = { ...item, firstCount: 9, secondCount: 9, written: "", recused: "" };
  await fillVoteSheet(excel, { items: [item], entries: { session, lines: [entry] } });
  const [before] = sheetAnswers(excel);
  expect(before).toEqual([9, 9, 100, "Đạt"] satisfies SheetLine);
  for (const name of [VOTE_NAMES.opinions, VOTE_NAMES.recused]) {
    const { area } = excel.workbook.areaOfName(name)!;
    await excel.port.apply([{ kind: "fillFormula", sheet: VOTE_SHEET, area: { ...area, rows: 1, columns: 1 }, formula: "=1/0" }]);
    await excel.workbook.settle();
    const answers = sheetAnswers(excel);
    expect(answers[0]![3]).toBe("Đếm lại");
    expect(answers).toEqual(await oracleAnswers(excel));
    await excel.port.apply([{ kind: "writeBlock", sheet: VOTE_SHEET, area: { ...area, rows: 1, columns: 1 }, values: [[""]] }]);
  }
});

test("without anybody to vote on the sheet says so, and reads back as no lines", async () => {
  const excel = await openTestExcel();
  await excel.port.apply(votesPlan(VOTE_SHEET, [], null));
  await excel.workbook.settle();
  expect(sheetAnswers(excel)).toEqual([["", "", "", ""]]);
  expect(await oracleAnswers(excel)).toEqual([]);
  const { area, sheetId } = excel.workbook.areaOfName(VOTE_NAMES.awardName)!;
  expect(excel.workbook.sheet(sheetId)!.read(area)[0]![0]!.value).toBe(words.nobody);
});
