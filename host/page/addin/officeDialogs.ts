// `Office.context.ui` inside a frame: dialogs that the page shows, and the line between a dialog and the page that opened it.
import { onPageNews, tellPage, type PageNews } from "./frameMessages";

type Handler = (argument: { readonly message?: string; readonly origin?: string; readonly error?: number }) => void;

interface DialogOptions {
  readonly width?: number;
  readonly height?: number;
}

interface AsyncResult {
  readonly status: "succeeded" | "failed";
  readonly value?: OpenDialog;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What the page that opened a dialog holds of it. */
class OpenDialog {
  private readonly handlers = new Map<string, Handler[]>();

  addEventHandler(type: string, handler: Handler): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }

  close(): void {
    tellPage({ kind: "closeDialog" });
  }

  messageChild(text: string): void {
    tellPage({ kind: "toDialog", text });
  }

  raise(type: string, argument: Parameters<Handler>[0]): void {
    for (const handler of this.handlers.get(type) ?? []) handler(argument);
  }
}

export const DIALOG_EVENTS = {
  DialogMessageReceived: "dialogMessageReceived",
  DialogEventReceived: "dialogEventReceived",
  DialogParentMessageReceived: "dialogParentMessageReceived",
} as const;

/** Members of `Office.context.ui` that the page can answer. */
export function createOfficeDialogs(): Readonly<Record<string, unknown>> {
  let opening: { readonly dialog: OpenDialog; readonly callback: (result: AsyncResult) => void } | null = null;
  let open: OpenDialog | null = null;
  const parentHandlers: Handler[] = [];

  const answer = (news: PageNews): void => {
    switch (news.kind) {
      case "dialogOpened":
        open = opening?.dialog ?? null;
        if (opening !== null) opening.callback({ status: "succeeded", value: opening.dialog });
        opening = null;
        return;
      case "dialogRefused":
        opening?.callback({ status: "failed", error: { code: news.code, message: news.reason } });
        opening = null;
        return;
      case "dialogMessage":
        open?.raise(DIALOG_EVENTS.DialogMessageReceived, { message: news.text, origin: location.origin });
        return;
      case "dialogClosed":
        open?.raise(DIALOG_EVENTS.DialogEventReceived, { error: news.code });
        open = null;
        return;
      case "parentMessage":
        for (const handler of parentHandlers) handler({ message: news.text, origin: location.origin });
        return;
      case "invoke":
    }
  };
  onPageNews(answer);

  return {
    displayDialogAsync: (
      url: string,
      options?: DialogOptions | ((result: AsyncResult) => void),
      callback?: (result: AsyncResult) => void,
    ) => {
      const given = typeof options === "object" ? options : {};
      const done = typeof options === "function" ? options : callback;
      opening = { dialog: new OpenDialog(), callback: done ?? (() => undefined) };
      const { width = 80, height = 80 } = given;
      tellPage({ kind: "openDialog", request: { url: new URL(url, location.href).href, width, height } });
    },
    messageParent: (text: string | boolean) => tellPage({ kind: "toParent", text: String(text) }),
    addHandlerAsync: (_type: string, handler: Handler, done?: (result: { status: "succeeded" }) => void) => {
      parentHandlers.push(handler);
      done?.({ status: "succeeded" });
    },
  };
}
