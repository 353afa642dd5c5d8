// The guide to the notation of rules says what the product does: its examples are read without findings.
import { readFileSync } from "node:fs";
import { checkCriteria, type CriterionRow } from "../../../src/core/checkMovement";
import type { RuleKind } from "../../../src/core/rule";
import { parseRule } from "../../../src/core/ruleText";
import { findingProblems } from "../../../src/locale/vi/findingProblems";
import { sheet as words } from "../../../src/locale/vi/sheet";

const guide = readFileSync("docs/quy-tac.md", "utf8");

/** Kind and example of each row of the guide's table. */
const EXAMPLES = guide.split("\n").flatMap((line): [RuleKind, string][] => {
  const cells = line
    .replaceAll("\\|", "\u0000")
    .split("|")
    .map((cell) => cell.replaceAll("\u0000", "|").trim());
  const kind = (Object.keys(words.kinds) as RuleKind[]).find((key) => words.kinds[key] === cells[1]);
  return kind === undefined ? [] : [[kind, /^`(.*)`$/.exec(cells[3] ?? "")?.[1] ?? ""]];
});

const aRow = (row: number, code: string, kind: RuleKind, rule: string): CriterionRow => ({
  row,
  code,
  name: code,
  parent: "",
  kind,
  max: 10,
  min: "",
  step: "",
  rule,
  weight: "",
  decimals: "",
  part: "",
  whenNotApplicable: null,
  whenExempt: null,
  appliesTo: { types: [], clusters: [] },
  evidence: "",
  owner: "",
  source: "",
});

test("every kind has a row in the guide", () => {
  expect([...new Set(EXAMPLES.map(([kind]) => kind))].sort()).toEqual((Object.keys(words.kinds) as RuleKind[]).sort());
});

test.each(EXAMPLES)("the guide's example of %s has no findings: %p", (kind, rule) => {
  const notes = ["HS", "KH", "TRE", "LOI"].map((code, i) => aRow(i + 1, code, "note", ""));
  const { findings } = checkCriteria([aRow(0, "c", kind, rule), ...notes]);
  expect(findings.filter((found) => found.rule !== "C-16")).toEqual([]);
});

test.each((Object.keys(findingProblems.examples) as RuleKind[]).filter((kind) => !findingProblems.examples[kind].startsWith("để trống")))(
  "the example that a finding gives for %s is understood",
  (kind) => {
    expect(parseRule(kind, findingProblems.examples[kind])).toMatchObject({ ok: true });
  },
);
