// The main job as a person does it in the pane, from the empty workbook to the list: which buttons, in which language, and how they are pressed.
import type { FrameLocator, Page } from "playwright-core";
import { insidePane, paneOf, ribbonButton, waitForPane } from "../../host/demo/drive/addinActions";

/** The button of the ribbon that opens the pane. */
const OPEN = "Mở bảng điều khiển";

/** How a button is pressed, and how often it was. */
export interface Hand {
  press(name: string | RegExp, role?: "button" | "tab"): Promise<void>;
  readonly presses: number;
}

export function mouse(page: Page): Hand {
  let presses = 0;
  return {
    get presses() {
      return presses;
    },
    async press(name, role = "button") {
      const pane = insidePane(page);
      presses++;
      if (name !== OPEN)
        await pane
          .getByRole(role, { name, ...(typeof name === "string" ? { exact: true } : {}) })
          .first()
          .click();
      else await ribbonButton(page, String(name)).click();
      await waitForPane(page);
    },
  };
}

/** Keys only: Tab until the control has the focus, then Enter; between the steps of the pane by arrows. */
export function keys(page: Page): Hand {
  let presses = 0;
  const pane = paneOf(page).locator("iframe");
  const hasFocus = async (name: string | RegExp | null, role: "button" | "tab") => {
    const scope: Page | FrameLocator = name === OPEN ? page : insidePane(page);
    const controls = scope.getByRole(role, name === null ? {} : { name, ...(typeof name === "string" ? { exact: true } : {}) });
    return controls.evaluateAll((nodes) => nodes.some((node) => node === node.ownerDocument.activeElement));
  };
  const go = async (key: string, name: string | RegExp | null, role: "button" | "tab") => {
    const way: string[] = [];
    for (let tries = 0; !(await hasFocus(name, role)); tries++) {
      if (tries > 150) throw new Error(`${key} never reaches ${String(name)}: ${way.slice(-40).join(" · ")}`);
      // A sheet that is shown takes the focus of the page; F6 brings it back into the pane in Excel.
      if (name !== OPEN && !(await pane.evaluate((frame) => frame === document.activeElement))) await pane.focus();
      await page.keyboard.press(key);
      way.push(await focusName(page));
    }
  };
  return {
    get presses() {
      return presses;
    },
    async press(name, role = "button") {
      // Where F6 brings one in Excel: into the ribbon.
      if (name === OPEN) await page.getByRole("tab", { name: "Thi đua" }).focus();
      await go("Tab", role === "tab" ? null : name, role);
      if (role === "tab") await go("ArrowRight", name, role);
      presses++;
      await page.keyboard.press("Enter");
      await waitForPane(page);
    },
  };
}

async function focusName(page: Page): Promise<string> {
  const nameIn = () => {
    const node = document.activeElement;
    return node === null ? "" : (node.getAttribute("aria-label") ?? node.textContent ?? node.tagName).slice(0, 30);
  };
  const outer = await page.evaluate(nameIn);
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  return frame === undefined ? outer : `${outer}/${await frame.evaluate(nameIn)}`;
}

const title = /^Phong trào thi đua/;

/** What the buttons and messages of the job are called. The ribbon and the movement itself are Vietnamese. */
export const JOB_WORDS = {
  vi: {
    sample: /^Dùng mẫu/,
    build: "Dựng lại bảng",
    built: /^Đã dựng bảng: /,
    check: /^Việc tiếp theo: Kiểm tra/,
    findings: "Lỗi cần xem",
    fixes: [/^Sửa thành 8,5, ô /, /^Sửa thành 9, ô /, /^Sửa thành KAD, ô /],
    notPoints: /^Lỗi\. Chữ không phải điểm: /,
    ranking: "Xếp hạng",
    rank: "Xếp hạng",
    board: "Bảng xếp hạng",
    nomination: "Đề nghị",
    list: "Lập danh sách",
    listed: /^Đã lập danh sách/,
  },
  en: {
    sample: /^Use the sample/,
    build: "Rebuild the matrix",
    built: /^Matrix built: /,
    check: /^Next step: Check/,
    findings: "Findings",
    fixes: [/^Change to 8\.5, cell /, /^Change to 9, cell /, /^Change to KAD, cell /],
    notPoints: /^Error\. Text that is no score: /,
    ranking: "Ranking",
    rank: "Rank",
    board: "Board",
    nomination: "Lists",
    list: "Make the list",
    listed: /^List “.*” made/,
  },
} as const;

/** The sample, built, checked, its three entries that the machine can put right repaired one by one, ranked and listed. */
export async function mainJob(page: Page, hand: Hand, language: keyof typeof JOB_WORDS): Promise<void> {
  const words = JOB_WORDS[language];
  await hand.press(OPEN);
  const pane = insidePane(page);
  await pane.getByRole("button", { name: words.sample }).waitFor();
  await hand.press(words.sample);
  await pane.getByRole("heading", { name: title }).waitFor();
  await hand.press(words.build);
  await pane.getByText(words.built).first().waitFor();
  await hand.press(words.check);
  await pane.getByRole("heading", { name: words.findings }).waitFor();
  for (const [i, fix] of words.fixes.entries()) {
    if (i === words.fixes.length - 1) await hand.press(words.notPoints);
    await hand.press(fix);
    await pane.getByRole("button", { name: fix }).waitFor({ state: "detached" });
    await waitForPane(page);
  }
  await hand.press(words.ranking, "tab");
  await hand.press(words.rank);
  await pane.getByRole("heading", { name: words.board }).first().waitFor();
  await hand.press(words.nomination, "tab");
  await hand.press(words.list);
  await pane.getByText(words.listed).first().waitFor();
}
