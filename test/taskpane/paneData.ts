// Answers of the commands as a clerk would see them: a movement of a Department of Justice.
import type { BuildAnswer, CheckAnswer, NominateAnswer, Overview, RankAnswer, RankBasis, RankedRow } from "../../src/commands/answers";
import type { CommandFailure, LocatedFinding } from "../../src/commands/command";
import { finding, type Finding, type RuleId } from "../../src/core/finding";
import { findingWords } from "../../src/locale/findingWords";
import { areaAt, fullAddress } from "../../src/workbook/area";

export const ENTRY_SHEET = "Chấm điểm";
const OFFICES = "Phòng, đơn vị";
const PEOPLE = "Công chức, viên chức";

export function anOverview(change: Partial<Overview> = {}): Overview {
  return {
    stage: "built",
    title: "Thi đua thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024",
    agency: "Sở Tư pháp tỉnh Kiên Giang",
    year: 2024,
    rankStyle: "competition",
    criteria: 8,
    participants: 40,
    clusters: [OFFICES, PEOPLE],
    filled: 212,
    cells: 320,
    errors: 4,
    warnings: 108,
    lists: [],
    places: {
      movement: { sheet: "Phong trào", area: areaAt(0, 0) },
      criteria: { sheet: "Tiêu chí", area: areaAt(4, 0) },
      participants: { sheet: "Đối tượng", area: areaAt(4, 0) },
      entries: { sheet: ENTRY_SHEET, area: areaAt(6, 3) },
    },
    ...change,
  };
}

export const EMPTY: Overview = {
  stage: "empty",
  title: "",
  agency: "",
  year: null,
  rankStyle: "competition",
  criteria: 0,
  participants: 0,
  clusters: [],
  filled: 0,
  cells: 0,
  errors: 0,
  warnings: 0,
  lists: [],
};

/** A finding of an entry, in the cell of that row and column. */
export function aFinding(rule: RuleId, row: number, column: number, params: Finding["params"]): LocatedFinding {
  const area = areaAt(row, column);
  const found = finding(rule, { kind: "entry", row, column }, {}, params);
  return { ...found, sheet: ENTRY_SHEET, area, cell: fullAddress(ENTRY_SHEET, area), ...findingWords(found, "vi") };
}

/** Four errors of three rules and `missing` empty cells. */
export function someFindings(missing = 108): readonly LocatedFinding[] {
  const reform = "Cải cách hành chính";
  return [
    aFinding("V-03", 8, 4, { participantName: "Phòng Phổ biến, giáo dục pháp luật", criterionName: reform, value: 12, min: 0, max: 10 }),
    aFinding("V-03", 15, 7, { participantName: "Nguyễn Thị Thu Hà", criterionName: "Kỷ luật, kỷ cương", value: -1, min: 0, max: 15 }),
    aFinding("V-02", 11, 5, { participantName: "Thanh tra Sở", criterionName: "Chuyển đổi số", text: "8,5", value: 8.5 }),
    aFinding("V-05", 20, 3, { participantName: "Trần Văn Bình", criterionName: reform, text: "mien", meant: "MIỄN" }),
    ...Array.from({ length: missing }, (_, index) =>
      aFinding("V-01", 6 + Math.floor(index / 8), 3 + (index % 8), {
        participantName: `Đối tượng ${1 + Math.floor(index / 8)}`,
        criterionName: `Tiêu chí ${1 + (index % 8)}`,
      }),
    ),
  ];
}

export function aCheck(findings: readonly LocatedFinding[] = someFindings()): CheckAnswer {
  return {
    findings,
    errors: findings.filter((item) => item.severity === "error").length,
    warnings: findings.filter((item) => item.severity === "warning").length,
    filled: 212,
    cells: 320,
  };
}

export function aRow(code: string, name: string, total: number | null, rank: number | null, change: Partial<RankedRow> = {}): RankedRow {
  return { code, name, cluster: OFFICES, total, rank, clusterRank: rank, why: total === null ? "" : `Tổng ${total}`, ...change };
}

