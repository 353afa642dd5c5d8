// Random movements with criteria of every kind, nested groups, parts, limits and audiences, and the cells that people might type.
import fc from "fast-check";
import { EXEMPT, PLAIN_CRITERION, type AppliesTo, type Criterion, type Movement } from "../../src/core/movement";
import type { Band, CriterionRule } from "../../src/core/rule";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { CommandRun } from "./commandRun";
import { anyRegister, anyStep, withRegister } from "./ladderArbitraries";
import { aMovement, aParticipant } from "./movementBuilder";

export type Cell = string | number;

export interface KindCase {
  readonly movement: Movement;
  /** By participant, then by entered criterion in list order. */
  readonly cells: Cell[][];
}

/** Numbers that people type: halves, quarters, two and three decimals, ends of bands, what is far outside. */
const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -8, max: 48 }).map((n) => n / 4) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1, 2, 3, 5, 6, 10, 50, 75, 92, 95, 96, 98, 100, 999, 1000, 1999, 2000, 74.99, 95.01, -1, -10),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 150_000_000 }).map((n) => n / 1e6) },
);
const word = fc.constantFrom<Cell>("", "", "KAD", "kad", EXEMPT, "Có", "không", "CÓ", "Nhất", "nhì", "Ba", "lạ", "8,5", " ", "*", "?");
const points = fc.constantFrom(0, 0.1, 0.2, 0.25, 0.5, 1, 1.5, 2, 2.675, 3, 10, -0.5, -1);

const band = (from: number | null, to: number | null, closed: [boolean, boolean], worth: number): Band => ({
  from: from === null ? null : { value: from, isClosed: closed[0] },
  to: to === null ? null : { value: to, isClosed: closed[1] },
  points: worth,
});

/** Bands between rising ends; each end belongs to the band below it, to the one above it, or to none. */
const bands = (ends: readonly number[]): fc.Arbitrary<Band[]> =>
  fc
    .record({
      owners: fc.array(fc.constantFrom("below", "above", "none"), { minLength: ends.length, maxLength: ends.length }),
      worth: fc.array(points, { minLength: ends.length + 1, maxLength: ends.length + 1 }),
      isFalling: fc.boolean(),
      dropped: fc.option(fc.nat(ends.length), { nil: -1 }),
    })
    .map(({ owners, worth, isFalling, dropped }) => {
      const all = worth
        .map((value, i) => band(ends[i - 1] ?? null, ends[i] ?? null, [owners[i - 1] === "above", owners[i] === "below"], value))
        .filter((_, i) => i !== dropped);
      return isFalling ? all.reverse() : all;
    });

const percent = bands([50, 75, 95]).map((found): CriterionRule => ({ kind: "bands", unit: "percent", bands: found }));
const days: CriterionRule = {
  kind: "bands",
  unit: "days",
  bands: [
    band(null, 0, [true, true], 2),
    band(1, 2, [true, true], 1.5),
    band(3, 5, [true, true], 1),
    band(6, 10, [true, true], 0.5),
    band(10, null, [false, true], 0),
  ],
};

