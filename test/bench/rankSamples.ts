// Random tables to rank, and an independent ranking of them by plain comparison.

export interface RankSample {
  readonly name: string;
  readonly rows: readonly RankRow[];
}

export interface RankRow {
  readonly cluster: string;
  /** "" = nothing scored. */
  readonly total: number | "";
  /** More is better. */
  readonly keys: readonly number[];
}

/** Numbers in [0, 1) that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Shape {
  readonly name: string;
  readonly total: (random: () => number, rows: number) => number | "";
  readonly keys: number;
  /** How many, or their names ("" = in no cluster: ranked among each other). */
  readonly clusters: number | readonly string[];
  readonly rows?: number;
}

const digits = (value: number, significant: number): number => Number(value.toPrecision(significant));

const SHAPES: readonly Shape[] = [
  { name: "many ties, 3 keys", total: (random) => Math.floor(random() * 12) / 2, keys: 3, clusters: 12 },
  { name: "many ties, no key", total: (random) => Math.floor(random() * 12) / 2, keys: 0, clusters: 3 },
  { name: "many ties, 1 key", total: (random) => Math.floor(random() * 8) / 10, keys: 1, clusters: 1 },
  { name: "many ties, 8 keys", total: (random) => Math.floor(random() * 4), keys: 8, clusters: 4 },
  { name: "12 digits", total: (random) => digits(70 + Math.floor(random() * 30) * 1e-10, 12), keys: 2, clusters: 5 },
  { name: "15 digits", total: (random) => digits(70 + Math.floor(random() * 30) * 1e-13, 15), keys: 2, clusters: 5 },
  { name: "sums like 25.5", total: (random) => digits(8.1 + 7.3 + 9.4 + Math.floor(random() * 40) / 100, 12), keys: 2, clusters: 2 },
  { name: "blank totals", total: (random) => (random() < 0.4 ? "" : Math.floor(random() * 9) / 4), keys: 2, clusters: 6 },
  { name: "all blank", total: () => "", keys: 2, clusters: 3 },
  { name: "negative totals and zero", total: (random) => Math.floor(random() * 11) - 5, keys: 2, clusters: 4 },
  { name: "all equal", total: () => 85.25, keys: 2, clusters: 3 },
  {
    name: "large and small",
    total: (random) => digits(10 ** Math.floor(random() * 13 - 3) * Math.ceil(random() * 3), 12),
    keys: 1,
    clusters: 3,
  },
  {
    name: "odd clusters",
    total: (random) => Math.floor(random() * 9) / 4,
    keys: 1,
    clusters: ["Khối *", "", "Khối 1", "Khối ?", "<5", "=Khối 1"],
  },
  { name: "one participant", total: () => 9.5, keys: 2, clusters: 1, rows: 1 },
  { name: "two participants", total: () => 9.5, keys: 1, clusters: 2, rows: 2 },
];

/** One sample of each shape with that many rows, the same in every run of the same seed. */
export function rankSamples(rows: number, seed = 1): RankSample[] {
  return SHAPES.map((shape, index) => sampleOf(shape, rows, seed * 1000 + index));
}

/** A sample for timing: totals with two decimals (some ties), 3 keys, 12 clusters. */
export function timingSample(rows: number): RankSample {
  const total = (random: () => number): number => Math.round(5000 + random() * 4000) / 100;
  return sampleOf({ name: `${rows} rows`, total, keys: 3, clusters: 12 }, rows, 42);
}

/** The worst case of a guarded ladder: nobody differs in the total. */
export function allTiedSample(rows: number): RankSample {
  return sampleOf({ name: `${rows} rows, all tied`, total: () => 85, keys: 3, clusters: 12 }, rows, 43);
}

function sampleOf(shape: Shape, rows: number, seed: number): RankSample {
  const random = randomFrom(seed);
  const { clusters } = shape;
  const names = typeof clusters === "number" ? Array.from({ length: clusters }, (_, index) => `Cụm ${index + 1}`) : clusters;
  return {
    name: shape.name,
    rows: Array.from({ length: shape.rows ?? rows }, () => ({
      cluster: names[Math.floor(random() * names.length)]!,
      total: shape.total(random, rows),
      keys: Array.from({ length: shape.keys }, () => digits(Math.floor(random() * 4) / 10 - 0.1, 12)),
    })),
  };
}

export interface Ranks {
  readonly overall: number | "";
  readonly inCluster: number | "";
}

/** competition = 1-2-2-4, dense = 1-2-2-3, place = 1-2-3-4 where equal rows stand in the order of the table. */
export type RankStyle = "competition" | "dense" | "place";

/** Ranks of each row by plain comparison: the total, then key by key. */
export function ranksOf(sample: RankSample, style: RankStyle): Ranks[] {
  return sample.rows.map((row, index) => {
    if (row.total === "") return { overall: "", inCluster: "" };
    const ahead = sample.rows.filter((other, otherIndex) => {
      if (other.total === "") return false;
      const difference = compare(other, row);
      return difference > 0 || (style === "place" && difference === 0 && otherIndex < index);
    });
    const count = (rows: readonly RankRow[]): number =>
      style === "dense" ? new Set(rows.map((other) => [other.total, ...other.keys].join())).size : rows.length;
    return { overall: 1 + count(ahead), inCluster: 1 + count(ahead.filter((other) => other.cluster === row.cluster)) };
  });
}

/** Positive if a is better than b, 0 if no rule separates them. */
function compare(a: RankRow, b: RankRow): number {
  const [first = 0] = [Number(a.total) - Number(b.total), ...a.keys.map((key, index) => key - b.keys[index]!)].filter((n) => n !== 0);
  return first;
}
