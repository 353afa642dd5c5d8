// What the clerk reads instead of a white pane when office.js does not load, or the engine is too old for the pane.
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumPath } from "../../host/tools/chromium";

const BUILT = path.resolve(__dirname, "../../dist/addin");
const ORIGIN = "https://addin.test";
const OFFICE = "https://appsforoffice.microsoft.com/**";
const OFFICE_THAT_ANSWERS = "window.Office = { onReady(f) { const p = Promise.resolve({}); if (f) p.then(f); return p; } };";
const OFFICE_THAT_HANGS = "window.Office = { onReady() { return new Promise(() => undefined); } };";

let browser: Browser | undefined;
beforeAll(async () => {
  if (!existsSync(path.join(BUILT, "taskpane.html"))) throw new Error("dist/addin is missing: npm run build");
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
});
afterAll(() => browser?.close());

const START = Date.UTC(2026, 10, 28);

/** A page at the pane's width that gets its files from the build and its time from the test. */
async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser!.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const page = await context.newPage();
  await page.clock.install({ time: START });
  // Else time goes on by itself too, faster than the page loads on a busy machine.
  await page.clock.pauseAt(START + 1000);
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ path: path.join(BUILT, new URL(route.request().url()).pathname) }));
  return page;
}

const notice = (page: Page) => page.getByRole("alert").filter({ hasText: "Không tải được thư viện Office" });

test("office.js that cannot be fetched: after 15 seconds, not before, the pane says so in Vietnamese", async () => {
  const page = await openPage();
  await page.route(OFFICE, (route) => route.abort());
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
  await page.clock.runFor(14_000);
  expect(await notice(page).count()).toBe(0);
  await page.clock.runFor(2_000);
  await notice(page).waitFor();
  expect(await notice(page).innerText()).toContain("appsforoffice.microsoft.com");
  await page.context().close();
});

test("the notice reloads the pane, and speaks English to whoever chose it in the pane", async () => {
  const page = await openPage();
  await page.addInitScript(() => localStorage.setItem("bangVang.language", "en"));
  await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE_THAT_HANGS }));
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
  await page.clock.runFor(16_000);
  const english = page.getByRole("alert").filter({ hasText: "The Office library did not load" });
  await english.waitFor();
  expect(await english.getAttribute("lang")).toBe("en");
  await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE_THAT_ANSWERS }));
  const loaded = page.waitForEvent("load");
  await english.getByRole("button", { name: "Reload" }).click();
  await loaded;
  await page.context().close();
});

test("office.js that loads but never gets ready: the notice comes too", async () => {
  const page = await openPage();
  await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE_THAT_HANGS }));
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
  await page.clock.runFor(16_000);
  await notice(page).waitFor();
  await page.context().close();
});

test("an office.js that hangs and comes late: the notice comes while the page waits, and goes when Office is ready", async () => {
  const page = await openPage();
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(OFFICE, async (route) => {
    await arrived;
    await route.fulfill({ contentType: "text/javascript", body: OFFICE_THAT_ANSWERS });
  });
  const asked = page.waitForRequest(OFFICE);
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "commit" });
  await asked;
  // office.js is asked for before the script that waits for it has run: the clock goes on until that one is there.
  for (let tries = 0; tries < 100 && !(await notice(page).isVisible()); tries++) {
    await page.clock.runFor(16_000);
    await page.waitForTimeout(100);
  }
  await notice(page).waitFor();
  arrive();
  await page.waitForLoadState("domcontentloaded");
  await page.clock.runFor(1_000);
  await notice(page).waitFor({ state: "detached" });
  await page.context().close();
});

test("Office that is ready in time: no notice", async () => {
  const page = await openPage();
  await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE_THAT_ANSWERS }));
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
  await page.clock.runFor(20_000);
  expect(await notice(page).count()).toBe(0);
  await page.context().close();
});

test.each([
  ["Internet Explorer 11", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"],
  [
    "EdgeHTML",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19041",
  ],
])("the engine %s: the pane says that Excel is too old", async (_engine, userAgent) => {
  const page = await openPage({ userAgent });
  await page.route(OFFICE, (route) => route.abort());
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
  await page.getByRole("alert").filter({ hasText: "Excel 2021 trở lên" }).waitFor();
  await page.context().close();
});
