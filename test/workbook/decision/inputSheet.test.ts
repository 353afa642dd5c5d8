// The sheets on which the rules of Xét are typed: no text is cut off, and numbers stand on the right.
import { fillBook } from "../../../src/book/fillBook";
import { loadAwardSet, loadBaseSalaries } from "../../../src/commands/awardSets/awardSets";
import { loadDecisionPreset } from "../../../src/commands/decisionPresets/decisionPresets";
import { AWARD_TABLE_NAMES, RULE_TABLE_NAMES } from "../../../src/workbook/decision/decisionNames";
import { awardsPlan } from "../../../src/workbook/decision/awardsPlan";
import { rulesPlan } from "../../../src/workbook/decision/rulesPlan";
import { NO_SETTINGS } from "../../../src/workbook/decision/rulesCells";
import { pointsOf } from "../../../src/workbook/documents/grid";
import { linesHeight, textWidth, wrapped } from "../../../src/workbook/documents/textLines";
import type { Op } from "../../../src/workbook/plan";

const LONG =
  "không bị kỷ luật; không tiêu chí nào 0 điểm; [TC3] ≥ 15; mọi tiêu chí ≥ 50 %; điểm trừ ≤ 50 % điểm thưởng; thâm niên ≥ 12 tháng";

async function rules(): Promise<Op[]> {
  const { rules: preset } = await loadDecisionPreset("canTho2579");
  const exceptions = [{ participant: "CN01", band: null, reason: LONG }];
  return rulesPlan("Quy tắc", { ...preset, exceptions }, { ...NO_SETTINGS, name: LONG });
}

const awards = async (): Promise<Op[]> => awardsPlan("Danh hiệu", await loadAwardSet("law2026Decree152"), await loadBaseSalaries());

describe.each([
  ["Quy tắc xét", rules],
  ["Danh hiệu", awards],
])("the sheet %s", (_, planned) => {
  test("every text is seen whole: wrapped in a row that is high enough, or over blank cells up to the edge of the paper", async () => {
    const [sheet] = fillBook(await planned()).sheets;
    const { columns } = sheet!.page!.printArea;
    const width = (column: number): number => pointsOf(sheet!.columnLines.get(column)!.size!);
    const cut: unknown[] = [];
    let seen = 0;
    for (const [row, cells] of sheet!.rows) {
      for (const [column, { content, look }] of cells) {
        if (typeof content !== "string" || content === "" || column >= columns) continue;
        seen++;
        const [size, isBold] = [look.fontSize!, look.bold === true];
        if (look.wrap === true) {
          const lines = wrapped(content, width(column) - (look.indent ?? 0) * 7, size, isBold).length;
          if (linesHeight(lines, size) > sheet!.rowLines.get(row)!.size!) cut.push([row, column, content]);
          continue;
        }
        let room = width(column);
        for (let right = column + 1; right < columns && (cells.get(right)?.content ?? "") === ""; right++) room += width(right);
        if (textWidth(content, size, isBold) > room) cut.push([row, column, content]);
      }
    }
    expect(cut).toEqual([]);
    expect(seen).toBeGreaterThan(40);
  });
});

test.each([
  ["Quy tắc xét", rules, [RULE_TABLE_NAMES.bands.min, RULE_TABLE_NAMES.quotas.count, RULE_TABLE_NAMES.quotas.minimum]],
  ["Danh hiệu", awards, [AWARD_TABLE_NAMES.awards.order, AWARD_TABLE_NAMES.awards.multiple, AWARD_TABLE_NAMES.salaries.amount]],
])("columns of numbers on the sheet %s stand on the right", async (_, planned, columns) => {
  const book = fillBook(await planned());
  const looks = columns.map((name) => {
    const { area } = book.names.find((own) => own.name === name)!;
    return book.sheets[0]!.cell(area.row, area.column).look.horizontal;
  });
  expect(looks).toEqual(columns.map(() => "right"));
});
