// What the page and the frames of the add-in say to each other beside the client library's own messages.
import type { OfficeTheme } from "../../office/officeShim";
import type { Emulation } from "../../richapi/emulation";

/** Which of the add-in's pages a frame shows. A dialog has no way to the workbook. */
export type FrameRole = "pane" | "functions" | "dialog";

/** What a frame finds in its `window.name` when it loads. */
export interface FrameSettings extends Emulation {
  readonly bangVang: "settings";
  readonly role: FrameRole;
  readonly displayLanguage: string;
  readonly theme: OfficeTheme;
}

export interface DialogRequest {
  readonly url: string;
  /** Per cent of the window. */
  readonly width: number;
  readonly height: number;
}

/** From a frame to the page. */
export type FrameNews =
  | { readonly kind: "ready" }
  | { readonly kind: "completed"; readonly call: number }
  | { readonly kind: "failed"; readonly call: number; readonly reason: string }
  | { readonly kind: "showPane"; readonly isShown: boolean }
  | { readonly kind: "openDialog"; readonly request: DialogRequest }
  | { readonly kind: "closeDialog" }
  | { readonly kind: "toParent"; readonly text: string }
  | { readonly kind: "toDialog"; readonly text: string };

/** From the page to a frame. */
export type PageNews =
  | { readonly kind: "invoke"; readonly call: number; readonly functionName: string; readonly controlId: string }
  | { readonly kind: "dialogOpened" }
  /** `code` as in Office's documentation of displayDialogAsync. */
  | { readonly kind: "dialogRefused"; readonly code: number; readonly reason: string }
  | { readonly kind: "dialogMessage"; readonly text: string }
  | { readonly kind: "dialogClosed"; readonly code: number }
  | { readonly kind: "parentMessage"; readonly text: string };

interface Envelope<T> {
  readonly bangVang: "frame" | "page";
  readonly news: T;
}

function isEnvelope<T>(data: unknown, from: Envelope<T>["bangVang"]): data is Envelope<T> {
  return typeof data === "object" && data !== null && (data as Partial<Envelope<T>>).bangVang === from;
}

/** Sends news to the page that holds this frame. */
export function tellPage(news: FrameNews): void {
  window.parent.postMessage({ bangVang: "frame", news } satisfies Envelope<FrameNews>, location.origin);
}

/** Hears what the page says to this frame. */
export function onPageNews(listener: (news: PageNews) => void): void {
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const isPage = event.source === window.parent && event.origin === location.origin;
    if (isPage && isEnvelope<PageNews>(event.data, "page")) listener(event.data.news);
  });
}

/** Sends news to a frame. */
export function tellFrame(frame: Window | null, news: PageNews): void {
  frame?.postMessage({ bangVang: "page", news } satisfies Envelope<PageNews>, location.origin);
}

/** Hears what one frame says; gives how to stop. */
export function onFrameNews(frame: () => Window | null, listener: (news: FrameNews) => void): () => void {
  const hear = (event: MessageEvent<unknown>): void => {
    const isFrame = event.source !== null && event.source === frame() && event.origin === location.origin;
    if (isFrame && isEnvelope<FrameNews>(event.data, "frame")) listener(event.data.news);
  };
  window.addEventListener("message", hear);
  return () => window.removeEventListener("message", hear);
}
