import { CommandStop, stop, type CommandContext } from "../../src/commands/command";
import type { Notice } from "../../src/ribbon/noticeText";
import { runFunction, type RibbonCommands, type RibbonRunner } from "../../src/ribbon/runFunction";
import { HostError, type WorkbookPort } from "../../src/workbook/port";

const RANKED = { rows: [], findings: [], errors: 0, warnings: 0, isProvisional: false, repaired: false, boardSheet: "Xếp hạng" };

/** A runner whose commands all do the same. */
function runner(execute: (context: CommandContext, input: unknown) => Promise<unknown>, canShow = true) {
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
    context: { port: {} as WorkbookPort, language: "vi", now: () => new Date(0) },
    environment: { version: "0.1.0", host: "Excel" },
    show: (notice) => {
      shown.push(notice);
      return canShow ? Promise.resolve() : Promise.reject(new Error("dialog 12011: no dialogs here"));
    },
    log: (text) => void logged.push(text),
  };
  return { made, shown, logged };
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