/** A rule of each kind. Codes of figures: HS (files), KH (target), TRE (late), LOI (failed). */
const RULES: Readonly<Record<string, fc.Arbitrary<CriterionRule>>> = {
  points: fc.constant({ kind: "points" }),
  yesNo: fc.record({ kind: fc.constant("yesNo" as const), yes: fc.option(points, { nil: null }), no: points }),
  levels: fc.tuple(points, points, points).map(([a, b, c]) => ({
    kind: "levels" as const,
    levels: [
      { name: "Nhất", points: a },
      { name: "Nhì", points: b },
      { name: "Ba", points: c },
    ],
  })),
  percent,
  days: fc.constant(days),
  count: fc.record({ kind: fc.constant("count" as const), start: fc.constantFrom(0, 3), per: fc.constantFrom(-0.5, 0.2, 0.1, 1) }),
  progressive: fc.record({
    kind: fc.constant("progressive" as const),
    from: fc.constantFrom(92, 0, 50.5),
    first: fc.constantFrom(0.1, 0),
    every: fc.constantFrom(1, 0.1, 0.5),
    per: fc.constantFrom(0.1, 0.25),
  }),
  bySize: fc.tuple(bands([0, 10]), bands([-10, 0])).map(
    ([few, many]): CriterionRule => ({
      kind: "bySize",
      size: "HS",
      tables: [
        { sizes: { from: null, to: { value: 1000, isClosed: false } }, bands: few },
        { sizes: { from: { value: 1000, isClosed: true }, to: { value: 2000, isClosed: false } }, bands: many },
      ],
    }),
  ),
  target: fc.record({
    kind: fc.constant("target" as const),
    target: fc.constantFrom<number | string>(40, "KH", 0.3),
    late: fc.constantFrom(null, "TRE"),
    failed: fc.constantFrom(null, "LOI"),
    deduction: fc.constantFrom(25, 50),
  }),
  leader: fc.record({
    kind: fc.constant("leader" as const),
    target: fc.constantFrom(null, "KH"),
    measure: fc.constantFrom("ratio" as const, "difference" as const),
    scope: fc.constantFrom("cluster" as const, "overall" as const),
  }),
};

/** Kinds that are scored. */
export const SCORED_KINDS = Object.keys(RULES);

const EVERYBODY: AppliesTo = { types: [], clusters: [] };
const audience: fc.Arbitrary<AppliesTo> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(EVERYBODY) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<AppliesTo>(
      { types: ["collective"], clusters: [] },
      { types: [], clusters: ["Cụm 1", "Khối Đảng"] },
      { types: ["individual"], clusters: ["cụm 1"] },
    ),
  },
);
const policy = fc.constantFrom("exclude" as const, "full" as const, "zero" as const);

/** A scored criterion of a kind. */
export const criterionOf = (kind: string, code: string): fc.Arbitrary<Criterion> =>
  fc
    .record({
      rule: RULES[kind]!,
      max: fc.constantFrom(5, 10, 2.5),
      min: fc.constantFrom(null, 0, 1),
      step: fc.constantFrom(null, 0.5, 0.25),
      weight: fc.constantFrom(1, 1, 1.2, 0.5, 0.333),
      decimals: fc.constantFrom(null, 0, 1, 2, 2, 3),
      cap: fc.constantFrom(null, null, 1, 6),
      floor: fc.constantFrom(null, null, 0, -1.5),
      whenNotApplicable: policy,
      whenExempt: policy,
      appliesTo: audience,
    })
    .map((more) => ({ ...PLAIN_CRITERION, code, name: `Tiêu chí ${code}`, ...more }));

const plain = (code: string, rule: CriterionRule, more: Partial<Criterion> = {}): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name: `Dòng ${code}`,
  rule,
  ...more,
});

const FIGURES = ["HS", "KH", "TRE", "LOI"].map((code) => plain(code, { kind: "note" }));

/** A group around some of the leaves, or inside another group. */
const groupOf = (code: string): fc.Arbitrary<Criterion> =>
  fc
    .record({
      combine: fc.constantFrom("sum" as const, "sum" as const, "best" as const),
      max: fc.option(fc.constantFrom(3, 12)),
      cap: fc.option(fc.constantFrom(2, 8)),
      floor: fc.constantFrom(null, null, 0),
    })
    .map(({ combine, ...more }) => plain(code, { kind: "group", combine }, more));

const PARTS = ["base", "base", "base", "bonus", "deduction"] as const;

