// The sheets Quá trình khen thưởng and Sáng kiến: what is written reads back, typed cells are read as people mean them, and the rest is told.
import fc from "fast-check";
import type { Finding } from "../../src/core/finding";
import type { Participant } from "../../src/core/movement";
import { checkHistory } from "../../src/core/register/checkHistory";
import { INITIATIVE_SCOPES, LEVELS, type AwardRecord, type Initiative } from "../../src/core/register/register";
import { findingWords } from "../../src/locale/findingWords";
import { areaAt } from "../../src/workbook/area";
import { decodeHistory, keptHistoryCells, keptInitiativeCells, type DecodedHistory } from "../../src/workbook/historyDecode";
import { HISTORY_NAMES, INITIATIVE_NAMES, historyTitleFor, historyTitleOf } from "../../src/workbook/historyNames";
import { historyCells, historyPlan, initiativeCells, initiativesPlan } from "../../src/workbook/historyPlan";
import { participantsPlan } from "../../src/workbook/listsPlan";
import type { CellValue, Op } from "../../src/workbook/plan";
import { plannedSnapshot } from "../../src/workbook/plannedSnapshot";
import type { NamedBlock, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { TRICKY_TEXTS } from "../kits/workbookPortContract";

afterEach(closeTestExcels);

const PEOPLE: readonly Participant[] = [
  { code: "CN01", name: "Nguyễn Thị Hoa", type: "individual", cluster: "Chung" },
  { code: "cn02", name: "Trần Văn Bé", type: "individual", cluster: "Chung" },
  { code: "TT01", name: "Phòng Hành chính", type: "collective", cluster: "Chung" },
];

const AWARDS = [
  { code: "LDTT", name: "Lao động tiên tiến", type: "individual" },
  { code: "CSTDCS", name: "Chiến sĩ thi đua cơ sở", type: "individual" },
  { code: "CSTDT", name: "Chiến sĩ thi đua cấp tỉnh", type: "individual" },
  { code: "GKCN", name: "Giấy khen (cá nhân)", type: "individual" },
  { code: "GKTT", name: "Giấy khen (tập thể)", type: "collective" },
  { code: "TTLDXS", name: "Tập thể lao động xuất sắc", type: "collective" },
] as const;

const NOTHING: WorkbookSnapshot = { sheets: [], calculation: "automatic", definedNames: [], blocks: new Map() };
const ALL_NAMES = [...Object.values(HISTORY_NAMES), ...Object.values(INITIATIVE_NAMES)];

const decoded = (snapshot: WorkbookSnapshot): DecodedHistory => decodeHistory(snapshot, PEOPLE, AWARDS);

function planned(history: readonly AwardRecord[], initiatives: readonly Initiative[]): WorkbookSnapshot {
  return plannedSnapshot(NOTHING, [
    ...historyPlan("Quá trình", historyCells(history, AWARDS), AWARDS),
    ...initiativesPlan("Sáng kiến", initiativeCells(initiatives)),
  ]);
}

/** Rows as they are typed, below three rows of header; the columns in the order of the names. */
function typed(names: Readonly<Record<string, string>>, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  const blocks = Object.values(names).map((name, column): [string, NamedBlock] => [
    name,
    { name, sheet: "Trang", area: areaAt(3, column, rows.length, 1), values: rows.map((row) => [row[column] ?? ""]) },
  ]);
  return { ...NOTHING, definedNames: Object.values(names), blocks: new Map(blocks) };
}

const typedHistory = (...rows: CellValue[][]): WorkbookSnapshot => typed(HISTORY_NAMES, rows);
const typedInitiatives = (...rows: CellValue[][]): WorkbookSnapshot => typed(INITIATIVE_NAMES, rows);

/** "H-04 BV_QTKT_Nam[1]: message remedy". */
function told(findings: readonly Finding[]): string[] {
  return findings.map((one) => {
    const { message, remedy } = findingWords(one, "vi");
    return one.place.kind === "cell"
      ? `${one.rule} ${one.place.name}[${one.place.row}]: ${message} ${remedy}`
      : `${one.rule} ${one.place.kind}`;
  });
}

const text = fc.constantFrom("", "QĐ 12/QĐ-STP ngày 05/01/2025", "=1+1", "00123", "+84", "'nháy", "1/2", "12");
const person = fc.constantFrom(...PEOPLE.map(({ code }) => code));
const year = fc.integer({ min: 1945, max: 2100 });
const anyRecord: fc.Arbitrary<AwardRecord> = fc.record({
  participant: person,
  year,
  award: fc.constantFrom("", ...AWARDS.map(({ code }) => code), "Huân chương Lao động hạng Ba"),
  level: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
  decision: text,
});
const anyInitiative: fc.Arbitrary<Initiative> = fc.record({
  participant: person,
  title: fc.constantFrom("Số hóa hộ tịch", '=HYPERLINK("x")', "@cộng", "12", "Một cửa; hai cửa"),
  scope: fc.constantFrom(...INITIATIVE_SCOPES),
  year,
  decision: text,
  usedFor: fc.constantFrom("", "CSTĐCS 2024", "=A1"),
});

describe("written and read back", () => {
  test("any records and initiatives come back as they were, with nothing to tell", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), fc.array(anyInitiative, { maxLength: 8 }), (history, initiatives) => {
        const { findings, ...rest } = decoded(planned(history, initiatives));
        expect([rest.history, rest.initiatives, findings]).toEqual([history, initiatives, []]);
      }),
    );
  });

  test("a sheet made anew from the cells that stand on it is the same, rows not understood included", () => {
    const rows = [
      ["CN01", 2024, "Lao động tiên tiến", "HTT", "QĐ 1"],
      ["ai đó", "hai không hai tư", "?", "giỏi", ""],
      ["", "", "", "", "QĐ lạc"],
    ];
    const first = historyPlan("A", keptHistoryCells(typedHistory(...rows)), AWARDS);
    expect(historyPlan("A", keptHistoryCells(plannedSnapshot(NOTHING, first)), AWARDS)).toEqual(first);
    expect(keptHistoryCells(plannedSnapshot(NOTHING, first)).map((cells) => Object.values(cells))).toEqual(rows);
    const ideas = [["CN01", "", "cấp xã", "năm nào", "", "ai biết"]];
    const second = initiativesPlan("B", keptInitiativeCells(typedInitiatives(...ideas)));
    expect(keptInitiativeCells(plannedSnapshot(NOTHING, second)).map((cells) => Object.values(cells))).toEqual(ideas);
  });

  test("there is room for more rows under every name, however many there are", () => {
    const roomOf = (ops: readonly Op[]): number[] =>
      ops.flatMap((op) => (op.kind === "defineName" && !op.name.includes("_DM_") ? [op.area.rows] : []));
    for (const count of [0, 300, 2000]) {
      const history = Array.from(
        { length: count },
        (): AwardRecord => ({ participant: "CN01", year: 2024, award: "", level: null, decision: "" }),
      );
      for (const rows of roomOf(historyPlan("A", historyCells(history, []), [])))
        expect(rows).toBeGreaterThanOrEqual(Math.max(300, count + 100));
    }
    for (const rows of roomOf(initiativesPlan("B", []))) expect(rows).toBeGreaterThanOrEqual(100);
  });
});

