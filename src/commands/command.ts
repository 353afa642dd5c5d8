// What a command is: a user's verb that reads a snapshot, decides, and applies a plan. Its context, its answer, its failure.
import type { Finding } from "../core/finding";
import type { Area } from "../workbook/area";
import { HostError, type HostErrorCode, type LeftOver, type WorkbookPort, type Written } from "../workbook/port";
import type { Language } from "../locale/language";
import { GuardedPort } from "./guardedPort";

export interface CommandContext {
  readonly port: WorkbookPort;
  /** Language of messages; the sheets are always Vietnamese. */
  readonly language: Language;
  readonly now: () => Date;
  /** Whether the sheet with the outcome is shown at the end (ribbon), or the caller shows it itself (pane). */
  readonly revealsSheet?: boolean;
  /** Whether what a command writes over is kept in the workbook, so that it can be undone. Not where nobody will (headless runs). */
  readonly keepsRestorePoints?: boolean;
  /** Told what is being done; `share` runs from 0 to 1. */
  readonly onProgress?: (step: ProgressStep, share: number) => void;
  /** Asks the command to end; heard as long as nothing is written. An AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Lets the page draw and hear clicks: called between the parts of long work. */
  readonly breathe?: () => Promise<void>;
  /** Changes by others seen so far, by title of the sheet; "" = a sheet that is not known. Never changed once given. */
  readonly changes?: () => ReadonlyMap<string, number>;
  /** Number of the movement that is worked on; absent: the first of the workbook. */
  readonly movement?: number;
}

export type ProgressStep = "reading" | "deciding" | "writing";

/** Reasons of the product itself, beside Excel's. */
export type OwnFailureCode =
  | "no-movement" // the sheets of a movement are not there yet
  | "not-built" // the scoring matrix is not there yet
  | "unusable" // the lists have errors that make building or ranking impossible; see findings
  | "bad-rule" // the nomination rule makes no sense
  | "no-participant" // nobody of the matrix has that code
  | "no-unit" // a unit that should get a form is not among those of the division any more
  | "no-draft" // there is no draft of the criteria
  | "draft-exists" // there is a draft of the criteria already
  | "no-rules" // the rules of Xét are not there yet
  | "no-awards" // the table of awards is not there
  | "no-step" // the step to undo is not kept any more
  | "step-moved" // rows or columns were inserted or deleted where a step would be undone
  | "unit-too-large" // the form of a unit could not be read when it comes back
  | "which-movement" // there are several movements, and the sheet that is shown is of none
  | "movement-there" // a movement that was to be new is there already: somebody has added it meanwhile
  | "no-sheet" // no sheet is chosen for the copy, or a chosen one cannot go any more
  | "locked" // the movement is locked: its lists and entries cannot be changed
  | "sealed-sheet" // the movement is locked, and the paper is of what was sealed
  | "sealed-gone" // the same, and the sheet of the paper was deleted since
  | "locked-decision" // the movement is locked, and has no decision or one that has become old
  | "step-logged" // the step to undo has written into the log
  | "step-locked" // the movement was locked after the step
  | "log-without-matrix" // undoing the step would take the scoring matrix of a movement that keeps a log
  | "no-stage-move" // the stage was moved meanwhile, or there is no such move
  | "stage-blocked" // something stands in the way of a move
  | "no-reason" // a name or a reason is lacking
  | "objection-moved" // no line of the register of objections has that number and text any more
  | "objection-twice" // several lines of the register have that number and text
  | "register-full" // no line of the register is free, or it must be confirmed that it is made anew
  | "register-broken" // a block of the register or of the holidays is gone, or it must be confirmed that it is made anew
  | "bad-day" // a day that there is not, or that is yet to come
  | "no-selection" // nothing is selected that could be read
  | "part-missing" // a file of the add-in did not load
  | "bad-periods" // periods cannot be added up as they are: too few or too many, two of one name, other criteria without a reason
  | "cancelled" // ended by the user before anything was written
  | "no-preset"; // a preset or a set of awards that is not known

export interface CommandFailure {
  readonly code: HostErrorCode | OwnFailureCode;
  /** For the words of the failure: sheet title and the like. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly isRetriable: boolean;
  /** Findings that explain the failure, if any. */
  readonly findings: readonly LocatedFinding[];
  /** For the report to copy: Excel's own code, message, statement. */
  readonly detail: string;
  /** What is half done; absent: nothing was written, the workbook is as it was. */
  readonly written?: Written;
  /** What people typed that could not be put back; absent: nothing. */
  readonly left?: readonly LeftOver[];
}

export type CommandResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CommandFailure };

/** A finding with its cell and its words. */
export interface LocatedFinding extends Finding {
  readonly sheet: string;
  readonly area: Area;
  /** Full address such as 'Chấm điểm'!D7; "" where the place is gone. */
  readonly cell: string;
  readonly message: string;
  readonly remedy: string;
}

