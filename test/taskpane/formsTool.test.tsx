import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import type { FormAnswer, FormChoice } from "../../src/commands/forms";
import { matchingChoices } from "../../src/taskpane/tools/forms/matchingChoices";
import { HostError } from "../../src/workbook/port";
import { anOverview } from "./paneData";
import { fakeRunner } from "./fakeRunner";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const people = (count: number): FormChoice[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `TT${String(i + 1).padStart(2, "0")}`,
    name: `Phòng số ${i + 1}`,
    cluster: i < 2 ? "Khối 1" : "",
  }));

const workbook: { choices: readonly FormChoice[]; refusal: HostError | null; made: string[] } = { choices: [], refusal: null, made: [] };

jest.mock("../../src/commands/forms", () => ({
  formChoices: {
    id: "formChoices",
    execute: () => (workbook.refusal === null ? Promise.resolve(workbook.choices) : Promise.reject(workbook.refusal)),
  },
  makeForm: {
    id: "makeForm",
    execute: (_: CommandContext, { code }: { code: string }): Promise<FormAnswer> => {
      workbook.made.push(code);
      const participant = workbook.choices.find((choice) => choice.code === code)!;
      const isScored = code !== "TT02";
      const area = { row: 10, column: 0, rows: 5, columns: 4 };
      return Promise.resolve({
        participant,
        sheet: "Phiếu chấm",
        area,
        total: isScored ? 87.5 : null,
        rank: isScored ? 4 : null,
        clusterRank: isScored ? 2 : null,
      });
    },
  },
}));

beforeEach(() => {
  workbook.choices = people(3);
  workbook.refusal = null;
  workbook.made = [];
});

async function openForms(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const shown = await renderPane({ tab: "ranking", ...options });
  await shown.user.click(button("Phiếu chấm"));
  await screen.findByRole("region", { name: "Phiếu chấm" });
  await act(async () => {
    await Promise.resolve();
  });
  return shown;
}

describe("the tool that makes forms", () => {
  test("opened from the ranking, offers everybody by code and name, makes the form of who is chosen and says the sums", async () => {
    const { user, runner } = await openForms();
    const select = await screen.findByLabelText<HTMLSelectElement>("Đối tượng");
    expect([...select.options].map((option) => option.textContent)).toEqual([
      "TT01 – Phòng số 1 (Khối 1)",
      "TT02 – Phòng số 2 (Khối 1)",
      "TT03 – Phòng số 3",
    ]);
    await user.selectOptions(select, "TT03");
    await user.click(button("Lập phiếu"));
    expect(workbook.made).toEqual(["TT03"]);
    const said = within(screen.getByRole("region", { name: "Phiếu chấm" })).getByText(/Tổng điểm 87,5/);
    expect(said.textContent).toBe("Tổng điểm 87,5, hạng 2 trong cụm, hạng chung 4.");
    await user.click(button("Mở phiếu"));
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Phiếu chấm"]);
    expect(noButton(/^Lập phiếu tiếp theo/)).toBeNull();
  });

  test("the next form is one click away, and somebody without points is told so", async () => {
    const { user } = await openForms();
    await user.click(await screen.findByRole("button", { name: "Lập phiếu" }));
    await user.click(button("Lập phiếu tiếp theo: Phòng số 2"));
    expect(workbook.made).toEqual(["TT01", "TT02"]);
    expect(screen.getByText("Chưa có điểm nào.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>("Đối tượng").value).toBe("TT02");
  });

  test("many people are found by a part of the name, without marks; nobody found is said beside the field", async () => {
    workbook.choices = [...people(14), { code: "CN09", name: "Đặng Thị Hòa", cluster: "" }];
    const { user } = await openForms();
    await user.type(await screen.findByLabelText("Tìm theo tên hoặc mã"), "dang hoa");
    expect(screen.getByLabelText<HTMLSelectElement>("Đối tượng").options).toHaveLength(1);
    await user.click(button("Lập phiếu"));
    expect(workbook.made).toEqual(["CN09"]);
    await user.type(screen.getByLabelText("Tìm theo tên hoặc mã"), " zzz");
    expect(screen.getByText("Không có ai khớp với “dang hoa zzz”.")).toBeTruthy();
    expect(noButton("Lập phiếu")).toBeNull();
  });

  test("Excel refuses to tell who there is: the refusal is shown, reading again works", async () => {
    workbook.refusal = new HostError("cell-edit", {}, true);
    const { user } = await openForms();
    const again = await screen.findByRole("button", { name: "Đọc lại danh sách" });
    workbook.refusal = null;
    await user.click(again);
    expect(await screen.findByLabelText("Đối tượng")).toBeTruthy();
  });

  test("nobody in the matrix", async () => {
    workbook.choices = [];
    await openForms();
    expect(await screen.findByText("Bảng chấm chưa có đối tượng nào.")).toBeTruthy();
  });

  test("in English, and accessible", async () => {
    await renderPane({ tab: "ranking", language: "en" }).then(({ user }) => user.click(button("Score forms")));
    await screen.findByLabelText("Participant");
    const { violations } = await axe.run(screen.getByRole("region", { name: "Score forms" }), {
      rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
    });
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });

  test("without a matrix the way to build it is shown", async () => {
    const { store } = await renderPane({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }) });
    await act(async () => {
      store.openTool("forms");
      await Promise.resolve();
    });
    expect(await screen.findByRole("button", { name: "Đến bước Thiết lập" })).toBeTruthy();
  });
});

test.each([
  ["", 3],
  ["PHONG 2", 1],
  ["khoi 1", 2],
  ["tt03", 1],
  ["x", 0],
])("%p is found %p times, whatever its case and marks", (text, count) => {
  expect(matchingChoices(people(3), text)).toHaveLength(count);
});
