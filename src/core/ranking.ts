// Ranks: overall and inside clusters, with the ladder that parts equal totals and the reason for each place.
import { withoutNoise } from "./decimal";
import type { EntryTable, Movement } from "./movement";
import { pointsOf, totalsOf } from "./scoring";

/** Key of the ladder for somebody without points in that criterion: below everybody, whichever way it is ordered. */
export const NO_KEY = -1e9;

/** What parts a participant from the one before in the same cluster. */
export type Parting =
  | { readonly kind: "first" }
  | { readonly kind: "total" }
  /** The ladder decided at this step (from 0). */
  | { readonly kind: "ladder"; readonly step: number }
  /** Nothing parts them: for the Council. */
  | { readonly kind: "tie" };

/** Points with declared decimals (9 at most) have no more than 12 significant digits below this. */
const CLEAN_BELOW = 1e3;

const FIRST: Parting = { kind: "first" };
const BY_TOTAL: Parting = { kind: "total" };
const TIE: Parting = { kind: "tie" };

export interface Standing {
  /** Index in `movement.participants`. */
  readonly index: number;
  readonly total: number | null;
  /** Rank over all, in the movement's style; null without a total. */
  readonly rank: number | null;
  readonly clusterRank: number | null;
  /** Place in the cluster counting everybody before: 1, 2, 2, 4, whatever the style. */
  readonly clusterPlace: number | null;
  /** The same over all. */
  readonly place: number | null;
  /** Line on the board, from 0: cluster by cluster, best first, those without a total last, sheet order among equals. */
  readonly line: number;
  /** Index of the participant one line above in the same cluster, if both have a total. */
  readonly above: number | null;
  readonly parting: Parting;
  /** Ladder keys, higher is better. */
  readonly keys: readonly number[];
}

/**
 * Standings in the order of `movement.participants`.
 * Order: total, then the ladder key by key. What the ladder leaves equal shares a rank; row order never decides a rank.
 */
export function standingsOf(movement: Movement, entries: EntryTable): Standing[] {
  const totals = totalsOf(movement, entries);
  const keys = ladderKeys(movement, entries);
  const compare = (a: number, b: number): number => {
    const byTotal = totals[b]! - totals[a]!;
    if (byTotal !== 0) return byTotal;
    for (const key of keys) {
      const byKey = key[b]! - key[a]!;
      if (byKey !== 0) return byKey;
    }
    return 0;
  };
  const order: number[] = [];
  totals.forEach((total, index) => {
    if (total !== null) order.push(index);
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
    for (const index of members) if (totals[index] === null) line[index] = next++;
  });
  const isDense = movement.rankStyle === "dense";
  const shown = (place: Place | undefined): number | null => (place === undefined ? null : isDense ? place.dense : place.competition);
  return totals.map((total, index) => ({
    index,
    total,
    rank: shown(places[index]),
    clusterRank: shown(clusterPlaces[index]),
    place: places[index]?.competition ?? null,
    clusterPlace: clusterPlaces[index]?.competition ?? null,
    line: line[index]!,
    above: above[index]!,
    parting: partingOf(index, above[index]!, totals, keys),
    keys: keys.map((key) => key[index]!),
  }));
}

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
      const name = cluster.toUpperCase();
      members = clusters.get(name) ?? [];
      clusters.set(name, members);
      written.set(cluster, members);
    }
    members.push(index);
  });
  return [...clusters.values()];
}

function ladderKeys(movement: Movement, entries: EntryTable): Float64Array[] {
  return movement.tieBreak.map((step) => {
    const j = movement.criteria.findIndex((criterion) => criterion.code.toUpperCase() === step.code.toUpperCase());
    const criterion = movement.criteria[j];
    const isLoose = criterion === undefined || criterion.decimals === null;
    const keys = new Float64Array(entries.length);
    entries.forEach((row, i) => {
      const points = criterion === undefined ? null : pointsOf(criterion, row[j] ?? null);
      const clean = points === null || (!isLoose && Math.abs(points) < CLEAN_BELOW) ? points : withoutNoise(points);
      keys[i] = clean === null ? NO_KEY : step.order === "higher" ? clean : -clean;
    });
    return keys;
  });
}

function partingOf(index: number, above: number | null, totals: readonly (number | null)[], keys: readonly Float64Array[]): Parting {
  if (above === null) return FIRST;
  if (totals[above] !== totals[index]) return BY_TOTAL;
  const step = keys.findIndex((key) => key[above] !== key[index]);
  return step < 0 ? TIE : { kind: "ladder", step };
}
