// The notation of conditions in everyday Vietnamese, one to a line or separated by semicolons. `parseCondition(conditionText(x))` is x.
import { numberText } from "../notation/numberText";
import type { Condition } from "./condition";
import { COMPARISON_SIGNS, DISCIPLINE_WORDS, LEVEL_WORDS, SCOPE_WORDS } from "./conditionWords";
import { confirmationIn, readSentence } from "./readCondition";
import { insideParentheses, quotedIfNeeded, splitJoined, splitList, unquoted } from "./splitConditions";

export type ParsedConditions =
  | { readonly ok: true; readonly conditions: readonly Condition[] }
  /** The first piece that is not understood, as written; "" = there is nothing. */
  | { readonly ok: false; readonly problem: { readonly text: string } };

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: { readonly text: string } };

/**
 * The sentence of a condition. It reads back as the same where "any" is in normal form: two alternatives or more, none of them empty
 * and none that is only another "any"; other forms read back as what means the same. Codes are letters, digits and _ . / -.
 */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "value":
      return `điểm ${COMPARISON_SIGNS[condition.is]} ${numberText(condition.than)}`;
    case "points":
      return `[${condition.code}] ${COMPARISON_SIGNS[condition.is]} ${numberText(condition.than)}`;
    case "everyShare":
      return `mọi tiêu chí ≥ ${numberText(condition.percent)} %`;
    case "everyPoints":
      return `mọi tiêu chí ≥ ${numberText(condition.min)} điểm`;
    case "noZero":
      return "không tiêu chí nào 0 điểm";
    case "deductionShare":
      return `điểm trừ ≤ ${numberText(condition.percent)} % điểm thưởng`;
    case "deductionAtMost":
      return `điểm trừ ≤ ${numberText(condition.points)}`;
    case "level":
      return `xếp loại ≥ ${LEVEL_WORDS[condition.min]}`;
    case "discipline":
      return condition.max === "none" ? "không bị kỷ luật" : `kỷ luật ≤ ${DISCIPLINE_WORDS[condition.max]}`;
    case "noPending":
      return "không có vụ việc đang xem xét";
    case "months":
      return `thời gian công tác ≥ ${numberText(condition.min)} tháng`;
    case "rank":
      return `${condition.scope === "cluster" ? "hạng trong cụm" : "hạng chung"} ≤ ${numberText(condition.max)}`;
    case "holds":
      return `được đề nghị [${condition.award}]`;
    case "consecutive":
      return `liên tục ${numberText(condition.years)} năm [${condition.award}]`;
    case "times":
      return `${numberText(condition.times)} lần [${condition.award}]${condition.within === null ? "" : ` trong ${numberText(condition.within)} năm`}`;
    case "consecutiveLevel":
      return `liên tục ${numberText(condition.years)} năm xếp loại ≥ ${LEVEL_WORDS[condition.min]}`;
    case "initiatives":
      return `sáng kiến ${SCOPE_WORDS[condition.scope]} ≥ ${numberText(condition.min)}`;
    case "memberShare":
      return `tỷ lệ [${condition.award}] ≥ ${numberText(condition.percent)} %`;
    case "memberCount":
      return `số [${condition.award}] ≥ ${numberText(condition.min)}`;
    case "memberLevel":
      return `${numberText(condition.percent)} % người xếp loại ≥ ${LEVEL_WORDS[condition.min]}`;
    case "memberDiscipline":
      return condition.max === "none" ? "thành viên không bị kỷ luật" : `thành viên kỷ luật ≤ ${DISCIPLINE_WORDS[condition.max]}`;
    case "any":
      return alternativesText(condition.of);
    case "confirm":
      return `xác nhận: ${quotedIfNeeded(condition.text)}`;
  }
}

function alternativesText(alternatives: readonly (readonly Condition[])[]): string {
  return alternatives
    .map((conditions) =>
      conditions
        .map((condition) => (condition.kind === "any" ? `(${alternativesText(condition.of)})` : conditionText(condition)))
        .join(" và "),
    )
    .join(" hoặc ");
}

/** The sentences of all conditions that must hold, separated by semicolons; "" where there are none. */
export function conditionsText(conditions: readonly Condition[]): string {
  return conditions.map(conditionText).join("; ");
}

/** Reads the text of exactly one condition; several are one piece that is not understood. */
export function parseCondition(text: string): ParsedCondition {
  const parsed = parseConditions(text);
  if (!parsed.ok) return parsed;
  const [condition, ...more] = parsed.conditions;
  return condition === undefined || more.length > 0 ? { ok: false, problem: { text: text.trim() } } : { ok: true, condition };
}

/**
 * Reads conditions, tolerantly: either case, letters in pieces, either decimal mark, signs or words ("từ", "không quá", "trở lên").
 * No text at all is no condition. What is not understood is answered, never left out.
 */
export function parseConditions(text: string): ParsedConditions {
  const conditions: Condition[] = [];
  for (const piece of splitList(plain(text))) {
    const alternatives = readAlternatives(piece);
    if (!Array.isArray(alternatives)) return { ok: false, problem: { text: alternatives.text } };
    if (alternatives.length === 1) conditions.push(...alternatives[0]!);
    else conditions.push({ kind: "any", of: alternatives });
  }
  return { ok: true, conditions };
}

/** Composed letters, one kind of space, nothing invisible. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b\ufeff\u00ad]/g, "")
    .replace(/[^\S\n\r]/g, " ");
}

interface Problem {
  readonly text: string;
}

/** A confirmation that ends without a quote goes on over "và" and "hoặc" as long as what follows is no condition. */
interface OpenConfirmation {
  readonly from: number;
  readonly list: Condition[];
}

function readAlternatives(piece: string): Condition[][] | Problem {
  const joined = splitJoined(piece);
  if (joined === null) return { text: piece };
  const alternatives: Condition[][] = [[]];
  let open: OpenConfirmation | null = null;
  for (const { joiner, text, from, to } of joined) {
    const read = readAtom(text);
    if (read === null) {
      const words = open === null ? null : confirmationIn(piece.slice(open.from, to).trim());
      if (open === null || words === null || text === "") return { text: text === "" ? piece : text };
      open.list[open.list.length - 1] = { kind: "confirm", text: words };
      continue;
    }
    if (!Array.isArray(read)) return read;
    if (joiner === "hoặc") alternatives.push([]);
    const list = alternatives[alternatives.length - 1]!;
    if (read.length === 1) list.push(...read[0]!);
    else list.push({ kind: "any", of: read });
    const words = confirmationIn(text);
    open = words !== null && !unquoted(words).isQuoted ? { from, list } : null;
  }
  // An alternative that is only alternatives: (A hoặc B) hoặc C.
  return alternatives.flatMap((list) => {
    const [only] = list;
    return list.length === 1 && only?.kind === "any" ? only.of.map((conditions) => [...conditions]) : [list];
  });
}

/** Alternatives that one sentence or one pair of parentheses says; null = no sentence of the notation. */
function readAtom(text: string): Condition[][] | Problem | null {
  const inside = insideParentheses(text);
  if (inside !== null) return readAlternatives(inside.trim());
  const words = confirmationIn(text);
  if (words !== null) {
    const confirmed = unquoted(words).text;
    return confirmed === "" ? null : [[{ kind: "confirm", text: confirmed }]];
  }
  const condition = readSentence(text);
  return condition === null ? null : [[condition]];
}
