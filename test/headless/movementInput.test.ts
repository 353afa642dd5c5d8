// The input of the headless run: the schema tells all that the reader takes, and what cannot be used is one line in words.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { readMovementInput, UnusableInput } from "../../host/headless/movementInput";
import { CRITERION_KEYS } from "../../src/core/movementFile/readCriteria";
import { FILE_KEYS, readMovementFile } from "../../src/core/movementFile/readMovementFile";
import { FILE_KINDS } from "../../src/core/movementFile/readRule";
import { writeMovementFile } from "../../src/core/movementFile/writeMovementFile";
import { anyLadder, anyRegister, withRegister } from "../kits/ladderArbitraries";
import { aMovement, aParticipant } from "../kits/movementBuilder";

const ROOT = path.resolve(__dirname, "../..");
const SAMPLES = path.join(ROOT, "src/commands/samples");

interface Schema {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly definitions: {
    readonly criterion: Schema & { readonly examples: readonly { readonly code: string; readonly kind: string }[] };
  };
}

const schema = JSON.parse(readFileSync(path.join(ROOT, "docs/movement.schema.json"), "utf8")) as Schema;
const isValid = new Ajv({ allowUnionTypes: true, strictRequired: false }).compile(schema);

/** The one line that a refused input ends in; "" where it is taken. */
function refusalOf(input: unknown): string {
  try {
    readMovementInput(typeof input === "string" ? input : JSON.stringify(input));
    return "";
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    return error.message;
  }
}

const plain = { criteria: [{ code: "A" }], participants: [{ code: "p" }], entries: { p: { A: 1 } } };
const withCriterion = (more: object): object => ({ ...plain, criteria: [{ code: "A", ...more }] });

describe("the schema", () => {
  test("names every key and every kind that the reader takes, and no other", () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...FILE_KEYS].sort());
    expect(Object.keys(schema.definitions.criterion.properties).sort()).toEqual([...CRITERION_KEYS].sort());
    expect((schema.definitions.criterion.properties["kind"] as { enum: string[] }).enum.sort()).toEqual([...FILE_KINDS].sort());
  });

  test("has an example of every kind, which schema and reader take as they stand", () => {
    const { examples } = schema.definitions.criterion;
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(FILE_KINDS));
    const children = ["B3.1", "B3.2"].map((code) => ({ code, kind: "note" }));
    const data = { format: "bang-vang", formatVersion: 1, criteria: [...examples, ...children] };
    expect([isValid(data), isValid.errors]).toEqual([true, null]);
    expect(readMovementFile(data, { needsFormat: true })).toMatchObject({ ok: true });
  });

  test("takes every ladder and register that is written, and refuses steps that mix kinds", () => {
    const about = { name: "", summary: "", source: "", date: "" };
    const ladder = anyLadder(["A"], [0, 12, 2.5]);
    fc.assert(
      fc.property(ladder, anyRegister, (tieBreak, register) => {
        const participants = [aParticipant("p", withRegister(register))];
        const file = writeMovementFile({ about, movement: aMovement({ tieBreak, participants }), rules: [] });
        expect([isValid(JSON.parse(JSON.stringify(file))), isValid.errors]).toEqual([true, null]);
      }),
    );
    for (const step of [{ by: "count" }, { by: "votes", code: "A" }, { by: "criterion" }, {}, { code: "A", points: 1 }, { by: "luck" }])
      expect([step, isValid({ ...plain, tieBreak: [step] })]).toEqual([step, false]);
  });

  test.each(readdirSync(SAMPLES).filter((file) => file.endsWith(".json")))("takes the sample %s", (file) => {
    const data: unknown = JSON.parse(readFileSync(path.join(SAMPLES, file), "utf8"));
    expect([isValid(data), isValid.errors]).toEqual([true, null]);
  });
});

describe("an input that cannot be used", () => {
  test.each<readonly [string, unknown, RegExp]>([
    ["no JSON", "{", /^không phải JSON/],
    ["a list", [], /Đây không phải tệp mẫu/],
    ["no participants", { criteria: [], entries: {} }, /participants/],
    [
      "a template in place of an input",
      { format: "bang-vang", formatVersion: 1, criteria: [] },
      /must have required property 'participants'/,
    ],
    ["a later version", { ...plain, formatVersion: 2 }, /^\/formatVersion F-03 .*mới hơn/],
    ["another's format", { ...plain, format: "other" }, /^\/format F-02/],
    ["a misspelt key", withCriterion({ maxPoints: 1 }), /^\/criteria\/0 must NOT have additional properties: maxPoints$/],
    ["a number in quotes", withCriterion({ max: "10" }), /^\/criteria\/0\/max must be number,null$/],
    ["a step of zero", withCriterion({ step: 0 }), /^\/criteria\/0\/step must be > 0$/],
    ["a kind that there is not", withCriterion({ kind: "magic" }), /^\/criteria\/0\/kind must be equal to one of/],
    [
      "weight and factor at once",
      withCriterion({ weight: 1, factor: 1 }),
      /^\/criteria\/0\/factor F-07 .*“factor” và “weight” không dùng cùng nhau/,
    ],
    ["bands that do not go with the kind", withCriterion({ kind: "count", per: 1, bands: "1 = 1" }), /^\/criteria\/0\/bands F-07/],
    [
      "a text of a rule that is not understood",
      withCriterion({ kind: "bands", bands: "tốt thì 5" }),
      /^\/criteria\/0\/bands F-08 .*tốt thì 5/,
    ],
    ["a circular best of", withCriterion({ kind: "bestOf", of: ["A"] }), /^\/criteria\/0\/of F-09 .*A nằm trong chính nó/],
    ["a code twice", { ...plain, criteria: [{ code: "A" }, { code: "a" }] }, /^\/criteria\/1\/code F-06 .*“a” đã có ở trên/],
    ["a round that there is not", { ...plain, rounds: ["jury"] }, /^\/rounds\/0 must be equal to one of/],
    ["a negative limit", { ...plain, limits: { deduction: -3 } }, /^\/limits\/deduction must be >= 0$/],
  ])("%s: refused in one line that names the place", (_title, input, line) => {
    const refusal = refusalOf(input);
    expect(refusal).toMatch(line);
    expect(refusal).not.toContain("\n");
  });

  test("what can be used is taken", () => {
    expect(refusalOf(plain)).toBe("");
    expect(refusalOf(`\ufeff${JSON.stringify(plain)}`)).toBe("");
  });
});

test("entries of the first round stand apart from those of the later ones", () => {
  const input = readMovementInput(
    JSON.stringify({ ...plain, rounds: ["self", "council"], entries: { self: { p: { A: 1 } }, council: { p: { A: 2 } } } }),
  );
  expect(input).toMatchObject({ entries: { p: { A: 1 } }, laterEntries: { council: { p: { A: 2 } } } });
});
