// Why somebody stands where he stands, in words: by which rule, with its source; which reading of a quota was taken.
import { NO_RULES, type DecisionReason, type DecisionRules, type SeatRow } from "../../../src/core/decision/decisionRules";
import { reasonText } from "../../../src/workbook/decision/reasonText";
import { quotaTexts, seatLines } from "../../../src/workbook/decision/seatLines";

const RULES: DecisionRules = {
  ...NO_RULES,
  gates: [
    { name: "Không bị kỷ luật", conditions: [{ kind: "discipline", max: "none" }], atMost: "Đạt", source: "NĐ 335/2025" },
    { name: "", conditions: [{ kind: "noPending" }], atMost: null, source: "" },
  ],
  bands: [
    { name: "HTXS", level: "excellent", min: 90, conditions: [{ kind: "noZero" }], source: "Điều 5" },
    { name: "Đạt", level: "completed", min: null, conditions: [] },
  ],
  quotas: [
    {
      name: "HTXS 20 %",
      band: "HTXS",
      orBetter: false,
      amount: { kind: "percent", percent: 20 },
      base: { kind: "withoutTarget", band: "Đạt" },
      scope: "overall",
      rounding: "down",
      minimum: 1,
      source: "NĐ 335/2025",
    },
    {
      name: "",
      band: "HTXS",
      orBetter: false,
      amount: { kind: "count", count: 3 },
      base: null,
      scope: "cluster",
      rounding: "down",
      minimum: 0,
      source: "",
    },
    {
      name: "Chưa chọn",
      band: "HTXS",
      orBetter: false,
      amount: { kind: "percent", percent: 15 },
      base: null,
      scope: "unit",
      rounding: "up",
      minimum: 0,
      source: "",
    },
  ],
  exceptions: [{ participant: "p1", band: "HTXS", reason: "Nghị quyết số 3" }],
};

test.each<[DecisionReason, string]>([
  [{ kind: "notRanked" }, "Chưa có điểm để xếp hạng"],
  [{ kind: "vetoed", criteria: ["K1", "K2"] }, "Điều kiện loại của bảng tiêu chí: K1, K2"],
  [{ kind: "gate", gate: 0, unknown: false }, "Không đạt điều kiện “Không bị kỷ luật”: cao nhất là “Đạt” (NĐ 335/2025)"],
  [{ kind: "gate", gate: 1, unknown: false }, "Không đạt điều kiện “không có vụ việc đang xem xét”: không được xét"],
  [{ kind: "gate", gate: 0, unknown: true }, "Chưa đủ thông tin để xét điều kiện “Không bị kỷ luật” (NĐ 335/2025)"],
  [{ kind: "condition", band: 0, condition: 0, unknown: false }, "Đủ điểm “HTXS”, chưa đạt: không tiêu chí nào 0 điểm (Điều 5)"],
  [{ kind: "quota", band: 0, quota: 0, group: "" }, "Đủ điểm “HTXS”, hết chỉ tiêu “HTXS 20 %” (NĐ 335/2025)"],
  [{ kind: "quota", band: 0, quota: 1, group: "Cụm 1" }, "Đủ điểm “HTXS”, hết chỉ tiêu “HTXS” của Cụm 1"],
  [
    { kind: "tie", band: 0, quota: 0, group: "", forCouncil: true },
    "Bằng nhau ở ranh giới “HTXS”, không đủ suất của chỉ tiêu “HTXS 20 %”: trình Hội đồng (NĐ 335/2025)",
  ],
  [
    { kind: "tie", band: 0, quota: 0, group: "", forCouncil: false },
    "Bằng nhau ở ranh giới “HTXS”, không đủ suất của chỉ tiêu “HTXS 20 %” (NĐ 335/2025)",
  ],
  [{ kind: "exception", exception: 0 }, "Ngoại lệ: Nghị quyết số 3"],
])("%j is told as %p", (reason, words) => {
  expect(reasonText(reason, RULES)).toBe(words);
});

const ROW: SeatRow = { quota: 0, group: "", base: 50, percent: 20, exact: "10.4", seats: 10, used: 8, held: 2, left: 2 };

test("the list says which reading of the base was taken, or that none was", () => {
  expect(quotaTexts(RULES, { seats: [ROW] })).toEqual([
    "HTXS 20 %: 20 % của số “Từ mức Đạt trở lên, không kể số được chọn”, toàn danh sách, làm tròn xuống, ít nhất 1 suất (NĐ 335/2025); dùng 8/10 suất, giữ 2 cho Hội đồng",
    "HTXS: 3 suất, tính riêng từng cụm",
    "Chưa chọn: 15 % (chưa chọn cách tính: không áp dụng), tính riêng từng đơn vị, làm tròn lên",
  ]);
});

test("the seat table tells the exact value with a comma, and a count by its words", () => {
  const count: SeatRow = { quota: 1, group: "Cụm 1", base: null, percent: null, exact: "", seats: 3, used: 3, held: 0, left: 0 };
  expect(seatLines(RULES, { seats: [ROW, count] })).toEqual([
    {
      quota: "HTXS 20 %",
      group: "",
      baseText: "Từ mức Đạt trở lên, không kể số được chọn",
      base: 50,
      percent: 20,
      exact: "10,4",
      seats: 10,
      used: 8,
      held: 2,
      left: 2,
    },
    { quota: "HTXS", group: "Cụm 1", baseText: "Số suất", base: null, percent: null, exact: "", seats: 3, used: 3, held: 0, left: 0 },
  ]);
});
