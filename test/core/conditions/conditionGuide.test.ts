// The guide to the notation of conditions says what the product does: each example is read, and is written as it stands there.
import { readFileSync } from "node:fs";
import { conditionsText, parseConditions } from "../../../src/core/conditions/conditionText";
import { CONDITION_ARBITRARIES } from "../../kits/conditionArbitraries";

const EXAMPLES = [...readFileSync("docs/dieu-kien.md", "utf8").matchAll(/^\| `([^`]+)` \|/gmu)].map(([, text]) => text!);

test.each([...EXAMPLES, 'xác nhận: "đoàn kết và gương mẫu"'])("%s", (text) => {
  const parsed = parseConditions(text);
  expect(parsed.ok ? conditionsText(parsed.conditions) : parsed.problem.text).toBe(text);
});

test("every kind of condition has an example", () => {
  const kinds = EXAMPLES.flatMap((text) => {
    const parsed = parseConditions(text);
    return parsed.ok ? parsed.conditions.map(({ kind }) => kind) : [];
  });
  expect([...new Set(kinds)].sort()).toEqual([...Object.keys(CONDITION_ARBITRARIES), "any"].sort());
});
