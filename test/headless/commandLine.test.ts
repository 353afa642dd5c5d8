// The command line of the headless run: files out, or exit code 2 with one line and nothing written.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const MAIN = path.resolve(__dirname, "../../host/headless/main.ts");
const folder = mkdtempSync(path.join(os.tmpdir(), "headless-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  name: string,
  input: object | null,
  ...more: readonly string[]
): { readonly code: number | null; readonly stderr: string; readonly out: string } {
  const [file, out] = [path.join(folder, `${name}.json`), path.join(folder, name)];
  if (input !== null) writeFileSync(file, JSON.stringify(input));
  const { status, stderr } = spawnSync(process.execPath, [require.resolve("tsx/cli"), MAIN, file, "--out", out, ...more], {
    encoding: "utf8",
  });
  return { code: status, stderr, out };
}

const plain = { criteria: [{ code: "A", max: 10 }], participants: [{ code: "p" }], entries: { p: { A: 8 } } };

test("writes the workbook and the result", () => {
  const { code, stderr, out } = run("good", plain);
  expect([code, stderr]).toEqual([0, ""]);
  const result = JSON.parse(readFileSync(path.join(out, "result.json"), "utf8")) as { participants: unknown[] };
  expect(result.participants).toMatchObject([{ code: "p", total: 8, rank: 1, points: { A: 8 } }]);
  expect(readFileSync(path.join(out, "workbook.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test.each<readonly [string, object | null]>([
  ["absent", null],
  ["wrong", { ...plain, criteria: [{ code: "A", kind: "bands", bands: "tốt" }] }],
  ["unusable", { ...plain, criteria: [{ code: "A", kind: "count", per: 1, cap: 1, floor: 2 }] }],
])("an input that is %s: exit code 2, one line, nothing written", (name, input) => {
  const { code, stderr, out } = run(name, input);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Dữ liệu đầu vào không dùng được: [^\n]+\n$/);
  expect(existsSync(out)).toBe(false);
});

test("a workbook written before is run again; a number that it does not have, and a number beside JSON, are told in one line", () => {
  const { out } = run("first", plain);
  const workbook = path.join(out, "workbook.xlsx");
  const again = (...more: readonly string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [require.resolve("tsx/cli"), MAIN, workbook, "--out", path.join(folder, "again"), ...more],
      { encoding: "utf8" },
    );
    return [status, stderr.trim().split("\n").length, stderr];
  };
  expect(again("--movement", "1")).toEqual([0, 1, ""]);
  const [code, lines, text] = again("--movement", "2");
  expect([code, lines]).toEqual([2, 1]);
  expect(text).toContain("sổ không có phong trào số 2; các phong trào trong sổ: 1 (chưa đặt tên)");
  expect(again("--movement", "hai").slice(0, 2)).toEqual([2, 1]);
  expect(run("beside", plain, "--movement", "1")).toMatchObject({ code: 2 });
});
