// The formulas of Sổ kiến nghị against the oracle in core: equal on random lines, holidays and settings, wrong cells included.
import fc from "fast-check";
import { objectionsSheet as words } from "../../src/locale/vi/objectionsSheet";
import { fillRegister, MONDAY, oracleAnswers, sheetAnswers, typedRegister, BLANK_LINE, type TypedRegister } from "../kits/objectionSheet";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

/** Chance alone may leave a reminder out: answered within two days, told three before, received on the days before a Monday. */
const EVERY_REMINDER: TypedRegister = {
  publication: { posted: MONDAY - 5, postedDays: 5, receiver: "Văn phòng", answerDays: 2, warnDays: 3, asOf: MONDAY },
  lines: [MONDAY - 7, MONDAY - 3, MONDAY + 20, ""].map((received, i) => ({
    ...BLANK_LINE,
    number: i + 1,
    received,
    text: "Đề nghị xem lại",
  })),
  holidays: [],
};

test("last days, reminders, end of publication and counts, on random registers; every reminder occurs", async () => {
  const excel = await openTestExcel();
  const seen = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(typedRegister, async (register) => {
      await fillRegister(excel, register);
      const answers = sheetAnswers(excel, register.lines.length);
      expect(answers).toEqual(await oracleAnswers(excel));
      answers.lines.forEach(([due, reminder]) => seen.add(reminder).add(due === ""));
    }),
    { numRuns: 12, endOnFailure: true, examples: [[EVERY_REMINDER]] },
  );
  expect(seen).toEqual(new Set(["", words.reminders.overdue, words.reminders.soon, true, false]));
});

test("a text among the holidays is passed over, and counts for nothing", async () => {
  const excel = await openTestExcel();
  const publication = { posted: "", postedDays: "", receiver: "", answerDays: 2, warnDays: 3, asOf: MONDAY };
  const lines = [{ ...BLANK_LINE, number: 1, received: MONDAY, text: "A" }];
  await fillRegister(excel, { publication, lines, holidays: [{ day: "11/11/2026", name: "" }, { day: MONDAY + 1, name: "" }] }); // prettier-ignore
  expect(sheetAnswers(excel, 1).lines).toEqual([[MONDAY + 3, words.reminders.soon]]);
});
