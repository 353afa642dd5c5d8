// The Word file: parts that are well formed, texts as they stand, the layout of Nghị định 30/2020 in its measures.
import { unzipSync } from "fflate";
import { readXml, type XmlNode } from "../../host/xlsx/readXml";
import type { PrintedDocument } from "../../src/workbook/documents/document";
import { wordFile } from "../../src/word/wordFile";
import { cellText, xmlText } from "../../src/word/wordText";
import { namesOf, PAPERS, requestSample } from "../kits/paperSamples";

const ABOUT = { title: "Tờ trình", author: "Sở Tư pháp" };

async function partsOf(documents: readonly PrintedDocument[]): Promise<Map<string, XmlNode>> {
  const files = unzipSync(await wordFile(documents, ABOUT));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, readXml(decoder.decode(bytes), name)]),
  );
}

function all(node: XmlNode, name: string): XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

const bodyOf = async (documents: readonly PrintedDocument[]): Promise<XmlNode> => (await partsOf(documents)).get("word/document.xml")!;
const textOf = (node: XmlNode): string =>
  node.name === "br" ? "\n" : node.name === "t" ? node.text : node.children.map(textOf).join(node.name === "body" ? "\n" : "");
const linesOf = (body: XmlNode): string[] => all(body, "p").map(textOf);

test("every part is well-formed XML, whatever stands in the cells", async () => {
  const hostile = '<w:p/>&amp; "]]>" \u0000\u0008\ud800 \ufffe =1+1 {name}';
  const paper = PAPERS["own"]!(3);
  const [table] = paper.blocks.filter((block) => block.kind === "table");
  const rows = [...table!.rows, { kind: "row", cells: [4, "", hostile, "", "", "", 1, "", "", ""] } as const];
  const body = await bodyOf([{ ...paper, subtitles: [hostile], blocks: [{ ...table!, rows }], recipients: [hostile] }]);
  const cells = all(body, "tc").map(textOf);
  expect(cells).toContain('<w:p/>&amp; "]]>"   =1+1 {name}');
  expect(all(body, "fldSimple")).toEqual([]);
});

test.each([1, 40, 300])("%p names: every one of them stands whole in a cell of its own list", async (count) => {
  const body = await bodyOf([PAPERS["own"]!(count)]);
  const cells = new Set(all(body, "tc").map(textOf));
  expect(namesOf(count).filter((name) => !cells.has(name))).toEqual([]);
});

test("each document is a section with its own paper, margins in twentieths of a point, and pages from 1", async () => {
  const body = await bodyOf([requestSample(9), PAPERS["submission"]!(9)]);
  const sections = all(body, "sectPr");
  expect(sections.map((section) => all(section, "pgSz")[0]!.attributes)).toEqual([
    { w: "11906", h: "16838", orient: "portrait" },
    { w: "16838", h: "11906", orient: "landscape" },
  ]);
  for (const section of sections) {
    expect(all(section, "pgMar")[0]!.attributes).toMatchObject({ top: "1134", bottom: "1134", left: "1701", right: "850" });
    expect(all(section, "pgNumType")[0]!.attributes).toMatchObject({ start: "1" });
    expect(all(section, "titlePg")).toHaveLength(1);
  }
});

test("the head of a list is repeated, no row is parted, the last two rows stay with the signature", async () => {
  const body = await bodyOf([PAPERS["submission"]!(30)]);
  const list = all(body, "tbl").find((table) => all(table, "tblHeader").length > 0)!;
  const rows = list.children.filter(({ name }) => name === "tr");
  expect(rows.map((row) => all(row, "tblHeader").length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
  expect(rows.every((row) => all(row, "cantSplit").length === 1)).toBe(true);
  const kept = rows.map((row) => all(row, "keepNext").some(({ attributes }) => attributes["val"] !== "false"));
  expect(kept.slice(-3)).toEqual([false, true, true]);
});

test("columns of a list take the room between the margins, and every row takes all columns", async () => {
  const body = await bodyOf([PAPERS["submission"]!(12)]);
  const list = all(body, "tbl").find((table) => all(table, "tblHeader").length > 0)!;
  const columns = all(list, "gridCol").map(({ attributes }) => Number(attributes["w"]));
  const sum = columns.reduce((total, width) => total + width, 0);
  expect(Math.abs(sum - (16838 - 1701 - 850))).toBeLessThanOrEqual(columns.length);
  for (const row of all(list, "tr")) {
    const spans = all(row, "tc").map((cell) => Number(all(cell, "gridSpan")[0]?.attributes["val"] ?? 1));
    expect(spans.reduce((total, span) => total + span, 0)).toBe(columns.length);
  }
});

test("the letter's head, its date and who signs stand in Times New Roman", async () => {
  const parts = await partsOf([requestSample(9)]);
  const lines = linesOf(parts.get("word/document.xml")!);
  for (const text of [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 08/TTr-STP",
    "An Giang, ngày 05 tháng 11 năm 2026",
    "Trần Thị Ngọc Lượng",
  ]) {
    expect(lines).toContain(text);
  }
  const fonts = all(parts.get("word/document.xml")!, "rFonts").flatMap(({ attributes }) => Object.values(attributes));
  expect([...new Set(fonts)]).toEqual(["Times New Roman"]);
});

test("the code to verify by is at the foot of every page, also of the first one", async () => {
  const parts = await partsOf([requestSample(9)]);
  const feet = [...parts].filter(([name]) => /footer\d/.test(name) && !name.endsWith(".rels")).map(([, root]) => textOf(root));
  expect(feet).toEqual(["Mã điểm: 7F3A-91C2", "Mã điểm: 7F3A-91C2"]);
});

test("a provisional paper says so in its first line", async () => {
  const lines = linesOf(await bodyOf([requestSample(9, { isProvisional: true })]));
  expect(lines).toContain("BẢN TẠM TÍNH: còn lỗi chưa sửa, chưa kiểm phiếu xong hoặc Hội đồng chưa thông qua");
});

test("it names the office as its author and nothing of the machine", async () => {
  const core = (await partsOf([requestSample(1)])).get("docProps/core.xml")!;
  expect(all(core, "creator").map(({ text }) => text)).toEqual(["Sở Tư pháp"]);
  expect(all(core, "lastModifiedBy").map(({ text }) => text)).toEqual(["Sở Tư pháp"]);
});

test("numbers are written as the printed sheet shows them", () => {
  expect([cellText(99.5, "0.00"), cellText(2530000, "#,##0"), cellText(7), cellText(0.25), cellText("=1+1")]).toEqual([
    "99,50",
    "2.530.000",
    "7",
    "0,25",
    "=1+1",
  ]);
});

test("characters that no XML may hold are left out, those of other planes stay", () => {
  expect(xmlText("a\u0001b\ud83d\ude00c\udc00\r\nd")).toBe("ab😀c\nd");
});
