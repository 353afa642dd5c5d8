// How the pane fits at the widths that it can have: nothing wider than it, nothing cut, nothing over something else.
import type { Page } from "playwright-core";
import { paneOf } from "../../host/demo/drive/addinActions";

/** In CSS pixels: the narrowest pane at 200 % zoom (half of 320, and half as high), the narrowest, what Excel gives, one drawn wide. */
const SIZES = [
  { width: 160, height: 320 },
  { width: 320, height: null },
  { width: 350, height: null },
  { width: 600, height: null },
] as const;

/** What does not fit, in lines that begin with the width. */
export async function misfits(page: Page): Promise<string[]> {
  const element = await paneOf(page).locator("iframe").elementHandle();
  const frame = await element.contentFrame();
  const found: string[] = [];
  for (const { width, height } of SIZES) {
    await element.evaluate(
      (one, size) => {
        const { style } = one as HTMLElement;
        style.width = `${size.width}px`;
        style.flexGrow = size.height === null ? "" : "0";
        style.height = size.height === null ? "" : `${size.height}px`;
      },
      { width, height },
    );
    await frame!.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    found.push(...(await frame!.evaluate(misfitsOfWindow)).map((line) => `${width}: ${line}`));
  }
  await element.evaluate((one) => (one as HTMLElement).removeAttribute("style"));
  return found;
}

/** Runs inside the frame, so it uses nothing of this file. */
function misfitsOfWindow(): string[] {
  const SLACK = 1;
  /** Boxes of text are higher than their letters. */
  const TEXT_SLACK = 5;
  const lines: string[] = [];
  const nameOf = (one: Element): string =>
    `<${one.tagName.toLowerCase()} class="${(one.getAttribute("class") ?? "").replace(/(^|\s)(___|f|r)[a-z0-9_]+(?=\s|$)/g, "").trim()}"> ${(one.textContent ?? "").trim().slice(0, 40)}`;
  const isShown = (one: Element): boolean => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Asked once of each element: the ancestors of a pane's texts are few, its texts many. */
  const once = <T>(answer: (of: Element) => T): ((of: Element) => T) => {
    const answers = new Map<Element, T>();
    return (of) => {
      const known = answers.get(of);
      if (known !== undefined) return known;
      const fresh = answer(of);
      answers.set(of, fresh);
      return fresh;
    };
  };
  const isSticky: (one: Element) => boolean = once(
    (one) => /sticky|fixed/.test(getComputedStyle(one).position) || (one.parentElement !== null && isSticky(one.parentElement)),
  );
  const scrollerOf = (one: Element): Element | null => {
    for (let at = one.parentElement; at !== null; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at;
    return null;
  };
  for (const one of document.querySelectorAll("*")) {
    // What turns in a spinner leaves its own box.
    if (!(one instanceof HTMLElement) || one.scrollWidth <= one.clientWidth + SLACK) continue;
    if (!isShown(one) || one.closest(".fui-Spinner") !== null || one.matches("input, select, textarea")) continue;
    const { overflowX, textOverflow, clipPath } = getComputedStyle(one);
    if (one.clientWidth <= 1 || clipPath !== "none") continue;
    if (one === document.documentElement || one === document.body || /auto|scroll/.test(overflowX))
      lines.push(`scrolls sideways: ${nameOf(one)}`);
    else if (overflowX !== "visible" && textOverflow !== "ellipsis") lines.push(`is cut: ${nameOf(one)}`);
  }
  /** Boxes that hide what lies outside of them: the element's own, if it does, and those around it. */
  const clipsOf: (of: Element) => readonly DOMRect[] = once((of) => {
    const around = of.parentElement === null ? [] : clipsOf(of.parentElement);
    const isRoot = of === document.body || of === document.documentElement;
    return isRoot || getComputedStyle(of).overflowY === "visible" ? around : [of.getBoundingClientRect(), ...around];
  });
  /** What of a box is seen: boxes around it may hide the rest, such as lines over the second of a long title. */
  const seenOf = (box: DOMRect, of: Element): DOMRect | null => {
    let { left, right, top, bottom } = box;
    for (const clip of clipsOf(of)) {
      [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
      [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
    }
    return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
  };
  const texts: { readonly of: Element; readonly box: DOMRect; readonly isSticky: boolean }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const of = node.parentElement;
    if (
      of === null ||
      (node.textContent ?? "").trim() === "" ||
      !isShown(of) ||
      of.closest("script, style, title, noscript, option") !== null
    )
      continue;
    if (of.closest("[aria-hidden=true][data-tabster-dummy]") !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const sticky = isSticky(of);
    for (const box of range.getClientRects()) {
      if (box.width <= 1) continue;
      const seen = seenOf(box, of);
      if (seen !== null) texts.push({ of, box: seen, isSticky: sticky });
      const isOutside = box.left < -SLACK || box.right > document.documentElement.clientWidth + SLACK;
      if (isOutside && seenOf(box, of) !== null && (scrollerOf(of) ?? document.body) === document.body)
        lines.push(`is outside: ${nameOf(of)}`);
    }
  }
  const controls = [...document.querySelectorAll("button, a[href], input, select, textarea, summary")]
    .filter((one) => isShown(one) && getComputedStyle(one).opacity !== "0" && !one.matches("[data-tabster-dummy]"))
    .flatMap((of) => {
      const box = seenOf(of.getBoundingClientRect(), of);
      return box === null ? [] : [{ of, box, isSticky: isSticky(of) }];
    });
  const laps = (boxes: typeof texts, slack: number): void => {
    for (const [index, first] of boxes.entries()) {
      for (const second of boxes.slice(index + 1)) {
        const wide = Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
        const high = Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
        if (wide <= slack || high <= slack || first.isSticky !== second.isSticky) continue;
        if (first.of === second.of || first.of.contains(second.of) || second.of.contains(first.of)) continue;
        lines.push(`lies over another: ${nameOf(first.of)} / ${nameOf(second.of)}`);
      }
    }
  };
  laps(texts, TEXT_SLACK);
  laps(controls, SLACK);
  return [...new Set(lines)];
}
