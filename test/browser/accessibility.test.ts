// No violation that axe-core knows, in the page of the embedded Excel and in each state of the pane, light and dark.
import { closePane, goToStep, insidePane, openPane, pasteIntoPane, ribbonButton, useSample } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { walkNoPeople, walkNewRules, walkYearEnd } from "../../host/tools/decisionScreens";
import { walkCopy, walkPeriods, walkStages, walkUnits } from "../../host/tools/sharingScreens";
import { walkExplain, walkUndo } from "../../host/tools/toolScreens";
import { AXE, inBothLanguages, unreached, violations } from "../kits/pageAccess";
import { misfits } from "../kits/paneFit";
import { tableAsWordHtml } from "../kits/regulationTable";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test.each(["light", "dark"] as const)("%s: page, ribbon, settings, notice and every state of the pane", async (colorScheme) => {
  const { page } = await openDemo(demo, { sample: false, colorScheme, reducedMotion: "reduce", initScript: AXE });
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
  const pane = await useSample(page);
  await look("set up");
  await goToStep(page, "Chấm điểm");
  await look("scoring");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  await look("findings");
  await goToStep(page, "Xếp hạng");
  await look("ranking");
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("heading", { name: "Bảng xếp hạng" }).waitFor();
  await look("board");
  await goToStep(page, "Đề nghị");
  await look("nomination");
  await pane.getByRole("button", { name: "Lập danh sách" }).click();
  await pane
    .getByRole("button", { name: /^Mở danh sách/ })
    .first()
    .waitFor();
  await look("list made");
  await ribbonButton(page, "Xếp hạng").click();
  await page.getByRole("dialog").frameLocator("iframe").getByRole("button", { name: "Đóng" }).waitFor();
  await look("notice");
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((state) => [state, []])));
  await page.context().close();
});

test.each(["light", "dark"] as const)("%s: every state of the criteria tree and of the paste of a table", async (colorScheme) => {
  const { page } = await openDemo(demo, { sample: false, colorScheme, reducedMotion: "reduce", initScript: AXE });
  const seen: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    seen[state] = await violations(page);
  };
  const pane = await openPane(page);
  await pane.getByRole("button", { name: /^Dán bảng tiêu chí/ }).click();
  await pane.getByRole("button", { name: "Dán bảng từ Word, Excel" }).waitFor();
  await look("no criteria");
  await pane.getByRole("button", { name: "Dán bảng từ Word, Excel" }).click();
  await pasteIntoPane(page, "Dán vào đây", "", "Căn cứ Luật Thi đua, khen thưởng");
  await look("refused");
  await pasteIntoPane(page, "Dán vào đây", tableAsWordHtml());
  await look("columns");
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await pane.getByRole("button", { name: "Mở tất cả" }).click();
  await look("preview");
  await pane.getByRole("button", { name: "Ghi vào trang Tiêu chí" }).click();
  await pane.getByText("Thang điểm: 100 điểm").waitFor();
  await pane.getByRole("button", { name: "Mở tất cả" }).click();
  await look("tree");
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((state) => [state, []])));
  await page.context().close();
});

test.each([
  ["light", walkNoPeople],
  ["light", walkNewRules],
  ["light", walkYearEnd],
  ["light", walkExplain],
  ["light", walkUndo],
  ["light", walkUnits],
  ["light", walkStages],
  ["light", walkCopy],
  ["light", walkPeriods],
  ["dark", walkNoPeople],
  ["dark", walkNewRules],
  ["dark", walkYearEnd],
  ["dark", walkExplain],
  ["dark", walkUndo],
  ["dark", walkUnits],
  ["dark", walkStages],
  ["dark", walkCopy],
  ["dark", walkPeriods],
] as const)(
  "%s: each state of %p in both languages; Tab reaches every control, and at 160 px (320 at 200 %%) to 600 px nothing is cut",
  async (colorScheme, walk) => {
    const { page } = await openDemo(demo, { sample: false, colorScheme, reducedMotion: "reduce", initScript: AXE });
    const seen: Record<string, string[]> = {};
    await walk(page, async (state, what) => {
      if (what === "page") return;
      const hasLayout = colorScheme === "light";
      const look = async (): Promise<string[]> => [...(await violations(page, what === "busy")), ...(hasLayout ? await misfits(page) : [])];
      // A pane that only tells of a bug has no choice of language.
      const hasLanguages = (await insidePane(page).getByRole("button", { name: "English" }).count()) > 0;
      seen[state] = [
        ...(hasLanguages ? await inBothLanguages(page, look) : await look()),
        ...(hasLayout && what !== "busy" ? await unreached(page) : []),
      ];
    });
    expect(Object.keys(seen).length).toBeGreaterThan(0);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((state) => [state, []])));
    await page.context().close();
  },
);
