// The workbook as a running command meets it: it can be stopped as long as nothing is written, and it does not write what it decided from
// cells that others have changed meanwhile.
import type { WorkbookPlan } from "../workbook/plan";
import { HostError, type WorkbookPort } from "../workbook/port";
import type { PointLabel } from "../workbook/restore/keepPlan";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import type { CommandContext } from "./command";

type Guards = Pick<CommandContext, "port" | "signal" | "breathe" | "changes" | "onProgress">;
type Changes = ReadonlyMap<string, number>;

const NO_CHANGES: Changes = new Map();

/** A sheet that was read, and the changes seen before. */
interface ReadSheet {
  readonly sheet: string;
  readonly before: Changes;
}

/** What was read since the last writing: the next plan is decided on it. */
interface Decided {
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly sheets: readonly ReadSheet[];
}

const NOTHING: Decided = { snapshots: [], sheets: [] };

export class GuardedPort implements WorkbookPort {
  readonly #context: Guards;
  readonly #stopped: () => Error;
  #decided = NOTHING;
  #hasWritten = false;

  /** @param stopped what is thrown when the user asked to stop */
  constructor(context: Guards, stopped: () => Error) {
    this.#context = context;
    this.#stopped = stopped;
  }

  get capabilities(): WorkbookPort["capabilities"] {
    return this.#context.port.capabilities;
  }

  /** @throws HostError, or what says that the user asked to stop */
  async read(request: SnapshotRequest): Promise<WorkbookSnapshot> {
    this.#mayGoOn();
    const before = this.#changes();
    const snapshot = await this.#context.port.read(request);
    const sheets = new Set([...snapshot.blocks.values(), ...(snapshot.ranges ?? [])].flatMap((block) => block?.sheet ?? []));
    this.#decided = {
      snapshots: [...this.#decided.snapshots, snapshot],
      sheets: [...this.#decided.sheets, ...[...sheets].map((sheet) => ({ sheet, before }))],
    };
    await this.breathe();
    return snapshot;
  }

  /** @throws HostError, `changed` where others changed what was read; or what says that the user asked to stop */
  async apply(plan: WorkbookPlan, point?: PointLabel): Promise<void> {
    if (plan.length > 0) {
      await this.breathe();
      this.#refuseChanged();
      this.#hasWritten = true;
      this.#context.onProgress?.("writing", 0.6);
    }
    await this.#context.port.apply(plan, point, this.#decided.snapshots);
    // What is decided next is read anew.
    if (plan.length > 0) this.#decided = NOTHING;
  }

  reveal: WorkbookPort["reveal"] = (sheet, area) => this.#context.port.reveal(sheet, area);
  watch: WorkbookPort["watch"] = (listener) => this.#context.port.watch(listener);
  cost: WorkbookPort["cost"] = () => this.#context.port.cost();

  /** Lets the page draw; what the command calls between its parts. @throws what says that the user asked to stop, while nothing is written */
  async breathe(): Promise<void> {
    await this.#context.breathe?.();
    this.#mayGoOn();
  }

  #mayGoOn(): void {
    if (!this.#hasWritten && this.#context.signal?.aborted === true) throw this.#stopped();
  }

  #changes(): Changes {
    return this.#context.changes?.() ?? NO_CHANGES;
  }

  #refuseChanged(): void {
    const now = this.#changes();
    const isChanged = (sheet: string, before: Changes): boolean => (now.get(sheet) ?? 0) !== (before.get(sheet) ?? 0);
    const changed = this.#decided.sheets.find(({ sheet, before }) => isChanged(sheet, before) || isChanged("", before));
    if (changed === undefined) return;
    throw new HostError("changed", { sheet: changed.sheet, statement: "changed after it was read" }, true);
  }
}
