// Univer draws some frames after it has started. Until then its renderer fails on every change of a cell.
import { LifecycleService, LifecycleStages } from "@univerjs/core";
import type { UniverCore } from "../workbook/univerCore";

/** Settles when the grid is on the screen. */
export async function whenDrawn({ injector }: Pick<UniverCore, "injector">): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
}
