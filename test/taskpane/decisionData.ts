// Answers of Xét, its papers and the import of people as a clerk would see them.
import type {
  AwardLine,
  DecideAnswer,
  DecidedRow,
  DecisionState,
  PackAnswer,
  PeoplePreview,
  SheetPlace,
  WordPapers,
} from "../../src/commands/decisionAnswers";
import type { ToldDistance } from "../../src/workbook/explain/distanceText";
import { finding, type Finding, type RuleId } from "../../src/core/finding";
import type { LocatedFinding } from "../../src/commands/command";
import { findingWords } from "../../src/locale/findingWords";
import { areaAt, fullAddress } from "../../src/workbook/area";
import { requestSample } from "../kits/paperSamples";

export const placeOn = (sheet: string): SheetPlace => ({ sheet, area: areaAt(4, 0) });

export const RULE_PLACES = {
  rules: placeOn("Quy tắc xét"),
  awards: placeOn("Danh hiệu"),
  history: placeOn("Quá trình khen thưởng"),
  initiatives: placeOn("Sáng kiến"),
} as const;

export function aState(change: Partial<DecisionState> = {}): DecisionState {
  return {
    places: RULE_PLACES,
    presets: [
      {
        id: "decree",
        name: "Xếp loại theo Nghị định 335/2025",
        summary: "Phải chọn cách tính 20 %.",
        source: "Nghị định 335/2025/NĐ-CP",
        date: "2025-12-20",
      },
      { id: "office", name: "Thi đua cụm, khối", summary: "", source: "Quy chế mẫu", date: "2026-01-05" },
      { id: "blank", name: "Bảng trống", summary: "", source: "", date: "" },
    ],
    sets: [
      { id: "law2026", name: "Luật 2026, Nghị định 152/2025", from: "2026-10-01", to: null, isVerified: false },
      { id: "law2022", name: "Luật 2022, Nghị định 152/2025", from: "2025-07-01", to: "2026-09-30", isVerified: true },
    ],
    madeAt: "",
    isStale: false,
    ...change,
  };
}

/** Thiếu 1,25 điểm để đạt “HTXS”. */
export const LACK: ToldDistance = {
  band: "HTXS",
  toMinimum: 1.25,
  toLastSeat: null,
  isFull: false,
  isTiedLine: false,
  tie: "council",
  rankBy: "total",
};

export function aDecided(code: string, name: string, change: Partial<DecidedRow> = {}): DecidedRow {
  return {
    code,
    name,
    cluster: "Khối Văn phòng",
    type: "individual",
    total: 90,
    rank: 1,
    reached: "HTXS",
    band: "HTXS",
    reasons: [],
    distance: "",
    lack: null,
    isForCouncil: false,
    ...change,
  };
}

export const DECIDED: readonly DecidedRow[] = [
  aDecided("CN01", "Đặng Thị Ánh", { total: 96.5 }),
  aDecided("CN02", "Nguyễn Văn Bình", {
    total: 92,
    rank: 2,
    band: "HTT",
    reasons: ["Đủ điểm, hết chỉ tiêu “20 % mức xuất sắc”."],
  }),
  aDecided("CN03", "Trần Văn Cường", {
    total: 91,
    rank: 3,
    band: "HTT",
    reasons: ["Bằng nhau ở ranh giới, trình Hội đồng."],
    isForCouncil: true,
  }),
  aDecided("CN04", "Lê Thị Dung", { total: 88.75, rank: 4, reached: "HTT", band: "HTT", lack: LACK }),
  aDecided("CN05", "Phạm Văn Em", { total: null, rank: null, reached: "", band: "", reasons: ["Chưa có điểm."] }),
];

export function anAward(change: Partial<AwardLine> = {}): AwardLine {
  return {
    code: "LDTT",
    name: "Lao động tiên tiến",
    type: "individual",
    authority: "director",
    article: "Điều 24 Luật Thi đua, khen thưởng",
    isVerified: true,
    proposed: [{ code: "CN01", name: "Đặng Thị Ánh", toConfirm: ["có phẩm chất đạo đức tốt"] }],
    refused: [{ code: "CN05", name: "Phạm Văn Em", reasons: ["Điều 24 khoản 1: chưa hoàn thành tốt nhiệm vụ."] }],
    ...change,
  };
}

export function aDecision(change: Partial<DecideAnswer> = {}): DecideAnswer {
  return {
    place: placeOn("Kết quả xét"),
    rows: DECIDED,
    bands: [
      { name: "HTXS", count: 1 },
      { name: "HTT", count: 3 },
    ],
    seats: [
      {
        quota: "20 % mức xuất sắc",
        group: "Khối Văn phòng",
        baseText: "Từ mức HTT trở lên",
        base: 87,
        percent: 20,
        exact: "17,4",
        seats: 17,
        used: 15,
        held: 2,
        left: 2,
      },
      { quota: "Một cờ", group: "", baseText: "", base: null, percent: null, exact: "", seats: 1, used: 2, held: 0, left: -1 },
    ],
    ties: [],
    awards: [anAward(), anAward({ code: "CSTT", name: "Chiến sĩ thi đua cơ sở", authority: "province", isVerified: false, proposed: [] })],
    ruleSet: { name: "Luật 2026, Nghị định 152/2025", isVerified: false },
    findings: [],
    errors: 0,
    warnings: 0,
    isProvisional: false,
    scoresCode: "K7Q2",
    ...change,
  };
}

/** A finding in a cell of the rules' sheet. */
export function aRuleFinding(rule: RuleId, params: Finding["params"]): LocatedFinding {
  const area = areaAt(8, 2);
  const found = finding(rule, { kind: "cell", name: "BV_QX_CT_TyLe", row: 0, column: 0 }, {}, params);
  return { ...found, sheet: "Quy tắc xét", area, cell: fullAddress("Quy tắc xét", area), ...findingWords(found, "vi") };
}

export function aPack(change: Partial<PackAnswer> = {}): PackAnswer {
  return {
    sheets: [
      { document: "nominations", place: placeOn("DS đề nghị (Giám đốc)"), names: 12 },
      { document: "submission", place: placeOn("Phụ lục Tờ trình"), names: 0 },
    ],
    findings: [],
    isProvisional: false,
    ...change,
  };
}

export function aWordFile(): WordPapers {
  return { fileName: "To-trinh-2026.docx", papers: [requestSample(9)], names: 9, isProvisional: false };
}

export function aPreview(change: Partial<PeoplePreview> = {}): PeoplePreview {
  return {
    cells: [
      ["Mã", "Họ và tên", "Chức vụ"],
      ["CN01", "Đặng Thị Ánh", "Trưởng phòng"],
    ],
    fields: [
      { id: "code", column: 0 },
      { id: "name", column: 1 },
      { id: "post", column: null },
    ],
    columns: [
      { index: 0, header: "Mã", sample: "CN01" },
      { index: 1, header: "Họ và tên", sample: "Đặng Thị Ánh" },
      { index: 2, header: "", sample: "Trưởng phòng" },
    ],
    changes: [
      { kind: "new", code: "CN09", name: "Võ Văn Giàu", changes: [] },
      { kind: "changed", code: "CN01", name: "Đặng Thị Ánh", changes: [{ field: "post", before: "", after: "Trưởng phòng" }] },
      { kind: "same", code: "CN02", name: "Nguyễn Văn Bình", changes: [] },
    ],
    problems: [],
    ...change,
  };
}
