// One text for one content, whoever writes it down: what seals and differences are reckoned from.

/** Data without functions or cycles; `undefined` is as absent. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * JSON of the content with keys in the order of their code units, texts in NFC, and -0 as 0. The order of lists counts.
 * @throws Error for a number that JSON has no word for (NaN, infinities): a bug of the caller
 */
export function canonicalText(content: Canonical): string {
  if (typeof content === "string") return JSON.stringify(content.normalize("NFC"));
  if (typeof content === "number") {
    if (!Number.isFinite(content)) throw new Error(`no canonical form of ${content}`);
    return JSON.stringify(content === 0 ? 0 : content);
  }
  if (typeof content === "boolean" || content === null) return String(content);
  if (isList(content)) return `[${content.map(canonicalText).join(",")}]`;
  const entries = Object.entries(content)
    .flatMap(([key, value]): [string, Canonical][] => (value === undefined ? [] : [[key.normalize("NFC"), value]]))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`).join(",")}}`;
}

function isList(content: Canonical): content is readonly Canonical[] {
  return Array.isArray(content);
}
