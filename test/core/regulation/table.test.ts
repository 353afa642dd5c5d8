// The table of 100 points with all its defects, as text: what is read, and what is said about it.
import { checkRule } from "../../../src/core/checkRule";
import { checkTree } from "../../../src/core/checkTree";
import type { Criterion } from "../../../src/core/movement";
import { guessColumns } from "../../../src/core/regulation/columns";
import { gridOfText } from "../../../src/core/regulation/grid";
import { readRegulation, type RegulationReading } from "../../../src/core/regulation/readRegulation";
import { ruleText } from "../../../src/core/ruleText";
import { tableAsText } from "../../kits/regulationTable";

function read(text: string): RegulationReading {
  const reading = gridOfText(text);
  if (reading.kind !== "grid") throw new Error(reading.why);
  return readRegulation(reading.grid, guessColumns(reading.grid));
}

const table = read(tableAsText());
const criteria = table.drafts.map((draft) => draft.criterion);

function criterion(code: string): Criterion {
  const found = criteria.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no criterion ${code}: ${criteria.map((one) => one.code).join(" ")}`);
  return found;
}

const said = (id: string, form: string): readonly string[] =>
  table.remarks.filter((remark) => remark.id === id && remark.form === form).map((remark) => remark.text);

test("the groups come out as 80, 2, 10, 3 and 5, and the total as the 100 that the table states", () => {
  expect(table.groups.map((group) => group.points)).toEqual([80, 2, 10, 3, 5]);
  expect(table.total).toBe(100);
  expect(table.statedTotal).toBe(100);
  expect(said("T-15", "agrees")).toEqual(["TỔNG CỘNG · 100 điểm"]);
});

test("every group is the sum of its children: nothing is said of a difference", () => {
  expect(table.remarks.filter((remark) => remark.id === "T-14")).toEqual([]);
});

test("the checks of the criteria list find nothing but the gap that the regulation itself leaves", () => {
  const place = (row: number, field: string) => ({ kind: "criterion", row, field }) as const;
  const findings = [...checkTree(criteria, place), ...criteria.flatMap((one, row) => checkRule(one, (field) => place(row, field)))];
  expect(findings.map(({ rule, criterion: code, params }) => [rule, code, params["gap"]])).toEqual([
    ["C-10", "C1", "0–<96"],
    ["C-10", "C1", "98"],
  ]);
});

test("sections a to d stand under the first group, their items by the letter they begin with", () => {
  expect(["a", "b", "c", "d"].map((code) => [criterion(code).parent, criterion(code).max])).toEqual([
    ["TC1", 30],
    ["TC1", 15],
    ["TC1", 25],
    ["TC1", 10],
  ]);
  expect(["a1", "b4", "C1", "c6", "d2"].map((code) => criterion(code).parent)).toEqual(["a", "b", "c", "c", "d"]);
  expect(criterion("5.1").parent).toBe("TC5");
});

test("a7.1 and a.7.2 are codes of one spelling", () => {
  expect(["a7.1", "a7.2", "a7.3"].map((code) => criterion(code).name.slice(0, 8))).toEqual(["Mỗi bài ", "Mỗi buổi", "Mỗi tin,"]);
  expect(criterion("b2.6").name).toBe("Mỗi hồ sơ thất lạc");
});

test("the missing 5.4 is told, and 5.5 keeps its number", () => {
  expect(said("T-03", "missing")).toHaveLength(1);
  expect(table.remarks.find((remark) => remark.id === "T-03")?.params).toEqual({ missing: "5.4", code: "5.5" });
  expect(criterion("5.5").rule.kind).toBe("gate");
});

test("option rows are not summed: their text becomes the rule of the item above", () => {
  expect(ruleText(criterion("C1"))).toBe("> 98 % = 5; 97–<98 % = 4; 96–<97 % = 3");
  expect(["C1.1", "C1.2", "C1.3"].map((code) => criterion(code).rule.kind)).toEqual(["option", "option", "option"]);
  expect(ruleText(criterion("a8"))).toBe("Có = 3,5; Không = 0");
});

test("bands of percent and of days late inside the text become rules", () => {
  expect(ruleText(criterion("a5"))).toBe("> 95 % = 3; 75–95 % = 2; 50–<75 % = 1; < 50 % = 0");
  expect(ruleText(criterion("a6"))).toBe("≤ 0 ngày = 3; 1–2 ngày = 2; 3–5 ngày = 1; > 5 ngày = 0");
  expect(criterion("a6").name).toBe("Nộp báo cáo tổng kết năm");
});

test("points per case, ceilings and floors stated only in prose are taken", () => {
  expect(ruleText(criterion("a7.1"))).toBe("mỗi trường hợp +0,2; không quá 1");
  expect(ruleText(criterion("d2.3"))).toBe("mỗi trường hợp +1; không quá 2");
  expect(ruleText(criterion("2.3"))).toBe("trên 92: +0,1; mỗi 1 thêm: +0,1; không quá 0,5");
  expect(ruleText(criterion("4.4"))).toBe("khiển trách = −1; cảnh cáo trở lên = −2");
});

test("a note bounds the one deduction of its item, or makes a group of several", () => {
  expect(ruleText(criterion("a1-1"))).toBe("mỗi trường hợp −0,5; không dưới −1,5");
  expect(criterion("a3.tru")).toMatchObject({ rule: { kind: "group", combine: "sum" }, part: "deduction", floor: -1 });
  expect(["a3-1", "a3-2"].map((code) => [criterion(code).parent, ruleText(criterion(code))])).toEqual([
    ["a3.tru", "mỗi trường hợp −0,5"],
    ["a3.tru", "mỗi trường hợp −0,25"],
  ]);
});

test("one of two cases is the best of them, as a bonus", () => {
  expect(criterion("a4.1")).toMatchObject({ rule: { kind: "group", combine: "best" }, part: "bonus", parent: "a" });
  expect(["a4.1-1", "a4.1-2"].map((code) => [criterion(code).max, criterion(code).part])).toEqual([
    [0.2, "bonus"],
    [0.1, "bonus"],
  ]);
});

test("a deduction typed in the bonus column is recognised, and told", () => {
  expect(["b2.6", "4.1.1"].map((code) => criterion(code).part)).toEqual(["deduction", "deduction"]);
  expect(said("T-09", "deductionInBonus")).toEqual(["b.2.6 · Mỗi hồ sơ thất lạc · -0,5", "4.1.1 · Đăng ký sau thời hạn · - 0,5"]);
});

test("“100 điểm”, “3 điểm” and a stray apostrophe are read as numbers, and told", () => {
  expect(table.remarks.filter((remark) => remark.id === "T-07").map((remark) => [remark.params["text"], remark.params["value"]])).toEqual([
    ["'3", 3],
    ["3 điểm", 3],
    ["100 điểm", 100],
  ]);
});

test("the office in brackets behind a group follows it", () => {
  expect(criterion("TC1")).toMatchObject({ name: "NHIỆM VỤ CHUYÊN MÔN", owner: "Văn phòng" });
});

test("each criterion knows its row, and every row is a criterion, a header, a title, a total, or joined to one", () => {
  const rows = new Set(table.drafts.map((draft) => draft.row));
  const without = table.rows.filter(({ row, kind }) => !rows.has(row) && !["header", "title", "total"].includes(kind));
  expect(without).toEqual([]);
  expect(table.rows.filter(({ kind }) => kind === "header").map(({ row }) => row)).toEqual([1, 2]);
});
