// What the pane holds: where the user is, what is running, and the last answers with the moment they were read.
// The workbook is the truth; nothing here outlives the pane.
import type {
  BuildAnswer,
  CheckAnswer,
  FixAnswer,
  NominateAnswer,
  Overview,
  RankAnswer,
  SetUpAnswer,
  UndoAnswer,
} from "../commands/answers";
import type { Command, CommandFailure, LocatedFinding, ProgressStep } from "../commands/command";
import type { DecideAnswer, PackAnswer } from "../commands/decisionAnswers";
import type { Environment } from "../commands/report";
import type { SetUpInput } from "../commands/setUp";
import type { NominationRule } from "../core/movement";
import type { Language } from "../locale/language";
import type { Area } from "../workbook/area";
import type { WorkbookPort } from "../workbook/port";

export type TabId = "setUp" | "scoring" | "ranking" | "nomination";
export const TABS: readonly TabId[] = ["setUp", "scoring", "ranking", "nomination"];

export type { SetUpInput };

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

export interface Inputs {
  readonly overview: undefined;
  readonly setUp: SetUpInput;
  readonly buildMatrix: undefined;
  readonly checkEntries: undefined;
  readonly rank: undefined;
  readonly nominate: NominationRule;
  readonly reveal: Place;
}

export interface Answers {
  readonly overview: Overview;
  readonly setUp: SetUpAnswer;
  readonly buildMatrix: BuildAnswer;
  readonly checkEntries: CheckAnswer;
  readonly rank: RankAnswer;
  readonly nominate: NominateAnswer;
  readonly reveal: void;
}

export type ActionId = keyof Inputs;

/** Screens beside the four steps, opened from a step and closed again; each is loaded when it is first opened. */
export type ToolId =
  | "criteria"
  | "clean"
  | "templates"
  | "versions"
  | "forms"
  | "decide"
  | "dossier"
  | "people"
  | "report"
  | "explain"
  | "undo"
  | "units"
  | "periods"
  | "stages"
  | "copy"
  | "objections"
  | "movements"
  | "shape";

/** Whatever the pane can be busy with: the actions, the commands of the tools, and repairs of findings. */
export type WorkId = ActionId | ToolId | "fix" | "undoFix" | "language";

/** The commands that the pane drives; `reveal` is the pane's own. */
export type PaneCommands = { readonly [K in Exclude<ActionId, "reveal">]: Command<Inputs[K], Answers[K]> };

/** What the entry file wires for the pane. */
export interface Runner {
  readonly port: WorkbookPort;
  readonly now: () => Date;
  readonly commands: PaneCommands;
  readonly environment: Environment;
  /** The wizard's text for a movement, in the workbook; "" = none. @throws HostError */
  readonly draft?: (movement: number) => { read(): Promise<string>; write(text: string): Promise<void> };
  /** Lets the page draw and hear clicks, between the parts of long work. */
  readonly breathe?: () => Promise<void>;
  /** Opens a workbook file, in base64, as a new workbook. Absent where Excel cannot. @throws HostError */
  readonly openBook?: (base64: string) => Promise<void>;
  /** Calls the task after so many milliseconds, unless it is called off by what is given back. */
  readonly after?: (milliseconds: number, task: () => void) => () => void;
  /** Calls the task when the page has nothing else to do. Absent: what waits for that is not done. */
  readonly whenIdle?: (task: () => void) => void;
}

/** An answer and how many changes of the workbook had been seen when it was asked for. */
export interface Read<T> {
  readonly value: T;
  readonly at: number;
}

export interface FindingSet {
  readonly items: readonly LocatedFinding[];
  readonly errors: number;
  readonly warnings: number;
}

/** The last repair of findings, or that it was taken back. */
export type Repair = { readonly kind: "fixed"; readonly answer: FixAnswer } | { readonly kind: "undone"; readonly answer: UndoAnswer };

export interface Busy {
  readonly action: WorkId;
  readonly step: ProgressStep | "starting";
  /** 0 to 1. */
  readonly share: number;
  /** True until something is written. */
  readonly canStop: boolean;
  /** Nothing was heard of Excel for long. */
  readonly isSilent: boolean;
}

export interface PaneFailure {
  readonly action: WorkId;
  readonly failure: CommandFailure;
}

/** What was finished last, for the status line. */
export type Done =
  | { readonly action: "setUp"; readonly answer: SetUpAnswer }
  | { readonly action: "buildMatrix"; readonly answer: BuildAnswer }
  | { readonly action: "checkEntries"; readonly answer: CheckAnswer }
  | { readonly action: "rank"; readonly answer: RankAnswer }
  | { readonly action: "nominate"; readonly answer: NominateAnswer }
  /** Stopped by the user before anything was written. */
  | { readonly action: "stopped"; readonly work: WorkId };

export interface PaneState {
  readonly language: Language;
  /** Number of the movement that is worked on. */
  readonly movement: number;
  readonly tab: TabId;
  /** The tool that stands in place of the step's screen. */
  readonly tool: ToolId | null;
  /** Code of the participant whom the tool that explains was opened for. */
  readonly subject: string | null;
  readonly busy: Busy | null;
  readonly failure: PaneFailure | null;
  readonly done: Done | null;
  /** Report of a bug; the pane then shows nothing else. */
  readonly crash: string | null;
  /** Changes of the workbook seen since the pane opened. */
  readonly changes: number;
  /** False where Excel does not tell of changes. */
  readonly isWatching: boolean;
  readonly overview: Read<Overview> | null;
  readonly build: Read<BuildAnswer> | null;
  readonly findings: Read<FindingSet> | null;
  readonly repair: Repair | null;
  readonly ranking: Read<RankAnswer> | null;
  readonly nomination: Read<NominateAnswer> | null;
  /** The last Xét. */
  readonly decision: Read<DecideAnswer> | null;
  /** The papers made last. */
  readonly pack: Read<PackAnswer> | null;
}

export function initialState(language: Language): PaneState {
  return {
    language,
    movement: 1,
    tab: "setUp",
    tool: null,
    subject: null,
    busy: null,
    failure: null,
    done: null,
    crash: null,
    changes: 0,
    isWatching: true,
    overview: null,
    build: null,
    findings: null,
    repair: null,
    ranking: null,
    nomination: null,
    decision: null,
    pack: null,
  };
}

/** True when the workbook changed after the answer was read. */
export function isStale(read: Read<unknown> | null, state: PaneState): boolean {
  return read !== null && read.at < state.changes;
}

/** Settles when the state is another one. */
export function nextState(store: { readonly subscribe: (listener: () => void) => () => void }): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
}
