// Rules of a sheet as XML: protection, conditional formats, validation (ECMA-376 part 1, 18.3.1.85, 18.3.1.18, 18.3.1.33).
import { areaText } from "../workbook/area";
import type { ConditionalRule, ProtectionOptions, Validation } from "../workbook/plan";
import type { AreaRule } from "./bookModel";
import { fileFormula } from "./formulaText";
import type { StyleBook } from "./styleBook";
import { toXstring, toXstringAttribute } from "./xstring";

/** Characters that Excel takes in a message; a longer one makes it offer to repair the file. */
const MOST = { title: 32, error: 255, prompt: 255 } as const;

/** [option, attribute, whether it is locked where the attribute is absent]. */
const OPTIONS = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
] as const;

/** Protection without a password, with Excel's options; "" for none. */
export function protectionXml(options: ProtectionOptions | null): string {
  if (options === null) return "";
  const attributes = OPTIONS.flatMap(([option, name, isLockedByDefault]) => {
    const isLocked = options[option] !== true;
    return isLocked === isLockedByDefault ? [] : [` ${name}="${isLocked ? 1 : 0}"`];
  });
  const mode = options["selectionMode"] ?? "Normal";
  const selection = `${mode === "Normal" ? "" : ` selectLockedCells="1"`}${mode === "None" ? ` selectUnlockedCells="1"` : ""}`;
  return `<sheetProtection sheet="1"${attributes.join("")}${selection}/>`;
}

export interface RuleContext {
  readonly styles: StyleBook;
  readonly titles: ReadonlyMap<string, string>;
}

/** Conditional formats by formula; of one area the first rule that holds wins, and those that came later come before, as in Excel. */
export function conditionalFormatsXml(formats: readonly AreaRule<readonly ConditionalRule[]>[], { styles, titles }: RuleContext): string {
  let priority = 0;
  return [...formats]
    .reverse()
    .map(({ area, rule: rules }) => {
      const items = rules.map(({ formula, format }) => {
        const attributes = `type="expression" dxfId="${styles.differenceOf(format)}" priority="${++priority}" stopIfTrue="1"`;
        return `<cfRule ${attributes}><formula>${toXstring(fileFormula(formula, titles))}</formula></cfRule>`;
      });
      return `<conditionalFormatting sqref="${areaText(area)}">${items.join("")}</conditionalFormatting>`;
    })
    .join("");
}

/** All validations of a sheet; "" for none. */
export function validationsXml(validations: readonly AreaRule<Validation>[], titles: ReadonlyMap<string, string>): string {
  if (validations.length === 0) return "";
  const items = validations.map(({ area, rule: { rule, ignoreBlank, error, prompt } }) => {
    const formula = fileFormula(rule.kind === "custom" ? rule.formula : rule.source, titles);
    const attributes = [
      `type="${rule.kind}"`,
      error.style === "stop" ? "" : ` errorStyle="${error.style}"`,
      ignoreBlank ? ` allowBlank="1"` : "",
      prompt === undefined ? "" : ` showInputMessage="1"`,
      ` showErrorMessage="1"`,
      message("errorTitle", error.title, MOST.title),
      message("error", error.message, MOST.error),
      message("promptTitle", prompt?.title ?? "", MOST.title),
      message("prompt", prompt?.message ?? "", MOST.prompt),
    ].join("");
    return `<dataValidation ${attributes} sqref="${areaText(area)}"><formula1>${toXstring(formula)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function message(attribute: string, text: string, most: number): string {
  return text === "" ? "" : ` ${attribute}="${toXstringAttribute(limited(attribute, text, most))}"`;
}

function limited(what: string, text: string, most: number): string {
  if (text.length > most) throw new RangeError(`${what} of ${text.length} characters, at most ${most}: ${text}`);
  return text;
}
