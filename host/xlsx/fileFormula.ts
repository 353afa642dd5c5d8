// Formulas as files store them: without "=", and with prefixes on functions that came after the file format was fixed
// (future-function-list of [MS-XLSX] 2.2.2). In cells, as Office.js shows them, there is no prefix.
import { type FormulaToken, following, formulaTokens } from "./formulaTokens";

const PREFIXED = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE
  ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE
  REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T
  T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE DETECTLANGUAGE TRIMRANGE UNICHAR
  UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);
/** Newer than the format, yet stored plain by Excel; other programs write a prefix. */
const PLAIN = new Set(["NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING", "ECMA.CEILING"]);

/** What the file stores for a formula of a cell, a rule or a name: no "=", prefixes set. */
export function toFileFormula(formula: string): string {
  const tokens = formulaTokens(formula.startsWith("=") ? formula.slice(1) : formula);
  const parameters = parameterNames(tokens);
  return tokens
    .map(({ kind, text }, i) => {
      if (kind !== "word") return text;
      const name = text.toUpperCase();
      const next = following(tokens, i);
      if (next === "!" || tokens[i - 1]?.text === "!") return text;
      if (parameters.has(name)) return `_xlpm.${text}`;
      if (next !== "(") return text;
      if (WORKSHEET_PREFIXED.has(name)) return `_xlfn._xlws.${text}`;
      return PREFIXED.has(name) ? `_xlfn.${text}` : text;
    })
    .join("");
}

/** The formula that a file's formula stands for, with "=". Functions that are unknown here keep their prefix. */
export function fromFileFormula(stored: string): string {
  if (!stored.includes("_xl")) return `=${stored}`;
  const words = formulaTokens(stored).map(({ kind, text }) => (kind === "word" ? withoutPrefix(text) : text));
  return `=${words.join("")}`;
}

function withoutPrefix(word: string): string {
  const match = /^(?:_xlfn\.(?:_xlws\.)?|_xlpm\.)(.+)$/i.exec(word);
  if (!match) return word;
  const bare = match[1]!;
  const name = bare.toUpperCase();
  const isKnown = PREFIXED.has(name) || WORKSHEET_PREFIXED.has(name) || PLAIN.has(name) || /^_xlpm\./i.test(word);
  return isKnown ? bare : word;
}

/** Names that LET and LAMBDA of the formula declare, in capitals. */
function parameterNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  const calls: { readonly name: string; argument: number; words: string[] }[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    const call = calls.at(-1);
    if (text === "(") calls.push({ name: tokens[i - 1]?.kind === "word" ? tokens[i - 1]!.text.toUpperCase() : "", argument: 0, words: [] });
    else if (text === ")") calls.pop();
    else if (text === "," && call) {
      const declares = call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0);
      if (declares && call.words.length === 1) names.add(call.words[0]!.toUpperCase());
      call.argument++;
      call.words = [];
    } else if (call && text.trim() !== "") call.words.push(kind === "word" ? text : "");
    if (text === ")") calls.at(-1)?.words.push("");
  }
  names.delete("");
  return names;
}
