// Shows a notice in a dialog of Office and waits until it is closed: Excel ends a function, and with it its dialog, when it says that it
// is done, and at the latest after five minutes.
import { toHash } from "./noticeHash";
import type { Notice } from "./noticeText";

/** What is needed of `Office.context.ui`. */
export interface DialogUi {
  displayDialogAsync(
    address: string,
    options: { readonly width: number; readonly height: number; readonly displayInIframe: boolean },
    callback: (result: OpenResult) => void,
  ): void;
}

/** Office's answer to the opening: `error` where the status is "failed", else `value`. */
export interface OpenResult {
  readonly status: string;
  readonly value: {
    close(): void;
    addEventHandler(type: string, handler: () => void): void;
  };
  readonly error: { readonly code: number; readonly message: string };
}

/** As in `Office.EventType`. */
const EVENTS = { message: "dialogMessageReceived", closed: "dialogEventReceived" } as const;

/** Share of the screen, in percent. */
const SIZE = { width: 30, height: 32 } as const;
const LONGEST_SHOWN = 4.5 * 60_000;

/**
 * Opens the notice; settles when it is closed, by the user or because `over` has settled.
 * @param page address of notice.html, same origin as the page of the functions
 * @throws Error with Office's code when it cannot be opened
 */
export function showNotice(notice: Notice, page: string, ui: DialogUi, over?: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    ui.displayDialogAsync(`${page}${toHash(notice)}`, { ...SIZE, displayInIframe: true }, ({ status, value: dialog, error }) => {
      if (status === "failed") {
        reject(new Error(`dialog ${error.code}: ${error.message}`));
        return;
      }
      let isOpen = true;
      const closeDialog = (): void => {
        if (isOpen) dialog.close();
        end();
      };
      const timer = setTimeout(closeDialog, LONGEST_SHOWN);
      const end = (): void => {
        isOpen = false;
        clearTimeout(timer);
        resolve();
      };
      // The button of the notice, and the dialog's own cross.
      dialog.addEventHandler(EVENTS.message, closeDialog);
      dialog.addEventHandler(EVENTS.closed, end);
      void over?.then(closeDialog);
    });
  });
}
