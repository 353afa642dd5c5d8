// The columns of points on the summary add up to what the total is made of, however many groups there are.
import { summaryParts } from "../../src/commands/packContent";
import { decidedOf } from "../../src/commands/readDecided";
import { matrixState, readMovement } from "../../src/commands/readMovement";
import { DECISION_REQUEST } from "../../src/commands/decisionRequest";
import { PLAIN_CRITERION, type Criterion } from "../../src/core/movement";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const group = (code: string): Criterion => ({ ...PLAIN_CRITERION, code, name: `Nhóm ${code}`, rule: { kind: "group", combine: "sum" } });

async function partsOf(criteria: readonly Criterion[], points: readonly number[]) {
  const { movement, entries } = scored([points], { criteria: [...criteria] });
  const run = await CommandRun.of(movement, entries);
  return summaryParts(decidedOf(matrixState(await readMovement(run.context, DECISION_REQUEST)), ""));
}

test("six groups have a column each", async () => {
  const criteria = [1, 2, 3, 4, 5, 6].flatMap((n) => [group(`N${n}`), aCriterion(`c${n}`, { parent: `N${n}` })]);
  const { parts, sections } = await partsOf(
    criteria,
    criteria.map((_, i) => i),
  );
  expect(parts).toEqual(["Nhóm N1", "Nhóm N2", "Nhóm N3", "Nhóm N4", "Nhóm N5", "Nhóm N6"]);
  expect(sections[0]!.lines[0]!.parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(sections[0]!.lines[0]!.total);
});

test("of eight groups five have a column, the rest stand together", async () => {
  const criteria = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [group(`N${n}`), aCriterion(`c${n}`, { parent: `N${n}` })]);
  const { parts, sections } = await partsOf(
    criteria,
    criteria.map((_, i) => i / 2),
  );
  const { parts: points, total } = sections[0]!.lines[0]!;
  expect(parts).toEqual(["Nhóm N1", "Nhóm N2", "Nhóm N3", "Nhóm N4", "Nhóm N5", "Tiêu chí khác"]);
  expect(points.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(total);
});

test("criteria beside the groups are not lost", async () => {
  const { parts, sections } = await partsOf([group("N1"), aCriterion("c1", { parent: "N1" }), aCriterion("c2")], [0, 7, 2.5]);
  expect([parts, sections[0]!.lines[0]!.parts]).toEqual([
    ["Nhóm N1", "Tiêu chí khác"],
    [7, 2.5],
  ]);
});
