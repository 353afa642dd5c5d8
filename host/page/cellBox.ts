// Where cells lie on the screen, and how to bring them there. The grid is a canvas: only its renderer knows.
import { type IRender, IRenderManagerService, SHEET_VIEWPORT_KEY, type SpreadsheetSkeleton, type Viewport } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { HostArea } from "../workbook/hostWorkbook";
import type { UniverCore } from "../workbook/univerCore";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type DrawnCore = Pick<UniverCore, "injector" | "unitId">;

/** The bars lie over the cells. */
const SCROLLBAR = 12;

interface Drawn {
  readonly render: IRender;
  readonly skeleton: SpreadsheetSkeleton;
  /** What lies right of the frozen columns and below the frozen rows, and scrolls. */
  readonly main: Viewport;
}

function drawn({ injector, unitId }: DrawnCore): Drawn | null {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentParam()?.skeleton;
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  return render && skeleton && main ? { render, skeleton, main } : null;
}

/** The box of an area of the shown sheet in pixels of the window; outside of the grid when it is scrolled away. @throws Error before the first drawing */
export function cellBox(core: DrawnCore, area: HostArea): Box {
  const found = drawn(core);
  if (found === null) throw new Error("No sheet is drawn");
  const { render, skeleton, main } = found;
  const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(area.row, area.column);
  const { endX, endY } = skeleton.getNoMergeCellWithCoordByIndex(area.row + area.rows - 1, area.column + area.columns - 1);
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const x = (startX < main.left ? startX : startX - main.viewportScrollX) * scaleX;
  const y = (startY < main.top ? startY : startY - main.viewportScrollY) * scaleY;
  return { x: canvas.x + x, y: canvas.y + y, width: (endX - startX) * scaleX, height: (endY - startY) * scaleY };
}

/** The part of the window in which cells scroll: right of the frozen columns and below the frozen rows. Null before the first drawing. */
export function scrollingBox(core: DrawnCore): Box | null {
  const found = drawn(core);
  if (found === null) return null;
  const { render, main } = found;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  return {
    x: canvas.x + main.left * scaleX,
    y: canvas.y + main.top * scaleY,
    width: ((main.width ?? 0) - SCROLLBAR) * scaleX,
    height: ((main.height ?? 0) - SCROLLBAR) * scaleY,
  };
}

/** Scrolls no further than needed so that the cell is seen whole. Univer's own command measures frozen columns instead of scrolled ones. */
export function scrollToCell(core: DrawnCore, row: number, column: number): void {
  const found = drawn(core);
  if (found === null) return;
  const { skeleton, main } = found;
  const { startX, startY, endX, endY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
  const viewportScrollX = scrolledTo(startX, endX, main.left, (main.width ?? 0) - SCROLLBAR, main.viewportScrollX);
  const viewportScrollY = scrolledTo(startY, endY, main.top, (main.height ?? 0) - SCROLLBAR, main.viewportScrollY);
  if (viewportScrollX === main.viewportScrollX && viewportScrollY === main.viewportScrollY) return;
  main.scrollToViewportPos({ viewportScrollX, viewportScrollY });
}

/** How far the part that scrolls (from `near`, of `size` pixels) must be scrolled to show `from`–`to`; frozen lines lie before it. */
function scrolledTo(from: number, to: number, near: number, size: number, scrolled: number): number {
  if (from < near) return scrolled;
  if (from - scrolled < near) return from - near;
  return to - scrolled > near + size ? Math.min(to - near - size, from - near) : scrolled;
}
