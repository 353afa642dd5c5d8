// Every document of the nomination pack with any number of names, among them one of 80 characters: what the tests of papers print.
import { registerSheet } from "../../src/locale/vi/registerSheet";
import type {
  AwardGroup,
  AwardOfList,
  BallotLine,
  Frame,
  NominationsContent,
  Nominee,
  RequestContent,
  SeatsContent,
} from "../../src/workbook/documents/content";
import { ballotsDocument } from "../../src/workbook/documents/ballots";
import type { PrintedDocument } from "../../src/workbook/documents/document";
import { meetingDocument } from "../../src/workbook/documents/meeting";
import { moneyDocument } from "../../src/workbook/documents/money";
import { nominationsDocument } from "../../src/workbook/documents/nominations";
import { notProposedDocument } from "../../src/workbook/documents/notProposed";
import { reportDocument } from "../../src/workbook/documents/movementReport";
import type { ReportContent } from "../../src/workbook/documents/reportContent";
import { requestDocument } from "../../src/workbook/documents/request";
import { publicDocument } from "../../src/workbook/documents/publicBoard";
import { seatsDocument } from "../../src/workbook/documents/seatTable";
import { summaryDocument } from "../../src/workbook/documents/summary";

/** Eighty characters. */
export const LONG_NAME = "Phòng Xây dựng và Kiểm tra văn bản quy phạm pháp luật, Theo dõi thi hành vi phạm";

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Danh", "Thạch", "Dương"];
const MIDDLES = ["Thị Phương", "Văn", "Thị Mỹ", "Quốc", "Ngọc", "Hữu", "Thị Bích", "Minh"];
const GIVEN = ["Thảo", "Hưởng", "Duyên", "Khởi", "Trường", "Ngữ", "Phượng", "Lượng", "Tuấn", "Ánh", "Quý"];
const UNITS = ["Văn phòng", "Thanh tra Sở", "Phòng Hành chính tư pháp", "Phòng Công chứng số 1", "Trung tâm Trợ giúp pháp lý nhà nước"];

/** A name that no other number has. */
export function nameOf(i: number): string {
  return `${FAMILIES[i % 10]!} ${MIDDLES[Math.floor(i / 10) % 8]!} ${GIVEN[i % 11]!} ${i + 1}`;
}

const isCollective = (i: number): boolean => i % 5 === 2;

/** The names of a paper; each fifth one is a collective. */
export function namesOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => (i === 2 ? LONG_NAME : isCollective(i) ? `Phòng chuyên môn số ${i + 1}` : nameOf(i)));
}

const unitOf = (i: number): string => UNITS[i % UNITS.length]!;
const salutationOf = (i: number): string => (isCollective(i) ? "" : i % 3 === 0 ? "Bà" : "Ông");

export const FRAME: Frame = {
  letterhead: {
    superior: "Ủy ban nhân dân tỉnh An Giang",
    agency: "Sở Tư pháp",
    place: "An Giang",
    date: "",
    year: 2026,
    number: "",
  },
  orientation: null,
  movement: "Phong trào thi đua năm 2026",
  signer: { form: "KT. Giám đốc", post: "Phó Giám đốc", name: "Trần Thị Ngọc Lượng" },
  preparer: "Nguyễn Văn Khởi",
  recipients: [],
  stale: { formula: '=IF(1=1,"","ĐÃ CŨ")' },
  basis: { time: "10:30 ngày 05/11/2026", criteria: "bản ngày 31/3/2026 (lần 2)", code: "7F3A-91C2" },
  provisional: null,
  isIncomplete: false,
  isProvisional: false,
};

const CLASSES = Object.values(registerSheet.objectClasses);

