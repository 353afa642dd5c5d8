import { readDraft, type NominationDraft } from "../../src/taskpane/nominationForm";

const DRAFT: NominationDraft = { name: "Giấy khen", top: "3", minTotal: "", scope: "cluster" };

test("a list by number alone has no threshold", () => {
  expect(readDraft(DRAFT)).toEqual({ ok: true, rule: { name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" } });
});

test("a list by threshold alone has no number", () => {
  expect(readDraft({ ...DRAFT, top: "", minTotal: "85,5" })).toEqual({
    ok: true,
    rule: { name: "Giấy khen", top: null, minTotal: 85.5, scope: "cluster" },
  });
});

test("the name is trimmed and composed, whatever keyboard typed it", () => {
  const read = readDraft({ ...DRAFT, name: "  Giấy khen ".normalize("NFD") });
  expect(read.ok && read.rule.name).toBe("Giấy khen".normalize("NFC"));
});

test("a list with neither number nor threshold is refused", () => {
  expect(readDraft({ ...DRAFT, top: " " })).toEqual({ ok: false, errors: { top: "ruleMissing" } });
});

test("every wrong field is told at once", () => {
  expect(readDraft({ name: " ", top: "0", minTotal: "x", scope: "overall" })).toEqual({
    ok: false,
    errors: { name: "nameMissing", top: "topWrong", minTotal: "minTotalWrong" },
  });
});
