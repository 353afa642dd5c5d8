import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import { recordAbsent } from "../../src/commands/stages";
import type { MovementList } from "../../src/commands/movements";
import type { ListsWish } from "../../src/commands/takeLists";
import { PLAIN_MOVEMENT, type Movement } from "../../src/core/movement";
import { HostError } from "../../src/workbook/port";
import { fakeRunner, held, type FakeRunner } from "./fakeRunner";
import { anOverview, EMPTY } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const ENTRY = { year: "2026", period: "", kind: null, participants: 40, isBuilt: true };
const TWO: MovementList = {
  movements: [
    { ...ENTRY, number: 1, title: "Thi đua thường xuyên", sheet: "Phong trào" },
    {
      ...ENTRY,
      number: 2,
      title: "Chuyên đề cải cách",
      kind: "thematic",
      participants: 12,
      isBuilt: false,
      period: "Đợt 1",
      sheet: "Phong trào – PT2",
    },
  ],
  next: 3,
};

const workbook: { list: MovementList; shown: number; wishes: ListsWish[]; isRefusing: boolean; isAsked: Promise<void> } = {
  list: TWO,
  shown: 1,
  wishes: [],
  isRefusing: false,
  isAsked: Promise.resolve(),
};

jest.mock("../../src/commands/movements", () => ({
  movements: { id: "movements", execute: () => Promise.resolve(workbook.list) },
  shownMovement: { id: "shownMovement", execute: () => workbook.isAsked.then(() => workbook.shown) },
}));
jest.mock("../../src/commands/takeLists", () => ({
  takeLists: {
    id: "takeLists",
    execute: (_: CommandContext, wish: ListsWish): Promise<Movement> => {
      if (workbook.isRefusing) return Promise.reject(new HostError("cell-edit", {}, true));
      workbook.wishes.push(wish);
      return Promise.resolve({ ...PLAIN_MOVEMENT, title: wish.title, criteria: [], participants: [] });
    },
  },
}));

beforeEach(() => Object.assign(workbook, { list: TWO, shown: 1, wishes: [], isRefusing: false, isAsked: Promise.resolve() }));

/** A workbook whose overview is that of the movement that the pane works on. */
function runnerOf(numbers: readonly number[]): FakeRunner & { readonly asked: number[] } {
  const asked: number[] = [];
  const runner = fakeRunner();
  const { overview } = runner.commands;
  const execute: typeof overview.execute = (context, input) => {
    const { movement = 1 } = context;
    asked.push(movement);
    const entry = TWO.movements.find(({ number }) => number === movement);
    const movements = numbers.length > 1 || !numbers.includes(movement) ? { movements: numbers } : {};
    runner.plan.overview = { ...(entry === undefined ? EMPTY : anOverview({ title: entry.title })), ...movements };
    return overview.execute(context, input);
  };
  return Object.assign(runner, { asked, commands: { ...runner.commands, overview: { id: "overview", execute } } });
}

async function openTool(
  numbers: readonly number[] = [1, 2],
  language: "vi" | "en" = "vi",
): Promise<ShownPane & { runner: ReturnType<typeof runnerOf> }> {
  const runner = runnerOf(numbers);
  const pane = await renderPane({ runner, language, tab: "setUp" });
  if (numbers.length > 1) await pane.user.click(await screen.findByRole("button", { name: /Chọn phong trào|Choose a movement/ }));
  else await pane.user.click(button(/Phong trào trong sổ|Movements of the workbook/));
  await screen.findByRole("heading", { name: /Thêm phong trào|Add a movement/ });
  return { ...pane, runner };
}

test("a workbook with one movement says nothing of several at the top; the tool stands with the parts of the movement", async () => {
  await renderPane({ runner: runnerOf([1]), tab: "setUp" });
  expect(noButton(/Chọn phong trào/)).toBeNull();
  expect(button("Phong trào trong sổ")).toBeInTheDocument();
});

