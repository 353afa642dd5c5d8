// Versions of the criteria list: locked once scored, cloned to a draft, compared on the entries as they stand, applied, archived.
import type { Command } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { checkShape } from "../../src/commands/shape";
import { undo, undoSteps } from "../../src/commands/undo";
import { applyVersion, cloneVersion, dropDraft, previewVersion, unlockList, versionState } from "../../src/commands/versions";
import type { Entry } from "../../src/core/movement";
import { CRITERIA_NAMES, ENTRY_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import { DRAFT_NAMES } from "../../src/workbook/versionsPlan";
import { builtOnce, CommandRun, NOON } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const DRAFT = "Tiêu chí v2 (nháp)";
const ARCHIVE = "Tiêu chí v1 (lưu)";
const ENTRIES: Entry[][] = [
  [9, 6, 6],
  [8, 8, 6],
  [7, 9, 3],
];

async function three(entries = ENTRIES): Promise<CommandRun> {
  const { movement } = scored(ENTRIES, { tieBreak: [{ by: "criterion", code: "c1", order: "higher" }] });
  const run = await CommandRun.of(movement, entries);
  return run;
}

const drafted = builtOnce(async (): Promise<CommandRun> => {
  const run = await three();
  await run.must(COMMANDS.rank, undefined);
  await run.must(cloneVersion, undefined);
  return run;
});

const isProtected = (run: CommandRun, title: string): boolean => run.excel.workbook.sheetByTitle(title)?.protection !== null;
const titles = (run: CommandRun): string[] => run.excel.workbook.sheets().map((sheet) => sheet.title);

/** Syncs that a command takes. */
async function syncsOf(run: CommandRun, work: () => Promise<unknown>): Promise<number> {
  const before = run.context.port.cost().syncs;
  await work();
  return run.context.port.cost().syncs - before;
}

describe("the lock of the list in use", () => {
  test("the list is open while nothing is scored, and locked without a password by ranking what is scored", async () => {
    const run = await three([]);
    await run.must(COMMANDS.rank, undefined);
    expect(isProtected(run, "Tiêu chí")).toBe(false);
    await run.change(ENTRY_NAMES.cells, 0, 0, 9);
    await run.must(COMMANDS.rank, undefined);
    expect(run.excel.workbook.sheetByTitle("Tiêu chí")!.protection).toMatchObject({ password: null });
    expect(run.excel.workbook.sheetByTitle("Tiêu chí")!.unlockedAreas()).toEqual([]);
    expect(await run.must(versionState, undefined)).toMatchObject({ isLocked: true, filled: 1, draft: null, archived: [] });
    expect((await run.must(COMMANDS.overview, undefined)).version).toEqual({ number: 1, date: "", isLocked: true });
  });

  test("building a matrix that keeps entries locks it too, and gives codes to rows of a locked list", async () => {
    const run = await three();
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(isProtected(run, "Tiêu chí")).toBe(true);
    await run.change(CRITERIA_NAMES.name, 3, 0, "Tiêu chí thêm");
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(CRITERIA_NAMES.code))[3]).toEqual(["TC01"]);
    expect(isProtected(run, "Tiêu chí")).toBe(true);
  });

  test("is taken off on demand when nothing is scored any more, and not before", async () => {
    const run = await three([[9]]);
    await run.must(COMMANDS.rank, undefined);
    expect((await run.must(unlockList, undefined)).isLocked).toBe(true);
    await run.change(ENTRY_NAMES.cells, 0, 0, null);
    expect((await run.must(unlockList, undefined)).isLocked).toBe(false);
    expect(isProtected(run, "Tiêu chí")).toBe(false);
  });

  test("another movement may be set up over a locked list; its version is the first", async () => {
    const run = await drafted();
    await run.must(applyVersion, undefined);
    await run.must(cloneVersion, undefined);
    await run.must(COMMANDS.setUp, { start: "blank", title: "Mới", agency: "", year: null });
    expect(isProtected(run, "Tiêu chí")).toBe(false);
    expect((await run.must(COMMANDS.overview, undefined)).version).toMatchObject({ number: 1, isLocked: false });
    expect(await run.must(versionState, undefined)).toMatchObject({ draft: null, archived: [] });
  });
});

