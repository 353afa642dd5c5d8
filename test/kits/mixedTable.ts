// A large scoring table of mixed kinds in groups, the same in every run: what budgets are measured on.
import { PLAIN_CRITERION, type Criterion, type Movement } from "../../src/core/movement";
import type { CriterionRule } from "../../src/core/rule";
import type { CellValue } from "../../src/workbook/plan";
import { aMovement, aParticipant } from "./movementBuilder";

const closed = (value: number): { readonly value: number; readonly isClosed: true } => ({ value, isClosed: true });
const open = (value: number): { readonly value: number; readonly isClosed: false } => ({ value, isClosed: false });

const PERCENTS: CriterionRule = {
  kind: "bands",
  unit: "percent",
  bands: [
    { from: open(95), to: null, points: 1.5 },
    { from: closed(75), to: closed(95), points: 1 },
    { from: closed(50), to: open(75), points: 0.5 },
    { from: null, to: open(50), points: 0 },
  ],
};

/** One of each kind, each with a cell that may be typed. */
const KINDS: readonly { readonly rule: CriterionRule; readonly more?: Partial<Criterion>; readonly cell: (n: number) => CellValue }[] = [
  { rule: { kind: "points" }, more: { max: 10, min: 0, step: 0.5 }, cell: (n) => (n % 21) / 2 },
  { rule: { kind: "yesNo", yes: null, no: 0 }, more: { max: 2 }, cell: (n) => (n % 3 === 0 ? "Không" : "Có") },
  {
    rule: {
      kind: "levels",
      levels: [
        { name: "Nhất", points: 20 },
        { name: "Nhì", points: 12 },
        { name: "Ba", points: 10 },
        { name: "Khuyến khích", points: 8 },
      ],
    },
    cell: (n) => ["Nhất", "Nhì", "Ba", "Khuyến khích"][n % 4]!,
  },
  { rule: PERCENTS, cell: (n) => 5 + ((n * 7) % 96) },
  {
    rule: {
      kind: "bands",
      unit: "days",
      bands: [
        { from: null, to: closed(0), points: 2 },
        { from: closed(1), to: closed(2), points: 1.5 },
        { from: closed(3), to: closed(5), points: 1 },
        { from: closed(6), to: closed(10), points: 0.5 },
        { from: open(10), to: null, points: 0 },
      ],
    },
    cell: (n) => n % 13,
  },
  { rule: { kind: "count", start: 3, per: -0.5 }, more: { floor: 1.5 }, cell: (n) => n % 5 },
  { rule: { kind: "progressive", from: 92, first: 0.1, every: 1, per: 0.1 }, more: { cap: 0.5 }, cell: (n) => 88 + (n % 9) },
  {
    rule: {
      kind: "bySize",
      size: "SL1",
      tables: [
        {
          sizes: { from: null, to: open(1000) },
          bands: [
            { from: closed(10), to: null, points: 2 },
            { from: null, to: open(10), points: 1 },
          ],
        },
        {
          sizes: { from: closed(1000), to: null },
          bands: [
            { from: closed(5), to: null, points: 2.5 },
            { from: null, to: open(5), points: 1.5 },
          ],
        },
      ],
    },
    cell: (n) => (n % 30) - 10,
  },
  { rule: { kind: "target", target: "SL2", late: null, failed: null, deduction: 25 }, more: { max: 10 }, cell: (n) => (n * 3) % 90 },
  { rule: { kind: "leader", target: "SL2", measure: "ratio", scope: "cluster" }, more: { max: 5 }, cell: (n) => (n * 11) % 150 },
];

/** So many participants and columns: two figures, then the kinds in turn, six to a group; the last group is a bonus. */
export function mixedTable(participants: number, columns: number): { readonly movement: Movement; readonly cells: CellValue[][] } {
  const criteria: Criterion[] = ["SL1", "SL2"].map((code) => ({
    ...PLAIN_CRITERION,
    code,
    name: `Số liệu ${code}`,
    rule: { kind: "note" },
  }));
  const groups = Math.ceil((columns - 2) / 6);
  for (let j = 0; j < columns - 2; j++) {
    const group = `N${Math.floor(j / 6) + 1}`;
    const part = group === `N${groups}` ? "bonus" : "base";
    if (j % 6 === 0)
      criteria.push({ ...PLAIN_CRITERION, code: group, name: `Nhóm ${group}`, part, rule: { kind: "group", combine: "sum" } });
    const { rule, more } = KINDS[j % KINDS.length]!;
    criteria.push({ ...PLAIN_CRITERION, code: `c${j + 1}`, name: `Tiêu chí c${j + 1}`, parent: group, part, decimals: 2, rule, ...more });
  }
  const cells = Array.from({ length: participants }, (_, i): CellValue[] => [
    200 + i * 7,
    40 + (i % 9),
    ...Array.from({ length: columns - 2 }, (__, j) => KINDS[j % KINDS.length]!.cell(i * 5 + j)),
  ]);
  return {
    movement: aMovement({
      criteria,
      limits: { bonus: 10, deduction: null, total: null },
      tieBreak: [{ by: "criterion", code: "N1", order: "higher" }],
      participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Khối ${(i % 7) + 1}` })),
    }),
    cells,
  };
}
