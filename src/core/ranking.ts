// Ranks: overall and inside clusters, with the ladder that parts equal totals and the reason for each place.
import { clusterKey } from "./criteriaTree";
import { roundDecimal, withoutNoise } from "./decimal";
import type { EntryTable, Movement } from "./movement";
import { pointsOf, pointsTable, type ParticipantPoints } from "./points";
import { isPlain, sumsOf, type Sums } from "./scoring";
import { tieBreakKeys } from "./tieBreakKeys";

/** What parts a participant from the one before in the same cluster. */
export type Parting =
  | { readonly kind: "first" }
  /** What ranks compare: the total, or its share of the scale. */
  | { readonly kind: "total" }
  /** The ladder decided at this step (from 0). */
  | { readonly kind: "ladder"; readonly step: number }
  /** Nothing parts them: for the Council. */
  | { readonly kind: "tie" };

const FIRST: Parting = { kind: "first" };
const BY_TOTAL: Parting = { kind: "total" };
const TIE: Parting = { kind: "tie" };

export interface Standing {
  /** Index in `movement.participants`. */
  readonly index: number;
  readonly total: number | null;
  /** The scale that applies; null where it has no bound. */
  readonly scale: number | null;
  /** Where the movement ranks by it: see `shareOf`. Else null. */
  readonly share: number | null;
  /** What ranks compare: `total`, or `share` where the movement ranks by it. Null: not ranked. */
  readonly value: number | null;
  /** Rank over all, in the movement's style; null without a value. */
  readonly rank: number | null;
  readonly clusterRank: number | null;
  /** Place in the cluster counting everybody before: 1, 2, 2, 4, whatever the style. */
  readonly clusterPlace: number | null;
  /** The same over all. */
  readonly place: number | null;
  /** Line on the board, from 0: cluster by cluster, best first, those not ranked last, sheet order among equals. */
  readonly line: number;
  /** Index of the participant one line above in the same cluster, if both are ranked. */
  readonly above: number | null;
  readonly parting: Parting;
  /** Ladder keys, higher is better. */
  readonly keys: readonly number[];
}

/**
 * Standings in the order of `movement.participants`.
 * Order: total (or its share of the scale), then the ladder key by key. What the ladder leaves equal shares a rank; row order never
 * decides a rank.
 * @param table points of all, where they are known already
 */
export function standingsOf(movement: Movement, entries: EntryTable, table: PointsOfAll = null): Standing[] {
  const { totals, scales, keys } = rankedValues(movement, entries, table);
  const isByShare = movement.rankBy === "share";
  const values = isByShare ? totals.map((total, index) => shareOf(total, scales[index]!, movement.totalDecimals)) : totals;
  const compare = (a: number, b: number): number => {
    const byValue = values[b]! - values[a]!;
    if (byValue !== 0) return byValue;
    for (const key of keys) {
      const byKey = key[b]! - key[a]!;
      if (byKey !== 0) return byKey;
    }
    return 0;
  };
  const order: number[] = [];
  values.forEach((value, index) => {
    if (value !== null) order.push(index);
  });
  // The sort is stable: equals stay in the order of the sheet, which shows but never ranks.
  order.sort(compare);
  const places = new Array<Place | undefined>(totals.length);
  fillPlaces(order, compare, places);
  const clusterPlaces = new Array<Place | undefined>(totals.length);
  const line = new Array<number>(totals.length);
  const above = new Array<number | null>(totals.length).fill(null);
  const clusters = clustersOf(movement);
  const clusterOf = new Int32Array(totals.length);
  clusters.forEach((members, cluster) => {
    for (const index of members) clusterOf[index] = cluster;
  });
  const ranked = clusters.map((): number[] => []);
  for (const index of order) ranked[clusterOf[index]!]!.push(index);
  let next = 0;
  clusters.forEach((members, cluster) => {
    const own = ranked[cluster]!;
    fillPlaces(own, compare, clusterPlaces);
    own.forEach((index, i) => {
      above[index] = own[i - 1] ?? null;
      line[index] = next++;
    });
    for (const index of members) if (values[index] === null) line[index] = next++;
  });
  const isDense = movement.rankStyle === "dense";
  const shown = (place: Place | undefined): number | null => (place === undefined ? null : isDense ? place.dense : place.competition);
  return totals.map((total, index) => ({
    index,
    total,
    scale: scales[index]!,
    share: isByShare ? values[index]! : null,
    value: values[index]!,
    rank: shown(places[index]),
    clusterRank: shown(clusterPlaces[index]),
    place: places[index]?.competition ?? null,
    clusterPlace: clusterPlaces[index]?.competition ?? null,
    line: line[index]!,
    above: above[index]!,
    parting: partingOf(index, above[index]!, values, keys),
    keys: keys.map((key) => key[index]!),
  }));
}

/** Points of every row; null: not reckoned yet. */
export type PointsOfAll = readonly ParticipantPoints[] | null;

interface Place {
  readonly competition: number;
  readonly dense: number;
}

function fillPlaces(order: readonly number[], compare: (a: number, b: number) => number, places: (Place | undefined)[]): void {
  let before: Place = { competition: 1, dense: 1 };
  order.forEach((index, i) => {
    if (i > 0 && compare(order[i - 1]!, index) !== 0) before = { competition: i + 1, dense: before.dense + 1 };
    places[index] = before;
  });
}

/** Members of each cluster as indices, clusters in order of first appearance, names compared without regard to case. */
export function clustersOf(movement: Pick<Movement, "participants">): number[][] {
  const clusters = new Map<string, number[]>();
  const written = new Map<string, number[]>();
  movement.participants.forEach(({ cluster }, index) => {
    let members = written.get(cluster);
    if (members === undefined) {
      const name = clusterKey(cluster);
      members = clusters.get(name) ?? [];
      clusters.set(name, members);
      written.set(cluster, members);
    }
    members.push(index);
  });
  return [...clusters.values()];
}

/**
 * Total in percent of the scale: `total*100/scale` without noise, rounded to decimals where given. Null without a total, or where the
 * scale is unknown or not above 0.
 */
export function shareOf(total: number | null, scale: number | null, decimals: number | null): number | null {
  if (total === null || scale === null || scale <= 0) return null;
  const share = withoutNoise((total * 100) / scale);
  return decimals === null ? share : roundDecimal(share, decimals);
}

/** Totals, scales and ladder keys; a table of all points is made only where it is needed. */
function rankedValues(movement: Movement, entries: EntryTable, known: PointsOfAll): Sums & { readonly keys: readonly Float64Array[] } {
  if (isPlain(movement)) {
    const pointsAt = (row: number, index: number): number | null => pointsOf(movement.criteria[index]!, entries[row]![index] ?? null);
    return { ...sumsOf(movement, entries), keys: tieBreakKeys(movement, entries.length, { pointsAt, deductionOf: () => null }) };
  }
  const table = known ?? pointsTable(movement, entries);
  const keys = tieBreakKeys(movement, entries.length, {
    pointsAt: (row, index) => table[row]!.points[index]!,
    deductionOf: (row) => table[row]!.deduction,
  });
  return { totals: table.map(({ total }) => total), scales: table.map(({ scale }) => scale), keys };
}

function partingOf(index: number, above: number | null, values: readonly (number | null)[], keys: readonly Float64Array[]): Parting {
  if (above === null) return FIRST;
  if (values[above] !== values[index]) return BY_TOTAL;
  const step = keys.findIndex((key) => key[above] !== key[index]);
  return step < 0 ? TIE : { kind: "ladder", step };
}
