// Reads the sheet Danh hiệu back: the set of award rules, base salaries, and a finding for what is not understood or not verified.
import { parseLimits } from "../../core/awards/limitText";
import type { Award, AwardCondition, AwardRuleSet, BaseSalary, VoteRule } from "../../core/awards/awardRules";
import { codeKey } from "../../core/criteriaTree";
import { readPercent } from "../../core/decision/amountText";
import { finding, type Finding, type Place } from "../../core/finding";
import { readNumber, tidy } from "../../core/notation/numberText";
import { awardsSheet as words } from "../../locale/vi/awardsSheet";
import { decisionSheet } from "../../locale/vi/decisionSheet";
import { sheet } from "../../locale/vi/sheet";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { AWARD_FILLER, awardReference, type AwardSetting } from "./awardsCells";
import { AWARD_SETTING_NAMES, AWARD_TABLE_NAMES, decisionTitleOf, type AwardField, type AwardTable } from "./decisionNames";
import { choiceKey, choiceOf } from "./ruleTexts";
import { conditionsIn } from "./rulesDecode";
import { dayIn, isBlank, readTable, textOf, type SheetTable, type TableLine } from "./sheetTable";

export interface DecodedAwards {
  /** Without awards where the workbook has no such sheet. */
  readonly set: AwardRuleSet;
  readonly salaries: readonly BaseSalary[];
  /** D-11, and S-01 for columns that are gone. None where the workbook has no such sheet. */
  readonly findings: readonly Finding[];
  /** Cell of an award's row, by its index in the set. */
  readonly placeOfAward: (award: number, field: AwardField<"awards">) => Place;
  /** Cell of a condition, by its index in the award. */
  readonly placeOfCondition: (award: number, condition: number) => Place;
}

type AwardLine = TableLine<AwardField<"awards">>;

/** Whether the workbook has the sheet. */
export function hasAwards(snapshot: Pick<WorkbookSnapshot, "blocks">): boolean {
  return decisionTitleOf(snapshot, "awards") !== null;
}

/** Reads the sheet. A row of which a cell is not understood is left out and told; a condition that is not understood must be confirmed. */
export function decodeAwards(snapshot: Pick<WorkbookSnapshot, "blocks">): DecodedAwards {
  const findings: Finding[] = [];
  const isThere = hasAwards(snapshot);
  const open = <T extends AwardTable>(table: T): SheetTable<AwardField<T>> => {
    const names = AWARD_TABLE_NAMES[table] as Readonly<Record<AwardField<T>, string>>;
    const read = readTable(snapshot, names, AWARD_FILLER[table] as readonly AwardField<T>[]);
    if (isThere) findings.push(...read.findings);
    return read;
  };
  const awardsTable = open("awards");
  const lines: AwardLine[] = [];
  const bare: Omit<Award, "conditions">[] = [];
  /** Codes of rows that are left out: their conditions are not told once more. */
  const leftOut = new Set<string>();
  for (const line of awardsTable.lines) {
    const award = awardOf(awardsTable, line, bare, findings);
    if (award === null) leftOut.add(choiceKey(textOf(line.cells.code)));
    else {
      bare.push(award);
      lines.push(line);
    }
  }
  const conditionsTable = open("conditions");
  const conditions = bare.map((): { readonly own: AwardCondition; readonly row: number }[] => []);
  const references = bare.map((award) => choiceKey(awardReference(award, bare)));
  for (const line of conditionsTable.lines) {
    const place = conditionsTable.placeOf(line.row, "condition");
    const reference = choiceKey(textOf(line.cells.code));
    const index = references.indexOf(reference);
    const text = textOf(line.cells.condition);
    if (index < 0) {
      if (!leftOut.has(reference)) tell(findings, conditionsTable, line, "code", words.conditions.code);
      continue;
    }
    if (text === "") tell(findings, conditionsTable, line, "condition", words.conditions.condition);
    const isVerified = verifiedIn(line.cells.isVerified);
    if (isVerified === null) tell(findings, conditionsTable, line, "isVerified", words.conditions.isVerified);
    const about = { article: textOf(line.cells.article), isVerified: isVerified === true };
    conditions[index]!.push(
      ...conditionsIn(text, place, findings, words.conditionExample).map((condition) => ({ own: { condition, ...about }, row: line.row })),
    );
  }
  const awards = bare.map((award, i): Award => ({ ...award, conditions: conditions[i]!.map(({ own }) => own) }));
  const placeOfAward: DecodedAwards["placeOfAward"] = (award, field) => awardsTable.placeOf(lines[award]?.row ?? 0, field);
  const placeOfCondition: DecodedAwards["placeOfCondition"] = (award, condition) => {
    const row = conditions[award]?.[condition]?.row;
    return row === undefined ? placeOfAward(award, "code") : conditionsTable.placeOf(row, "condition");
  };
  const salaries = salariesOf(open("salaries"), findings);
  const set: AwardRuleSet = isThere ? { ...setOf(snapshot, findings), awards } : { ...NO_SET, awards };
  if (isThere) findings.push(...unverified(set, placeOfAward, placeOfCondition));
  return { set, salaries, findings, placeOfAward, placeOfCondition };
}

