// The families of rank formulas that were compared, as columns of one sheet: A cluster, B total ("" = nothing scored, otherwise
// already rounded), C... ladder keys (more is better), then the columns of the family. The last two are the ranks.
import { columnLetters } from "../../src/workbook/area";
import type { Formula } from "./benchWorkbook";
import type { RankStyle } from "./rankSamples";

/** Rows and ladder length of the sheet the formulas are for. */
export interface RankTable {
  /** One-based. */
  readonly first: number;
  /** One-based. */
  readonly last: number;
  readonly keys: number;
}

export interface RankFamily {
  readonly name: string;
  readonly style: RankStyle;
  /** Formulas of one row; the last two are the rank overall and in the cluster. */
  readonly formulas: (table: RankTable, row: number) => readonly Formula[];
}

/** Addresses in the table: `own` is the cell of this row, `all` the column, `down` from the first row to this one. */
function addresses({ first, last, keys }: RankTable, row: number) {
  const letters = (column: number | "cluster" | "total"): string =>
    columnLetters(column === "cluster" ? 0 : column === "total" ? 1 : 2 + column);
  return {
    own: (column: number | "cluster" | "total"): string => `$${letters(column)}${row}`,
    all: (column: number | "cluster" | "total"): string => `$${letters(column)}$${first}:$${letters(column)}$${last}`,
    down: (column: number | "cluster" | "total"): string => `$${letters(column)}$${first}:$${letters(column)}${row}`,
    keyNumbers: Array.from({ length: keys }, (_, key) => key),
  };
}

type Addresses = ReturnType<typeof addresses>;

/** Rows that beat this one by the ladder, as an array expression: (k1>K1)+(k1=K1)*((k2>K2)+...). */
function ladderBeats({ own, all, keyNumbers }: Addresses): string {
  return keyNumbers.reduceRight((rest, key) => {
    const better = `(${all(key)}>${own(key)})`;
    return rest === "" ? better : `${better}+(${all(key)}=${own(key)})*(${rest})`;
  }, "");
}

const whenNumber = (cell: string, formula: string): Formula => ({ formula: `IF(ISNUMBER(${cell}),${formula},"")` });

/** One COUNTIFS with ">"& per key: numbers pass through text. */
export const countifsOfTotals: RankFamily = {
  name: "COUNTIFS of totals",
  style: "competition",
  formulas: (table, row) => {
    const { own, all, keyNumbers } = addresses(table, row);
    const count = (cluster: string): string => {
      const levels = (["total", ...keyNumbers] as const).map((column, level, columns) => {
        const equal = columns.slice(0, level).map((before) => `${all(before)},${own(before)},`);
        return `COUNTIFS(${cluster}${equal.join("")}${all(column)},">"&${own(column)})`;
      });
      return `1+${levels.join("+")}`;
    };
    return [whenNumber(own("total"), count("")), whenNumber(own("total"), count(`${all("cluster")},${own("cluster")},`))];
  },
};

/** One SUMPRODUCT per rank. Text is greater than any number, so unscored rows need a guard. */
export const sumproduct: RankFamily = {
  name: "SUMPRODUCT",
  style: "competition",
  formulas: (table, row) => {
    const at = addresses(table, row);
    const beats = ladderBeats(at);
    const total = `(${at.all("total")}>${at.own("total")})${beats && `+(${at.all("total")}=${at.own("total")})*(${beats})`}`;
    const rank = (cluster: string): string => `1+SUMPRODUCT(ISNUMBER(${at.all("total")})*${cluster}(${total}))`;
    return [whenNumber(at.own("total"), rank("")), whenNumber(at.own("total"), rank(`(${at.all("cluster")}=${at.own("cluster")})*`))];
  },
};

/** RANK of 10^6 * RANK so far + RANK of the next key, column by column; the cluster is one more fold in front. */
export const foldedRanks: RankFamily = {
  name: "RANK of RANKs",
  style: "competition",
  formulas: (table, row) => {
    const { own, all, keyNumbers } = addresses(table, row);
    const formulas: Formula[] = [whenNumber(own("total"), `RANK(${own("total")},${all("total")},0)`)];
    const column = (): number => table.keys + formulas.length - 1;
    for (const key of keyNumbers) {
      const before = own(column());
      formulas.push(whenNumber(before, `10^6*${before}+RANK(${own(key)},${all(key)},0)`));
      const folded = column();
      formulas.push(whenNumber(own(folded), `RANK(${own(folded)},${all(folded)},1)`));
    }
    const overall = column();
    formulas.push(whenNumber(own(overall), `10^6*MATCH(${own("cluster")},${all("cluster")},0)+${own(overall)}`));
    const inCluster = column();
    formulas.push(whenNumber(own(overall), own(overall)));
    formulas.push(
      whenNumber(
        own(inCluster),
        `RANK(${own(inCluster)},${all(inCluster)},1)-COUNTIF(${all(inCluster)},"<"&10^6*INT(${own(inCluster)}/10^6))`,
      ),
    );
    return formulas;
  },
};

const withoutWildcards = (text: string): string => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;

interface IntegerColumns {
  readonly cluster: number;
  readonly overall: number;
  readonly next: number;
}

