// Where cells lie on the screen. The grid is a canvas: only its renderer knows.
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { HostArea } from "../workbook/hostWorkbook";
import type { UniverCore } from "../workbook/univerCore";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of an area of the shown sheet in pixels of the window; outside of the grid when it is scrolled away. */
export function cellBox({ injector, unitId }: Pick<UniverCore, "injector" | "unitId">, area: HostArea): Box {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const current = render?.with(SheetSkeletonManagerService).getCurrentParam();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !current || !main) throw new Error("No sheet is drawn");
  const { skeleton } = current;
  const first = skeleton.getNoMergeCellWithCoordByIndex(area.row, area.column);
  const last = skeleton.getNoMergeCellWithCoordByIndex(area.row + area.rows - 1, area.column + area.columns - 1);
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  // Frozen rows and columns lie before the main viewport and do not scroll.
  const x = (first.startX < main.left ? first.startX : first.startX - main.viewportScrollX) * scaleX;
  const y = (first.startY < main.top ? first.startY : first.startY - main.viewportScrollY) * scaleY;
  return {
    x: canvas.x + x,
    y: canvas.y + y,
    width: (last.endX - first.startX) * scaleX,
    height: (last.endY - first.startY) * scaleY,
  };
}
