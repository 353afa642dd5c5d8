// Excel offers to repair a file whose elements stand in another order than the schema's, so their order is checked here, part by part:
// ECMA-376 part 1, annex A.2 (sml.xsd).
import { strFromU8, unzipSync } from "fflate";
import { writeBook } from "../../src/book/writeBook";
import { type XmlNode, xmlTree } from "../../src/book/scanXml";
import { NOON } from "../kits/commandRun";
import { UNIT_PLAN } from "../kits/unitFilePlan";

/** Children in the order of the schema, by parent; what stands in no list may hold anything of one kind. */
const ORDER: Readonly<Record<string, string>> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection",
  c: "f v is extLst",
  cfRule: "formula",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  patternFill: "fgColor bgColor",
  border: "left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  Types: "Default Override",
};

const parts = unzipSync(writeBook(UNIT_PLAN, { created: NOON, title: "Phiếu", customXml: ["<a/>"] }));

function nodesOf(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function disorders(root: XmlNode): string[] {
  return nodesOf(root).flatMap(({ name, children }) => {
    const order = ORDER[name]?.split(" ");
    if (order === undefined) return [];
    const places = children.map((child) => order.indexOf(child.name));
    const isOrdered = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
    return isOrdered ? [] : [`${name}: ${children.map((child) => child.name).join(" ")}`];
  });
}

test.each(Object.keys(parts))("%s: well-formed, elements in the order of the schema, counts as many as there are", (part) => {
  const root = xmlTree(strFromU8(parts[part]!), part);
  expect(disorders(root)).toEqual([]);
  const miscounted = nodesOf(root).filter(
    ({ name, attributes, children }) =>
      name !== "sst" && attributes["count"] !== undefined && Number(attributes["count"]) !== children.length,
  );
  expect(miscounted.map(({ name }) => name)).toEqual([]);
});

test("every kind of element whose order is checked occurs", () => {
  const found = new Set(Object.entries(parts).flatMap(([part, bytes]) => nodesOf(xmlTree(strFromU8(bytes), part)).map(({ name }) => name)));
  expect(Object.keys(ORDER).filter((name) => !found.has(name))).toEqual([]);
});

test("cells name looks, texts and differences that there are; rules have priorities of their own", () => {
  const of = (part: string): XmlNode => xmlTree(strFromU8(parts[part]!), part);
  const styles = nodesOf(of("xl/styles.xml"));
  const many = (name: string): number => styles.find((node) => node.name === name)!.children.length;
  const texts = of("xl/sharedStrings.xml");
  const sheets = Object.keys(parts)
    .filter((part) => part.startsWith("xl/worksheets/"))
    .flatMap((part) => nodesOf(of(part)));
  const cells = sheets.filter(({ name }) => name === "c");
  expect(cells.filter(({ attributes }) => Number(attributes["s"] ?? 0) >= many("cellXfs"))).toEqual([]);
  const used = cells.filter(({ attributes }) => attributes["t"] === "s").map(({ children }) => Number(children[0]!.text));
  expect(new Set(used)).toEqual(new Set(texts.children.map((_, i) => i)));
  expect(texts.attributes).toMatchObject({ count: String(used.length), uniqueCount: String(texts.children.length) });
  const rules = sheets.filter(({ name }) => name === "cfRule");
  expect(rules.filter(({ attributes }) => Number(attributes["dxfId"]) >= many("dxfs"))).toEqual([]);
  expect(new Set(rules.map(({ attributes }) => attributes["priority"])).size).toBe(rules.length);
  const xfs = styles.filter(({ name }) => name === "xf");
  for (const [attribute, list] of [
    ["fontId", "fonts"],
    ["fillId", "fills"],
    ["borderId", "borders"],
  ] as const) {
    expect(xfs.filter(({ attributes }) => Number(attributes[attribute]) >= many(list))).toEqual([]);
  }
});

test("every relation leads to a part, every part has a type", () => {
  const types = xmlTree(strFromU8(parts["[Content_Types].xml"]!), "types");
  const named = types.children.flatMap(({ attributes }) => attributes["PartName"] ?? []);
  expect(named.filter((name) => parts[name.slice(1)] === undefined)).toEqual([]);
  for (const [part, bytes] of Object.entries(parts).filter(([name]) => name.endsWith(".rels"))) {
    const folder = part.replace(/_rels\/[^/]*$/, "");
    for (const { attributes } of xmlTree(strFromU8(bytes), part).children) {
      const target = new URL(attributes["Target"]!, `file:///${folder}`).pathname.slice(1);
      expect(Object.keys(parts)).toContain(target);
    }
  }
});
