// Looking again at what a plan was decided on (decision 23): what a colleague changes in cells that a command reads and does not write, with
// that look and without it. Nothing else sees such a change: neither turns, nor the look at the cells that are written over.
import { decide, decisionState } from "../../src/commands/decision";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage, stageState } from "../../src/commands/stages";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import type * as Basis from "../../src/excel/basis";
import { DECISION_RESULT_NAMES } from "../../src/workbook/decision/resultNames";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

const mockGuard = { isOff: false };

jest.mock("../../src/excel/basis", () => {
  const real = jest.requireActual<typeof Basis>("../../src/excel/basis");
  return {
    ...real,
    queueBasis: (...asked: Parameters<typeof real.queueBasis>) => (mockGuard.isOff ? () => undefined : real.queueBasis(...asked)),
    checkBasis: (...asked: Parameters<typeof real.checkBasis>) => (mockGuard.isOff ? Promise.resolve() : real.checkBasis(...asked)),
  };
});

afterEach(() => {
  mockGuard.isOff = false;
  closeTestExcels();
});

const DECISION: FileDecision = {
  rules: {
    ...NO_RULES,
    bands: [
      { name: "Tốt", level: "good", min: 15, conditions: [] },
      { name: "Đạt", level: "completed", min: null, conditions: [] },
    ],
  },
  ...{ received: "2026-11-20", decided: "2026-12-15", awards: [], history: [], initiatives: [], votes: null, dossier: {} },
};

const decidedRun = builtOnce(async (): Promise<CommandRun> => {
  const { movement } = scored([
    [9, 9],
    [8, 8],
    [2, 7],
  ]);
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: DECISION });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, { p1: { c1: 9, c2: 9 }, p2: { c1: 8, c2: 8 }, p3: { c1: 2, c2: 7 } });
  await run.must(COMMANDS.rank, undefined);
  await run.must(decide, undefined);
  // The sheets that the stage needs are there: what follows writes only its own lines.
  await run.must(stageState, undefined);
  return run;
});

/** The colleague types into an entry of the third participant. */
function type({ excel }: CommandRun, value: number | null): void {
  const { sheetId, area } = excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  const cell = { row: area.row + 2, column: area.column, rows: 1, columns: 1 };
  excel.excel.byPerson(() => excel.workbook.sheet(sheetId)!.write(cell, [[{ value }]]));
}

/** What a command leaves when the colleague types before its request of that number; null = it has fewer. */
async function leftBehind(
  request: number,
  value: number | null,
  command: (own: CommandRun) => Promise<unknown>,
  look: (own: CommandRun) => Promise<unknown>,
): Promise<unknown> {
  const own = (await decidedRun()).keeping();
  const other = own.colleague();
  const reached = own.before(request, () => type(other, value));
  await command(own);
  own.excel.excel.hold(null);
  const left = reached() ? await look(own) : null;
  own.close();
  return left;
}

/** Bands after Xét, the third participant's last, and whether the sheet calls itself old. */
const decided = (request: number): Promise<unknown> =>
  leftBehind(
    request,
    9,
    (own) => own.must(decide, undefined),
    async (own) => ({
      bands: (await own.values(DECISION_RESULT_NAMES.bands)).map(([band]) => band),
      isStale: (await own.must(decisionState, undefined)).isStale,
    }),
  );

/** The stage after "Chấm xong", which asks for every entry, and what the command answered. */
async function entered(request: number): Promise<unknown> {
  let code = "";
  const stage = await leftBehind(
    request,
    null,
    async (own) => (code = await own.codeOf(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" })),
    async (own) => (await own.must(stageState, undefined)).stage,
  );
  return stage === null ? null : { stage, code };
}

/** Requests of these commands: what is there, what is decided on, the look with what will be written over, the plan. */
const LOOK = 3;
const PLAN = 4;

test.each([1, 2, LOOK])("Xét and Chấm xong go by what is there when a colleague types before request %i", async (request) => {
  expect(await decided(request)).toEqual({ bands: ["Tốt", "Tốt", "Tốt"], isStale: false });
  expect(await entered(request)).toEqual({ stage: "draft", code: "stage-blocked" });
});

test("without the look Xét writes a decision upon a score that is another by then, and entries count as complete with one missing", async () => {
  mockGuard.isOff = true;
  expect(await decided(LOOK)).toEqual({ bands: ["Tốt", "Tốt", "Đạt"], isStale: true });
  expect(await entered(LOOK)).toEqual({ stage: "entered", code: "ok" });
});

test("what is typed in the one round trip after the look is decided without, and the sheet of Xét calls itself old", async () => {
  expect(await decided(PLAN)).toEqual({ bands: ["Tốt", "Tốt", "Đạt"], isStale: true });
  expect(await entered(PLAN)).toEqual({ stage: "entered", code: "ok" });
  expect(await decided(PLAN + 1)).toBeNull();
});
