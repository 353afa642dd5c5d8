// Several clients at one workbook: add-ins of colleagues in co-authoring. Excel takes up one request at a time, whoever sends it.
import type { HostArea, HostWorkbook } from "../workbook/hostWorkbook";

/** Who changes the workbook now: the add-in of a client by a request, or the person who sits there. */
export interface Actor {
  readonly client: object;
  readonly isRequest: boolean;
}

/** What a person has in front: sheet and selected cells. */
export interface View {
  readonly sheetId: string;
  readonly selection: HostArea;
}

export class Room {
  /** Whose sheet and selection the workbook itself has: the one who opened it. */
  readonly #owner: object;
  readonly #views = new Map<object, View>();
  readonly #workbook: HostWorkbook;
  #actor: Actor | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(workbook: HostWorkbook, owner: object) {
    this.#workbook = workbook;
    this.#owner = owner;
  }

  get actor(): Actor | null {
    return this.#actor;
  }

  /** Whether this client's person types into the grid that the workbook knows of. */
  isOwner(client: object): boolean {
    return client === this.#owner;
  }

  /** Does the work when all work that came before is done. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Work of a request of this client, over what its person has in front. */
  async request<T>(client: object, work: () => Promise<T>): Promise<T> {
    const leave = this.#enter({ client, isRequest: true });
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** What the person at this client does by hand. */
  byPerson(client: object, work: () => void): void {
    const leave = this.#enter({ client, isRequest: false });
    try {
      work();
    } finally {
      leave();
    }
  }

  #enter(actor: Actor): () => void {
    const before = this.#actor;
    this.#actor = actor;
    const { client } = actor;
    if (this.isOwner(client)) return () => void (this.#actor = before);
    const own = this.#view();
    this.#show(this.#views.get(client) ?? own);
    return () => {
      this.#views.set(client, this.#view());
      this.#show(own);
      this.#actor = before;
    };
  }

  #view(): View {
    return { sheetId: this.#workbook.activeSheetId, selection: this.#workbook.selection };
  }

  /** A sheet that somebody has deleted meanwhile leaves the view that there is. */
  #show({ sheetId, selection }: View): void {
    const now = this.#view();
    if (this.#workbook.sheet(sheetId) === null) return;
    if (now.sheetId !== sheetId) this.#workbook.activeSheetId = sheetId;
    const isSame =
      now.sheetId === sheetId &&
      now.selection.row === selection.row &&
      now.selection.column === selection.column &&
      now.selection.rows === selection.rows &&
      now.selection.columns === selection.columns;
    if (!isSame) this.#workbook.selection = selection;
  }
}
