// Passwords of protected sheets: files hold only a hash. Hashes that came from a file are carried on as one text.
// SHA-512 with salt and rounds: ISO/IEC 29500-1, 18.3.1.85; the old 16-bit hash: ISO/IEC 29500-4, 14.7.1.

const ROUNDS = 100_000; // what Excel writes

/** What a file knows of a password. */
export type PasswordHash =
  | { readonly kind: "legacy"; readonly hash: string }
  | { readonly kind: "digest"; readonly algorithm: string; readonly salt: string; readonly rounds: number; readonly hash: string };

const MARK = "\u0000hash:";

/** The hash as the `password` text of a protection: starts with a character that no keyboard types. */
export function passwordOfHash(hash: PasswordHash): string {
  return MARK + JSON.stringify(hash);
}

/** The hash inside a `password` text, or null if that is a real password. */
export function hashOfPassword(password: string): PasswordHash | null {
  return password.startsWith(MARK) ? (JSON.parse(password.slice(MARK.length)) as PasswordHash) : null;
}

/** A fresh hash of a real password, as Excel writes it. */
export async function hashPassword(password: string): Promise<PasswordHash & { kind: "digest" }> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  return { kind: "digest", algorithm: "SHA-512", salt, rounds: ROUNDS, hash: await digest(password, "SHA-512", salt, ROUNDS) };
}

/** Does the typed password lift a protection whose `password` is `stored`? Null means that any does. */
export async function isSheetPassword(stored: string | null, typed: string): Promise<boolean> {
  if (stored === null) return true;
  const hash = hashOfPassword(stored);
  if (!hash) return stored === typed;
  if (hash.kind === "legacy") return legacyHash(typed) === hash.hash.toUpperCase().padStart(4, "0");
  // Browsers and Node know the algorithms that Office writes, but not MD5 and older; such a sheet stays protected.
  if (!/^SHA-(1|256|384|512)$/.test(hash.algorithm) || hash.rounds > 10_000_000) return false;
  return (await digest(typed, hash.algorithm, hash.salt, hash.rounds)) === hash.hash;
}

async function digest(password: string, algorithm: string, salt: string, rounds: number): Promise<string> {
  const saltBytes = fromBase64(salt);
  const first = new Uint8Array(saltBytes.length + password.length * 2);
  first.set(saltBytes);
  for (let i = 0; i < password.length; i++) {
    first[saltBytes.length + 2 * i] = password.charCodeAt(i) & 0xff;
    first[saltBytes.length + 2 * i + 1] = password.charCodeAt(i) >> 8;
  }
  let key = new Uint8Array(await crypto.subtle.digest(algorithm, first));
  const next = new Uint8Array(key.length + 4);
  const counter = new DataView(next.buffer);
  for (let i = 0; i < rounds; i++) {
    next.set(key);
    counter.setUint32(key.length, i, true);
    key = new Uint8Array(await crypto.subtle.digest(algorithm, next));
  }
  return toBase64(key);
}

function legacyHash(password: string): string {
  const rotate = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) hash = rotate(hash ^ (password.charCodeAt(i) & 0xff));
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
