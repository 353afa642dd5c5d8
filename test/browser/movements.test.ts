// Two movements in one workbook, clicked through in the add-in that ships: added, built, scored, ranked from pane and ribbon, each by itself.
import { closePane, goToStep, openPane, runFromRibbon, useSample, waitForPane } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { activeSheet, cellAddress, clickCell, placeOfName, typeInto, valuesOfName } from "../../host/demo/drive/gridActions";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test("a second movement is added with lists of the first, scored and ranked from the ribbon on its own sheet; the first keeps its ranks", async () => {
  const { page, errors } = await openDemo(demo, { sample: false });
  const pane = await useSample(page);
  await goToStep(page, "Xếp hạng");
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("heading", { name: "Bảng xếp hạng" }).waitFor();
  const ranks = await valuesOfName(page, "BV_KQ_Hang");

  await goToStep(page, "Thiết lập");
  await pane.getByRole("button", { name: "Phong trào trong sổ" }).click();
  await pane.getByRole("checkbox", { name: "Chép danh sách đối tượng" }).check();
  await pane.getByRole("checkbox", { name: "Chép tiêu chí, thứ tự phân hạng" }).check();
  await pane.getByRole("textbox", { name: "Tên phong trào mới" }).fill("Chuyên đề (mẫu)");
  await pane.getByRole("button", { name: "Thêm phong trào" }).click();
  await pane.getByRole("heading", { level: 1, name: "Chuyên đề (mẫu)" }).waitFor();
  await pane.getByRole("button", { name: /^Dựng bảng/ }).click();
  await pane.getByText(/^Đã dựng bảng/).waitFor();
  expect(await activeSheet(page)).toBe("Chấm điểm – PT2");

  const { sheet, area } = await placeOfName(page, "BV2_CD");
  await closePane(page);
  await typeInto(page, sheet, cellAddress(area.row + 4, area.column), "20");
  await runFromRibbon(page, "Xếp hạng");
  expect(await activeSheet(page)).toBe("Xếp hạng – PT2");
  const second = (await valuesOfName(page, "BV2_KQ_Hang")).map(([rank]) => rank);
  expect(second[4]).toBe(1);
  expect(second.filter((rank) => rank !== "")).toEqual([1]);
  expect(await valuesOfName(page, "BV_KQ_Hang")).toEqual(ranks);

  // On a sheet of nobody's the ribbon does nothing, and says what to do.
  await clickCell(page, "Trang tính1", "A1");
  expect(await runFromRibbon(page, "Xếp hạng")).toContain("Bấm vào một trang của phong trào cần làm");
  expect(await activeSheet(page)).toBe("Trang tính1");

  // A pane that is opened at a sheet of the first works on the first.
  await clickCell(page, "Kết quả", "A1");
  await openPane(page);
  await pane.getByRole("heading", { level: 1, name: /^Phong trào thi đua/ }).waitFor();
  await pane.getByRole("button", { name: /Chọn phong trào$/ }).click();
  await pane.getByRole("heading", { name: "Trong sổ này" }).waitFor();
  await waitForPane(page);
  expect(errors).toEqual([]);
});
