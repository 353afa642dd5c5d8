import { runCommand } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { paneCommands } from "../../src/taskpane/paneCommands";
import { HostError, type WorkbookPort } from "../../src/workbook/port";

const REFUSING = { read: () => Promise.reject(new HostError("busy", {}, true)) } as unknown as WorkbookPort;
const CONTEXT = { port: REFUSING, language: "vi", now: () => new Date(0) } as const;

test("the pane runs the registry's commands under their own names", () => {
  const ids = Object.entries(paneCommands).map(([key, command]) => [key, command.id]);
  expect(ids).toEqual(Object.keys(paneCommands).map((key) => [key, COMMANDS[key as keyof typeof paneCommands].id]));
});

test("commands that are loaded when first used answer as if they had been there", async () => {
  const { setUp, buildMatrix, checkEntries, rank, nominate } = paneCommands;
  const results = await Promise.all([
    runCommand(setUp, CONTEXT, { start: "sample" }),
    runCommand(buildMatrix, CONTEXT, undefined),
    runCommand(checkEntries, CONTEXT, undefined),
    runCommand(rank, CONTEXT, undefined),
    runCommand(nominate, CONTEXT, { name: "Giấy khen", top: 3, minTotal: null, scope: "overall" }),
  ]);
  expect(results.map((result) => (result.ok ? "ok" : result.failure.code))).toEqual(["busy", "busy", "busy", "busy", "busy"]);
});
