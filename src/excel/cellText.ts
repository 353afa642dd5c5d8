// How a text goes into a cell so that Excel stores that very text: no formula, number, date, percentage, truth value or error.
// Excel takes away a leading apostrophe and keeps the rest as text, so a prefix too many costs nothing; one too few does.

const startsWithLetter = /^\p{L}/u;
const hasDigit = /\p{N}/u;
const hasForeignLetter = /[^\p{Script=Latin}\P{L}]/u;
const firstWord = /^\p{L}+/u;

/** Words for true and false in the languages of Excel. */
const truthWords = new Set(
  (
    "true false vrai faux wahr falsch verdadero falso vero verdadeiro prawda fałsz waar onwaar sann falskt sand falsk usann " +
    "tosi epätosi pravda nepravda igaz hamis doğru yanliş yanlış adevărat fals tõene väär taisnība aplams benar salah đúng sai"
  ).split(" "),
);

/** Beginnings of what Excel reads as a date, a time or an amount: months in Latin script, and words beside an amount of money. */
const dateOrMoneyWord = new RegExp(
  "^(?:" +
    "jan|feb|fev|fév|mar|mär|maa|mrt|apr|abr|avr|may|mai|maj|mei|mag|jun|jui|jul|giu|lug|aug|ago|aoû|aou|sep|set|okt|oct|out|ott|" +
    "nov|dec|dez|déc|dic|des|ene|gen|thg|tháng|thang|ngày|ngay|năm|nam|" +
    "sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|led|úno|bře|dub|kvě|čer|srp|zář|říj|pro|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|tam|hel|huh|tou|kes|hei|elo|syy|lok|mar|jou|" +
    "mon|tue|wed|thu|fri|sat|sun|" +
    "vnd|usd|eur|gbp|jpy|cny|chf|aud|cad|sgd|thb|krw|đ|vnđ|kr|zł|kč|ft|lei|rm|rp|r|fr|tl|am|pm|sa|ch|e" +
    ")",
);

/** What to write into `Range.values` so that the cell holds this very text ("" leaves it blank). */
export function toCellText(text: string): string {
  if (text === "") return "";
  return isPlain(text) ? text : `'${text}`;
}

/** True only if no Excel in any language could take the text for anything else. */
function isPlain(text: string): boolean {
  if (!startsWithLetter.test(text)) return false;
  const lower = text.toLowerCase();
  if (truthWords.has(lower.trim())) return false;
  if (!hasDigit.test(lower)) return true;
  return !hasForeignLetter.test(lower) && !dateOrMoneyWord.test(firstWord.exec(lower)?.[0] ?? "");
}
