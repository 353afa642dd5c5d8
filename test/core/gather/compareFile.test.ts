// One file against the workbook, and many with one another: laws.
import fc from "fast-check";
import { compareFile, shownMax, type GatherBase } from "../../../src/core/gather/compareFile";
import { gatherFiles, takenCells, type Acceptance, type GatheredFile, type GivenFile } from "../../../src/core/gather/gatherFiles";
import { RankEffect } from "../../../src/core/gather/rankEffect";
import { unitSeal, type FileCell, type SealedContent, type UnitFileContent } from "../../../src/core/gather/unitFile";
import type { Entry } from "../../../src/core/movement";
import { finish } from "../../../src/core/parts";
import { standingsOf } from "../../../src/core/ranking";
import type { RoundCell } from "../../../src/core/rounds";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";

const CODES = ["c1", "c2", "c3"];
const PEOPLE = ["p1", "p2", "p3", "p4"];
const movement = aMovement({ criteria: CODES.map((code) => aCriterion(code)), participants: PEOPLE.map((code) => aParticipant(code)) });

const baseOf = (cells: readonly (readonly RoundCell[])[]): GatherBase => ({
  movement,
  number: 1,
  version: 1,
  rounds: { self: { rowCodes: PEOPLE, columnCodes: CODES, cells } },
  explanations: null,
  evidence: null,
  unmade: [],
  optional: [],
});

function fileOf(people: readonly string[], value: (person: string, criterion: string) => RoundCell, unit = "u"): UnitFileContent {
  const sealed: SealedContent = {
    unit: { division: "unit", code: unit, name: unit },
    title: movement.title,
    year: movement.year,
    movement: 1,
    version: 1,
    round: "self",
    expected: { participants: people, criteria: CODES },
    participants: people.map((code) => ({ code, name: `Đơn vị ${code}` })),
    criteria: movement.criteria.map((criterion) => ({ code: criterion.code, name: criterion.name, max: shownMax(criterion) })),
  };
  const entries = people.flatMap((participant) =>
    CODES.map((criterion): FileCell => ({ participant, criterion, value: value(participant, criterion) })),
  );
  return {
    ...sealed,
    made: "",
    entries,
    explanations: [],
    evidence: [],
    texts: { explanation: "whole", evidence: "whole" },
    strays: 0,
    seal: unitSeal(sealed),
  };
}

const cell = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom<RoundCell>("", "KAD", "MIỄN"));
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });
const given = (name: string, content: UnitFileContent): GivenFile => ({ name, modified: null, reading: { ok: true, content } });
const at = (cells: readonly (readonly RoundCell[])[]) => (person: string, criterion: string) =>
  cells[PEOPLE.indexOf(person)]![CODES.indexOf(criterion)]!;

const seeing = (gathered: readonly GatheredFile[], erases: boolean): Acceptance[] =>
  gathered.map(({ state, changes }, file) => ({ file, erases, state, seen: changes }));

test("law: a file that says what the workbook says brings nothing", () => {
  fc.assert(
    fc.property(table, (cells) => {
      const { changes } = compareFile(fileOf(PEOPLE, at(cells)), baseOf(cells));
      expect(changes).toEqual([]);
    }),
  );
});

