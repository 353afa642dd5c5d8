// Rounds and the form for one participant, saved and calculated anew by LibreOffice; the form printed.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { makeForm } from "../../src/commands/forms";
import { COMMANDS } from "../../src/commands/registry";
import { ROUNDS } from "../../src/core/movement";
import { fullAddress } from "../../src/workbook/area";
import { FINAL_HELPER_NAMES, FORM_NAMES, GRID_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { closeTestExcels } from "../kits/testExcel";
import { formMovement } from "../kits/roundsSample";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

const run = promisify(execFile);

describe("LibreOffice calculates rounds and the form as the embedded Excel does", () => {
  let judge: LibreOffice;
  let folder: string;
  beforeAll(async () => {
    judge = await openLibreOffice();
    folder = await mkdtemp(join(tmpdir(), "rounds-"));
  });
  afterAll(async () => {
    closeTestExcels();
    await judge.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function workbookOf(rounds: 2 | 3): Promise<CommandRun> {
    const excel = await CommandRun.start();
    await fill(excel, rounds);
    return excel;
  }

  async function fill(excel: CommandRun, rounds: 2 | 3): Promise<void> {
    const { movement, data } = formMovement(ROUNDS.slice(0, rounds));
    await excel.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    await excel.must(COMMANDS.buildMatrix, undefined);
    await excel.must(COMMANDS.enterRounds, data);
    await excel.must(makeForm, { code: movement.participants[1]!.code });
  }

  test.each([2, 3] as const)("%p rounds: what counts, marks, totals, ranks, the whole form", async (rounds) => {
    await expectSame(await workbookOf(rounds));
  });

  test("three rounds of a second movement, beside a first one of two: the same of both", async () => {
    const second = await CommandRun.beside(
      (first) => fill(first, 2),
      () => workbookOf(3),
    );
    await expectSame(second);
    await expectSame(second.inMovement(1));
  });

  async function expectSame(excel: CommandRun): Promise<void> {
    const names = [
      GRID_NAMES.final.cells,
      FINAL_HELPER_NAMES.aside,
      FINAL_HELPER_NAMES.below,
      RESULT_NAMES.total,
      RESULT_NAMES.rank,
      FORM_NAMES.table,
      FORM_NAMES.helpers,
    ];
    const calculated = await judge.calculate(await saveWorkbook(excel.excel.workbook));
    for (const name of names) {
      const { sheetId, area } = excel.excel.workbook.areaOfName(excel.nameOf(name))!;
      const title = excel.excel.workbook.sheet(sheetId)!.title;
      const tidied = (rows: readonly (readonly unknown[])[]): unknown[][] =>
        rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)));
      expect([name, tidied(calculated.cells(fullAddress(title, area)))]).toEqual([name, tidied(await excel.values(name))]);
    }
  }

  test("a form too long for one readable page prints on at most two of A4 lying down, signers under the total; no error, no helper", async () => {
    const excel = await workbookOf(3);
    const file = join(folder, "form.xlsx");
    await writeFile(file, await saveWorkbook(excel.excel.workbook));
    const pdf = await judge.toPdf(file, folder);
    const { stdout: about } = await run("pdfinfo", [pdf]);
    // Sheets are printed in the order of their tabs: the form was made last.
    const last = Number(/Pages:\s+(\d+)/.exec(about)![1]);
    const textOf = async (page: number): Promise<string> =>
      (await run("pdftotext", ["-layout", "-f", String(page), "-l", String(page), pdf, "-"])).stdout;
    const letters = (words: string): string => words.replace(/\s+/g, "");
    const end = await textOf(last);
    const isWhole = letters(end).includes(letters("PHIẾU CHẤM ĐIỂM THI ĐUA"));
    const text = isWhole ? end : `${await textOf(last - 1)}${end}`;
    for (let page = isWhole ? last : last - 1; page <= last; page++) {
      const { stdout: size } = await run("pdfinfo", ["-f", String(page), "-l", String(page), pdf]);
      expect(size).toMatch(/size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);
    }
    for (const words of ["Nội dung tiêu chí", "TỔNG ĐIỂM", "TM. HỘI ĐỒNG"]) expect(letters(end)).toContain(letters(words));
    const { movement } = formMovement(ROUNDS);
    for (const words of [
      "PHIẾU CHẤM ĐIỂM THI ĐUA",
      ...movement.criteria.map((criterion) => criterion.name.split(" ").slice(0, 3).join(" ")),
    ]) {
      expect(letters(text)).toContain(letters(words));
    }
    expect(text).not.toMatch(/#(N\/A|REF|VALUE|NAME|DIV)|Cột phụ/);
  });
});
