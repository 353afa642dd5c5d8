// How long the page is kept busy at a stretch, told from the parts of a run: it pauses between two of them only when enough time has gone by.
import { LONGEST_BREATH } from "../../src/taskpane/breathing";

export interface Stretch {
  readonly ms: number;
  /** Where it began and ended: a call to Excel, or the function that offered to pause. */
  readonly from: string;
  readonly to: string;
}

/** What Excel is waited for at is a pause, whatever has gone by. */
export const EXCEL = "Excel";

/** The clock of one run, part by part. */
export class PartClock {
  readonly parts: Stretch[] = [];
  #from = "start";
  #start = performance.now();

  end(to: string): void {
    this.parts.push({ ms: performance.now() - this.#start, from: this.#from, to });
  }

  begin(from: string): void {
    [this.#from, this.#start] = [from, performance.now()];
  }

  /** What long work calls between its parts. */
  readonly breathe = async (): Promise<void> => {
    const place = callerOf(new Error().stack ?? "");
    this.end(place);
    await new Promise((resolve) => setImmediate(resolve));
    this.begin(place);
  };
}

/** Of several runs with the same parts, each part as short as it was: what it needs when nothing disturbs it. */
export function leastOf(runs: readonly (readonly Stretch[])[]): readonly Stretch[] {
  const last = runs.at(-1) ?? [];
  // The first run may have other things to do than those after it.
  const alike = runs.filter((parts) => parts.length === last.length);
  return last.map((_, i) => alike.map((parts) => parts[i]!).reduce((least, one) => (one.ms < least.ms ? one : least)));
}

/** The longest time without a pause: parts follow each other until `LONGEST_BREATH` has gone by. */
export function longestStretch(parts: readonly Stretch[]): Stretch {
  let longest: Stretch = { ms: 0, from: "", to: "" };
  let [busy, from] = [0, "start"];
  for (const part of parts) {
    if (busy === 0) from = part.from;
    busy += part.ms;
    if (busy > longest.ms) longest = { ms: busy, from, to: part.to };
    if (part.to === EXCEL || busy >= LONGEST_BREATH) busy = 0;
  }
  return longest;
}

/** The function that paused, past the machinery of pausing. */
function callerOf(stack: string): string {
  const lines = stack.split("\n").map((line) => line.trim().replace(/^at (?:async )?/, ""));
  const own = lines.filter((line) => line.includes("/src/") && !/guardedPort|inParts|excel\/run|commands\/command\./.test(line));
  return (own[0] ?? "").replace(/^(\S+).*\/(\w+)\.ts:(\d+).*$/, "$1 $2:$3");
}
