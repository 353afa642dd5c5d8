// A second movement in a workbook is worked on as if it were alone: each command writes what it writes in a workbook of its own, under the
// names and titles of the second, and leaves the first as it was.
import { COMMANDS } from "../../../src/commands/registry";
import { parsedName } from "../../../src/workbook/movements";
import { CommandRun, entryData } from "../../kits/commandRun";
import { FAULT_CASES } from "../../kits/faultCases";
import type { FaultCase } from "../../kits/faultTable";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";
import { TOOL_FAULT_CASES } from "../../kits/toolFaultCases";

afterEach(closeTestExcels);

const FIRST = aMovement({
  title: "Phong trào thường xuyên",
  criteria: ["c1", "c2", "c3"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3", "p8"].map((code) => aParticipant(code)),
});

async function first(run: CommandRun): Promise<void> {
  await run.must(COMMANDS.setUp, { start: "movement", movement: FIRST, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData(FIRST, [[1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 1, 1]])); // prettier-ignore
  await run.must(COMMANDS.rank, undefined);
  await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
}

interface Content {
  readonly sheets: readonly { readonly title: string }[];
  readonly names: readonly { readonly name: string; readonly sheetId?: unknown }[];
}

const TAIL = / – PT2(?= \(\d+\)$|$)/;
/** The store of restore points is the whole workbook's. */
const isStore = (title: string): boolean => /^BV_H/.test(title);

/** The sheets and names of the first movement, and those of the second as they would be called if it were alone. */
function parts(content: unknown): { readonly first: unknown; readonly second: { sheets: object; names: string[] } } {
  const { sheets, names } = content as Content;
  const isSecond = (title: string): boolean => TAIL.test(title);
  const numbers = names.map(({ name }) => [name, parsedName(name)?.number] as const);
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value)
        .replace(/BV2_/g, "BV_")
        .replace(/ – PT2/g, ""),
    ) as unknown;
  return {
    first: {
      sheets: sheets.filter(({ title }) => !isSecond(title) && !isStore(title)),
      names: numbers.flatMap(([name, number]) => (number === 1 ? [name] : [])),
    },
    second: {
      sheets: Object.fromEntries(
        sheets.filter(({ title }) => isSecond(title)).map((sheet) => [sheet.title.replace(TAIL, ""), plain(sheet)]),
      ),
      names: numbers.flatMap(([name, number]) => (number === 2 ? [name.replace(/^BV2_/, "BV_")] : [])),
    },
  };
}

/** Sheets and names of a workbook in which a movement is alone. */
function alone(content: unknown): { sheets: object; names: string[] } {
  const { sheets, names } = content as Content;
  return {
    sheets: Object.fromEntries(
      sheets.filter(({ title }) => !isStore(title) && !/^Sheet\d+$/.test(title)).map((sheet) => [sheet.title, sheet]),
    ),
    names: names.map(({ name }) => name).filter((name) => parsedName(name) !== null),
  };
}

async function outcome(one: FaultCase): Promise<{ answer: unknown; before: unknown; after: unknown }> {
  const run = await one.prepare();
  const before = await run.content();
  const result = await run.try(one.command, one.input);
  const answer = result.ok ? result.value : result.failure.code;
  return { answer, before, after: await run.content() };
}

/** Without the log and the marks it is checked by: its lines tell the cells by the titles of their sheets, and are sealed with them. */
function unlogged({ sheets, names }: ReturnType<typeof alone>): ReturnType<typeof alone> {
  return { names, sheets: Object.fromEntries(Object.entries(sheets).filter(([title]) => title !== "Nhật ký" && title !== "BV_MocSo")) };
}

/** An answer without what tells the movements apart. */
const told = (answer: unknown): unknown =>
  JSON.parse(
    (JSON.stringify(answer) ?? "null")
      .replace(/ – PT2/g, "")
      .replace(/BV2_/g, "BV_")
      .replace('"movements":[1,2],', ""),
  );

test.each([...FAULT_CASES, ...TOOL_FAULT_CASES].map((one) => [one.name, one] as const))(
  "%s: beside another movement it answers and writes as alone, and the other one stays as it was",
  async (_name, one) => {
    const own = await outcome(one);
    const beside = await CommandRun.beside(first, () => outcome(one));
    const [before, after] = [parts(beside.before), parts(beside.after)];
    expect(after.first).toEqual(before.first);
    expect(unlogged(after.second)).toEqual(unlogged(alone(own.after)));
    expect(told(beside.answer)).toEqual(told(own.answer));
    // A name in quotes would be looked up in the first movement.
    expect(JSON.stringify(after.second).match(/"formula":"[^"]*\\"BV\d*_/g)).toBeNull();
  },
);
