// What a page of the demo denies to who does not see it or has no mouse: breaches that axe-core knows, and controls that Tab never reaches;
// and the pane's languages and themes, which each state is looked at in.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { insidePane, paneOf, waitForPane } from "../../host/demo/drive/addinActions";
import { officeTheme, type ThemeName } from "../../host/page/pageSettings";

/** The script of axe-core, for every frame of a page. */
export const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/**
 * The grid is Univer's: its canvas and its own bars are not ours to mend. The others are the stops that Fluent UI puts around lists, and
 * tips, which lie outside of all landmarks and may come up late.
 */
const NOT_OURS = [".embeddedGrid", "[data-tabster-dummy]", "[role=tooltip]"];

/** The page of the ribbon's functions has nobody to look at it. */
const isSeen = (frame: Frame): boolean => !frame.url().endsWith("/ribbon.html");

/** The page of the pane, which exists once the pane is open. */
async function paneFrame(page: Page): Promise<Frame> {
  const element = await paneOf(page).locator("iframe").elementHandle();
  return (await element.contentFrame())!;
}

/**
 * What axe finds in the page and in each frame of the add-in, which in Excel are windows of their own; or in the pane alone, where
 * the page around it is as it was. In lines.
 */
export async function violations(page: Page, where: "everywhere" | "pane" = "everywhere", isBusy = false): Promise<string[]> {
  await page.mouse.move(600, 600);
  if (!isBusy) await waitForPane(page);
  const frames = where === "pane" ? [await paneFrame(page)] : page.frames().filter(isSeen);
  const found = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(async (notOurs) => {
        // Colours on their way from one to the other are nobody's.
        const frameDrawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
        await frameDrawn();
        const isEnding = (animation: Animation): boolean => animation.effect?.getComputedTiming().endTime !== Infinity;
        await Promise.allSettled(
          document
            .getAnimations()
            .filter(isEnding)
            .map((animation) => animation.finished),
        );
        await frameDrawn();
        const { axe: engine } = window as unknown as { axe: typeof axe };
        const exclude = notOurs.filter((selector) => document.querySelector(selector) !== null).map((selector) => [selector]);
        const result = await engine.run({ include: [["html"]], exclude }, { resultTypes: ["violations"], iframes: false });
        const { title } = document;
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${title}: ${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
        );
      }, NOT_OURS),
    ),
  );
  return found.flat();
}

/** Controls in sight in the pane that going through it by Tab does not reach, by their words. A group of radio buttons is one stop. */
export async function unreached(page: Page): Promise<string[]> {
  await waitForPane(page);
  const frame = await paneFrame(page);
  const count = await frame.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [tabindex]")];
    const stops = controls.filter(
      (one) => one.tabIndex >= 0 && !one.matches(":disabled, [data-tabster-dummy], [aria-hidden=true]") && one.checkVisibility(),
    );
    for (const [index, one] of stops.entries()) one.dataset.stop = String(index);
    const watch = new AbortController();
    document.addEventListener(
      "focusin",
      ({ target }) => {
        if (target instanceof HTMLElement || target instanceof SVGElement) target.dataset.reached = "";
      },
      { signal: watch.signal },
    );
    document.addEventListener("walked", () => watch.abort(), { once: true });
    document.body.tabIndex = -1;
    document.body.focus();
    return stops.length;
  });
  if (count === 0) return ["There is no control at all"];
  for (let i = 0; i < count + 3; i++) await page.keyboard.press("Tab");
  return frame.evaluate(() => {
    document.dispatchEvent(new Event("walked"));
    const missed = [...document.querySelectorAll<HTMLElement>("[data-stop]")].filter((one) => {
      if (one.dataset.reached !== undefined) return false;
      const isRadio = one instanceof HTMLInputElement && one.type === "radio";
      return !(isRadio && document.querySelector(`[data-reached][name="${CSS.escape(one.name)}"]`) !== null);
    });
    for (const one of document.querySelectorAll<HTMLElement>("[data-stop], [data-reached]")) {
      delete one.dataset.stop;
      delete one.dataset.reached;
    }
    return missed.map((one) => one.outerHTML.slice(0, 160));
  });
}

/** Tells the pane, as Excel would, that its theme is another, and waits until it is drawn so. The page around it stays. */
export async function showTheme(page: Page, theme: ThemeName): Promise<void> {
  const frame = await paneFrame(page);
  const hasOffice = await frame.evaluate((officeTheme) => {
    if (!("Office" in window)) return false;
    Object.defineProperty(Office.context, "officeTheme", { configurable: true, value: officeTheme });
    return true;
  }, officeTheme(theme));
  await page.emulateMedia({ colorScheme: theme });
  if (hasOffice) await frame.waitForFunction((wanted) => document.documentElement.style.colorScheme === wanted, theme);
}

/** How a state of the pane is looked at. */
export type Look = "first" | "other" | "forcedColors";

/**
 * Looks at the pane in Vietnamese and light, then in English and dark, then in the few colours that a theme of high contrast forces upon it,
 * and leaves it as it was. No colour hangs on a word and no name of a control on a theme, so these show what each language and each theme
 * can do wrong.
 * @returns what was found, in lines that begin with the look
 */
export async function inEveryLook(page: Page, look: (how: Look) => Promise<string[]>): Promise<string[]> {
  const toggle = (name: string): Promise<void> => insidePane(page).getByRole("button", { name }).click();
  // A pane that only tells of a bug, or that has no Office, has no choice of language.
  const hasLanguages = (await insidePane(page).getByRole("button", { name: "English" }).count()) > 0;
  const told = (name: string, lines: readonly string[]): string[] => lines.map((line) => `${name}: ${line}`);
  const first = await look("first");
  if (hasLanguages) await toggle("English");
  await showTheme(page, "dark");
  const other = told(hasLanguages ? "English, dark" : "dark", await look("other"));
  await page.emulateMedia({ forcedColors: "active" });
  const forced = told("forced colours", await look("forcedColors"));
  await page.emulateMedia({ forcedColors: "none" });
  await showTheme(page, "light");
  if (hasLanguages) await toggle("Tiếng Việt");
  return [...first, ...other, ...forced];
}
