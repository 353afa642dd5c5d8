// A movement scored in rounds as offices do it: groups, several kinds, explanations and evidence. Names and numbers are made up.
import type { RoundData } from "../../src/commands/enterRounds";
import { PLAIN_CRITERION, type Criterion, type Movement, type Round } from "../../src/core/movement";
import { aMovement } from "./movementBuilder";

const leaf = (code: string, name: string, parent: string, more: Partial<Criterion> = {}): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name,
  parent,
  max: 10,
  min: 0,
  decimals: 2,
  ...more,
});

const group = (code: string, name: string, max: number, parent = ""): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name,
  parent,
  rule: { kind: "group", combine: "sum" },
  max,
});

const end = (value: number, isClosed = true): { value: number; isClosed: boolean } => ({ value, isClosed });

const CRITERIA: readonly Criterion[] = [
  group("I", "Thực hiện nhiệm vụ chính trị, chuyên môn được giao trong năm", 40),
  leaf(
    "I.1",
    "Tham mưu văn bản quy phạm pháp luật đúng chương trình, đúng thời hạn, bảo đảm chất lượng nội dung và thể thức trình bày",
    "I",
    {
      needsEvidence: true,
    },
  ),
  leaf("I.2", "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn", "I", {
    max: 15,
    rule: {
      kind: "bands",
      unit: "percent",
      bands: [
        { from: end(98), to: null, points: 15 },
        { from: end(95), to: end(98, false), points: 12 },
        { from: end(90), to: end(95, false), points: 8 },
        { from: null, to: end(90, false), points: 0 },
      ],
    },
  }),
  leaf("I.3", "Báo cáo định kỳ: mỗi báo cáo nộp muộn trừ điểm", "I", { max: 15, rule: { kind: "count", start: 15, per: -1.5 }, floor: 0 }),
  group("II", "Xây dựng tổ chức, kỷ luật, kỷ cương hành chính", 40),
  leaf("II.1", "Chấp hành quy chế làm việc, văn hóa công sở, phòng chống tham nhũng và lãng phí", "II", { max: 20 }),
  leaf("II.2", "Kết quả đánh giá, xếp loại tổ chức đảng cuối năm", "II", {
    max: 20,
    needsEvidence: true,
    rule: {
      kind: "levels",
      levels: [
        { name: "Xuất sắc", points: 20 },
        { name: "Tốt", points: 16 },
        { name: "Hoàn thành", points: 10 },
      ],
    },
  }),
  leaf("III", "Tham gia phong trào, hoạt động xã hội do cụm, khối tổ chức", "", { max: 20, step: 0.5 }),
  leaf("T.1", "Có sáng kiến được công nhận cấp cơ sở trở lên", "", {
    part: "bonus",
    max: 5,
    rule: { kind: "count", start: 0, per: 1 },
    cap: 5,
  }),
  leaf("K.1", "Có đơn khiếu nại, tố cáo đúng, mất đoàn kết nội bộ", "", {
    part: "deduction",
    max: null,
    rule: { kind: "count", start: 0, per: -2 },
    floor: -6,
  }),
];

const UNITS = ["Phòng Hành chính tư pháp", "Phòng Xây dựng và Kiểm tra văn bản", "Trung tâm Trợ giúp pháp lý Nhà nước"];

/** The movement with those rounds, and what everybody filled in. */
export function formMovement(rounds: readonly Round[]): { readonly movement: Movement; readonly data: RoundData } {
  const movement = aMovement({
    title: "Phong trào thi đua thực hiện nhiệm vụ năm 2026",
    agency: "Sở Tư pháp (mẫu)",
    rounds,
    limits: { bonus: 3, deduction: 5, total: null },
    criteria: CRITERIA,
    participants: UNITS.map((name, i) => ({
      code: `TT0${i + 1}`,
      name,
      type: "collective",
      cluster: i < 2 ? "Khối quản lý nhà nước" : "Khối sự nghiệp",
    })),
  });
  const data: RoundData = {
    rounds: {
      self: {
        TT01: { "I.1": 10, "I.2": 99, "I.3": 0, "II.1": 20, "II.2": "Xuất sắc", III: 20, "T.1": 4, "K.1": 0 },
        TT02: { "I.1": 9.5, "I.2": 96.5, "I.3": 1, "II.1": 19, "II.2": "Tốt", III: 18.5, "T.1": 2, "K.1": 0 },
        TT03: { "I.1": "KAD", "I.2": 91, "I.3": 2, "II.1": 18, "II.2": "Tốt", III: 19, "T.1": 1 },
      },
      appraised: {
        TT01: { "I.1": 9, "T.1": 3 },
        TT02: { "I.1": 8, "I.2": 94, "I.3": 3, "K.1": 1 },
        TT03: { "II.2": "Hoàn thành" },
      },
      ...(rounds.includes("council") ? { council: { TT02: { "I.1": 8.5, III: "MIỄN" }, TT03: { "II.2": "Tốt" } } } : {}),
    },
    explanations: {
      TT02: {
        "I.1": "Hai nghị quyết trình chậm 05 ngày so với chương trình; Hội đồng xem xét một nghị quyết chậm do cơ quan phối hợp",
        "I.2": "Đối chiếu hệ thống một cửa: 94 %",
        "I.3": "Thêm hai báo cáo quý nộp muộn",
      },
    },
    evidence: { TT02: { "I.1": "QĐ 118/QĐ-STP; NQ 12/NQ-HĐND; phiếu trình số 45" }, TT01: { "II.2": "TB 21-TB/ĐU" } },
  };
  return { movement, data };
}
