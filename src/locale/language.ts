// The languages of messages. Vietnamese is the reference; English has the same keys (parity is tested).

export type Language = "vi" | "en";

/** Language of a tag such as vi-VN or en-US; anything but English is Vietnamese. */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? "en" : "vi";
}

/**
 * Puts parameters into a text: {name} is replaced by its value, {name cell|cells} by its value and the form that goes with it ("1 cell",
 * "2 cells"); unknown names stay visible.
 */
export function fill(text: string, params: Readonly<Record<string, string | number>>, language: Language = "vi"): string {
  return text.replace(/\{(\w+) ?([^}]*)\}/g, (whole, key: string, forms: string) => {
    let value = params[key];
    if (value === undefined) return whole;
    if (typeof value === "number") value = formatNumber(value, language);
    return forms ? `${value} ${forms.split("|")[value === "1" ? 0 : 1]}` : value;
  });
}

/** A number for people: decimal comma and no more than 12 significant digits; no thousands separators. */
export function formatNumber(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(12)));
  return language === "vi" ? text.replace(".", ",") : text;
}
