// Texts of a workbook: the shared ones, and the reckoning of one text from its runs (ECMA-376 part 1, 18.4).
import { scanXml } from "./scanXml";
import { fromXstring } from "./xstring";

/** Gathers the text of one string item while it is scanned: its runs, without the reading aids of East Asian scripts. */
export class TextItem {
  private text = "";
  private aids = 0;
  private isOpen = false;

  open(name: string): void {
    if (name === "rPh") this.aids++;
    else if (name === "t") this.isOpen = this.aids === 0;
  }

  add(text: string): void {
    if (this.isOpen) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.aids--;
    else if (name === "t") this.isOpen = false;
  }

  /** The text, and ready for the next one. */
  take(): string {
    const text = fromXstring(this.text);
    this.text = "";
    return text;
  }
}

/** The shared texts of a part, in their order. @throws BookRefusal */
export function readTexts(xml: string, part: string): readonly string[] {
  const texts: string[] = [];
  const item = new TextItem();
  scanXml(xml, part, {
    open: (name) => item.open(name),
    text: (text) => item.add(text),
    close(name) {
      if (name === "si") texts.push(item.take());
      else item.close(name);
    },
  });
  return texts;
}
