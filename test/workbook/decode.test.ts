// Reading a workbook back: what people may have done to the lists becomes findings, not exceptions.
import { blocksResults } from "../../src/core/finding";
import { PLAIN_CRITERION } from "../../src/core/movement";
import { areaAt } from "../../src/workbook/area";
import { decodeLists, decodeMatrix } from "../../src/workbook/decode";
import { hasMatrix, hasMovement } from "../../src/workbook/presence";
import { CRITERIA_NAMES, ENTRY_NAMES, LADDER_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../../src/workbook/snapshot";

function snapshot(blocks: Readonly<Record<string, CellValue[][]>>): WorkbookSnapshot {
  const named = Object.entries(blocks).map(([name, values]): [string, NamedBlock] => [
    name,
    { name, sheet: "Trang", area: areaAt(3, 0, values.length, values[0]?.length ?? 1), values },
  ]);
  return { sheets: [], calculation: "automatic", definedNames: Object.keys(blocks), blocks: new Map(named) };
}

const column = (...cells: CellValue[]): CellValue[][] => cells.map((cell) => [cell]);

const LISTS = {
  [CRITERIA_NAMES.code]: column("c1", "", "c3", ""),
  [CRITERIA_NAMES.name]: column("Một", "", "Ba", ""),
  [CRITERIA_NAMES.max]: column(10, "", 5, ""),
  [CRITERIA_NAMES.min]: column(0, "", "", ""),
  [CRITERIA_NAMES.step]: column(0.5, "", "", ""),
  [CRITERIA_NAMES.weight]: column("", "", 2, ""),
  [CRITERIA_NAMES.decimals]: column(2, "", "", ""),
  [CRITERIA_NAMES.whenNotApplicable]: column("Tính 0 điểm", "Bỏ khỏi thang điểm", "", ""),
  [CRITERIA_NAMES.whenExempt]: column("tính điểm tối đa", "", "", ""),
  [PARTICIPANT_NAMES.code]: column("p1", "p2", ""),
  [PARTICIPANT_NAMES.name]: column("An", "Bình", ""),
  [PARTICIPANT_NAMES.type]: column("Tập thể", "", ""),
  [PARTICIPANT_NAMES.cluster]: column("", "Cụm 1", "lạc"),
};

describe("the lists", () => {
  test("blank rows between are left out, choices are read in any case, absent weight is 1, no cluster is the common one", () => {
    const { movement, findings } = decodeLists(snapshot(LISTS));
    expect(findings).toEqual([]);
    expect(movement.criteria).toEqual([
      {
        ...PLAIN_CRITERION,
        ...{ code: "c1", name: "Một", max: 10, min: 0, step: 0.5, decimals: 2, whenNotApplicable: "zero", whenExempt: "full" },
      },
      { ...PLAIN_CRITERION, code: "c3", name: "Ba", max: 5, weight: 2 },
    ]);
    expect(movement.participants.map(({ type, cluster }) => [type, cluster])).toEqual([
      ["collective", "Chung"],
      ["individual", "Cụm 1"],
    ]);
  });

  test("settings that are no choice are findings at their cell", () => {
    const { findings, movement } = decodeLists(
      snapshot({
        ...LISTS,
        [SETTING_NAMES.rankStyle]: [["1-2-3"]],
        [SETTING_NAMES.totalDecimals]: [["hai"]],
        [LADDER_NAMES.code]: column("c9"),
      }),
    );
    expect(findings.map((finding) => [finding.rule, finding.place])).toEqual([
      ["M-03", { kind: "setting", field: "tieBreak0" }],
      ["M-04", { kind: "setting", field: "rankStyle" }],
      ["M-04", { kind: "setting", field: "totalDecimals" }],
    ]);
    expect(movement.rankStyle).toBe("competition");
  });

  test.each([
    ["theo CHUYÊN đề", "thematic"],
    [" Thường xuyên ", "regular"],
    ["Theo đợt", "campaign"],
    ["", null],
  ])("the kind of the movement: the cell “%s” says %s", (cell, kind) => {
    const { findings, movement } = decodeLists(snapshot({ ...LISTS, [SETTING_NAMES.kind]: [[cell]] }));
    expect([movement.kind, findings]).toEqual([kind, []]);
  });

  test("a workbook of before has no cell for the kind: none is said, and nothing is told of it", () => {
    const { findings, movement } = decodeLists(snapshot(LISTS));
    expect([movement.kind, findings]).toEqual([null, []]);
  });

  test("a kind that is no choice counts as blank, is told and stops no ranking", () => {
    const { findings, movement } = decodeLists(snapshot({ ...LISTS, [SETTING_NAMES.kind]: [["đột xuất"]] }));
    expect(movement.kind).toBeNull();
    expect(findings.map(({ rule, place, params }) => [rule, place, params["text"]])).toEqual([
      ["M-05", { kind: "setting", field: "kind" }, "đột xuất"],
    ]);
    expect(findings.some(blocksResults)).toBe(false);
  });

  test("a deleted column is told by its name and does not stop the reading of the rest", () => {
    const { [CRITERIA_NAMES.max]: _, ...rest } = LISTS;
    const { findings, movement } = decodeLists(snapshot(rest));
    expect(findings).toEqual([expect.objectContaining({ rule: "S-01", params: { name: CRITERIA_NAMES.max } })]);
    expect(movement.criteria).toHaveLength(2);
  });

  test("rows without a code are told to be given one", () => {
    const { uncoded } = decodeLists(
      snapshot({ ...LISTS, [PARTICIPANT_NAMES.code]: column("", "p2", ""), [CRITERIA_NAMES.code]: column("c1", "", "", "") }),
    );
    expect(uncoded).toEqual({ criteria: [2], participants: [{ row: 0, isCollective: true }] });
  });

  test("an empty workbook has neither movement nor matrix", () => {
    expect([hasMovement(snapshot({})), hasMatrix(snapshot({}))]).toEqual([false, false]);
  });
});

describe("the entry sheet", () => {
  test("rows and columns are matched by code without regard to case, strangers and repetitions are told", () => {
    const book = snapshot({
      ...LISTS,
      [ENTRY_NAMES.rowCodes]: column("P2", "p1", "p1", "x"),
      [ENTRY_NAMES.columnCodes]: [["c3", "lạ"]],
      [ENTRY_NAMES.cells]: [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    });
    const matrix = decodeMatrix(book, decodeLists(book).movement);
    expect(matrix.rows.map((row) => row?.code)).toEqual(["p2", "p1", undefined, undefined]);
    expect(matrix.columns.map((criterion) => criterion?.code)).toEqual(["c3", undefined]);
    expect(matrix.findings.map((finding) => finding.rule)).toEqual(["S-05", "S-05", "S-04", "S-02"]);
  });
});
