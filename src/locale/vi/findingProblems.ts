// What exactly is wrong, where a finding tells it by a word: {problem} of the message. And examples of rules of each kind.
import type { LevelProblem, RuleNumberProblem } from "../../core/checkRule";
import type { CodeProblem, ParentProblem } from "../../core/checkTree";
import type { NeedProblem } from "../../core/checkPoints";
import type { RuleKind } from "../../core/rule";
import type { AnswerProblem, NumberProblem } from "../../core/objections/checkObjections";
import type { InitiativeProblem } from "../../core/register/checkHistory";
import type { RegisterProblem } from "../../core/register/registerLimits";
import type { NotationProblem } from "../../core/ruleText";
import type { DecisionList, DecisionNumber, DecisionRepeat } from "../../core/decision/checkDecision";
import type { QuotaConflict } from "../../core/decision/quotaConflicts";
import type { BallotNumber } from "../../core/votes/countVotes";

export interface ProblemWords {
  readonly notation: Readonly<Record<NotationProblem, string>>;
  readonly level: Readonly<Record<LevelProblem, string>>;
  readonly parent: Readonly<Record<ParentProblem, string>>;
  readonly code: Readonly<Record<CodeProblem, string>>;
  readonly numbers: Readonly<Record<RuleNumberProblem, string>>;
  readonly entry: Readonly<Record<"notWhole" | "negative", string>>;
  readonly need: Readonly<Record<NeedProblem, string>>;
  /** Remedies of H-04 in the participants list, the history and the initiatives. */
  readonly register: Readonly<Record<RegisterProblem, string>>;
  readonly criterion: Readonly<Record<"max" | "min" | "step" | "weight" | "decimals", string>>;
  readonly initiative: Readonly<Record<InitiativeProblem, string>>;
  /** What the numbers of B-02 are. */
  readonly ballots: Readonly<Record<BallotNumber, string>>;
  /** Problems, lists and remedies of K-01, K-04, K-05, K-07. */
  readonly objection: Readonly<Record<AnswerProblem | NumberProblem | "participant" | "criterion" | "day" | "days", string>>;
  readonly quota: Readonly<Record<QuotaConflict["problem"], string>>;
  readonly decision: Readonly<Record<DecisionList | DecisionNumber | DecisionRepeat, string>>;
  readonly example: string;
  readonly examples: Readonly<Record<RuleKind, string>>;
  readonly noRule: string;
  readonly over: string;
  /** Remedy of S-01 for parts of the sheet Nội dung báo cáo. */
  readonly reportPart: string;
  /** Remedy of S-01 for parts of the sheets Sổ kiến nghị and Ngày nghỉ. */
  readonly objectionsPart: string;
}

