// A regulation table copied elsewhere, pasted by the keyboard into the pane, and scored: in the shipped bundle.
import { insidePane, openPane } from "../../host/demo/drive/addinActions";
import { valuesOfName } from "../../host/demo/drive/gridActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { tableAsText, tableAsWordHtml } from "../kits/regulationTable";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** What a hostile page would add to the table it offers for copying. */
const HOSTILE = `<tr><td><img src="https://example.invalid/x.png" onerror="parent.hit=1">6</td>
  <td><script>window.hit=1</script>Dòng lạ =HYPERLINK("https://example.invalid")</td><td></td><td></td><td></td></tr></table>`;

test("Ctrl+V of Word's table fills the criteria sheet after a preview; nothing of the page runs, nothing leaves the machine", async () => {
  const { page, requests, errors } = await openDemo(demo, { sample: false, permissions: ["clipboard-read", "clipboard-write"] });
  const pane = await openPane(page);
  await pane.getByRole("button", { name: /^Dán bảng tiêu chí/ }).click();
  await pane.getByRole("button", { name: "Dán bảng từ Word, Excel" }).click();
  const before = requests.length;
  await page.evaluate(
    async ([html, text]) => {
      const part = (type: string, content: string): Record<string, Blob> => ({ [type]: new Blob([content], { type }) });
      await navigator.clipboard.write([new ClipboardItem({ ...part("text/html", html), ...part("text/plain", text) })]);
    },
    [tableAsWordHtml().replace("</table>", HOSTILE), tableAsText()] as const,
  );
  await pane.getByLabel("Dán vào đây").click();
  await page.keyboard.press("Control+V");
  await pane.getByText("Đã nhận bảng 74 dòng, 5 cột.").waitFor();
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await pane.getByText(/dòng tiêu chí, thang điểm 100$/).waitFor();
  await pane.getByRole("button", { name: "Ghi vào trang Tiêu chí" }).click();
  await pane.getByText("Thang điểm: 100 điểm").waitFor();
  const [codes, names, rules] = await Promise.all(["BV_TC_Ma", "BV_TC_Ten", "BV_TC_QuyTac"].map((name) => valuesOfName(page, name)));
  const ruleOf = (code: string): unknown => rules![codes!.findIndex(([cell]) => cell === code)]![0];
  expect(ruleOf("d2.3")).toBe("mỗi trường hợp +1; không quá 2");
  expect(ruleOf("C1")).toBe("> 98 % = 5; 97–<98 % = 4; 96–<97 % = 3");
  expect(names!.some(([cell]) => cell === 'Dòng lạ =HYPERLINK("https://example.invalid")')).toBe(true);
  const hits = await Promise.all(page.frames().map((frame) => frame.evaluate(() => (window as { hit?: number }).hit ?? 0)));
  expect(hits.filter((hit) => hit !== 0)).toEqual([]);
  expect(requests.slice(before).filter((address) => !address.startsWith(demo.server.origin))).toEqual([]);
  // The browser tells that it has blocked the handler; that is all there may be.
  expect(errors.filter((error) => !/inline event handler .* blocked\.$/.test(error))).toEqual([]);
  await insidePane(page).getByRole("button", { name: "Mở tất cả" }).click();
  await page.context().close();
});
