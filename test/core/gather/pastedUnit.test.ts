// A pasted range: what is read of it by codes, whatever lies around them.
import fc from "fast-check";
import { readPasted, type PastedRows, type PasteReading, type PasteTarget, type PasteWords } from "../../../src/core/gather/pastedUnit";
import { isSealWhole, type UnitFileContent } from "../../../src/core/gather/unitFile";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";

const CODES = ["c1", "c2", "c3"];
const PEOPLE = ["p1", "p2", "p3"];
const movement = aMovement({
  criteria: CODES.map((code) => aCriterion(code, { name: `Tiêu chí ${code}` })),
  participants: PEOPLE.map((code) => aParticipant(code, { name: `Phòng ${code}` })),
});
const WORDS: PasteWords = {
  entry: "Tự chấm",
  explanation: "Giải trình",
  evidence: "Minh chứng",
  max: "Điểm chuẩn",
  unit: "Đơn vị, cá nhân:",
  others: ["PHIẾU THẨM ĐỊNH ĐIỂM THI ĐUA", "ĐIỂM CỦA VÒNG TRƯỚC (ĐỂ XEM)"],
};
const read = (rows: PastedRows, target: Partial<PasteTarget> = {}): PasteReading =>
  readPasted(rows, { movement, round: "self", participant: "", ...target }, WORDS);
const contentOf = (reading: PasteReading): UnitFileContent => {
  if (!reading.ok) throw new Error(reading.problem);
  return reading.content;
};
const cells = ({ entries }: UnitFileContent): Record<string, unknown> =>
  Object.fromEntries(entries.map(({ participant, criterion, value }) => [`${participant} ${criterion}`, value]));

const TABLE: PastedRows = [
  ["STT", "Mã", "Đối tượng", "Tiêu chí c1", "Tiêu chí c2", "Tiêu chí c3"],
  ["", "", "Mã", "c1", "c2", "c3"],
  ["", "", "Tối đa", "10", "10", "10"],
  ["1", "p1", "Phòng p1", "8,5", "", "KAD"],
  ["2", "p2", "Phòng p2", "9", "1.500", "7"],
];
const FORM: PastedRows = [
  ["Đơn vị, cá nhân:", "", "Phòng p2", "p2", "", ""],
  ["STT", "Mã", "Tiêu chí", "Tự chấm", "Thành điểm", "Giải trình"],
  ["", "", "I. Nhóm", "", "16", ""],
  ["1", "c1", "Tiêu chí c1", "8.25", "8.25", "Công văn 12"],
  ["2", "c2", "Tiêu chí c2", "-0,5", "", ""],
  ["", "", "Cộng điểm", "", "16", ""],
];

test("a table of people: numbers with either mark, words and blanks as they are, and what is not one number stays text", () => {
  const content = contentOf(read(TABLE));
  expect(cells(content)).toEqual({ "p1 c1": 8.5, "p1 c2": "", "p1 c3": "KAD", "p2 c1": 9, "p2 c2": "1.500", "p2 c3": 7 });
  expect(content.participants).toEqual([
    { code: "p1", name: "Phòng p1" },
    { code: "p2", name: "Phòng p2" },
  ]);
  expect(content.criteria.map(({ code, name }) => [code, name])).toEqual(CODES.map((code) => [code, `Tiêu chí ${code}`]));
  expect(content).toMatchObject({ unit: null, strays: 0, round: "self" });
});

test("the form of one participant: the column of the round, its texts, the code in its head", () => {
  const content = contentOf(read(FORM));
  expect(cells(content)).toEqual({ "p2 c1": 8.25, "p2 c2": -0.5 });
  expect(content.explanations).toContainEqual({ participant: "p2", criterion: "c1", value: "Công văn 12" });
  expect(content.evidence).toEqual([]);
  expect(content.participants).toEqual([{ code: "p2", name: "Phòng p2" }]);
});

test("a form without a head is of whom is said, and of nobody where nothing is said", () => {
  const bare = FORM.slice(1);
  expect(cells(contentOf(read(bare, { participant: "p3" })))).toEqual({ "p3 c1": 8.25, "p3 c2": -0.5 });
  expect(read(bare)).toEqual({ ok: false, problem: "noParticipant" });
});

test("two columns alone are codes and entries", () => {
  const pair = [
    ["c3", "5"],
    ["c1", "4"],
  ];
  expect(cells(contentOf(read(pair, { participant: "p1" })))).toEqual({ "p1 c3": 5, "p1 c1": 4 });
});

test("a form with columns but not the one of the round is not read: no other column passes for it", () => {
  const other = FORM.map((row) => row.map((cell) => (cell === "Tự chấm" ? "Thẩm định" : cell)));
  expect(read(other)).toEqual({ ok: false, problem: "noEntries" });
});

