import type { BuildAnswer, NominateAnswer, RankAnswer } from "../../src/commands/answers";
import type { DecideAnswer } from "../../src/commands/decisionAnswers";
import type { CommandFailure, LocatedFinding } from "../../src/commands/command";
import { crashNotice, noticeOf } from "../../src/ribbon/noticeText";

const RANKED: RankAnswer = {
  rows: [],
  findings: [],
  errors: 0,
  warnings: 0,
  isProvisional: false,
  repaired: false,
  boardSheet: "Xếp hạng",
  basis: { sheets: [], rules: "" },
  line: null,
};
const LIST: NominateAnswer = {
  list: "Giấy khen",
  sheet: "Đề nghị Giấy khen",
  area: { row: 0, column: 0, rows: 1, columns: 1 },
  participants: [{ code: "p1", name: "A", cluster: "", total: 9, rank: 1, clusterRank: 1, why: "" }],
  scope: "overall" as const,
  atLine: [],
  gated: [],
  line: null,
  isProvisional: false,
};
const DECIDED: DecideAnswer = {
  place: { sheet: "Kết quả xét", area: LIST.area },
  rows: [],
  bands: [],
  seats: [],
  ties: [],
  awards: [],
  ruleSet: { name: "Luật 06/2022/QH15", isVerified: true },
  findings: [],
  errors: 0,
  warnings: 0,
  isProvisional: false,
  scoresCode: "7F3A-91C2",
};
const BUILT: BuildAnswer = { criteria: 8, participants: 40, keptEntries: 0, findings: [], entrySheet: "Chấm điểm" };
const FAILED: CommandFailure = { code: "protected", params: { sheet: "Kết quả" }, isRetriable: true, findings: [], detail: "x" };

const ok = <T>(value: T) => ({ ok: true, value }) as const;

test("an outcome that its sheet shows in full needs no notice", () => {
  expect(noticeOf("rank", ok(RANKED), "vi")).toBeNull();
  expect(noticeOf("nominate", ok(LIST), "vi")).toBeNull();
  expect(noticeOf("decide", ok(DECIDED), "vi")).toBeNull();
  expect(noticeOf("buildMatrix", ok(BUILT), "vi")).toBeNull();
  expect(noticeOf("checkEntries", ok({}), "vi")).toBeNull();
});

test("provisional ranks are told with the number of findings", () => {
  const notice = noticeOf("rank", ok({ ...RANKED, isProvisional: true, errors: 12, warnings: 3 }), "vi");
  expect(notice?.title).toBe("Xếp hạng");
  expect(notice?.lines).toEqual(["12 lỗi và 3 chỗ cần xem; hạng là tạm tính."]);
});

test("formulas written anew are told", () => {
  expect(noticeOf("rank", ok({ ...RANKED, repaired: true }), "vi")?.lines).toEqual(["Công thức kết quả bị ghi đè đã được viết lại."]);
});

test("a tie at the line of a list is told, never cut silently", () => {
  const tied = LIST.participants[0]!;
  const lines = noticeOf("nominate", ok({ ...LIST, atLine: [tied, tied] }), "vi")?.lines;
  expect(lines).toEqual(["Danh sách “Giấy khen”: 2 đối tượng bằng nhau ở vạch cuối, chưa đưa vào danh sách. Trình Hội đồng quyết định."]);
});

test("Xét tells who waits for the Council, that it is provisional, and rules that nobody has checked", () => {
  const row = {
    code: "P1",
    name: "A",
    cluster: "",
    type: "individual",
    total: 9,
    rank: 1,
    reached: "Tốt",
    band: "",
    reasons: [],
    distance: "",
    lack: null,
  } as const;
  const rows = [true, true, false].map((isForCouncil) => ({ ...row, isForCouncil }));
  const ruleSet = { name: "Luật 06/2026/QH16", isVerified: false };
  const notice = noticeOf("decide", ok({ ...DECIDED, rows, ruleSet, isProvisional: true, errors: 2, warnings: 5 }), "vi");
  expect(notice?.title).toBe("Xét");
  expect(notice?.lines).toEqual([
    "2 đối tượng bằng nhau ở vạch chỉ tiêu, chưa xếp. Trình Hội đồng quyết định.",
    "Kết quả xét là tạm tính: 2 lỗi, 5 chỗ cần xem. Mở bảng điều khiển để xem từng chỗ.",
    "Bộ điều kiện “Luật 06/2026/QH16” chưa được đối chiếu đủ với văn bản chính thức: xem cột Đã kiểm chứng ở trang Danh hiệu.",
  ]);
});

test("an empty list is told", () => {
  expect(noticeOf("nominate", ok({ ...LIST, participants: [] }), "en")?.lines).toEqual(["Nobody meets the rule of list “Giấy khen”."]);
});

test("a failure is told with its words and the next step", () => {
  const notice = noticeOf("rank", { ok: false, failure: FAILED }, "vi");
  expect(notice?.title).toBe("Chưa làm được: Xếp hạng");
  expect(notice?.lines[0]).toBe("Trang “Kết quả” đang bị khóa bằng mật khẩu.");
  expect(notice?.lines.at(-1)).toContain("làm lại");
});

test("findings that stop a command are named with their cells, three at most", () => {
  const place = { cell: "'Tiêu chí'!A6", message: "Mã “c3” bị trùng." } as LocatedFinding;
  const failure: CommandFailure = { ...FAILED, code: "unusable", findings: [place, place, place, place] };
  const lines = noticeOf("buildMatrix", { ok: false, failure }, "vi")?.lines;
  expect(lines?.filter((line) => line === "'Tiêu chí'!A6: Mã “c3” bị trùng.")).toHaveLength(3);
});

test("a bug is told with a code to read out", () => {
  const notice = crashNotice("rank", "BV-0000001", "en");
  expect(notice.lines[0]).toContain("BV-0000001");
  expect(notice.close).toBe("Close");
});

test("a command that ended half done names the sheets, with the way back in place of a second try", () => {
  const failure: CommandFailure = {
    code: "internal",
    params: {},
    isRetriable: false,
    findings: [],
    detail: "",
    written: { kind: "part", sheets: ["Kết quả", "Xếp hạng"] },
  };
  const notice = noticeOf("rank", { ok: false, failure }, "vi");
  expect(notice?.lines).toHaveLength(2);
  expect(notice?.lines[1]).toMatch(/^Ghi dở ở trang: “Kết quả”, “Xếp hạng”\. Chưa lưu thì đóng sổ, chọn không lưu/);
});

test("what a colleague typed and that has no place any more is told cell by cell", () => {
  const failure: CommandFailure = {
    code: "unplaced",
    params: {},
    isRetriable: true,
    findings: [],
    detail: "",
    left: [
      { sheet: "Chấm điểm", cell: "'Chấm điểm'!E12", codes: ["TT01", "TC01"], content: 7.5 },
      { sheet: "Chấm điểm", cell: "'Chấm điểm'!Z2", codes: null, content: "<b>hỏi lại</b>" },
      { sheet: "Chấm điểm", cell: "'Chấm điểm'!E13", codes: ["TT02", "TC01"], content: "" },
    ],
  };
  expect(noticeOf("buildMatrix", { ok: false, failure }, "vi")?.lines.slice(2)).toEqual([
    "Trang “Chấm điểm”, dòng TT01, cột TC01: 7,5",
    "'Chấm điểm'!Z2: <b>hỏi lại</b>",
    "Trang “Chấm điểm”, dòng TT02, cột TC01: đã xóa",
  ]);
});
