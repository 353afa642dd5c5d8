// The rule of one item that is entered: what its cells and its text say of how an entry turns into points.
import type { Criterion, CriterionPart } from "../movement";
import type { CriterionRule } from "../rule";
import { oneLine, plainLower } from "./cellText";
import { optionsInText, ruleOfOptions } from "./options";
import { fullConditionIn, isPerCase, limitsIn, perCaseIn, progressiveIn, speaksOfLimit, type Limit } from "./prose";
import type { RemarkForm, Trust } from "./remark";

export interface LeafInput {
  readonly text: string;
  readonly part: CriterionPart;
  /** Points that the row states for this part; below zero for deductions. Null = none. */
  readonly value: number | null;
  readonly least: number | null;
  readonly isEach: boolean;
}

type SaidId = "T-11" | "T-12" | "T-13";

/** What is said of a reading; the caller adds the row. */
export interface Said {
  readonly id: SaidId;
  readonly trust: Trust;
  readonly form: RemarkForm<SaidId>;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Leaf {
  readonly rule: CriterionRule;
  readonly max: number | null;
  readonly min: number | null;
  readonly cap: number | null;
  readonly floor: number | null;
  /** The points hang on the full points of an item: of this code, or "" = the one it stands under. Null = no condition. */
  readonly onlyIfFull: string | null;
  /** Text without the cases that went into the rule; null = as it is. */
  readonly name: string | null;
  readonly said: readonly Said[];
}

type Facts = Pick<Leaf, "rule" | "max" | "min" | "cap" | "floor">;

const NOTHING: Facts = { rule: { kind: "points" }, max: null, min: null, cap: null, floor: null };

/** Reads the rule of an item. Where the text leaves a doubt, the points are entered directly and the doubt is said. */
export function readLeaf(input: LeafInput): Leaf {
  return new LeafReader(input).read();
}

class LeafReader {
  private readonly said: Said[] = [];
  private readonly limits: readonly Limit[];
  private usedLimit = false;

  constructor(private readonly input: LeafInput) {
    this.limits = limitsIn(input.text).filter((limit) => limit.code === null);
  }

  read(): Leaf {
    const listed = this.fromList();
    const facts = listed?.facts ?? this.progressive() ?? this.counted() ?? this.direct();
    if (speaksOfLimit(this.input.text) && !this.usedLimit) this.say("T-13", "notUnderstood", "limit");
    const condition = this.input.part === "bonus" ? fullConditionIn(this.input.text) : null;
    if (condition !== null)
      this.say("T-12", condition.code === null ? "unsure" : "understood", "onlyIfFull", { code: condition.code ?? "" });
    const onlyIfFull = condition === null ? null : (condition.code ?? "");
    return { ...facts, onlyIfFull, name: listed === null || listed.lead === "" ? null : listed.lead, said: this.said };
  }

  private say<K extends SaidId>(id: K, trust: Trust, form: RemarkForm<K>, params: Said["params"] = {}): void {
    this.said.push({ id, trust, form, params });
  }

  /** Limit that fits the part of the item. */
  private limit(of: Limit["of"]): number | null {
    const found = this.limits.find((limit) => limit.of === of) ?? null;
    if (found !== null) this.usedLimit = true;
    return found?.points ?? null;
  }

  private anyLimit(of: Limit["of"]): number | null {
    return this.limit(of) ?? this.limit("points");
  }

  /** Cases with points inside the text. */
  private fromList(): { readonly facts: Facts; readonly lead: string } | null {
    const { text, part, value } = this.input;
    if (isPerCase(text)) return null;
    const list = optionsInText(text);
    if (list === null) return null;
    const options =
      part === "deduction" ? list.options.map((option) => ({ ...option, points: -Math.abs(option.points) + 0 })) : list.options;
    const read = ruleOfOptions(options);
    const best = Math.max(...options.map((option) => option.points));
    const worst = Math.min(...options.map((option) => option.points));
    if (read === null || (value !== null && value !== (part === "deduction" ? worst : best))) {
      this.say("T-11", "notUnderstood", "listInText");
      return null;
    }
    this.usedLimit = true;
    this.say("T-11", read.gaps === "" ? "understood" : "unsure", read.gaps === "" ? "listTaken" : "listGaps", {
      count: options.length,
      gaps: read.gaps,
    });
    return { facts: { ...NOTHING, rule: read.rule, max: part === "base" ? (value ?? best) : null }, lead: list.lead };
  }

