import fc from "fast-check";
import { fillClasses, fillSeats, type SeatFilling, type SeatRequest } from "../../../src/core/decision/fillSeats";
import { openLedger } from "../../../src/core/decision/seatLedger";

interface Case {
  readonly classes: readonly (readonly number[])[];
  readonly cells: readonly (readonly number[])[];
  readonly seats: readonly number[];
}

function fill({ classes, cells, seats }: Case, isHeld = true): SeatFilling {
  return fillSeats({ classes, cellsOf: (candidate) => cells[candidate]!, seats, isHeld });
}

function told(filling: SeatFilling): string {
  return [...filling.outcomes]
    .sort(([a], [b]) => a - b)
    .map(([, outcome]) => (outcome.kind === "in" ? "in" : `${outcome.kind} ${outcome.cell}`))
    .join(", ");
}

describe("seats in one cell", () => {
  const one = [[0], [0], [0], [0]];

  test("go to the best until none is left", () => {
    const filling = fill({ classes: [[2], [0], [3], [1]], cells: one, seats: [2] });
    expect(told(filling)).toBe("in, quota 0, in, quota 0");
    expect([filling.used, filling.held]).toEqual([[2], [0]]);
  });

  test("are held where more equals come than seats are left, and the cell is closed for whoever comes later", () => {
    const filling = fill({ classes: [[0], [1, 2], [3]], cells: one, seats: [2] });
    expect(told(filling)).toBe("in, tie 0, tie 0, quota 0");
    expect([filling.used, filling.held]).toEqual([[1], [1]]);
  });

  test("are not held where ties do not go to the Council, but stay empty: the next is no better than the tied", () => {
    const filling = fill({ classes: [[0], [1, 2], [3]], cells: one, seats: [2] }, false);
    expect(told(filling)).toBe("in, tie 0, tie 0, quota 0");
    expect([filling.used, filling.held]).toEqual([[1], [0]]);
  });

  test("that just suffice are taken by all equals", () => {
    expect(told(fill({ classes: [[0, 1], [2], [3]], cells: one, seats: [2] }))).toBe("in, in, quota 0, quota 0");
  });

  test("without any, nobody is tied: there is nothing to decide", () => {
    expect(
      told(
        fill({
          classes: [
            [0, 1],
            [2, 3],
          ],
          cells: one,
          seats: [0],
        }),
      ),
    ).toBe("quota 0, quota 0, quota 0, quota 0");
  });
});

describe("seats in several cells at once", () => {
  test("whoever is stopped by one cell takes no seat of the others", () => {
    // Cell 0: whole list, 3 seats; cells 1 and 2: groups with 1 seat each.
    const cells = [[0, 1], [0, 1], [0, 2], [0, 2], [0]];
    const filling = fill({ classes: [[0], [1], [2], [3], [4]], cells, seats: [3, 1, 1] });
    expect(told(filling)).toBe("in, quota 1, in, quota 2, in");
    expect(filling.used).toEqual([3, 1, 1]);
  });

  test("the first full cell in their order is named", () => {
    expect(
      told(
        fill({
          classes: [[0], [1]],
          cells: [
            [0, 1],
            [0, 1],
          ],
          seats: [1, 1],
        }),
      ),
    ).toBe("in, quota 0");
  });

  test("a tie inside a group holds as many seats of the whole list as the group has, not as many as are tied", () => {
    const cells = [
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 2],
      [0, 2],
    ];
    const filling = fill({ classes: [[0, 1, 2], [3], [4]], cells, seats: [3, 1, 5] });
    expect(told(filling)).toBe("tie 1, tie 1, tie 1, in, in");
    expect([filling.used, filling.held]).toEqual([
      [2, 0, 2],
      [1, 1, 0],
    ]);
  });

  test("equals who are not in the cell of the tie take their seats", () => {
    const filling = fill({ classes: [[0, 1, 2]], cells: [[0], [0], [1]], seats: [1, 1] });
    expect(told(filling)).toBe("tie 0, tie 0, in");
  });

  test("equals beyond the seats of the whole list are tied there, also those whose group has room", () => {
    const filling = fill({
      classes: [[0, 1], [2]],
      cells: [
        [0, 1],
        [0, 2],
        [0, 2],
      ],
      seats: [1, 1, 1],
    });
    expect(told(filling)).toBe("tie 0, tie 0, quota 0");
    expect(filling.held).toEqual([1, 1, 1]);
  });

  test("a cell is closed too where it would be over if the Council gave nothing to a better tie and more to this one", () => {
    // Cell 3 has two seats: one is kept for the best two, who are tied in group 2.
    const cells = [
      [0, 1, 4],
      [0, 1, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 2, 3],
    ];
    const classes = [
      [2, 4],
      [0, 1, 3],
    ];
    expect(told(fill({ classes, cells, seats: [3, 2, 1, 2, 1] }))).toBe("tie 0, tie 3, tie 2, tie 3, tie 2");
  });

  test("candidates without a cell are in", () => {
    expect(told(fill({ classes: [[0], [1]], cells: [[], []], seats: [] }))).toBe("in, in");
  });
});

