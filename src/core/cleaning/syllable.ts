// Whether a word can be a Vietnamese syllable: tells text in an old encoding from text that is well as it stands.

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" ");

/** Endings after each onset, tones left out. */
const RHYMES = new Set(
  (
    "a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oau oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt " +
    "u ua uc uân uâng uât uây uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu " +
    "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yn ych yt"
  ).split(" "),
);

/** After qu the rest begins with the main vowel, which may be written i or y. */
const AFTER_QU = new Set(
  (
    "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê êch ên ênh êt êu i ia ich in inh it iu ip " +
    "o oang oăt ôc ôi ơ ơi ơn ơt y yên yêt ych ynh yt yu yn"
  ).split(" "),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Sắc and nặng: the only tones before c, ch, p, t and the k of Đắk Lắk. */
const STOPPED_TONES = new Set(["\u0301", "\u0323"]);

/** Whether the word, whatever its case, can be read as one Vietnamese syllable. The tone may stand on either vowel (hoà, hòa). */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONES) ?? [];
  const base = decomposed.replace(TONES, "").normalize("NFC");
  const [tone] = tones;
  if (tones.length > 1 || !/^[a-zđăâêôơư]+$/.test(base)) return false;
  return splits(base).some(([onset, rhyme]) => {
    const isKnown = onset === "qu" ? AFTER_QU.has(rhyme) : RHYMES.has(rhyme);
    const isStopped = /(?:c|ch|k|p|t)$/.test(rhyme);
    return isKnown && (!isStopped || (tone !== undefined && STOPPED_TONES.has(tone)));
  });
}

/** Every way to part the word into onset and rhyme. */
function splits(base: string): [string, string][] {
  const ways: [string, string][] = base.startsWith("q") ? [] : [["", base]];
  for (const onset of ONSETS) {
    if (!base.startsWith(onset)) continue;
    ways.push([onset, base.slice(onset.length)]);
    // gì, giếng: the i of gi is the vowel's.
    if (onset === "gi") ways.push([onset, `i${base.slice(2)}`]);
  }
  return ways;
}

/** The words of a text: what stands between blanks, digits and signs of the ASCII table. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u0021-\u0040\u005b-\u0060\u007b-\u007e–—“”‘’…]+/u).filter((word) => word !== "");
}

/** Whether every word with a letter outside ASCII can be Vietnamese. Words in plain letters (UBND, Excel) prove nothing. */
export function isReadable(text: string): boolean {
  return wordsOf(text).every((word) => /^[\u0020-\u007e]*$/.test(word) || isSyllable(word));
}