test("a workbook without the sheets has no records and nothing to tell", () => {
  const { history, initiatives, findings } = decoded(NOTHING);
  expect([history, initiatives, findings, historyTitleOf(NOTHING, "history")]).toEqual([[], [], [], null]);
});

test("the title is where the sheet is now, else its own beside those of other people", () => {
  const sheets = [{ title: "SÁNG KIẾN", visibility: "visible", isProtected: false }] as const;
  expect(historyTitleFor({ ...NOTHING, sheets }, "initiatives")).toBe("Sáng kiến (2)");
  expect(historyTitleFor(typedHistory(["CN01"]), "history")).toBe("Trang");
});

describe("cells of the history as people type them", () => {
  const oneRecord = (...row: CellValue[]): AwardRecord | undefined => decoded(typedHistory(row)).history[0];

  test.each<[CellValue, number]>([
    [2025, 2025],
    ["2025", 2025],
    [" năm 2025 ", 2025],
  ])("year %j is %d", (cell, expected) => {
    expect(oneRecord("CN01", cell)?.year).toBe(expected);
  });

  test.each<[CellValue]>([["2024-2025"], [25], [2024.5], ["sang năm"], [20255], [true], ["#N/A"], [""]])(
    "year %j is told, and the row is not counted",
    (cell) => {
      const { history, findings } = decoded(typedHistory(["CN01", cell, "LDTT"]));
      expect(history).toEqual([]);
      expect(findings).toMatchObject([
        {
          rule: "H-04",
          participant: "CN01",
          place: { kind: "cell", name: HISTORY_NAMES.year, row: 0, column: 0 },
          params: { remedy: "year" },
        },
      ]);
    },
  );

  test.each<[string, string]>([
    ["CSTDCS", "CSTDCS"],
    ["cstđcs", "CSTDCS"],
    ["Chiến sĩ thi đua cơ sở", "CSTDCS"],
    ["CHIEN SI THI DUA CO SO", "CSTDCS"],
    ["LĐTT", "LDTT"],
    ["CSTĐ cơ sở", "CSTDCS"],
    ["CSTĐ tỉnh", "CSTDT"],
    ["Giấy khen", "GKCN"],
    ["CSTĐ", "CSTĐ"],
    ["Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Ba"],
  ])("award %j is %j", (cell, expected) => {
    expect(oneRecord("CN01", 2024, cell)?.award).toBe(expected);
    expect(decoded(typedHistory(["CN01", 2024, cell])).findings).toEqual([]);
  });

  test.each<[string, string | null]>([
    ["HTXS", "excellent"],
    ["Hoàn thành tốt nhiệm vụ", "good"],
    ["htnv", "completed"],
    ["KHT", "failed"],
    ["", null],
  ])("classification %j is %j", (cell, expected) => {
    expect(oneRecord("CN01", 2024, "", cell)?.level).toBe(expected);
  });

  test("a classification that is none is told at its cell; the record stays without it", () => {
    const { history, findings } = decoded(typedHistory(["CN01", 2024, "LDTT", "Giỏi"]));
    expect(history).toEqual([{ participant: "CN01", year: 2024, award: "LDTT", level: null, decision: "" }]);
    expect(told(findings)).toEqual([
      "H-04 BV_QTKT_XepLoai[0]: “Giỏi” ở cột Xếp loại (HTXS, HTT, HT, KHT) chưa hiểu được. Chọn lại theo danh sách của ô.",
    ]);
  });

  test("codes are read in any case, and nobody's are told", () => {
    const { history, findings } = decoded(typedHistory(["cn01", 2024], ["CN02", 2024], ["CN99", 2024], ["", 2024, "LDTT"]));
    expect(history.map(({ participant }) => participant)).toEqual(["CN01", "cn02"]);
    expect(findings.map(({ rule, place, params }) => [rule, place, params["code"]])).toEqual([
      ["H-03", { kind: "cell", name: HISTORY_NAMES.code, row: 2, column: 0 }, "CN99"],
      ["H-03", { kind: "cell", name: HISTORY_NAMES.code, row: 3, column: 0 }, "để trống"],
    ]);
  });

  test("a column that is gone is told once, and the others are read", () => {
    const whole = typedHistory(["CN01", 2024, "LDTT", "HTT", "QĐ 1"]);
    const blocks = new Map([...whole.blocks].filter(([name]) => name !== HISTORY_NAMES.decision));
    const { history, findings } = decoded({ ...whole, blocks });
    expect(history).toMatchObject([{ award: "LDTT", decision: "" }]);
    expect(findings.map(({ rule, params }) => [rule, params["name"]])).toEqual([["S-01", HISTORY_NAMES.decision]]);
  });
});

