import { CommandStop, stop, type CommandContext } from "../../src/commands/command";
import type { Notice } from "../../src/ribbon/noticeText";
import { runFunction, SILENCE, type RibbonCommands, type RibbonRunner } from "../../src/ribbon/runFunction";
import { HostError, type WorkbookEvent, type WorkbookPort } from "../../src/workbook/port";

const RANKED = { rows: [], findings: [], errors: 0, warnings: 0, isProvisional: false, repaired: false, boardSheet: "Xếp hạng" };

/** A runner whose commands all do the same. */
function runner(execute: (context: CommandContext, input: unknown) => Promise<unknown>, canShow = true) {
  const listeners: ((event: WorkbookEvent) => void)[] = [];
  const alarms: (() => void)[] = [];
  let watching = 0;
  const port = {
    watch: (listener: (event: WorkbookEvent) => void) => {
      listeners.push(listener);
      watching++;
      return Promise.resolve(() => Promise.resolve(void watching--));
    },
    apply: () => Promise.resolve(),
    read: () => Promise.resolve({ blocks: new Map([["x", { sheet: "Chấm điểm" }]]), sheets: [], definedNames: [] }),
  } as unknown as WorkbookPort;
  const command = { id: "any", execute };
  const shown: Notice[] = [];
  const logged: string[] = [];
  const made: RibbonRunner = {
    commands: {
      buildMatrix: command,
      checkEntries: command,
      rank: command,
      decide: command,
      nominate: command,
    } as unknown as RibbonCommands,
    context: { port, language: "vi", now: () => new Date(0) },
    environment: { version: "0.1.0", host: "Excel" },
    show: async (notice, over) => {
      shown.push(notice);
      if (!canShow) throw new Error("dialog 12011: no dialogs here");
      await over;
    },
    after: (_milliseconds, task) => {
      alarms.push(task);
      return () => void alarms.splice(alarms.indexOf(task), 1);
    },
    log: (text) => void logged.push(text),
  };
  const change = (origin: WorkbookEvent["origin"]) =>
    listeners.forEach((listen) => listen({ kind: "changed", sheet: "Chấm điểm", origin }));
  return { made, shown, logged, change, alarms, watching: () => watching };
}

test("the sheet with the outcome is shown by the command, and nothing is said when all is well", async () => {
  let asked: boolean | undefined;
  const { made, shown, logged } = runner((context) => {
    asked = context.revealsSheet;
    return Promise.resolve(RANKED);
  });
  await runFunction("rank", made);
  expect(asked).toBe(true);
  expect([...shown, ...logged]).toEqual([]);
});

test("without a pane a list is made by the rule that the workbook keeps", async () => {
  const inputs: unknown[] = [];
  const { made } = runner((_context, input) => {
    inputs.push(input);
    throw new CommandStop(stop("not-built").failure);
  });
  await runFunction("nominate", made);
  expect(inputs).toEqual([null]);
});

test("a refusal of Excel is told in words", async () => {
  const { made, shown } = runner(() => Promise.reject(new HostError("cell-edit", {}, true)));
  await runFunction("rank", made);
  expect(shown[0]?.lines[0]).toBe("Excel đang chờ gõ xong một ô.");
});

test("a bug is told with a code, and its report is logged without cell contents", async () => {
  const { made, shown, logged } = runner(() => Promise.reject(new TypeError('no row for "Nguyễn Văn A"')));
  await runFunction("rank", made);
  expect(shown[0]?.lines[0]).toMatch(/BV-[0-9A-Z]{7}/);
  expect(logged[0]).toContain("TypeError");
  expect(logged[0]).not.toContain("Nguyễn");
});

test("a notice that cannot be shown is logged, and the function still ends", async () => {
  const { made, logged } = runner(() => Promise.reject(new HostError("busy", {}, true)), false);
  await runFunction("rank", made);
  expect(logged[0]).toContain("Excel đang bận");
  expect(logged[0]).toContain("12011");
});

