// Phiếu điểm made by the command and printed by LibreOffice: one page of A4, with few criteria and with many, and its red line reckoned anew.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { COMMANDS } from "../../src/commands/registry";
import { makeScoreSheet } from "../../src/commands/scoreSheet";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import { PLAIN_CRITERION, type Criterion, type Movement } from "../../src/core/movement";
import { scoreSheet as words } from "../../src/locale/vi/scoreSheet";
import { SCORE_SHEET_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { decisionBy } from "../kits/decisionMovement";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { LONG_NAME } from "../kits/paperSamples";
import { closeTestExcels } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { lettersOf, MILLIMETRE, overprinted, pagesIn, type Page } from "./printedPages";

const TEXTS = [
  "Tham mưu, xây dựng văn bản quy phạm pháp luật đúng tiến độ, chất lượng",
  "Cải cách hành chính, chuyển đổi số",
  "Tiếp công dân, giải quyết khiếu nại, tố cáo, phản ánh, kiến nghị đúng thời hạn",
  "Kỷ luật, kỷ cương; văn hóa công sở",
];

/** Criteria in groups of ten. */
function criteriaOf(count: number): Criterion[] {
  return Array.from({ length: count }, (_, i) => {
    const code = `G${Math.floor(i / 10) + 1}`;
    const group: Criterion = { ...PLAIN_CRITERION, code, name: `Nhóm ${code}`, rule: { kind: "group", combine: "sum" }, max: 100 };
    const own = aCriterion(`c${i + 1}`, { parent: code, name: `${i + 1}. ${TEXTS[i % TEXTS.length]!}` });
    return i % 10 === 0 ? [group, own] : [own];
  }).flat();
}

function movementOf(count: number): Movement {
  return aMovement({
    title: "Phong trào thi đua lập thành tích chào mừng kỷ niệm các ngày lễ lớn của đất nước năm 2026",
    agency: "Sở Tư pháp tỉnh An Giang",
    criteria: criteriaOf(count),
    participants: ["Văn phòng Sở", LONG_NAME, "Thanh tra Sở"].map((name, i) =>
      aParticipant(`P${i + 1}`, { name, cluster: "Khối các phòng" }),
    ),
  });
}

describe("Phiếu điểm in LibreOffice", () => {
  let judge: LibreOffice;
  let folder: string;
  beforeAll(async () => {
    judge = await openLibreOffice({ locale: "vi-VN" });
    folder = await mkdtemp(join(tmpdir(), "score-sheets-"));
  });
  afterEach(closeTestExcels);
  afterAll(async () => {
    await judge.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function made(count: number, other: string | null): Promise<CommandRun> {
    const run = await CommandRun.start();
    const movement = movementOf(count);
    const bands = [{ name: "Xuất sắc", level: "excellent", min: count * 9.75, conditions: [] }] as const;
    const decision = decisionBy({ ...NO_RULES, bands });
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
    await run.must(COMMANDS.buildMatrix, undefined);
    const entered = movement.participants.map(({ code }, i) => [
      code,
      Object.fromEntries(Array.from({ length: count }, (_, j) => [`c${j + 1}`, 10 - ((i + j) % 3) / 2])),
    ]);
    await run.must(COMMANDS.enterEntries, Object.fromEntries(entered));
    await run.must(makeScoreSheet, { code: "P2", other, hidesNames: true });
    return run;
  }

  /** The pages of the paper, which is the last sheet. */
  async function printed(run: CommandRun, name: string): Promise<Page[]> {
    const { workbook } = run.excel;
    await workbook.settle();
    expect(workbook.sheets().at(-1)!.id).toBe(workbook.areaOfName(SCORE_SHEET_NAMES.paper)!.sheetId);
    const file = join(folder, `${name}.xlsx`);
    await writeFile(file, await saveWorkbook(workbook));
    const pages = await pagesIn(await judge.toPdf(file, folder));
    const first = pages.findIndex(({ letters }) => letters.includes(lettersOf(words.title.toUpperCase())));
    expect(first).toBeGreaterThan(0);
    return pages.slice(first);
  }

  test.each([
    [8, null, 9],
    [25, "P3", 7],
    [60, "P3", 5.5],
  ] as const)(
    "%p criteria, compared with %p: one page, nothing over anything else, letters of %p points or more",
    async (count, other, least) => {
      const pages = await printed(await made(count, other), `score${count}`);
      expect(pages).toHaveLength(1);
      const [{ width, height, words: all, letters }] = pages as [Page];
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(overprinted(pages[0]!)).toEqual([]);
      for (const word of all) {
        expect(word.left).toBeGreaterThan(20 * MILLIMETRE - 2);
        expect(word.right).toBeLessThan(width - 15 * MILLIMETRE + 2);
        expect(word.bottom).toBeLessThan(height - 5 * MILLIMETRE);
      }
      for (const { name } of movementOf(count).criteria) expect(letters).toContain(lettersOf(name));
      for (const text of [words.title.toUpperCase(), words.sums.total, "NGƯỜI LẬP PHIẾU", "Thiếu", "Mất điểm nhiều nhất"]) {
        expect(letters).toContain(lettersOf(text));
      }
      expect(letters).not.toContain(lettersOf("Thanh tra Sở"));
      expect(letters).not.toContain(lettersOf(words.stale));
      // Boxes of words are a little higher than the letters' size.
      const sizes = all.map((word) => (word.bottom - word.top) / 1.15).sort((a, b) => a - b);
      expect(sizes[Math.floor(sizes.length / 2)]!).toBeGreaterThan(least);
    },
  );

  test("after a point of somebody else has changed it says that it is old, calculated by LibreOffice", async () => {
    const run = await made(8, "P3");
    await run.must(COMMANDS.enterEntries, { P1: { c1: 1 } });
    const [page] = await printed(run, "old");
    expect(page!.letters).toContain(lettersOf(words.stale));
  });
});