describe("a draft", () => {
  test("stands left of the list, cell for cell the same under names of its own; ranks and list do not change", async () => {
    const run = await drafted();
    expect(titles(run).indexOf(DRAFT)).toBe(titles(run).indexOf("Tiêu chí") - 1);
    for (const field of Object.keys(DRAFT_NAMES) as (keyof typeof DRAFT_NAMES)[]) {
      expect([field, await run.values(DRAFT_NAMES[field])]).toEqual([field, await run.values(CRITERIA_NAMES[field])]);
    }
    expect(isProtected(run, DRAFT)).toBe(false);
    expect(await run.must(COMMANDS.rank, undefined)).toMatchObject({ repaired: false });
    expect(await run.must(versionState, undefined)).toMatchObject({ draft: { sheet: DRAFT, changes: [] } });
  });

  test("is refused where there is one, with its sheet; what needs one is refused where there is none", async () => {
    const run = await drafted();
    const before = await run.content();
    expect(await run.try(cloneVersion, undefined)).toMatchObject({
      ok: false,
      failure: { code: "draft-exists", params: { sheet: DRAFT } },
    });
    expect(await run.content()).toEqual(before);
    await run.must(dropDraft, undefined);
    const needing: readonly Command<undefined, unknown>[] = [previewVersion, applyVersion, dropDraft];
    for (const command of needing) expect(await run.codeOf(command, undefined)).toBe("no-draft");
  });

  test("dropped, the workbook is as it was before it was made", async () => {
    const run = await three();
    await run.must(COMMANDS.rank, undefined);
    const before = await run.content();
    await run.must(cloneVersion, undefined);
    await run.must(dropDraft, undefined);
    expect({ ...((await run.content()) as object), active: "" }).toEqual({ ...(before as object), active: "" });
  });

  test("keeps what people added to the list without a code or with mistakes", async () => {
    const run = await three();
    await run.change(CRITERIA_NAMES.name, 4, 0, "Không có mã");
    await run.change(CRITERIA_NAMES.max, 4, 0, "mười");
    await run.must(cloneVersion, undefined);
    expect((await run.values(DRAFT_NAMES.name))[4]).toEqual(["Không có mã"]);
    expect((await run.values(DRAFT_NAMES.max))[4]).toEqual(["mười"]);
  });
});

describe("the preview", () => {
  test("tells who changes rank, from which total to which, and by which criterion, and writes nothing", async () => {
    const run = await drafted();
    // Totals 21, 22, 19: weight 3 on c1 makes 39, 38, 33.
    await run.change(DRAFT_NAMES.weight, 0, 0, 3);
    const before = await run.content();
    const preview = await run.must(previewVersion, undefined);
    expect(preview).toMatchObject({ errors: 0, findings: [], changes: [{ kind: "changed", code: "c1", fields: ["weight"] }] });
    expect(preview.comparison!.moved).toBe(2);
    expect(
      preview.comparison!.shifts.map(({ code, before: was, after, isMoved, points }) => ({ code, was, after, isMoved, points })),
    ).toEqual([
      {
        code: "p1",
        was: { total: 21, rank: 2, clusterRank: 2 },
        after: { total: 39, rank: 1, clusterRank: 1 },
        isMoved: true,
        points: [{ code: "c1", name: "Tiêu chí c1", before: 9, after: 27 }],
      },
      expect.objectContaining({ code: "p2", was: { total: 22, rank: 1, clusterRank: 1 }, after: { total: 38, rank: 2, clusterRank: 2 } }),
      expect.objectContaining({ code: "p3", isMoved: false, after: { total: 33, rank: 3, clusterRank: 3 } }),
    ]);
    expect(await run.content()).toEqual(before);
  });

  test("what it foretells is what comes: ranks after applying and building are those of the preview", async () => {
    const run = await drafted();
    await run.change(DRAFT_NAMES.weight, 0, 0, 3);
    const { comparison } = await run.must(previewVersion, undefined);
    await run.must(applyVersion, undefined);
    await run.must(COMMANDS.buildMatrix, undefined);
    const { rows } = await run.must(COMMANDS.rank, undefined);
    expect(rows.map(({ code, total, rank }) => ({ code, total, rank }))).toEqual(
      comparison!.shifts.map(({ code, after: { total, rank } }) => ({ code, total, rank })),
    );
  });

  test("a version that came into use is no difference from what was built, before and after building, and neither is the old one taken back", async () => {
    const run = (await drafted()).keeping();
    await run.change(DRAFT_NAMES.weight, 0, 0, 3);
    await run.must(applyVersion, undefined);
    expect((await run.must(checkShape, undefined)).findings.filter(({ rule }) => rule === "S-11")).toEqual([]);
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.must(checkShape, undefined)).findings).toEqual([]);
    const { steps } = await run.must(undoSteps, undefined);
    await run.must(undo, steps.find(({ command }) => command === "applyVersion")!.id);
    expect((await run.must(checkShape, undefined)).findings).toEqual([]);
  });

  test("a draft with errors has findings with cells on the draft, and no comparison; applying it is refused and writes nothing", async () => {
    const run = await drafted();
    await run.change(DRAFT_NAMES.code, 1, 0, "c1");
    const preview = await run.must(previewVersion, undefined);
    expect(preview).toMatchObject({ errors: 1, comparison: null });
    expect(preview.findings.map(({ rule, cell }) => [rule, cell])).toEqual([["C-02", `'${DRAFT}'!A5`]]);
    const before = await run.content();
    expect(await run.codeOf(applyVersion, undefined)).toBe("unusable");
    expect(await run.content()).toEqual(before);
  });

  test("a column of the draft that is gone is told, and applying is refused", async () => {
    const run = await drafted();
    run.excel.workbook.removeName(DRAFT_NAMES.source);
    expect((await run.must(previewVersion, undefined)).findings.map(({ rule }) => rule)).toEqual(["S-01"]);
    expect(await run.codeOf(applyVersion, undefined)).toBe("unusable");
  });
});

