// HTML of the clipboard: what Word, Excel and web pages put there, and what hostile pages might.
import { guessColumns } from "../../src/core/regulation/columns";
import { gridOfCells, gridOfText, type GridReading } from "../../src/core/regulation/grid";
import { readRegulation } from "../../src/core/regulation/readRegulation";
import { readClipboard } from "../../src/taskpane/tools/paste/readClipboard";
import { readTable } from "../../src/taskpane/tools/paste/readTable";
import { tableAsText, tableAsWordHtml } from "../kits/regulationTable";

const clipboard = (html: string, text = "") => ({
  getData: (type: string) => (type === "text/html" ? html : type === "text/plain" ? text : ""),
});

const textsOf = (html: string): string[][] | null =>
  readTable(html)?.map((row) => row.map((cell) => cell.text.replace(/\s+/g, " ").trim())) ?? null;

function criteriaOf(reading: GridReading) {
  if (reading.kind !== "grid") throw new Error(reading.why);
  return readRegulation(reading.grid, guessColumns(reading.grid));
}

test("Word's HTML gives the same criteria as the text of the table: merged header, paragraphs, bullets and all", () => {
  const word = criteriaOf(gridOfCells(readTable(tableAsWordHtml())!));
  const text = criteriaOf(gridOfText(tableAsText()));
  expect(word.drafts.map(({ criterion }) => criterion)).toEqual(text.drafts.map(({ criterion }) => criterion));
  expect(word.groups.map((group) => group.points)).toEqual([80, 2, 10, 3, 5]);
  expect(word.remarks.map(({ id, form }) => `${id} ${form}`)).toEqual(text.remarks.map(({ id, form }) => `${id} ${form}`));
});

test("nothing of a hostile page is run or kept but its text", () => {
  const hostile = `<table onload="window.hit=1"><tr><td><script>window.hit=1</script>1</td>
    <td><img src=x onerror="window.hit=1"><b onclick="window.hit=1">Nội dung &lt;script&gt;</b><iframe src="javascript:window.hit=1">y</iframe></td>
    <td><svg onload="window.hit=1"><text>5</text></svg></td><td><style>td{}</style>=cmd|' /C calc'!A0</td></tr></table>`;
  expect(textsOf(hostile)).toEqual([["1", "Nội dung <script>", "5", "=cmd|' /C calc'!A0"]]);
  expect((window as { hit?: number }).hit).toBeUndefined();
  expect(document.body.innerHTML).toBe("");
});

test("a formula stays the text of a criterion", () => {
  const { drafts } = criteriaOf(
    gridOfCells(readTable("<table><tr><td>1<td>=cmd|' /C calc'!A0 và nội dung<td>5<tr><td>2<td>+HYPERLINK(\"x\")<td>3</table>")!),
  );
  expect(drafts.map(({ criterion }) => criterion.name)).toEqual(["=cmd|' /C calc'!A0 và nội dung", '+HYPERLINK("x")']);
});

test("hidden and deleted text is left out, non-breaking spaces are spaces, breaks and paragraphs part lines", () => {
  const rows = readTable("<table><tr><td>a&nbsp;b<del>cũ</del><span style='mso-hide:all'>ẩn</span><td><p>một</p><p>hai<br>ba</p></table>");
  expect(gridOfCells(rows!)).toMatchObject({ kind: "grid", grid: { rows: [[{ text: "a b" }, { text: "một\nhai\nba" }]] } });
});

test("tables that lay out a page are passed through to the table inside; small tables in cells are text", () => {
  const inner = "<table><tr><td>1<td>Kế hoạch<td>5<tr><td>2<td>Báo cáo<td>3</table>";
  expect(textsOf(`<table><tr><td>menu<td>${inner}</table>`)).toEqual([
    ["1", "Kế hoạch", "5"],
    ["2", "Báo cáo", "3"],
  ]);
  const outer = "<table><tr><td>1<td>Mức <table><tr><td>trong</table><td>5<tr><td>2<td>b<td>3</table>";
  expect(textsOf(outer)?.[0]).toEqual(["1", "Mức trong", "5"]);
});

test("a table that Word has cut into several is read as one", () => {
  expect(textsOf("<table><tr><td>1<td>a</table><p>trang 2</p><table><tr><td>2<td>b</table>")).toEqual([
    ["1", "a"],
    ["2", "b"],
  ]);
});

test("HTML without a table gives way to the text of the same copy, and prose is refused", () => {
  expect(readClipboard(clipboard("<p>1\tKế hoạch\t5</p>", "1\tKế hoạch\t5\n2\tBáo cáo\t3")).kind).toBe("grid");
  expect(readClipboard(clipboard("<p>Căn cứ Luật…</p>", "Căn cứ Luật…"))).toMatchObject({ kind: "refused", why: "prose" });
  expect(readClipboard(clipboard("", ""))).toMatchObject({ kind: "refused", why: "empty" });
  expect(readClipboard(clipboard("<table><tr><td></table>", ""))).toMatchObject({ kind: "refused", why: "empty" });
});

test("2,000 rows of HTML are read, 2,001 are refused with their number", () => {
  const table = (rows: number): string =>
    `<table>${Array.from({ length: rows }, (_, i) => `<tr><td>${i + 1}<td>Tiêu chí ${i + 1}<td>1</tr>`).join("")}</table>`;
  expect(criteriaOf(readClipboard(clipboard(table(2000)))).drafts).toHaveLength(2000);
  expect(readClipboard(clipboard(table(2001)))).toEqual({ kind: "refused", why: "tooManyRows", count: 2001 });
});
