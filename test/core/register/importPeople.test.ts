// Import of offices' lists: who is whom, what changes, which codes new people get, and what is told instead of guessed.
import fc from "fast-check";
import type { Participant } from "../../../src/core/movement";
import { readPeople, type PeopleImport } from "../../../src/core/register/importPeople";
import { proposeMapping, type PeopleCells } from "../../../src/core/register/peopleColumns";
import { BLANK_RECORD, type RegisterRecord } from "../../../src/core/register/register";

const OPTIONS = { prefixes: { individual: "CN", collective: "TT" } } as const;

function someone(code: string, name: string, register: Partial<RegisterRecord> = {}, more: Partial<Participant> = {}): Participant {
  const known = Object.keys(register).length === 0 ? {} : { register: { ...BLANK_RECORD, ...register } };
  return { code, name, type: "individual", cluster: "Chung", ...known, ...more };
}

function unit(code: string, name: string): Participant {
  return { code, name, type: "collective", cluster: "Chung" };
}

function imported(cells: PeopleCells, existing: readonly Participant[] = [], taken: readonly string[] = []): PeopleImport {
  return readPeople(cells, proposeMapping(cells), existing, { ...OPTIONS, taken });
}

/** "new CN01 An" · "changed CN01 An: birth 1980>05/08/1980". */
const shown = ({ people }: PeopleImport): string[] =>
  people.map(({ kind, participant, changes }) => {
    const what = changes.map(({ field, before, after }) => `${field} ${before}>${after}`).join("; ");
    return `${kind} ${participant.code} ${participant.name}${what === "" ? "" : `: ${what}`}`;
  });

const told = ({ problems }: PeopleImport): string[] =>
  problems.map(({ kind, row, text, other }) => `${kind} ${row} ${text}${other === "" ? "" : ` / ${other}`}`);

