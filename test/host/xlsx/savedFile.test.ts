// What stands in a saved file, beyond what opening it again can show.
import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { isSheetPassword } from "../../../host/xlsx/sheetPassword";
import type { HostInput } from "../../../host/workbook/hostWorkbook";
import { partOf } from "./craftedFile";
import { PlainWorkbook } from "./plainWorkbook";

const SHEET = "xl/worksheets/sheet1.xml";

async function saved(change: (workbook: PlainWorkbook) => void): Promise<Uint8Array> {
  const workbook = new PlainWorkbook();
  change(workbook);
  return saveWorkbook(workbook);
}
const savedCells = (inputs: HostInput[]): Promise<Uint8Array> =>
  saved((workbook) => workbook.sheets()[0]!.write({ row: 0, column: 0, rows: 1, columns: inputs.length }, [inputs]));
const cellXml = (bytes: Uint8Array, ref: string): string => new RegExp(`<c r="${ref}".*?</c>`).exec(partOf(bytes, SHEET))![0];
const lookOf = (bytes: Uint8Array, ref: string): string => {
  const look = Number(/ s="(\d+)"/.exec(cellXml(bytes, ref))?.[1] ?? 0);
  return [
    ...partOf(bytes, "xl/styles.xml")
      .split("<cellXfs")[1]!
      .matchAll(/<xf .*?(?:\/>|<\/xf>)/g),
  ][look]![0];
};

describe("cells in the file", () => {
  test.each([
    ["=1-1", `<f>1-1</f><v>0</v>`],
    ['=IF(1=1,"","x")', `t="str"><f>IF(1=1,&quot;&quot;,&quot;x&quot;)</f><v></v>`],
    ["=NA()", `t="e"><f>NA()</f><v>#N/A</v>`],
    ["=1=1", `t="b"><f>1=1</f><v>1</v>`],
    ["=RANK.EQ(2,{1,2,3})", `<f>_xlfn.RANK.EQ(2,{1,2,3})</f><v>2</v>`],
  ])("formula %s stands with its value", async (formula, expected) => {
    expect(cellXml(await savedCells([{ formula }]), "A1")).toContain(expected);
  });

  test("a text that Excel would read otherwise when typed is quoted, except under the text format; others are not", async () => {
    const quoted = ["=1+1", "007", "8,5", "-Nguyễn", "'x", "TRUE", "5-Jan", "#N/A", "1/2", "50%", "8.5 "];
    const plain = ["Sở Tư pháp", "KAD", "c1", "Tổ 1", "10 phòng", "Trần Văn A", "I.1 a"];
    const bytes = await savedCells([...quoted, ...plain].map((value) => ({ value })));
    quoted.forEach((_, i) => expect(lookOf(bytes, `${String.fromCharCode(65 + i)}1`)).toContain(`quotePrefix="1"`));
    plain.forEach((_, i) => expect(lookOf(bytes, `${String.fromCharCode(65 + quoted.length + i)}1`)).not.toContain("quotePrefix"));

    const underText = await saved((workbook) => {
      const sheet = workbook.sheets()[0]!;
      sheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: "007" }]]);
      sheet.setStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "@" });
    });
    expect(lookOf(underText, "A1")).toContain(`numFmtId="49"`);
    expect(lookOf(underText, "A1")).not.toContain("quotePrefix");
  });

  test("a quoted text keeps its lock as it is, and no formula is hidden", async () => {
    const bytes = await saved((workbook) => {
      const sheet = workbook.sheets()[0]!;
      sheet.write({ row: 0, column: 0, rows: 1, columns: 2 }, [[{ value: "007" }, { value: "008" }]]);
      sheet.setLocked({ row: 0, column: 1, rows: 1, columns: 1 }, false);
    });
    expect(lookOf(bytes, "A1")).not.toContain("<protection");
    expect(lookOf(bytes, "B1")).toContain(`<protection locked="0"/>`);
    expect(partOf(bytes, "xl/styles.xml")).not.toContain("hidden");
  });

  test("a number that no file can hold becomes #NUM!", async () => {
    expect(cellXml(await savedCells([{ value: Infinity }]), "A1")).toContain(`t="e"><v>#NUM!</v>`);
  });

  test("prefixes stand in rules and names too", async () => {
    const bytes = await saved((workbook) => {
      const sheet = workbook.sheets()[0]!;
      const area = { row: 0, column: 0, rows: 2, columns: 1 };
      const error = { title: "", message: "", style: "stop", show: true } as const;
      sheet.setValidation(area, { rule: { kind: "custom", formula: "=IFNA(A1,1)>0" }, ignoreBlank: true, error, prompt: null });
      sheet.addConditionalFormat({ area, formula: "=STDEV.S($A:$A)>1", format: { bold: true }, stopIfTrue: false });
      workbook.defineName("BV_X", '=CONCAT("IFS(",IFS(1,2))');
    });
    expect(partOf(bytes, SHEET)).toContain("<formula1>_xlfn.IFNA(A1,1)&gt;0</formula1>");
    expect(partOf(bytes, SHEET)).toContain("<formula>_xlfn.STDEV.S($A:$A)&gt;1</formula>");
    expect(partOf(bytes, "xl/workbook.xml")).toContain(`>_xlfn.CONCAT(&quot;IFS(&quot;,_xlfn.IFS(1,2))</definedName>`);
  });
});

