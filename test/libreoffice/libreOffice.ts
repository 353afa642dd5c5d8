// LibreOffice headless as an independent judge of our workbooks: recalculates an .xlsx from its formulas and prints it as PDF.
// Without a setting of the profile LibreOffice shows the values stored in the file, so each session has a profile of its own that
// forces recalculation (libreOffice.test.ts proves it). Values come back from .xlsx, not .csv: no locale, but LibreOffice stores the
// 15 significant digits that Excel shows, so compare numbers at that precision.
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import { parseAddress } from "../../src/workbook/area";
import type { CellValue } from "../../src/workbook/plan";
import { linesOf, TYPIST, TYPIST_LIBRARY, type Edit } from "./typist";

const run = promisify(execFile);

export interface LibreOfficeSettings {
  /** "always" (the judge) calculates every formula on loading; "never" keeps the values stored in the file. */
  readonly recalculation?: "always" | "never";
  /** Locale of numbers and dates, such as "vi-VN" for a decimal comma. */
  readonly locale?: string;
  /** Milliseconds that one conversion may take. */
  readonly timeout?: number;
}

/** Calculated cells of a workbook: "" is blank, errors are texts such as "#N/A", numbers have 15 significant digits. */
export interface CalculatedWorkbook {
  /** Sheet titles in tab order. */
  readonly sheets: readonly string[];
  /** Rows of a sheet from A1 to its last used cell. Throws if there is no such sheet. */
  rows(sheet: string): readonly (readonly CellValue[])[];
  /** Cells of one area, e.g. `cells("'Kết quả'!A5:C9")`; cells outside the used range are "". */
  cells(address: string): readonly (readonly CellValue[])[];
  /** One cell, e.g. `cell("'Kết quả'!C7")`. */
  cell(address: string): CellValue;
}

export interface LibreOffice {
  /** Loads the file, calculates it by the settings of the session and returns all cells. */
  calculate(xlsx: string | Uint8Array): Promise<CalculatedWorkbook>;
  /** Loads, calculates and saves the file again: .xlsx bytes of what LibreOffice understood of it. */
  resave(xlsx: string | Uint8Array): Promise<Uint8Array>;
  /** The same for many files by name, in one run of the program. */
  resaveAll(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Opens each file, does in it what a person would do, and saves it as .xlsx. */
  edit(
    files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly edits: readonly Edit[] }>,
  ): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Writes `<name>.pdf` of the file into the folder and returns its path. */
  toPdf(xlsxPath: string, folder: string): Promise<string>;
  /** Removes the profile and everything this session wrote for itself. */
  close(): Promise<void>;
}

