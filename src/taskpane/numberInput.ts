// Numbers as a Vietnamese clerk types them: 8,5 or 8.5, with spaces around.

/** The number typed: null for blank, "wrong" where it is no number. Both decimal marks; no thousands separators. */
export function parseDecimal(text: string): number | null | "wrong" {
  const typed = text.trim();
  if (typed === "") return null;
  if (!/^[+-]?\d+([.,]\d+)?$/.test(typed)) return "wrong";
  const value = Number(typed.replace(",", "."));
  return Number.isFinite(value) ? value : "wrong";
}

/** A whole number from `least` up: null for blank, "wrong" where it is none. */
export function parseWhole(text: string, least: number): number | null | "wrong" {
  const typed = text.trim();
  if (typed === "") return null;
  if (!/^\d{1,9}$/.test(typed)) return "wrong";
  const value = Number(typed);
  return value >= least ? value : "wrong";
}
