// Validations and conditional formats of a sheet part, also those in the extension list, where Excel 2010 and later put rules that
// look at other sheets.
import type { HostArea, HostConditionalFormat, HostValidation } from "../workbook/hostWorkbook";
import { parseAreas } from "./cellReference";
import { fromFileFormula } from "./fileFormula";
import type { IgnoredList } from "./ignoredList";
import { isTrue } from "./protectionAttributes";
import { readConditional } from "./readStyles";
import { attribute, childOf, childrenOf, type XmlNode } from "./readXml";
import { formulaMover } from "./shiftFormula";
import { fromXstring } from "./xstring";

/** Children of the extensions of a sheet, of one name. */
function extended(sheet: XmlNode, name: string): XmlNode[] {
  return childrenOf(childOf(sheet, "extLst"), "ext").flatMap((ext) => childrenOf(ext, name));
}

/** Areas of a rule: an attribute, or an element in extensions. */
function areasOf(node: XmlNode): HostArea[] | null {
  const list = attribute(node, "sqref") ?? childOf(node, "sqref")?.text;
  return list === undefined ? null : parseAreas(list);
}

function textOf(node: XmlNode | undefined): string | undefined {
  return node && (childOf(node, "f")?.text ?? node.text);
}

/** One rule per area; relative references are counted from the first cell of all areas, so they move with each. */
function perArea<Rule>(areas: readonly HostArea[], formula: string, make: (area: HostArea, formula: string) => Rule): Rule[] {
  const top = Math.min(...areas.map((area) => area.row));
  const left = Math.min(...areas.map((area) => area.column));
  const move = formulaMover(formula);
  return areas.map((area) => make(area, move(area.row - top, area.column - left)));
}

/** All validations that the embedded Excel knows: custom formulas and lists. */
export function readValidations(sheet: XmlNode, title: string, ignored: IgnoredList): HostValidation[] {
  const nodes = [
    ...childrenOf(childOf(sheet, "dataValidations"), "dataValidation"),
    ...extended(sheet, "dataValidations").flatMap((list) => childrenOf(list, "dataValidation")),
  ];
  return nodes.flatMap((node) => {
    const type = attribute(node, "type");
    const areas = areasOf(node);
    const stored = textOf(childOf(node, "formula1"));
    if (!areas || stored === undefined || (type !== "custom" && type !== "list")) {
      ignored.add(title, `kiểm tra dữ liệu nhập kiểu ${type ?? "none"}`);
      return [];
    }
    const literal = type === "list" ? /^"((?:[^"]|"")*)"$/s.exec(stored) : null;
    const formula = literal ? literal[1]!.replace(/""/g, '"') : fromFileFormula(stored);
    const text = (name: string): string => fromXstring(attribute(node, name) ?? "");
    const style = attribute(node, "errorStyle");
    const prompt = { title: text("promptTitle"), message: text("prompt") };
    const hasPrompt = isTrue(attribute(node, "showInputMessage")) && (prompt.title !== "" || prompt.message !== "");
    const make = (area: HostArea, moved: string): HostValidation => ({
      area,
      rule: type === "custom" ? { kind: "custom", formula: moved } : { kind: "list", source: moved },
      ignoreBlank: isTrue(attribute(node, "allowBlank")),
      error: {
        title: text("errorTitle"),
        message: text("error"),
        style: style === "warning" || style === "information" ? style : "stop",
        show: isTrue(attribute(node, "showErrorMessage")),
      },
      prompt: hasPrompt ? prompt : null,
    });
    return literal ? areas.map((area) => make(area, formula)) : perArea(areas, formula, make);
  });
}

/** All conditional formats by formula, in order of priority. */
export function readConditionalFormats(
  sheet: XmlNode,
  looks: readonly HostConditionalFormat["format"][],
  theme: readonly string[],
  title: string,
  ignored: IgnoredList,
): HostConditionalFormat[] {
  const lists = [
    ...childrenOf(sheet, "conditionalFormatting"),
    ...extended(sheet, "conditionalFormattings").flatMap((list) => childrenOf(list, "conditionalFormatting")),
  ];
  const rules = lists.flatMap((list) =>
    childrenOf(list, "cfRule").flatMap((rule) => {
      const areas = areasOf(list);
      const stored = childOf(rule, "formula")?.text ?? childOf(rule, "f")?.text;
      const type = attribute(rule, "type");
      if (!areas || type !== "expression" || stored === undefined) {
        ignored.add(title, `định dạng có điều kiện kiểu ${type ?? "none"}`);
        return [];
      }
      const own = childOf(rule, "dxf");
      const format = own ? readConditional(own, theme) : (looks[Number(attribute(rule, "dxfId") ?? -1)] ?? {});
      const stopIfTrue = isTrue(attribute(rule, "stopIfTrue"));
      const priority = Number(attribute(rule, "priority") ?? 0);
      return perArea(areas, fromFileFormula(stored), (area, formula) => ({ priority, rule: { area, formula, format, stopIfTrue } }));
    }),
  );
  return rules.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}
