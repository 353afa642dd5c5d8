// One way to write each letter: composed (NFC) with the marks in whatever order they came, and Đ instead of its look-alikes.

/** Marks that belong to the letter (ă, â, ơ) come before the tone, else ế stays é + circumflex. */
const LETTER_MARKS = new Set(["\u0302", "\u0306", "\u031b"]);

const MARKED_VOWEL = /([aeiouy])(\p{M}+)/giu;

/** Letters of other alphabets that look like Đ and stand in old documents in its place: Ð (eth), Ɖ (African d). */
const LOOKS_LIKE_D: Readonly<Record<string, string>> = { "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ" };

/** The text with its letters composed; marks typed in the wrong order are put right first. */
export function toNormalForm(text: string): string {
  const ordered = text.normalize("NFD").replace(MARKED_VOWEL, (_all, vowel: string, marks: string) => {
    const inOrder = [...marks].sort((a, b) => Number(LETTER_MARKS.has(b)) - Number(LETTER_MARKS.has(a)));
    return vowel + inOrder.join("");
  });
  return ordered.normalize("NFC").replace(/[\u00d0\u00f0\u0189\u0256]/g, (letter) => LOOKS_LIKE_D[letter]!);
}