/** Cluster id, rank by total, places lost inside a tie by the ladder, rank: from here on only integers are compared. */
function integerColumns(table: RankTable, row: number): { formulas: Formula[]; columns: IntegerColumns } {
  const at = addresses(table, row);
  const { own, all } = at;
  const [cluster, byTotal, lost, overall, next] = columnsFrom(table.keys);
  const beats = ladderBeats(at);
  const ladder = `IF(COUNTIF(${all(byTotal)},${own(byTotal)})=1,0,SUMPRODUCT((${all(byTotal)}=${own(byTotal)})*(${beats})))`;
  const formulas = [
    { formula: `IF(${own("cluster")}="",0,MATCH(${withoutWildcards(own("cluster"))},${all("cluster")},0))` },
    whenNumber(own("total"), `RANK(${own("total")},${all("total")},0)`),
    whenNumber(own(byTotal), beats === "" ? "0" : ladder),
    whenNumber(own(byTotal), `${own(byTotal)}+${own(lost)}`),
  ];
  return { formulas, columns: { cluster, overall, next } };
}

type SomeColumns = readonly [number, number, number, number, number, number];

const columnsFrom = (first: number): SomeColumns => [first, first + 1, first + 2, first + 3, first + 4, first + 5];

export const integerRanks: RankFamily = {
  name: "integer ranks",
  style: "competition",
  formulas: (table, row) => {
    const { own, all } = addresses(table, row);
    const { formulas, columns } = integerColumns(table, row);
    const { cluster, overall } = columns;
    const inCluster = `COUNTIFS(${all(cluster)},${own(cluster)},${all(overall)},"<"&${own(overall)})+1`;
    return [...formulas, whenNumber(own(overall), inCluster)];
  },
};

/** Integer ranks with a running count inside equal ranks: dense ranks count only the first row of each rank. */
export const integerDenseRanks: RankFamily = {
  name: "integer ranks, dense",
  style: "dense",
  formulas: (table, row) => {
    const { own, all, down } = addresses(table, row);
    const { formulas, columns } = integerColumns(table, row);
    const { cluster, overall, next: running } = columns;
    const runningInCluster = running + 1;
    return [
      ...formulas,
      whenNumber(own(overall), `COUNTIF(${down(overall)},${own(overall)})`),
      whenNumber(own(overall), `COUNTIFS(${down(cluster)},${own(cluster)},${down(overall)},${own(overall)})`),
      whenNumber(own(overall), `COUNTIFS(${all(overall)},"<"&${own(overall)},${all(running)},1)+1`),
      whenNumber(
        own(overall),
        `COUNTIFS(${all(cluster)},${own(cluster)},${all(overall)},"<"&${own(overall)},${all(runningInCluster)},1)+1`,
      ),
    ];
  },
};

/** Integer ranks as places on a board: equal ranks follow each other in the order of the rows. */
export const integerPositions: RankFamily = {
  name: "integer ranks, places",
  style: "place",
  formulas: (table, row) => {
    const { own, all, down } = addresses(table, row);
    const { formulas, columns } = integerColumns(table, row);
    const { cluster, overall } = columns;
    const inCluster = `COUNTIFS(${all(cluster)},${own(cluster)},${all(overall)},"<"&${own(overall)})`;
    return [
      ...formulas,
      whenNumber(own(overall), `${own(overall)}+COUNTIF(${down(overall)},${own(overall)})-1`),
      whenNumber(own(overall), `${inCluster}+COUNTIFS(${down(cluster)},${own(cluster)},${down(overall)},${own(overall)})`),
    ];
  },
};

/** As integer ranks, but each order is sorted once by LARGE or SMALL and then looked up by MATCH. */
export const sortedLookup: RankFamily = {
  name: "sorted and MATCH",
  style: "competition",
  formulas: (table, row) => {
    const at = addresses(table, row);
    const { own, all, down } = at;
    const [cluster, sorted, byTotal, order, sortedOrder, overall] = columnsFrom(table.keys);
    const beats = ladderBeats(at);
    const tied = `COUNTIF(${all(byTotal)},${own(byTotal)})>1`;
    const lost = beats === "" ? "0" : `IF(${tied},SUMPRODUCT((${all(byTotal)}=${own(byTotal)})*(${beats})),0)`;
    const before = (order: string): string => `IFERROR(MATCH(${order}-0.5,${all(sortedOrder)},1),0)`;
    return [
      { formula: `MATCH(${own("cluster")},${all("cluster")},0)` },
      { formula: `IFERROR(LARGE(${all("total")},ROWS(${down("total")})),"")` },
      whenNumber(own("total"), `MATCH(${own("total")},${all(sorted)},0)`),
      whenNumber(own(overall), `10^6*${own(cluster)}+${own(overall)}`),
      { formula: `IFERROR(SMALL(${all(order)},ROWS(${down("total")})),"")` },
      whenNumber(own(byTotal), `${own(byTotal)}+${lost}`),
      whenNumber(own(order), `1+${before(own(order))}-${before(`10^6*${own(cluster)}`)}`),
    ];
  },
};

/** The families that compete: all give competition ranks. */
export const RANK_FAMILIES: readonly RankFamily[] = [countifsOfTotals, sumproduct, foldedRanks, integerRanks, sortedLookup];

/** The other styles of the family that was chosen: checked, not raced. */
export const OTHER_STYLES: readonly RankFamily[] = [integerDenseRanks, integerPositions];
