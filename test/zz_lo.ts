import { readFile } from "node:fs/promises";
import { openLibreOffice } from "./libreoffice/libreOffice";
import { saveWorkbook } from "../host/xlsx/saveWorkbook";
import { CommandRun } from "./kits/commandRun";
import { scored } from "./kits/movementBuilder";
import { rulesPlan } from "../src/workbook/decision/rulesPlan";
import { resultPlan, watchedRules } from "../src/workbook/decision/resultPlan";
import { loadDecisionPreset } from "../src/commands/decisionPresets/decisionPresets";
import { DECISION_REQUESTS, DECISION_RESULT_NAMES, RULE_TABLE_NAMES } from "../src/workbook/decision/decisionNames";
import { writeFile } from "node:fs/promises";
void readFile;
async function main() {
  const { movement, entries } = scored([[10, 10],[9, 9],[8.25, 8]]);
  const run = await CommandRun.of(movement, entries);
  const { rules } = await loadDecisionPreset("nestedTen");
  await run.excel.port.apply(rulesPlan("Quy tắc xét", { ...rules, exceptions: [{ participant: "p2", band: "Tốt", reason: "Nghị quyết số 1" }], bands: rules.bands.map((b, i) => i === 0 ? { ...b, min: 8.5 } : b) }, { name: "x", received: "2026-01-01", decided: "" }));
  const col = async (n: string) => (await run.values(n)).map(([c]) => c!);
  const [codes, totals, ranks] = [await col("BV_KQ_Ma"), await col("BV_KQ_Tong"), await col("BV_KQ_Hang")];
  const snap = await run.excel.port.read({ names: DECISION_REQUESTS.rules });
  const seat = { quota: "Xuất sắc 10 % từng đơn vị", group: "Phòng Phổ biến, giáo dục pháp luật", baseText: "Từ mức Tốt trở lên, không kể số được chọn", base: 40, percent: 20, exact: "8,4", seats: 8, used: 6, held: 2, left: 2 };
  const lines = codes.map((code, i) => ({ code: String(code), name: "N" + i, group: "Chung", total: 20 - i, rank: i + 1, reached: "Tốt", band: "Tốt", reasons: [], distance: "", isForCouncil: false }));
  const { plan } = resultPlan("Kết quả xét", { agency: "a", movement: "m", ruleSet: "r", basis: { time: "t", criteria: "c", code: "k" }, isProvisional: false, counts: [], withoutBand: 0, lines, totalFormat: "0.00", quotas: [], seats: [seat, { ...seat, left: -1 }], exceptions: [], scores: codes.map((c, i) => [String(c), totals[i]!, ranks[i]!] as const), gatesHit: null, watched: watchedRules(snap) }, { isProtected: false });
  await run.excel.port.apply(plan.map((op) => op.kind === "page" ? { ...op, page: { ...op.page, printArea: { row: 0, column: 11, rows: 12, columns: 10 } } } : op));
  const file = await saveWorkbook(run.excel.workbook);
  await writeFile("/tmp/qx/seats.xlsx", file);
  for (const locale of ["vi-VN", "en-US"]) {
    const lo = await openLibreOffice({ recalculation: "always", locale });
    const book = await lo.calculate(file);
    console.log(locale, JSON.stringify(book.cells("'Kết quả xét'!A5:A5")), JSON.stringify(book.cells("'Quy tắc xét'!R1:V9")), JSON.stringify(book.cells("'Quy tắc xét'!A60:E64")));
    await lo.close();
  }
}
void main().then(() => process.exit(0));
