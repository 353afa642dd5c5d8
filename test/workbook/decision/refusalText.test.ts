import type { AwardRefusal } from "../../../src/core/awards/awardRules";
import { refusalTexts } from "../../../src/workbook/decision/refusalText";
import { anAward } from "../../kits/someFacts";

test.each<[string, AwardRefusal, { readonly article: string; readonly missing: string }]>([
  [
    "a gate that was failed",
    { kind: "gate", name: "Đủ 6 tháng", source: "Điều 14", unknown: false },
    { article: "Điều 14", missing: "Không đạt điều kiện “Đủ 6 tháng”: không được xét" },
  ],
  [
    "a gate that lacks a fact",
    { kind: "gate", name: "Đủ 6 tháng", source: "", unknown: true },
    { article: "", missing: "Chưa đủ thông tin để xét điều kiện “Đủ 6 tháng”" },
  ],
])("%s is told by its name, with its source as the article", (_, refusal, expected) => {
  expect(refusalTexts(anAward("LDTT", ""), refusal, (code) => code)).toEqual([expected]);
});
