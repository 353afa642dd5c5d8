// Pages of the guide: headings that links reach, pictures, tables, and nothing that is markup by accident.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const ROOT = path.resolve(__dirname, "../..");
const PAGES = { "huong-dan.md": "guide.html", "quy-tac.md": "rules.html", "dieu-kien.md": "conditions.html" };

/** The page, made by the module as the build uses it. */
function pageOf(markdown: string): Document {
  const script = `import { guidePage } from "./host/tools/guidePage.mjs";
    let text = ""; for await (const piece of process.stdin) text += piece;
    process.stdout.write(guidePage(text, { pages: ${JSON.stringify(PAGES)} }));`;
  const html = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: ROOT,
    input: markdown,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return new JSDOM(html).window.document;
}

const BOOKS = new Map(Object.entries(PAGES).map(([file, page]) => [page, pageOf(readFileSync(path.join(ROOT, "docs", file), "utf8"))]));

test.each([...BOOKS])("%s: every link leads to a heading of a page, every picture is there", (page, document) => {
  for (const link of document.querySelectorAll("a")) {
    const [target, anchor] = decodeURI(link.getAttribute("href")!).split("#");
    const book = BOOKS.get(target === "" ? page : target!);
    expect([link.textContent, book === undefined ? "no page" : "page"]).toEqual([link.textContent, "page"]);
    if (anchor !== undefined) expect([anchor, book!.getElementById(anchor) === null]).toEqual([anchor, false]);
  }
  for (const image of document.querySelectorAll("img")) {
    expect(existsSync(path.join(ROOT, "docs", image.getAttribute("src")!))).toBe(true);
    expect(image.getAttribute("alt")).not.toBe("");
  }
});

test.each([...BOOKS])("%s: one h1, the title, and no level left out", (_, document) => {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
  expect(document.title).toBe(document.querySelector("h1")!.textContent);
});

test("markup in a book is shown, not run; links to anywhere else are text", () => {
  const document = pageOf(
    '# A\n\n<script>alert(1)</script>\n\n<b onclick="x">b</b> [ngoài](https://example.com) [mã](javascript:alert(1)) [README](../README.md)\n',
  );
  expect(document.querySelectorAll("script, b, a")).toHaveLength(0);
  expect(document.body.textContent).toContain("<script>alert(1)</script>");
  expect(document.body.textContent).toContain("ngoài mã README");
});

test("headings of the same words get anchors of their own", () => {
  const document = pageOf("# A\n\n## Xét\n\n## Xét\n");
  expect([...document.querySelectorAll("h2")].map(({ id }) => id)).toEqual(["xét", "xét-1"]);
});

test("the columns of a table are labelled", () => {
  const document = pageOf("# A\n\n| ô | sửa |\n|---|---|\n| `J14` | 8,5 |\n");
  expect([...document.querySelectorAll('th[scope="col"]')].map((cell) => cell.textContent)).toEqual(["ô", "sửa"]);
  expect(document.querySelector("td code")!.textContent).toBe("J14");
});
