// A workbook whose register cells hold whatever people type or paste, under a ladder of all that they decide.
import type { TieBreak } from "../../src/core/movement";
import { REGISTER_NAMES, type RegisterField } from "../../src/workbook/names";
import { CommandRun } from "./commandRun";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

/**
 * What people may type or paste; every one must be the same to the formulas as to core. No TRUE and FALSE where numbers are looked up:
 * LibreOffice takes them for 1 and 0.
 */
const TYPED: Readonly<Partial<Record<RegisterField, readonly (string | number | boolean)[]>>> = {
  sex: ["Nữ", "nữ", "NỮ", " Nữ ", "Nu", "Nam", "nam", "x", "Nữ\u00a0", 1, ""],
  salutation: ["Bà", "bà ", "Ông", "Cô", "", "Bà"],
  femaleShare: [70, 69.999, 70.5, 100, 101, 0.7, 1, 0, -5, "70", " 71 ", "70,5", "70.5", "70%", "1/2", "bảy mươi", "", true],
  previousRank: [1, 2, 2.5, 0, -1, "3", " 4", "5\u00a0", "07", "1.234", "8,5", "nhất", "", 1e9],
  votes: [0, 12, "12", "12 phiếu", "-3", -3, 3.5, "1/2", 44_000, "1e3", ""],
};

/** Built and scored, everybody with the same points; individuals first, then collectives. */
export async function typedRegisters(): Promise<CommandRun> {
  const count = Math.max(...Object.values(TYPED).map((cells) => cells.length));
  const tieBreak: TieBreak[] = [
    { by: "preference", order: "higher" },
    { by: "previousRank", order: "lower" },
    { by: "votes", order: "higher" },
  ];
  const participants = Array.from({ length: 2 * count }, (_, i) =>
    aParticipant(`p${i + 1}`, { type: i < count ? "individual" : "collective" }),
  );
  const movement = aMovement({ criteria: [aCriterion("c1")], tieBreak, participants });
  const run = await CommandRun.of(
    movement,
    participants.map(() => [5]),
  );
  for (const [field, cells] of Object.entries(TYPED)) {
    const { area, sheetId } = run.excel.workbook.areaOfName(REGISTER_NAMES[field as RegisterField])!;
    const values = participants.map((_, i) => [{ value: cells[i % cells.length] ?? null }]);
    run.excel.workbook.sheet(sheetId)!.write({ ...area, rows: values.length }, values);
  }
  await run.excel.workbook.settle();
  return run;
}
