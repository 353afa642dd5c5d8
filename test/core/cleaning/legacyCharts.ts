// How the old encodings write each small Vietnamese letter, in hexadecimal bytes of Latin-1: the judge of the product's own tables,
// which are built otherwise. TCVN3 as iconv of glibc gives it for TCVN5712-1 (TCVN 5712:1993); VNI as in the published chart.

const CHART = `
à b5 61f8, ả b6 61fb, ã b7 61f5, á b8 61f9, ạ b9 61ef, ă a8 61ea, ằ bb 61e8, ẳ bc 61fa, ẵ bd 61fc, ắ be 61e9, ặ c6 61eb,
â a9 61e2, ầ c7 61e0, ẩ c8 61e5, ẫ c9 61e3, ấ ca 61e1, ậ cb 61e4, đ ae f1,
è cc 65f8, ẻ ce 65fb, ẽ cf 65f5, é d0 65f9, ẹ d1 65ef, ê aa 65e2, ề d2 65e0, ể d3 65e5, ễ d4 65e3, ế d5 65e1, ệ d6 65e4,
ì d7 ec, ỉ d8 e6, ĩ dc f3, í dd ed, ị de f2,
ò df 6ff8, ỏ e1 6ffb, õ e2 6ff5, ó e3 6ff9, ọ e4 6fef, ô ab 6fe2, ồ e5 6fe0, ổ e6 6fe5, ỗ e7 6fe3, ố e8 6fe1, ộ e9 6fe4,
ơ ac f4, ờ ea f4f8, ở eb f4fb, ỡ ec f4f5, ớ ed f4f9, ợ ee f4ef,
ù ef 75f8, ủ f1 75fb, ũ f2 75f5, ú f3 75f9, ụ f4 75ef, ư ad f6, ừ f5 f6f8, ử f6 f6fb, ữ f7 f6f5, ứ f8 f6f9, ự f9 f6ef,
ỳ fa 79f8, ỷ fb 79fb, ỹ fc 79f5, ý fd 79f9, ỵ fe ee`;

const ROWS = CHART.split(",").map((row) => row.trim().split(" ") as [string, string, string]);

/** The 67 small letters with a mark. */
export const MARKED_LETTERS: readonly string[] = ROWS.map(([letter]) => letter);

const bytes = (hex: string): string => hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
const inCapitals = (hex: string): string => hex.replace(/../g, (byte) => (Number.parseInt(byte, 16) - 0x20).toString(16));

const TCVN3 = new Map(ROWS.map(([letter, tcvn3]) => [letter, bytes(tcvn3)]));
const VNI = new Map(
  ROWS.flatMap(([letter, , vni]) => [
    [letter, bytes(vni)],
    [letter.toUpperCase(), bytes(inCapitals(vni))],
  ]),
);
/** The seven capitals that a TCVN3 font for small letters has. */
const TCVN3_CAPITALS = new Map(
  Object.entries({ Ă: "\u00a1", Â: "\u00a2", Ê: "\u00a3", Ô: "\u00a4", Ơ: "\u00a5", Ư: "\u00a6", Đ: "\u00a7" }),
);

const encoder =
  (...charts: readonly ReadonlyMap<string, string>[]) =>
  (text: string): string =>
    [...text.normalize("NFC")]
      .map((letter) => charts.map((chart) => chart.get(letter)).find((code) => code !== undefined) ?? letter)
      .join("");

/** As typed in .VnTime: small letters and the capitals that it has. */
export const toTcvn3 = encoder(TCVN3, TCVN3_CAPITALS);
/** As typed in VNI-Times. */
export const toVni = encoder(VNI);