const NO_SET = { id: "", name: "", sources: [], from: "", to: null, isVerified: false } as const;

function tell<F extends string>(findings: Finding[], table: SheetTable<F>, line: TableLine<F>, field: F, title: string): null {
  const text = textOf(line.cells[field]);
  findings.push(finding("A-03", table.placeOf(line.row, field), {}, { text: text === "" ? decisionSheet.blank : text, field: title }));
  return null;
}

/** null where the cell is no choice; blank is not verified. */
function verifiedIn(cell: CellValue): boolean | null {
  const text = textOf(cell);
  const found = text === "" ? "no" : (choiceOf<"yes" | "no">(words.verified, text) ?? choiceOf<"yes" | "no">(words.others.verified, text));
  return found === null ? null : found === "yes";
}

function awardOf(
  table: SheetTable<AwardField<"awards">>,
  line: AwardLine,
  before: readonly Pick<Award, "code" | "type">[],
  findings: Finding[],
): Omit<Award, "conditions"> | null {
  const { cells } = line;
  const told = findings.length;
  const wrong = (field: AwardField<"awards">): null => tell(findings, table, line, field, words.awards[field]);
  const choice = <T extends string>(field: AwardField<"awards">, ...choices: readonly Readonly<Record<T, string>>[]): T | null =>
    choices.map((own) => choiceOf(own, textOf(cells[field]))).find((found) => found !== null) ?? wrong(field);
  const number = (field: "order" | "multiple"): number | null => {
    const cell = cells[field];
    const value = typeof cell === "number" ? cell : readNumber(tidy(textOf(cell)));
    return typeof value === "number" && value >= 0 ? value : wrong(field);
  };
  const code = textOf(cells.code);
  const name = textOf(cells.name);
  const type = choice("type", sheet.types);
  const form = choice<Award["form"]>("form", words.forms, words.others.forms);
  const authority = choice<Award["authority"]>("authority", words.authorities, words.others.authorities);
  const order = number("order");
  const isVerified = verifiedIn(cells.isVerified);
  const isUsed = isBlank(cells.isUsed) ? "yes" : choice<"yes" | "no">("isUsed", { yes: decisionSheet.yes, no: decisionSheet.no });
  const multiple = isBlank(cells.multiple) ? null : number("multiple");
  const vote = voteOf(cells, wrong);
  const limits = parseLimits(textOf(cells.limits));
  if (code === "" || before.some((other) => other.type === type && codeKey(other.code) === codeKey(code))) wrong("code");
  if (name === "") wrong("name");
  if (isVerified === null) wrong("isVerified");
  if (!limits.ok) wrong("limits");
  if (findings.length > told || type === null || form === null || authority === null || order === null || !limits.ok) return null;
  return {
    code,
    name,
    type,
    form,
    order,
    authority,
    article: textOf(cells.article),
    isVerified: isVerified === true,
    vote,
    limits: limits.limits,
    multiple,
    isUsed: isUsed === "yes",
  };
}

