// A runner whose commands answer what the test says: a value, a failure, a bug, or nothing until released.
import { CommandStop, type CommandContext, type CommandFailure, type ProgressStep } from "../../src/commands/command";
import type { ActionId, Answers, Inputs, PaneCommands, Place, Runner } from "../../src/taskpane/paneState";
import { type HostError, type WorkbookEvent, type WorkbookPort } from "../../src/workbook/port";
import { aBuild, aCheck, aNomination, anOverview, aRanking } from "./paneData";

type CommandId = Exclude<ActionId, "reveal">;
type Plan = { readonly [K in CommandId]: Answers[K] | CommandFailure | Error | (() => Promise<Answers[K]>) };

export interface FakeRunner extends Runner {
  /** What each command will answer; tests change it between runs. */
  readonly plan: { -readonly [K in CommandId]: Plan[K] };
  /** Commands run so far, with their inputs. */
  readonly calls: { readonly id: CommandId; readonly input: Inputs[CommandId]; readonly language: string }[];
  readonly revealed: Place[];
  /** Tells the pane that somebody changed the workbook. */
  change(origin?: WorkbookEvent["origin"]): void;
  /** Refusal of the next `reveal` or `watch`. */
  refusal: HostError | null;
  /** Progress of the command that runs now. */
  progress(step: ProgressStep, share: number): void;
}

/** A runner over a movement that is built; `plan` changes what the commands answer. */
export function fakeRunner(plan: Partial<Plan> = {}): FakeRunner {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  let context: CommandContext | null = null;
  const runner: FakeRunner = {
    plan: {
      overview: anOverview(),
      setUp: { criteria: 8, participants: 40 },
      buildMatrix: aBuild(),
      checkEntries: aCheck(),
      rank: aRanking(),
      nominate: aNomination(),
      ...plan,
    },
    calls: [],
    revealed: [],
    refusal: null,
    now: () => new Date("2026-11-24T08:00:00Z"),
    environment: { version: "0.1.0", host: "Excel PC 16.0, ExcelApi 1.14" },
    change: (origin = "local") => listeners.forEach((listener) => listener({ kind: "changed", sheet: "Chấm điểm", origin })),
    progress: (step, share) => context?.onProgress?.(step, share),
    get port(): WorkbookPort {
      return {
        capabilities: { excelApi: 14, canSeeMerges: true, canMergeUndo: false, canSeeProtectionEvents: true, canReadCulture: true },
        read: () => Promise.reject(new Error("not faked")),
        apply: () => Promise.reject(new Error("not faked")),
        cost: () => ({ syncs: 0, requestBytes: 0 }),
        reveal: (sheet, area) => {
          if (runner.refusal !== null) return Promise.reject(runner.refusal);
          runner.revealed.push({ sheet, area });
          return Promise.resolve();
        },
        watch: (listener) => {
          if (runner.refusal !== null) return Promise.reject(runner.refusal);
          listeners.add(listener);
          return Promise.resolve(() => Promise.resolve(void listeners.delete(listener)));
        },
      };
    },
    commands: {
      overview: command("overview"),
      setUp: command("setUp"),
      buildMatrix: command("buildMatrix"),
      checkEntries: command("checkEntries"),
      rank: command("rank"),
      nominate: command("nominate"),
    },
  };
  return runner;

  function command<K extends CommandId>(id: K): PaneCommands[K] {
    const execute = async (given: CommandContext, input: Inputs[K]): Promise<Answers[K]> => {
      context = given;
      runner.calls.push({ id, input, language: given.language });
      const planned: Plan[K] = runner.plan[id];
      if (planned instanceof Error) throw planned;
      if (typeof planned === "function") return planned();
      if (isFailure(planned)) throw new CommandStop(planned);
      return planned as Answers[K];
    };
    return { id, execute } as unknown as PaneCommands[K];
  }
}

function isFailure(planned: unknown): planned is CommandFailure {
  return typeof planned === "object" && planned !== null && "isRetriable" in planned;
}

/** A promise and how to end it from outside. */
export function held<T>(): { readonly promise: Promise<T>; readonly release: (value: T) => void } {
  let release: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}
