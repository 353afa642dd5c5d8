// The first of many names in one line, and how many more there are.

const SHOWN = 8;

/** "A, B và 3 mục nữa". `more`: the text with {names} and {count}. */
export function namesText(
  names: readonly string[],
  more: string,
  say: (text: string, params: Readonly<Record<string, string | number>>) => string,
): string {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? say(more, { names: shown, count: names.length - SHOWN }) : shown;
}
