// What files are compared with, found by code: made once for all files, because each has few of the people and the workbook has all.
import { codeKey } from "../criteriaTree";
import type { Criterion, Participant, Round } from "../movement";
import { placesOf, type RoundGrid } from "../rounds";
import { isEntered } from "../rule";
import type { ChangedSheet, GatherBase } from "./compareFile";

/** Rows and columns of a sheet by key of their code. */
export interface GridPlaces {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

const NOWHERE: GridPlaces = { rows: new Map(), columns: new Map() };

/** Participants and entered criteria of a base, and the places on its sheets, by code without regard to case. */
export class GatherIndex {
  readonly people: ReadonlyMap<string, Participant>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  private readonly places = new Map<RoundGrid, GridPlaces>();

  constructor({ movement: { participants, criteria } }: GatherBase) {
    const entered = criteria.filter(({ rule }) => isEntered(rule));
    this.people = new Map(participants.map((participant) => [codeKey(participant.code), participant]));
    this.criteria = new Map(entered.map((criterion) => [codeKey(criterion.code), criterion]));
  }

  /** Where codes stand first on a sheet; nowhere without one. */
  placesOn(grid: RoundGrid | null): GridPlaces {
    if (grid === null) return NOWHERE;
    const known = this.places.get(grid) ?? { rows: placesOf(grid.rowCodes), columns: placesOf(grid.columnCodes) };
    this.places.set(grid, known);
    return known;
  }
}

/** The sheet that cells of a file belong to; null where there is none. */
export function gridUnder(base: GatherBase, sheet: ChangedSheet, round: Round): RoundGrid | null {
  if (sheet === "entries") return base.rounds[round] ?? null;
  return sheet === "explanation" ? base.explanations : base.evidence;
}

/** One number for a place on a sheet. */
export function placeNumber(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

/** Of a sheet of Excel. */
const MOST_COLUMNS = 16_384;
