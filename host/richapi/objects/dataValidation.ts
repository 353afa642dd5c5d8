// Data validation of a range.
import type { HostValidation } from "../../workbook/hostWorkbook";
import { checkFormula } from "../cellInput";
import { requireAllowed } from "../guards";
import { cellCount, intersect, parseAddress } from "../address";
import { asBoolean, asRecord, asText, objectType, oneOf, type Place } from "../objectType";
import { invalidArgument, RichError } from "../richError";

type Rule = Omit<HostValidation, "area">;

const MAX_FORMULA = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

/** The rule that covers the whole range, or null. */
function ruleOf({ sheet, area }: Place): HostValidation | null {
  return (
    sheet.validations.find(
      (rule) =>
        rule.area.row <= area.row &&
        rule.area.column <= area.column &&
        rule.area.row + rule.area.rows >= area.row + area.rows &&
        rule.area.column + rule.area.columns >= area.column + area.columns,
    ) ?? null
  );
}

/** The kind of the rule that all cells of the range have; else whether only some have one, or all but not the same. */
function typeOf({ sheet, area }: Place): string {
  const parts = sheet.validations.flatMap((rule) => {
    const part = intersect(rule.area, area);
    return part === null ? [] : [{ rule, cells: cellCount(part) }];
  });
  if (parts.length === 0) return "None";
  if (parts.reduce((sum, { cells }) => sum + cells, 0) < cellCount(area)) return "MixedCriteria";
  if (new Set(parts.map(({ rule }) => relativeText(rule))).size > 1) return "Inconsistent";
  return parts[0]!.rule.rule.kind === "custom" ? "Custom" : "List";
}

const A1_OUTSIDE_TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(])/gu;

/** The rule with its references counted from its own cell: the same text for rules that were one before they were cut. */
function relativeText({ rule, area }: HostValidation): string {
  const text = rule.kind === "custom" ? rule.formula : rule.source;
  return `${rule.kind} ${text.replace(
    A1_OUTSIDE_TEXT,
    (whole, columnAnchor: string, letters: string, rowAnchor: string, digits: string) => {
      if (letters === undefined) return whole;
      const { row, column } = parseAddress(`${letters}${digits}`)!.area;
      return `R${rowAnchor}${rowAnchor === "" ? row - area.row : row}C${columnAnchor}${columnAnchor === "" ? column - area.column : column}`;
    },
  )}`;
}

function put(place: Place, rule: Rule | null): void {
  requireAllowed(place.sheet, null);
  place.sheet.setValidation(place.area, rule);
}

/** Changes a part of the rule that is there. @throws InvalidArgument where there is none */
function change(place: Place, part: Partial<Rule>): void {
  const present = ruleOf(place);
  if (present === null) throw invalidArgument("The range has no validation rule.");
  const { rule, ignoreBlank, error, prompt } = present;
  put(place, { rule, ignoreBlank, error, prompt, ...part });
}

function readRule(value: unknown): HostValidation["rule"] {
  const kinds = asRecord(value, ["custom", "list", "wholeNumber", "decimal", "date", "time", "textLength"]);
  const given = Object.entries(kinds).filter(([, rule]) => rule !== undefined && rule !== null);
  if (given.length !== 1) throw invalidArgument("A validation rule has one kind.");
  const [kind, rule] = given[0]!;
  if (kind === "custom") return { kind, formula: readFormula(asRecord(rule, ["formula"]).formula) };
  if (kind !== "list") throw new RichError("NotImplemented", `Validation of kind ${kind} is not emulated.`);
  const { source, inCellDropDown } = asRecord(rule, ["source", "inCellDropDown"]);
  asBoolean(inCellDropDown);
  const text = asText(source);
  return { kind, source: text.startsWith("=") ? readFormula(text) : limited(text, MAX_FORMULA) };
}

function readFormula(value: unknown): string {
  const formula = limited(asText(value), MAX_FORMULA);
  if (!formula.startsWith("=")) throw invalidArgument("A formula begins with =.");
  return checkFormula(formula);
}

function limited(text: string, length: number): string {
  if (text.length > length) throw invalidArgument(`At most ${length} characters.`);
  return text;
}

const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;

export const dataValidation = objectType<Place>("DataValidation", {
  scalars: {
    Type: {
      since: 8,
      get: typeOf,
    },
    Rule: {
      since: 8,
      get: (place) => {
        const present = ruleOf(place);
        if (present === null) return {};
        const { rule } = present;
        return rule.kind === "custom" ? { custom: { formula: rule.formula } } : { list: { inCellDropDown: true, source: rule.source } };
      },
      set: (place, value) =>
        put(place, {
          rule: readRule(value),
          ignoreBlank: true,
          error: { title: "", message: "", style: "stop", show: true },
          prompt: null,
        }),
    },
    IgnoreBlanks: {
      since: 8,
      get: (place) => ruleOf(place)?.ignoreBlank ?? true,
      set: (place, value) => change(place, { ignoreBlank: asBoolean(value) }),
    },
    ErrorAlert: {
      since: 8,
      set: (place, value) => {
        const { title, message, style, showAlert } = asRecord(value, ["title", "message", "style", "showAlert"]);
        change(place, {
          error: {
            title: limited(asText(title), MAX_TITLE),
            message: limited(asText(message), MAX_MESSAGE),
            style: ALERTS[oneOf(style, ["Stop", "Warning", "Information"])],
            show: asBoolean(showAlert),
          },
        });
      },
    },
    Prompt: {
      since: 8,
      set: (place, value) => {
        const { title, message, showPrompt } = asRecord(value, ["title", "message", "showPrompt"]);
        const prompt = { title: limited(asText(title), MAX_TITLE), message: limited(asText(message), MAX_MESSAGE) };
        change(place, { prompt: asBoolean(showPrompt) ? prompt : null });
      },
    },
  },
  methods: { Clear: { since: 8, call: (place) => put(place, null) } },
});
