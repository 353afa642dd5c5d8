// Doubtful records: gaps, years twice, initiatives used or written twice, titles held already.
import { checkHistory } from "../../../src/core/register/checkHistory";
import type { AwardRecord, Initiative, InitiativeScope, Level } from "../../../src/core/register/register";
import { findingWords } from "../../../src/locale/findingWords";

const PEOPLE = [
  { code: "CN01", name: "Nguyễn Thị Hoa" },
  { code: "CN02", name: "Trần Văn Bé" },
];
const NAMES = new Map([["CSTDCS", "Chiến sĩ thi đua cơ sở"]]);

function won(year: number, award = "CSTDCS", level: Level | null = null, participant = "CN01"): AwardRecord {
  return { participant, year, award, level, decision: "" };
}

function idea(title: string, usedFor = "", scope: InitiativeScope = "base", participant = "CN01"): Initiative {
  return { participant, title, scope, year: 2025, decision: "", usedFor };
}

function told(history: readonly AwardRecord[], initiatives: readonly Initiative[] = [], year: number | null = 2026): string[] {
  const findings = checkHistory(
    {
      history,
      initiatives,
      awardName: (code) => NAMES.get(code) ?? code,
      placeOf: (list, index, field) => ({ kind: "cell", name: `${list}.${field}`, row: index, column: 0 }),
    },
    PEOPLE,
    year,
  );
  return findings.map((one) => {
    const place = one.place.kind === "cell" ? `${one.place.name}[${one.place.row}]` : one.place.kind;
    return `${one.rule} ${place} ${findingWords(one, "vi").message}`;
  });
}

describe("gaps (H-01)", () => {
  test("years missing between records and up to last year are told once, at the record before them", () => {
    expect(told([won(2024), won(2018), won(2020), won(2021)])).toEqual([
      "H-01 history.year[1] Nguyễn Thị Hoa: quá trình khen thưởng thiếu năm 2019, 2022–2023, 2025.",
    ]);
  });

  test("a year with nothing but a classification is no gap; the year decided on is none either", () => {
    expect(told([won(2023), won(2024, "", "good"), won(2025)])).toEqual([]);
  });

  test("without a year of the movement only what lies between records is missing", () => {
    expect(told([won(2015), won(2017)], [], null)).toEqual(["H-01 history.year[0] Nguyễn Thị Hoa: quá trình khen thưởng thiếu năm 2016."]);
    expect(told([won(2015)], [], null)).toEqual([]);
  });

  test("each person for himself, and records of later years do not count", () => {
    expect(told([won(2024), won(2025, "A", null, "CN02"), won(2025), won(2024, "A", null, "cn02"), won(2030)])).toEqual([]);
  });

  test("a year far off is told by a bounded list", () => {
    expect(told([won(-5_000_000), won(2025)])[0]!.length).toBeLessThan(200);
  });
});

describe("a year twice (H-02)", () => {
  test("the same award of the same year; another award of that year is none", () => {
    expect(told([won(2025), won(2025, "GK"), won(2025, "cstdcs ")])).toEqual([
      "H-02 history.year[2] Nguyễn Thị Hoa: “cstdcs” năm 2025 ghi hai lần.",
    ]);
  });

  test("two classifications of one year that differ; that of another row which is the same is none", () => {
    expect(told([won(2025, "A", "good"), won(2025, "B", "good"), won(2025, "", "excellent")])).toEqual([
      "H-02 history.level[2] Nguyễn Thị Hoa: “HTT, HTXS” năm 2025 ghi hai lần.",
    ]);
  });

  test("the same classification of the same year without an award, twice", () => {
    expect(told([won(2025, "", "good"), won(2025, "", "good")])).toEqual([
      "H-02 history.level[1] Nguyễn Thị Hoa: “HTT” năm 2025 ghi hai lần.",
    ]);
  });
});

describe("held already (H-06)", () => {
  test("an award of the year that is decided on", () => {
    expect(told([won(2026), won(2025)])).toEqual(["H-06 history.award[0] Nguyễn Thị Hoa đã có “Chiến sĩ thi đua cơ sở” của năm 2026."]);
  });

  test("only of those who are to be proposed for it, where that is known", () => {
    const history = [won(2026), won(2026, "CSTDCS", null, "CN02")];
    const found = checkHistory({ history, initiatives: [] }, PEOPLE, 2026, [{ participant: "cn02", award: "cstdcs" }]);
    expect(found.map(({ rule, participant }) => [rule, participant])).toEqual([["H-06", "CN02"]]);
  });
});

describe("initiatives (H-05)", () => {
  test("one that was used; the same title elsewhere was used with it", () => {
    expect(told([], [idea("Số hóa hộ tịch"), idea("số hóa  hộ tịch", "CSTĐCS 2024", "province"), idea("Khác")])).toEqual([
      "H-05 initiatives.title[0] Sáng kiến “Số hóa hộ tịch” của Nguyễn Thị Hoa đã dùng cho “CSTĐCS 2024”, không tính lại.",
      "H-05 initiatives.usedFor[1] Sáng kiến “số hóa  hộ tịch” của Nguyễn Thị Hoa đã dùng cho “CSTĐCS 2024”, không tính lại.",
    ]);
  });

  test("the same title twice at one scope; recognised wider and wider, or of two people, it is none", () => {
    const twice = [idea("Một cửa"), idea("Một cửa", "", "province"), idea("Một cửa", "", "base", "CN02"), idea("MỘT CỬA")];
    expect(told([], twice)).toEqual(["H-05 initiatives.title[3] Sáng kiến “MỘT CỬA” của Nguyễn Thị Hoa ghi hai lần, chỉ tính một."]);
  });

  test("without titles nothing is the same", () => {
    expect(told([], [idea(""), idea(""), idea("", "GK")])).toHaveLength(1);
  });
});

test("order of the records changes only the places", () => {
  const history = [won(2018), won(2020), won(2020), won(2026), won(2021, "A", null, "CN02")];
  const messages = (records: readonly AwardRecord[]): string[] =>
    told(records)
      .map((text) => text.replace(/ \S+\[\d+\]/, ""))
      .sort();
  expect(messages([...history].reverse())).toEqual(messages(history));
});
