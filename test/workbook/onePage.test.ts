// Making a page smaller so that it is one: only while it stays readable.
import { page } from "../../src/workbook/appearance";
import { areaAt } from "../../src/workbook/area";
import { onOnePage } from "../../src/workbook/onePage";

const lying = page(areaAt(0, 0, 40, 5), "landscape");
const upright = page(areaAt(0, 0, 40, 5), "portrait");

describe("a sheet is fitted to one page tall", () => {
  // A4 lying down with 20 mm above and below leaves 481.9 points: at 70 %, rows of 688 points.
  test.each([
    [400, 1],
    [688, 1],
    [689, undefined],
    [3000, undefined],
  ])("rows of %p points on A4 lying down: %p", (height, fitTall) => {
    expect(onOnePage(lying, [50, 50], height).fitTall).toBe(fitTall);
  });

  test("upright there is room for more: 728.5 points at full size", () => {
    expect(onOnePage(upright, [50, 20], 1040).fitTall).toBe(1);
    expect(onOnePage(upright, [50, 20], 1041).fitTall).toBeUndefined();
  });

  test("not where the columns alone make it smaller than 70 %", () => {
    expect(onOnePage(lying, [200], 100).fitTall).toBe(1);
    expect(onOnePage(lying, [202], 100).fitTall).toBeUndefined();
  });

  test("nothing else of the page changes", () => {
    expect(onOnePage(lying, [50], 100)).toEqual({ ...lying, fitTall: 1 });
    expect(onOnePage(lying, [50], 5000)).toEqual(lying);
  });
});
