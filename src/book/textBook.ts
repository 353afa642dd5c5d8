// The shared texts: each distinct one once (ECMA-376 part 1, 18.4.9).
import { toXstring } from "./xstring";

/** Characters that a cell holds at most. */
const MAX_LENGTH = 32_767;

export class TextBook {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** Number of the text. */
  numberOf(text: string): number {
    if (text.length > MAX_LENGTH) throw new RangeError(`A text of ${text.length} characters.`);
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }

  /** The whole part. */
  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${toXstring(text)}</t></si>`);
    const counts = `count="${this.uses}" uniqueCount="${items.length}"`;
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join("")}</sst>`;
  }
}
