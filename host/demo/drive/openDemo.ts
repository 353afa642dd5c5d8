// The demo under test: its server over the built files, a browser, and a page of it. Every request and every error is kept.
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type {} from "../../page/embeddedExcelHandle";
import { type DemoServer, startDemoServer } from "../demoServer";
import { sampleWorkbook } from "../../headless/sampleWorkbook";
import { chromiumPath } from "../../tools/chromium";

const DIST = path.resolve(__dirname, "../../../dist");

/** Univer says so of its own formula bar and editor before they have a width. */
const UNIVER_NOISE = "The column width is less than 0, need to adjust page width to make it great than 0";

export interface Demo {
  readonly server: DemoServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts server and browser. Build before: `npm run build`. */
export async function startDemo(): Promise<Demo> {
  let made: Promise<Uint8Array> | null = null;
  const server = await startDemoServer({
    addinFolder: path.join(DIST, "addin"),
    hostFolder: path.join(DIST, "host"),
    port: 0,
    sample: () => (made ??= sampleWorkbook()),
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export interface DemoPage {
  readonly page: Page;
  /** Addresses of all requests so far. */
  readonly requests: readonly string[];
  /** What the page and its frames threw or wrote to the console as an error. */
  readonly errors: readonly string[];
}

export interface DemoPageOptions extends BrowserContextOptions {
  /** Opens the sample instead of an empty workbook. */
  readonly sample?: boolean;
  /** Two people at the workbook, each with a pane. */
  readonly isShared?: boolean;
  /** Script for every frame before its own scripts. */
  readonly initScript?: string;
}

/** A page of the demo at 1366 × 768, ready to be used. */
export async function openDemo(
  { server, browser }: Demo,
  { sample = true, isShared = false, initScript, ...options }: DemoPageOptions = {},
): Promise<DemoPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN", ...options });
  if (initScript !== undefined) await context.addInitScript(initScript);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error.stack)));
  page.on("console", (message) => {
    if (message.type() === "error" && message.text() !== UNIVER_NOISE) errors.push(message.text());
  });
  const query = [...(sample ? ["sample=1"] : []), ...(isShared ? ["panes=2"] : [])].join("&");
  await page.goto(`${server.origin}/${query === "" ? "" : `?${query}`}`);
  await page.waitForFunction(() => window.embeddedExcel !== undefined);
  return { page, requests, errors };
}
