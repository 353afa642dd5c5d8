// The cells of the awards' sheet, table by table: made from a set of rules, or as they stand in the workbook.
import { limitsText } from "../../core/awards/limitText";
import type { Award, AwardRuleSet, BaseSalary } from "../../core/awards/awardRules";
import { conditionText } from "../../core/conditions/conditionText";
import { codeKey } from "../../core/criteriaTree";
import { percentText } from "../../core/decision/amountText";
import { fill } from "../../locale/language";
import { awardsSheet as words } from "../../locale/vi/awardsSheet";
import { decisionSheet } from "../../locale/vi/decisionSheet";
import { sheet } from "../../locale/vi/sheet";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { AWARD_SETTING_NAMES, AWARD_TABLE_NAMES, type AwardTable } from "./decisionNames";
import { dayText, readTable } from "./sheetTable";

export type AwardSetting = keyof typeof AWARD_SETTING_NAMES;

/** Rows of each table in the order of its columns in `AWARD_TABLE_NAMES`. */
export interface AwardsCells {
  readonly settings: Readonly<Record<AwardSetting, CellValue>>;
  readonly tables: Readonly<Record<AwardTable, readonly (readonly CellValue[])[]>>;
}

/** Columns that say nothing by themselves: choices that people fill down. */
export const AWARD_FILLER = {
  awards: ["type", "form", "authority", "isVerified", "isUsed", "voteBase"],
  conditions: ["isVerified"],
  salaries: [],
} as const;

/** How the conditions' table names an award: by its code, with the kind of participants where two awards share it. */
export function awardReference({ code, type }: Pick<Award, "code" | "type">, awards: readonly Pick<Award, "code" | "type">[]): string {
  const isShared = awards.some((other) => other.type !== type && codeKey(other.code) === codeKey(code));
  return isShared ? fill(words.codeOfType, { code, type: sheet.types[type].toLowerCase() }) : code;
}

/** The cells that say the set and the base salaries. */
export function awardsCells(set: AwardRuleSet, salaries: readonly BaseSalary[]): AwardsCells {
  const { awards } = set;
  return {
    settings: {
      name: set.name,
      id: set.id,
      from: dayText(set.from),
      to: dayText(set.to ?? ""),
      sources: set.sources.join("\n"),
      isVerified: verifiedText(set.isVerified),
    },
    tables: {
      awards: awards.map((award) => [
        award.code,
        award.name,
        sheet.types[award.type],
        words.forms[award.form],
        award.order,
        words.authorities[award.authority],
        award.article,
        verifiedText(award.isVerified),
        award.isUsed ? decisionSheet.yes : decisionSheet.no,
        award.vote === null ? "" : percentText(award.vote.threshold),
        award.vote === null ? "" : words.voteBases[award.vote.base],
        award.multiple ?? "",
        limitsText(award.limits),
      ]),
      conditions: awards.flatMap((award) =>
        award.conditions.map(({ condition, article, isVerified }) => [
          awardReference(award, awards),
          conditionText(condition),
          article,
          verifiedText(isVerified),
        ]),
      ),
      salaries: salaries.map(({ from, amount, source }) => [dayText(from), amount, source]),
    },
  };
}

function verifiedText(isVerified: boolean): string {
  return isVerified ? words.verified.yes : words.verified.no;
}

/** The cells as they stand, also those that are not understood; blank rows left out. */
export function keptAwardsCells(snapshot: Pick<WorkbookSnapshot, "blocks">): AwardsCells {
  const cellOf = (setting: AwardSetting): CellValue => snapshot.blocks.get(AWARD_SETTING_NAMES[setting])?.values[0]?.[0] ?? "";
  const rowsOf = (table: AwardTable): CellValue[][] => {
    const names: Readonly<Record<string, string>> = AWARD_TABLE_NAMES[table];
    return readTable<string>(snapshot, names, AWARD_FILLER[table]).lines.map(({ cells }) =>
      Object.keys(names).map((field) => cells[field]!),
    );
  };
  return {
    settings: {
      name: cellOf("name"),
      id: cellOf("id"),
      from: cellOf("from"),
      to: cellOf("to"),
      sources: cellOf("sources"),
      isVerified: cellOf("isVerified"),
    },
    tables: { awards: rowsOf("awards"), conditions: rowsOf("conditions"), salaries: rowsOf("salaries") },
  };
}
