// The proof of gathering: forty real files, written, changed as people and accidents change them, read by the guarded reader, gathered.
// What is whole is in the workbook, everything else is named, nothing is written over.
import { gatherApply, gatherPreview } from "../../../src/commands/gather";
import type { UnitFile } from "../../../src/commands/gatherAnswers";
import { makeUnitFiles } from "../../../src/commands/unitFiles";
import { writeBook } from "../../../src/book/writeBook";
import type { Entry } from "../../../src/core/movement";
import { standingsOf } from "../../../src/core/ranking";
import { ENTRY_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import type { CellValue, Op } from "../../../src/workbook/plan";
import { VERSION_NAMES } from "../../../src/workbook/versionCells";
import { UNIT_MATRIX_NAMES } from "../../../src/workbook/unitFile/unitFileNames";
import { CommandRun, NOON } from "../../kits/commandRun";
import { bombOf, CRITERIA, fortyUnits, readAs, typedBy, UNITS } from "../../kits/fortyUnits";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

/** The file as the unit sends it back: its plan with what the unit types, and whatever else it does to it. */
function filled(file: UnitFile, first: number, change: (plan: Op[]) => Op[] = (plan) => plan): Uint8Array {
  const cells = file.plan.find((op) => op.kind === "defineName" && op.name === UNIT_MATRIX_NAMES.cells);
  if (cells?.kind !== "defineName") throw new Error("no table");
  const values = Array.from({ length: cells.area.rows }, (_, i): CellValue[] =>
    Array.from({ length: cells.area.columns }, (__, j) => typedBy(first + i, j)),
  );
  const plan: Op[] = [...file.plan, { kind: "writeBlock", sheet: cells.sheet, area: cells.area, values }];
  return writeBook(change(plan), { created: NOON, title: file.title });
}

/** A column put in right of the first criterion, with something typed in it. Excel moves what is right of it, and names grow. */
function withColumn(plan: Op[]): Op[] {
  const cells = plan.find((op) => op.kind === "defineName" && op.name === UNIT_MATRIX_NAMES.cells)!;
  if (cells.kind !== "defineName") throw new Error("no table");
  const at = cells.area.column + 1;
  const sheet = cells.sheet;
  return plan
    .flatMap((op): Op[] => {
      if (!("sheet" in op) || op.sheet !== sheet) return [op];
      if (op.kind === "defineName") return [{ ...op, area: op.area.columns > 1 ? { ...op.area, columns: op.area.columns + 1 } : op.area }];
      if (op.kind !== "writeBlock") return op.kind === "ensureSheet" ? [op] : [];
      const { area, values } = op;
      if (area.column + area.columns <= at) return [op];
      const inside = Math.max(0, at - area.column);
      const parts: Op[] =
        inside === 0 ? [] : [{ ...op, area: { ...area, columns: inside }, values: values.map((row) => row.slice(0, inside)) }];
      return [
        ...parts,
        {
          ...op,
          area: { ...area, column: Math.max(at, area.column) + 1, columns: area.columns - inside },
          values: values.map((row) => row.slice(inside)),
        },
      ];
    })
    .concat({ kind: "writeBlock", sheet, area: { ...cells.area, column: at, columns: 1 }, values: [[99], [99]] });
}

/** Overwrites the first cell under a name. */
const overwriting =
  (name: string, value: CellValue) =>
  (plan: Op[]): Op[] => {
    const place = plan.find((op) => op.kind === "defineName" && op.name === name);
    if (place?.kind !== "defineName") throw new Error(`no ${name}`);
    return [...plan, { kind: "writeBlock", sheet: place.sheet, area: { ...place.area, rows: 1, columns: 1 }, values: [[value]] }];
  };

test("forty files: three with a column put in, one criterion renamed, one sent twice, one of an older version, one tampered with, one cut off, one bomb", async () => {
  const { movement, before } = fortyUnits();
  const run = await CommandRun.of(movement, before);
  const older = await run.must(makeUnitFiles, { division: "unit", round: "self", units: ["Đơn vị 13"] });
  await run.change(VERSION_NAMES.number, 0, 0, 2);
  const { files } = await run.must(makeUnitFiles, { division: "unit", round: "self", units: null });
  expect(files).toHaveLength(UNITS);
  const sent = (i: number, change?: (plan: Op[]) => Op[]): Uint8Array => filled(files[i]!, i * 2, change);
  const special = new Map<number, Uint8Array>([
    [3, sent(3, withColumn)],
    [4, sent(4, withColumn)],
    [5, sent(5, withColumn)],
    [10, sent(10, overwriting(UNIT_MATRIX_NAMES.columnNames, "Tiêu chí khác"))],
    [12, filled(older.files[0]!, 24)],
    [13, sent(13, overwriting(UNIT_MATRIX_NAMES.maxima, 100))],
    [14, sent(14).slice(0, -400)],
    [15, bombOf(sent(15))],
  ]);
  const bytes = files.map((file, i) => [file.fileName, special.get(i) ?? sent(i)] as const);
  const again = ["Phiếu 12 (gửi lại).xlsx", filled(files[11]!, 40)] as const;
  const given = [...bytes, again].map(([name, content], i) => readAs(name, content, 1_000 + i));

  const report = await run.must(gatherPreview, { files: given });
  const notWhole = report.files.flatMap(({ name, state, remarks }) =>
    state === "whole" ? [] : [[name.replace(/^Phiếu | - Tự chấm\.xlsx$|\.xlsx$/g, ""), state, remarks.map(({ kind }) => kind).join(" ")]],
  );
  expect(notWhole).toEqual([
    ["Đơn vị 11", "look", "seal renamedCriterion"],
    ["Đơn vị 12", "look", "twice"],
    ["Đơn vị 13", "look", "otherVersion"],
    ["Đơn vị 14", "look", "seal changedMax"],
    ["Đơn vị 15", "refused", "unreadable"],
    ["Đơn vị 16", "refused", "unreadable"],
    ["12 (gửi lại)", "look", "twice"],
  ]);
  expect(given.flatMap((file) => (file.ok ? [] : [file.reason]))).toEqual(["truncated", "bomb"]);
  expect(report.files.slice(3, 6).map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([["strays"], ["strays"], ["strays"]]);
  expect(report.absent.map(({ round, units }) => [round, units.map(({ name }) => name)])).toEqual([["self", ["Đơn vị 15", "Đơn vị 16"]]]);

  const whole = report.files.flatMap(({ state, changes }, file) =>
    state === "whole" ? [{ file, erases: false, state, seen: changes }] : [],
  );
  expect(whole).toHaveLength(34);
  const applied = await run.must(gatherApply, { files: given, accepted: whole });
  expect(applied).toMatchObject({ cells: 34 * 2 * CRITERIA, disputed: 0 });

  const isIn = (unit: number): boolean => whole.some(({ file }) => file === unit);
  const expected = movement.participants.map((_, k) =>
    Array.from(
      { length: CRITERIA },
      (__, j): CellValue => (isIn(Math.floor(k / 2)) ? typedBy(k, j) : ((before[k]![j] as number | null) ?? "")),
    ),
  );
  expect(await run.values(ENTRY_NAMES.cells)).toEqual(expected);
  const entries = expected.map((row) => row.map((cell): Entry => (cell === "" ? null : (cell as number))));
  const ranks = standingsOf(movement, entries).map(({ rank }) => rank ?? "");
  expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual(ranks);

  // Once more: nothing is left to do.
  expect(await run.must(gatherApply, { files: given, accepted: whole })).toMatchObject({ cells: 0, taken: [] });
});
