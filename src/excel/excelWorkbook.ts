// The workbook in Excel, behind the port. Calls wait for each other: Excel sees one request of ours at a time.
import type { Area } from "../workbook/area";
import type { WorkbookPlan } from "../workbook/plan";
import type { Capabilities, Cost, WorkbookEvent, WorkbookPort } from "../workbook/port";
import type { PointLabel } from "../workbook/restore/keepPlan";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { capabilitiesOf } from "./capabilities";
import { watchChanges } from "./events";
import { readSnapshot } from "./readSnapshot";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import { type ExcelHost, Runner, type RunnerOptions } from "./run";
import { queueState, type WorkbookState } from "./workbookState";

/** `WorkbookPort` over Office.js. */
export class ExcelWorkbook implements WorkbookPort {
  readonly capabilities: Capabilities;
  readonly #runner: Runner;
  /** As of the last read, for the one plan that follows it; null means that it must be asked for. */
  #state: WorkbookState | null = null;
  readonly #titles = new Map<string, string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: ExcelHost, options: RunnerOptions = {}) {
    this.capabilities = capabilitiesOf(host);
    this.#runner = new Runner(host, options);
  }

  read(request: SnapshotRequest): Promise<WorkbookSnapshot> {
    return this.#inTurn(async () => {
      this.#state = null;
      const { snapshot, state } = await readSnapshot(this.#runner, request, this.capabilities);
      this.#state = state;
      this.#learnTitles(state);
      return snapshot;
    });
  }

  /**
   * One sync after a `read`; without one, another sync to learn the state of the workbook; one more for a restore point, in which what the
   * plan was decided on is looked at again.
   */
  apply(plan: WorkbookPlan, point?: PointLabel, decidedOn: readonly WorkbookSnapshot[] = []): Promise<void> {
    return this.#inTurn(async () => {
      if (plan.length === 0) return;
      // Not needed until something is to be written.
      const { applyWithoutPoint, applyWithPoint, basisOf } = await import("./applyWithPoint");
      const state = this.#state ?? (await this.#askState());
      this.#state = null;
      if (point === undefined) return applyWithoutPoint(this.#runner, plan, state);
      const basis = basisOf(decidedOn);
      if (state.isStructureLocked) return applyWithoutPoint(this.#runner, plan, state, basis);
      return applyWithPoint(this.#runner, plan, state, point, basis);
    });
  }

  reveal(sheet: string, area: Area): Promise<void> {
    return this.#inTurn(() =>
      this.#runner.send({
        doing: "show cells",
        sheet,
        bytes: ENVELOPE_BYTES + 2 * ACTION_BYTES,
        queue: (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack().select();
          return () => undefined;
        },
      }),
    );
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
    return this.#inTurn(async () => {
      if (this.#titles.size === 0) this.#learnTitles(await this.#askState());
      const stop = await watchChanges(this.#runner, (id) => this.#titles.get(id) ?? "", listener);
      return () => this.#inTurn(stop);
    });
  }

  cost(): Cost {
    return this.#runner.cost();
  }

  #askState(): Promise<WorkbookState> {
    return this.#runner.sendIdempotent({
      doing: "read the state of the workbook",
      bytes: ENVELOPE_BYTES + 3 * ACTION_BYTES,
      queue: queueState,
    });
  }

  #learnTitles(state: WorkbookState): void {
    this.#titles.clear();
    for (const sheet of state.sheets) this.#titles.set(sheet.id, sheet.title);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    // A refusal belongs to the caller of that turn; the next one starts all the same.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
