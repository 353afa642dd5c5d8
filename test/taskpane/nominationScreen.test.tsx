import { act, screen, within } from "@testing-library/react";
import { fakeRunner } from "./fakeRunner";
import { aNomination, anOverview } from "./paneData";
import { button, renderPane, scrollIntoView, type PaneOptions } from "./renderPane";

async function opened(options: PaneOptions = {}) {
  const pane = await renderPane({ tab: "nomination", ...options });
  await screen.findByLabelText(/Tên danh sách/);
  return pane;
}

const inputs = (pane: { runner: ReturnType<typeof fakeRunner> }) =>
  pane.runner.calls.filter((call) => call.id === "nominate").map((call) => call.input);

test("the form proposes the first three of each cluster", async () => {
  const pane = await opened();
  await pane.user.click(button("Lập danh sách"));
  expect(inputs(pane)).toEqual([{ name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" }]);
});

test("without clusters the form proposes the whole list", async () => {
  const pane = await opened({ runner: fakeRunner({ overview: anOverview({ clusters: [""] }) }) });
  await pane.user.click(button("Lập danh sách"));
  expect(inputs(pane)).toEqual([{ name: "Giấy khen", top: 3, minTotal: null, scope: "overall" }]);
});

test.each(["85,5", "85.5"])("a threshold typed as %s is understood, and said back before anything is done", async (typed) => {
  const pane = await opened();
  await pane.user.clear(screen.getByLabelText("Lấy mấy hạng đầu"));
  await pane.user.type(screen.getByLabelText("Từ bao nhiêu điểm"), typed);
  await pane.user.click(screen.getByLabelText("Cả danh sách"));
  expect(screen.getByText("Sẽ đề nghị mọi đối tượng đạt từ 85,5 điểm của cả danh sách.")).toBeInTheDocument();
  await pane.user.click(button("Lập danh sách"));
  expect(inputs(pane)).toEqual([{ name: "Giấy khen", top: null, minTotal: 85.5, scope: "overall" }]);
});

test("a suggested name is taken at one click", async () => {
  const pane = await opened();
  await pane.user.click(button("Lao động tiên tiến"));
  expect(screen.getByLabelText(/Tên danh sách/)).toHaveValue("Lao động tiên tiến");
  expect(screen.getByLabelText(/Tên danh sách/)).toHaveFocus();
});

test("mistakes are told at their fields, the first one gets the focus, nothing is run", async () => {
  const pane = await opened();
  await pane.user.clear(screen.getByLabelText(/Tên danh sách/));
  await pane.user.type(screen.getByLabelText("Từ bao nhiêu điểm"), "cao");
  await pane.user.click(button("Lập danh sách"));
  expect(screen.getByText("Hãy đặt tên cho danh sách.")).toBeInTheDocument();
  expect(screen.getByText("Mức điểm là một số, như 85,5.")).toBeInTheDocument();
  expect(screen.getByLabelText(/Tên danh sách/)).toHaveFocus();
  expect(inputs(pane)).toEqual([]);
});

test("a rule without number and threshold is refused", async () => {
  const pane = await opened();
  await pane.user.clear(screen.getByLabelText("Lấy mấy hạng đầu"));
  await pane.user.click(button("Lập danh sách"));
  expect(screen.getByText("Nhập số lượng, hoặc mức điểm, hoặc cả hai.")).toBeInTheDocument();
  expect(screen.getByLabelText("Lấy mấy hạng đầu")).toHaveFocus();
});

test("the result tells who is proposed and who is tied at the line, and comes into view", async () => {
  scrollIntoView.mockClear();
  const { user, runner } = await opened();
  await user.click(button("Lập danh sách"));
  expect(screen.getByText("Được đề nghị (4)")).toBeInTheDocument();
  expect(screen.getByText("Bằng nhau ở vạch cuối (2)")).toBeInTheDocument();
  expect(screen.getByText(/Trình Hội đồng quyết định/)).toBeInTheDocument();
  expect(scrollIntoView).toHaveBeenCalledTimes(1);
  await user.click(within(screen.getByRole("region", { name: "Giấy khen" })).getByRole("button", { name: "Mở danh sách “Giấy khen”" }));
  expect(runner.revealed[0]?.sheet).toBe("Đề nghị Giấy khen");
});

test("an empty list says so", async () => {
  const { user } = await opened({ runner: fakeRunner({ nominate: aNomination({ participants: [], atLine: [] }) }) });
  await user.click(button("Lập danh sách"));
  expect(screen.getByText("Không có ai đủ điều kiện của danh sách này.")).toBeInTheDocument();
});

test("a provisional list and a list whose data changed say so", async () => {
  const { user, runner } = await opened({ runner: fakeRunner({ nominate: aNomination({ isProvisional: true }) }) });
  await user.click(button("Lập danh sách"));
  expect(screen.getByText(/Danh sách tạm tính/)).toBeInTheDocument();
  act(() => runner.change());
  expect(screen.getByText("Dữ liệu đã đổi sau khi lập danh sách.")).toBeInTheDocument();
});

test("lists made before are listed, the old ones marked, each opens its sheet", async () => {
  const lists = [
    { name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: false },
    { name: "Bằng khen", sheet: "Đề nghị Bằng khen", isStale: true },
  ];
  const { user, runner } = await opened({ runner: fakeRunner({ overview: anOverview({ lists }) }) });
  const made = within(screen.getByRole("region", { name: "Danh sách đã lập" }));
  expect(made.getAllByText("Đã cũ")).toHaveLength(1);
  await user.click(made.getByRole("button", { name: "Mở danh sách “Bằng khen”" }));
  expect(runner.revealed[0]?.sheet).toBe("Đề nghị Bằng khen");
});

test("what was typed stays while the user looks at another step", async () => {
  const { user } = await opened();
  await user.clear(screen.getByLabelText(/Tên danh sách/));
  await user.type(screen.getByLabelText(/Tên danh sách/), "Khen đột xuất");
  await user.click(screen.getByRole("tab", { name: "Xếp hạng" }));
  await user.click(screen.getByRole("tab", { name: "Đề nghị" }));
  expect(screen.getByLabelText(/Tên danh sách/)).toHaveValue("Khen đột xuất");
});

test("without a matrix no list can be made", async () => {
  await renderPane({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }), tab: "nomination" });
  expect(await screen.findByText("Dựng bảng và chấm điểm trước khi lập danh sách.")).toBeInTheDocument();
});
