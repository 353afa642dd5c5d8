// Unit files as data: names of files, the seal, and who gets a file.
import fc from "fast-check";
import { partsOf } from "../../../src/core/gather/units";
import {
  isSealWhole,
  MAX_FILE_NAME,
  safeFileNames,
  unitSeal,
  type SealedContent,
  type UnitFileContent,
} from "../../../src/core/gather/unitFile";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";

describe("names of files", () => {
  test.each([
    ['Phòng "A"/B: <x>|y?*\\z', "Phòng A B x y z.xlsx"],
    ["  ..Ban.. ", "Ban.xlsx"],
    ["con", "_con.xlsx"],
    ["LPT1.txt", "_LPT1.txt.xlsx"],
    ["Ph\u006f\u0300ng", "Ph\u00f2ng.xlsx"],
    ["\u0000\n", "Phiếu.xlsx"],
  ])("%j becomes %j", (wanted, name) => {
    expect(safeFileNames([wanted], "Phiếu")).toEqual([name]);
  });

  test("two that Windows would take for one are told apart", () => {
    expect(safeFileNames(["Thanh tra", "THANH TRA", "Thanh/tra"], "x")).toEqual([
      "Thanh tra.xlsx",
      "THANH TRA (2).xlsx",
      "Thanh tra (3).xlsx",
    ]);
  });

  test("law: whatever units are called, all names are safe, short, composed and different", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ unit: "binary", maxLength: 200 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (wanted) => {
        const names = safeFileNames(wanted, "Phiếu");
        expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME);
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ]|[. ]\.xlsx$/);
          expect(name).toMatch(/[^.]\.xlsx$/);
          expect(name).toBe(name.normalize("NFC"));
        }
      }),
    );
  });
});

const content = (more: Partial<UnitFileContent> = {}): UnitFileContent => {
  const sealed: SealedContent = {
    unit: { division: "participant", code: "TT01", name: "Phòng A" },
    title: "Phong trào",
    year: 2026,
    movement: 1,
    version: 1,
    round: "self",
    expected: { participants: ["TT01", "TT02"], criteria: ["I.1", "I.2", "II"] },
    participants: [
      { code: "TT01", name: "Phòng A" },
      { code: "TT02", name: "Phòng B" },
    ],
    criteria: [
      { code: "I.1", name: "Một", max: 10 },
      { code: "I.2", name: "Hai", max: 20 },
      { code: "II", name: "Ba", max: "" },
    ],
  };
  const rest = {
    made: "",
    entries: [],
    explanations: [],
    evidence: [],
    texts: { explanation: "whole", evidence: "whole" } as const,
    strays: 0,
    seal: unitSeal(sealed),
  };
  return { ...sealed, ...rest, ...more };
};

describe("the seal", () => {
  test("the order of rows and columns, broken lines and letters in pieces leave it whole; what is typed is none of it", () => {
    const whole = content();
    const turned = {
      ...whole,
      participants: [...whole.participants].reverse(),
      criteria: whole.criteria.map((criterion) => ({ ...criterion, name: ` ${criterion.name.normalize("NFD")}\r\n` })).reverse(),
      expected: { participants: [...whole.expected.participants].reverse(), criteria: [...whole.expected.criteria].reverse() },
      seal: whole.seal.toUpperCase(),
      entries: [{ participant: "TT01", criterion: "I.1", value: 9 }],
      strays: 2,
    };
    expect([isSealWhole(whole), isSealWhole(turned)]).toEqual([true, true]);
  });

  test("a file of before says no number of its movement: the seal that it got then still holds", () => {
    const seal = "6e99b5bfc7d9e01bcd2b2c6f787c1cc8e9e5abe456c7a05b5a8b49c10981d288";
    expect(isSealWhole(content({ movement: null, seal }))).toBe(true);
    expect(isSealWhole(content({ seal }))).toBe(false);
  });

  const one = content();
  test.each<[string, Partial<UnitFileContent>]>([
    ["the unit's code", { unit: { ...one.unit!, code: "TT02" } }],
    ["the division", { unit: { ...one.unit!, division: "unit" } }],
    ["the title", { title: "Phong trào khác" }],
    ["the year", { year: 2025 }],
    ["the number of the movement", { movement: 2 }],
    ["the number of the movement taken out", { movement: null }],
    ["the version", { version: 2 }],
    ["the round", { round: "appraised" }],
    ["a maximum", { criteria: one.criteria.map((criterion, i) => (i === 0 ? { ...criterion, max: 11 } : criterion)) }],
    ["a maximum as text", { criteria: one.criteria.map((criterion, i) => (i === 0 ? { ...criterion, max: "10" } : criterion)) }],
    ["a criterion's name", { criteria: one.criteria.map((criterion, i) => (i === 0 ? { ...criterion, name: "Mot" } : criterion)) }],
    ["a criterion less", { criteria: one.criteria.slice(1) }],
    ["a criterion twice", { criteria: [...one.criteria, one.criteria[0]!] }],
    ["codes of two people changed about", { participants: one.participants.map(({ name }, i) => ({ name, code: `TT0${2 - i}` })) }],
    ["the list of codes", { expected: { ...one.expected, criteria: ["I.1"] } }],
    ["the seal itself", { seal: "0".repeat(64) }],
  ])("%s breaks it", (_what, change) => {
    expect(isSealWhole(content(change))).toBe(false);
  });
});