/** Thrown inside a command to end it with a failure in words. */
export class CommandStop extends Error {
  override readonly name = "CommandStop";
  constructor(readonly failure: CommandFailure) {
    super(failure.code);
  }
}

/** The context as the command gets it. Only its port knows when writing really begins: until then the command can be stopped. */
function guarded(context: CommandContext): CommandContext {
  const { onProgress } = context;
  const port = new GuardedPort(context, cancelled);
  return {
    ...context,
    port,
    breathe: () => port.breathe(),
    ...(onProgress === undefined
      ? {}
      : { onProgress: (step: ProgressStep, share: number) => onProgress(step === "writing" ? "deciding" : step, share) }),
  };
}

/** The user asked to stop, and nothing is written. */
function cancelled(): CommandStop {
  return new CommandStop({ code: "cancelled", params: {}, isRetriable: true, findings: [], detail: "cancelled" });
}

/** A failure of the product itself, ready to throw. */
export function stop(
  code: OwnFailureCode,
  params: Readonly<Record<string, string | number>> = {},
  findings: readonly LocatedFinding[] = [],
): CommandStop {
  return new CommandStop({ code, params, isRetriable: false, findings, detail: code });
}

export interface Command<In, Out> {
  readonly id: string;
  /**
   * It is about all of the workbook, and sees the names of all movements as they are. A command that is loaded when it is run has the command
   * itself to tell.
   */
  readonly isOfWorkbook?: true | (() => Promise<Pick<Command<never, unknown>, "isOfWorkbook">>);
  /** It asks nothing of the workbook, which stands as it did. */
  readonly isApart?: true;
  /** @throws HostError | CommandStop; anything else is a bug. */
  execute(context: CommandContext, input: In): Promise<Out>;
}

/** The context with a port that keeps a restore point under the command's id before it writes; what is labelled already keeps its label. */
function keeping(context: CommandContext, command: string): CommandContext {
  const at = context.now().toISOString();
  const { port } = context;
  const kept: WorkbookPort = {
    capabilities: port.capabilities,
    read: (request) => port.read(request),
    apply: (plan, point, decidedOn) => port.apply(plan, point ?? { command, at }, decidedOn),
    reveal: (sheet, area) => port.reveal(sheet, area),
    watch: (listener) => port.watch(listener),
    cost: () => port.cost(),
  };
  return { ...context, port: kept };
}

/** The context with a port that shows the movement's own names. Loaded where there are several movements. */
async function ofMovement(context: CommandContext): Promise<CommandContext> {
  const { movement = 1, port } = context;
  if (movement === 1) return context;
  const { MovementPort } = await import("./movementPort");
  return { ...context, port: new MovementPort(port, movement) };
}

/** How often a command is run in all while others keep changing what it read. */
const ROUNDS = 3;

/**
 * Runs a command: Excel's refusals and the product's own come back as a failure, bugs throw. While others keep changing what it reads it is
 * run again, from the reading on, so that nothing is written over their work; in the end it fails with `changed`.
 */
export async function runCommand<In, Out>(command: Command<In, Out>, context: CommandContext, input: In): Promise<CommandResult<Out>> {
  let result = await runOnce(command, context, input);
  for (let round = 2; round <= ROUNDS && isOvertaken(result); round++) result = await runOnce(command, context, input);
  return result;
}

function isOvertaken(result: CommandResult<unknown>): boolean {
  return !result.ok && result.failure.code === "changed" && result.failure.written === undefined;
}

async function runOnce<In, Out>(command: Command<In, Out>, context: CommandContext, input: In): Promise<CommandResult<Out>> {
  try {
    const kept = context.keepsRestorePoints === true ? keeping(context, command.id) : context;
    let { isOfWorkbook } = command;
    while (typeof isOfWorkbook === "function") ({ isOfWorkbook } = await isOfWorkbook());
    const own = isOfWorkbook === true ? kept : await ofMovement(kept);
    return { ok: true, value: await command.execute(guarded(own), input) };
  } catch (error) {
    if (error instanceof CommandStop) return { ok: false, failure: error.failure };
    if (error instanceof HostError) {
      const { sheet = "", statement = "", written, left } = error.detail;
      return {
        ok: false,
        failure: {
          code: error.code,
          params: { sheet },
          isRetriable: error.isRetriable,
          findings: [],
          detail: `${command.id}: ${error.message} ${statement}`.trim(),
          ...(written === undefined ? {} : { written }),
          ...(left === undefined ? {} : { left }),
        },
      };
    }
    if (isMissingPart(error)) return { ok: false, failure: missingPart(error, command.id) };
    throw error;
  }
}

/** The failure of what a file was lacking for. */
export function missingPart({ message }: Error, what: string): CommandFailure {
  return { code: "part-missing", params: {}, isRetriable: true, findings: [], detail: `${what}: ${message}` };
}

/** Whether a file that is loaded on demand did not come: the network's doing, and asked for again the next time. Told by webpack's name for it. */
export function isMissingPart(error: unknown): error is Error {
  return error instanceof Error && error.name === "ChunkLoadError";
}
