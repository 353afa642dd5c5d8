// The headless run over movements of every kind: what it answers is read from calculated cells and equals the oracle and the hand.
import { readMovementInput } from "../../host/headless/movementInput";
import { runMovement, type HeadlessResult } from "../../host/headless/runMovement";

async function resultOf(input: object): Promise<HeadlessResult> {
  return (await runMovement(readMovementInput(JSON.stringify(input)))).result;
}

const participantOf = (result: HeadlessResult, code: string): HeadlessResult["participants"][number] =>
  result.participants.find((participant) => participant.code === code)!;

test("kinds, groups, parts, limits and gates: points by criterion, base, bonus, deduction, total and scale", async () => {
  const result = await resultOf({
    decimals: { points: 2, total: 2 },
    limits: { bonus: 3, deduction: 3 },
    criteria: [
      { code: "G", kind: "group", max: 14.5 },
      { code: "A", parent: "G", max: 10 },
      {
        code: "B",
        parent: "G",
        kind: "bands",
        bands: [
          { from: 95, fromClosed: false, points: 1.5 },
          { from: 75, to: 95, points: 1 },
          { to: 75, toClosed: false, points: 0 },
        ],
      },
      { code: "C", parent: "G", kind: "count", start: 3, per: -0.5, floor: 1.5 },
      { code: "D", kind: "bestOf", of: ["D1", "D2"] },
      {
        code: "D1",
        kind: "levels",
        levels: [
          { name: "Nhất", points: 20 },
          { name: "Nhì", points: 12 },
        ],
      },
      { code: "D2", kind: "yesNo", yes: 15 },
      { code: "E", kind: "count", per: 2, part: "bonus" },
      { code: "F", kind: "count", per: -2, part: "deduction" },
      { code: "K", kind: "gate" },
    ],
    participants: [{ code: "p" }, { code: "q" }],
    entries: {
      p: { A: 9, B: 95, C: 2, D1: "Nhì", D2: "Có", E: 2, F: 0, K: "Không" },
      q: { A: 10, B: 95.5, C: 7, D1: "Nhất", D2: 0, E: 0, F: 5, K: "Có" },
    },
  });
  expect(result.findings).toEqual([]);
  expect(participantOf(result, "p")).toMatchObject({
    base: 27,
    bonus: 3,
    deduction: 0,
    total: 30,
    scale: 34.5,
    share: null,
    gates: [],
    points: { G: 12, A: 9, B: 1, C: 2, D: 15, D1: 12, D2: 15, E: 4, F: 0 },
    rank: 1,
  });
  expect(participantOf(result, "q")).toMatchObject({
    base: 33,
    bonus: 0,
    deduction: -3,
    total: 30,
    gates: ["K"],
    points: { G: 13, B: 1.5, C: 1.5, D: 20, F: -10 },
  });
});

test("a component is rounded before it is summed: 1,2 × 9,79 to two decimals", async () => {
  const result = await resultOf({
    decimals: { total: 2 },
    criteria: ["A", "B", "C"].map((code) => ({ code, factor: 1.2, decimals: 2 })),
    participants: [{ code: "p" }],
    entries: { p: { A: 9.79, B: 9.79, C: 9.79 } },
  });
  // 11,748 × 3 = 35,244 unrounded; 11,75 × 3 = 35,25.
  expect(participantOf(result, "p")).toMatchObject({ points: { A: 11.75, B: 11.75, C: 11.75 }, total: 35.25 });
});

test("ranks by share: whoever has less scale is compared by percent", async () => {
  const result = await resultOf({
    rankBy: "share",
    criteria: [
      { code: "A", max: 10 },
      { code: "B", max: 10 },
    ],
    participants: [{ code: "p" }, { code: "q" }],
    entries: { p: { A: 8, B: 8 }, q: { A: 9, B: "KAD" } },
  });
  expect(participantOf(result, "p")).toMatchObject({ total: 16, scale: 20, share: 80, rank: 2 });
  expect(participantOf(result, "q")).toMatchObject({ total: 9, scale: 10, share: 90, rank: 1 });
});

test("rounds: the last filled one counts, a difference without an explanation is a finding, one with it is not", async () => {
  const result = await resultOf({
    rounds: ["self", "appraised", "council"],
    criteria: [
      { code: "A", max: 10 },
      { code: "B", max: 10 },
    ],
    participants: [{ code: "p" }, { code: "q" }],
    entries: {
      self: { p: { A: 10, B: 9 }, q: { A: 8, B: 8 } },
      appraised: { p: { A: 9 }, q: { A: 7 } },
      council: { p: { A: 9.5 } },
    },
    explanations: { p: { A: "Hội đồng chấm lại" } },
  });
  expect(result.participants.map(({ code, total }) => [code, total])).toEqual([
    ["p", 18.5],
    ["q", 15],
  ]);
  expect(result.findings.map(({ rule, participant, criterion }) => [rule, participant, criterion])).toEqual([["V-20", "q", "A"]]);
});

test("evidence is asked for where there are points, and given as data it stands in its sheet", async () => {
  const input = {
    criteria: [{ code: "A", max: 10, evidence: true }],
    participants: [{ code: "p" }, { code: "q" }],
    entries: { p: { A: 5 }, q: { A: 6 } },
    evidence: { p: { A: "Báo cáo 12/BC-VP" } },
  };
  expect((await resultOf(input)).findings.map(({ rule, participant }) => [rule, participant])).toEqual([["V-21", "q"]]);
});

test("every finding of the run is told with its rule, its cell and its words", async () => {
  const result = await resultOf({
    criteria: [
      { code: "A", max: 10, step: 0.5 },
      { code: "B", kind: "levels", levels: "Nhất = 5; Nhì = 3" },
      { code: "C", kind: "count", per: 1, cap: 2 },
    ],
    participants: [{ code: "p" }],
    entries: { p: { A: 10.2, B: "Bét", C: 6, X: 1 } },
  });
  expect(result.findings.map(({ rule }) => rule).sort()).toEqual(expect.arrayContaining(["V-03", "V-08", "V-13", "V-16"]));
  for (const { cell, message, rule } of result.findings) {
    expect([rule, message.length > 5]).toEqual([rule, true]);
    if (rule !== "V-08") expect(cell).toMatch(/^'.+'![A-Z]+\d+/);
  }
});

test.each<readonly [string, object, RegExp]>([
  [
    "bands that overlap",
    {
      kind: "bands",
      bands: [
        { to: 50, points: 0 },
        { from: 50, points: 1 },
      ],
    },
    /chồng/,
  ],
  ["a floor above the cap", { kind: "count", per: 1, cap: 1, floor: 2 }, /2.*1|1.*2/],
  [
    "two levels of one name",
    {
      kind: "levels",
      levels: [
        { name: "Nhất", points: 2 },
        { name: "nhất", points: 1 },
      ],
    },
    /[Nn]hất/,
  ],
])("%s: the run is refused in words", async (_title, criterion, words) => {
  const input = { criteria: [{ code: "A", ...criterion }], participants: [{ code: "p" }], entries: { p: { A: 1 } } };
  await expect(resultOf(input)).rejects.toThrow(words);
});
