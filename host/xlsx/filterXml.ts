// Criteria of filters in sheet parts: CT_FilterColumn of ISO/IEC 29500-1, 18.3.2.
import type { HostArea, HostFilter, HostFilterCriteria } from "../workbook/hostWorkbook";
import { isTrue } from "./protectionAttributes";
import { attribute, childrenOf, type XmlNode } from "./readXml";
import { escapeXml, fromXstring, toXstringAttribute } from "./xstring";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};
const AVERAGES = { aboveAverage: "AboveAverage", belowAverage: "BelowAverage" } as const;

/** The elements of the filtered columns. Of criteria that are not known nothing is written. */
export function filterColumns({ columns }: HostFilter): string {
  return columns
    .map(({ column, criteria }) => {
      const content = criteria === null ? null : contentOf(criteria);
      return content === null ? "" : `<filterColumn colId="${column}">${content}</filterColumn>`;
    })
    .join("");
}

function contentOf(criteria: HostFilterCriteria): string | null {
  const { filterOn, values = [], criterion1, criterion2, operator, dynamicCriteria } = criteria;
  switch (filterOn) {
    case "Values": {
      const texts = values.filter((text) => text !== "").map((text) => `<filter val="${escapeXml(toXstringAttribute(text))}"/>`);
      return `<filters${values.includes("") ? ` blank="1"` : ""}>${texts.join("")}</filters>`;
    }
    case "Custom": {
      const tests = [criterion1, criterion2].flatMap((text) => (text === undefined ? [] : [customFilter(text)]));
      return `<customFilters${operator === "Or" || tests.length < 2 ? "" : ` and="1"`}>${tests.join("")}</customFilters>`;
    }
    case "Dynamic":
      return `<dynamicFilter type="${dynamicCriteria === "AboveAverage" ? "aboveAverage" : "belowAverage"}"/>`;
    case "CellColor":
      return null;
    default: {
      const top = filterOn.startsWith("Top") ? "" : ` top="0"`;
      return `<top10${top}${filterOn.endsWith("Percent") ? ` percent="1"` : ""} val="${escapeXml(criterion1 ?? "10")}"/>`;
    }
  }
}

function customFilter(criterion: string): string {
  const [, sign = "=", wanted = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion)!;
  const [operator] = Object.entries(OPERATORS).find(([, own]) => own === sign)!;
  return `<customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${escapeXml(toXstringAttribute(wanted))}"/>`;
}

/** The filtered columns of an `autoFilter`; a column with a button and no criteria is none. */
export function readFilterColumns(node: XmlNode, area: HostArea): HostFilter["columns"] {
  return childrenOf(node, "filterColumn").flatMap((one) => {
    const column = Number(one.attributes.colId);
    if (!Number.isInteger(column) || column < 0 || column >= area.columns || one.children.length === 0) return [];
    return [{ column, criteria: readCriteria(one.children[0]!) }];
  });
}

function readCriteria(node: XmlNode): HostFilterCriteria | null {
  const text = (from: XmlNode, name: string): string => fromXstring(attribute(from, name) ?? "");
  switch (node.name) {
    case "filters": {
      const filters = childrenOf(node, "filter");
      // Days and months are not known here.
      if (filters.length < node.children.length) return null;
      return { filterOn: "Values", values: [...filters.map((one) => text(one, "val")), ...(isTrue(node.attributes.blank) ? [""] : [])] };
    }
    case "customFilters": {
      const [first, second] = childrenOf(node, "customFilter").map(
        (one) => `${OPERATORS[attribute(one, "operator") ?? "equal"] ?? "="}${text(one, "val")}`,
      );
      if (first === undefined) return null;
      if (second === undefined) return { filterOn: "Custom", criterion1: first };
      return { filterOn: "Custom", criterion1: first, criterion2: second, operator: isTrue(node.attributes.and) ? "And" : "Or" };
    }
    case "dynamicFilter": {
      const kind = AVERAGES[attribute(node, "type") as keyof typeof AVERAGES] as (typeof AVERAGES)[keyof typeof AVERAGES] | undefined;
      return kind === undefined ? null : { filterOn: "Dynamic", dynamicCriteria: kind };
    }
    case "top10": {
      const isTop = node.attributes.top === undefined || isTrue(node.attributes.top);
      const filterOn = `${isTop ? "Top" : "Bottom"}${isTrue(node.attributes.percent) ? "Percent" : "Items"}` as const;
      return { filterOn, criterion1: text(node, "val") };
    }
    default:
      return null;
  }
}
