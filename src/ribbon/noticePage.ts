// Writes a notice into its page: text only, never markup.
import type { Notice } from "./noticeText";

/** Fills the element with the notice and returns its button, which has the focus. */
export function writeNotice(element: HTMLElement, notice: Notice): HTMLButtonElement {
  const document = element.ownerDocument;
  document.documentElement.lang = notice.language;
  const add = (kind: "h1" | "p" | "button", text: string): HTMLElement => {
    const part = document.createElement(kind);
    part.textContent = text;
    element.append(part);
    return part;
  };
  add("h1", notice.title);
  for (const line of notice.lines) add("p", line);
  const button = add("button", notice.close) as HTMLButtonElement;
  button.type = "button";
  button.focus();
  return button;
}
