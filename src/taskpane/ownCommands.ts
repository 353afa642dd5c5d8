// Commands that only the pane runs: showing cells, telling which movement is shown, hearing of changes.
import type { Command } from "../commands/command";
import { lazyCommand } from "../commands/lazyCommand";
import type { Place } from "./paneState";

export const reveal: Command<Place, void> = {
  id: "reveal",
  execute: (context, place) => context.port.reveal(place.sheet, place.area),
};

export const shownMovement = lazyCommand("shownMovement", () => import("../commands/movements").then((module) => module.shownMovement));

export const watch: Command<(sheet: string) => void, () => Promise<void>> = {
  id: "watch",
  execute: (context, onChange) =>
    context.port.watch((event) => {
      if (event.origin !== "self") onChange(event.sheet);
    }),
};
