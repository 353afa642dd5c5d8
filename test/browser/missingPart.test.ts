// The server is away and a button is pressed that needs another file: the pane says so in words, and goes on once the file comes.
import { insidePane, goToStep, useSample } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const SAID = "Chưa tải được một phần của Bảng Vàng. Kiểm tra kết nối mạng rồi thử lại.";

test("a tool, and the writer of its file, that do not load: told with Thử lại, which brings them; no screen of a bug", async () => {
  const { page } = await openDemo(demo, { sample: false });
  await useSample(page);
  const pane = insidePane(page);
  await goToStep(page, "Chấm điểm");
  const scripts = /\/addin\/.*\.js$/;
  let refused = 0;
  const away = (): Promise<unknown> =>
    page.context().route(scripts, (route) => {
      refused++;
      return route.abort("internetdisconnected");
    });
  const back = (): Promise<void> => page.context().unroute(scripts);

  await away();
  await pane.getByRole("button", { name: "Phiếu đơn vị" }).click();
  await pane.getByRole("alert").getByText(SAID).waitFor();
  await back();
  await pane.getByRole("button", { name: "Thử lại" }).click();
  const make = pane.getByRole("button", { name: /^Lập \d+ tệp/ });
  await make.waitFor();

  expect(refused).toBeGreaterThan(0);
  refused = 0;
  await away();
  await make.click();
  await pane.getByText("Chưa tải được một phần của Bảng Vàng.").first().waitFor();
  expect(refused).toBeGreaterThan(0);
  await back();
  await pane.getByRole("button", { name: "Thử lại" }).first().click();
  await pane.getByRole("link", { name: /^Tải tất cả/ }).waitFor();
  expect(await pane.getByRole("button", { name: "Tải lại bảng điều khiển" }).count()).toBe(0);
  await page.context().close();
});
