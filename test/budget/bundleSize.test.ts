// What counts as first load of a page. The budgets themselves are checked on a build: npm run size.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { firstLoadOf, SIZE_BUDGETS } from "../../host/tools/bundleSize";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

test("first load is the gzip of all own scripts that the page names, quoted or not", () => {
  writeFileSync(path.join(folder, "a.js"), "const a = 1;".repeat(100));
  writeFileSync(path.join(folder, "b.js"), "const b = 2;".repeat(50));
  writeFileSync(path.join(folder, "later.js"), "const c = 3;");
  writeFileSync(path.join(folder, "pane.html"), `<script src=a.js></script><script defer="defer" src="b.js"></script>`);
  expect(firstLoadOf(folder, "pane.html")).toEqual({
    scripts: ["a.js", "b.js"],
    gzipBytes: gzipped("const a = 1;".repeat(100)) + gzipped("const b = 2;".repeat(50)),
  });
});

test("a script that the page asks for ahead counts, once", () => {
  writeFileSync(path.join(folder, "a.js"), "const a = 1;".repeat(100));
  writeFileSync(path.join(folder, "first.js"), "const f = 1;".repeat(70));
  const ahead = ["a.js", "first.js"].map((file) => `<link rel="preload" as="script" href="${file}">`).join("");
  writeFileSync(path.join(folder, "pane.html"), `${ahead}<script defer src="a.js"></script>`);
  expect(firstLoadOf(folder, "pane.html").scripts).toEqual(["a.js", "first.js"]);
});

test.each(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "office/office.js"])("office.js does not count: %s", (address) => {
  writeFileSync(path.join(folder, "a.js"), "1;");
  writeFileSync(path.join(folder, "pane.html"), `<script src="${address}"></script><script src="a.js"></script>`);
  expect(firstLoadOf(folder, "pane.html").scripts).toEqual(["a.js"]);
});

test("a page without an own script is a broken build, not a small one", () => {
  writeFileSync(path.join(folder, "pane.html"), "<p></p>");
  expect(() => firstLoadOf(folder, "pane.html")).toThrow("names no script");
});

test("a script that is absent is an error", () => {
  writeFileSync(path.join(folder, "pane.html"), `<script src="gone.js"></script>`);
  expect(() => firstLoadOf(folder, "pane.html")).toThrow("gone.js");
});

test("the budgets are 170 KB for the pane and 60 KB for the ribbon", () => {
  expect(SIZE_BUDGETS).toEqual({ "taskpane.html": 174_080, "ribbon.html": 61_440 });
});