test("of several the pane opens at the one whose sheet is shown", async () => {
  workbook.shown = 2;
  const { store, runner } = await renderPane({ runner: runnerOf([1, 2]) });
  expect(store.getState().movement).toBe(2);
  expect((runner as ReturnType<typeof runnerOf>).asked).toEqual([1, 2]);
  expect(screen.getByRole("heading", { level: 1, name: "Chuyên đề cải cách" })).toBeInTheDocument();
});

describe("with stages kept in both movements", () => {
  const lookedAt: (number | undefined)[] = [];
  beforeEach(() => {
    lookedAt.length = 0;
    jest.spyOn(recordAbsent, "execute").mockImplementation(({ movement }) => {
      lookedAt.push(movement);
      return Promise.resolve({ lines: 0 });
    });
  });
  afterEach(() => jest.restoreAllMocks());

  function staged(): ReturnType<typeof runnerOf> {
    const runner = runnerOf([1, 2]);
    const { overview } = runner.commands;
    const { execute } = overview;
    Object.assign(overview, {
      execute: async (context: CommandContext, input: undefined) => ({
        ...(await execute(context, input)),
        approval: { stage: "entered", unreasoned: 0 },
      }),
    });
    return runner;
  }

  test("the pane opens at the one that is shown, and nothing is written into another before that is settled", async () => {
    workbook.shown = 2;
    const asked = held<void>();
    workbook.isAsked = asked.promise;
    const { store } = await renderPane({ runner: staged(), isStarted: false });
    let started = Promise.resolve();
    act(() => void (started = store.start()));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect([lookedAt, store.getState().busy]).toEqual([[], expect.objectContaining({ action: "overview" })]);
    asked.release();
    await act(() => started);
    expect(store.getState().movement).toBe(2);
    await waitFor(() => expect(lookedAt).toEqual([2]));
  });

  test("each movement is looked through when it is first worked on, and not again on coming back", async () => {
    const { store } = await renderPane({ runner: staged() });
    await waitFor(() => expect(lookedAt).toEqual([1]));
    await act(() => store.workOn(2));
    await waitFor(() => expect(lookedAt).toEqual([1, 2]));
    await act(() => store.workOn(1));
    await screen.findByRole("heading", { level: 1, name: "Thi đua thường xuyên" });
    await act(() => store.run("overview", undefined));
    expect(lookedAt).toEqual([1, 2]);
  });
});

test("a choice of another movement while a command runs waits for it", async () => {
  const { store } = await renderPane({ runner: runnerOf([1, 2]) });
  const work = held<void>();
  await act(async () => {
    const used = store.use("explain", { id: "any", execute: () => work.promise }, undefined);
    const chosen = store.workOn(2);
    work.release();
    await used;
    expect(await chosen).toBe(true);
  });
  expect(store.getState()).toMatchObject({ movement: 2, busy: null });
});

test("all movements are told with what they are called, and the open one is marked", async () => {
  await openTool();
  const [first, second] = within(screen.getByRole("region", { name: "Phong trào trong sổ" })).getAllByRole("listitem");
  expect(first).toHaveTextContent("Thi đua thường xuyênNăm 2026 · 40 đối tượngTrang “Phong trào”Đang làm");
  expect(second).toHaveTextContent(
    "Chuyên đề cải cáchTheo chuyên đề · Đợt 1 · Năm 2026 · 12 đối tượng · chưa dựng bảngTrang “Phong trào – PT2”",
  );
});

test("choosing another one: its overview is read, answers of the first are gone, commands run in it", async () => {
  const { user, store, runner } = await openTool();
  await user.click(button("Làm việc với “Chuyên đề cải cách” (Phong trào – PT2)"));
  expect(await screen.findByRole("heading", { level: 1, name: "Chuyên đề cải cách" })).toBeInTheDocument();
  expect(store.getState()).toMatchObject({ movement: 2, tool: null, ranking: null, findings: null, decision: null });
  let seen: number | undefined;
  await act(() => store.use("explain", { id: "any", execute: (context) => Promise.resolve(void (seen = context.movement)) }, undefined));
  expect(seen).toBe(2);
  expect(runner.asked.at(-1)).toBe(2);
});

