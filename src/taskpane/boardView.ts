// How the board is looked at: one cluster or all, found by name without accents, ties marked.
import type { RankedRow } from "../commands/answers";

export interface BoardQuery {
  readonly text: string;
  /** Null = all clusters. */
  readonly cluster: string | null;
}

export interface BoardEntry {
  readonly row: RankedRow;
  /** Rank in what is looked at: overall, or in the cluster. */
  readonly rank: number | null;
  readonly isTied: boolean;
}

/** Clusters in order of appearance; one alone is no choice and gives none. */
export function clustersOf(rows: readonly RankedRow[]): readonly string[] {
  const names = [...new Set(rows.map((row) => row.cluster))];
  return names.length > 1 ? names : [];
}

/** The rows of the query, in the order of the rank that counts in it. Ties are judged before the text narrows the list. */
export function boardEntries(rows: readonly RankedRow[], query: BoardQuery): readonly BoardEntry[] {
  const { cluster } = query;
  const inCluster = cluster === null ? rows : rows.filter((row) => row.cluster === cluster);
  const rankOf = (row: RankedRow) => (cluster === null ? row.rank : row.clusterRank);
  const holders = new Map<number, number>();
  for (const row of inCluster) {
    const rank = rankOf(row);
    if (rank !== null) holders.set(rank, (holders.get(rank) ?? 0) + 1);
  }
  const wanted = plain(query.text);
  return inCluster
    .filter((row) => wanted === "" || plain(row.name).includes(wanted) || plain(row.code).includes(wanted))
    .map((row) => ({ row, rank: rankOf(row) }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
    .map(({ row, rank }) => ({ row, rank, isTied: rank !== null && (holders.get(rank) ?? 0) > 1 }));
}

/** Text without accents and case, for searching: Đặng Thị Ánh -> dang thi anh. */
export function plain(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}
