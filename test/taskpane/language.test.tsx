import { screen, within } from "@testing-library/react";
import { fakeRunner } from "./fakeRunner";
import { aFailure } from "./paneData";
import { button, renderPane } from "./renderPane";
import { recallLanguage, rememberLanguage } from "../../src/taskpane/languageMemory";

test("one click turns the whole pane into English, the page's language included", async () => {
  const { user } = await renderPane({ tab: "ranking" });
  expect(document.documentElement.lang).toBe("vi");
  await user.click(button("EN, English"));
  expect(document.documentElement.lang).toBe("en");
  expect(screen.getByRole("tab", { name: "Ranking" })).toBeInTheDocument();
  expect(button("EN, English")).toHaveAttribute("aria-pressed", "true");
  expect(document.body).not.toHaveTextContent("Xếp hạng");
});

test("findings that are already shown change their words too", async () => {
  const { user } = await renderPane({ tab: "scoring" });
  await user.click(button("Kiểm tra"));
  await user.click(button("EN, English"));
  expect(screen.getByText(/8,5/)).toHaveTextContent("is text, not a number");
  expect(button("Error. Number typed as text: 1")).toBeInTheDocument();
});

test("a failure that is already shown changes its words too", async () => {
  const { user } = await renderPane({ runner: fakeRunner({ rank: aFailure() }), tab: "ranking" });
  await user.click(button("Xếp hạng"));
  await user.click(button("EN, English"));
  expect(screen.getByRole("alert")).toHaveTextContent("Not done: Rank");
});

test("numbers have the decimal mark of the language", async () => {
  const { user } = await renderPane({ tab: "ranking", language: "en" });
  await user.click(button("Rank"));
  expect(within(screen.getByText("Nguyễn Thị Thu Hà").closest("li")!).getByText("95.25")).toBeInTheDocument();
});

test("commands are asked for messages in the language of the pane", async () => {
  const { user, runner } = await renderPane({ tab: "ranking" });
  await user.click(button("EN, English"));
  await user.click(button("Rank"));
  expect(runner.calls.find((call) => call.id === "rank")?.language).toBe("en");
});

describe("the language chosen before", () => {
  test("is remembered", () => {
    expect(recallLanguage()).toBeNull();
    rememberLanguage("en");
    expect(recallLanguage()).toBe("en");
  });

  test("is unknown where the browser refuses storage to the pane", () => {
    const refusal = jest.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(recallLanguage()).toBeNull();
    expect(() => rememberLanguage("vi")).not.toThrow();
    refusal.mockRestore();
  });
});
