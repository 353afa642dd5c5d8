// Award money: the table of the decree at both base salaries, rounding up, several awards of one period.
import fc from "fast-check";
import { awardMoney, awardMoneyTable, moneyOf } from "../../../src/core/awards/awardMoney";
import { countedYears } from "../../../src/core/awards/countedYears";
import { anAward } from "../../kits/someFacts";

const OLD = 2_340_000;
const NEW = 2_530_000;

test.each([
  ["Lao động tiên tiến", 0.3, 710_000, 760_000],
  ["Chiến sĩ thi đua cơ sở", 1, 2_340_000, 2_530_000],
  ["Chiến sĩ thi đua cấp tỉnh", 3, 7_020_000, 7_590_000],
  ["Chiến sĩ thi đua toàn quốc", 4.5, 10_530_000, 11_390_000],
  ["Tập thể lao động tiên tiến", 0.8, 1_880_000, 2_030_000],
  ["Tập thể lao động xuất sắc", 1.5, 3_510_000, 3_800_000],
  ["Cờ thi đua tỉnh", 8, 18_720_000, 20_240_000],
  ["Cờ thi đua của Chính phủ", 12, 28_080_000, 30_360_000],
  ["Giấy khen cá nhân", 0.3, 710_000, 760_000],
  ["Giấy khen tập thể", 0.6, 1_410_000, 1_520_000],
  ["Bằng khen tỉnh cá nhân", 1.5, 3_510_000, 3_800_000],
  ["Bằng khen tỉnh tập thể", 3, 7_020_000, 7_590_000],
  ["Bằng khen Thủ tướng cá nhân", 3.5, 8_190_000, 8_860_000],
  ["Bằng khen Thủ tướng tập thể", 7, 16_380_000, 17_710_000],
])("%s, %d times: the decree's table", (_, multiple, before, after) => {
  expect([awardMoney({ multiple }, OLD), awardMoney({ multiple }, NEW)]).toEqual([before, after]);
});

test("what is whole stays, the least above is a whole ten thousand more, in exact numbers", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 9_000_000 }), (tenths, base) => {
      const money = BigInt(awardMoney({ multiple: tenths / 10 }, base)!);
      const tenfold = BigInt(tenths) * BigInt(base);
      expect(money % 10_000n).toBe(0n);
      expect(money * 10n >= tenfold && (money - 10_000n) * 10n < tenfold).toBe(true);
    }),
  );
});

test("an award without a multiple has no money", () => {
  expect(awardMoney({ multiple: null }, NEW)).toBeNull();
});

const awards = [
  anAward("LDTT", "", { multiple: 0.3, order: 1 }),
  anAward("CSTDCS", "", { multiple: 1, order: 2 }),
  anAward("GK", "", { multiple: 0.3, form: "award" }),
  anAward("KN", "", { multiple: null, order: 9 }),
  anAward("X", "", { multiple: 1, order: 5 }),
];

describe("several awards of one period", () => {
  test("of titles only the one with the most money is paid, an award that is no title beside it", () => {
    const money = moneyOf(awards, [0, 1, 2, 3], NEW);
    expect(money.lines.map(({ isPaid }) => isPaid)).toEqual([false, true, true, false]);
    expect(money.total).toBe(2_530_000 + 760_000);
  });

  test("titles that count other years are paid each: CSTĐCS of the year, CSTĐ tỉnh of three years (Điều 49 khoản 5)", () => {
    const titles = [
      anAward("LDTT", "xếp loại ≥ HTT", { multiple: 0.3 }),
      anAward("CSTDCS", "được đề nghị [LDTT]", { multiple: 1, order: 2 }),
      anAward("CSTDT", "liên tục 3 năm [CSTDCS]", { multiple: 3, order: 3 }),
      anAward("X", "liên tục 3 năm xếp loại ≥ HTT hoặc 2 lần [CSTDCS] trong 4 năm; 1 lần [CSTDCS]", { multiple: 2, order: 2 }),
    ];
    expect(titles.map(countedYears)).toEqual([1, 1, 3, 3]);
    const money = moneyOf(titles, [0, 1, 2, 3], NEW);
    expect(money.lines.map(({ isPaid }) => isPaid)).toEqual([false, true, true, false]);
    expect(money.total).toBe(2_530_000 + 7_590_000);
  });

  test("of titles with equal money the higher is paid, once", () => {
    expect(moneyOf(awards, [1, 4], NEW).lines.map(({ isPaid }) => isPaid)).toEqual([false, true]);
    expect(moneyOf(awards, [4, 1], NEW).total).toBe(2_530_000);
  });

  test("the total is the sum of what everybody is paid; who is refused gets nothing", () => {
    const decision = (index: number, award: number, isProposed = true) => ({ index, award, isProposed, refusals: [], toConfirm: [] });
    const table = awardMoneyTable({ awards }, [decision(7, 1), decision(7, 0), decision(3, 0), decision(5, 0, false)], NEW);
    expect(table.people.map(({ index, total }) => [index, total])).toEqual([
      [7, 2_530_000],
      [3, 760_000],
    ]);
    expect(table.total).toBe(3_290_000);
  });
});
