// Bytes as text. The decoder of the platform is there in pages, workers and Node alike, so it is declared here and nothing else is.
import { strFromU8 } from "fflate";

declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

/** Text of an XML part: UTF-8, or UTF-16 as its first bytes show. @throws TypeError where the bytes are no such text */
export function decodedXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isUtf16Reversed = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(isUtf16 ? "utf-16le" : isUtf16Reversed ? "utf-16be" : "utf-8", { fatal: true }).decode(bytes);
}

/** UTF-8 as text, whatever it is; for names. */
export function decodedLossy(bytes: Uint8Array): string {
  return strFromU8(bytes);
}
