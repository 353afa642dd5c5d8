// The JSON form of a movement: reading gives back what was written, and whatever is not understood is a problem with its place.
import fc from "fast-check";
import type { FileProblem } from "../../src/core/movementFile/fileProblem";
import { FILE_FORMAT, FILE_VERSION, readMovementFile, type FileReading } from "../../src/core/movementFile/readMovementFile";
import { writeMovementFile } from "../../src/core/movementFile/writeMovementFile";
import { MOVEMENT_KINDS, PLAIN_CRITERION, PLAIN_MOVEMENT, ROUNDS, type Criterion, type Movement } from "../../src/core/movement";
import { BLANK_RECORD } from "../../src/core/register/register";
import type { CriterionRule, Interval, RuleKind } from "../../src/core/rule";
import { anyLadder, anyRegister, withRegister } from "../kits/ladderArbitraries";

const number = fc.integer({ min: -2000, max: 2000 }).map((units) => units / 100);
const positive = fc.integer({ min: 1, max: 2000 }).map((units) => units / 100);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const code = fc.integer({ min: 1, max: 99 }).map((k) => `SO${k}`);
const end = orNull(fc.record({ value: number, isClosed: fc.boolean() }));
const interval: fc.Arbitrary<Interval> = fc.record({ from: end, to: end });
const bands = fc.array(
  fc.tuple(interval, number).map(([ends, points]) => ({ ...ends, points })),
  { minLength: 1, maxLength: 4 },
);

const RULES: { readonly [K in RuleKind]: fc.Arbitrary<Extract<CriterionRule, { kind: K }>> } = {
  points: fc.constant({ kind: "points" as const }),
  yesNo: fc.record({ kind: fc.constant("yesNo" as const), yes: orNull(number), no: number }),
  levels: fc.record({
    kind: fc.constant("levels" as const),
    levels: fc.array(fc.record({ name: fc.constantFrom("Nhất", "Nhì", "Ba"), points: number }), { minLength: 1, maxLength: 3 }),
  }),
  bands: fc.record({ kind: fc.constant("bands" as const), unit: fc.constantFrom("percent", "days", "number"), bands }),
  count: fc.record({ kind: fc.constant("count" as const), start: number, per: number }),
  progressive: fc.record({ kind: fc.constant("progressive" as const), from: number, first: number, every: positive, per: number }),
  bySize: fc.record({
    kind: fc.constant("bySize" as const),
    size: code,
    tables: fc.array(fc.record({ sizes: interval, bands }), { minLength: 1, maxLength: 3 }),
  }),
  target: fc.record({
    kind: fc.constant("target" as const),
    target: fc.oneof(positive, code),
    late: orNull(code),
    failed: orNull(code),
    deduction: positive,
  }),
  leader: fc.record({
    kind: fc.constant("leader" as const),
    target: orNull(code),
    measure: fc.constantFrom("ratio", "difference"),
    scope: fc.constantFrom("cluster", "overall"),
  }),
  gate: fc.constant({ kind: "gate" as const }),
  note: fc.constant({ kind: "note" as const }),
  group: fc.record({ kind: fc.constant("group" as const), combine: fc.constantFrom("sum", "best") }),
  option: fc.constant({ kind: "option" as const }),
};

const criterion: fc.Arbitrary<Omit<Criterion, "code">> = fc.record({
  name: fc.string(),
  parent: fc.constantFrom("", "TC1"),
  rule: fc.oneof(...Object.values(RULES)),
  part: fc.constantFrom("base", "bonus", "deduction"),
  max: orNull(number),
  min: orNull(number),
  step: orNull(positive),
  weight: number,
  decimals: orNull(fc.integer({ min: 0, max: 9 })),
  cap: orNull(number),
  floor: orNull(number),
  onlyIfFull: orNull(code),
  whenNotApplicable: fc.constantFrom("exclude", "full", "zero"),
  whenExempt: fc.constantFrom("exclude", "full", "zero"),
  appliesTo: fc.record({
    types: fc.subarray(["collective", "individual"] as const),
    clusters: fc.subarray(["Khối một", "Khối hai"]),
  }),
  needsEvidence: fc.boolean(),
  owner: fc.string(),
  source: fc.string(),
});