test("a blank one without a title: the pane stands at its first run, and what is chosen there is of the new movement", async () => {
  const { user, store, runner } = await openTool([1]);
  await user.click(button("Thêm phong trào"));
  expect(await screen.findByRole("heading", { name: "Chọn cách bắt đầu" })).toBeInTheDocument();
  expect(store.getState().movement).toBe(3);
  expect(runner.calls.filter(({ id }) => id === "setUp")).toEqual([]);
  expect(await screen.findByRole("button", { name: /Phong trào mới \(PT3\) · chọn lại/ })).toBeInTheDocument();
  expect(screen.queryByText(/chưa có phong trào/i)).toBeNull();
});

test("a blank one with a title is set up at once", async () => {
  const { user, store, runner } = await openTool([1]);
  await user.type(screen.getByRole("textbox", { name: "Tên phong trào mới" }), " Đợt 20/11 ");
  await user.click(button("Thêm phong trào"));
  expect(store.getState().movement).toBe(3);
  expect(runner.calls.find(({ id }) => id === "setUp")?.input).toMatchObject({ start: "blank", title: "Đợt 20/11" });
});

test("the kind that is chosen goes to the new movement, blank or with lists; without a title there is nothing to choose it for", async () => {
  const { user, runner } = await openTool([1]);
  expect(screen.queryByRole("combobox", { name: "Hình thức thi đua" })).toBeNull();
  await user.type(screen.getByRole("textbox", { name: "Tên phong trào mới" }), "Đợt 20/11");
  await user.selectOptions(screen.getByRole("combobox", { name: "Hình thức thi đua" }), "Theo đợt");
  await user.click(button("Thêm phong trào"));
  expect(runner.calls.find(({ id }) => id === "setUp")?.input).toMatchObject({ title: "Đợt 20/11", kind: "campaign" });
  const again = await openTool([1]);
  await again.user.click(screen.getAllByRole("checkbox", { name: "Chép danh sách đối tượng" }).at(-1)!);
  await again.user.type(screen.getAllByRole("textbox", { name: "Tên phong trào mới" }).at(-1)!, "Chuyên đề số");
  await again.user.selectOptions(screen.getAllByRole("combobox", { name: "Hình thức thi đua" }).at(-1)!, "Theo chuyên đề");
  await again.user.click(screen.getAllByRole("button", { name: "Thêm phong trào" }).at(-1)!);
  expect(workbook.wishes).toMatchObject([{ title: "Chuyên đề số", kind: "thematic" }]);
});

test("with lists copied it needs a title; then they are taken from the open movement and set up in the new one", async () => {
  const { user, store, runner } = await openTool([1]);
  await user.click(screen.getByRole("checkbox", { name: "Chép danh sách đối tượng" }));
  await user.click(button("Thêm phong trào"));
  expect(screen.getByText("Đặt tên cho phong trào mới.")).toBeInTheDocument();
  expect([workbook.wishes, store.getState().movement]).toEqual([[], 1]);
  await user.type(screen.getByRole("textbox", { name: "Tên phong trào mới" }), "Đợt 2");
  await user.click(button("Thêm phong trào"));
  expect(workbook.wishes).toEqual([{ title: "Đợt 2", kind: null, withCriteria: false, withParticipants: true }]);
  expect(store.getState().movement).toBe(3);
  expect(runner.calls.find(({ id }) => id === "setUp")?.input).toMatchObject({
    start: "movement",
    movement: { title: "Đợt 2" },
    rule: null,
  });
});

test("lists that Excel does not give: the pane stays at its movement and says why", async () => {
  workbook.isRefusing = true;
  const { user, store } = await openTool([1]);
  await user.click(screen.getByRole("checkbox", { name: /Chép tiêu chí/ }));
  await user.type(screen.getByRole("textbox", { name: "Tên phong trào mới" }), "Đợt 2");
  await user.click(button("Thêm phong trào"));
  expect(await screen.findByText("Excel đang chờ gõ xong một ô.")).toBeInTheDocument();
  expect(store.getState().movement).toBe(1);
});

