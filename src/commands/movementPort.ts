// The workbook as one of its movements meets it: names put into its terms on the way in, and back on the way out.
import type { WorkbookPlan } from "../workbook/plan";
import { planOf, requestOf, snapshotOf } from "../workbook/movementView";
import type { WorkbookPort } from "../workbook/port";
import type { PointLabel } from "../workbook/restore/keepPlan";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";

export class MovementPort implements WorkbookPort {
  readonly #port: WorkbookPort;
  readonly #movement: number;
  /** What the workbook told, by what the movement saw of it: plans are decided on the one and compared with the other. */
  readonly #told = new WeakMap<WorkbookSnapshot, WorkbookSnapshot>();

  /** @param movement its number, from 2: the first sees the workbook as it is */
  constructor(port: WorkbookPort, movement: number) {
    this.#port = port;
    this.#movement = movement;
  }

  get capabilities(): WorkbookPort["capabilities"] {
    return this.#port.capabilities;
  }

  async read(request: SnapshotRequest): Promise<WorkbookSnapshot> {
    const told = await this.#port.read(requestOf(request, this.#movement));
    const seen = snapshotOf(told, this.#movement);
    this.#told.set(seen, told);
    return seen;
  }

  apply(plan: WorkbookPlan, point?: PointLabel, decidedOn: readonly WorkbookSnapshot[] = []): Promise<void> {
    const told = decidedOn.map((seen) => this.#told.get(seen) ?? seen);
    return this.#port.apply(planOf(plan, this.#movement), point, told);
  }

  reveal: WorkbookPort["reveal"] = (sheet, area) => this.#port.reveal(sheet, area);
  watch: WorkbookPort["watch"] = (listener) => this.#port.watch(listener);
  cost: WorkbookPort["cost"] = () => this.#port.cost();
}
