// Files made in workers: what is asked of them, how often, and what stopping leaves.
import { runCommand, type Command, type CommandContext } from "../../src/commands/command";
import { followedBy, makeBooks, makeCheckedCopy, makeWordFile, type MadeBooks } from "../../src/taskpane/book/makeFiles";
import { fakeRunner } from "./fakeRunner";

const asked: unknown[] = [];

jest.mock("../../src/book/writeBook", () => ({
  writeBook: (plan: unknown, options: { readonly title: string }) => {
    asked.push(["book", options.title]);
    return new Uint8Array([plan === "bug" ? 0 : 1]);
  },
}));
jest.mock("../../src/book/checkCopy", () => ({
  checkCopy: (_: unknown, { leftTexts }: { readonly leftTexts: readonly string[] }) => leftTexts.map((what) => ({ kind: "text", what })),
}));
jest.mock("../../src/book/zipFiles", () => ({
  zipFiles: (files: ReadonlyMap<string, Uint8Array>) => {
    asked.push(["zip", ...files.keys()]);
    return new Uint8Array([9]);
  },
}));
jest.mock("../../src/word/wordFile", () => ({ wordFile: () => Promise.reject(new TypeError("no paper")) }));

beforeEach(() => {
  asked.length = 0;
});

const filesOf = (count: number) => Array.from({ length: count }, (_, i) => ({ fileName: `${i}.xlsx`, title: `T${i}`, plan: [] }));

/** The command and how often it let the page draw. `stopAt` = the breath at which the user presses the button. */
async function made(count: number, stopAt = Infinity) {
  let breaths = 0;
  const told: number[] = [];
  const shares: number[] = [];
  const signal = { aborted: false };
  const context: CommandContext = {
    port: fakeRunner().port,
    language: "vi",
    now: () => new Date("2026-11-24T08:00:00Z"),
    signal,
    breathe: () => {
      if (++breaths === stopAt) signal.aborted = true;
      return Promise.resolve();
    },
    onProgress: (_, share) => shares.push(share),
  };
  const first: Command<undefined, number> = { id: "first", execute: () => Promise.resolve(count) };
  const command = followedBy(first, (n, inner): Promise<MadeBooks> => makeBooks(filesOf(n), inner, (done) => told.push(done)));
  return { result: await runCommand(command, context, undefined), breaths, told, shares };
}

test("each file is one question, with room for the page before and after it, and the zip is one more", async () => {
  const few = await made(3);
  expect(asked).toEqual([...["T0", "T1", "T2"].map((title) => ["book", title]), ["zip", "0.xlsx", "1.xlsx", "2.xlsx"]]);
  expect(few.told).toEqual([1, 2, 3]);
  expect(few.shares).toEqual([1 / 3, 2 / 3, 1]);
  expect(few.result).toMatchObject({ ok: true, value: { zip: new Uint8Array([9]) } });
  const many = await made(100);
  expect([few.breaths, many.breaths]).toEqual([3 * 2 + 1, 100 * 2 + 1]);
});

test("one file alone is not zipped", async () => {
  await made(1);
  expect(asked).toEqual([["book", "T0"]]);
});

test("stopped between two files: nothing more is written, nothing is told, and the command says that it was stopped", async () => {
  const { result, told } = await made(100, 6);
  expect(result).toMatchObject({ ok: false, failure: { code: "cancelled" } });
  expect(told).toEqual([1, 2]);
  expect(asked).toHaveLength(3);
});

const context: CommandContext = { port: fakeRunner().port, language: "vi", now: () => new Date() };

test("a copy comes with its bytes, or with what it should not hold", async () => {
  const promise = { sheets: [], names: [], leftAreas: [], leftTexts: [] as string[] };
  const options = { created: new Date(), title: "Bản" };
  expect(await makeCheckedCopy([], options, promise, context)).toEqual({ kind: "made", bytes: new Uint8Array([1]) });
  expect(await makeCheckedCopy([], options, { ...promise, leftTexts: ["BÍ MẬT"] }, context)).toEqual({
    kind: "refused",
    breach: { kind: "text", what: "BÍ MẬT" },
  });
});

test("a bug in a worker is a bug of the pane", async () => {
  await expect(makeWordFile({ papers: [], title: "", author: "" }, context)).rejects.toThrow("no paper");
});

test("a worker whose file does not come is a missing part, which can be asked for again", async () => {
  const played = Worker as unknown as { missing: boolean };
  played.missing = true;
  const gone = await made(2);
  played.missing = false;
  expect(gone.result).toMatchObject({ ok: false, failure: { code: "part-missing", isRetriable: true } });
  expect((await made(2)).result.ok).toBe(true);
});
