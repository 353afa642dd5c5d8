// What each total is made of, for the picture of bars: groups at the top of the criteria, bonus and deductions. Writes nothing.
import { codeKey } from "../core/criteriaTree";
import { withoutNoise } from "../core/decimal";
import { pointParts, type PointPart } from "../core/explain/pointParts";
import type { Command } from "./command";
import { readMatrix } from "./readMovement";

/** More parts than these are no longer told apart. */
export const MOST_PARTS = 8;

export interface PartPointsAnswer {
  /** In the order of the criteria list; `name` is that of the group or criterion, "" for the others. */
  readonly parts: readonly { readonly kind: PointPart["kind"]; readonly name: string }[];
  /** Those with a total, best first, in the order of the board among equals. */
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly rank: number | null;
    readonly total: number;
    /** By part. */
    readonly values: readonly number[];
  }[];
  /** True where a total is not what its parts add up to: the movement limits or rounds totals. */
  readonly isLimited: boolean;
}

/** @throws CommandStop `not-built` */
export const partPoints: Command<undefined, PartPointsAnswer> = {
  id: "partPoints",
  async execute(context) {
    const { ranked, entries, standings, lists } = await readMatrix(context);
    const place = new Map(lists.movement.criteria.map(({ code }, i) => [codeKey(code), i]));
    const placeOf = (index: number): number => place.get(codeKey(ranked.criteria[index]!.code)) ?? place.size;
    const order = ranked.criteria.map((_, index) => index).sort((a, b) => placeOf(a) - placeOf(b) || a - b);
    const { parts, values } = pointParts(ranked, entries, order, MOST_PARTS);
    const rows = standings
      .flatMap((standing) => (standing.total === null ? [] : [{ ...standing, total: standing.total }]))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.line - b.line)
      .map(({ index, rank, total }) => {
        const { code, name } = ranked.participants[index]!;
        return { code, name, rank, total, values: values[index]! };
      });
    return {
      parts: parts.map((part) => {
        const criterion = part.kind === "criterion" ? ranked.criteria[part.index]! : null;
        return { kind: part.kind, name: criterion === null ? "" : criterion.name || criterion.code };
      }),
      rows,
      isLimited: rows.some(({ total, values: own }) => withoutNoise(own.reduce((sum, value) => sum + value, 0)) !== total),
    };
  },
};
