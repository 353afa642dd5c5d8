// Several movements in one workbook: whose a name is, and a workbook as one of its movements sees it.
import fc from "fast-check";
import { areaAt } from "../../src/workbook/area";
import { movementsIn, nameIn, nextMovement, othersNames, parsedName } from "../../src/workbook/movements";
import { planOf, requestOf, snapshotOf } from "../../src/workbook/movementView";
import { freeTitle } from "../../src/workbook/names";
import type { Op } from "../../src/workbook/plan";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const snapshotWith = (names: readonly string[], formula = ""): WorkbookSnapshot => ({
  sheets: [],
  calculation: "automatic",
  definedNames: names,
  blocks: new Map(
    names.map((name) => [name, { name, sheet: "Trang", area: areaAt(0, 0), values: [[""]], ...(formula && { formulas: [[formula]] }) }]),
  ),
});

describe("whose a defined name is", () => {
  test("one without a number is the first movement's, one with a number that movement's", () => {
    expect(parsedName("BV_PT_TieuDe")).toEqual({ number: 1, name: "BV_PT_TieuDe" });
    expect(parsedName("BV2_PT_TieuDe")).toEqual({ number: 2, name: "BV_PT_TieuDe" });
    expect(parsedName("BV12_DS1_Ten")).toEqual({ number: 12, name: "BV_DS1_Ten" });
  });

  test.each(["BV_HT_MucLuc", "BV108_KeHoach", "BV0_PT_TieuDe", "BVX_PT", "Diem", "BV2"])("%s is no movement's", (name) => {
    expect(parsedName(name)).toBeNull();
  });

  test("a movement is there when a name of its lists is, broken or not; a name that only looks like one makes none", () => {
    expect(movementsIn(["BV_PT_TieuDe", "BV3_TC_Ma", "BV2_cua_toi", "BV4_KQ_Tong"])).toEqual([1, 3]);
  });

  test("the next number is above all that were given, whatever is left of them", () => {
    expect(nextMovement([])).toBe(1);
    expect(nextMovement(["BV_PT_TieuDe"])).toBe(2);
    expect(nextMovement(["BV_PT_TieuDe", "BV4_KQ_Tong"])).toBe(5);
    expect(nextMovement(["BV99_PT_TieuDe"])).toBeNull();
  });

  test("names of others are those of movements that are there, in whichever view", () => {
    const isOthers = othersNames(["BV_PT_TieuDe", "BV1_PT_TieuDe", "BV3_TC_Ma"]);
    expect(["BV1_DT_Ma", "BV3_KQ_Tong", "BV_DT_Ma", "BV7_DT_Ma", "Diem"].map(isOthers)).toEqual([true, true, false, false, false]);
  });
});

describe("a workbook as its second movement sees it", () => {
  test("its own names have no number, those of the first get one, those of people, of others and of restore points stay", () => {
    const seen = snapshotOf(snapshotWith(["BV_CD", "BV2_CD", "BV3_CD", "BV_HT_MucLuc", "KeHoach"]), 2);
    expect(seen.definedNames).toEqual(["BV1_CD", "BV_CD", "BV3_CD", "BV_HT_MucLuc", "KeHoach"]);
    expect([...seen.blocks].map(([key, { name }]) => [key, name])).toEqual(seen.definedNames.map((name) => [name, name]));
  });

  test("what it asks for is asked by its number, patterns too; all names are asked for as they are", () => {
    const asked = requestOf({ names: ["BV_CD", "BV_DS*", "BV_HT_*", "*"], areasOf: ["BV_XH"], formulasOf: ["BV1_CD"] }, 2);
    expect(asked).toEqual({ names: ["BV2_CD", "BV2_DS*", "BV_HT_*", "*"], areasOf: ["BV2_XH"], formulasOf: ["BV_CD"] });
  });

  test("names in formulas change, texts in quotes and titles of sheets do not", () => {
    const formula = `=IF(BV2_CD="BV2_CD",'BV2_trang'!A1+BV_CD,SUM(BV2_KQ_Tong)&BV2_)`;
    const seen = snapshotOf(snapshotWith(["BV2_CD"], formula), 2).blocks.get("BV_CD")?.formulas?.[0]?.[0];
    expect(seen).toBe(`=IF(BV_CD="BV2_CD",'BV2_trang'!A1+BV1_CD,SUM(BV_KQ_Tong)&BV_)`);
    const written = planOf([{ kind: "fillFormula", sheet: "Trang", area: areaAt(0, 0), formula: String(seen) }], 2);
    expect(written).toEqual([{ kind: "fillFormula", sheet: "Trang", area: areaAt(0, 0), formula }]);
  });

  test("every formula of a plan is put into its names: cells, patches, validations, conditional formats; values are not", () => {
    const at = { sheet: "Trang", area: areaAt(0, 0) };
    const plan: Op[] = [
      { kind: "writeBlock", ...at, values: [["=BV_CD"]] },
      { kind: "fillFormulas", ...at, formulas: ["=BV_CD", ""] },
      { kind: "patch", ...at, cells: [["=BV_CD", { formula: "=BV_CD", value: 1 }, null]] },
      { kind: "validation", ...at, validation: { rule: { kind: "list", source: "=BV_DM_Loai" }, ignoreBlank: true, error: { title: "", message: "", style: "stop" } } },
      { kind: "validation", ...at, validation: { rule: { kind: "custom", formula: "=COUNTIF(BV_DM_Loai,A1)>0" }, ignoreBlank: true, error: { title: "", message: "", style: "stop" } } },
      { kind: "conditionalFormats", ...at, rules: [{ formula: "=BV_CD>0", format: {} }] },
      { kind: "defineName", name: "BV_CD", ...at },
      { kind: "removeName", name: "BV_HT_1_0" },
    ]; // prettier-ignore
    const wanted = JSON.stringify(plan)
      .replace(/BV_(?!HT_)/g, "BV2_")
      .replace('"values":[["=BV2_CD"]]', '"values":[["=BV_CD"]]')
      .replace('"cells":[["=BV2_CD"', '"cells":[["=BV_CD"');
    expect(JSON.stringify(planOf(plan, 2))).toBe(wanted);
  });

  test("what it writes is what it sees again, for any name and movement", () => {
    const anyName = fc
      .tuple(fc.constantFrom("BV_", "BV1_", "BV3_", "BV_HT_", "BV108_", "X"), fc.constantFrom("PT_TieuDe", "CD", "a.b_1"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyName, fc.integer({ min: 4, max: 99 }), (name, k) => {
        const [op] = planOf([{ kind: "removeName", name }], k);
        const written = op?.kind === "removeName" ? op.name : "";
        expect(snapshotOf(snapshotWith([written]), k).definedNames).toEqual([name]);
      }),
    );
  });

  test("titles of its new sheets end with its number, cut so that Excel takes them", () => {
    const seen = snapshotOf({ ...snapshotWith([]), sheets: [{ title: "Xếp hạng – PT2", visibility: "visible", isProtected: false }] }, 2);
    expect(freeTitle("Kết quả", seen)).toBe("Kết quả – PT2");
    expect(freeTitle("Xếp hạng", seen)).toBe("Xếp hạng – PT2 (2)");
    expect(freeTitle("Đề nghị Giấy khen của Giám đốc Sở", seen)).toBe("Đề nghị Giấy khen của Giá – PT2");
  });

  test("a name as the first has it gets the number of another", () => {
    expect([nameIn("BV_CD", 1), nameIn("BV_CD", 7)]).toEqual(["BV_CD", "BV7_CD"]);
  });
});