describe("cells of the initiatives as people type them", () => {
  test.each<[string, string]>([
    ["Cơ sở", "base"],
    ["cấp cơ sở", "base"],
    ["Tỉnh, Bộ", "province"],
    ["cấp tỉnh", "province"],
    ["Tỉnh/Bộ", "province"],
    ["TOÀN QUỐC", "national"],
  ])("scope %j is %j", (cell, expected) => {
    expect(decoded(typedInitiatives(["CN01", "Số hóa", cell, 2024])).initiatives).toMatchObject([{ scope: expected }]);
  });

  test("“chưa” and a dash are no award that it was used for", () => {
    const rows = ["chưa", "-", "Chưa dùng", "CSTĐCS 2024"].map((used): CellValue[] => ["CN01", "Số hóa", "Cơ sở", 2024, "", used]);
    expect(decoded(typedInitiatives(...rows)).initiatives.map(({ usedFor }) => usedFor)).toEqual(["", "", "", "CSTĐCS 2024"]);
  });

  test("a missing title, a scope that is none and a year that is none are told at their cells", () => {
    const { findings } = decoded(typedInitiatives(["CN01", "", "xã", "nay"], ["CN99", "Số hóa", "Cơ sở", 2024]));
    expect(told(findings).sort()).toEqual([
      "H-03 BV_SK_Ma[1]: “CN99” không có trong danh sách đối tượng. Sửa mã, hoặc thêm vào trang Đối tượng.",
      "H-04 BV_SK_Cap[0]: “xã” ở cột Cấp công nhận chưa hiểu được. Chọn lại theo danh sách của ô.",
      "H-04 BV_SK_Nam[0]: “nay” ở cột Năm chưa hiểu được. Ghi năm bằng bốn chữ số, ví dụ 2025.",
      "H-04 BV_SK_Ten[0]: “để trống” ở cột Tên sáng kiến, đề tài chưa hiểu được. Ghi tên sáng kiến, đề tài.",
    ]);
  });
});

