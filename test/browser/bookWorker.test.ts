// The worker that reads chosen files, built as the add-in is built and under its security policy, in Chromium.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { type Configuration, webpack } from "webpack";
import { chromiumPath } from "../../host/tools/chromium";
import { writeBook } from "../../src/book/writeBook";
import { areaAt } from "../../src/workbook/area";
import { ROOT } from "../architecture/sourceTree";
import { NOON } from "../kits/commandRun";

const ORIGIN = "https://addin.test";
let built: string;
let browser: Browser | undefined;

beforeAll(async () => {
  built = mkdtempSync(path.join(tmpdir(), "book-worker-"));
  const configurations = createRequire(__filename)(path.join(ROOT, "webpack.config.js")) as (env: { part: string }) => Configuration;
  const addin = configurations({ part: "addin" });
  // The pane's page with its security policy, and another script in it.
  const configuration: Configuration = {
    ...addin,
    entry: { taskpane: path.join(ROOT, "test/browser/bookWorkerPage.ts") },
    plugins: addin.plugins!.filter((plugin) => plugin?.constructor.name === "HtmlWebpackPlugin").slice(0, 1),
    output: { ...addin.output, path: built },
    cache: false,
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(built, { recursive: true, force: true });
});

test("files are read in a worker of the built bundle: the security policy lets it start, the page goes on meanwhile", async () => {
  const page = await browser!.newPage();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  let started = 0;
  page.on("worker", () => started++);
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) return route.abort();
    const file = path.join(built, url.pathname);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${ORIGIN}/taskpane.html`);
  const area = areaAt(4, 1, 60, 30);
  const bytes = (unit: number): Uint8Array =>
    writeBook(
      [
        { kind: "ensureSheet", sheet: "Phiếu" },
        {
          kind: "writeBlock",
          sheet: "Phiếu",
          area,
          values: Array.from({ length: 60 }, (_, i) => Array.from({ length: 30 }, (__, j) => (j === 0 ? `Tiêu chí ${i}` : unit + i * j))),
        },
        { kind: "defineName", name: "BV_X", sheet: "Phiếu", area },
      ],
      { created: NOON, title: "Phiếu", customXml: [`<a>${unit}</a>`] },
    );
  const files = Array.from({ length: 20 }, (_, unit) => ({ name: `${unit}.xlsx`, mimeType: "", buffer: Buffer.from(bytes(unit)) }));
  files[7] = { ...files[7]!, buffer: files[7]!.buffer.subarray(0, 900) };
  await page.locator("input").setInputFiles(files);
  await page.waitForFunction(() => document.querySelector("output")!.textContent !== "");
  const { told, lines, hasTicked } = JSON.parse(await page.locator("output").innerText()) as {
    told: string[];
    lines: [string, unknown, string[]][];
    hasTicked: boolean;
  };
  expect(told).toEqual(files.map(({ name }, i) => `${i + 1} ${name}`));
  expect(lines[7]).toEqual(["7.xlsx", "truncated"]);
  expect(lines[3]![1]).toEqual([
    ["BV_X", Array.from({ length: 60 }, (_, i) => Array.from({ length: 30 }, (__, j) => (j === 0 ? `Tiêu chí ${i}` : 3 + i * j)))],
  ]);
  expect(lines[3]![2][0]).toContain("<a>3</a>");
  expect(hasTicked).toBe(true);
  expect(violations).toEqual([]);
  expect(started).toBe(1);
});
