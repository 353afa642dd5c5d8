// Filters in restore points: what Excel tells of a filter as data, and whether what comes back from a workbook has its shape.
import type { Area } from "../area";
import { isRecord } from "../parsedJson";
import type { FilterCriteria, SheetFilter } from "../plan";

const TEXTS = ["criterion1", "criterion2", "operator", "color", "dynamicCriteria", "subField"] as const;

/**
 * The criteria of a column as Excel tells them, without what it leaves blank: that it would refuse when it is given back. Null where nothing
 * is filtered by that column: then all but its kind is blank.
 */
export function criteriaOf(told: unknown): FilterCriteria | null {
  if (!isRecord(told) || typeof told["filterOn"] !== "string") return null;
  const criteria: Record<string, unknown> = {};
  for (const key of TEXTS) {
    const text = told[key];
    if (typeof text === "string" && text !== "" && text !== "Unknown") criteria[key] = text;
  }
  const { values, icon } = told;
  if (Array.isArray(values) && values.length > 0) criteria["values"] = values.map(valueOf);
  if (isRecord(icon)) criteria["icon"] = { set: icon["set"], index: icon["index"] };
  // How two criteria are joined is told where there are not two.
  if (criteria["criterion2"] === undefined) delete criteria["operator"];
  if (Object.keys(criteria).length === 0) return null;
  const found = { filterOn: told["filterOn"], ...criteria };
  return isCriteria(found) ? found : null;
}

function valueOf(value: unknown): unknown {
  return isRecord(value) ? { date: value["date"], specificity: value["specificity"] } : value;
}

/** The filter over that area with criteria column by column as Excel tells them; unread where Excel tells of a column less than it takes to filter by it. */
export function filterOf(area: Area, isFiltered: boolean, told: readonly unknown[]): SheetFilter {
  const columns = told.flatMap((one, column) => {
    const criteria = criteriaOf(one);
    return criteria === null ? [] : [{ column, criteria }];
  });
  // Excel says "Custom" of columns that nothing is filtered by.
  const isPartly = told.some(
    (one) => isRecord(one) && typeof one["filterOn"] === "string" && one["filterOn"] !== "Custom" && criteriaOf(one) === null,
  );
  return { area, columns, ...(isFiltered && (columns.length === 0 || isPartly) ? { isUnread: true } : {}) };
}

/** Whether it has the shape of a kept filter: what comes from a workbook is looked at first. */
export function isKeptFilter(value: unknown): value is SheetFilter {
  if (!isRecord(value) || !isArea(value["area"]) || !Array.isArray(value["columns"])) return false;
  const { columns } = value["area"];
  return (
    (value["isUnread"] === undefined || value["isUnread"] === true) &&
    value["columns"].every(
      (one: unknown) => isRecord(one) && isCount(one["column"]) && one["column"] < columns && isCriteria(one["criteria"]),
    )
  );
}

function isCriteria(value: unknown): value is FilterCriteria {
  if (!isRecord(value) || typeof value["filterOn"] !== "string") return false;
  const { icon, values = [] } = value;
  return (
    TEXTS.every((key) => value[key] === undefined || typeof value[key] === "string") &&
    (icon === undefined || (isRecord(icon) && typeof icon["set"] === "string" && isCount(icon["index"]))) &&
    Array.isArray(values) &&
    values.every(
      (one: unknown) =>
        typeof one === "string" || (isRecord(one) && typeof one["date"] === "string" && typeof one["specificity"] === "string"),
    )
  );
}

function isArea(value: unknown): value is Area {
  return isRecord(value) && ["row", "column", "rows", "columns"].every((key) => isCount(value[key]));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