  private progressive(): Facts | null {
    const { text, part, value } = this.input;
    const found = part === "deduction" ? null : progressiveIn(text);
    if (found === null) return null;
    const cap = this.anyLimit("bonus") ?? value;
    this.say("T-12", cap === null ? "unsure" : "understood", cap === null ? "noCeiling" : "progressive", { cap: cap ?? "" });
    return { ...NOTHING, rule: { kind: "progressive", ...found }, cap, max: part === "base" ? value : null };
  }

  /** Points per case with a ceiling or a floor. */
  private counted(): Facts | null {
    const { text, part, value, isEach } = this.input;
    if (!isPerCase(text) && !isEach) return null;
    const stated = perCaseIn(text)?.points ?? null;
    if (part === "base") return this.countedBase(stated);
    const sign = part === "deduction" ? -1 : 1;
    const per = sign * Math.abs(stated ?? value ?? 0);
    if (per === 0) return null;
    const most = this.anyLimit(part) ?? (value !== null && Math.abs(value) > Math.abs(per) ? Math.abs(value) : null);
    const isDeduction = part === "deduction";
    const form = most === null ? (isDeduction ? "noCeilingDeduction" : "noCeiling") : isDeduction ? "eachDeduction" : "eachBonus";
    this.say("T-12", most === null ? "unsure" : "understood", form, {
      per: Math.abs(per),
      most: most ?? "",
    });
    const rule: CriterionRule = { kind: "count", start: 0, per };
    return part === "deduction" ? { ...NOTHING, rule, floor: most === null ? null : 0 - most } : { ...NOTHING, rule, cap: most };
  }

  private countedBase(stated: number | null): Facts | null {
    const { value, isEach } = this.input;
    if (value === null) return null;
    if (stated !== null && stated < 0) {
      const most = this.limit("deduction") ?? this.limit("points");
      const floor = most === null ? 0 : value - most;
      this.say("T-12", most === null ? "unsure" : "understood", most === null ? "lessToZero" : "less", {
        per: -stated,
        most: most ?? value,
        start: value,
      });
      return { ...NOTHING, rule: { kind: "count", start: value, per: stated }, max: value, floor };
    }
    const limit = this.anyLimit("bonus");
    const per = stated ?? (isEach || (limit !== null && limit > value) ? value : null);
    if (per === null || per === 0) return null;
    const most = limit ?? (isEach ? null : value);
    this.say("T-12", most === null ? "unsure" : "understood", most === null ? "noCeiling" : "eachBase", { per, most: most ?? "" });
    return { ...NOTHING, rule: { kind: "count", start: 0, per }, max: most, cap: most };
  }

  /** Points typed as they are, inside what the row states. */
  private direct(): Facts {
    const { part, value, least } = this.input;
    const limit = this.anyLimit(part === "base" ? "points" : part);
    const stated = value === null ? null : Math.abs(value);
    const most = limit === null || (stated !== null && limit <= stated) ? stated : limit;
    if (limit !== null && stated !== null && limit !== stated) this.say("T-12", "unsure", "limitOfDirect", { most: most ?? limit, stated });
    if (part === "deduction") return { ...NOTHING, max: 0, min: most === null ? null : 0 - most };
    return { ...NOTHING, max: most ?? limit, min: part === "base" ? (least ?? 0) : 0 };
  }
}

/** The item as a criterion's fields, for lists that show it. */
export function leafFields(leaf: Leaf): Pick<Criterion, "rule" | "max" | "min" | "cap" | "floor"> {
  const { rule, max, min, cap, floor } = leaf;
  return { rule, max, min: rule.kind === "points" ? min : null, cap, floor };
}

/** Name of an item: its text on one line without points and marks at its end. */
export function nameOf(text: string): string {
  return oneLine(text).replace(/[\s:;,]+$/u, "");
}

/** Whether the heading of a group says that all below it is bonus, or deduction. */
export function sectionOf(text: string): CriterionPart | null {
  const plain = plainLower(text);
  if (plain.length > 70) return null;
  const bonus = /điểm (?:thưởng|cộng)|(?:thưởng|cộng) (?:thêm )?điểm/u.test(plain);
  const deduction = /điểm trừ|trừ điểm/u.test(plain);
  return bonus === deduction ? null : bonus ? "bonus" : "deduction";
}