test("a number that another program saved with fewer digits is no change", () => {
  const before = [
    [8.233333333333333, 6, 6],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const after = before.map((row) => row.map((value) => Number(value.toPrecision(15))));
  expect(after[0]![0]).not.toBe(before[0]![0]);
  expect(compareFile(fileOf(PEOPLE, at(after)), baseOf(before)).changes).toEqual([]);
});

test("law: the order of a file's rows, columns and cells, and the case of its codes, change nothing of what it brings", () => {
  const order = fc.shuffledSubarray(PEOPLE, { minLength: 4 });
  fc.assert(
    fc.property(table, table, order, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (before, after, people, columns) => {
      const file = fileOf(PEOPLE, at(after));
      const turned: UnitFileContent = {
        ...file,
        participants: people.map((code) => file.participants.find((item) => item.code === code)!),
        criteria: columns.map((j) => file.criteria[j]!),
        entries: people
          .flatMap((code) => file.entries.filter(({ participant }) => participant === code))
          .map((item) => ({ ...item, criterion: item.criterion.toUpperCase() })),
      };
      const base = baseOf(before);
      const [first, second] = [compareFile(file, base), compareFile(turned, base)];
      expect(second.changes).toEqual(first.changes);
      expect(second.remarks.map(({ kind }) => kind)).toEqual(first.remarks.map(({ kind }) => kind));
    }),
  );
});

test("law: taking a file and comparing again finds nothing; a blank erases only where it is said so", () => {
  fc.assert(
    fc.property(table, table, fc.boolean(), (before, after, erases) => {
      const file = fileOf(PEOPLE, at(after));
      const gathered = gatherFiles([given("a", file)], baseOf(before));
      const cells = before.map((row) => [...row]);
      for (const { row, column, after: value } of takenCells(gathered, seeing(gathered, erases), baseOf(before)).changes)
        cells[row]![column] = value;
      const left = compareFile(file, baseOf(cells)).changes;
      expect(left.filter(({ kind }) => kind !== "erased")).toEqual([]);
      const wanted = before.map((row, i) => row.map((old, j) => (after[i]![j] === "" && !erases ? old : after[i]![j]!)));
      expect(cells).toEqual(wanted);
    }),
  );
});

test("law: whatever is accepted together, the order of the files does not count, and of cells that they dispute nothing is taken", () => {
  fc.assert(
    fc.property(table, table, table, (before, first, second) => {
      const files = [given("a", fileOf(PEOPLE.slice(0, 3), at(first), "u")), given("b", fileOf(PEOPLE.slice(1), at(second), "v"))];
      const accepting = (given: readonly GivenFile[]) => {
        const gathered = gatherFiles(given, baseOf(before));
        return takenCells(gathered, seeing(gathered, false), baseOf(before));
      };
      const taken = accepting(files);
      const turned = accepting([...files].reverse());
      const shown = ({ changes }: typeof taken): string[] =>
        changes.map(({ participant, criterion, after }) => `${participant} ${criterion} ${after}`).sort();
      expect(shown(turned)).toEqual(shown(taken));
      expect(turned.disputed).toHaveLength(taken.disputed.length);
      for (const { participant, criterion } of taken.disputed) {
        expect(taken.changes.some((change) => change.participant === participant && change.criterion === criterion)).toBe(false);
      }
    }),
  );
});

test("files of different units that say different things of a cell name each other", () => {
  const none = PEOPLE.map(() => CODES.map((): RoundCell => ""));
  const files = [
    given(
      "a",
      fileOf(["p1", "p2"], () => 5, "u"),
    ),
    given(
      "b",
      fileOf(["p2", "p3"], () => 6, "v"),
    ),
    given(
      "c",
      fileOf(["p4"], () => 7, "w"),
    ),
  ];
  const gathered = gatherFiles(files, baseOf(none));
  expect(
    gathered.map(({ state, remarks }) => [state, remarks.map((remark) => (remark.kind === "conflict" ? remark.files : remark.kind))]),
  ).toEqual([
    ["look", [["b"]]],
    ["look", [["a"]]],
    ["whole", []],
  ]);
});

test("forms of two rounds that say different evidence of one cell: the sheet is that of all rounds, so they name each other and none is taken", () => {
  const none = PEOPLE.map(() => CODES.map((): RoundCell => ""));
  const blank = { rowCodes: PEOPLE, columnCodes: CODES, cells: none };
  const base: GatherBase = { ...baseOf(none), rounds: { self: blank, appraised: blank }, evidence: blank };
  const form = (round: "self" | "appraised", points: number, evidence: string): UnitFileContent => {
    const unit = { division: "unit", code: "u", name: "u" } as const;
    const own = { ...fileOf(["p1"], () => points), unit, round, evidence: [{ participant: "p1", criterion: "c1", value: evidence }] };
    return { ...own, seal: unitSeal(own) };
  };
  const stated = (first: string, second: string) => {
    const gathered = gatherFiles([given("a", form("self", 5, first)), given("b", form("appraised", 6, second))], base);
    const taken = takenCells(gathered, seeing(gathered, false), base);
    const told = gathered.map(({ remarks }) => remarks.flatMap((remark) => (remark.kind === "conflict" ? remark.files : [])));
    return { told, disputed: taken.disputed, evidence: taken.changes.flatMap(({ sheet, after }) => (sheet === "evidence" ? [after] : [])), points: taken.changes.filter(({ sheet }) => sheet === "entries").length }; // prettier-ignore
  };
  const points = 6;
  expect(stated("Báo cáo 12", "Báo cáo 15")).toEqual({ told: [["b"], ["a"]], disputed: [{ participant: "p1", criterion: "c1" }], evidence: [], points }); // prettier-ignore
  expect(stated("Báo cáo 12", "Báo cáo 12")).toEqual({ told: [[], []], disputed: [], evidence: ["Báo cáo 12"], points });
});

test("law: ranks told of a file are those of the workbook after it is taken", () => {
  const entriesOf = (cells: readonly (readonly RoundCell[])[]): Entry[][] =>
    cells.map((row) => row.map((value) => (value === "" ? null : (value as Entry))));
  fc.assert(
    fc.property(table, table, (before, after) => {
      const base = baseOf(before);
      const [file] = gatherFiles([given("a", fileOf(PEOPLE, at(after)))], base);
      const { changes } = takenCells([file!], seeing([file!], true), base);
      const effect = finish(
        RankEffect.over({
          ranked: movement,
          rowCodes: PEOPLE,
          columnCodes: CODES,
          rounds: [{ round: "self", grid: base.rounds.self! }],
        }),
      );
      const told = new Map(finish(effect.of(changes, () => "self")).map((move) => [move.code, move.after]));
      const [was, is] = [standingsOf(movement, entriesOf(before)), standingsOf(movement, entriesOf(after))];
      PEOPLE.forEach((code, i) => {
        const moved = was[i]!.rank !== is[i]!.rank || was[i]!.total !== is[i]!.total || was[i]!.clusterRank !== is[i]!.clusterRank;
        expect([code, told.get(code)?.rank, told.has(code)]).toEqual([code, moved ? is[i]!.rank : undefined, moved]);
      });
    }),
  );
});

const BLANK = PEOPLE.map(() => CODES.map((): RoundCell => ""));

test("a cell that is read twice is told and never among the changes, whatever of the two could be taken", () => {
  const file = fileOf(["p1", "p2"], () => 5);
  const twice: UnitFileContent = {
    ...file,
    entries: [{ participant: "P1", criterion: "c1", value: 999 }, ...file.entries],
    evidence: [{ participant: "p1", criterion: "c1", value: "QĐ 1" }],
  };
  const base = { ...baseOf(BLANK), evidence: { rowCodes: PEOPLE, columnCodes: CODES, cells: BLANK } };
  const { remarks, changes } = compareFile(twice, base);
  expect(remarks).toEqual([{ kind: "repeatedCells", cells: [{ participant: "p1", criterion: "c1" }] }]);
  expect(changes.map(({ participant, criterion }) => `${participant} ${criterion}`)).toEqual(["p1 c2", "p1 c3", "p2 c1", "p2 c2", "p2 c3"]);
});

test("a participant may have the code of a criterion; a code twice in one list is told and not taken", () => {
  const both = aMovement({ criteria: [aCriterion("a")], participants: [aParticipant("A"), aParticipant("b")] });
  const base: GatherBase = {
    ...baseOf([]),
    movement: both,
    rounds: { self: { rowCodes: ["A", "b"], columnCodes: ["a"], cells: [[""], [""]] } },
  };
  const file: UnitFileContent = {
    ...fileOf([], () => ""),
    participants: both.participants,
    criteria: [{ code: "a", name: "Tiêu chí a", max: 10 }],
    expected: { participants: ["A", "b"], criteria: ["a"] },
    entries: ["A", "b"].map((participant) => ({ participant, criterion: "a", value: 7 })),
  };
  const own = { ...file, seal: unitSeal({ ...file, unit: file.unit! }) };
  expect(compareFile(own, base).remarks).toEqual([]);
  expect(compareFile(own, base).changes).toHaveLength(2);
  const twice = compareFile({ ...own, participants: [...own.participants, own.participants[0]!] }, base);
  expect(twice.remarks.map(({ kind }) => kind)).toEqual(["seal", "repeated"]);
  expect(twice.changes.map(({ participant }) => participant)).toEqual(["b"]);
});

test("law: whatever happens to the workbook after a file was seen, only what was seen is written, and nothing else is left untold", () => {
  fc.assert(
    fc.property(table, table, table, fc.boolean(), (before, now, after, erases) => {
      const files = [given("a", fileOf(PEOPLE, at(after)))];
      // Accepted as one to look at, so that no heavier state hides the cells.
      const accepted = seeing(gatherFiles(files, baseOf(before)), erases).map((item) => ({ ...item, state: "look" as const }));
      const { changes, changedSince } = takenCells(gatherFiles(files, baseOf(now)), accepted, baseOf(now));
      const cells = now.map((row) => [...row]);
      for (const { row, column, after: value } of changes) {
        expect(now[row]![column]).toBe(before[row]![column]);
        cells[row]![column] = value;
      }
      const differs = cells.flatMap((row, i) =>
        row.flatMap((value, j) => (value === after[i]![j] || (after[i]![j] === "" && !erases) ? [] : [`${PEOPLE[i]} ${CODES[j]}`])),
      );
      expect(changedSince.map(({ participant, criterion }) => `${participant} ${criterion}`).sort()).toEqual(differs.sort());
    }),
  );
});

describe("what cells of texts and counts cannot take", () => {
  const texts = (...values: RoundCell[]): UnitFileContent => ({
    ...fileOf([], () => ""),
    ...sealedFor(["p1"]),
    explanations: values.map((value, i) => ({ participant: "p1", criterion: CODES[i]!, value })),
  });
  const sealedFor = (people: readonly string[]) => {
    const { participants, expected, seal } = fileOf(people, () => "");
    return { participants, expected, seal };
  };
  const withTexts = (cells: RoundCell[][]): GatherBase => ({
    ...baseOf(BLANK),
    explanations: { rowCodes: PEOPLE, columnCodes: CODES, cells },
  });

  test("texts: numbers become texts, errors and what is too long are held back and told", () => {
    const { remarks, changes } = compareFile(texts(12, "#N/A", "x".repeat(501)), withTexts(BLANK));
    expect(changes.map(({ criterion, after }) => [criterion, after])).toEqual([["c1", "12"]]);
    const cells = ["c2", "c3"].map((criterion) => ({ participant: "p1", criterion }));
    expect(remarks).toEqual([{ kind: "wrongText", cells }]);
    expect(compareFile(texts(12), withTexts([[12, "", ""]])).changes).toEqual([]);
  });

  test("a table of texts with other codes, or none where the workbook has one, is told", () => {
    const torn = (state: "torn" | "missing"): UnitFileContent => ({ ...texts(), texts: { explanation: state, evidence: state } });
    expect(compareFile(torn("torn"), baseOf(BLANK)).remarks.map(({ kind }) => kind)).toEqual(["tornTexts", "tornTexts"]);
    expect(compareFile(torn("missing"), withTexts(BLANK)).remarks).toEqual([{ kind: "missingTexts", sheet: "explanation" }]);
    expect(compareFile(torn("missing"), { ...withTexts(BLANK), unmade: ["explanation"] }).remarks).toEqual([]);
    const unneeded: GatherBase = { ...withTexts(BLANK), optional: ["explanation"] };
    expect(compareFile(torn("missing"), unneeded).remarks).toEqual([{ kind: "withoutTexts", sheet: "explanation" }]);
    // With a column of the file's own form.
    expect(compareFile({ ...torn("missing"), explanations: texts("Vì").explanations }, unneeded).remarks).toEqual([]);
  });

  test.each([
    [46_145, ["maybeDate"]],
    [73_051, []],
    [36_525, []],
  ])("a count of %d", (value, expected) => {
    const counted = aMovement({
      criteria: [aCriterion("n", { rule: { kind: "count", start: 0, per: 0.001 }, max: 100 })],
      participants: movement.participants,
    });
    const file: UnitFileContent = {
      ...fileOf([], () => ""),
      participants: [movement.participants[0]!],
      criteria: [{ code: "n", name: "Tiêu chí n", max: 100 }],
      expected: { participants: ["p1"], criteria: ["n"] },
      entries: [{ participant: "p1", criterion: "n", value }],
    };
    const base: GatherBase = {
      ...baseOf([]),
      movement: counted,
      rounds: { self: { rowCodes: ["p1"], columnCodes: ["n"], cells: [[""]] } },
    };
    const { remarks, changes } = compareFile({ ...file, seal: unitSeal({ ...file, unit: file.unit! }) }, base);
    expect(remarks.map(({ kind }) => kind).filter((kind) => kind !== "wrong")).toEqual(expected);
    expect(changes).toHaveLength(expected.length === 0 ? 1 : 0);
  });
});