describe("size of the file", () => {
  test("500 × 60 entries and 500 × 75 results take one validation, one format and a handful of looks", async () => {
    const rows = 500;
    const bytes = await saved((workbook) => {
      const sheet = workbook.sheets()[0]!;
      const row = Array.from({ length: 135 }, (_, c): HostInput => (c < 60 ? { value: c } : { formula: "=1-1" }));
      const entries = { row: 0, column: 0, rows, columns: 60 };
      sheet.write(
        { row: 0, column: 0, rows, columns: 135 },
        Array.from({ length: rows }, () => row),
      );
      sheet.setStyle({ ...entries, columns: 135 }, { border: "#999999" });
      sheet.setStyle(entries, { numberFormat: "0.00", fill: "#FFF2CC" });
      sheet.setLocked(entries, false);
      const error = { title: "Sai", message: "0 đến 10", style: "stop", show: true } as const;
      sheet.setValidation(entries, { rule: { kind: "custom", formula: "=A1<=10" }, ignoreBlank: true, error, prompt: null });
      sheet.addConditionalFormat({ area: entries, formula: '=A1=""', format: { fill: "#FFC7CE" }, stopIfTrue: false });
    });
    const sheet = partOf(bytes, SHEET);
    expect(sheet.match(/<dataValidation /g)).toHaveLength(1);
    expect(sheet.match(/<cfRule /g)).toHaveLength(1);
    expect(sheet.match(/<f>/g)).toHaveLength(rows * 75);
    expect(partOf(bytes, "xl/styles.xml")).toContain(`<cellXfs count="3">`);
    expect(bytes.length).toBeLessThan(600_000);
  });
});

describe("passwords", () => {
  test("the digest of a saved password is the one that the format describes, and opening tells right from wrong", async () => {
    const bytes = await saved((workbook) => (workbook.sheets()[0]!.protection = { password: "mật khẩu", options: {} }));
    const [, hash, salt, spins] = /algorithmName="SHA-512" hashValue="([^"]+)" saltValue="([^"]+)" spinCount="(\d+)"/.exec(
      partOf(bytes, SHEET),
    )!;
    let key = createHash("sha512").update(Buffer.from(salt!, "base64")).update(Buffer.from("mật khẩu", "utf16le")).digest();
    for (let i = 0; i < Number(spins); i++) {
      const counter = Buffer.alloc(4);
      counter.writeUInt32LE(i);
      key = createHash("sha512").update(key).update(counter).digest();
    }
    expect(hash).toBe(key.toString("base64"));
    expect(partOf(bytes, SHEET)).not.toContain("mật khẩu");

    const opened = new PlainWorkbook();
    await openWorkbook(bytes, opened);
    const { password } = opened.sheets()[0]!.protection!;
    expect(await isSheetPassword(password, "mật khẩu")).toBe(true);
    expect(await isSheetPassword(password, "Mật khẩu")).toBe(false);
    expect(partOf(await saveWorkbook(opened), SHEET)).toContain(`hashValue="${hash}"`);
  });

  test("a digest that exceljs made is understood", async () => {
    const file = new ExcelJS.Workbook();
    await file.addWorksheet("S").protect("a😀b", { spinCount: 7 });
    const opened = new PlainWorkbook();
    await openWorkbook(new Uint8Array(await file.xlsx.writeBuffer()), opened);
    expect(await isSheetPassword(opened.sheets()[0]!.protection!.password, "a😀b")).toBe(true);
  });

  test("an old hash goes back into the file as it came", async () => {
    const bytes = await saved((workbook) => {
      workbook.sheets()[0]!.protection = { password: `\u0000hash:{"kind":"legacy","hash":"CBEB"}`, options: { allowSort: true } };
    });
    expect(partOf(bytes, SHEET)).toMatch(/<sheetProtection password="CBEB" sheet="1" sort="0" /);
  });

  test("without a password any is right; a real one must be equal", async () => {
    expect(await isSheetPassword(null, "x")).toBe(true);
    expect(await isSheetPassword("x", "x")).toBe(true);
    expect(await isSheetPassword("x", "X")).toBe(false);
  });
});
