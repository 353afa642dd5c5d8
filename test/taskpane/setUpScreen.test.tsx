import { screen, within } from "@testing-library/react";
import { fakeRunner } from "./fakeRunner";
import { aBuild, aFinding, anOverview, EMPTY } from "./paneData";
import { button, noButton, renderPane } from "./renderPane";

const inEmptyWorkbook = () => renderPane({ runner: fakeRunner({ overview: EMPTY }) });

describe("in a workbook without a movement", () => {
  test("there are two ways to start and no tabs", async () => {
    await inEmptyWorkbook();
    expect(screen.getByText("Sổ này chưa có phong trào thi đua")).toBeInTheDocument();
    expect(screen.queryByRole("tablist")).toBeNull();
    expect(button(/^Dùng mẫu/)).toBeEnabled();
    expect(button(/^Bắt đầu trống/)).toBeEnabled();
  });

  test("the sample starts at one click", async () => {
    const { user, runner } = await inEmptyWorkbook();
    await user.click(button(/^Dùng mẫu/));
    expect(runner.calls.find((call) => call.id === "setUp")?.input).toEqual({ start: "sample" });
  });
});

describe("with a movement", () => {
  test("each part shows its state and opens its sheet", async () => {
    const { user, runner } = await renderPane({ tab: "setUp" });
    const panel = within(screen.getByRole("tabpanel"));
    expect(panel.getByText("8 tiêu chí")).toBeInTheDocument();
    expect(panel.getByText("2 cụm, khối: Phòng, đơn vị, Công chức, viên chức")).toBeInTheDocument();
    expect(panel.getByText("Đã dựng, 212/320 ô có điểm")).toBeInTheDocument();
    await user.click(button("Mở trang Tiêu chí"));
    expect(runner.revealed[0]?.sheet).toBe("Tiêu chí");
  });

  test("parts whose place is unknown have no way to open", async () => {
    const { places: _, ...overview } = anOverview();
    await renderPane({ runner: fakeRunner({ overview }), tab: "setUp" });
    expect(noButton(/^Mở trang/)).toBeNull();
  });

  test("building says how many entries were kept", async () => {
    const { user } = await renderPane({ runner: fakeRunner({ buildMatrix: aBuild({ keptEntries: 212 }) }), tab: "setUp" });
    await user.click(button("Dựng lại bảng"));
    expect(screen.getByText("Giữ lại 212 điểm đã nhập.")).toBeInTheDocument();
    expect(screen.getByRole("contentinfo")).toHaveTextContent("Đã dựng bảng: 40 đối tượng × 8 tiêu chí.");
  });

  test("what building found in the lists is listed", async () => {
    const findings = [aFinding("C-06", 5, 1, { code: "c3" })];
    const { user } = await renderPane({ runner: fakeRunner({ buildMatrix: aBuild({ findings }) }), tab: "setUp" });
    await user.click(button("Dựng lại bảng"));
    expect(screen.getByText("Tiêu chí c3 chưa có nội dung.")).toBeInTheDocument();
  });

  test("another movement asks first, with the focus on the safe answer", async () => {
    const { user, runner } = await renderPane({ tab: "setUp" });
    await user.click(button("Làm phong trào khác"));
    await user.click(button(/^Dùng mẫu/));
    expect(screen.getByRole("alertdialog", { name: "Thay phong trào đang có?" })).toBeInTheDocument();
    expect(button("Giữ phong trào cũ")).toHaveFocus();
    expect(runner.calls.map((call) => call.id)).not.toContain("setUp");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(button("Dựng lại bảng")).toBeInTheDocument();
  });

  test("a movement that has no title yet is asked about as what it is called above", async () => {
    const { user } = await renderPane({ runner: fakeRunner({ overview: anOverview({ title: "" }) }), tab: "setUp" });
    await user.click(button("Làm phong trào khác"));
    await user.click(button(/^Dùng mẫu/));
    expect(screen.getByText(/^Tiêu chí và đối tượng của “Phong trào chưa đặt tên” sẽ bị thay/)).toBeInTheDocument();
  });

  test("another movement replaces the old one once confirmed", async () => {
    const { user, runner } = await renderPane({ tab: "setUp" });
    await user.click(button("Làm phong trào khác"));
    await user.click(button(/^Dùng mẫu/));
    await user.click(button("Thay phong trào"));
    expect(runner.calls.map((call) => call.id)).toContain("setUp");
    expect(await screen.findByRole("button", { name: "Dựng lại bảng" })).toBeInTheDocument();
  });
});
