// The wizard "Bắt đầu trống": its steps, its words for what is wrong, and that closing the pane loses nothing.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { HostError } from "../../src/workbook/port";
import { axeBreaches } from "../kits/axeBreaches";
import { fakeRunner, type FakeRunner } from "./fakeRunner";
import { EMPTY } from "./paneData";
import { button, renderPane } from "./renderPane";

interface Kept {
  text: string;
  isRefused: boolean;
}

/** A runner over an empty workbook whose settings hold the wizard's text. */
function emptyWorkbook(kept: Kept): FakeRunner {
  const runner = fakeRunner({ overview: EMPTY });
  return Object.assign(runner, {
    draft: () => ({
      read: () => Promise.resolve(kept.text),
      write: (text: string) => {
        if (kept.isRefused) return Promise.reject(new HostError("cell-edit", {}, true));
        kept.text = text;
        return Promise.resolve();
      },
    }),
  });
}

async function openWizard(kept: Kept = { text: "", isRefused: false }, language: "vi" | "en" = "vi") {
  const pane = await renderPane({ runner: emptyWorkbook(kept), language });
  await pane.user.click(button(language === "vi" ? /^(Bắt đầu trống|Làm tiếp)/ : /^Start blank|^Blank|^Go on/));
  await screen.findByRole("heading", { name: language === "vi" ? /^Bước/ : /^Step/ });
  return { ...pane, kept };
}

type Opened = Awaited<ReturnType<typeof openWizard>>;

const next = ({ user }: Opened) => user.click(button("Tiếp tục"));
const heading = (name: string) => screen.findByRole("heading", { name });
const setUpInput = ({ runner }: Opened) => runner.calls.find(({ id }) => id === "setUp")?.input;

test("five steps by keyboard and mouse make the movement with criteria, people, list and bands, and build it", async () => {
  const pane = await openWizard();
  await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua năm 2026");
  await pane.user.type(screen.getByLabelText("Cơ quan"), "Sở Tư pháp");
  await pane.user.type(screen.getByLabelText("Năm"), "2026{Enter}");
  expect(await heading("Bước 2/5: Đối tượng")).toHaveFocus();
  await pane.user.type(screen.getByLabelText(/Hoặc dán tên/), "Nguyễn Văn An{Enter}Trần Thị Bình");
  expect(screen.getByText("Đọc được 2 tên.")).toBeInTheDocument();
  await next(pane);
  await heading("Bước 3/5: Tiêu chí");
  await screen.findByLabelText("Mẫu");
  await next(pane);
  await heading("Bước 4/5: Khen thưởng");
  await pane.user.selectOptions(await screen.findByLabelText("Xếp loại theo mức"), "decree335");
  await next(pane);
  await heading("Bước 5/5: Dựng bảng");
  expect(await screen.findByText("2 đối tượng")).toBeInTheDocument();
  expect(screen.getByText("Bảng chấm điểm được dựng ngay.")).toBeInTheDocument();
  await pane.user.click(button("Tạo phong trào"));
  await waitFor(() => expect(pane.runner.calls.map(({ id }) => id)).toContain("buildMatrix"));
  expect(setUpInput(pane)).toMatchObject({
    start: "movement",
    movement: {
      title: "Thi đua năm 2026",
      agency: "Sở Tư pháp",
      year: 2026,
      participants: [
        { code: "CN01", name: "Nguyễn Văn An", type: "individual", cluster: "" },
        { code: "CN02", name: "Trần Thị Bình", type: "individual", cluster: "" },
      ],
    },
    rule: { name: "Giấy khen", top: 3 },
    decision: { awards: null },
  });
  expect(pane.kept.text).toBe("");
});

test("everything left blank but the name: three blank lists, and nothing is built", async () => {
  const pane = await openWizard();
  await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua");
  await next(pane);
  await heading("Bước 2/5: Đối tượng");
  await next(pane);
  await heading("Bước 3/5: Tiêu chí");
  await pane.user.click(screen.getByRole("radio", { name: "Tự nhập sau" }));
  await next(pane);
  await heading("Bước 4/5: Khen thưởng");
  await pane.user.clear(screen.getByLabelText(/Đề nghị khen/));
  await next(pane);
  await heading("Bước 5/5: Dựng bảng");
  expect(await screen.findByText("Điền xong các trang còn trống, bấm Dựng bảng.")).toBeInTheDocument();
  await pane.user.click(button("Tạo phong trào"));
  await waitFor(() => expect(setUpInput(pane)).toBeDefined());
  expect(setUpInput(pane)).toMatchObject({ movement: { year: null, criteria: [], participants: [] }, rule: null, decision: null });
  expect(pane.runner.calls.map(({ id }) => id)).not.toContain("buildMatrix");
});

