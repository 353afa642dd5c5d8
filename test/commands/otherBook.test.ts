// Criteria from another workbook: what the add-in has saved is read back out of the file as it stands in the open workbook, files of other
// programs are understood. What is refused, and why: test/book/hostileBooks.test.ts.
import { strToU8, zipSync } from "fflate";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { COMMANDS } from "../../src/commands/registry";
import type { SampleId } from "../../src/commands/samples/samples";
import { REFUSAL_REASONS } from "../../src/book/bookRefusal";
import { readBook } from "../../src/book/readBook";
import { readTemplateText } from "../../src/taskpane/tools/templates/readTemplate";
import { readTemplateBytes } from "../../src/taskpane/tools/templates/readTemplateFile";
import { templates as en } from "../../src/locale/en/templates";
import { templates as vi } from "../../src/locale/vi/templates";
import { decodeLists } from "../../src/workbook/decode";
import { CommandRun } from "../kits/commandRun";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

interface Parts {
  readonly names?: string;
  readonly sheet?: string;
  readonly strings?: string;
}

/** A small workbook of one sheet "Tiêu chí", as bytes; `more` parts replace or add. */
function bookOf({ names = "", sheet = "", strings = "" }: Parts, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Tiêu chí" sheetId="1" r:id="s1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s1" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])));
}

const name = (title: string, reference: string): string => `<definedName name="${title}">${reference}</definedName>`;

/** Values under a name of a small workbook. */
const valuesOf = (parts: Parts): unknown => readBook(bookOf(parts), { names: ["X"] }).snapshot.blocks.get("X")?.values;

describe("what the add-in has saved", () => {
  test.each(["departmentOfJustice", "departmentOfJusticeRules"] satisfies SampleId[])(
    "%s is read as it stands in the workbook",
    async (sample) => {
      const run = await CommandRun.start();
      await run.must(COMMANDS.setUp, { start: "sample", sample });
      await run.excel.workbook.settle();
      const reading = readTemplateBytes(await saveWorkbook(run.excel.workbook), "khac.xlsx");
      const { movement, rule, findings } = decodeLists(await run.context.port.read(MOVEMENT_REQUEST));
      expect(reading).toMatchObject({ ok: true, candidate: { from: "book", fileName: "khac.xlsx", movement, rule, findings } });
    },
  );
});

describe("files of other programs", () => {
  test("shared strings with runs and reading aids, inline strings, numbers, truth values, errors, formulas with their last value", () => {
    const strings = "<si><r><t>Nội </t></r><r><t>dung</t></r><rPh><t>aid</t></rPh></si><si><t>a_x000A_b</t></si>";
    const sheet = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>trong ô</t></is></c></row>
      <row r="3"><c r="A3"><v>2.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c></row>
      <row r="4"><c r="A4" t="str"><f>B4&amp;"x"</f><v>chữ</v></c><c r="C4"/></row>`;
    expect(valuesOf({ names: name("X", "'Tiêu chí'!$A$2:$C$4"), sheet, strings })).toEqual([
      ["Nội dung", "a\nb", "trong ô"],
      [2.5, true, "#N/A"],
      ["chữ", "", ""],
    ]);
  });

  test.each([
    ["a name of one sheet only", `<definedName name="X" localSheetId="0">'Tiêu chí'!$A$1</definedName>`],
    ["a broken name", name("X", "#REF!")],
    ["a name of two areas", name("X", "'Tiêu chí'!$A$1,'Tiêu chí'!$C$1")],
    ["a name of a formula", name("X", "OFFSET('Tiêu chí'!$A$1,1,1)")],
    ["a name of a sheet that is not there", name("X", "Khac!$A$1")],
    ["no name", ""],
  ])("%s stands for no block", (_title, names) => {
    expect(valuesOf({ names, sheet: `<row r="1"><c r="A1"><v>1</v></c></row>` })).toBeUndefined();
  });

  test("a workbook without a criteria list of ours is refused as such", () => {
    expect(readTemplateBytes(bookOf({}), "a.xlsx")).toEqual({
      ok: false,
      problems: [{ id: "F-01", path: "", params: { reason: "no-criteria" } }],
    });
  });
});

test("every reason to refuse a file has words in both languages", () => {
  for (const words of [vi, en]) expect(REFUSAL_REASONS.filter((reason) => !(reason in words.reason))).toEqual([]);
});

describe("a chosen file", () => {
  const template = JSON.stringify({ format: "bang-vang", formatVersion: 1, name: "Mẫu", criteria: [{ code: "A" }] });
  const reasonOf = (bytes: Uint8Array, fileName: string): unknown => {
    const reading = readTemplateBytes(bytes, fileName);
    return reading.ok ? reading.candidate.from : (reading.problems[0]!.params["reason"] ?? reading.problems[0]!.id);
  };

  test.each([
    ["a template", template, "m.json", "file"],
    ["a template with a byte order mark", `\ufeff${template}`, "m.json", "file"],
    ["a template whatever its name", template, "m.txt", "file"],
    ["text that is no JSON", "{", "m.json", "json"],
    ["another's JSON", `{"criteria":[]}`, "m.json", "F-02"],
    ["a template of a later version", template.replace(`"formatVersion":1`, `"formatVersion":2`), "m.json", "F-03"],
    ["text that is called a workbook", template, "m.xlsx", "not-a-workbook"],
  ])("%s", (_title, text, fileName, expected) => {
    expect(reasonOf(strToU8(text), fileName)).toBe(expected);
  });

  test("bytes that are no text, and more text than a template can have", () => {
    expect(reasonOf(Uint8Array.of(0xff, 0xfe, 0xfd), "m.json")).toBe("json");
    expect(reasonOf(new Uint8Array(5 * 1024 * 1024), "m.json")).toBe("too-large");
  });

  test("pasted text is read like a file and has no file name", () => {
    expect(readTemplateText(template)).toMatchObject({ ok: true, candidate: { from: "text", fileName: "", about: { name: "Mẫu" } } });
  });
});
