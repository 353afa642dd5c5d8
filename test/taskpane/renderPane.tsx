// Renders the whole pane over a fake runner, as a user would find it after opening.
import { act, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Language } from "../../src/locale/language";
import { App } from "../../src/taskpane/App";
import type { TabId } from "../../src/taskpane/paneState";
import { PaneStore } from "../../src/taskpane/paneStore";
import { fakeRunner, type FakeRunner } from "./fakeRunner";

export interface ShownPane {
  readonly user: UserEvent;
  readonly runner: FakeRunner;
  readonly store: PaneStore;
  readonly onReload: jest.Mock;
}

export interface PaneOptions {
  readonly runner?: FakeRunner;
  readonly language?: Language;
  readonly tab?: TabId;
  /** False: the pane is still reading the workbook. */
  readonly isStarted?: boolean;
}

/** Screens are loaded when first shown; a loaded machine takes its time, and no test is decided by that. */
configure({ asyncUtilTimeout: 20_000 });

/** jsdom has no layout, so nothing scrolls. As in Chromium it answers with a promise, which no effect may hand to React. */
export const scrollIntoView = jest.fn((): unknown => Promise.resolve());
Element.prototype.scrollIntoView = scrollIntoView;

export async function renderPane({ runner = fakeRunner(), language = "vi", tab, isStarted = true }: PaneOptions = {}): Promise<ShownPane> {
  const store = new PaneStore(runner, language);
  const onReload = jest.fn();
  render(<App store={store} isDark={false} onReload={onReload} />);
  if (isStarted) await act(() => store.start());
  if (tab !== undefined) {
    await act(async () => {
      store.goTo(tab);
      await Promise.resolve();
    });
  }
  return { user: userEvent.setup(), runner, store, onReload };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
export const noButton = (name: string | RegExp): HTMLElement | null => screen.queryByRole("button", { name });