describe("what a row says", () => {
  test("all fields of the register, as offices write them", () => {
    const { participants, problems } = imported([
      [
        "STT",
        "Họ và tên",
        "Ông/Bà",
        "Giới tính",
        "Ngày sinh",
        "Chức vụ",
        "Đơn vị",
        "Cụm",
        "Ngày vào làm",
        "Số tháng nghỉ",
        "Kỷ luật",
        "Vụ việc",
        "Xếp loại",
        "Hạng năm trước",
        "Số phiếu",
      ],
      [
        1,
        "  Nguyễn\u00a0Thị  Hoa ",
        "bà",
        "NỮ",
        29438,
        "Phó Trưởng\nphòng",
        "Phòng A",
        "Khối 1",
        "15/03/2010",
        "2,5",
        "Khiển trách",
        "đơn tố cáo",
        "HTXSNV",
        "3",
        12,
      ],
    ]);
    expect(problems).toEqual([]);
    expect(participants).toEqual([
      {
        code: "CN01",
        name: "Nguyễn Thị Hoa",
        type: "individual",
        cluster: "Khối 1",
        register: {
          ...BLANK_RECORD,
          salutation: "Bà",
          sex: "female",
          birth: "05/08/1980",
          post: "Phó Trưởng phòng",
          unit: "Phòng A",
          start: "2010-03-15",
          leaveMonths: 2.5,
          discipline: "reprimand",
          pending: "đơn tố cáo",
          level: "excellent",
          previousRank: 3,
          votes: 12,
        },
      },
    ]);
  });

  test("a class is of people: what stands in the row of a collective is not taken", () => {
    const { participants, problems } = imported([
      ["Tên tập thể, cá nhân", "Phân loại đối tượng"],
      ["Phòng Hành chính tư pháp", "Lãnh đạo Sở"],
      ["Lê Văn An", "Người trực tiếp công tác"],
    ]);
    expect(problems).toEqual([]);
    expect(participants.map(({ type, register }) => [type, register?.objectClass])).toEqual([
      ["collective", undefined],
      ["individual", "direct"],
    ]);
  });

  test("a salutation before the name, family and given name apart, years of birth by sex", () => {
    const cells = [
      ["Họ và tên đệm", "Tên", "Năm sinh", ""],
      ["", "", "Nam", "Nữ"],
      ["Bà Trần Thị", "Bé", "", "1985"],
      ["Lê Văn", "Cường", 1979, ""],
      ["Phạm Văn", "Dũng", "1980", "1981"],
    ];
    const { participants } = imported(cells);
    expect(participants.map(({ name, register }) => [name, register?.salutation, register?.sex, register?.birth])).toEqual([
      ["Trần Thị Bé", "Bà", "female", "1985"],
      ["Lê Văn Cường", "", "male", "1979"],
      ["Phạm Văn Dũng", undefined, undefined, undefined],
    ]);
  });

  test("headings between people set their unit or cluster; totals and signatures are nobody", () => {
    const cells = [
      ["STT", "Họ và tên", "Chức vụ", "Năm sinh"],
      ["A", "KHỐI PHÒNG", "", ""],
      ["I. Văn phòng Sở", "", "", ""],
      [1, "Nguyễn Văn An", "Chánh Văn phòng", "1975"],
      ["", "", "", ""],
      ["II", "Thanh tra Sở", "", ""],
      [2, "Trần Thị Bé", "", "1980"],
      ["", "Phòng Hành chính tư pháp", "", ""],
      [3, "Lê Văn Cường", "CV", ""],
      ["", "Tổng cộng: 3 người", "", ""],
      ["", "", "An Giang, ngày 05 tháng 11 năm 2026", ""],
      ["", "NGƯỜI LẬP BIỂU", "GIÁM ĐỐC", ""],
      ["", "Võ Thị Diệu", "", ""],
    ];
    const { participants, problems } = imported(cells);
    expect(problems).toEqual([]);
    expect(participants.map(({ name, cluster, register }) => [name, cluster, register?.unit])).toEqual([
      ["Nguyễn Văn An", "KHỐI PHÒNG", "Văn phòng Sở"],
      ["Trần Thị Bé", "KHỐI PHÒNG", "Thanh tra Sở"],
      ["Lê Văn Cường", "KHỐI PHÒNG", "Phòng Hành chính tư pháp"],
    ]);
  });

  test("a header repeated on the next page is nobody; a unit in merged cells is that of all below", () => {
    const header = ["Đơn vị", "Họ và tên"];
    const { participants } = imported([
      header,
      ["Phòng A", "Nguyễn An"],
      ["", "Trần Bé"],
      ["", "Lê Ba"],
      header,
      ["Phòng B", "Võ Tư"],
      ["", "Đỗ Sáu"],
    ]);
    expect(participants.map(({ name, register }) => `${name}: ${register?.unit}`)).toEqual([
      "Nguyễn An: Phòng A",
      "Trần Bé: Phòng A",
      "Lê Ba: Phòng A",
      "Võ Tư: Phòng B",
      "Đỗ Sáu: Phòng B",
    ]);
  });

  test("a list of units, and one of units and people", () => {
    const units = imported([
      ["STT", "Tên đơn vị"],
      ["I", "Khối phòng"],
      [1, "Văn phòng Sở"],
      [2, "Phòng Công chứng số 1"],
    ]);
    expect(units.participants.map(({ code, name, type, cluster }) => [code, name, type, cluster])).toEqual([
      ["TT01", "Văn phòng Sở", "collective", "Khối phòng"],
      ["TT02", "Phòng Công chứng số 1", "collective", "Khối phòng"],
    ]);
    const mixed = imported([
      ["Tên gọi", "Tên tập thể, cá nhân"],
      ["", "Văn phòng Sở"],
      ["Ông", "Nguyễn Văn An"],
      ["", "Lê Thị Bé"],
    ]);
    expect(mixed.participants.map(({ code }) => code)).toEqual(["TT01", "CN01", "CN02"]);
  });

  test("what is not understood is told and left out; the rest of the row counts", () => {
    const result = imported([
      ["Mã", "Họ và tên", "Giới tính", "Ngày sinh", "Ngày vào làm", "Kỷ luật", "Xếp loại", "Số tháng nghỉ"],
      ["A*1", "Nguyễn Văn An", "?", "không rõ", "3/2010", "nhắc nhở", "tốt", "13"],
      ["X", "", "Nam", "", "", "", "", ""],
      ["Y", "a".repeat(201), "", "", "", "", "", ""],
    ]);
    expect(result.problems.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      "choice 1",
      "date 1",
      "date 1",
      "months 1",
      "choice 1",
      "choice 1",
      "code 1",
      "noName 2",
      "long 3",
    ]);
    expect(shown(result)).toEqual(["new CN01 Nguyễn Văn An"]);
    expect(result.participants[0]!.register).toBeUndefined();
  });

  test("days of a column that proves the month first are not guessed", () => {
    const column = (...texts: string[]) =>
      imported([["Họ và tên", "Ngày vào làm"], ...texts.map((text, i) => [`Nguyễn Văn ${"ABC"[i]!}`, text])]);
    expect(column("05/08/2015", "12/31/2015").participants.map(({ register }) => register?.start)).toEqual([undefined, undefined]);
    expect(column("05/08/2015", "31/12/2015").participants.map(({ register }) => register?.start)).toEqual(["2015-08-05", "2015-12-31"]);
  });

  test("without a column of names nothing is taken", () => {
    expect(
      imported([
        ["STT", "Chức vụ", "Ngày sinh"],
        [1, "CV", "1980"],
      ]),
    ).toMatchObject({ people: [], problems: [{ kind: "noNameColumn", row: 0 }] });
  });
});

