// What the pane asks its workers to write, with real plans and papers: it survives the way there, and what comes back is what the writers give.
import { checkCopy } from "../../src/book/checkCopy";
import { writeBook } from "../../src/book/writeBook";
import { COMMANDS } from "../../src/commands/registry";
import { copyOffers, makeCopy } from "../../src/commands/sendCopy";
import { makeUnitFiles } from "../../src/commands/unitFiles";
import type { FileAnswer, FileQuestion } from "../../src/taskpane/book/fileWorker";
import type { WordAnswer, WordQuestion } from "../../src/taskpane/book/wordWorker";
import { CommandRun, NOON } from "../kits/commandRun";
import { PAPERS } from "../kits/paperSamples";
import { closeTestExcels } from "../kits/testExcel";

type Work<Q, A> = (question: Q) => Promise<A>;
let files: Work<FileQuestion, FileAnswer>;
let word: Work<WordQuestion, WordAnswer>;
beforeAll(async () => {
  // What a worker has of its own.
  Object.assign(globalThis, { self: {} });
  files = (await import("../../src/taskpane/book/fileWorker")).work as typeof files;
  word = (await import("../../src/taskpane/book/wordWorker")).work as typeof word;
});
afterEach(closeTestExcels);

/** The question as it arrives. Only plain data can make the way. */
const sent = <T>(question: T): T => structuredClone(question);

test("a copy and unit forms of the sample come back as the writer gives them, and the copy is looked through", async () => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "sample" });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.rank, undefined);
  const { sheets } = await run.must(copyOffers, undefined);
  const copy = await run.must(makeCopy, { sheets: sheets.map(({ title }) => title), content: "formulas", groups: [], without: [] });
  const options = { created: NOON, title: copy.title };
  const promise = { sheets: copy.sheets, names: copy.names, leftAreas: copy.leftAreas, leftTexts: copy.leftTexts };
  const answer = await files(sent<FileQuestion>({ kind: "copy", plan: copy.plan, options, promise }));
  expect(answer.kind === "made" && Buffer.from(answer.bytes).equals(writeBook(copy.plan, options))).toBe(true);
  const kept = copy.sheets.slice(1);
  const breach = checkCopy(writeBook(copy.plan, options), { ...promise, sheets: kept })[0];
  expect(await files(sent<FileQuestion>({ kind: "copy", plan: copy.plan, options, promise: { ...promise, sheets: kept } }))).toEqual({
    kind: "refused",
    breach,
  });
  const forms = await run.must(makeUnitFiles, { division: "participant", round: "self", units: null });
  const { plan, title } = forms.files[0]!;
  const form = await files(sent<FileQuestion>({ kind: "book", plan, options: { created: NOON, title } }));
  expect(form.kind === "made" && Buffer.from(form.bytes).equals(writeBook(plan, { created: NOON, title }))).toBe(true);
});

test("papers come back as a file for Word", async () => {
  const { bytes } = await word(sent<WordQuestion>({ papers: [PAPERS["submission"]!(5)], title: "Tờ trình", author: "Sở" }));
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
});