test("what checkHistory doubts lies at the cell of its record, rows left out between included", () => {
  const snapshot = typedHistory(["CN01", 2022, "LDTT"], ["CN99", 2022, "LDTT"], ["CN01", "?", ""], ["CN01", 2022, "Lao động tiên tiến"]);
  const findings = checkHistory(decoded(snapshot), PEOPLE, 2023);
  expect(told(findings)).toEqual([
    `H-02 ${HISTORY_NAMES.year}[3]: Nguyễn Thị Hoa: “Lao động tiên tiến” năm 2022 ghi hai lần. Xóa một dòng.`,
  ]);
});

test("in Excel tricky texts stay texts, and names come by code from the participants list", async () => {
  const { port, workbook } = await openTestExcel();
  const history = TRICKY_TEXTS.map(
    (decision, i): AwardRecord => ({ participant: "CN01", year: 2000 + i, award: "LDTT", level: "good", decision }),
  );
  const initiatives = TRICKY_TEXTS.map(
    (title, i): Initiative => ({ participant: "TT01", title, scope: "province", year: 2000 + i, decision: title, usedFor: "" }),
  );
  const stranger: AwardRecord = { participant: "CN99", year: 2024, award: "", level: null, decision: "" };
  await port.apply([
    ...participantsPlan("Đối tượng", PEOPLE),
    ...historyPlan("A", historyCells([...history, stranger], AWARDS), AWARDS),
    ...initiativesPlan("B", initiativeCells(initiatives)),
  ]);
  await workbook.settle();
  const snapshot = await port.read({
    names: ALL_NAMES,
    ranges: [{ sheet: "A", area: areaAt(3, 1, TRICKY_TEXTS.length + 2, 1) }],
  });
  const read = decoded(snapshot);
  expect(read.history.map(({ decision }) => decision)).toEqual(TRICKY_TEXTS.map((one) => one.normalize("NFC").trim()));
  const titles = new Set(read.initiatives.map(({ title }) => title));
  for (const one of TRICKY_TEXTS) if (one.trim() !== "") expect(titles).toContain(one.normalize("NFC").trim());
  const names = snapshot.ranges![0]!.values.map(([value]) => value);
  expect(names).toEqual([...TRICKY_TEXTS.map(() => "Nguyễn Thị Hoa"), "Không có mã này", ""]);
});
