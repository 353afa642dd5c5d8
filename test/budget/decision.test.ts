// Budgets of Xét and of the whole nomination pack as counts and bytes: how many requests, and how much is sent for each person. 1,000 people
// with one criterion and two awards take three requests each, of 0.46 MB and 1.9 MB. A Phiếu điểm watches as much as a result.
import { decide } from "../../src/commands/decision";
import { makeScoreSheet } from "../../src/commands/scoreSheet";
import { DOCUMENT_IDS } from "../../src/commands/decisionAnswers";
import { makePack } from "../../src/commands/dossier";
import { COMMANDS } from "../../src/commands/registry";
import type { Award } from "../../src/core/awards/awardRules";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import { BLANK_RECORD } from "../../src/core/register/register";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { movementOf } from "../kits/decisionMovement";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const KB = 1024;
const PEOPLE = 200;
/** Most bytes, whatever the number of people, and for each of them. */
const MOST = { decide: [240 * KB, 0.3 * KB], pack: [1000 * KB, 1.1 * KB], scoreSheet: [240 * KB, 0.3 * KB] } as const;

const award = (code: string, order: number, min: "good" | "excellent"): Award => ({
  code,
  name: min === "good" ? "Lao động tiên tiến" : "Chiến sĩ thi đua cơ sở",
  type: "individual",
  form: "title",
  order,
  authority: min === "good" ? "director" : "province",
  article: "Điều 24",
  isVerified: true,
  conditions: [{ condition: { kind: "level", min }, article: "Điều 24 khoản 1 Luật Thi đua, khen thưởng", isVerified: true }],
  vote: null,
  limits: [],
  multiple: 0.3,
  isUsed: true,
});

const started = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start();
  const { movement, entries } = movementOf(
    Array.from({ length: PEOPLE }, (_, i) => 60 + ((i * 37) % 400) / 10),
    {
      registers: Array.from({ length: PEOPLE }, (_, i) => ({
        ...BLANK_RECORD,
        salutation: i % 2 === 0 ? ("Ông" as const) : ("Bà" as const),
        post: "Chuyên viên",
        unit: `Phòng ${i % 12}`,
        birth: "1985",
      })),
    },
  );
  const bands = [
    { name: "Xuất sắc", level: "excellent", min: 90, conditions: [] },
    { name: "Tốt", level: "good", min: 70, conditions: [] },
  ] as const;
  const decision = {
    rules: { ...NO_RULES, bands },
    received: "2026-11-20",
    decided: "2026-12-15",
    awards: [award("LDTT", 1, "good"), award("CSTDCS", 2, "excellent")],
    history: [],
    initiatives: [],
    votes: null,
    dossier: {},
  };
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entries);
  return run;
});

test("a result takes three requests, and so do all papers together and a Phiếu điểm, within the budget of bytes", async () => {
  const run = await started();
  const costOf = async (act: () => Promise<unknown>): Promise<{ readonly syncs: number; readonly requestBytes: number }> => {
    const before = run.context.port.cost();
    await act();
    const after = run.context.port.cost();
    return { syncs: after.syncs - before.syncs, requestBytes: after.requestBytes - before.requestBytes };
  };
  const costs = {
    decide: await costOf(() => run.must(decide, undefined)),
    pack: await costOf(() => run.must(makePack, { documents: DOCUMENT_IDS, hidden: [] })),
    scoreSheet: await costOf(() => run.must(makeScoreSheet, { code: "P7", other: "P9", hidesNames: true })),
  };
  for (const id of ["decide", "pack", "scoreSheet"] as const) {
    const [fixed, each] = MOST[id];
    const { syncs, requestBytes } = costs[id];
    expect([id, syncs, requestBytes, requestBytes <= fixed + each * PEOPLE]).toEqual([id, 3, requestBytes, true]);
  }
});