test("a title of the same year that the workbook has is refused: unit forms are told apart by both", async () => {
  workbook.list = { ...TWO, movements: TWO.movements.map((one) => ({ ...one, year: "2024" })) };
  const { user, runner, store } = await openTool([1]);
  await user.type(screen.getByRole("textbox", { name: "Tên phong trào mới" }), "thi đua  THƯỜNG xuyên");
  await user.click(button("Thêm phong trào"));
  expect(screen.getByText(/^Sổ đã có phong trào tên này trong năm 2024/)).toBeInTheDocument();
  expect(store.getState().movement).toBe(1);
  expect(runner.calls.filter(({ id }) => id === "setUp")).toEqual([]);
});

test("a choice that Excel refuses leaves the pane at its movement, with its form; trying again goes there", async () => {
  const { user, store, runner } = await openTool();
  const { overview } = runner.commands;
  const { execute } = overview;
  let isRefusing = true;
  Object.assign(overview, {
    execute: (context: CommandContext, input: undefined) =>
      isRefusing ? Promise.reject(new HostError("cell-edit", {}, true)) : execute(context, input),
  });
  await user.type(screen.getByRole("textbox", { name: "Tên phong trào mới" }), "Đợt 2");
  await user.click(button("Làm việc với “Chuyên đề cải cách” (Phong trào – PT2)"));
  expect(await screen.findByText("Excel đang chờ gõ xong một ô.")).toBeInTheDocument();
  expect(store.getState()).toMatchObject({ movement: 1, tool: "movements" });
  expect(screen.getByRole("textbox", { name: "Tên phong trào mới" })).toHaveValue("Đợt 2");
  isRefusing = false;
  await user.click(button("Thử lại"));
  expect(await screen.findByRole("heading", { level: 1, name: "Chuyên đề cải cách" })).toBeInTheDocument();
  expect(store.getState()).toMatchObject({ movement: 2, failure: null });
});

test("what is read of one movement while another is chosen is not taken for the other's", async () => {
  const { store, runner } = await openTool();
  const { overview } = runner.commands;
  const { execute } = overview;
  let release: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  Object.assign(overview, {
    execute: async (context: CommandContext, input: undefined) => {
      if (context.movement === 1) await late;
      return execute(context, input);
    },
  });
  await act(async () => {
    runner.change();
    const refreshed = store.refreshIfChanged();
    await store.workOn(2);
    release();
    await refreshed;
  });
  expect(store.getState()).toMatchObject({ movement: 2, overview: { value: { title: "Chuyên đề cải cách" } } });
});

test("cells that people have to type again stay told when another movement is chosen", async () => {
  const { store } = await openTool();
  const left = [{ sheet: "Chấm điểm", cell: "'Chấm điểm'!E5", codes: null, content: 9 }];
  const refuse = { id: "any", execute: () => Promise.reject(new HostError("unplaced", { left }, false)) };
  await act(() => store.use("explain", refuse, undefined));
  await act(() => store.workOn(2));
  expect(store.getState()).toMatchObject({ movement: 2, failure: { failure: { left } } });
});

test("a workbook that has all the movements there can be offers no further one", async () => {
  workbook.list = { ...TWO, next: null };
  const pane = await renderPane({ runner: runnerOf([1]), tab: "setUp" });
  await pane.user.click(button("Phong trào trong sổ"));
  expect(await screen.findByText("Sổ đã có 99 phong trào: không thêm được nữa.")).toBeInTheDocument();
  expect(noButton("Thêm phong trào")).toBeNull();
});

test.each(["vi", "en"] as const)("no breach of accessibility, %s", async (language) => {
  await openTool([1, 2], language);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations).toEqual([]);
});
