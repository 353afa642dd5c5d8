// A log whose lines prove each other.
import fc from "fast-check";
import { brokenLines, chained, changesSince, unreasonedLines, type LogLine } from "../../../src/core/stages/logChain";

const entry = (over: Partial<LogLine> = {}): Omit<LogLine, "number"> => ({
  at: "9 giờ 05 phút, ngày 28/11/2026",
  who: "Nguyễn Thị Mẫu",
  action: "entry",
  cell: "'Chấm điểm'!E12",
  participant: "CN01",
  criterion: "TC01",
  before: 8,
  after: 8.5,
  stage: "Đã nhập đủ",
  reason: "Sửa theo biên bản",
  ...over,
});

describe("the chain", () => {
  it("is whole as it was made, in one go or line by line", () => {
    const all = chained(null, [entry(), entry({ before: "", after: 0 }), entry({ reason: "" })]);
    expect(brokenLines(all)).toEqual([]);
    const again = chained(all[1]!, [entry({ reason: "" })]);
    expect(again).toEqual(all.slice(2));
  });

  it("breaks at the line in which anything at all was altered", () => {
    const all = chained(null, [entry(), entry({ after: 9 }), entry({ after: 10 })]);
    const keys = Object.keys(entry()) as (keyof LogLine)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.integer({ min: 0, max: 2 }), (key, at) => {
        const altered = all.map((line, i) => (i === at ? { ...line, [key]: key === "action" ? "stage" : `${line[key]}x` } : line));
        expect(brokenLines(altered)).toEqual([at + 1]);
      }),
    );
  });

  it("breaks where a line was taken out, and where two changed places", () => {
    const all = chained(null, [entry(), entry({ after: 9 }), entry({ after: 10 })]);
    expect(brokenLines([all[0]!, all[2]!])).toEqual([2]);
    expect(brokenLines([all[1]!, all[0]!, all[2]!])).toEqual([1, 2, 3]);
  });
});

describe("what the log tells", () => {
  it("counts an entry as without a reason until a later line gives it", () => {
    const first = chained(null, [entry({ reason: "" }), entry()]);
    expect(unreasonedLines(first)).toEqual([1]);
    const after = [...first, ...chained(first[1]!, [entry({ action: "reason", cell: "#1", reason: "Nhập nhầm dòng" })])];
    expect(unreasonedLines(after)).toEqual([]);
  });

  it("counts changes behind the last approval only", () => {
    const lines = chained(null, [
      entry(),
      entry({ action: "stage", before: "Thẩm định", after: "Hội đồng thông qua" }),
      entry(),
      entry({ action: "return", after: "Thẩm định" }),
      entry({ action: "stage", after: "Hội đồng thông qua" }),
      entry(),
    ]);
    expect(changesSince(lines, "Hội đồng thông qua")).toBe(1);
    expect(changesSince(lines.slice(0, 5), "Hội đồng thông qua")).toBe(0);
  });
});