test.each([
  [1, ["remote"]],
  [2, ["remote", "local"]],
] as const)("what others changed while it was deciding is read anew, up to three rounds: %p changes in time", async (times, origins) => {
  let rounds = 0;
  const { made, shown, change, watching } = runner(async (context) => {
    await context.port.read({ names: [] });
    const origin = origins[rounds++];
    if (origin !== undefined) change(origin);
    await context.port.apply([{ kind: "recalculate" }]);
    return RANKED;
  });
  await runFunction("rank", made);
  expect(rounds).toBe(times + 1);
  expect(shown).toEqual([]);
  expect(watching()).toBe(0);
});

test("what the add-in itself writes is no reason to begin anew, and changes without end are told", async () => {
  let rounds = 0;
  const act = (origin: WorkbookEvent["origin"]) => {
    const made = runner(async (context) => {
      rounds++;
      await context.port.read({ names: [] });
      made.change(origin);
      await context.port.apply([{ kind: "recalculate" }]);
      return RANKED;
    });
    return made;
  };
  const own = act("self");
  await runFunction("rank", own.made);
  expect([rounds, own.shown]).toEqual([1, []]);
  const foreign = act("remote");
  await runFunction("rank", foreign.made);
  expect(rounds).toBe(1 + 3);
  expect(foreign.shown[0]?.title).toBe("Chưa làm được: Xếp hạng");
});

test.each([
  ["reading", "Chưa ghi gì vào sổ."],
  ["writing", "Đang ghi vào sổ: hãy chờ thêm. Nếu phải đóng sổ, mở lại xem các trang vừa ghi đã đủ chưa."],
] as const)("an Excel that is silent while %s is told once, and the notice goes when it has answered", async (step, line) => {
  const { made, shown, alarms } = runner(async (context) => {
    await (step === "writing" ? context.port.apply([{ kind: "recalculate" }]) : context.port.read({ names: [] }));
    for (const alarm of [...alarms, ...alarms]) alarm();
    return RANKED;
  });
  await runFunction("rank", made);
  expect(shown.map(({ title, lines }) => [title, lines[0]!.includes(String(SILENCE / 1000)), lines[1]])).toEqual([
    ["Xếp hạng: Excel chưa trả lời", true, line],
  ]);
  expect(alarms).toEqual([]);
});

test("an Excel that does not tell of changes is no reason not to run", async () => {
  const { made, shown, logged } = runner(() => Promise.resolve(RANKED));
  Object.assign(made.context.port, { watch: () => Promise.reject(new HostError("unsupported", {}, false)) });
  await runFunction("rank", made);
  expect([shown, logged]).toEqual([[], ["watch: unsupported:"]]);
});

describe("several movements in the workbook", () => {
  const withNames = (made: RibbonRunner, active: string): RibbonRunner => {
    const blocks = new Map([
      ["BV_PT_TieuDe", { name: "BV_PT_TieuDe", sheet: "Phong trào" }],
      ["BV2_PT_TieuDe", { name: "BV2_PT_TieuDe", sheet: "Phong trào – PT2" }],
    ]);
    const read = () => Promise.resolve({ blocks, sheets: [], definedNames: [...blocks.keys()], active });
    return { ...made, context: { ...made.context, port: { ...made.context.port, read } as unknown as WorkbookPort } };
  };

  test("a button acts on the movement whose sheet is shown", async () => {
    const seen: unknown[] = [];
    const { made, shown } = runner((context) => {
      seen.push(context.movement);
      return Promise.resolve(RANKED);
    });
    await runFunction("rank", withNames(made, "Phong trào – PT2"));
    await runFunction("rank", withNames(made, "Phong trào"));
    expect([seen, shown]).toEqual([[2, 1], []]);
  });

  test("at a sheet of none of them it does nothing, and says what to do", async () => {
    const { made, shown } = runner(() => Promise.reject(new Error("was run")));
    await runFunction("rank", withNames(made, "Ghi chú riêng"));
    expect(shown[0]?.lines.join(" ")).toContain("Bấm vào một trang của phong trào cần làm");
  });
});