test("a table without codes of people, and a text without any code, are not read", () => {
  expect(read(TABLE.map((row) => row.filter((_, j) => j !== 1)))).toEqual({ ok: false, problem: "noParticipants" });
  expect(read([["Tổng", "9"]])).toEqual({ ok: false, problem: "noCodes" });
  expect(read([])).toEqual({ ok: false, problem: "noCodes" });
});

test("codes that no list knows are told where something is scored, and a row put in between without a code is a stray", () => {
  const rows = [...TABLE, ["3", "x9", "Phòng lạ", "7", "", ""], ["", "", "Cộng", "25", "", ""], ["", "x8", "Không chấm", "", "", ""]];
  const content = contentOf(read(rows));
  expect(content.participants.map(({ code }) => code)).toEqual(["p1", "p2", "x9"]);
  expect(content.strays).toBe(1);
  const column = TABLE.map((row, i) => [...row.slice(0, 4), ["Lạ", "c9", "5", "1", "2"][i]!, ...row.slice(4)]);
  expect(contentOf(read(column)).criteria.map(({ code }) => code)).toEqual(["c1", "c9", "c2", "c3"]);
});

test("no name that the lists know: what is pasted then says none; one of them known: the others are told as they stand", () => {
  const renamed = (count: number): PastedRows =>
    TABLE.map((row, i) => (i === 0 ? row.map((cell, j) => (j >= 6 - count ? cell.replace("Tiêu chí", "Nội dung") : cell)) : row));
  expect(contentOf(read(renamed(3))).criteria.map(({ name }) => name)).toEqual(["", "", ""]);
  expect(contentOf(read(renamed(2))).criteria.map(({ name }) => name)).toEqual(["Tiêu chí c1", "Nội dung c2", "Nội dung c3"]);
});

describe("codes that are numbers", () => {
  const numbered = aMovement({
    criteria: ["1", "2", "3", "4", "5"].map((code) => aCriterion(code, { name: `Nội dung số ${code}`, max: 20 })),
    participants: ["1", "2", "3", "4", "5", "7"].map((code) => aParticipant(code, { name: `Phòng số ${code}` })),
  });
  const ofNumbers = (rows: PastedRows, participant = ""): PasteReading =>
    readPasted(rows, { movement: numbered, round: "self", participant }, WORDS);
  const NAMED: PastedRows = [
    ["STT", "Mã", "Đối tượng", "Nội dung số 1", "Nội dung số 2"],
    ["1", "2", "3", "4", "5"],
    ["", "", "Mã", "1", "2"],
    ["1", "5", "Phòng số 5", "3", "4"],
    ["2", "4", "Phòng số 4", "1", "2"],
    ["3", "7", "Phòng số 7", "8", "9"],
  ];

  test("names tell codes from a row of numbers, from the running number and from points", () => {
    const content = contentOf(ofNumbers(NAMED));
    expect(cells(content)).toEqual({ "5 1": 3, "5 2": 4, "4 1": 1, "4 2": 2, "7 1": 8, "7 2": 9 });
    expect(content.participants.map(({ name }) => name)).toEqual(["Phòng số 5", "Phòng số 4", "Phòng số 7"]);
  });

  test("without names nobody can tell, and nothing is read", () => {
    const bare = NAMED.slice(1).map((row) => row.filter((_, j) => j !== 2));
    expect(ofNumbers(bare)).toEqual({ ok: false, problem: "unclear" });
    expect(ofNumbers(NAMED.map((row) => row.filter((_, j) => j !== 2))).ok).toBe(false);
  });

  test("running numbers that are the codes themselves are no doubt", () => {
    const same = NAMED.map((row, i) => (i > 2 ? [row[1]!, ...row.slice(1)] : row));
    expect(cells(contentOf(ofNumbers(same)))).toEqual(cells(contentOf(ofNumbers(NAMED))));
  });

  test("in a form the points of a group are nobody's code, and the running number is no code of a criterion", () => {
    const form = [
      ["STT", "Mã", "Tiêu chí", "Điểm chuẩn", "Tự chấm"],
      ["", "", "I. Nhóm", "2", ""],
      ["1", "3", "Nội dung số 3", "20", "13"],
      ["2", "4", "Nội dung số 4", "20", "14"],
    ];
    expect(ofNumbers(form)).toEqual({ ok: false, problem: "noParticipant" });
    const content = contentOf(ofNumbers(form, "7"));
    expect(cells(content)).toEqual({ "7 3": 13, "7 4": 14 });
    expect(content.participants).toEqual([{ code: "7", name: "" }]);
  });
});

test("a form is of whom its head says: two codes there, or another than was given, and nothing is read; another name is told", () => {
  expect(read([["Người lập:", "", "p3", "", "", ""], ...FORM])).toEqual({ ok: false, problem: "several" });
  expect(read(FORM, { participant: "p1" })).toEqual({ ok: false, problem: "otherParticipant" });
  expect(contentOf(read(FORM, { participant: "P2" })).participants).toEqual([{ code: "P2", name: "Phòng p2" }]);
  const other = FORM.map((row) => row.map((cell) => (cell === "Phòng p2" ? "Phòng p1" : cell)));
  expect(contentOf(read(other)).participants).toEqual([{ code: "p2", name: "Phòng p1" }]);
});

