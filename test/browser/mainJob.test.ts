// The main job on the sample in few clicks, and by keys alone; the last step taken back; by roles and names, on the bundle that ships.
import type { FrameLocator, Page } from "playwright-core";
import { insidePane, paneOf, ribbonButton, waitForPane } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { valuesOfName } from "../../host/demo/drive/gridActions";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Most presses of the mouse or of Enter from the empty workbook to the list. */
const MOST_PRESSES = 12;

/** The button of the ribbon that opens the pane. */
const OPEN = "Mở bảng điều khiển";

/** How a button is pressed, and how often it was. */
interface Hand {
  press(name: string | RegExp, role?: "button" | "tab"): Promise<void>;
  readonly presses: number;
}

function mouse(page: Page): Hand {
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
function keys(page: Page): Hand {
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

/** Sample, check, three repairs and more at once, rank, list. */
async function mainJob(page: Page, hand: Hand): Promise<void> {
  await hand.press(OPEN);
  const pane = insidePane(page);
  await pane.getByRole("button", { name: /^Dùng mẫu/ }).waitFor();
  await hand.press(/^Dùng mẫu/);
  await pane.getByRole("heading", { name: /^Phong trào thi đua/ }).waitFor();
  await hand.press("Chấm điểm", "tab");
  await hand.press("Kiểm tra");
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  await hand.press(/^Sửa hết \d+ chỗ máy sửa được$/);
  await pane
    .getByText(/^Đã sửa \d+ chỗ/)
    .first()
    .waitFor();
  await hand.press("Xếp hạng", "tab");
  await hand.press("Xếp hạng");
  await pane.getByRole("heading", { name: "Bảng xếp hạng" }).first().waitFor();
  await hand.press("Đề nghị", "tab");
  await hand.press("Lập danh sách");
  await pane
    .getByText(/^Đã lập danh sách/)
    .first()
    .waitFor();
}

test.each([
  ["mouse", mouse],
  ["keys", keys],
] as const)("by %s: from the empty workbook to the list in at most twelve presses, and the list is taken back", async (_name, hold) => {
  const { page, requests, errors } = await openDemo(demo, { sample: false });
  const hand = hold(page);
  await mainJob(page, hand);
  expect(hand.presses).toBeLessThanOrEqual(MOST_PRESSES);
  expect(await valuesOfName(page, "BV_DS1")).toHaveLength(6);
  expect((await valuesOfName(page, "BV_XH")).filter(([rank]) => typeof rank === "number").length).toBeGreaterThan(20);

  const sheets = () => page.evaluate(() => window.embeddedExcel!.sheets().filter((title) => !title.startsWith("BV_")));
  const before = await sheets();
  await hand.press("Mở Hoàn tác");
  await hand.press(/^Hoàn tác: Lập danh sách lúc /);
  await insidePane(page).getByText("Đã hoàn tác: Lập danh sách.").waitFor();
  expect(await sheets()).toEqual(before.slice(0, -1));
  await hand.press("Làm lại: Lập danh sách");
  await insidePane(page).getByText("Đã làm lại: Lập danh sách.").waitFor();
  expect(await sheets()).toEqual(before);

  expect(errors).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.server.origin}/`) && !/^(data|blob):/.test(address))).toEqual([]);
  await page.context().close();
});
