// The notation of rules: how regulations write them, in one cell of the criteria list. `parseRule(kind, ruleText(x))` is x.
import type { Criterion } from "./movement";
import { bandsText, readBands, readTables, tablesText, unitOf } from "./notation/bandsText";
import {
  CODE,
  countText,
  leaderText,
  levelsText,
  modifierTexts,
  progressiveText,
  readCombine,
  readCount,
  readLeader,
  readLevels,
  readProgressive,
  readTarget,
  readYesNo,
  takeModifiers,
  targetText,
  yesNoText,
  type Modifiers,
} from "./notation/kindTexts";
import { NotationError, tidy, type NotationProblem } from "./notation/numberText";
import type { CriterionRule, RuleKind } from "./rule";

export type { NotationProblem } from "./notation/numberText";

/** What the two cells Loại and Quy tắc say of a criterion. */
export interface RuleParts extends Modifiers {
  readonly rule: CriterionRule;
}

export type ParsedRule =
  | ({ readonly ok: true } & RuleParts)
  /** Why the text is not understood, and the piece of it. */
  | { readonly ok: false; readonly problem: { readonly kind: NotationProblem; readonly text: string } };

/** The canonical text of a rule with its modifiers; "" where there is nothing to say. Kinds without points have no text. */
export function ruleText(criterion: Pick<Criterion, "rule" | "cap" | "floor" | "onlyIfFull">): string {
  const { rule } = criterion;
  if (rule.kind === "note" || rule.kind === "option" || rule.kind === "gate") return "";
  return [mainText(rule), ...modifierTexts(criterion)].filter((piece) => piece !== "").join("; ");
}

function mainText(rule: CriterionRule): string {
  switch (rule.kind) {
    case "yesNo":
      return yesNoText(rule);
    case "levels":
      return levelsText(rule.levels);
    case "bands":
      return bandsText(rule.bands, rule.unit);
    case "count":
      return countText(rule);
    case "progressive":
      return progressiveText(rule);
    case "bySize":
      return `theo [${rule.size}]: ${tablesText(rule.tables)}`;
    case "target":
      return targetText(rule);
    case "leader":
      return leaderText(rule);
    case "group":
      return rule.combine === "best" ? "lấy cao nhất" : "";
    default:
      return "";
  }
}

/**
 * Reads the text of a rule of this kind, tolerantly: either decimal mark, any dash and space, %, "điểm", signs or words
 * (trên, dưới, từ … đến …, trở lên, đúng hạn, còn lại …). Rows that are only explained (notes, options, gates) may hold any text.
 */
export function parseRule(kind: RuleKind, text: string): ParsedRule {
  const parts = partsOf(kind, text);
  return parts instanceof NotationError ? { ok: false, problem: { kind: parts.problem, text: parts.piece } } : { ok: true, ...parts };
}

const NO_MODIFIERS: Modifiers = { cap: null, floor: null, onlyIfFull: null };

function partsOf(kind: RuleKind, text: string): RuleParts | NotationError {
  if (kind === "note" || kind === "option" || kind === "gate") return { rule: { kind }, ...NO_MODIFIERS };
  const separators =
    kind === "levels" ? /[;；\n\r]+/u : /[;；\n\r]+|,\s+(?=(?:không (?:quá|dưới|vượt|thấp|nhỏ)|tối|chỉ|mỗi|cứ|nhiều nhất|trừ không)\s?)/iu;
  const pieces = plainSpaces(text)
    .split(separators)
    .map((piece) => piece.trim());
  const taken = takeModifiers(pieces.filter((piece) => piece !== ""));
  if (taken instanceof NotationError) return taken;
  const rule = kind === "levels" ? levelsOf(taken.rest) : ruleOf(kind, taken.rest.map(tidy));
  if (rule instanceof NotationError) return rule;
  const { cap, onlyIfFull, mostTaken } = taken;
  let { floor } = taken;
  if (mostTaken !== null) {
    if (rule.kind !== "count" || floor !== null) return new NotationError("unknown", text.trim());
    floor = rule.start - Math.abs(mostTaken);
  }
  return { rule, cap, floor, onlyIfFull };
}

/** One kind of space, composed letters; dashes and digits as they are. */
function plainSpaces(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b\ufeff\u00ad]/g, "")
    .replace(/[^\S\n]+/g, " ");
}

function levelsOf(pieces: readonly string[]): CriterionRule | NotationError {
  const levels = readLevels(pieces);
  return levels instanceof NotationError ? levels : { kind: "levels", levels };
}

function ruleOf(kind: RuleKind, pieces: readonly string[]): CriterionRule | NotationError {
  switch (kind) {
    case "yesNo":
      return readYesNo(pieces);
    case "bands": {
      const unit = unitOf(pieces.join("; "), () => readBands(pieces, null));
      const bands = readBands(pieces, unit);
      return bands instanceof NotationError ? bands : { kind, unit, bands };
    }
    case "count":
      return readCount(pieces);
    case "progressive":
      return readProgressive(pieces);
    case "bySize":
      return bySizeOf(pieces);
    case "target":
      return readTarget(pieces);
    case "leader":
      return readLeader(pieces);
    case "group": {
      const combine = readCombine(pieces);
      return combine instanceof NotationError ? combine : { kind, combine };
    }
    default: {
      const stray = pieces.find((piece) => !/^(?:chấm (?:điểm )?trực tiếp|chấm thẳng|điểm trực tiếp)$/iu.test(piece));
      return stray === undefined ? { kind: "points" } : new NotationError("unknown", stray);
    }
  }
}

const BY_SIZE = new RegExp(`^theo (?:số lượng |quy mô |số )?${CODE} ?[:;] ?(.*)$`, "isu");

function bySizeOf(pieces: readonly string[]): CriterionRule | NotationError {
  const text = pieces.join("; ");
  const found = BY_SIZE.exec(text);
  if (found === null) return new NotationError("missing", text);
  const tables = readTables(
    found[2]!.split("|").map((table) =>
      table
        .split(";")
        .map((piece) => piece.trim())
        .filter((piece) => piece !== ""),
    ),
  );
  return tables instanceof NotationError ? tables : { kind: "bySize", size: found[1]!, tables };
}