const limit = orNull(positive);
const movement: fc.Arbitrary<Movement> = fc.record({
  title: fc.string(),
  agency: fc.string(),
  year: orNull(fc.integer({ min: 1945, max: 2200 })),
  kind: orNull(fc.constantFrom(...MOVEMENT_KINDS)),
  totalDecimals: orNull(fc.integer({ min: 0, max: 9 })),
  rankStyle: fc.constantFrom("competition", "dense", "unique"),
  rankBy: fc.constantFrom("total", "share"),
  limits: fc.record({ bonus: limit, deduction: limit, total: limit }),
  rounds: fc.subarray([...ROUNDS], { minLength: 1 }),
  tieBreak: anyLadder(["SO1", "SO2", "TC1"], [0, 12, 2.5, -1]),
  criteria: fc.array(criterion, { maxLength: 8 }).map((items) => items.map((item, i) => ({ ...item, code: `TC${i + 1}` }))),
  participants: fc
    .array(
      fc.record({ name: fc.string(), type: fc.constantFrom("collective", "individual"), cluster: fc.string(), register: anyRegister }),
      { maxLength: 4 },
    )
    .map((items) => items.map(({ register, ...item }, i) => ({ ...item, code: `P${i + 1}`, ...withRegister(register) }))),
});

const read = (data: unknown, needsFormat = false): FileReading => readMovementFile(data, { needsFormat });

function fileOf(data: unknown): Movement {
  const reading = read(data);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.file.movement;
}

const criteriaOf = (...items: readonly object[]): readonly Criterion[] => fileOf({ criteria: items }).criteria;

/** Problems as "id path". */
function problemsOf(data: unknown, needsFormat = false): string[] {
  const reading = read(data, needsFormat);
  return reading.ok ? [] : reading.problems.map(({ id, path }: FileProblem) => `${id} ${path}`);
}

const one = (more: object): object => ({ criteria: [{ code: "A", ...more }] });

