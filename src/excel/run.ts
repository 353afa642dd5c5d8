// The only door to Office.js: its globals, `Excel.run`, one request context per call, counted, Excel's refusals turned into HostError.
import type { Parts } from "../core/parts";
import { HostError, type Cost, type Written } from "../workbook/port";
import { isTransient, reachOf, toHostError, type Reach } from "./hostError";
import type { RequestMeter } from "./requestSize";

/** `Excel.run` and what `Office.context.requirements` tells. */
export interface ExcelHost {
  /** @param within the context of an earlier run, to remove an event handler that was added there */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>, within?: Excel.RequestContext): Promise<T>;
  isSetSupported(name: string, minVersion?: string): boolean;
  /** `Excel.createWorkbook`: opens a file, in base64, as a new workbook. Absent where there is no Excel around the page. */
  createWorkbook?(base64: string): Promise<void>;
}

/** The host of the page that loaded office.js. Call it after `Office.onReady` only. */
export function pageExcelHost(): ExcelHost {
  return {
    run: (batch, within) => (within === undefined ? Excel.run(batch) : Excel.run(within, batch)),
    isSetSupported: (name, minVersion) => Office.context.requirements.isSetSupported(name, minVersion),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
  };
}

/** Waits before an idempotent request is sent again, in milliseconds. */
const PAUSES = [500, 2_000] as const;

/** Waits before something that must not be given up is tried again: about as long as somebody takes to leave a cell. */
const PATIENT_PAUSES = [500, 2_000, 4_000, 8_000] as const;

export interface RunnerOptions {
  /** Counts request bytes where the other side can; without it they are reckoned. */
  readonly meter?: RequestMeter;
  /** Replaces the clock in tests. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Lets the page draw: called between the parts of long work. */
  readonly breathe?: () => Promise<void>;
}

export interface Request<T> {
  /** What is being done, for the report. */
  readonly doing: string;
  /** The sheet in question, if it is one. */
  readonly sheet?: string;
  /** The context of an earlier request, to remove an event handler that was added there. */
  readonly within?: Excel.RequestContext;
  /** Reckoned size of the request. */
  readonly bytes: number;
  /** Puts the actions into the queue; what it returns is called after the sync to read what came back. */
  queue(context: Excel.RequestContext): (() => T) | Promise<() => T>;
  /** What a refusal leaves behind; absent where nothing is written. */
  written?(reach: Reach): Written | null;
}

/** Sends requests and keeps account of them. */
export class Runner {
  readonly #host: ExcelHost;
  readonly #meter: RequestMeter | undefined;
  readonly #pause: (milliseconds: number) => Promise<void>;
  readonly #breathe: (() => Promise<void>) | undefined;
  readonly #meterStart: number;
  #syncs = 0;
  #reckonedBytes = 0;

  constructor(host: ExcelHost, options: RunnerOptions = {}) {
    this.#host = host;
    this.#meter = options.meter;
    this.#breathe = options.breathe;
    this.#meterStart = options.meter?.requestBytes() ?? 0;
    this.#pause = options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  }

  /** Sends one request in one sync. @throws HostError */
  async send<T>(request: Request<T>): Promise<T> {
    try {
      return await this.#host.run(async (context) => {
        const answer = await request.queue(context);
        this.#syncs++;
        this.#reckonedBytes += request.bytes;
        await context.sync();
        return answer();
      }, request.within);
    } catch (error) {
      throw toHostError(error, request.doing, request.sheet, request.written?.(reachOf(error)) ?? null);
    }
  }

  /** Sends a request that changes nothing: after a passing refusal it is tried twice more. @throws HostError */
  async sendIdempotent<T>(request: Request<T>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await this.send(request);
      } catch (error) {
        if (!isTransient(error)) throw error;
        await this.#pause(pause);
      }
    }
    return this.send(request);
  }

  /**
   * Does something that should not fail because a cell is being edited or Excel is busy: then it is tried four times more, unless something of
   * it may be written. @throws HostError
   */
  async patiently<T>(task: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await task();
      } catch (error) {
        const isPassing = error instanceof HostError && ["cell-edit", "busy"].includes(error.code) && error.detail.written === undefined;
        if (!isPassing || !(await this.pauseBefore(attempt + 1))) throw error;
      }
    }
  }

  /** Waits before the second to fifth attempt at something; false where there should be no more. */
  async pauseBefore(attempt: number): Promise<boolean> {
    const pause = PATIENT_PAUSES[attempt - 2];
    if (pause === undefined) return false;
    await this.#pause(pause);
    return true;
  }

  /** Lets the page draw, where it is time to. */
  async breathe(): Promise<void> {
    await this.#breathe?.();
  }

  /** Runs long work part by part, and lets the page draw between them. */
  async inParts<T>(parts: Parts<T>): Promise<T> {
    for (;;) {
      const step = parts.next();
      if (step.done === true) return step.value;
      await this.breathe();
    }
  }

  /** Syncs and bytes of everything sent so far. */
  cost(): Cost {
    const requestBytes = this.#meter === undefined ? this.#reckonedBytes : this.#meter.requestBytes() - this.#meterStart;
    return { syncs: this.#syncs, requestBytes };
  }
}