/** Starts a session with a fresh private profile. Conversions of one session run one after the other. Close it when done. */
export async function openLibreOffice(settings: LibreOfficeSettings = {}): Promise<LibreOffice> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), profileText(settings));

  let last: Promise<unknown> = Promise.resolve();
  let files = 0;
  const convert = (file: string | readonly string[], format: string, into: string): Promise<void> => {
    const inputs = typeof file === "string" ? [file] : file;
    const next = last.then(async () => {
      const { stdout, stderr } = await run(
        "soffice",
        [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", format, "--outdir", into, ...inputs],
        { timeout: settings.timeout ?? 120_000 },
      );
      // soffice exits with 0 even if it could not load the file.
      if (!stdout.includes("->")) throw new Error(`LibreOffice did not convert ${inputs.join(" ")}: ${stdout}${stderr}`);
    });
    last = next.catch(() => undefined); // the caller gets the failure; the next conversion still runs
    return next;
  };

  const office = (...args: readonly string[]) =>
    run("soffice", [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", ...args], {
      timeout: settings.timeout ?? 120_000,
      killSignal: "SIGKILL",
    });

  /** @throws Error with what Basic says */
  const runTypist = async (list: string): Promise<void> => {
    // The first start fills the profile's library of macros with the program's own.
    await office("--terminate_after_init");
    for (const [name, text] of [
      ["script.xlb", TYPIST_LIBRARY],
      ["Typist.xba", TYPIST],
    ] as const) {
      await writeFile(join(profile, "user", "basic", "Standard", name), text);
    }
    const answer = `${list}.answer`;
    await office(`macro:///Standard.Typist.Run("${pathToFileURL(list).href}", "${answer}")`);
    const told = (await readFile(answer, "utf8")).trim();
    if (told !== "done") throw new Error(`LibreOffice: ${told}`);
  };

  const resave = async (xlsx: string | Uint8Array): Promise<Uint8Array> => {
    const workFolder = join(folder, String(++files));
    await mkdir(workFolder);
    let file: string;
    if (typeof xlsx === "string") file = xlsx;
    else await writeFile((file = join(workFolder, "input.xlsx")), xlsx);
    const into = join(workFolder, "calculated");
    await convert(file, "xlsx:Calc MS Excel 2007 XML", into);
    return readFile(join(into, basename(file).replace(/\.[^.]*$/, ".xlsx")));
  };

  return {
    resave,
    async resaveAll(given) {
      const workFolder = join(folder, String(++files));
      await mkdir(workFolder);
      const into = join(workFolder, "calculated");
      const names = [...given.keys()];
      await Promise.all(names.map((name) => writeFile(join(workFolder, name), given.get(name)!)));
      await convert(
        names.map((name) => join(workFolder, name)),
        "xlsx:Calc MS Excel 2007 XML",
        into,
      );
      return new Map(await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(into, name)))] as const)));
    },
    async edit(given) {
      const workFolder = join(folder, String(++files));
      const into = join(workFolder, "edited");
      await mkdir(into, { recursive: true });
      await Promise.all([...given].map(([name, { bytes }]) => writeFile(join(workFolder, name), bytes)));
      const urlOf = (path: string): string => pathToFileURL(path).href;
      const lines = [...given].flatMap(([name, { edits }]) => linesOf(urlOf(join(workFolder, name)), edits, urlOf(join(into, name))));
      const list = join(workFolder, "lines.txt");
      await writeFile(list, lines.join("\n"));
      const next = last.then(() => runTypist(list));
      last = next.catch(() => undefined);
      await next;
      return new Map(
        await Promise.all([...given.keys()].map(async (name) => [name, new Uint8Array(await readFile(join(into, name)))] as const)),
      );
    },
    async calculate(xlsx) {
      return readCalculated(await resave(xlsx));
    },
    async toPdf(xlsxPath, into) {
      await convert(xlsxPath, "pdf:calc_pdf_Export", into);
      return join(into, basename(xlsxPath).replace(/\.[^.]*$/, ".pdf"));
    },
    async close() {
      await last;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function profileText({ recalculation = "always", locale }: LibreOfficeSettings): string {
  const item = (path: string, property: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${property}" oor:op="fuse"><value>${value}</value></prop></item>\n`;
  const mode = recalculation === "always" ? "0" : "1";
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">\n` +
    item("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", mode) +
    item("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", mode) +
    (locale === undefined ? "" : item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale)) +
    `</oor:items>\n`
  );
}

async function readCalculated(bytes: Uint8Array): Promise<CalculatedWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const bySheet = new Map(workbook.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
  const rows = (sheet: string): readonly (readonly CellValue[])[] => {
    const found = bySheet.get(sheet);
    if (!found) throw new Error(`no sheet "${sheet}" among ${[...bySheet.keys()].join(", ")}`);
    return found;
  };
  const cells = (address: string): readonly (readonly CellValue[])[] => {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`not an address: ${address}`);
    const { area, sheet } = parsed;
    const all = rows(sheet);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => all[area.row + r]?.[area.column + c] ?? ""),
    );
  };
  return { sheets: [...bySheet.keys()], rows, cells, cell: (address) => cells(address)[0]![0]! };
}

function rowsOf(sheet: ExcelJS.Worksheet): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: sheet.columnCount }, (_, c) => cellValue(sheet.getCell(r + 1, c + 1))),
  );
}

function cellValue(cell: ExcelJS.Cell): CellValue {
  if (cell.isMerged && cell.master !== cell) return "";
  // cell.value loses a formula's result 0, cell.result does not.
  const value: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (typeof value === "object" && "error" in value) return String(value.error);
  return cell.text;
}
