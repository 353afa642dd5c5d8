// What came out in each cluster: how many, their mean, and who leads, all of them where several share the first rank.
import type { Movement } from "../movement";
import { clustersOf, type Standing } from "../ranking";
import { distributionOf, type Distribution } from "./distribution";

export interface ClusterResult {
  /** As first written; "" = the common cluster. */
  readonly cluster: string;
  /** Indices of its participants. */
  readonly members: readonly number[];
  /** Of the totals; null where nobody has one. */
  readonly totals: Distribution | null;
  /** Indices of all with rank 1 in the cluster: more than one where the ladder does not part them. */
  readonly first: readonly number[];
}

/** The clusters in the order of their first participant. Nobody stands in two. */
export function clusterResults(movement: Pick<Movement, "participants">, standings: readonly Standing[]): ClusterResult[] {
  return clustersOf(movement).map((members) => ({
    cluster: movement.participants[members[0]!]!.cluster,
    members,
    totals: distributionOf(members.flatMap((index) => standings[index]!.total ?? [])),
    first: members.filter((index) => standings[index]!.clusterRank === 1),
  }));
}
