// What goes into the Word file: the Tờ trình with its list where a higher authority decides, and the director's own list.
import { strFromU8, unzipSync } from "fflate";
import { wordPapers } from "../../src/commands/dossier";
import { COMMANDS } from "../../src/commands/registry";
import type { Award } from "../../src/core/awards/awardRules";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import { wordFile } from "../../src/word/wordFile";
import { DOSSIER_NAMES } from "../../src/workbook/dossier";
import { PARTICIPANT_NAMES } from "../../src/workbook/names";
import type { PrintedDocument } from "../../src/workbook/documents/document";
import { anAward } from "../kits/awardSamples";
import { CommandRun } from "../kits/commandRun";
import { movementOf } from "../kits/decisionMovement";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const AWARD = anAward();
const HIGHER = anAward({
  code: "BKT",
  name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
  form: "award",
  authority: "province",
  conditions: [{ condition: { kind: "level", min: "excellent" }, article: "Điều 74", isVerified: true }],
});

async function started(awards: readonly Award[], points: readonly number[] = [95, 91, 80, 50]): Promise<CommandRun> {
  const run = await CommandRun.start();
  const { movement, entries } = movementOf(points);
  const bands = [
    { name: "Xuất sắc", level: "excellent", min: 90, conditions: [] },
    { name: "Tốt", level: "good", min: 70, conditions: [] },
    { name: "Hoàn thành", level: "completed", min: null, conditions: [] },
  ] as const;
  const dossier = { receiver: "Chủ tịch UBND tỉnh", symbol: "12/TTr-STP", submissionDate: "5/11/2026", bases: "Căn cứ một;\nCăn cứ hai;" };
  const decision = {
    rules: { ...NO_RULES, bands },
    received: "2026-11-20",
    decided: "2026-12-15",
    awards,
    history: [],
    initiatives: [],
    votes: null,
    dossier,
  };
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entries);
  return run;
}

const namesOn = ({ blocks }: PrintedDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap((row) => (row.kind === "row" ? [String(row.cells[2])] : [])) : [],
  );
const textsOf = ({ blocks }: PrintedDocument): string[] => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

test("awards of both authorities: the letter, its list, then the director's own list", async () => {
  const run = await started([AWARD, HIGHER]);
  const before = await run.content();
  const { papers, names, fileName } = await run.must(wordPapers, undefined);
  expect(papers.map(({ titles }) => titles.at(-1))).toEqual(["TỜ TRÌNH", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"]);
  expect(papers.map(namesOn)).toEqual([[], ["Người 1", "Người 2"], ["Người 1", "Người 2", "Người 3"]]);
  expect(names).toBe(5);
  expect(fileName).toBe("To-trinh-va-danh-sach-khen-thuong-2026.docx");
  expect(papers[0]!.letterhead).toMatchObject({ number: "12/TTr-STP", date: "2026-11-05" });
  expect(papers[1]!.attachedTo).toContain("Tờ trình số 12/TTr-STP, ngày 05 tháng 11 năm 2026");
  expect(textsOf(papers[0]!)).toEqual(expect.arrayContaining(["Kính gửi: Chủ tịch UBND tỉnh", "Căn cứ một;", "Căn cứ hai;"]));
  expect(textsOf(papers[0]!).join("\n")).toContain("cho 02 (hai) lượt");
  expect(papers.every(({ stale }) => stale === null)).toBe(true);
  expect(await run.content()).toEqual(before);
});

test("both lists have kind of award, class of people and field of activity where the office tells them", async () => {
  const run = await started([AWARD, HIGHER]);
  await run.change(DOSSIER_NAMES.classification, 0, 0, "Đột xuất");
  await run.change(DOSSIER_NAMES.activity, 0, 0, "Tư pháp");
  await run.change(PARTICIPANT_NAMES.objectClass, 1, 0, "Lãnh đạo cấp vụ, sở");
  const { papers } = await run.must(wordPapers, undefined);
  const body = strFromU8(unzipSync(await wordFile(papers, { title: "", author: "" }))["word/document.xml"]!);
  const count = (text: string): number => body.split(`>${text}<`).length - 1;
  expect(["Phân loại khen thưởng", "Phân loại đối tượng", "Lĩnh vực hoạt động"].map(count)).toEqual([2, 2, 2]);
  expect(["Đột xuất", "Tư pháp", "Lãnh đạo cấp vụ, sở"].map(count)).toEqual([5, 5, 2]);
});

test("awards of the director alone: his list, no letter", async () => {
  const { papers } = await (await started([AWARD])).must(wordPapers, undefined);
  expect(papers.map(namesOn)).toEqual([["Người 1", "Người 2", "Người 3"]]);
});

test("nobody is proposed: the list says so", async () => {
  const { papers, names } = await (await started([AWARD, HIGHER], [10, 20])).must(wordPapers, undefined);
  expect([papers.length, names]).toEqual([1, 0]);
  expect(textsOf(papers[0]!).join("\n")).toContain("không có trường hợp nào");
});