describe("writing and reading", () => {
  test("a movement with every kind of rule comes back as it was, through the text of JSON", () => {
    fc.assert(
      fc.property(movement, (written) => {
        const about = { name: "Mẫu", summary: "", source: "Quy chế", date: "2024-02-29" };
        const rules = [{ name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" as const }];
        const text = JSON.stringify(writeMovementFile({ about, movement: written, rules }));
        const reading = read(JSON.parse(text), true);
        expect(reading).toEqual({
          ok: true,
          file: { about, movement: written, rules, entries: {}, explanations: {}, evidence: {}, decision: null },
        });
      }),
      { numRuns: 300 },
    );
  });

  test("what is at its default is not written, so that people can read the file", () => {
    const plain: Movement = { ...PLAIN_MOVEMENT, criteria: [{ ...PLAIN_CRITERION, code: "TC1", name: "Một", max: 10 }], participants: [] };
    const about = { name: "", summary: "", source: "", date: "" };
    expect(JSON.parse(JSON.stringify(writeMovementFile({ about, movement: plain, rules: [] })))).toEqual({
      format: FILE_FORMAT,
      formatVersion: FILE_VERSION,
      criteria: [{ code: "TC1", name: "Một", max: 10 }],
    });
  });
});

describe("what a file says of itself", () => {
  const criteria = [{ code: "A" }];

  test.each([
    ["a text", "x", "F-02 "],
    ["a list", [], "F-02 "],
    ["nothing", null, "F-02 "],
    ["no format", { criteria }, "F-02 /format"],
    ["another's format", { format: "other", formatVersion: 1, criteria }, "F-02 /format"],
    ["no version", { format: FILE_FORMAT, criteria }, "F-02 /formatVersion"],
    ["a version that is no number", { format: FILE_FORMAT, formatVersion: "1", criteria }, "F-02 /formatVersion"],
    ["a later version", { format: FILE_FORMAT, formatVersion: FILE_VERSION + 1, criteria, future: true }, "F-03 /formatVersion"],
  ])("%s: the file is refused before anything of it is read", (_title, data, problem) => {
    expect(problemsOf(data, true)).toEqual([problem]);
  });

  test("where a format is not asked for it may be absent, but not another's or later", () => {
    expect(problemsOf({ criteria })).toEqual([]);
    expect(problemsOf({ format: "other", criteria })).toEqual(["F-02 /format"]);
    expect(problemsOf({ formatVersion: 2, criteria })).toEqual(["F-03 /formatVersion"]);
  });

  test.each(["2024-02-30", "2023-02-29", "2024-13-01", "24-01-01", "01/02/2024"])("%p is no day", (date) => {
    expect(problemsOf({ date, criteria })).toEqual(["F-04 /date"]);
  });
});

describe("rules", () => {
  test("bands by keys: ends belong to the band unless it is said otherwise, absent ends are open", () => {
    const [read1] = criteriaOf({
      code: "A",
      kind: "bands",
      bands: [
        { from: 95, fromClosed: false, points: 1.5 },
        { from: 75, to: 95, points: 1 },
        { to: 75, toClosed: false, points: 0 },
      ],
    });
    expect(read1!.rule).toEqual({
      kind: "bands",
      unit: "percent",
      bands: [
        { from: { value: 95, isClosed: false }, to: null, points: 1.5 },
        { from: { value: 75, isClosed: true }, to: { value: 95, isClosed: true }, points: 1 },
        { from: null, to: { value: 75, isClosed: false }, points: 0 },
      ],
    });
  });

  test("bands, levels and any rule may be given as the text of the regulation", () => {
    const [bandsText, ruleText, levels, count] = criteriaOf(
      { code: "A", kind: "bands", bands: "> 95 = 1,5; 75–95 = 1; <75 = 0" },
      { code: "B", kind: "bands", rule: "> 95 = 1,5; 75–95 = 1; <75 = 0" },
      { code: "C", kind: "levels", levels: "Nhất = 20; Nhì = 12" },
      { code: "D", kind: "count", rule: "3 − 0,5 mỗi trường hợp; không dưới 1,5; chỉ khi A đạt tối đa" },
    );
    expect(ruleText!.rule).toEqual(bandsText!.rule);
    expect(levels!.rule).toEqual({
      kind: "levels",
      levels: [
        { name: "Nhất", points: 20 },
        { name: "Nhì", points: 12 },
      ],
    });
    expect(count).toMatchObject({ rule: { kind: "count", start: 3, per: -0.5 }, floor: 1.5, onlyIfFull: "A" });
  });

  test.each([
    ["a kind that there is not", { kind: "magic" }, ["F-06 /criteria/0/kind"]],
    ["a rule and its keys at once", { kind: "count", per: 1, rule: "mỗi trường hợp +1" }, ["F-07 /criteria/0/rule"]],
    ["a cap in the text and beside it", { kind: "count", cap: 1, rule: "mỗi trường hợp +1; không quá 2" }, ["F-07 /criteria/0/cap"]],
    ["a text that is not understood", { kind: "bands", rule: "tốt thì 5 điểm" }, ["F-08 /criteria/0/rule"]],
    ["a key of another kind", { kind: "count", per: 1, bands: [] }, ["F-07 /criteria/0/bands"]],
    ["a key of two other kinds, told once", { kind: "yesNo", per: 1 }, ["F-07 /criteria/0/per"]],
    ["bands without any", { kind: "bands" }, ["F-04 /criteria/0/bands"]],
    ["bands that are empty", { kind: "bands", bands: [] }, ["F-04 /criteria/0/bands"]],
    ["a band without points", { kind: "bands", bands: [{ from: 1 }] }, ["F-04 /criteria/0/bands/0/points"]],
    ["a band with a stray key", { kind: "bands", bands: [{ points: 1, open: true }] }, ["F-05 /criteria/0/bands/0/open"]],
    ["a level without a name", { kind: "levels", levels: [{ points: 1 }] }, ["F-04 /criteria/0/levels/0/name"]],
    ["count without per", { kind: "count" }, ["F-04 /criteria/0/per"]],
    ["a target of nothing", { kind: "target", target: 0 }, ["F-06 /criteria/0/target"]],
    ["a number in quotes", { max: "10" }, ["F-04 /criteria/0/max"]],
    ["weight and factor at once", { weight: 2, factor: 2 }, ["F-07 /criteria/0/factor"]],
    ["a step of zero", { step: 0 }, ["F-06 /criteria/0/step"]],
    ["decimals that are none", { decimals: 1.5 }, ["F-06 /criteria/0/decimals"]],
    ["a misspelt key", { maxPoints: 10 }, ["F-05 /criteria/0/maxPoints"]],
    ["participants of another type", { appliesTo: { types: ["team"] } }, ["F-06 /criteria/0/appliesTo/types/0"]],
  ])("%s is a problem with its place", (_title, more, problems) => {
    expect(problemsOf(one(more))).toEqual(problems);
  });

  test("factor is another word for weight", () => {
    expect(criteriaOf({ code: "A", factor: 1.2 })[0]!.weight).toBe(1.2);
  });

  test("decimals of the movement hold for scored criteria that say none; null says not to round", () => {
    const { criteria } = fileOf({
      decimals: { points: 2 },
      criteria: [{ code: "A" }, { code: "B", decimals: null }, { code: "C", decimals: 0 }, { code: "D", kind: "group" }],
    });
    expect(criteria.map(({ decimals }) => decimals)).toEqual([2, null, 0, null]);
  });
});

describe("best of several", () => {
  test("claims its children by their codes and is a group that takes the best", () => {
    const criteria = criteriaOf({ code: "A", kind: "bestOf", of: ["B", "c"] }, { code: "B" }, { code: "C" });
    expect(criteria[0]!.rule).toEqual({ kind: "group", combine: "best" });
    expect(criteria.map(({ parent }) => parent)).toEqual(["", "A", "A"]);
  });

  test.each([
    ["an unknown code", [{ code: "A", kind: "bestOf", of: ["X"] }], ["F-09 /criteria/0/of/0"]],
    ["no list", [{ code: "A", kind: "bestOf" }], ["F-04 /criteria/0/of"]],
    ["itself", [{ code: "A", kind: "bestOf", of: ["A"] }], ["F-09 /criteria/0/of"]],
    [
      "a child of another group",
      [
        { code: "A", kind: "bestOf", of: ["B"] },
        { code: "B", parent: "C" },
        { code: "C", kind: "group" },
      ],
      ["F-09 /criteria/0/of/0"],
    ],
    [
      "a child that another has claimed",
      [{ code: "A", kind: "bestOf", of: ["C"] }, { code: "B", kind: "bestOf", of: ["C"] }, { code: "C" }],
      ["F-09 /criteria/1/of/0"],
    ],
    [
      "each other in a circle",
      [
        { code: "A", kind: "bestOf", of: ["B"] },
        { code: "B", kind: "bestOf", of: ["A"] },
      ],
      ["F-09 /criteria/0/of", "F-09 /criteria/1/of"],
    ],
  ])("claiming %s is a problem", (_title, criteria, problems) => {
    expect(problemsOf({ criteria })).toEqual(problems);
  });
});

describe("the rest of a file", () => {
  const criteria = [{ code: "A" }];

  test.each([
    ["no criteria", {}, ["F-04 /criteria"]],
    ["a misspelt key", { criteria, tiebreak: [] }, ["F-05 /tiebreak"]],
    ["a criterion's code twice", { criteria: [{ code: "A" }, { code: "a" }] }, ["F-06 /criteria/1/code"]],
    ["a participant's code twice", { criteria, participants: [{ code: "p" }, { code: "P" }] }, ["F-06 /participants/1/code"]],
    ["a criterion that is a text", { criteria: ["A"] }, ["F-04 /criteria/0"]],
    ["a negative limit", { criteria, limits: { bonus: -1 } }, ["F-06 /limits/bonus"]],
    ["a round that there is not", { criteria, rounds: ["self", "jury"] }, ["F-06 /rounds/1"]],
    ["a round twice", { criteria, rounds: ["self", "self"] }, ["F-06 /rounds/1"]],
    ["no round", { criteria, rounds: [] }, ["F-04 /rounds"]],
    ["a list in a cell", { criteria, entries: { p: { A: [1] } } }, ["F-04 /entries/p/A"]],
    ["a list without name and bound", { criteria, nominate: {} }, ["F-04 /nominate/name", "F-04 /nominate/top"]],
    ["a step of a kind that there is not", { criteria, tieBreak: [{ by: "luck" }] }, ["F-06 /tieBreak/0/by"]],
    ["a count of nothing", { criteria, tieBreak: [{ by: "count" }] }, ["F-04 /tieBreak/0/points"]],
    ["a code beside votes", { criteria, tieBreak: [{ by: "votes", code: "A" }] }, ["F-05 /tieBreak/0/code"]],
    ["a criterion without a code", { criteria, tieBreak: [{ by: "criterion" }] }, ["F-04 /tieBreak/0/code"]],
    ["a sex that there is not", { criteria, participants: [{ code: "p", sex: "nữ" }] }, ["F-06 /participants/0/sex"]],
    ["a start that is no day", { criteria, participants: [{ code: "p", start: "2015-02-30" }] }, ["F-04 /participants/0/start"]],
    ["a share of one for a percent", { criteria, participants: [{ code: "p", femaleShare: 0.7 }] }, ["F-06 /participants/0/femaleShare"]],
    ["a class that there is not", { criteria, participants: [{ code: "p", objectClass: "leader" }] }, ["F-06 /participants/0/objectClass"]],
    ["half a vote", { criteria, participants: [{ code: "p", votes: 0.5 }] }, ["F-06 /participants/0/votes"]],
    ["a misspelt key of the register", { criteria, participants: [{ code: "p", vote: 1 }] }, ["F-05 /participants/0/vote"]],
    ["nine steps of the ladder", { criteria, tieBreak: Array.from({ length: 9 }, () => ({ code: "A" })) }, ["F-06 /tieBreak"]],
  ])("%s is a problem with its place", (_title, data, problems) => {
    expect(problemsOf(data)).toEqual(problems);
  });

  test("steps of the ladder have the direction that is usual for them; a step without a kind is a criterion", () => {
    const tieBreak = [
      { code: "A" },
      { by: "atMaximum" },
      { by: "count", points: 12 },
      { by: "deductions" },
      { by: "previousRank" },
      { by: "votes", order: "lower" },
      { by: "preference" },
    ];
    expect(fileOf({ criteria, tieBreak }).tieBreak).toEqual([
      { by: "criterion", code: "A", order: "higher" },
      { by: "atMaximum", order: "higher" },
      { by: "count", points: 12, order: "higher" },
      { by: "deductions", order: "lower" },
      { by: "previousRank", order: "lower" },
      { by: "votes", order: "lower" },
      { by: "preference", order: "higher" },
    ]);
  });

  test("a participant has a register only where something of it is said", () => {
    const [plain, known] = fileOf({
      criteria,
      participants: [
        { code: "p", votes: null, sex: null, discipline: "none" },
        { code: "q", sex: "female", votes: 3 },
      ],
    }).participants;
    expect(plain).toEqual({ code: "p", name: "p", type: "collective", cluster: "" });
    expect(known!.register).toEqual({ ...BLANK_RECORD, sex: "female", votes: 3 });
  });

  test("entries of several rounds stand under their rounds; plain ones are of the first", () => {
    const rounds = ["appraised", "self"];
    const entriesOf = (entries: object): unknown => {
      const reading = read({ criteria, rounds, entries });
      return reading.ok ? reading.file.entries : reading.problems;
    };
    expect(entriesOf({ self: { p: { A: 1 } }, appraised: { p: { A: "KAD" } } })).toEqual({
      self: { p: { A: 1 } },
      appraised: { p: { A: "KAD" } },
    });
    expect(entriesOf({ p: { A: 1 } })).toEqual({ self: { p: { A: 1 } } });
    expect(fileOf({ criteria, rounds }).rounds).toEqual(["self", "appraised"]);
  });
});
