// The cells of the rules' sheet, table by table: made from rules, or as they stand in the workbook so that nothing typed is lost.
import { classPercentsText, percentText } from "../../core/decision/amountText";
import { conditionsText } from "../../core/conditions/conditionText";
import { LEVEL_WORDS } from "../../core/conditions/conditionWords";
import type { DecisionRules, QuotaAmount } from "../../core/decision/decisionRules";
import type { IsoDate } from "../../core/register/register";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { DECISION_SETTING_NAMES, RULE_TABLE_NAMES, type RuleTable } from "./decisionNames";
import { baseText } from "./ruleTexts";
import { dayText, readTable } from "./sheetTable";

/** What stands beside the rules on their sheet. */
export interface DecisionSettings {
  /** Name of the set of rules, printed on the result. */
  readonly name: string;
  /** Day on which the dossier was received: it tells the law. "" = not said. */
  readonly received: IsoDate;
  /** Day of the decision on the awards: it tells the base salary. "" = not said. */
  readonly decided: IsoDate;
}

export const NO_SETTINGS: DecisionSettings = { name: "", received: "", decided: "" };

export type RuleSetting = keyof typeof DECISION_SETTING_NAMES;

/** Rows of each table in the order of its columns in `RULE_TABLE_NAMES`. */
export interface RulesCells {
  readonly settings: Readonly<Record<RuleSetting, CellValue>>;
  readonly tables: Readonly<Record<RuleTable, readonly (readonly CellValue[])[]>>;
}

/** Columns that say nothing by themselves: choices that people fill down. */
export const FILLER = { gates: ["atMost"], bands: [], quotas: ["orBetter", "scope", "rounding"], classes: [], exceptions: [] } as const;

/** The cells that say the rules. */
export function rulesCells(rules: DecisionRules, { name, received, decided }: DecisionSettings): RulesCells {
  return {
    settings: { name, received: dayText(received), decided: dayText(decided), tie: words.ties[rules.tie] },
    tables: {
      gates: rules.gates.map((gate) => [gate.name, conditionsText(gate.conditions), gate.atMost ?? words.noBand, gate.source]),
      bands: rules.bands.map((band) => [
        band.name,
        band.level === null ? "" : LEVEL_WORDS[band.level],
        band.min ?? "",
        conditionsText(band.conditions),
        band.source ?? "",
      ]),
      quotas: rules.quotas.map((quota) => [
        quota.name,
        quota.band,
        quota.orBetter ? words.yes : words.no,
        shareText(quota.amount),
        quota.amount.kind === "count" ? quota.amount.count : "",
        baseText(quota.base),
        words.scopes[quota.scope],
        words.roundings[quota.rounding],
        quota.minimum === 0 ? "" : quota.minimum,
        quota.source,
      ]),
      classes: rules.classes.map(({ group, className }) => [group, className]),
      exceptions: rules.exceptions.map(({ participant, band, reason }) => [participant, band ?? words.noBand, reason]),
    },
  };
}

function shareText(amount: QuotaAmount): string {
  if (amount.kind === "count") return "";
  return amount.kind === "percent" ? percentText(amount.percent) : classPercentsText(amount);
}

/** The cells as they stand, also those that are not understood; blank rows left out. */
export function keptRulesCells(snapshot: Pick<WorkbookSnapshot, "blocks">): RulesCells {
  const cellOf = (setting: RuleSetting): CellValue => snapshot.blocks.get(DECISION_SETTING_NAMES[setting])?.values[0]?.[0] ?? "";
  const rowsOf = (table: RuleTable): CellValue[][] => {
    const names: Readonly<Record<string, string>> = RULE_TABLE_NAMES[table];
    return readTable<string>(snapshot, names, FILLER[table]).lines.map(({ cells }) => Object.keys(names).map((field) => cells[field]!));
  };
  return {
    settings: { name: cellOf("name"), received: cellOf("received"), decided: cellOf("decided"), tie: cellOf("tie") },
    tables: {
      gates: rowsOf("gates"),
      bands: rowsOf("bands"),
      quotas: rowsOf("quotas"),
      classes: rowsOf("classes"),
      exceptions: rowsOf("exceptions"),
    },
  };
}
