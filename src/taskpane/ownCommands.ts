// The commands that are the pane's own: they show cells, ask which movement is shown, and listen.
import type { Command } from "../commands/command";
import { lazyCommand } from "../commands/lazyCommand";
import type { Place } from "./paneState";

export const reveal: Command<Place, void> = {
  id: "reveal",
  execute: (context, place) => context.port.reveal(place.sheet, place.area),
};

export const shownMovement: Command<undefined, number> = {
  ...lazyCommand("shownMovement", () => import("../commands/movements").then((module) => module.shownMovement)),
  isOfWorkbook: true,
};

export const watch: Command<(sheet: string) => void, () => Promise<void>> = {
  id: "watch",
  execute: (context, onChange) =>
    context.port.watch((event) => {
      if (event.origin !== "self") onChange(event.sheet);
    }),
};