export const findingProblems: ProblemWords = {
  notation: {
    unknown: "không rõ “{piece}”",
    number: "“{piece}” không phải là số",
    ambiguousNumber: "“{piece}” có thể là nghìn, có thể là số lẻ; ghi 1000 hoặc 1,000",
    interval: "khoảng “{piece}” không chứa số nào (đầu lớn hơn cuối)",
    missing: "còn thiếu phần ở “{piece}”",
    repeated: "“{piece}” được ghi hai lần",
  },
  level: {
    repeated: "đã có mức cùng tên",
    number: "tên mức là số thì không phân biệt được với điểm",
    state: "KAD và MIỄN đã có nghĩa riêng",
    blank: "tên để trống",
    long: "tên dài quá 100 ký tự",
    sign: "tên có dấu ; = | * ? ~ hoặc dấu nháy",
  },
  parent: {
    unknown: "không có tiêu chí mang mã này",
    self: "là chính nó",
    circular: "các nhóm chứa lẫn nhau thành vòng",
    option: "đó là dòng diễn giải",
    leaf: "đó là tiêu chí có điểm riêng, không phải nhóm",
  },
  code: {
    unknown: "không có tiêu chí mang mã này",
    self: "là chính tiêu chí này",
    circular: "hai tiêu chí chờ nhau thành vòng",
    notNumber: "tiêu chí đó không nhập bằng số",
    noPoints: "tiêu chí đó không có điểm",
    noMaximum: "tiêu chí đó chưa có điểm chuẩn",
  },
  numbers: {
    maxMissing: "chưa có điểm chuẩn (số lớn hơn 0) để tính theo quy tắc này",
    perZero: "mỗi trường hợp được 0 điểm",
    everyZero: "bước lũy tiến phải lớn hơn 0",
    nothing: "quy tắc chưa có bậc, mức nào",
    deduction: "tỷ lệ trừ phải từ 0 đến 100 %",
    target: "chỉ tiêu phải lớn hơn 0",
    emptyInterval: "có khoảng không chứa số nào",
  },
  entry: { notWhole: "phải là số nguyên", negative: "không được là số âm" },
  need: {
    notNumber: "không phải là số",
    notPositive: "phải lớn hơn 0",
    negative: "không được là số âm",
    noTable: "không thuộc khoảng quy mô nào của quy tắc",
  },
  /** Numbers of a criterion. */
  criterion: { max: "điểm tối đa", min: "điểm tối thiểu", step: "bước", weight: "hệ số", decimals: "số chữ số lẻ" },
  register: {
    choice: "Chọn lại theo danh sách của ô.",
    date: "Ghi ngày/tháng/năm, ví dụ 05/08/2015.",
    months: "Ghi số tháng từ 0 đến 12.",
    percent: "Ghi phần trăm từ 0 đến 100, ví dụ 70 cho 70 %.",
    rank: "Ghi hạng bằng số nguyên từ 1.",
    votes: "Ghi số phiếu bằng số nguyên từ 0.",
    year: "Ghi năm bằng bốn chữ số, ví dụ 2025.",
    title: "Ghi tên sáng kiến, đề tài.",
  },
  initiative: { used: "đã dùng cho “{usedFor}”, không tính lại", twice: "ghi hai lần, chỉ tính một" },
  ballots: {
    members: "Số thành viên",
    present: "Số có mặt",
    written: "Số ý kiến văn bản",
    attending: "Số có mặt và gửi ý kiến văn bản",
    issued: "Số phiếu phát ra",
    returned: "Số phiếu thu vào",
    valid: "Số phiếu hợp lệ",
    recused: "Số không tham gia biểu quyết",
    base: "số để tính tỷ lệ",
  },
  example: "Ví dụ: {rule}",
  examples: {
    points: "để trống, hoặc không quá 2",
    yesNo: "Có = 2; Không = 0",
    levels: "Nhất = 20; Nhì = 12; Ba = 10",
    bands: "> 95 % = 1,5; 75–95 % = 1; còn lại = 0",
    count: "3 − 0,5 mỗi trường hợp; không dưới 0",
    progressive: "trên 92: +0,1; mỗi 1 thêm: +0,1; không quá 0,5",
    bySize: "theo [HS]: < 1000: ≥ 10 = 2; < 10 = 1 | ≥ 1000: ≥ 10 = 2,5; < 10 = 1",
    target: "chỉ tiêu [KH]; trễ [TRE], không đạt [LOI]: −25 %",
    leader: "chỉ tiêu [KH]; so theo tỷ lệ; trong cụm",
    gate: "để trống",
    note: "để trống",
    group: "để trống, lấy cao nhất, hoặc không quá 3",
    option: "để trống",
  },
  noRule: "Chọn lại loại của tiêu chí.",
  over: "Vượt {over}.",
  reportPart: "Bấm Hoàn tác (Ctrl+Z) nếu vừa xóa; hoặc bấm Báo cáo tổng kết, Lập lại trang Nội dung báo cáo.",
  objectionsPart: "Bấm Hoàn tác (Ctrl+Z) nếu vừa xóa; hoặc bấm Cập nhật sổ ở Công khai và kiến nghị để lập lại.",
  /** `problem` of D-06, `where` of D-04 and `field` of D-01 and D-02, as the engine tells them. */
  objection: {
    noDay: "đã trả lời nhưng chưa ghi ngày trả lời",
    noOutcome: "đã trả lời nhưng chưa ghi kết quả",
    notAnswered: "có kết quả hoặc ngày trả lời nhưng trạng thái chưa là Đã trả lời",
    twice: "số này đã dùng ở dòng trên",
    none: "chưa có số",
    participant: "danh sách đối tượng",
    criterion: "danh sách tiêu chí",
    day: "Nhập ngày/tháng/năm.",
    days: "Nhập số nguyên từ 1 đến 250.",
  },
  quota: {
    minimums: "các nhóm cộng lại đòi ít nhất {asked} suất, chỉ tiêu chung chỉ có {seats}",
    better: "mức cao hơn có {asked} suất, còn mức đó trở lên chỉ có {seats}",
    same: "cùng mức, cùng phạm vi, cùng cách tính mà hai tỷ lệ khác nhau",
  },
  decision: {
    bands: "các mức xếp loại",
    participants: "danh sách đối tượng",
    groups: "các cụm, đơn vị của danh sách",
    criteria: "danh sách tiêu chí",
    awards: "các danh hiệu được xét",
    percent: "Tỷ lệ (%)",
    count: "Số suất",
    minimum: "Số suất ít nhất",
    secondException: "bảng Ngoại lệ (một người chỉ có một dòng; dòng đầu được áp dụng)",
  },
};
