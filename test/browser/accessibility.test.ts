// No violation that axe-core knows, in the page of the embedded Excel and in each state of the pane: Vietnamese and light, English and dark,
// and with forced colours, which Chromium tells as an element's own, so that their contrast is measured too.
// One page is loaded for all walks and loaded anew between them; the theme of a pane changes where it stands, as Excel changes it.
import type { Page } from "playwright-core";
import { closePane, goToStep, insidePane, openPane, ribbonButton, useSample } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import type { Take } from "../../host/tools/decisionScreens";
import { WALKS } from "../../host/tools/walks";
import { AXE, inEveryLook, unreached, violations } from "../kits/pageAccess";
import { misfits } from "../kits/paneFit";

let demo: Demo;
let page: Page;
beforeAll(async () => {
  demo = await startDemo();
  ({ page } = await openDemo(demo, { sample: false, colorScheme: "light", reducedMotion: "reduce", initScript: AXE }));
  // The page asks before an unsaved workbook is lost.
  page.on("dialog", (dialog) => void dialog.accept());
});
afterAll(() => demo.close());

/** Themes of the system. */
const THEMES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** The page of one who comes for the first time: empty workbook, settings as they ship, the system in that theme. */
async function begin(theme: keyof typeof THEMES): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ forcedColors: "none", ...THEMES[theme] });
  await page.reload();
  await page.waitForFunction(() => window.embeddedExcel !== undefined);
}

/** What is found in each state that is taken: in the page and the pane as they stand, then in the pane alone in its other look. */
function watched(): { readonly seen: Record<string, string[]>; readonly take: Take } {
  const seen: Record<string, string[]> = {};
  return {
    seen,
    take: async (state, what) => {
      if (what === "page") return;
      const isBusy = what === "busy";
      const found = await inEveryLook(page, async (look) => [
        ...(await violations(page, look === "first" ? "everywhere" : "pane", isBusy)),
        // Colours move nothing.
        ...(look === "forcedColors" ? [] : await misfits(page)),
      ]);
      seen[state] = [...found, ...(isBusy ? [] : await unreached(page))];
    },
  };
}

const none = (seen: Readonly<Record<string, string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.keys(seen).map((state) => [state, []]));

test.each(["light", "dark", "forced colours"] as const)("%s: page, ribbon, settings, the first pane and notice", async (theme) => {
  await begin(theme);
  const seen: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    seen[state] = await violations(page);
  };
  await look("empty workbook");
  await page.getByRole("tab", { name: "Trang chủ" }).click();
  await look("tab of the sheet");
  await page.getByRole("tab", { name: "Thi đua" }).click();
  await page.getByRole("button", { name: "Cài đặt Excel nhúng" }).click();
  await page.getByRole("menu").waitFor();
  await look("settings");
  await page.keyboard.press("Escape");
  await openPane(page);
  await insidePane(page)
    .getByRole("button", { name: /^Dùng mẫu/ })
    .waitFor();
  await look("first run");
  await closePane(page);
  await useSample(page);
  await look("set up");
  await ribbonButton(page, "Xếp hạng").click();
  await page.getByRole("dialog").frameLocator("iframe").getByRole("button", { name: "Đóng" }).waitFor();
  await look("notice");
  expect(seen).toEqual(none(seen));
});

/** The clerk's steps. */
async function walkSteps(page: Page, take: Take): Promise<void> {
  await openPane(page);
  await insidePane(page)
    .getByRole("button", { name: /^Dùng mẫu/ })
    .waitFor();
  await take("first run");
  await closePane(page);
  const pane = await useSample(page);
  await take("set up");
  await goToStep(page, "Chấm điểm");
  await take("scoring");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  await take("findings");
  await goToStep(page, "Xếp hạng");
  await take("ranking");
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("heading", { name: "Bảng xếp hạng" }).waitFor();
  await take("board");
  await goToStep(page, "Đề nghị");
  await take("nomination");
  await pane.getByRole("button", { name: "Lập danh sách" }).click();
  await pane
    .getByRole("button", { name: /^Mở danh sách/ })
    .first()
    .waitFor();
  await take("list made");
}

test.each(Object.entries({ steps: walkSteps, ...WALKS }))(
  "%s: each state in Vietnamese and light, in English and dark, with forced colours; Tab reaches every control, and at 160 px (320 at 200 %%) to 600 px nothing is cut",
  async (_name, walk) => {
    await begin("light");
    const { seen, take } = watched();
    await walk(page, take);
    expect(Object.keys(seen).length).toBeGreaterThan(0);
    expect(seen).toEqual(none(seen));
  },
);