describe("applying", () => {
  test("makes the draft the list, archives the old one protected, and writes number and date on the profile", async () => {
    const run = await drafted();
    await run.change(DRAFT_NAMES.name, 0, 0, "Tiêu chí sửa");
    const applied = await run.must(applyVersion, undefined);
    expect(applied).toEqual({ inUse: { number: 2, date: "23/11/2026" }, orphaned: 0 });
    expect(NOON.getDate()).toBe(23);
    expect(titles(run).filter((title) => title.startsWith("Tiêu chí"))).toEqual(["Tiêu chí", ARCHIVE]);
    expect((await run.values(CRITERIA_NAMES.name))[0]).toEqual(["Tiêu chí sửa"]);
    for (const title of ["Tiêu chí", ARCHIVE]) expect(isProtected(run, title)).toBe(true);
    expect(await run.must(versionState, undefined)).toMatchObject({
      inUse: { number: 2, date: "23/11/2026" },
      isLocked: true,
      draft: null,
      archived: [{ number: 1, sheet: ARCHIVE }],
    });
    // Names of columns are live in the sheets: the new list is read, the archive is not.
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual([2, 1, 3]);
    expect(await run.must(COMMANDS.rank, undefined)).toMatchObject({ repaired: false, isProvisional: false });
  });

  test("keeps every entry by code: added criteria are blank, those of removed ones stand at the end without points", async () => {
    const run = await drafted();
    await run.change(DRAFT_NAMES.code, 1, 0, "c4");
    await run.change(DRAFT_NAMES.name, 1, 0, "Tiêu chí mới");
    const applied = await run.must(applyVersion, undefined);
    expect(applied.orphaned).toBe(3);
    const built = await run.must(COMMANDS.buildMatrix, undefined);
    expect(built.keptEntries).toBe(9);
    expect((await run.values(ENTRY_NAMES.columnCodes)).flat()).toEqual(["c1", "c4", "c3", "c2"]);
    expect(await run.values(ENTRY_NAMES.cells)).toEqual([
      [9, "", 6, 6],
      [8, "", 6, 8],
      [7, "", 3, 9],
    ]);
    expect((await run.values(RESULT_NAMES.total)).flat()).toEqual([15, 14, 10]);
  });

  test("a third version archives the second under its number", async () => {
    const run = await drafted();
    await run.must(applyVersion, undefined);
    await run.must(cloneVersion, undefined);
    expect(titles(run)).toContain("Tiêu chí v3 (nháp)");
    await run.must(applyVersion, undefined);
    expect(titles(run).filter((title) => title.startsWith("Tiêu chí"))).toEqual(["Tiêu chí", "Tiêu chí v2 (lưu)", ARCHIVE]);
    expect((await run.must(versionState, undefined)).archived.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("sheets that people have renamed keep their titles but for the archive's", async () => {
    const run = await drafted();
    run.excel.workbook.renameSheet(run.excel.workbook.sheetByTitle("Tiêu chí")!.id, "Thang điểm");
    run.excel.workbook.renameSheet(run.excel.workbook.sheetByTitle(DRAFT)!.id, "Bản thảo");
    await run.must(applyVersion, undefined);
    expect(titles(run)).toEqual(expect.arrayContaining(["Thang điểm", ARCHIVE]));
    expect(titles(run)).not.toContain("Bản thảo");
  });

  test("a list locked by a password is refused before anything is written", async () => {
    const run = await drafted();
    run.excel.workbook.sheetByTitle("Tiêu chí")!.protection = { password: "bí mật", options: {} };
    const before = await run.content();
    expect(await run.try(applyVersion, undefined)).toMatchObject({
      ok: false,
      failure: { code: "protected", params: { sheet: "Tiêu chí" } },
    });
    expect(await run.content()).toEqual(before);
  });

  test("a workbook whose structure is locked is refused before anything is written", async () => {
    const run = await drafted();
    run.excel.workbook.isStructureProtected = true;
    const before = await run.content();
    expect(await run.codeOf(applyVersion, undefined)).toBe("protected");
    expect(await run.codeOf(dropDraft, undefined)).toBe("protected");
    expect(await run.content()).toEqual(before);
  });

  test("each command takes at most three syncs", async () => {
    const run = await drafted();
    const syncs: number[] = [];
    for (const command of [versionState, previewVersion, applyVersion, cloneVersion, dropDraft] as const) {
      syncs.push(await syncsOf(run, () => run.must<undefined, unknown>(command, undefined)));
    }
    expect(Math.max(...syncs)).toBeLessThanOrEqual(3);
  });
});