describe("who gets a file", () => {
  const person = (code: string, unit: string) => aParticipant(code, { type: "individual", register: { ...BLANK_RECORD, unit } });

  test("law: by participant, unit or cluster everybody is in one file only, or named as without a home", () => {
    const unit = fc.constantFrom("", "TT01", "phòng a", "Phòng  A", "Chi cục");
    const people = fc.array(fc.record({ unit, cluster: fc.constantFrom("", "Khối 1", "khối 1"), isCollective: fc.boolean() }), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(people, fc.constantFrom("participant" as const, "unit" as const, "cluster" as const), (list, division) => {
        const participants = list.map(({ unit: own, cluster, isCollective }, i) => ({
          ...(isCollective ? aParticipant(`TT0${i}`, { name: `Phòng ${"ABC"[i % 3]}` }) : person(`CN0${i}`, own)),
          cluster,
        }));
        const { parts, homeless } = partsOf(aMovement({ participants }), division);
        const codes = [...parts.flatMap((part) => part.participants), ...homeless].map(({ code }) => code);
        expect([...codes].sort()).toEqual(participants.map(({ code }) => code).sort());
      }),
    );
  });

  test("a file holds the criteria that are for somebody in it, and no others", () => {
    const criteria = [
      aCriterion("a"),
      aCriterion("b", { appliesTo: { types: ["individual"], clusters: [] } }),
      aCriterion("g", { rule: { kind: "group", combine: "sum" } }),
    ];
    const { parts } = partsOf(aMovement({ criteria, participants: [aParticipant("TT01"), person("CN01", "")] }), "participant");
    expect(parts.map((part) => part.criteria.map(({ code }) => code))).toEqual([["a"], ["a", "b"]]);
  });

  test("by who follows: every entered criterion is in one file, or named as followed by nobody", () => {
    const criteria = ["Văn phòng", "VĂN PHÒNG ", "", "Thanh tra"].map((owner, i) => aCriterion(`c${i}`, { owner }));
    const { parts, unfollowed } = partsOf(aMovement({ criteria, participants: [aParticipant("p1")] }), "owner");
    expect(parts.map((part) => [part.unit.name, part.criteria.map(({ code }) => code)])).toEqual([
      ["Văn phòng", ["c0", "c1"]],
      ["Thanh tra", ["c3"]],
    ]);
    expect(unfollowed.map(({ code }) => code)).toEqual(["c2"]);
  });
});

describe("whose unit a person is in", () => {
  const person = (code: string, unit: string, cluster: string) =>
    aParticipant(code, { type: "individual", cluster, register: { ...BLANK_RECORD, unit } });
  const homesOf = (...people: ReturnType<typeof person>[]) => {
    const collectives = [
      aParticipant("A1", { name: "Tổ 1", cluster: "Cụm A" }),
      aParticipant("B1", { name: "Tổ 1", cluster: "Cụm B" }),
      aParticipant("H1", { name: "Tân Hòa", cluster: "Cụm A" }),
      aParticipant("H2", { name: "Tân Hoa", cluster: "Cụm A" }),
    ];
    const { parts, homeless } = partsOf(aMovement({ criteria: [aCriterion("c1")], participants: [...collectives, ...people] }), "unit");
    return people.map(({ code }) =>
      homeless.some((item) => item.code === code)
        ? null
        : parts.find(({ participants }) => participants.some((item) => item.code === code))!.unit.code,
    );
  };

  test("one name in two clusters: the one of its own cluster; of neither cluster, nobody's", () => {
    expect(homesOf(person("p", "tổ  1", "Cụm B"), person("q", "Tổ 1", "Cụm A"), person("r", "Tổ 1", "Cụm C"))).toEqual(["B1", "A1", null]);
  });

  test("names that only accents tell apart are told apart; without accents, nobody's", () => {
    expect(homesOf(person("p", "Tân Hoa", "Cụm A"), person("q", "TÂN HÒA", "Cụm A"), person("r", "Tan hoa", "Cụm A"))).toEqual([
      "H2",
      "H1",
      null,
    ]);
  });

  test("a code goes before a name; what no collective is called is a unit by its name", () => {
    expect(homesOf(person("p", "h1", "Cụm B"), person("q", "Hoà Bình", "Cụm A"), person("r", "Hoa Binh", "Cụm A"))).toEqual([
      "H1",
      "Hoà Bình",
      "Hoa Binh",
    ]);
  });

  test("offices that only accents tell apart get a file each", () => {
    const criteria = ["Tân Hòa", "Tân Hoa", "TÂN  HOA"].map((owner, i) => aCriterion(`c${i}`, { owner }));
    const { parts } = partsOf(aMovement({ criteria, participants: [aParticipant("p")] }), "owner");
    expect(parts.map(({ unit, criteria: own }) => [unit.name, own.length])).toEqual([
      ["Tân Hòa", 1],
      ["Tân Hoa", 2],
    ]);
  });
});

test("a maximum that another program wrote down with other last digits breaks no seal", () => {
  const sealed = (max: number): SealedContent => ({
    unit: { division: "unit", code: "u", name: "u" },
    title: "t",
    year: 2026,
    movement: 1,
    version: 1,
    round: "self",
    expected: { participants: [], criteria: ["c"] },
    participants: [],
    criteria: [{ code: "c", name: "c", max }],
  });
  expect(unitSeal(sealed(0.1 + 0.2))).toBe(unitSeal(sealed(0.3)));
  expect(unitSeal(sealed(0.3001))).not.toBe(unitSeal(sealed(0.3)));
});
