import { capabilitiesOf } from "../../src/excel/capabilities";
import type { ExcelHost } from "../../src/excel/run";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

test.each([
  ["2021", { excelApi: 14, canSeeMerges: true, canMergeUndo: false, canSeeProtectionEvents: true, canReadCulture: true }],
  ["ltsc2024", { excelApi: 17, canSeeMerges: true, canMergeUndo: false, canSeeProtectionEvents: true, canReadCulture: true }],
  ["m365", { excelApi: 20, canSeeMerges: true, canMergeUndo: true, canSeeProtectionEvents: true, canReadCulture: true }],
] as const)("Excel %s can do what its requirement sets say", async (version, expected) => {
  expect((await openTestExcel(version)).port.capabilities).toEqual(expected);
});

test("an Excel without any set can do nothing", () => {
  const host: ExcelHost = { run: () => Promise.reject(new Error("not asked")), isSetSupported: () => false };
  expect(capabilitiesOf(host)).toEqual({
    excelApi: 0,
    canSeeMerges: false,
    canMergeUndo: false,
    canSeeProtectionEvents: false,
    canReadCulture: false,
  });
});
