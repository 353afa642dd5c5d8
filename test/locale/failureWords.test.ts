import { loadWords } from "../../src/locale/words";
import { failureWords, type FailureCode } from "../../src/locale/failureWords";
import { failures } from "../../src/locale/vi/failures";
import type { HostErrorCode } from "../../src/workbook/port";
import type { OwnFailureCode } from "../../src/commands/command";

beforeAll(() => loadWords("en"));

const CODES = Object.keys(failures) as FailureCode[];

/** Every code that a command can fail with; the type makes a forgotten one an error. */
const ALL: Readonly<Record<HostErrorCode | OwnFailureCode, true>> = {
  "cell-edit": true,
  protected: true,
  "not-found": true,
  conflict: true,
  selection: true,
  "too-large": true,
  unsupported: true,
  session: true,
  busy: true,
  internal: true,
  "no-movement": true,
  "not-built": true,
  unusable: true,
  "bad-rule": true,
  "no-participant": true,
  "which-movement": true,
  "movement-there": true,
  "no-sheet": true,
  "no-unit": true,
  "no-draft": true,
  "draft-exists": true,
  "no-rules": true,
  "no-awards": true,
  "no-preset": true,
  "no-selection": true,
  "bad-periods": true,
  "no-step": true,
  "step-moved": true,
  "part-missing": true,
  changed: true,
  unplaced: true,
  cancelled: true,
  "unit-too-large": true,
  locked: true,
  "no-stage-move": true,
  "objection-moved": true,
  "objection-twice": true,
  "register-full": true,
  "register-broken": true,
  "bad-day": true,
  "stage-blocked": true,
  "no-reason": true,
  "sealed-sheet": true,
  "sealed-gone": true,
  "locked-decision": true,
  "step-logged": true,
  "step-locked": true,
  "log-without-matrix": true,
};

test("every code of Excel's and of the product's own has words", () => {
  expect([...CODES].sort()).toEqual(Object.keys(ALL).sort());
});

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test.each(CODES)("%s says what happened and what to do next, with nothing left unfilled", (code) => {
    for (const sheet of ["", "Chấm điểm"]) {
      const { what, next } = failureWords({ code, params: { sheet, gone: sheet, code: "TT01" } }, language);
      expect(what).toMatch(/\.$/);
      expect(next).toMatch(/\.$/);
      expect(what + next).not.toMatch(/[{}]/);
    }
  });
});

test("a known sheet is named", () => {
  expect(failureWords({ code: "protected", params: { sheet: "Chấm điểm" } }, "vi").what).toBe(
    "Trang “Chấm điểm” đang bị khóa bằng mật khẩu.",
  );
});

test("an unknown sheet leaves no empty quotes behind", () => {
  expect(failureWords({ code: "protected", params: { sheet: "" } }, "vi").what).toBe("Sổ hoặc trang tính đang bị khóa bằng mật khẩu.");
  expect(failureWords({ code: "conflict", params: {} }, "en").what).not.toContain("“");
});

test("a sheet title that looks like a placeholder is shown as it is", () => {
  expect(failureWords({ code: "not-found", params: { sheet: "{sheet}" } }, "vi").what).toContain("“{sheet}”");
});