/** Candidates in classes with a cell of the whole list, of one of two groups and of one of two kinds, crossing each other. */
const crossed: fc.Arbitrary<Case> = fc
  .record({
    people: fc.array(fc.record({ key: fc.nat(3), group: fc.nat(1), kind: fc.nat(1) }), { minLength: 1, maxLength: 9 }),
    seats: fc.tuple(fc.nat(6), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)),
  })
  .map(({ people, seats }) => ({
    classes: [0, 1, 2, 3]
      .map((key) => people.flatMap((person, i) => (person.key === key ? [i] : [])))
      .filter((members) => members.length > 0),
    cells: people.map(({ group, kind }) => [0, 1 + group, 3 + kind]),
    seats,
  }));

function usedBy({ cells, seats }: Case, members: readonly number[]): number[] {
  const used = seats.map(() => 0);
  for (const member of members) for (const cell of cells[member]!) used[cell]!++;
  return used;
}

/** By cell: whether more equals came to it than it had seats. */
function linesOf({ classes, cells, seats }: Case): boolean[] {
  const ledger = openLedger(seats, true);
  const columns = [0, 1, 2].map((column) => ({ column, isLasting: false }));
  const classOf = cells.map((_, candidate) => classes.findIndex((members) => members.includes(candidate)));
  fillClasses(ledger, { order: classes.flat(), classOf, cells: Int32Array.from(cells.flat()), stride: 3, columns }, () => undefined);
  return [...ledger.isClosed].map((closed) => closed === 1);
}

describe("laws of filling", () => {
  test("no cell is ever over, and whatever the Council picks for the seats of the ties, none will be", () => {
    fc.assert(
      fc.property(crossed, (given) => {
        const { outcomes, used, held } = fill(given);
        const members = [...outcomes].flatMap(([candidate, { kind }]) => (kind === "in" ? [candidate] : []));
        expect(used).toEqual(usedBy(given, members));
        used.forEach((count, cell) => expect(count + held[cell]!).toBeLessThanOrEqual(given.seats[cell]!));
        const tied = [...outcomes].flatMap(([candidate, { kind }]) => (kind === "tie" ? [candidate] : []));
        const isLine = linesOf(given);
        for (let choice = 0; choice < 2 ** tied.length; choice++) {
          const after = usedBy(given, [...members, ...tied.filter((_, i) => (choice >> i) % 2 === 1)]);
          const over = given.seats.flatMap((seats, cell) => (after[cell]! > seats ? [cell] : []));
          // A choice of more than there are seats at the tie itself is none; but no other cell may forbid one.
          if (!over.some((cell) => isLine[cell])) expect(over).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("nobody is left out for somebody worse with the same cells, and equals with the same cells fare alike", () => {
    fc.assert(
      fc.property(crossed, fc.boolean(), (given, isHeld) => {
        const { outcomes } = fill(given, isHeld);
        const flat = given.classes.flatMap((members, rank) => members.map((candidate) => ({ candidate, rank })));
        for (const a of flat) {
          for (const b of flat) {
            if (given.cells[a.candidate]!.join() !== given.cells[b.candidate]!.join()) continue;
            if (a.rank === b.rank) expect(outcomes.get(a.candidate)).toEqual(outcomes.get(b.candidate));
            if (a.rank < b.rank && outcomes.get(b.candidate)!.kind === "in") expect(outcomes.get(a.candidate)!.kind).toBe("in");
          }
        }
      }),
    );
  });

  test("who is stopped by a cell finds it full or closed; who is tied finds seats, but fewer than equals", () => {
    fc.assert(
      fc.property(crossed, (given) => {
        const { outcomes, used, held } = fill(given);
        for (const { kind, ...rest } of outcomes.values()) {
          if (kind === "in") continue;
          const { cell } = rest as { cell: number };
          if (kind === "quota") expect(given.seats[cell]! - used[cell]! - held[cell]!).toBe(0);
          else expect(held[cell]).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("the order inside a class changes nothing", () => {
    fc.assert(
      fc.property(crossed, (given) => {
        const turned = { ...given, classes: given.classes.map((members) => [...members].reverse()) };
        expect(told(fill(turned))).toBe(told(fill(given)));
        expect([fill(turned).used, fill(turned).held]).toEqual([fill(given).used, fill(given).held]);
      }),
    );
  });

  test("each candidate's cells are asked for once: the work grows with people and quotas only", () => {
    let asked = 0;
    const request: SeatRequest = {
      classes: Array.from({ length: 500 }, (_, i) => [2 * i, 2 * i + 1]),
      cellsOf: (candidate) => {
        asked++;
        return [0, 1 + (candidate % 7)];
      },
      seats: [300, 40, 40, 40, 40, 40, 40, 40],
      isHeld: true,
    };
    fillSeats(request);
    expect(asked).toBe(1000);
  });
});
