// Filled sample: a Department of Justice (Sở Tư pháp) in a yearly movement. The contents follow the kind of plan such a
// department issues; wording, points and people are ours. All people are invented and marked "(mẫu)".
import {
  EXEMPT,
  NOT_APPLICABLE,
  PLAIN_CRITERION,
  PLAIN_MOVEMENT,
  type Criterion,
  type Movement,
  type NominationRule,
  type Participant,
} from "../../core/movement";
import type { CellValue } from "../../workbook/plan";

const CRITERIA: readonly (readonly [name: string, max: number])[] = [
  ["Hoàn thành nhiệm vụ theo chương trình, kế hoạch công tác năm", 25],
  ["Chất lượng, tiến độ tham mưu, thẩm định văn bản", 15],
  ["Giải quyết thủ tục hành chính đúng và trước hạn", 10],
  ["Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 10],
  ["Kỷ luật, kỷ cương hành chính, văn hóa công sở", 10],
  ["Cải cách hành chính, chuyển đổi số", 10],
  ["Thực hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng", 5],
  ["Hưởng ứng các phong trào thi đua do cấp trên phát động", 5],
  ["Phát hiện, nhân rộng điển hình tiên tiến, người tốt việc tốt", 5],
  ["Sáng kiến, giải pháp, cách làm mới", 5],
];

const UNITS = [
  "Văn phòng Sở",
  "Thanh tra Sở",
  "Phòng Xây dựng và kiểm tra văn bản",
  "Phòng Phổ biến, giáo dục pháp luật",
  "Phòng Hành chính tư pháp",
  "Phòng Bổ trợ tư pháp",
  "Phòng Công chứng số 1",
  "Phòng Công chứng số 2",
  "Trung tâm Trợ giúp pháp lý",
  "Trung tâm Dịch vụ đấu giá tài sản",
] as const;

const PEOPLE = [
  "Nguyễn Thị Hoa",
  "Trần Minh Quân",
  "Lê Thị Thanh Thúy",
  "Phạm Đức Anh",
  "Huỳnh Ngọc Ánh",
  "Võ Thành Đạt",
  "Đặng Thị Mỹ Duyên",
  "Bùi Quốc Khánh",
  "Đỗ Thị Hồng Nhung",
  "Hồ Văn Lượm",
  "Ngô Thị Kim Oanh",
  "Dương Hoài Phong",
  "Lý Thị Bích Phượng",
  "Phan Hữu Tài",
  "Trương Thị Cẩm Tú",
  "Nguyễn Văn Út",
  "Trần Thị Bảo Uyên",
  "Lê Hoàng Việt",
  "Phạm Thị Yến",
  "Huỳnh Tấn Lộc",
  "Võ Thị Ngọc Lan",
  "Đặng Hữu Nghĩa",
  "Bùi Thị Hạnh",
  "Đỗ Trung Kiên",
  "Hồ Thị Xuân Mai",
  "Ngô Đình Sơn",
  "Dương Thị Thu Thảo",
  "Lý Quang Vinh",
  "Phan Thị Diễm",
  "Trương Công Hậu",
] as const;

const COLLECTIVES = "Khối phòng, đơn vị";
const INDIVIDUALS = "Khối cá nhân";
const STEP = 0.5;

const code = (prefix: string, i: number): string => `${prefix}${String(i + 1).padStart(2, "0")}`;

const criteria: readonly Criterion[] = CRITERIA.map(([name, max], i) => ({
  ...PLAIN_CRITERION,
  code: code("TC", i),
  name,
  max,
  min: 0,
  step: STEP,
  weight: 1,
  decimals: 2,
  whenNotApplicable: "exclude",
  whenExempt: "full",
}));

const participants: readonly Participant[] = [
  ...UNITS.map((name, i): Participant => ({ code: code("TT", i), name, type: "collective", cluster: COLLECTIVES })),
  ...PEOPLE.map((name, i): Participant => ({ code: code("CN", i), name: `${name} (mẫu)`, type: "individual", cluster: INDIVIDUALS })),
];

/** Points below the maximum, in steps: a spread that looks like a real table and holds some ties. */
function invented(participant: number, criterion: number): number {
  const [, max] = CRITERIA[criterion]!;
  const steps = (participant * 7 + criterion * 11 + ((participant * criterion) % 5)) % (criterion === 0 ? 13 : 5);
  return max - steps * STEP;
}

/** Entries wrong on purpose, as paste and haste leave them: [participant code, criterion code, cell]. */
const PLANTED: readonly (readonly [string, string, CellValue])[] = [
  ["TT03", "TC06", "8,5"],
  ["TT08", "TC05", 12],
  ["CN04", "TC03", " 9 "],
  ["CN07", "TC08", 4.3],
  ["CN11", "TC02", "k.a.d"],
  ["CN12", "TC10", "chờ minh chứng"],
];

/** The movement, its rule and its cells: units scored but for a few blanks, people about half, some entries wrong on purpose. */
export function sampleMovement(): { readonly movement: Movement; readonly rule: NominationRule; readonly entries: CellValue[][] } {
  const entries = participants.map((participant, i) =>
    criteria.map((_, j): CellValue => {
      const isUnit = participant.type === "collective";
      const isScored = isUnit ? (i + j) % 17 !== 4 : i < UNITS.length + 13 || (i < UNITS.length + 18 && j < 5);
      return isScored ? invented(i, j) : "";
    }),
  );
  const put = (participant: string, criterion: string, cell: CellValue): void => {
    const row = participants.findIndex((candidate) => candidate.code === participant);
    const column = criteria.findIndex((candidate) => candidate.code === criterion);
    entries[row]![column] = cell;
  };
  put("TT07", "TC02", NOT_APPLICABLE);
  put("TT10", "TC02", NOT_APPLICABLE);
  put("CN02", "TC09", EXEMPT);
  for (const [participant, criterion, cell] of PLANTED) put(participant, criterion, cell);
  return {
    movement: {
      ...PLAIN_MOVEMENT,
      title: "Phong trào thi đua thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024 (mẫu)",
      agency: "Sở Tư pháp",
      year: 2024,
      totalDecimals: 2,
      rankStyle: "competition",
      tieBreak: [
        { by: "criterion", code: "TC01", order: "higher" },
        { by: "criterion", code: "TC02", order: "higher" },
      ],
      criteria,
      participants,
    },
    rule: { name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" },
    entries,
  };
}
