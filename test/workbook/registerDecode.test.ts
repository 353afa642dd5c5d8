// The register columns: what people write is read where it can mean one thing only, else told at its cell and taken for nothing.
import fc from "fast-check";
import { BLANK_RECORD, type RegisterRecord } from "../../src/core/register/register";
import { findingWords } from "../../src/locale/findingWords";
import { decodeRegister, registerCells } from "../../src/workbook/registerDecode";
import { REGISTER_FIELDS, type RegisterField } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import { anyRegister } from "../kits/ladderArbitraries";

const BLANK = Object.fromEntries(REGISTER_FIELDS.map((field) => [field, ""])) as Record<RegisterField, CellValue>;

const read = (field: RegisterField, cell: CellValue): unknown => {
  const { register, findings } = decodeRegister({ ...BLANK, [field]: cell }, 4);
  if (findings.length === 0) return (register ?? BLANK_RECORD)[field];
  expect(register).toBeUndefined();
  expect(findings).toEqual([expect.objectContaining({ rule: "H-04", place: { kind: "participant", row: 4, field } })]);
  return "H-04";
};

const readAll = (field: RegisterField, cells: readonly CellValue[]): unknown[] => cells.map((cell) => read(field, cell));

test("a row of blanks has no register and no finding", () => {
  expect(decodeRegister({ ...BLANK, post: "  " }, 0)).toEqual({ findings: [] });
});

test("a record written into the cells is read back as it was", () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const known = register !== undefined && REGISTER_FIELDS.some((field) => register[field] !== BLANK_RECORD[field]);
      expect(decodeRegister(registerCells(register), 0)).toEqual(known ? { register, findings: [] } : { findings: [] });
    }),
  );
});

test.each<readonly [RegisterField, readonly CellValue[], readonly unknown[]]>([
  ["sex", ["nữ", "NAM ", "nu", "\u00a0Nữ", "x", 1], ["female", "male", "female", "female", "H-04", "H-04"]],
  ["salutation", ["bà", " ÔNG", "Cô"], ["Bà", "Ông", "H-04"]],
  [
    "start",
    [42_221, 42_221.5, "5/8/2015", "05-08-2015", "2015-08-05"],
    ["2015-08-05", "2015-08-05", "2015-08-05", "2015-08-05", "2015-08-05"],
  ],
  ["start", [2015, "2015", "8/2015", "31/02/2015", "08/31/2015", "5/8/15", true], Array(7).fill("H-04")],
  ["birth", ["1980", 1980, 29_438, " 05/08/1980 ", -3], ["1980", "1980", "05/08/1980", "05/08/1980", "H-04"]],
  ["leaveMonths", [0, 2.5, "1,5", " 3 ", 12.5, -1, "hai"], [0, 2.5, 1.5, 3, "H-04", "H-04", "H-04"]],
  [
    "discipline",
    ["Không", "khiển trách", "CẢNH CÁO", "Hạ bậc lương", "Cách chức", "buộc thôi việc", "phê bình"],
    ["none", "reprimand", "warning", "payCut", "demotion", "dismissal", "H-04"],
  ],
  ["pending", ["Không", "không có", "-", "Đơn tố cáo số 3"], ["", "", "", "Đơn tố cáo số 3"]],
  ["level", ["Hoàn thành tốt nhiệm vụ", "HTXS", "htnv", "Khá"], ["good", "excellent", "completed", "H-04"]],
  ["femaleShare", [70, 66.7, "70", 0, 0.7, 1, 101, "70,5", "70 %"], [70, 66.7, 70, 0, "H-04", "H-04", "H-04", "H-04", "H-04"]],
  ["previousRank", [1, "3", 0, 2.5, "nhất"], [1, 3, "H-04", "H-04", "H-04"]],
  ["votes", [0, " 12 ", -1, "12 phiếu", "1.234"], [0, 12, "H-04", "H-04", "H-04"]],
  ["unit", ["01", " Phòng A "], ["01", "Phòng A"]],
  [
    "objectClass",
    ["Lãnh đạo cấp bộ, tỉnh", "LÃNH ĐẠO CẤP VỤ/SỞ", " các cấp lãnh đạo từ phó phòng", "Người trực tiếp công tác", "Công chức", 4],
    ["province", "department", "division", "direct", "H-04", "H-04"],
  ],
])("%s: %p", (field, cells, wanted) => {
  expect(readAll(field, cells)).toEqual(wanted);
});

test("one bad cell leaves the rest of the row as it is", () => {
  const { register, findings } = decodeRegister({ ...BLANK, votes: "nhiều", sex: "Nữ", post: "Trưởng phòng" }, 0);
  expect(register).toEqual({ ...BLANK_RECORD, sex: "female", post: "Trưởng phòng" } satisfies RegisterRecord);
  expect(findingWords(findings[0]!, "vi")).toEqual({
    message: "“nhiều” ở cột Số phiếu suy tôn chưa hiểu được.",
    remedy: "Ghi số phiếu bằng số nguyên từ 0.",
  });
  expect(findingWords(findings[0]!, "en").remedy).toBe("Give the votes as a whole number from 0.");
});
