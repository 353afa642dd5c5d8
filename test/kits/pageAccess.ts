// What a page of the demo denies to who does not see it or has no mouse: breaches that axe-core knows, and controls that Tab never reaches;
// and the pane's two languages, which each state is looked at in.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { insidePane, paneOf, waitForPane } from "../../host/demo/drive/addinActions";

/** The script of axe-core, for every frame of a page. */
export const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** The grid is Univer's: its canvas and its own bars are not ours to mend. The others are the stops that Fluent UI puts around lists. */
const NOT_OURS = [".embeddedGrid", "[data-tabster-dummy]"];

/** The page of the ribbon's functions has nobody to look at it. */
const isSeen = (frame: Frame): boolean => !frame.url().endsWith("/ribbon.html");

/** What axe finds in the page and in each frame of the add-in, which in Excel are windows of their own. In lines. */
export async function violations(page: Page, isBusy = false): Promise<string[]> {
  // Tips lie outside of all landmarks.
  await page.mouse.move(600, 600);
  await page.getByRole("tooltip").waitFor({ state: "hidden" });
  if (!isBusy) await waitForPane(page);
  const found = await Promise.all(
    page
      .frames()
      .filter(isSeen)
      .map((frame) =>
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
          const where = document.title;
          return result.violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${where}: ${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
          );
        }, NOT_OURS),
      ),
  );
  return found.flat();
}

/** Controls in sight in the pane that going through it by Tab does not reach, by their words. A group of radio buttons is one stop. */
export async function unreached(page: Page): Promise<string[]> {
  await waitForPane(page);
  const frame = await (await paneOf(page).locator("iframe").elementHandle()).contentFrame();
  const count = await frame!.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [tabindex]")];
    const stops = controls.filter(
      (one) => one.tabIndex >= 0 && !one.matches(":disabled, [data-tabster-dummy], [aria-hidden=true]") && one.checkVisibility(),
    );
    for (const [index, one] of stops.entries()) one.dataset.stop = String(index);
    document.body.tabIndex = -1;
    document.body.focus();
    return stops.length;
  });
  if (count === 0) return ["There is no control at all"];
  for (let i = 0; i < count + 3; i++) {
    await page.keyboard.press("Tab");
    await frame!.evaluate(() => {
      const at = document.activeElement;
      if (at instanceof HTMLElement || at instanceof SVGElement) at.dataset.reached = "";
    });
  }
  return frame!.evaluate(() => {
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

/** Looks at the pane in Vietnamese and in English; it stands in Vietnamese before and after. */
export async function inBothLanguages(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const toggle = (name: string): Promise<void> => insidePane(page).getByRole("button", { name }).click();
  const vietnamese = await look();
  await toggle("English");
  const english = (await look()).map((line) => `English: ${line}`);
  await toggle("Tiếng Việt");
  return [...vietnamese, ...english];
}