const AWARDS: readonly AwardOfList[] = [
  { name: "Giấy khen của Giám đốc Sở", type: "individual", form: "award", order: 1, authority: "director" },
  { name: "Lao động tiên tiến", type: "individual", form: "title", order: 1, authority: "director" },
  { name: "Chiến sĩ thi đua cơ sở", type: "individual", form: "title", order: 2, authority: "director" },
  { name: "Tập thể lao động tiên tiến", type: "collective", form: "title", order: 1, authority: "director" },
];
const SUBMITTED: readonly AwardOfList[] = [
  { name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", type: "individual", form: "award", order: 1, authority: "province" },
  { name: "Tập thể lao động xuất sắc", type: "collective", form: "title", order: 2, authority: "province" },
];

function nominee(name: string, i: number): Nominee {
  return {
    salutation: salutationOf(i),
    name,
    post: isCollective(i) ? "" : "Chuyên viên",
    unit: unitOf(i),
    total: 100 - i / 8,
    band: "Hoàn thành xuất sắc nhiệm vụ",
    votes: "9/9",
    objectClass: "",
    note: i % 7 === 0 ? "Đồng hạng, Hội đồng quyết định" : "",
  };
}

/** The names dealt out among awards, the third one (a collective) among collectives. */
export function groupsOf(count: number, awards: readonly AwardOfList[] = AWARDS): AwardGroup[] {
  const groups = awards.map((award) => ({ award, people: [] as Nominee[] }));
  namesOf(count).forEach((name, i) => {
    const type = isCollective(i) ? "collective" : "individual";
    const fitting = groups.filter(({ award }) => award.type === type);
    fitting[i % fitting.length]!.people.push(nominee(name, i));
  });
  return groups;
}

export function ballotLines(count: number): BallotLine[] {
  return namesOf(count).map((name, i) => ({
    salutation: salutationOf(i),
    name,
    unit: unitOf(i),
    award: AWARDS[i % 3]!.name,
    votes: i % 4 === 3 ? 7 : 9,
    base: 9,
    share: i % 4 === 3 ? 700 / 9 : 100,
    threshold: 80,
    isPassed: i % 4 !== 3,
  }));
}

const SESSION = { members: 9, present: 9, written: 0, issued: 9, returned: 9, valid: 9 };
const inWords = (count: number): string => `[${count}]`;

export const nominationsContent = (count: number, change: Partial<NominationsContent> = {}): NominationsContent => ({
  ...FRAME,
  groups: groupsOf(count),
  classification: "",
  activity: "",
  decimals: 2,
  attachment: null,
  ...change,
});

/** A Tờ trình that asks for `count` awards. */
export function requestSample(count: number, change: Partial<RequestContent> = {}): PrintedDocument {
  const content: RequestContent = {
    ...FRAME,
    letterhead: { ...FRAME.letterhead, number: "8/TTr-STP", date: "2026-11-05" },
    recipients: ["Như trên;", "Lưu: VT, VP."],
    receivers: ["Chủ tịch Ủy ban nhân dân tỉnh An Giang", "Hội đồng Thi đua - Khen thưởng tỉnh An Giang"],
    bases: [],
    council: "Hội đồng Thi đua - Khen thưởng Sở Tư pháp",
    agency: "Sở Tư pháp",
    counts: groupsOf(count, SUBMITTED).map(({ award, people }) => ({ award, count: people.length })),
    ...change,
  };
  return requestDocument(content, inWords);
}

export const SEAT_LINES: SeatsContent["seats"] = UNITS.flatMap((group) => [
  {
    quota: "Hoàn thành xuất sắc nhiệm vụ",
    group,
    baseText: "Số được xếp loại Hoàn thành tốt nhiệm vụ trở lên",
    base: 60,
    percent: 20,
    exact: "12",
    seats: 12,
    used: 11,
    held: 1,
    left: 1,
  },
  { quota: "Chiến sĩ thi đua cơ sở", group, baseText: "", base: null, percent: null, exact: "", seats: 5, used: 5, held: 0, left: 0 },
]);

/** Each document of the pack by a short key. */
export const PAPERS: Readonly<Record<string, (count: number, change?: Partial<Frame>) => PrintedDocument>> = {
  own: (count, change) => nominationsDocument(nominationsContent(count, change), inWords),
  /** With all the columns that the provinces' software asks for, at their longest. */
  full: (count, change) =>
    nominationsDocument(
      nominationsContent(count, {
        ...change,
        groups: groupsOf(count).map(({ award, people }) => ({
          award,
          people: people.map((person, i) => ({ ...person, objectClass: award.type === "collective" ? "" : CLASSES[i % CLASSES.length]! })),
        })),
        classification: "Phong trào thi đua (chuyên đề, theo đợt)",
        activity: "Tư pháp",
      }),
      inWords,
    ),
  submission: (count, change) =>
    nominationsDocument(
      nominationsContent(count, {
        ...change,
        groups: groupsOf(count, SUBMITTED),
        attachment: { appendix: "I", paper: "Tờ trình", number: "8/TTr-STP", date: "2026-11-05", year: 2026, agency: "Sở Tư pháp" },
      }),
      inWords,
    ),
  summary: (count, change) => {
    const lines = namesOf(count).map((name, i) => ({
      rank: i + 1,
      name,
      unit: unitOf(i),
      parts: [20 - i / 50, 40 - i / 20, 25.5, 14.5 - i / 100, i % 6 === 0 ? null : 5],
      total: 105 - i / 10,
      band: i < count / 2 ? "Hoàn thành xuất sắc nhiệm vụ" : "Hoàn thành tốt nhiệm vụ",
      note: i === 4 ? "Bằng điểm với Phòng Hành chính tư pháp (92,50); hơn ở Tiêu chí 3: 18 > 17" : "",
    }));
    const parts = ["Công tác chuyên môn", "Cải cách hành chính", "Xây dựng Đảng, đoàn thể", "Nội vụ", "Điểm thưởng"];
    const sections = [
      { title: "Khối Văn phòng, Thanh tra", lines: lines.slice(0, Math.ceil(count / 2)) },
      { title: "Khối đơn vị sự nghiệp", lines: lines.slice(Math.ceil(count / 2)) },
    ];
    return summaryDocument({ ...FRAME, ...change, parts, sections, decimals: 2 }, inWords);
  },
  meeting: (count, change) =>
    meetingDocument(
      {
        ...FRAME,
        letterhead: {
          ...FRAME.letterhead,
          superior: "Sở Tư pháp tỉnh An Giang",
          agency: "Hội đồng Thi đua - Khen thưởng",
          number: "/BB-HĐTĐKT",
        },
        ...change,
        council: "Hội đồng Thi đua - Khen thưởng Sở Tư pháp",
        time: "08 giờ 00 phút, ngày 05 tháng 11 năm 2026",
        place: "Phòng họp Sở Tư pháp tỉnh An Giang",
        chair: "Ông Phạm Minh Trường",
        chairPost: "Giám đốc Sở, Chủ tịch Hội đồng",
        secretary: "Bà Lê Thị Bích Phượng",
        attendees: ["Bà Trần Thị Ngọc Lượng, Phó Giám đốc Sở", "Ông Danh Hữu Khởi, Chánh Văn phòng"],
        absentees: [],
        session: SESSION,
        isSecret: true,
        proceedings: [
          "Thư ký báo cáo kết quả chấm điểm và xếp hạng của các tập thể, cá nhân; các trường hợp bằng điểm ở ranh giới chỉ tiêu và các trường hợp chưa đủ điều kiện theo quy định, kèm theo tài liệu kiểm chứng.",
          "Các thành viên thảo luận, thống nhất danh sách đưa ra bỏ phiếu kín.",
        ],
        lines: ballotLines(count),
      },
      inWords,
    ),
  ballots: (count, change) =>
    ballotsDocument({
      ...FRAME,
      ...change,
      council: "Hội đồng Thi đua - Khen thưởng Sở Tư pháp",
      time: "10 giờ 15 phút, ngày 05 tháng 11 năm 2026",
      place: "Phòng họp Sở Tư pháp",
      tellers: ["Ông Danh Hữu Khởi, Trưởng ban", "Bà Lê Thị Bích Phượng, thành viên", "Ông Võ Quốc Tuấn, thành viên"],
      session: { ...SESSION, valid: 8 },
      lines: ballotLines(count),
    }),
  notProposed: (count, change) =>
    notProposedDocument(
      {
        ...FRAME,
        ...change,
        lines: namesOf(count).map((name, i) => ({
          salutation: salutationOf(i),
          name,
          unit: unitOf(i),
          awards: AWARDS.slice(0, 1 + (i % 3)).map(({ name: award }, k) => ({
            award,
            reasons: [
              {
                article: `Điều ${21 + k} khoản 1 Luật Thi đua, khen thưởng`,
                missing: "Chưa có sáng kiến được cơ sở công nhận, chưa có đề tài được nghiệm thu",
              },
              ...(i % 3 === 0 ? [{ article: "", missing: "Đủ điểm, hết chỉ tiêu Hoàn thành xuất sắc (20 % của 60 người: 12)" }] : []),
            ],
          })),
        })),
      },
      inWords,
    ),
  public: (count, change) =>
    publicDocument(
      {
        ...FRAME,
        recipients: ["Các phòng, đơn vị thuộc Sở", "Trang thông tin điện tử của Sở", "Lưu: VT, VP."],
        ...change,
        hidden: ["reason", "post"],
        decimals: 2,
        notices: [
          "Công khai từ ngày 05/11/2026, trong 10 ngày làm việc, đến hết ngày 19/11/2026.",
          "Kiến nghị gửi về Văn phòng Sở đến hết ngày 19/11/2026; được trả lời trong 10 ngày làm việc kể từ ngày nhận.",
        ],
        lines: namesOf(count).map((name, i) => ({
          salutation: salutationOf(i),
          name,
          post: "Chuyên viên",
          unit: unitOf(i),
          total: 98.5 - i / 10,
          band: "Hoàn thành tốt nhiệm vụ",
          awards: i % 2 === 0 ? "Lao động tiên tiến; Giấy khen của Giám đốc Sở" : "",
          votes: i % 2 === 0 ? "Lao động tiên tiến: 9/9 (100 %)" : "",
          reason: "",
        })),
      },
      inWords,
    ),
  money: (count, change) =>
    moneyDocument(
      {
        ...FRAME,
        ...change,
        baseSalary: { amount: 2_530_000, from: "2026-07-01", source: "Nghị định 161/2026/NĐ-CP" },
        decisionDate: "2026-11-15",
        lines: namesOf(count).map((name, i) => ({
          salutation: salutationOf(i),
          name,
          unit: unitOf(i),
          award: i % 2 === 0 ? "Lao động tiên tiến" : "Chiến sĩ thi đua cơ sở",
          multiple: i % 2 === 0 ? 0.3 : 1,
          amount: i % 2 === 0 ? 760_000 : 2_530_000,
          note: "",
        })),
      },
      inWords,
    ),
  seats: (count, change) =>
    seatsDocument({
      ...FRAME,
      ...change,
      seats: SEAT_LINES,
      exceptions: namesOf(count).map((name, i) => ({
        salutation: salutationOf(i),
        name,
        unit: unitOf(i),
        band: "Hoàn thành tốt nhiệm vụ",
        reason:
          "Lập thành tích đột xuất trong phòng, chống thiên tai, được Hội đồng thống nhất tại cuộc họp ngày 05/11/2026 (Biên bản số 08).",
      })),
    }),
};

/** A report that counts people and names as many examples. */
export function reportSample(count: number, change: Partial<ReportContent> = {}): PrintedDocument {
  const people = {
    ...{ collectives: Math.ceil(count / 5), individuals: count },
    ...{ posts: { leaders: 1, direct: count, unknown: 2 }, sexes: { women: count, men: 1, unknown: 2 } },
  };
  const spread = { count, highest: 98.5, lowest: 41.25, mean: 80.125, median: 81, quartiles: [70.5, 90] as const };
  const bands = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không xếp loại"];
  const two = { collectives: 1, individuals: count };
  return reportDocument(
    {
      ...FRAME,
      letterhead: { ...FRAME.letterhead, number: "/BC-STP" },
      recipients: ["Như trên;", "Lưu: VT, VP."],
      kind: "Tổng kết",
      receivers: ["Hội đồng Thi đua - Khen thưởng tỉnh An Giang"],
      about: {
        ...{ period: "năm 2026", launched: "ngày 05/02/2026, Kế hoạch số 12/KH-STP", version: "phiên bản 2 ngày 31/3/2026", criteria: 24 },
        movementKind: "Thường xuyên",
        stage: { name: "Hội đồng thông qua", since: "10:30 ngày 05/11/2026", seal: "" },
      },
      people,
      clusters: UNITS.map((name) => ({ name, people })),
      completion: { whole: two, partly: two, none: two, exempt: two, absent: two },
      nothing: namesOf(count),
      bands: bands.map((name) => ({ name, ...two })),
      totals: { collectives: null, individuals: spread, all: spread },
      results: UNITS.map((cluster, i) => ({
        ...{ cluster, count, totals: spread, first: namesOf(i + 1), bands: bands.map((name) => ({ name, count })) },
      })),
      moves: { up: 3, same: 1, down: 2, unknown: 9 },
      awards: {
        lines: AWARDS.map(({ name }, i) => ({ award: name, people, money: 760_000 * (i + 1) })),
        ...{ people, money: { amount: 7_600_000, base: 2_530_000 } },
      },
      cases: namesOf(count).map((name, i) => ({
        ...{ salutation: salutationOf(i), name, unit: isCollective(i) ? "" : unitOf(i), total: 98.5 - i / 10, rank: i + 1 },
        awards: i % 3 === 0 ? "Chiến sĩ thi đua cơ sở" : "",
        reason:
          i % 4 === 0
            ? "Sáng kiến số hóa hồ sơ hộ tịch, rút ngắn thời gian giải quyết từ 05 ngày còn 01 ngày"
            : "Hoàn thành xuất sắc nhiệm vụ",
      })),
      assessment: ["Phong trào được phát động sớm, các đơn vị đăng ký và ký kết giao ước thi đua đầy đủ."],
      limits: ["Một số đơn vị chấm điểm chậm; tài liệu kiểm chứng chưa đầy đủ.", "Tiêu chí về chuyển đổi số còn khó lượng hóa."],
      proposals: [],
      rankBy: "total",
      decimals: 2,
      ...change,
    },
    inWords,
  );
}
