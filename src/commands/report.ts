// The text of a report that a user may send: codes, technical detail and versions. Never what stands in cells.
import type { CommandFailure } from "./command";

/** What a report tells of the machine: versions only. */
export interface Environment {
  readonly version: string;
  readonly host: string;
}

interface Machine {
  readonly environment: Environment;
  readonly now: () => Date;
}

/** Report of a failure that Excel or a command gave. */
export function failureReport(action: string, failure: CommandFailure, machine: Machine): string {
  return lines([...head(action, machine), `code: ${failure.code}`, `detail: ${failure.detail}`]);
}

/** Report of a bug: name, message without quoted texts (they may be cell contents), and the first frames of the stack. */
export function crashReport(error: unknown, action: string | null, machine: Machine): string {
  const { name, message, stack } = error instanceof Error ? error : { name: "Error", message: `thrown ${typeof error}`, stack: undefined };
  const frames = (stack ?? "")
    .split("\n")
    .filter((line) => /^\s*at |@/.test(line) && !line.includes(message))
    .slice(0, 8)
    .map((line) => line.trim());
  return lines([...head(action, machine), `bug: ${name}: ${withoutQuotes(message)}`, ...frames]);
}

/** Short code of a report, to read out on the phone: the same bug gives the same code. */
export function shortCode(report: string): string {
  let hash = 0;
  for (const letter of report.replace(/^time: .*$/m, "")) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  return `BV-${hash.toString(36).toUpperCase().padStart(7, "0")}`;
}

function head(action: string | null, { environment, now }: Machine): string[] {
  return [`Bang Vang ${environment.version}`, `time: ${now().toISOString()}`, `action: ${action ?? "-"}`, `host: ${environment.host}`];
}

function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g, "‹…›");
}

function lines(texts: readonly string[]): string {
  return texts.join("\n");
}
