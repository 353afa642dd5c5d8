// History, initiatives and votes in files: what is written reads back, and whatever is not understood is a problem with its place.
import fc from "fast-check";
import { JsonReader } from "../../../src/core/movementFile/jsonReader";
import { historyJson, initiativesJson, readHistory, readInitiatives } from "../../../src/core/register/readHistory";
import { INITIATIVE_SCOPES, LEVELS } from "../../../src/core/register/register";
import { readVotes, votesJson } from "../../../src/core/votes/readVotes";

/** What a file holds after it was written and read as text. */
const saved = (json: unknown): unknown => (json === undefined ? undefined : JSON.parse(JSON.stringify(json)));

function problemsOf(read: (reader: JsonReader) => unknown): string[] {
  const reader = new JsonReader();
  read(reader);
  return reader.problems.map(({ id, path }) => `${id} ${path}`);
}

const code = fc.constantFrom("CN01", "CN02", "TT01");
const text = fc.constantFrom("", "QĐ 12/QĐ-STP ngày 05/01/2025", "=1+1");
const year = fc.integer({ min: 1945, max: 2100 });

test("any history and any initiatives read back as they were", () => {
  const record = fc.record({
    participant: code,
    year,
    award: fc.constantFrom("", "CSTDCS", "Giấy khen huyện"),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
    decision: text,
  });
  const initiative = fc.record({
    participant: code,
    title: fc.string({ maxLength: 30 }),
    scope: fc.constantFrom(...INITIATIVE_SCOPES),
    year,
    decision: text,
    usedFor: text,
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), fc.array(initiative, { maxLength: 5 }), (history, initiatives) => {
      const reader = new JsonReader();
      expect(readHistory(reader, saved(historyJson(history)), "/history")).toEqual(history);
      expect(readInitiatives(reader, saved(initiativesJson(initiatives)), "/initiatives")).toEqual(initiatives);
      expect(reader.problems).toEqual([]);
    }),
  );
});

test("any vote reads back as it was", () => {
  const some = fc.option(fc.nat(999_999), { nil: null });
  const votes = fc.record({
    session: fc.record({ members: some, present: some, written: some, issued: some, returned: some, valid: some }),
    lines: fc.array(
      fc.record({ participant: code, award: fc.constantFrom("A", "B"), firstCount: some, secondCount: some, written: some, recused: some }),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(votes, (given) => {
      const reader = new JsonReader();
      expect(readVotes(reader, saved(votesJson(given)), "/votes")).toEqual(given);
      expect(reader.problems).toEqual([]);
    }),
  );
});

test("nothing at all is an empty list; null in a vote is not counted", () => {
  const reader = new JsonReader();
  expect([readHistory(reader, undefined, "/h"), readInitiatives(reader, undefined, "/i")]).toEqual([[], []]);
  expect(readVotes(reader, { members: null }, "/v")).toMatchObject({ session: { members: null, valid: null }, lines: [] });
  expect(reader.problems).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ["no list", {}, ["F-04 /h"]],
  ["no object", ["CN01"], ["F-04 /h/0"]],
  ["nothing said", [{}], ["F-04 /h/0/participant", "F-04 /h/0/year"]],
  ["year as text", [{ participant: "A", year: "2025" }], ["F-04 /h/0/year"]],
  ["year of another world", [{ participant: "A", year: 20255 }], ["F-06 /h/0/year"]],
  ["unknown level and key", [{ participant: "A", year: 2025, level: "best", note: 1 }], ["F-05 /h/0/note", "F-06 /h/0/level"]],
])("history: %s", (_title, value, problems) => {
  expect(problemsOf((reader) => readHistory(reader, value, "/h"))).toEqual(problems);
});

test.each<[string, unknown, string[]]>([
  ["nothing said", [{}], ["F-04 /i/0/title", "F-04 /i/0/scope", "F-04 /i/0/participant", "F-04 /i/0/year"]],
  ["unknown scope", [{ participant: "A", year: 2025, title: "X", scope: "world" }], ["F-06 /i/0/scope"]],
])("initiatives: %s", (_title, value, problems) => {
  expect(problemsOf((reader) => readInitiatives(reader, value, "/i"))).toEqual(problems);
});

test.each<[string, unknown, string[]]>([
  ["no object", [], ["F-04 /v"]],
  [
    "half a member, votes below 0",
    { members: 9.5, lines: [{ participant: "A", award: "B", first: -1 }] },
    ["F-06 /v/members", "F-06 /v/lines/0/first"],
  ],
  ["names left out", { lines: [{}] }, ["F-04 /v/lines/0/participant", "F-04 /v/lines/0/award"]],
  ["text for a number, unknown key", { valid: "9", quorum: 5 }, ["F-05 /v/quorum", "F-04 /v/valid"]],
])("votes: %s", (_title, value, problems) => {
  expect(problemsOf((reader) => readVotes(reader, value, "/v"))).toEqual(problems);
});
