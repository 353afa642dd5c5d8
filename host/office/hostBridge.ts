// Joins the client library's host bridge to an embedded Excel: by direct calls in Node, by messages between a page and its frame.
import type { EmbeddedExcel } from "../richapi/embeddedExcel";

/** The object that `OfficeExtension.HostBridge.init` takes; the library fills in `onMessageFromHost`. */
export interface LibraryBridge {
  sendMessageToHost(messageText: string): void;
  onMessageFromHost?: (messageText: string) => void;
}

/** Hands on requests one way, answers and events the other. Gives how to cut the connection. */
export function connect(init: (bridge: LibraryBridge) => void, excel: EmbeddedExcel): () => void {
  const bridge: LibraryBridge = {
    sendMessageToHost: (text) => {
      void excel.execute(text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  init(bridge);
  return excel.onMessage((text) => bridge.onMessageFromHost?.(text));
}

/** What travels between the page and the frame, beside which other messages may travel. */
export interface ExcelMessage {
  readonly bangVang: "excel";
  readonly text: string;
}

export function isExcelMessage(data: unknown): data is ExcelMessage {
  return typeof data === "object" && data !== null && (data as Partial<ExcelMessage>).bangVang === "excel";
}

/** One end of a line between two windows. */
export interface MessageLine {
  send(message: ExcelMessage): void;
  /** Gives how to stop. */
  listen(listener: (message: ExcelMessage) => void): () => void;
}

/** The page's end: answers what a frame asks. Gives how to stop. */
export function serve(line: MessageLine, excel: EmbeddedExcel): () => void {
  const stopListening = line.listen(({ text }) => {
    void excel.execute(text).then((answer) => line.send({ bangVang: "excel", text: answer }));
  });
  const stopEvents = excel.onMessage((text) => line.send({ bangVang: "excel", text }));
  return () => {
    stopListening();
    stopEvents();
  };
}

/** The frame's end: gives the library a bridge over the line. */
export function bridgeOver(init: (bridge: LibraryBridge) => void, line: MessageLine): () => void {
  const bridge: LibraryBridge = { sendMessageToHost: (text) => line.send({ bangVang: "excel", text }) };
  init(bridge);
  return line.listen(({ text }) => bridge.onMessageFromHost?.(text));
}

/** A line to another window of the same origin; messages of other windows and origins are not heard. */
export function windowLine(own: Window, other: () => Window | null): MessageLine {
  return {
    send: (message) => other()?.postMessage(message, own.location.origin),
    listen: (listener) => {
      const hear = (event: MessageEvent<unknown>) => {
        if (event.source === other() && event.origin === own.location.origin && isExcelMessage(event.data)) listener(event.data);
      };
      own.addEventListener("message", hear);
      return () => own.removeEventListener("message", hear);
    },
  };
}
