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
  const order = totals.flatMap((total, index) => (total === null ? [] : [index])).sort((a, b) => compare(a, b) || a - b);
  const overall = placesOf(order, compare);
  const places = new Array<Place | undefined>(totals.length);
  const clusterPlaces = new Array<Place | undefined>(totals.length);
  order.forEach((index, i) => (places[index] = overall[i]!));
  const line = new Array<number>(totals.length);
  const above = new Array<number | null>(totals.length).fill(null);
  let next = 0;
  for (const members of clustersOf(movement)) {
    const isMember = new Set(members);
    const ranked = order.filter((index) => isMember.has(index));
    placesOf(ranked, compare).forEach((place, i) => (clusterPlaces[ranked[i]!] = place));
    ranked.forEach((index, i) => (above[index] = ranked[i - 1] ?? null));
    for (const index of ranked) line[index] = next++;
    for (const index of members) if (totals[index] === null) line[index] = next++;
  }
  const shown = (place: Place | undefined): number | null =>
    place === undefined ? null : movement.rankStyle === "dense" ? place.dense : place.competition;
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

function placesOf(order: readonly number[], compare: (a: number, b: number) => number): Place[] {
  const places: Place[] = [];
  order.forEach((index, i) => {
    const before = places[i - 1];
    if (before === undefined) places.push({ competition: 1, dense: 1 });
    else if (compare(order[i - 1]!, index) === 0) places.push(before);
    else places.push({ competition: i + 1, dense: before.dense + 1 });
  });
  return places;
}

/** Members of each cluster as indices, clusters in order of first appearance, names compared without regard to case. */
export function clustersOf(movement: Pick<Movement, "participants">): number[][] {
  const clusters = new Map<string, number[]>();
  movement.participants.forEach((participant, index) => {
    const name = participant.cluster.toUpperCase();
    const members = clusters.get(name);
    if (members === undefined) clusters.set(name, [index]);
    else members.push(index);
  });
  return [...clusters.values()];
}

function ladderKeys(movement: Movement, entries: EntryTable): Float64Array[] {
  return movement.tieBreak.map((step) => {
    const j = movement.criteria.findIndex((criterion) => criterion.code.toUpperCase() === step.code.toUpperCase());
    const criterion = movement.criteria[j];
    return Float64Array.from(entries, (row) => {
      const points = criterion === undefined ? null : pointsOf(criterion, row[j] ?? null);
      if (points === null) return NO_KEY;
      return step.order === "higher" ? withoutNoise(points) : -withoutNoise(points);
    });
  });
}

function partingOf(index: number, above: number | null, totals: readonly (number | null)[], keys: readonly Float64Array[]): Parting {
  if (above === null) return { kind: "first" };
  if (totals[above] !== totals[index]) return { kind: "total" };
  const step = keys.findIndex((key) => key[above] !== key[index]);
  return step < 0 ? { kind: "tie" } : { kind: "ladder", step };
}