describe("who is whom", () => {
  const list = (...rows: (readonly [code: string, name: string, birth: string, unit: string])[]): PeopleCells => [
    ["Mã", "Họ và tên", "Năm sinh", "Đơn vị"],
    ...rows,
  ];

  test("by code in any case; a blank cell changes nothing", () => {
    const existing = [someone("CN01", "Nguyễn Văn An", { birth: "1980", post: "CV" })];
    const result = imported(list(["cn01", "NGUYỄN VĂN AN", "", "Phòng A"]), existing);
    expect(shown(result)).toEqual(["changed CN01 Nguyễn Văn An: unit >Phòng A"]);
    expect(result.participants[0]!.register).toEqual({ ...BLANK_RECORD, birth: "1980", post: "CV", unit: "Phòng A" });
  });

  test("a code that is somebody else's changes nobody; a unit may be renamed", () => {
    const existing = [someone("CN01", "Nguyễn Văn An"), unit("TT01", "Phòng A")];
    const result = imported(list(["CN01", "Trần Thị Bé", "1980", ""]), existing);
    expect([shown(result), told(result)]).toEqual([[], ["otherName 1 Trần Thị Bé / Nguyễn Văn An (CN01)"]]);
    expect(result.participants).toEqual(existing);
    const renamed = imported(
      [
        ["Mã đơn vị", "Tên đơn vị"],
        ["TT01", "Phòng B"],
      ],
      existing,
    );
    expect(shown(renamed)).toEqual(["changed TT01 Phòng B: name Phòng A>Phòng B"]);
  });

  test("two Nguyễn Thị Hoa stay apart by their years of birth", () => {
    const existing = [someone("CN01", "Nguyễn Thị Hoa", { birth: "1980" }), someone("CN02", "Nguyễn Thị Hoa", { birth: "05/08/1985" })];
    const result = imported(
      list(["", "Nguyễn Thị Hoa", "1985", "Phòng B"], ["", "Nguyễn Thị Hoa", "1980", "Phòng A"], ["", "Nguyễn Thị Hoa", "1990", ""]),
      existing,
    );
    expect(shown(result)).toEqual([
      "changed CN02 Nguyễn Thị Hoa: unit >Phòng B",
      "changed CN01 Nguyễn Thị Hoa: unit >Phòng A",
      "new CN03 Nguyễn Thị Hoa",
    ]);
  });

  test("two Nguyễn Thị Hoa without years: by their units, else it is asked", () => {
    const existing = [
      someone("CN01", "Nguyễn Thị Hoa", { unit: "TT01" }),
      someone("CN02", "Nguyễn Thị Hoa", { unit: "Phòng B" }),
      unit("TT01", "Phòng A"),
    ];
    const byUnit = imported(list(["", "Nguyễn Thị Hoa", "1985", "phòng b"], ["", "Nguyễn Thị Hoa", "1980", "Phòng A"]), existing);
    expect(shown(byUnit)).toEqual(["changed CN02 Nguyễn Thị Hoa: birth >1985", "changed CN01 Nguyễn Thị Hoa: birth >1980"]);
    const asked = imported(list(["", "Nguyễn Thị Hoa", "1985", ""]), existing);
    expect([shown(asked), told(asked)]).toEqual([[], ["ambiguous 1 Nguyễn Thị Hoa / Nguyễn Thị Hoa (CN01)"]]);
    expect(asked.participants).toEqual(existing);
  });

  test("one Hoa without a year may be either of two: it is asked; in another unit it is asked as well", () => {
    const existing = [someone("CN01", "Nguyễn Thị Hoa", { unit: "Phòng A" })];
    expect(
      told(imported(list(["", "Nguyễn Thị Hoa", "1980", ""], ["", "Nguyễn Thị Hoa", "1985", ""]), existing)).map((text) =>
        text.slice(0, 11),
      ),
    ).toEqual(["ambiguous 1", "ambiguous 2"]);
    expect(told(imported(list(["", "Nguyễn Thị Hoa", "1980", "Phòng B"]), existing))).toEqual([
      "ambiguous 1 Nguyễn Thị Hoa / Nguyễn Thị Hoa (CN01)",
    ]);
    expect(shown(imported(list(["", "Nguyễn Thị Hoa", "1980", ""]), existing))).toEqual(["changed CN01 Nguyễn Thị Hoa: birth >1980"]);
  });

  test("accents left out, tone marks elsewhere and letters in pieces are the same person; Hoa and Hòa are two", () => {
    const existing = [
      someone("CN01", "Nguyen Thi Thuy", { birth: "1980" }),
      someone("CN02", "Lê Hoà", { birth: "1981" }),
      someone("CN03", "Nguyễn Thị Hoa", { birth: "1982" }),
    ];
    const result = imported(
      list(
        ["", "Nguyễn Thị Thúy", "1980", ""],
        ["", "Lê Hòa".normalize("NFD"), "1981", ""],
        ["", "Nguyễn Thị Hòa", "1982", ""],
        ["", "Nguyen Thi Hoa", "1982", ""],
      ),
      existing,
    );
    expect(shown(result)).toEqual([
      "changed CN01 Nguyễn Thị Thúy: name Nguyen Thi Thuy>Nguyễn Thị Thúy",
      "same CN02 Lê Hoà",
      "new CN04 Nguyễn Thị Hòa",
      "same CN03 Nguyễn Thị Hoa",
    ]);
  });

  test("a year does not take a birthday's place, another day does", () => {
    const existing = [
      someone("CN01", "An", { birth: "05/08/1980" }),
      someone("CN02", "Bé", { birth: "5/8/1981" }),
      someone("CN03", "Ba", { birth: "1982" }),
    ];
    const result = imported(list(["CN01", "An", "1980", ""], ["CN02", "Bé", "05/08/1981", ""], ["CN03", "Ba", "01/02/1982", ""]), existing);
    expect(shown(result)).toEqual(["same CN01 An", "same CN02 Bé", "changed CN03 Ba: birth 1982>01/02/1982"]);
  });

  test("a unit by its code is the same as by its name", () => {
    const existing = [unit("TT01", "Phòng A"), someone("CN01", "Nguyễn Văn An", { unit: "tt01" })];
    expect(shown(imported(list(["CN01", "Nguyễn Văn An", "", "PHÒNG A"]), existing))).toEqual(["same CN01 Nguyễn Văn An"]);
  });

  test("one code in two rows that differ, and the same row twice", () => {
    const existing = [someone("CN01", "Nguyễn Văn An")];
    const differ = imported(list(["CN01", "Nguyễn Văn An", "1980", ""], ["CN01", "Nguyễn Văn An", "1981", ""]), existing);
    expect([shown(differ), told(differ)]).toEqual([
      [],
      ["codeTwice 1 Nguyễn Văn An / Nguyễn Văn An (CN01)", "codeTwice 2 Nguyễn Văn An / Nguyễn Văn An (CN01)"],
    ]);
    const same = imported(list(["", "Trần Bé", "1980", ""], ["", "Trần Bé", "1980", ""]), existing);
    expect([shown(same), told(same)]).toEqual([["new CN02 Trần Bé"], ["twice 2 Trần Bé / Trần Bé"]]);
  });

  test("two new people of one name and no year stay two, and are told", () => {
    const result = imported(list(["", "Trần Bé", "", ""], ["", "Trần Bé", "", ""]));
    expect([shown(result), told(result)]).toEqual([["new CN01 Trần Bé", "new CN02 Trần Bé"], ["sameName 2 Trần Bé / Trần Bé (CN01)"]]);
  });
});