export const ROWS: readonly RankedRow[] = [
  aRow("TT01", "Văn phòng Sở", 96.5, 1, { why: "Tổng điểm cao nhất: 96,5." }),
  aRow("CN04", "Nguyễn Thị Thu Hà", 95.25, 2, { cluster: PEOPLE, clusterRank: 1, why: "Tổng điểm 95,25; kém người đứng trước 1,25 điểm." }),
  aRow("TT02", "Phòng Phổ biến, giáo dục pháp luật và Theo dõi thi hành pháp luật", 92.5, 3, {
    clusterRank: 2,
    why: "Bằng điểm với Thanh tra Sở (92,5); hơn ở “Cải cách hành chính”: 18 > 17.",
  }),
  aRow("TT03", "Thanh tra Sở", 92.5, 4, { clusterRank: 3, why: "Bằng điểm với TT02 (92,5); kém ở “Cải cách hành chính”: 17 < 18." }),
  aRow("CN11", "Trần Văn Bình", 90, 5, {
    cluster: PEOPLE,
    clusterRank: 2,
    why: "Đồng hạng với Lê Hoàng Anh: bằng điểm ở mọi tiêu chí phân hạng.",
  }),
  aRow("CN12", "Lê Hoàng Anh", 90, 5, {
    cluster: PEOPLE,
    clusterRank: 2,
    why: "Đồng hạng với Trần Văn Bình: bằng điểm ở mọi tiêu chí phân hạng.",
  }),
  aRow("TT05", "Phòng Hành chính tư pháp", 88.75, 7, { clusterRank: 4 }),
  aRow("TT06", "Trung tâm Trợ giúp pháp lý nhà nước", 87, 8, { clusterRank: 5 }),
  aRow("CN20", "Đặng Thị Ngọc Ánh", 85.5, 9, { cluster: PEOPLE, clusterRank: 4 }),
  aRow("CN21", "Phạm Quốc Đạt", 81, 10, { cluster: PEOPLE, clusterRank: 5 }),
  aRow("TT07", "Phòng Công chứng số 1", 79.5, 11, { clusterRank: 6 }),
  aRow("CN22", "Huỳnh Minh Khôi", 77, 12, { cluster: PEOPLE, clusterRank: 6 }),
  aRow("TT08", "Trung tâm Dịch vụ đấu giá tài sản", null, null, { clusterRank: null }),
];

/** Two participants by two criteria. */
export function aBasis(
  cells: RankBasis["sheets"][number]["cells"] = [
    [8, 9],
    ["Đạt", ""],
  ],
  rules = "{}",
): RankBasis {
  return { sheets: [{ round: "self", rows: ["CN01", "CN02"], columns: ["TC01", "TC02"], cells }], rules };
}

export function aRanking(change: Partial<RankAnswer> = {}): RankAnswer {
  return {
    rows: ROWS,
    findings: [],
    errors: 0,
    warnings: 0,
    isProvisional: false,
    repaired: false,
    boardSheet: "Xếp hạng",
    basis: aBasis(),
    line: null,
    ...change,
  };
}

export function aBuild(change: Partial<BuildAnswer> = {}): BuildAnswer {
  return { criteria: 8, participants: 40, keptEntries: 0, findings: [], entrySheet: ENTRY_SHEET, ...change };
}

export function aNomination(change: Partial<NominateAnswer> = {}): NominateAnswer {
  return {
    list: "Giấy khen",
    sheet: "Đề nghị Giấy khen",
    area: areaAt(0, 0, 10, 6),
    participants: [ROWS[0]!, ROWS[2]!, ROWS[3]!, ROWS[1]!],
    scope: "overall",
    atLine: [ROWS[4]!, ROWS[5]!],
    gated: [],
    line: null,
    isProvisional: false,
    ...change,
  };
}

export function aFailure(change: Partial<CommandFailure> = {}): CommandFailure {
  return {
    code: "cell-edit",
    params: { sheet: "" },
    isRetriable: true,
    findings: [],
    detail: "rank: cell-edit (InvalidOperationInCellEditMode): Excel is in cell-editing mode.",
    ...change,
  };
}