test("several tables, forms of several people, and headings of another round are not read", () => {
  expect(read([...TABLE, ["", "", "Mã", "c2", "c3", "c1"], ["3", "p3", "Phòng p3", "1", "2", "3"]])).toEqual({
    ok: false,
    problem: "several",
  });
  expect(read([...FORM, ...FORM])).toEqual({ ok: false, problem: "several" });
  expect(read([["Phiếu thẩm định điểm thi đua", "", "", "", "", ""], ...TABLE])).toEqual({ ok: false, problem: "otherRound" });
});

test("two columns under the header of the round, or columns of their own below it, and nothing is read", () => {
  expect(read(FORM.map((row) => row.map((cell) => (cell === "Thành điểm" ? "Tự chấm" : cell))))).toEqual({
    ok: false,
    problem: "noEntries",
  });
  const parted = [FORM[0]!, FORM[1]!, ["", "", "", "Số lượng", "Điểm", ""], ...FORM.slice(3)];
  expect(read(parted)).toEqual({ ok: false, problem: "noEntries" });
});

test("two columns under headers of something else are not read", () => {
  for (const header of ["Thẩm định", "Điểm chuẩn"]) {
    expect(
      read(
        [
          ["Mã", header],
          ["c1", "5"],
        ],
        { participant: "p1" },
      ),
    ).toEqual({ ok: false, problem: "noEntries" });
  }
});

test("a code that is mistyped is told wherever it stands: first, last, of a person, of a criterion", () => {
  const retyped = (rows: PastedRows, from: string, to: string): PastedRows =>
    rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
  expect(contentOf(read(retyped(TABLE, "p1", "pl"))).participants.map(({ code }) => code)).toEqual(["pl", "p2"]);
  expect(contentOf(read(retyped(TABLE, "p2", "x2"))).participants.map(({ code }) => code)).toEqual(["p1", "x2"]);
  expect(contentOf(read(retyped(TABLE, "c1", "cl"))).criteria.map(({ code }) => code)).toEqual(["cl", "c2", "c3"]);
  expect(contentOf(read(retyped(TABLE, "c3", "c3x"))).criteria.map(({ code }) => code)).toEqual(["c1", "c2", "c3x"]);
  expect(contentOf(read(retyped(FORM, "c1", "cl"))).criteria.map(({ code }) => code)).toEqual(["cl", "c2"]);
});

test("a thousand to some and one to others stays text, in both ways to write it; so does what is noted down but for plain numbers", () => {
  const notes = aMovement({
    criteria: [aCriterion("c1", { rule: { kind: "note" } }), aCriterion("c2", { max: null })],
    participants: [aParticipant("p1")],
  });
  const rows = [
    ["", "c1", "c2"],
    ["p1", "0012", "1,500"],
  ];
  expect(cells(contentOf(readPasted(rows, { movement: notes, round: "self", participant: "" }, WORDS)))).toEqual({
    "p1 c1": "0012",
    "p1 c2": "1,500",
  });
});

test("the maximum that a form shows is told", () => {
  const form = FORM.map((row, i) => [...row, ["", "Điểm chuẩn", "", "10", "20", ""][i]!]);
  expect(contentOf(read(form)).criteria.map(({ max }) => max)).toEqual([10, 20]);
});

test("a pasted range never passes for a sealed file", () => {
  expect(isSealWhole({ ...contentOf(read(TABLE)), seal: "0" })).toBe(false);
});

test("law: in whatever order rows and columns lie, and turned on its side with the rest left out, each cell is read by its codes", () => {
  const order = (items: readonly number[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  const entry = fc.oneof(fc.integer({ min: 0, max: 10 }).map(String), fc.constantFrom("", "KAD", "MIỄN"));
  fc.assert(
    fc.property(
      fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      order([0, 1, 2]),
      order([0, 1, 2, 3, 4]),
      fc.array(fc.constantFrom("", "ghi chú"), { minLength: 3, maxLength: 3 }),
      (table, people, columns, notes) => {
        const head = ["", "", ...CODES];
        const rows = [head, ...people.map((i) => [PEOPLE[i]!, notes[i]!, ...table[i]!])].map((row) => columns.map((j) => row[j]!));
        const wanted = Object.fromEntries(
          PEOPLE.flatMap((code, i) =>
            CODES.map((criterion, j) => {
              const text = table[i]![j]!;
              return [`${code} ${criterion}`, /^\d+$/.test(text) ? Number(text) : text];
            }),
          ),
        );
        expect(cells(contentOf(read(rows)))).toEqual(wanted);
      },
    ),
  );
});