describe("codes of new people", () => {
  const names = (count: number): PeopleCells => [
    ["Họ và tên", "Năm sinh"],
    ...Array.from({ length: count }, (_, i) => [`Nguyễn Văn ${String.fromCharCode(65 + i)}`, String(1980 + i)]),
  ];
  const codes = (result: PeopleImport): string[] => result.people.map(({ participant }) => participant.code);

  test("go on in the style of the present ones, after the greatest number", () => {
    expect(codes(imported(names(2), [someone("CB001", "X"), someone("CB014", "Y"), someone("KHAC", "Z")]))).toEqual(["CB015", "CB016"]);
    expect(codes(imported(names(2), [unit("TT09", "X")]))).toEqual(["CN01", "CN02"]);
    expect(codes(imported(names(1), [someone("CN99", "X")]))).toEqual(["CN100"]);
  });

  test("never one that stands elsewhere, such as in the history of somebody who left", () => {
    expect(codes(imported(names(2), [someone("CN01", "X")], ["cn07"]))).toEqual(["CN08", "CN09"]);
  });

  test("the list's own code where it can be used; codes given do not collide with it", () => {
    const result = imported([
      ["Mã", "Họ và tên"],
      ["", "An Văn"],
      ["CN01", "Bé Văn"],
      ["QĐ 12", "Ba Văn"],
    ]);
    expect([codes(result), told(result)]).toEqual([["CN02", "CN01", "CN03"], ["code 3 QĐ 12"]]);
  });
});

