import { crashReport, failureReport, shortCode } from "../../src/commands/report";

const MACHINE = { environment: { version: "0.1.0", host: "Excel PC 16.0.17328" }, now: () => new Date("2026-11-24T08:00:00Z") };

test("a failure's report holds code, detail and versions", () => {
  const failure = { code: "busy", params: {}, isRetriable: true, findings: [], detail: "rank: busy (ActivityLimitReached)" } as const;
  expect(failureReport("rank", failure, MACHINE).split("\n")).toEqual([
    "Bang Vang 0.1.0",
    "time: 2026-11-24T08:00:00.000Z",
    "action: rank",
    "host: Excel PC 16.0.17328",
    "code: busy",
    "detail: rank: busy (ActivityLimitReached)",
  ]);
});

test("a bug's report has the frames of the stack but nothing quoted, for that may stand in a cell", () => {
  const report = crashReport(new TypeError("no row 'Nguyễn Văn A' in “Chấm điểm”"), "rank", MACHINE);
  expect(report).toContain("bug: TypeError: no row ‹…› in ‹…›");
  expect(report).toMatch(/^at .*report\.test/m);
  expect(report).not.toContain("Nguyễn");
});

test("what is thrown and is no error is reported by its kind alone", () => {
  expect(crashReport("Nguyễn Văn A", null, MACHINE)).toContain("bug: Error: thrown string");
  expect(crashReport("Nguyễn Văn A", null, MACHINE)).not.toContain("Nguyễn");
});

test("the same bug gives the same short code at another time, another bug another code", () => {
  const code = (message: string, time: number) =>
    shortCode(crashReport(message.length, message, { ...MACHINE, now: () => new Date(time) }));
  expect(code("rank", 1)).toBe(code("rank", 2));
  expect(code("rank", 1)).not.toBe(code("check", 1));
  expect(code("rank", 1)).toMatch(/^BV-[0-9A-Z]{7}$/);
});
