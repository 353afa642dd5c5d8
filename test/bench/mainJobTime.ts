// What the clerk waits for in Chromium: the main job on the sample from the empty workbook to the list, and Xét on the largest sample, with the
// long tasks of the pane's own frame (50 ms and more) as the browser counts them. Needs `npm run build`.
import type { Page } from "playwright-core";
import { openDemo, startDemo, type Demo } from "../../host/demo/drive/openDemo";
import { decideInPane, openDecide, useYearEnd } from "../../host/tools/decisionScreens";
import { mainJob, mouse } from "../kits/mainJob";

export interface PaneWork {
  /** Milliseconds from the first press to the last answer. */
  readonly ms: number;
  /** Requests to Excel. */
  readonly requests: number;
  /** Milliseconds of each long task of the pane's frame. */
  readonly longTasks: readonly number[];
}

/** In every frame before its own scripts. The grid of the embedded Excel lives in the page around the pane: its tasks are told as an ancestor's. */
const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") window.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
`;

/** Both, each in a page of its own. */
export async function mainJobTime(): Promise<{ readonly job: PaneWork; readonly decide: PaneWork }> {
  const demo = await startDemo();
  try {
    const job = await workOf(
      demo,
      () => Promise.resolve(),
      (page) => mainJob(page, mouse(page), "vi"),
    );
    const opened = async (page: Page): Promise<void> => {
      await useYearEnd(page);
      await openDecide(page);
    };
    return { job, decide: await workOf(demo, opened, decideInPane) };
  } finally {
    await demo.close();
  }
}

async function workOf(demo: Demo, before: (page: Page) => Promise<void>, work: (page: Page) => Promise<void>): Promise<PaneWork> {
  const { page } = await openDemo(demo, { sample: false, initScript: WATCH });
  await before(page);
  const seen = await facts(page);
  const start = performance.now();
  await work(page);
  const ms = performance.now() - start;
  const now = await facts(page);
  await page.context().close();
  return { ms, requests: now.requests - seen.requests, longTasks: now.longTasks.slice(seen.longTasks.length) };
}

async function facts(page: Page): Promise<{ readonly requests: number; readonly longTasks: readonly number[] }> {
  const { requests } = await page.evaluate(() => window.embeddedExcel!.counters());
  const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
  const longTasks = pane === undefined ? [] : await pane.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return { requests, longTasks };
}
