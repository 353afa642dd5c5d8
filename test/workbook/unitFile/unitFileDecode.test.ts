// Reading unit files back: wherever rows and columns stand now.
import fc from "fast-check";
import { isSealWhole, type UnitFileContent } from "../../../src/core/gather/unitFile";
import { partsOf } from "../../../src/core/gather/units";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { decodeUnitFile } from "../../../src/workbook/unitFile/unitFileDecode";
import { UNIT_FORM_NAMES, UNIT_INFO_NAMES, UNIT_MATRIX_NAMES, UNIT_TEXT_NAMES } from "../../../src/workbook/unitFile/unitFileNames";
import { unitFilePlan } from "../../../src/workbook/unitFile/unitFilePlan";
import { BLANK_SNAPSHOT } from "../../kits/blankSnapshot";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { plannedSnapshot } from "../../../src/workbook/plannedSnapshot";
import { withColumnPutIn, withColumnsInOrder, withRowsInOrder, withValues, type Blocks } from "../../kits/unitFiles";

const CRITERIA = ["c1", "c2", "c3", "c4"].map((code) => aCriterion(code));

/** A file with a form and a table of people, as its plan will leave it. */
function sent(texts: ReadonlyMap<string, ReadonlyMap<string, string>> | null = null): Blocks {
  const people = ["CN01", "CN02", "CN03"].map((code) =>
    aParticipant(code, { type: "individual", register: { ...BLANK_RECORD, unit: "TT01" } }),
  );
  const movement = aMovement({ criteria: CRITERIA, participants: [aParticipant("TT01"), ...people] });
  const [part] = partsOf(movement, "unit").parts;
  const entries = new Map(
    movement.participants.map(({ code }, i) => [code, new Map(CRITERIA.map((criterion, j) => [criterion.code.toUpperCase(), i * 2 + j]))]),
  );
  const plan = unitFilePlan({
    movement,
    part: part!,
    round: "self",
    number: 1,
    version: 3,
    made: "",
    entries,
    before: null,
    explanations: texts,
    evidence: null,
  });
  return plannedSnapshot(BLANK_SNAPSHOT, plan).blocks;
}

const shown = (content: UnitFileContent | null): string[] =>
  content!.entries.map(({ participant, criterion, value }) => `${participant} ${criterion} ${value}`).sort();

const BLOCKS = sent();
const WHOLE = decodeUnitFile({ blocks: BLOCKS })!;

test("as it was made: every cell by its codes, the version, the seal", () => {
  expect(WHOLE.entries).toHaveLength(16);
  expect(shown(WHOLE)).toContain("CN02 c3 6");
  expect([WHOLE.version, isSealWhole(WHOLE)]).toEqual([3, true]);
});

test("law: rows and columns in any order, and a column put in anywhere, say the same and leave the seal whole", () => {
  const order = (length: number): fc.Arbitrary<number[]> =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, i) => i),
      { minLength: length },
    );
  fc.assert(
    fc.property(order(4), order(3), order(4), fc.integer({ min: 0, max: 4 }), (form, rows, columns, at) => {
      const turned = withColumnsInOrder(withRowsInOrder(withRowsInOrder(BLOCKS, "form", form), "matrix", rows), columns);
      const content = decodeUnitFile({ blocks: withColumnPutIn(turned, at, "ghi chú") });
      expect(shown(content)).toEqual(shown(WHOLE));
      expect([isSealWhole(content!), content!.strays]).toEqual([true, 1]);
    }),
  );
});

test("a criterion whose name differs between form and table is there under both, and the seal is broken", () => {
  const content = decodeUnitFile({ blocks: withValues(BLOCKS, UNIT_MATRIX_NAMES.columnNames, (values) => (values[0]![0] = "Khác")) })!;
  expect(content.criteria.filter(({ code }) => code === "c1")).toHaveLength(2);
  expect(isSealWhole(content)).toBe(false);
});

test.each([
  ["the page of information", Object.values(UNIT_INFO_NAMES)],
  ["form and table", [...Object.values(UNIT_FORM_NAMES), ...Object.values(UNIT_MATRIX_NAMES)]],
])("without %s it is no unit file", (_what, names) => {
  const left = new Map([...BLOCKS].filter(([name]) => !names.some((gone) => gone === name)));
  expect(decodeUnitFile({ blocks: left })).toBeNull();
});

test("blanks only are blank; letters in pieces are put together", () => {
  const typed = withValues(BLOCKS, UNIT_FORM_NAMES.entries, (values) => {
    values[0]![0] = "  \u00a0";
    values[1]![0] = "MIÊ\u0303N";
  });
  const content = decodeUnitFile({ blocks: typed })!;
  expect(content.entries.slice(0, 2).map(({ value }) => value)).toEqual(["", "MIỄN"]);
});

test("a code that stands twice in the table of people is there twice, though the form has it too", () => {
  const twice = withValues(BLOCKS, UNIT_MATRIX_NAMES.columnCodes, (values) => (values[0]![1] = "c1"));
  const renamed = withValues(twice, UNIT_MATRIX_NAMES.columnNames, (values) => (values[0]![1] = "Tiêu chí c1"));
  const content = decodeUnitFile({ blocks: renamed })!;
  expect(content.criteria.filter(({ code }) => code === "c1")).toHaveLength(2);
  expect(isSealWhole(content)).toBe(false);
});

test("names stretched far beyond the cells: only codes beside cells count", () => {
  const stretch = (blocks: Blocks, name: string, axis: "rows" | "columns"): Blocks => {
    const block = blocks.get(name)!;
    const more = Array.from({ length: 3000 }, (_, i) => `X${i}`);
    const values = axis === "rows" ? [...block.values, ...more.map((code) => [code])] : block.values.map((row) => [...row, ...more]);
    return new Map(blocks).set(name, { ...block, values, area: { ...block.area, [axis]: block.area[axis] + more.length } });
  };
  const wide = stretch(stretch(BLOCKS, UNIT_MATRIX_NAMES.rowCodes, "rows"), UNIT_MATRIX_NAMES.columnCodes, "columns");
  const content = decodeUnitFile({ blocks: stretch(wide, UNIT_FORM_NAMES.codes, "rows") })!;
  expect(content).toEqual(WHOLE);
});

test("a table of texts whose codes are not those of the table of people is torn, and nothing of it is told", () => {
  const blocks = sent(new Map([["CN02", new Map([["C3", "Trình chậm"]])]]));
  const whole = decodeUnitFile({ blocks })!;
  expect(whole.texts).toEqual({ explanation: "whole", evidence: "missing" });
  const filled = (content: UnitFileContent): string[] =>
    content.explanations.filter(({ value }) => value !== "").map(({ participant, criterion }) => `${participant} ${criterion}`);
  expect(filled(whole)).toEqual(["CN02 c3"]);
  for (const codes of [
    ["CN01", "CN02", "CN02"],
    ["CN01", "CN02", "CN04"],
  ]) {
    const other = withValues(blocks, UNIT_TEXT_NAMES.explanation.rowCodes, (values) => values.forEach((row, i) => (row[0] = codes[i]!)));
    const content = decodeUnitFile({ blocks: other })!;
    expect([content.texts.explanation, filled(content)]).toEqual(["torn", []]);
  }
});
