// What cells that are taken over would do to totals and ranks: the same movement ranked before and after by the oracle.
import { readEntry } from "../entry";
import type { Entry, Movement, Round } from "../movement";
import { CELLS_OF_A_PART, rowsInParts, type Parts } from "../parts";
import { pointsParts } from "../points";
import { standingsOf, type PointsOfAll, type Standing } from "../ranking";
import { alignedParts, effectiveCells, placeIn, placesOf, type RoundCell, type RoundGrid } from "../rounds";
import { isPlain } from "../scoring";
import type { CellChange } from "./compareFile";
import type { GridPlaces } from "./gatherIndex";

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
  private constructor(
    private readonly base: RankedRounds,
    private readonly tables: readonly RoundTable[],
    private readonly before: Ranked,
    private readonly places: GridPlaces,
  ) {}

  /** In parts. */
  static *over(base: RankedRounds): Parts<RankEffect> {
    const { rowCodes, columnCodes, rounds, ranked } = base;
    const tables: RoundTable[] = [];
    for (const { round, grid } of rounds) {
      yield;
      tables.push({ round, cells: yield* alignedParts(grid, rowCodes, columnCodes) });
    }
    const cells = tables.map((table) => table.cells);
    const entries = yield* rowsInParts(rowCodes, columnCodes.length, (_, row) => entriesOf(ranked, cells, row));
    const points = isPlain(ranked) ? null : yield* pointsParts(ranked, entries);
    yield;
    const before = { entries, points, standings: standingsOf(ranked, entries, points) };
    return new RankEffect(base, tables, before, { rows: placesOf(rowCodes), columns: placesOf(columnCodes) });
  }

  /** Everybody whose rank or total would be another, best rank of after first. In parts. @param roundOf whose sheet a change of entries is on */
  *of<Change extends CellChange>(changes: readonly Change[], roundOf: (change: Change) => Round): Parts<RankMove[]> {
    const entries = changes.filter(({ sheet }) => sheet === "entries");
    if (entries.length === 0) return [];
    yield;
    const after = yield* this.rank(entries, roundOf);
    yield;
    const moves = this.base.ranked.participants.flatMap(({ code, name }, i): RankMove[] => {
      const [was, is] = [placeOf(this.before.standings[i]), placeOf(after[i])];
      const isSame = was.rank === is.rank && was.total === is.total && was.clusterRank === is.clusterRank;
      return isSame ? [] : [{ code, name, before: was, after: is }];
    });
    return moves.sort((a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity));
  }

  /** Only rows that are changed are read anew, and only their points reckoned, unless a criterion compares people with each other. */
  private *rank<Change extends CellChange>(changes: readonly Change[], roundOf: (change: Change) => Round): Parts<readonly Standing[]> {
    const { ranked, columnCodes } = this.base;
    const { rows, columns } = this.places;
    const changed = new Map<number, RoundCell[][]>();
    const tableOf = new Map(this.tables.map(({ round }, i) => [round, i]));
    for (const [i, change] of changes.entries()) {
      if (i % CELLS_OF_A_PART === CELLS_OF_A_PART - 1) yield;
      const { participant, criterion, after } = change;
      const [row, column, table] = [placeIn(rows, participant), placeIn(columns, criterion), tableOf.get(roundOf(change))];
      if (row < 0 || column < 0 || table === undefined) continue;
      const cells = changed.get(row) ?? this.tables.map((one) => [...(one.cells[row] ?? [])]);
      changed.set(row, cells);
      cells[table]![column] = after;
    }
    yield;
    const { entries: known, points: knownPoints } = this.before;
    const entries = yield* rowsInParts(known, columnCodes.length, (before, row) => {
      const cells = changed.get(row);
      return cells === undefined
        ? before
        : entriesOf(
            ranked,
            cells.map((line) => [line]),
            0,
          );
    });
    if (knownPoints === null) return standingsOf(ranked, entries);
    const isApart = !ranked.criteria.some(({ rule }) => rule.kind === "leader");
    const points = yield* pointsParts(ranked, entries, (row) => (isApart && !changed.has(row) ? knownPoints[row] : undefined));
    yield;
    return standingsOf(ranked, entries, points);
  }
}

interface RoundTable {
  readonly round: Round;
  readonly cells: readonly (readonly RoundCell[])[];
}

/** A movement ranked; points are null where totals need no table of them. */
interface Ranked {
  readonly entries: readonly (readonly Entry[])[];
  readonly points: PointsOfAll;
  readonly standings: readonly Standing[];
}

/** What counts in a row of the rounds' tables. */
function entriesOf({ criteria }: Movement, tables: readonly (readonly (readonly RoundCell[])[])[], row: number): Entry[] {
  const [cells = []] = effectiveCells(tables.map((table) => [table[row] ?? []]));
  return cells.map((cell, column): Entry => {
    const reading = readEntry(cell, criteria[column]);
    return reading.kind === "entry" ? reading.entry : null;
  });
}

function placeOf(standing: Standing | undefined): RankPlace {
  const { total = null, rank = null, clusterRank = null } = standing ?? {};
  return { total, rank, clusterRank };
}