describe("what is wrong is said at its field, which has the focus", () => {
  test("no name", async () => {
    const pane = await openWizard();
    await next(pane);
    expect(screen.getByLabelText(/Tên phong trào/)).toHaveFocus();
    expect(screen.getByText("Hãy nhập tên phong trào.")).toBeInTheDocument();
  });

  test("a year that is none", async () => {
    const pane = await openWizard();
    await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua");
    await pane.user.type(screen.getByLabelText("Năm"), "26{Enter}");
    expect(screen.getByText("Năm là số có bốn chữ số, như 2026.")).toBeInTheDocument();
    expect(screen.getByLabelText("Năm")).toHaveFocus();
  });

  test.each(["0", "ba", "2001"])("a number of people that cannot be: %s", async (count) => {
    const pane = await openWizard();
    await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua{Enter}");
    await heading("Bước 2/5: Đối tượng");
    await pane.user.type(screen.getByLabelText(/Bao nhiêu/), `${count}{Enter}`);
    expect(screen.getByText("Số lượng là số nguyên từ 1 đến 2000.")).toBeInTheDocument();
    expect(screen.getByLabelText(/Bao nhiêu/)).toHaveFocus();
  });

  test("no table pasted", async () => {
    const pane = await openWizard();
    await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua{Enter}");
    await heading("Bước 2/5: Đối tượng");
    await next(pane);
    await heading("Bước 3/5: Tiêu chí");
    await pane.user.click(screen.getByRole("radio", { name: "Dán bảng tiêu chí" }));
    await next(pane);
    expect(screen.getByText("Chưa dán bảng nào. Dán bảng, hoặc chọn cách khác.")).toBeInTheDocument();
    expect(await axeBreaches()).toEqual([]);
  });
});

test("the pane is closed at step 3 and opened again: the wizard goes on there, with everything", async () => {
  const first = await openWizard();
  await first.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua năm 2026{Enter}");
  await heading("Bước 2/5: Đối tượng");
  await first.user.type(screen.getByLabelText(/Bao nhiêu/), "12{Enter}");
  await heading("Bước 3/5: Tiêu chí");
  expect(screen.getByText(/Đã lưu đến bước này trong sổ/)).toBeInTheDocument();
  cleanup();
  const again = await openWizard(first.kept);
  await heading("Bước 3/5: Tiêu chí");
  await again.user.click(button("Quay lại"));
  expect(await screen.findByLabelText(/Bao nhiêu/)).toHaveValue("12");
  await again.user.click(button("Quay lại"));
  expect(await screen.findByLabelText(/Tên phong trào/)).toHaveValue("Thi đua năm 2026");
});

test("what is typed and left without going on is kept too", async () => {
  const pane = await openWizard();
  await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Dở dang");
  await pane.user.tab();
  expect(pane.kept.text).toContain("Dở dang");
});

test("an Excel that refuses to keep the draft: the wizard says so", async () => {
  const pane = await openWizard({ text: "", isRefused: true });
  await pane.user.type(await screen.findByLabelText(/Tên phong trào/), "Thi đua{Enter}");
  expect(await screen.findByText(/Chưa lưu được vào sổ/)).toBeInTheDocument();
});

test.each(["{", "[]", '{"format":0}', '{"format":1,"step":"nowhere"}'])("a draft that is none (%s) begins anew", async (text) => {
  await openWizard({ text, isRefused: false });
  await heading("Bước 1/5: Phong trào");
  expect(screen.getByLabelText(/Tên phong trào/)).toHaveValue("");
});

test("axe finds nothing on any step, in both languages", async () => {
  for (const language of ["vi", "en"] as const) {
    const pane = await openWizard({ text: "", isRefused: false }, language);
    await pane.user.type(
      await screen.findByRole("textbox", { name: language === "vi" ? /Tên phong trào/ : /name|title|movement/i }),
      "A{Enter}",
    );
    for (let step = 2; step <= 5; step++) {
      await screen.findByRole("heading", { name: new RegExp(`^(Bước|Step) ${step}/5`) });
      await waitFor(() => expect(screen.queryByRole("progressbar", { name: /Đang đọc|Reading/ })).toBeNull());
      expect(await axeBreaches()).toEqual([]);
      if (step < 5) await pane.user.click(button(/^(Tiếp tục|Next)$/));
    }
    cleanup();
  }
});
