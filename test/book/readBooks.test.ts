// Chosen files, one after the other: each has its answer, in the order of choice; stopping stops at once. The worker of a page is played
// by one in this program; the true one runs in test/browser.
import { readBookFile, type BookReading } from "../../src/taskpane/book/readBookFile";
import type { PaneWorker } from "../../src/taskpane/book/askWorker";
import { readBooks } from "../../src/taskpane/book/readBooks";
import type { BookAnswer, BookQuestion } from "../../src/taskpane/book/bookWorker";
import { definedName, smallBook } from "../kits/smallBook";

const REQUEST = { names: "all" } as const;
const fileOf = (name: string, bytes: Uint8Array): File => new File([bytes as BlobPart], name);
const book = (value: number): Uint8Array =>
  smallBook({ names: definedName("BV_X", "'Tiêu chí'!$A$1"), sheet: `<row r="1"><c r="A1"><v>${value}</v></c></row>` });
const valueOf = (reading: BookReading): unknown =>
  reading.kind === "read" ? reading.snapshot.blocks.get("BV_X")?.values[0]![0] : reading.refusal;

/** A worker that answers as the true one does, or as `answer` says. */
class PlayedWorker implements PaneWorker {
  onmessage: PaneWorker["onmessage"] = null;
  onerror: PaneWorker["onerror"] = null;
  open = 0;
  mostOpen = 0;
  isEnded = false;

  constructor(
    private readonly answer: (question: BookQuestion) => Promise<BookAnswer> = ({ file, request }) => readBookFile(file, request),
  ) {}

  postMessage(question: BookQuestion): void {
    this.mostOpen = Math.max(this.mostOpen, ++this.open);
    void this.answer(question).then((data) => {
      this.open--;
      // What a page gets is a copy.
      if (!this.isEnded) this.onmessage?.call(this as unknown as Worker, { data: structuredClone(data) } as MessageEvent);
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const files = [fileOf("a.xlsx", book(1)), fileOf("b.xlsx", book(2).slice(0, 300)), fileOf("c.xlsx", book(3))];
const quiet = (): void => undefined;

test("each file has its answer, read or refused with its reason, in the order of choice; progress is told by name", async () => {
  const worker = new PlayedWorker();
  const told: [number, string][] = [];
  const readings = await readBooks(
    files,
    REQUEST,
    (done, name) => told.push([done, name]),
    new AbortController().signal,
    () => worker,
  );
  expect(readings.map((reading) => [reading.name, valueOf(reading)])).toEqual([
    ["a.xlsx", 1],
    ["b.xlsx", "truncated"],
    ["c.xlsx", 3],
  ]);
  expect(told).toEqual([
    [1, "a.xlsx"],
    [2, "b.xlsx"],
    [3, "c.xlsx"],
  ]);
  expect([worker.mostOpen, worker.isEnded]).toEqual([1, true]);
});

test("no files: no worker", async () => {
  const open = jest.fn(() => new PlayedWorker());
  expect(await readBooks([], REQUEST, quiet, new AbortController().signal, open)).toEqual([]);
  expect(open).not.toHaveBeenCalled();
});

test("stopped in the middle: the reason is thrown, the worker ended, the rest not read", async () => {
  const control = new AbortController();
  const worker = new PlayedWorker();
  const stop = (done: number): void => void (done === 1 && control.abort(new Error("đủ rồi")));
  await expect(readBooks(files, REQUEST, stop, control.signal, () => worker)).rejects.toThrow("đủ rồi");
  expect(worker.isEnded).toBe(true);
});

test("stopped while a file is being read: at once", async () => {
  const control = new AbortController();
  const worker = new PlayedWorker(() => new Promise(() => undefined));
  const reading = readBooks(files, REQUEST, quiet, control.signal, () => worker);
  control.abort(new Error("đủ rồi"));
  await expect(reading).rejects.toThrow("đủ rồi");
  expect(worker.isEnded).toBe(true);
});

test("stopped before it began: no worker", async () => {
  const open = jest.fn(() => new PlayedWorker());
  await expect(readBooks(files, REQUEST, quiet, AbortSignal.abort(new Error("đủ rồi")), open)).rejects.toThrow("đủ rồi");
  expect(open).not.toHaveBeenCalled();
});

test("a bug of the reader is thrown, not taken for a bad file", async () => {
  const worker = new PlayedWorker(async () => ({ kind: "bug", message: "TypeError: x" }));
  await expect(readBooks(files, REQUEST, quiet, new AbortController().signal, () => worker)).rejects.toThrow("TypeError: x");
});

test("a worker that does not start is thrown", async () => {
  const worker = new PlayedWorker(() => new Promise(() => undefined));
  const reading = readBooks(files, REQUEST, quiet, new AbortController().signal, () => worker);
  worker.onerror?.call(worker as unknown as Worker, { message: "blocked" } as ErrorEvent);
  await expect(reading).rejects.toThrow("blocked");
});

test("a file too large is refused unread, a file that is gone is called unreadable", async () => {
  const large = { name: "a.xlsx", size: 11 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error("read")) } as unknown as File;
  expect(await readBookFile(large, REQUEST)).toMatchObject({ kind: "refused", refusal: "too-large" });
  const gone = {
    name: "b.xlsx",
    size: 9,
    arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")),
  } as unknown as File;
  expect(await readBookFile(gone, REQUEST)).toEqual({ kind: "refused", name: "b.xlsx", refusal: "unreadable", detail: "gone" });
});
