// How far the band above is, in words of both languages, in points and in shares of the scale.
import { NO_RULES } from "../../../src/core/decision/decisionRules";
import { distances as en } from "../../../src/locale/en/distances";
import { distances as vi } from "../../../src/locale/vi/distances";
import { distanceText, toldDistance, type ToldDistance } from "../../../src/workbook/explain/distanceText";

const RULES = { ...NO_RULES, bands: [{ name: "HTXS", level: "excellent", min: 90, conditions: [] }] } as const;
const NOTHING = { index: 0, above: 0, toMinimum: null, toLastSeat: null, isFull: false, isTiedLine: false };
const OWN: ToldDistance = { band: "HTXS", tie: "council", rankBy: "total", ...NOTHING };
const said = (change: Partial<ToldDistance>): string => distanceText({ ...OWN, ...change }, vi, "vi");

test("is not told where points are not what lacks, or nothing is above", () => {
  expect(toldDistance(NOTHING, RULES, "total")).toBeNull();
  expect(toldDistance({ ...NOTHING, isFull: true }, RULES, "total")).toBeNull();
  expect(toldDistance({ ...NOTHING, above: null, toMinimum: 1 }, RULES, "total")).toBeNull();
  expect(distanceText(null, vi, "vi")).toBe("");
});

test("without a full quota is told to the minimum", () => {
  expect(distanceText(toldDistance({ ...NOTHING, toMinimum: 1.25 }, RULES, "total"), vi, "vi")).toBe("Thiếu 1,25 điểm để đạt “HTXS”");
});

test("under a full quota tells minimum and last seat, and what being level with it means", () => {
  const full = { isFull: true, toLastSeat: 6.25 };
  const both = { ...full, toMinimum: 1.25 };
  const start = "Thiếu 1,25 điểm để đạt điểm sàn “HTXS”";
  expect(said(both)).toBe(`${start}, 6,25 điểm để bằng người cuối có suất (bằng điểm thì trình Hội đồng)`);
  expect(said({ ...both, isTiedLine: true, tie: "none" })).toBe(
    `${start}, 6,25 điểm để bằng những người đang bằng nhau ở ranh giới (bằng điểm thì chưa có suất)`,
  );
  expect(said({ ...both, toLastSeat: null })).toBe(`${start}, nhưng đã hết suất`);
  expect(said({ ...full, tie: "ladder" })).toBe("Kém 6,25 điểm so với người cuối được “HTXS” (bằng điểm thì xét thứ tự phân hạng)");
  expect(said({ ...full, isTiedLine: true })).toBe(
    "Kém 6,25 điểm so với những người đang bằng nhau ở ranh giới “HTXS” (bằng điểm thì trình Hội đồng)",
  );
  expect(said({ ...full, toLastSeat: 0 })).toBe("Bằng điểm người cuối được “HTXS”, xếp sau theo thứ tự phân hạng");
  expect(said({ ...full, toLastSeat: 0, isTiedLine: true })).toBe(
    "Bằng điểm những người đang bằng nhau ở ranh giới “HTXS”, xếp sau theo thứ tự phân hạng",
  );
});

test("where ranks compare shares no points are spoken of", () => {
  const share = { ...OWN, rankBy: "share", isFull: true, toMinimum: 1.25, toLastSeat: 2 } as const;
  const texts = [share, { ...share, toMinimum: null }, { ...share, toMinimum: null, toLastSeat: 0 }].map((one) => said(one));
  expect(texts).toEqual([
    "Thiếu 1,25 % thang điểm để đạt mức sàn “HTXS”, 2 % thang điểm để bằng người cuối có suất (bằng tỷ lệ thì trình Hội đồng)",
    "Kém 2 % thang điểm so với người cuối được “HTXS” (bằng tỷ lệ thì trình Hội đồng)",
    "Bằng tỷ lệ với người cuối được “HTXS”, xếp sau theo thứ tự phân hạng",
  ]);
});

test.each<[Partial<ToldDistance>, string]>([
  [{ toMinimum: 1 }, "1 point short of “HTXS”"],
  [{ toMinimum: 1.25, isFull: true }, "1.25 points short of the minimum of “HTXS”, but no seat is left"],
  [
    { toMinimum: 0.5, toLastSeat: 2, isFull: true, rankBy: "share" },
    "0.5 % of the scale short of the minimum of “HTXS”, 2 % of the scale short of the last one with a seat (if level, the Council decides)",
  ],
  [{ toLastSeat: 0, isFull: true }, "Level with the last one in “HTXS”, behind by the tie-break order"],
])("in English: %j", (change, text) => {
  expect(distanceText({ ...OWN, ...change }, en, "en")).toBe(text);
});
