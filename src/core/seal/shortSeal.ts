// The seal as it is printed.

/** The short form printed on lists: the first twelve digits, "7F3A-91C2-0B44". */
export function shortSeal(seal: string): string {
  return (seal.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join("-");
}