describe("laws", () => {
  const name = fc.constantFrom("Nguyễn Thị Hoa", "Nguyen Thi Hoa", "Nguyễn Thị Hòa", "Lê Văn Bé", "TRẦN AN", "=1+1 Văn");
  const birth = fc.constantFrom("", "1980", "05/08/1980", "1985");
  const post = fc.constantFrom("", "CV", "Phó phòng");
  const row = fc.tuple(fc.constantFrom("", "", "CN01", "CN02", "NEW1"), name, birth, post).map((cells) => [...cells]);
  const person = fc.tuple(name, birth, post).map(([own, born, held]) => ({ own, born, held }));
  const existing = fc
    .array(person, { maxLength: 4 })
    .map((people) => people.map(({ own, born, held }, i) => someone(`CN0${i + 1}`, own, { birth: born, post: held })));
  const header = ["Mã", "Họ và tên", "Năm sinh", "Chức vụ"];

  test("nobody is lost or given another code, and codes stay unique", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), existing, (rows, people) => {
        const { participants } = imported([header, ...rows], people);
        expect(participants.slice(0, people.length).map(({ code }) => code)).toEqual(people.map(({ code }) => code));
        expect(new Set(participants.map(({ code }) => code.toUpperCase())).size).toBe(participants.length);
      }),
      { numRuns: 300 },
    );
  });

  test("a second import of the same list changes nothing more for those who were taken", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), existing, (rows, people) => {
        const first = imported([header, ...rows], people);
        const second = imported([header, ...rows], first.participants);
        const taken = new Set(first.people.map(({ participant }) => participant.code));
        const again = second.people.filter(({ kind, participant }) => kind === "changed" && taken.has(participant.code));
        expect(again.map(({ changes }) => changes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("order of the rows changes neither who is matched nor what changes", () => {
    const said = (result: PeopleImport): string[] =>
      result.people
        .map(({ kind, participant: { code, name, register }, changes }) =>
          JSON.stringify(kind === "new" ? [kind, name, register] : [kind, code, changes]),
        )
        .sort();
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), existing, (rows, people) => {
        expect(said(imported([header, ...[...rows].reverse()], people))).toEqual(said(imported([header, ...rows], people)));
      }),
      { numRuns: 300 },
    );
  });

  test("anything at all in the cells is read without a failure", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom("Họ và tên", "Nam", "STT", "I", "x".repeat(40_000), "=HYPERLINK(1)", "Nguyễn\u0000An"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), existing, (cells, people) => {
        const { participants } = imported(cells, people);
        expect(participants.length).toBeGreaterThanOrEqual(people.length);
        for (const { name: own, code } of participants) expect([own.length <= 200, code.length <= 40]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });

  test("5 000 rows against 5 000 people, all of one name or all different", () => {
    const many = Array.from({ length: 5000 }, (_, i) => i);
    const of = (nameOf: (i: number) => string): PeopleImport =>
      imported(
        [header, ...many.map((i) => ["", nameOf(i), "", "CV"])],
        many.map((i) => someone(`CN${i}`, nameOf(i))),
      );
    expect(of((i) => `Nguyễn Văn ${i}`).people.filter(({ kind }) => kind === "changed")).toHaveLength(5000);
    expect(of(() => "Nguyễn Thị Hoa").problems).toHaveLength(5000);
  });
});

test("the code of somebody of an earlier period goes to nobody new, and is kept by whoever comes with it", () => {
  const cells: PeopleCells = [
    ["Mã", "Họ và tên"],
    ["", "Trần Văn Mới"],
    ["CN03", "Lê Thị Trở Lại"],
  ];
  const existing = [someone("CN01", "Nguyễn Văn An"), someone("CN02", "Phạm Thị Bình")];
  const codes = (retired: readonly string[]): (string | undefined)[] => {
    const { people } = readPeople(cells, proposeMapping(cells), existing, { ...OPTIONS, retired });
    return ["Trần Văn Mới", "Lê Thị Trở Lại"].map((name) => people.find(({ participant }) => participant.name === name)?.participant.code);
  };
  expect(codes(["CN03", "CN04"])).toEqual(["CN05", "CN03"]);
  expect(codes(["CN04"])).toEqual(["CN05", "CN03"]);
});
