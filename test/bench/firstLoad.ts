// How the pane's first load goes in Chromium beside that of the pane of Office's own generator (test/bench/template), which is built and
// served as ours is, in the same embedded Excel. Needs `npm run build`.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { openPane } from "../../host/demo/drive/addinActions";
import { type DemoServer, startDemoServer } from "../../host/demo/demoServer";
import type {} from "../../host/page/embeddedExcelHandle";
import { chromiumPath } from "../../host/tools/chromium";

const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");

/** The button that a pane is opened for. */
const MAIN_BUTTON = { addin: /^Dùng mẫu/, template: /^Insert text$/ } as const;

export type PaneName = keyof typeof MAIN_BUTTON;
export const PANES: readonly PaneName[] = ["template", "addin"];

/** One opening with nothing cached. Milliseconds from the moment when the frame begins to load. */
export interface FirstLoad {
  readonly firstPaint: number;
  /** The main button is there, enabled, and a click on it would be heard at once. */
  readonly interactive: number;
  /** Bytes of script that ran before the button was there, as the engine reads them; without office.js, which is Microsoft's. */
  readonly scriptSize: number;
  /** Requests that were answered before the button was there, the page itself and office.js included. */
  readonly requests: number;
}

interface Facts {
  /** When the button was first there and enabled. */
  there: number;
  interactive: number;
}

type WithFacts = Window & { readonly firstLoadFacts: Facts };

/** In every frame before its own scripts: notes when the main button can be used. */
function watchButton(pattern: string): void {
  if (window.parent === window) return;
  const wanted = new RegExp(pattern);
  const facts = { there: 0, interactive: 0 };
  Object.assign(window, { firstLoadFacts: facts });
  const observer = new MutationObserver(() => {
    const button = [...document.querySelectorAll("button")].find((one) => wanted.test((one.textContent ?? "").trim()));
    if (button === undefined || button.disabled) return;
    observer.disconnect();
    facts.there = performance.now();
    // Drawn, and whatever still keeps the page busy is over.
    requestAnimationFrame(() => setTimeout(() => (facts.interactive = performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

export class FirstLoadMeter {
  private constructor(
    private readonly browser: Browser,
    private readonly servers: Readonly<Record<PaneName, DemoServer>>,
  ) {}

  /** Builds the template's pane, serves both and starts the browser. */
  static async start(): Promise<FirstLoadMeter> {
    execFileSync(process.execPath, [path.join(ROOT, "node_modules/webpack/bin/webpack.js"), "--env", "part=template"], { cwd: ROOT });
    const serve = (folder: PaneName): Promise<DemoServer> =>
      startDemoServer({
        addinFolder: path.join(DIST, folder),
        hostFolder: path.join(DIST, "host"),
        port: 0,
        sample: () => Promise.reject(new Error("No sample is served here")),
      });
    const servers = { template: await serve("template"), addin: await serve("addin") };
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
    return new FirstLoadMeter(browser, servers);
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const server of Object.values(this.servers)) await server.close();
  }

  /** Opens the pane once, in a browser that has never seen it. */
  async measure(name: PaneName): Promise<FirstLoad> {
    const { origin } = this.servers[name];
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
    await context.addInitScript(watchButton, MAIN_BUTTON[name].source);
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => window.embeddedExcel !== undefined);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const pane = await openPane(page);
    await pane.getByRole("button", { name: MAIN_BUTTON[name] }).waitFor();
    const frame = page.frames().find((one) => /taskpane\.html/.test(one.url()))!;
    await frame.waitForFunction(() => (window as unknown as WithFacts).firstLoadFacts.interactive > 0);
    const load = await frame.evaluate(() => {
      const { there, interactive } = (window as unknown as WithFacts).firstLoadFacts;
      const resources = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
        ({ responseEnd }) => responseEnd > 0 && responseEnd <= there,
      );
      // By its name: what the page asks for ahead of its scripts is told as a link. What is fetched for later and has not run does not count.
      const later = new Set([...document.querySelectorAll<HTMLLinkElement>("link[rel=prefetch]")].map(({ href }) => href));
      const run = new Set(resources.flatMap(({ name: address, initiatorType }) => (initiatorType === "script" ? [address] : [])));
      const scripts = resources.filter(
        ({ name: address }) => address.endsWith(".js") && !address.endsWith("/office.js") && (!later.has(address) || run.has(address)),
      );
      return {
        firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? interactive,
        interactive,
        scriptSize: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
        requests: resources.length + 1,
      };
    });
    await context.close();
    return load;
  }
}

export interface FirstLoadRatio {
  readonly template: FirstLoad;
  readonly addin: FirstLoad;
  /** From the beginning of loading to interactive. */
  readonly toInteractive: number;
  /** From first paint to interactive. */
  readonly afterPaint: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Medians of an odd number of openings of each pane, one after the other by turns. */
export async function firstLoadRatio(runs: number): Promise<FirstLoadRatio> {
  const meter = await FirstLoadMeter.start();
  const loads: Record<PaneName, FirstLoad[]> = { template: [], addin: [] };
  try {
    for (const name of PANES) await meter.measure(name);
    for (let i = 0; i < runs; i++) for (const name of PANES) loads[name].push(await meter.measure(name));
  } finally {
    await meter.close();
  }
  const middle = (name: PaneName, of: (load: FirstLoad) => number): number => median(loads[name].map(of));
  const medians = (name: PaneName): FirstLoad => ({
    firstPaint: middle(name, (load) => load.firstPaint),
    interactive: middle(name, (load) => load.interactive),
    scriptSize: middle(name, (load) => load.scriptSize),
    requests: middle(name, (load) => load.requests),
  });
  const afterPaint = (name: PaneName): number => middle(name, (load) => load.interactive - load.firstPaint);
  const [template, addin] = [medians("template"), medians("addin")];
  return {
    template,
    addin,
    toInteractive: addin.interactive / template.interactive,
    afterPaint: afterPaint("addin") / afterPaint("template"),
  };
}