/** Movements of so many scored criteria; `kinds` in turn. */
export function kindCases(
  kinds: readonly string[],
  size: { readonly criteria: number; readonly participants: number },
): fc.Arbitrary<KindCase> {
  const leafCodes = Array.from({ length: size.criteria }, (_, i) => `c${i + 1}`);
  return fc
    .record({
      leaves: fc.tuple(...leafCodes.map((code, i) => criterionOf(kinds[i % kinds.length]!, code))),
      groups: fc.tuple(groupOf("I"), groupOf("I.1"), groupOf("II"), groupOf("T")),
      parents: fc.array(fc.constantFrom("", "I", "I.1", "II", "T"), { minLength: size.criteria, maxLength: size.criteria }),
      parts: fc.array(fc.constantFrom(...PARTS), { minLength: size.criteria, maxLength: size.criteria }),
      full: fc.array(fc.constantFrom(null, null, null, "c1", "II"), { minLength: size.criteria, maxLength: size.criteria }),
      limits: fc.record({
        bonus: fc.option(fc.constantFrom(1, 3)),
        deduction: fc.option(fc.constantFrom(1, 3)),
        total: fc.option(fc.constantFrom(10, 100)),
      }),
      rankBy: fc.constantFrom("total" as const, "share" as const),
      rankStyle: fc.constantFrom("competition" as const, "dense" as const, "unique" as const),
      totalDecimals: fc.constantFrom(null, 1, 2),
      ladder: fc.array(anyStep(["c1", "c2", "I", "II"], [0, 0.5, 1, 2]), { maxLength: 4 }),
      registers: fc.array(anyRegister, { minLength: size.participants, maxLength: size.participants }),
      clusters: fc.array(fc.constantFrom("", "Cụm 1", "Cụm 2", "Khối Đảng"), {
        minLength: size.participants,
        maxLength: size.participants,
      }),
      types: fc.array(fc.constantFrom("collective" as const, "individual" as const), {
        minLength: size.participants,
        maxLength: size.participants,
      }),
      cells: fc.array(
        fc.array(fc.oneof({ weight: 5, arbitrary: number }, { weight: 2, arbitrary: word }), {
          minLength: size.criteria + 6,
          maxLength: size.criteria + 6,
        }),
        { minLength: size.participants, maxLength: size.participants },
      ),
    })
    .map(({ leaves, groups, parents, parts, full, cells, ladder, registers, clusters, types, ...settings }): KindCase => {
      const [one, inner, two, bonus] = groups;
      const criteria: Criterion[] = [
        ...FIGURES,
        one,
        { ...inner, parent: "I" },
        { ...two, max: 12, cap: null },
        { ...bonus, part: "bonus" },
        ...leaves.map((leaf, i): Criterion => {
          const condition = full[i]!;
          // Nobody waits for itself: only what stands outside II may need II, and only others c1.
          const isCircular = condition === null || leaf.code === "c1" || (condition === "II" && parents[i] === "II") || parents[0] === "II";
          return {
            ...leaf,
            parent: parents[i]!,
            part: parents[i] === "T" ? "bonus" : parts[i]!,
            onlyIfFull: isCircular ? null : condition,
          };
        }),
        plain("m", { kind: "option" }, { parent: "c1" }),
        plain("L", { kind: "gate" }),
        plain("g", { kind: "note" }),
      ];
      return {
        movement: aMovement({
          ...settings,
          criteria,
          tieBreak: ladder,
          participants: clusters.map((cluster, i) =>
            aParticipant(`p${i + 1}`, { cluster, type: types[i]!, ...withRegister(registers[i]) }),
          ),
        }),
        cells,
      };
    });
}

/** A movement set up and built, with cells as they are typed or pasted. */
export async function typedMovement({ movement, cells }: KindCase): Promise<CommandRun> {
  const run = await CommandRun.of(movement);
  const { area, sheetId } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  const values = cells.map((row) => row.slice(0, area.columns).map((value: Cell) => ({ value: value === "" ? null : value })));
  run.excel.workbook.sheet(sheetId)!.write(area, values);
  await run.excel.workbook.settle();
  return run;
}
