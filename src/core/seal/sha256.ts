// SHA-256 of a text: what a sealed content is known by again. FIPS 180-4, 5.1.1, 5.3.3 and 6.2.
// Own code, since the rules take no packages and have no page whose cryptography could be asked (and that one answers later, not at once).

/** First 32 bits of the fractional part of a root of a prime, in whole numbers and so the same in every engine. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** 32 bits behind the point of the root of that degree. @param degree 2 or 3 */
function rootBits(prime: number, degree: 2 | 3): number {
  const power = degree === 2 ? 64n : 96n;
  const wanted = BigInt(prime) << power;
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= wanted) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn) | 0;
}

const ROUND_WORDS = Int32Array.from(primes(64), (prime) => rootBits(prime, 3));
const START = Int32Array.from(primes(8), (prime) => rootBits(prime, 2));

/** Bytes of the text in UTF-8; a lone half of a surrogate pair is U+FFFD, as everywhere on the web. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const character of text) {
    const found = character.codePointAt(0) ?? 0;
    const point = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (point < 0x80) bytes[at++] = point;
    else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    } else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 63);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    }
  }
  return bytes.subarray(0, at);
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** 64 lower-case hexadecimal digits: SHA-256 of the text as UTF-8. Not normalized: what looks the same must be made the same before. */
export function sha256Hex(text: string): string {
  const bytes = utf8(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);

  const state = Int32Array.from(START);
  const schedule = new Int32Array(64);
  const word = (i: number): number => schedule[i] ?? 0;
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(block + 4 * i);
    for (let i = 16; i < 64; i++) {
      const early = word(i - 15);
      const late = word(i - 2);
      const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      schedule[i] = (word(i - 16) + small + word(i - 7) + large) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const chosen = (e & f) ^ (~e & g);
      const first = (h + large + chosen + (ROUND_WORDS[i] ?? 0) + word(i)) | 0;
      const small = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const most = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + small + most) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((part, i) => {
      state[i] = ((state[i] ?? 0) + part) | 0;
    });
  }
  return Array.from(state, (part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
