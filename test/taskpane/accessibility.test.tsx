import { act, screen } from "@testing-library/react";
import type { TabId } from "../../src/taskpane/paneState";
import { axeBreaches } from "../kits/axeBreaches";
import { fakeRunner } from "./fakeRunner";
import { aFailure, anOverview, aRanking, EMPTY } from "./paneData";
import { button, renderPane, type ShownPane } from "./renderPane";

const SCENES: readonly [string, TabId, Parameters<typeof fakeRunner>[0], ((pane: ShownPane) => Promise<void>)?][] = [
  [
    "first run",
    "setUp",
    { overview: EMPTY },
    async ({ user }) => {
      await user.click(button(/^Bắt đầu trống/));
      await screen.findByLabelText("Năm");
    },
  ],
  ["set-up", "setUp", {}],
  [
    "the question before a movement is replaced",
    "setUp",
    {},
    async ({ user }) => {
      await user.click(button("Làm phong trào khác"));
      await user.click(button(/^Dùng mẫu/));
    },
  ],
  ["no matrix yet", "scoring", { overview: anOverview({ stage: "setUp" }) }],
  ["findings", "scoring", {}, ({ user }) => user.click(button("Kiểm tra"))],
  [
    "a board, provisional and stale",
    "ranking",
    { rank: aRanking({ isProvisional: true, errors: 1, repaired: true }) },
    async ({ user, runner }) => {
      await user.click(button("Xếp hạng"));
      await screen.findByRole("searchbox");
      await user.click(button(/Vì sao Thanh tra Sở/));
      act(() => runner.change());
    },
  ],
  [
    "a list",
    "nomination",
    { overview: anOverview({ lists: [{ name: "Giấy khen", sheet: "Đề nghị", isStale: true }] }) },
    async ({ user }) => user.click(await screen.findByRole("button", { name: "Lập danh sách" })),
  ],
  [
    "mistakes in a form",
    "nomination",
    {},
    async ({ user }) => {
      await user.clear(await screen.findByLabelText(/Tên danh sách/));
      await user.click(button("Lập danh sách"));
    },
  ],
  ["work in progress", "ranking", { rank: () => new Promise(() => undefined) }, ({ user }) => user.click(button("Xếp hạng"))],
  ["a failure", "ranking", { rank: aFailure() }, ({ user }) => user.click(button("Xếp hạng"))],
  ["a bug", "ranking", { rank: new TypeError("x") }, ({ user }) => user.click(button("Xếp hạng"))],
];

for (const [name, tab, plan, prepare] of SCENES) {
  test(`${name}: axe finds no breach`, async () => {
    const pane = await renderPane({ runner: fakeRunner(plan), tab });
    await prepare?.(pane);
    expect(await axeBreaches()).toEqual([]);
  });
}
