// Header and footer: three texts in one, told apart by &L, &C and &R (ISO/IEC 29500-1, 18.3.1.39).

export interface HeaderFooterTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** The one text that the file stores; "" if all three are empty. */
export function joinHeaderFooter({ left, center, right }: HeaderFooterTexts): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The three texts; what stands before any code is in the centre. */
export function splitHeaderFooter(text: string): HeaderFooterTexts {
  const texts = { L: "", C: "", R: "" };
  let side: keyof typeof texts = "C";
  // A font such as &"Arial,Bold" may hold any letter; && is an ampersand.
  for (const [piece, change] of text.matchAll(/&"[^"]*"|&&|&([LCR])|[^&]+|&/gi)) {
    if (change === undefined) texts[side] += piece;
    else side = change.toUpperCase() as keyof typeof texts;
  }
  return { left: texts.L, center: texts.C, right: texts.R };
}
