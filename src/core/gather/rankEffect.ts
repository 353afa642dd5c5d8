// What cells that are taken over would do to totals and ranks: the same movement ranked before and after by the oracle.
import { codeKey } from "../criteriaTree";
import { readEntry } from "../entry";
import type { Entry, Movement, Round } from "../movement";
import { standingsOf, type Standing } from "../ranking";
import { alignedCells, effectiveCells, positionsOf, type RoundCell, type RoundGrid } from "../rounds";
import type { CellChange } from "./compareFile";

/** What is ranked: rows and columns of the results, and the sheets of the rounds in their order. */
export interface RankedRounds {
  readonly ranked: Movement;
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  readonly rounds: readonly { readonly round: Round; readonly grid: RoundGrid }[];
}

export interface RankMove {
  readonly code: string;
  readonly name: string;
  readonly before: RankPlace;
  readonly after: RankPlace;
}

/** Null: nothing has points. */
export interface RankPlace {
  readonly total: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
}

/** Ranks of a movement under changes of its cells. The ranks of before are reckoned once. */
export class RankEffect {
  private readonly tables: readonly { readonly round: Round; readonly cells: readonly (readonly RoundCell[])[] }[];
  private readonly before: readonly Standing[];
  private readonly rows: ReadonlyMap<string, number>;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(private readonly base: RankedRounds) {
    const { rowCodes, columnCodes, rounds } = base;
    this.tables = rounds.map(({ round, grid }) => ({ round, cells: alignedCells(grid, rowCodes, columnCodes) }));
    this.rows = places(rowCodes);
    this.columns = places(columnCodes);
    this.before = this.rank([]);
  }

  /** Everybody whose rank or total would be another, best rank of after first. */
  of(changes: readonly (CellChange & { readonly round: Round })[]): RankMove[] {
    const entries = changes.filter(({ sheet }) => sheet === "entries");
    if (entries.length === 0) return [];
    const after = this.rank(entries);
    const moves = this.base.ranked.participants.flatMap(({ code, name }, i): RankMove[] => {
      const [was, is] = [placeOf(this.before[i]), placeOf(after[i])];
      const isSame = was.rank === is.rank && was.total === is.total && was.clusterRank === is.clusterRank;
      return isSame ? [] : [{ code, name, before: was, after: is }];
    });
    return moves.sort((a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity));
  }

  private rank(changes: readonly (CellChange & { readonly round: Round })[]): Standing[] {
    const tables = this.tables.map(({ round, cells }) => {
      const own = changes.filter((change) => change.round === round);
      if (own.length === 0) return cells;
      const copy = cells.map((row) => [...row]);
      for (const { participant, criterion, after } of own) {
        const [row, column] = [this.rows.get(codeKey(participant)), this.columns.get(codeKey(criterion))];
        if (row !== undefined && column !== undefined) copy[row]![column] = after;
      }
      return copy;
    });
    const { ranked } = this.base;
    const entries = effectiveCells(tables).map((row) =>
      row.map((cell, column): Entry => {
        const reading = readEntry(cell, ranked.criteria[column]);
        return reading.kind === "entry" ? reading.entry : null;
      }),
    );
    return standingsOf(ranked, entries);
  }
}

function places(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(positionsOf(codes, codes).map((position, i) => [codeKey(codes[i]!), position]));
}

function placeOf(standing: Standing | undefined): RankPlace {
  const { total = null, rank = null, clusterRank = null } = standing ?? {};
  return { total, rank, clusterRank };
}
