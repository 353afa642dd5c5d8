// A pasted range: what is read of it by codes, whatever lies around them.
import fc from "fast-check";
import { readPasted, type PastedRows, type PasteReading, type PasteTarget } from "../../../src/core/gather/pastedUnit";
import { isSealWhole, type UnitFileContent } from "../../../src/core/gather/unitFile";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";

const CODES = ["c1", "c2", "c3"];
const PEOPLE = ["p1", "p2", "p3"];
const movement = aMovement({
  criteria: CODES.map((code) => aCriterion(code, { name: `Tiêu chí ${code}` })),
  participants: PEOPLE.map((code) => aParticipant(code, { name: `Phòng ${code}` })),
});
const WORDS = { entry: "Tự chấm", explanation: "Giải trình", evidence: "Minh chứng" };
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

test("names of other criteria are no names: what is pasted then says none", () => {
  const other = TABLE.map((row, i) => (i === 0 ? row.map((cell) => cell.replace("Tiêu chí", "Nội dung")) : row));
  expect(contentOf(read(other)).criteria.map(({ name }) => name)).toEqual(["", "", ""]);
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