/** A share without its base is told: whether absent members count decides who passes. */
function voteOf(cells: AwardLine["cells"], wrong: (field: AwardField<"awards">) => null): VoteRule | null {
  if (isBlank(cells.threshold)) return isBlank(cells.voteBase) ? null : wrong("threshold");
  const written = cells.threshold;
  // Of 80 % pasted from an ordinary cell Excel gives 0.8, of 100 % it gives 1.
  const threshold = typeof written === "number" && written > 0 && written <= 1 ? null : thresholdIn(textOf(written));
  const said = textOf(cells.voteBase);
  const base = choiceOf<VoteRule["base"]>(words.voteBases, said) ?? choiceOf<VoteRule["base"]>(words.others.voteBases, said);
  if (threshold === null || threshold < 0 || threshold > 100) return wrong("threshold");
  return base === null ? wrong("voteBase") : { threshold, base };
}

/** "80", "80 %", "từ 80 % trở lên", "≥ 80 %"; null for others, so also for what sets an upper bound. */
function thresholdIn(text: string): number | null {
  const bare = tidy(text)
    .replace(/^(?:≥|từ|ít nhất|tối thiểu) ?/iu, "")
    .replace(/ ?trở lên$/iu, "");
  return /^\d/.test(bare) ? readPercent(bare.replace(".", ",")) : null;
}

function salariesOf(table: SheetTable<AwardField<"salaries">>, findings: Finding[]): BaseSalary[] {
  return table.lines.flatMap((line): BaseSalary[] => {
    const wrong = (field: AwardField<"salaries">): null => tell(findings, table, line, field, words.salaries[field]);
    const day = dayIn(line.cells.from);
    const from = day === null || day === "" ? wrong("from") : day;
    const cell = line.cells.amount;
    const value = typeof cell === "number" ? cell : readNumber(tidy(textOf(cell)), true);
    const amount = typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : wrong("amount");
    return from === null || amount === null ? [] : [{ from, amount, source: textOf(line.cells.source) }];
  });
}

function setOf(snapshot: Pick<WorkbookSnapshot, "blocks">, findings: Finding[]): Omit<AwardRuleSet, "awards"> {
  const cellOf = (field: AwardSetting): CellValue => snapshot.blocks.get(AWARD_SETTING_NAMES[field])?.values[0]?.[0] ?? "";
  const wrong = (field: AwardSetting): void => {
    const text = textOf(cellOf(field));
    findings.push(
      finding("A-03", settingPlace(field), {}, { text: text === "" ? decisionSheet.blank : text, field: words.settings[field] }),
    );
  };
  const from = dayIn(cellOf("from"));
  const to = dayIn(cellOf("to"));
  if (from === null || from === "") wrong("from");
  if (to === null || (to !== "" && from !== null && to < from)) wrong("to");
  const isVerified = verifiedIn(cellOf("isVerified"));
  if (isVerified === null) wrong("isVerified");
  return {
    id: textOf(cellOf("id")),
    name: textOf(cellOf("name")),
    sources: textOf(cellOf("sources"))
      .split(/\r?\n/)
      .map((source) => source.trim())
      .filter((source) => source !== ""),
    from: from ?? "",
    to: to === null || to === "" ? null : to,
    isVerified: isVerified === true,
  };
}

function settingPlace(field: AwardSetting): Place {
  return { kind: "cell", name: AWARD_SETTING_NAMES[field], row: 0, column: 0 };
}

/** A-02 once for the set and once for each award that is considered, with the articles that are open. */
function unverified(
  set: AwardRuleSet,
  placeOfAward: DecodedAwards["placeOfAward"],
  placeOfCondition: DecodedAwards["placeOfCondition"],
): Finding[] {
  const tellAt = (place: Place, name: string, articles: readonly string[]): Finding => {
    const said = [...new Set(articles.filter((article) => article.trim() !== ""))];
    return finding("A-02", place, {}, { name, article: said.length === 0 ? words.noArticle : said.join("; ") });
  };
  const ofSet = set.isVerified ? [] : [tellAt(settingPlace("isVerified"), set.name, set.sources)];
  const ofAwards = set.awards.flatMap((award, index): Finding[] => {
    if (!award.isUsed) return [];
    const open = award.conditions.flatMap(({ isVerified }, i) => (isVerified ? [] : [i]));
    if (award.isVerified && open.length === 0) return [];
    const place = award.isVerified ? placeOfCondition(index, open[0]!) : placeOfAward(index, "isVerified");
    const articles = [...(award.isVerified ? [] : [award.article]), ...open.map((i) => award.conditions[i]!.article)];
    return [tellAt(place, award.name, articles)];
  });
  return [...ofSet, ...ofAwards];
}
