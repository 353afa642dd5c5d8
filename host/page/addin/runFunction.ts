// Runs a function command as Excel does: the page of the functions is loaded in a frame that nobody sees, the function is called, and
// the frame goes away when it has said that it is done. Nothing is kept between two calls. One function at a time.
import type { EmbeddedExcel } from "../../richapi/embeddedExcel";
import { serve, windowLine } from "../../office/hostBridge";
import { type FrameNews, onFrameNews, tellFrame } from "./frameMessages";

/** Excel ends a function that has not said after this time that it is done. */
const LIMIT_MILLISECONDS = 5 * 60_000;

export interface FunctionCall {
  readonly url: string;
  readonly functionName: string;
  readonly controlId: string;
  /** For the frame's name. */
  readonly settings: string;
  readonly excel: EmbeddedExcel;
  /** What the frame says beside being ready and done: dialogs. */
  readonly onNews: (news: FrameNews, frame: Window) => void;
  /** Settles when the frame may go: at once, or when its dialog is closed. */
  readonly whenFree: (frame: Window) => Promise<void>;
}

let last: Promise<unknown> = Promise.resolve();
let calls = 0;

/** Waits for its turn, then runs the function. @throws Error with the reason when the function fails or does not answer */
export function runFunction(call: FunctionCall): Promise<void> {
  const turn = last.then(() => run(call));
  // The caller hears of a failure; the next call must not.
  last = turn.catch(() => undefined);
  return turn;
}

async function run({ url, functionName, controlId, settings, excel, onNews, whenFree }: FunctionCall): Promise<void> {
  const call = ++calls;
  const frame = document.createElement("iframe");
  frame.name = settings;
  frame.src = url;
  frame.className = "functionFrame";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.title = functionName;
  const target = (): Window | null => frame.contentWindow;
  const stopServing = serve(windowLine(window, target), excel);
  const remove = (): void => {
    stopServing();
    frame.remove();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => end(() => reject(new Error("timeout"))), LIMIT_MILLISECONDS);
      const stopListening = onFrameNews(target, (news) => {
        if (news.kind === "ready") tellFrame(target(), { kind: "invoke", call, functionName, controlId });
        else if (news.kind === "completed" && news.call === call) end(resolve);
        else if (news.kind === "failed" && news.call === call) end(() => reject(new Error(news.reason)));
        else onNews(news, target()!);
      });
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        // A dialog may still speak to its page until it is closed.
        void whenFree(target()!).then(() => {
          stopListening();
          remove();
        });
        settle();
      };
      document.body.append(frame);
    });
  } catch (error) {
    remove();
    throw error;
  }
}
