// The embedded Excel as the client library meets it: JSON text in, JSON text out, events as JSON text. Node and the page's message
// bridge use the same one. It counts what comes in, and tests can plant refusals. Others may join, as colleagues do in co-authoring.
import type { HostChange, HostWorkbook } from "../workbook/hostWorkbook";
import { fullAddress, WHOLE_SHEET } from "./address";
import { runBatch } from "./batch";
import type { Emulation } from "./emulation";
import { workbookObject } from "./objects/workbook";
import {
  type BridgeRequest,
  type BridgeResponse,
  EVENT_CATEGORY,
  type EventEntry,
  EventType,
  MessageType,
  type RequestBody,
  WORKBOOK_TARGET,
} from "./protocol";
import { RichError } from "./richError";
import { Room } from "./room";
import { Session } from "./session";

/** Excel on the web takes and gives no more in one request. */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

export interface Counters {
  /** Requests that reached Excel. */
  readonly requests: number;
  readonly actions: number;
  /** UTF-8 bytes of all requests and responses. */
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface Fault {
  readonly code: string;
  /** Refuse at the first action of this member (Range.values); without it the whole request. */
  readonly at?: string;
  /** How many requests; one if absent. */
  readonly times?: number;
  /** Which request from now on, the next one being 1; any if absent. */
  readonly request?: number;
  /** Refuse before this action of the request, the first being 0; the others before it are done. */
  readonly action?: number;
  /** Do the whole request, and answer with the refusal all the same: as when the answer is lost, or takes too long. */
  readonly isLost?: boolean;
}

interface Planted {
  readonly code: string;
  readonly at: string | null;
  times: number;
  /** Count of requests at which it is due; null = any. */
  readonly due: number | null;
  readonly action: number | null;
  readonly isLost: boolean;
}

export interface EmbeddedExcel {
  readonly counters: Counters;
  /** Objects that clients keep alive between requests. */
  readonly keptReferences: number;
  /** Files that were opened as new workbooks, in base64. */
  readonly openedBooks: readonly string[];
  /** How often each member was called or set so far, such as WorksheetProtection.unprotect. */
  readonly calls: ReadonlyMap<string, number>;
  /** Answers one message of the client library's host bridge. Requests wait for each other, those of all clients. */
  execute(messageText: string): Promise<string>;
  /** Hands on messages that come unasked: events. */
  onMessage(listener: (messageText: string) => void): () => void;
  /** The next requests are refused. */
  plant(fault: Fault): void;
  /** Takes back what was planted and is not due yet. */
  clearFaults(): void;
  /** Requests get no answer, for ever. */
  setSilent(isSilent: boolean): void;
  /** All requests are refused with InvalidOrTimedOutSession, until the session is back. */
  setSessionLost(isLost: boolean): void;
  /** Changes made inside are reported as those of somebody else in co-authoring. */
  asRemote(change: () => void): void;
  /** Changes made inside are those of the person at this client: local here, remote to all others. */
  byPerson(change: () => void): void;
  /**
   * Another client at the same workbook: a colleague with an Excel of their own, with own references, listeners, selection, counters and
   * faults. Its person does not type into the grid that this one's does.
   */
  join(emulation?: Emulation): EmbeddedExcel;
  /** Each request of this client waits for this before it is taken up; null = none does. */
  hold(wait: (() => Promise<void>) | null): void;
  dispose(): void;
}

export interface EmbeddedExcelOptions extends Emulation {
  readonly workbook: HostWorkbook;
}

export function createEmbeddedExcel({ workbook, version, locale }: EmbeddedExcelOptions): EmbeddedExcel {
  return new Embedded(workbook, { version, locale }, null);
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

class Embedded implements EmbeddedExcel {
  readonly #session: Session;
  readonly #stopListening: () => void;
  readonly #listeners = new Set<(text: string) => void>();
  readonly #counters = { requests: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  readonly #calls = new Map<string, number>();
  readonly #faults: Planted[] = [];
  readonly #emulation: Emulation;
  readonly #room: Room;
  #isSilent = false;
  #isSessionLost = false;
  #isRemote = false;
  #wait: (() => Promise<void>) | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #nextEvent = 1;

  constructor(
    readonly workbook: HostWorkbook,
    emulation: Emulation,
    room: Room | null,
  ) {
    this.#emulation = emulation;
    this.#room = room ?? new Room(workbook, this);
    this.#session = new Session(workbook, emulation);
    this.#stopListening = workbook.onChange((change) => this.#announce(change));
  }

  get counters(): Counters {
    return { ...this.#counters };
  }

  get openedBooks(): readonly string[] {
    return this.#session.openedBooks;
  }

  get keptReferences(): number {
    return this.#session.keptReferences;
  }

  get calls(): ReadonlyMap<string, number> {
    return this.#calls;
  }

  execute(messageText: string): Promise<string> {
    const turn = this.#last.then(async () => {
      if (this.#isSilent) return new Promise<string>(() => undefined);
      await this.#wait?.();
      return this.#room.take(() => this.#answer(messageText));
    });
    // Those behind one that is never answered are not answered either.
    // A message that is no JSON fails its own sender, not the next one.
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  onMessage(listener: (messageText: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  plant({ code, at, times = 1, request, action, isLost = false }: Fault): void {
    const due = request === undefined ? null : this.#counters.requests + request;
    this.#faults.push({ code, at: at ?? null, times, due, action: action ?? null, isLost });
  }

  clearFaults(): void {
    this.#faults.length = 0;
  }

  setSilent(isSilent: boolean): void {
    this.#isSilent = isSilent;
  }

  setSessionLost(isLost: boolean): void {
    this.#isSessionLost = isLost;
  }

  asRemote(change: () => void): void {
    this.#isRemote = true;
    try {
      change();
    } finally {
      this.#isRemote = false;
    }
  }

  byPerson(change: () => void): void {
    this.#room.byPerson(this, change);
  }

  join(emulation: Emulation = this.#emulation): EmbeddedExcel {
    return new Embedded(this.workbook, emulation, this.#room);
  }

  hold(wait: (() => Promise<void>) | null): void {
    this.#wait = wait;
  }

  dispose(): void {
    this.#stopListening();
    this.#listeners.clear();
  }

  async #answer(messageText: string): Promise<string> {
    const request = JSON.parse(messageText) as BridgeRequest;
    let message: BridgeResponse["message"];
    try {
      message = { statusCode: 200, headers: {}, body: await this.#respond(request, messageText) };
    } catch (error) {
      // A bug in here must not leave the client waiting: it gets an answer that tells it apart from a refusal of Excel.
      const refusal =
        error instanceof RichError ? error : new RichError("GeneralException", `The embedded Excel failed: ${stackOf(error)}`);
      const body = JSON.stringify({ error: { code: refusal.code, message: refusal.message } });
      message = { statusCode: refusal.httpStatusCode, headers: {}, body };
    }
    const response: BridgeResponse = { id: request.id, type: MessageType.response, message };
    return JSON.stringify(response);
  }

  /** Body of the response. @throws RichError where the whole request is refused */
  async #respond(request: BridgeRequest, messageText: string): Promise<string> {
    const { body } = request.message;
    const batch = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const bytes = bytesOf(messageText);
    this.#counters.requests++;
    this.#counters.actions += batch.Actions.length;
    this.#counters.requestBytes += bytes;
    this.#refuse(bytes);
    let action = 0;
    const before = (member: string) => {
      this.#calls.set(member, (this.#calls.get(member) ?? 0) + 1);
      this.#meetFault(member, action++);
    };
    const text = JSON.stringify(
      await this.#room.request(this, () => runBatch(batch, workbookObject(this.workbook), this.#session, before)),
    );
    const responseBytes = bytesOf(text);
    this.#counters.responseBytes += responseBytes;
    this.#meetFault(null, null, true);
    if (responseBytes > MAX_PAYLOAD_BYTES) {
      throw new RichError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    return text;
  }

  #refuse(bytes: number): void {
    if (this.#isSessionLost) throw new RichError("InvalidOrTimedOutSession", "Your Office session has expired.");
    if (bytes > MAX_PAYLOAD_BYTES) {
      throw new RichError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    if (this.workbook.isEditing && this.#room.isOwner(this)) {
      throw new RichError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode and then try again.");
    }
    this.#meetFault(null);
  }

  /** @throws the planted refusal that is due for this member and action, or for the whole request (null), before or after it is done */
  #meetFault(member: string | null, action: number | null = null, isDone = false): void {
    const index = this.#faults.findIndex(
      (fault) =>
        fault.isLost === isDone &&
        (fault.due === null || fault.due === this.#counters.requests) &&
        (fault.action === null ? fault.at === member : fault.action === action),
    );
    const fault = this.#faults[index];
    if (fault === undefined) return;
    if (--fault.times <= 0) this.#faults.splice(index, 1);
    throw new RichError(fault.code, `Planted refusal: ${fault.code}.`);
  }

  #announce(change: HostChange): void {
    this.#session.touch();
    if (!this.#session.areEventsEnabled) return;
    const sheet = this.workbook.sheet(change.sheetId);
    if (sheet === null) return;
    const { actor } = this.#room;
    const isOthers = actor !== null && actor.client !== this;
    const argument = JSON.stringify({
      address: fullAddress(sheet.title, change.area ?? WHOLE_SHEET)
        .split("!")
        .at(-1),
      changeType: change.kind === "cells" ? "RangeEdited" : "Unknown",
      source: this.#isRemote || isOthers ? "Remote" : "Local",
      triggerSource: actor?.isRequest === true && !isOthers ? "ThisLocalAddin" : "Unknown",
      worksheetId: change.sheetId,
      shiftDirection: "None",
    });
    for (const target of [WORKBOOK_TARGET, change.sheetId]) {
      if (!this.#session.isListening(EventType.changed, target)) continue;
      const entry: EventEntry = [EVENT_CATEGORY, EventType.changed, target, argument, this.#nextEvent++];
      const text = JSON.stringify({ type: MessageType.event, message: { entries: [entry] } });
      for (const listener of [...this.#listeners]) listener(text);
    }
  }
}
