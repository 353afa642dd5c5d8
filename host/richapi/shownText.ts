// `Range.text`: what a cell shows, for the number formats that the add-in uses, with the marks of the regional settings.
import type { HostCell } from "../workbook/hostWorkbook";
import type { Culture } from "./emulation";
import { RichError } from "./richError";

/** @throws NotImplemented for a number format that is not emulated, rather than showing something wrong */
export function shownText(cell: HostCell, numberFormat: string, culture: Culture): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return shownNumber(value, numberFormat, culture);
}

const plain = /^(#,##)?0(\.([0#]+))?(%)?$/;

function shownNumber(value: number, numberFormat: string, culture: Culture): string {
  if (numberFormat === "General" || numberFormat === "@") return shownGeneral(value, culture);
  // Sections for negative numbers and for zero that show nothing.
  if (numberFormat === "0;;") return value > 0 ? shownNumber(value, "0", culture) : "";
  const match = plain.exec(numberFormat);
  if (match !== null) {
    const [, group, , decimals = "", percent = ""] = match;
    const required = decimals.replace(/#/g, "").length;
    const scaled = roundHalfAway(percent === "" ? value : value * 100, decimals.length);
    let [whole, part = ""] = Math.abs(scaled).toFixed(decimals.length).split(".") as [string, string?];
    while (part.length > required && part.endsWith("0")) part = part.slice(0, -1);
    if (group !== undefined) whole = whole.replace(/\B(?=(\d{3})+$)/g, culture.group);
    const point = decimals === "" ? "" : culture.decimal;
    return `${scaled < 0 ? "-" : ""}${whole}${part === "" && required === 0 && decimals !== "" ? point : part === "" ? "" : point + part}${percent}`;
  }
  if (/^dd?\/mm?\/yyyy$/i.test(numberFormat)) {
    const date = new Date(Math.round((value - 25_569) * 86_400_000));
    const day = String(date.getUTCDate()).padStart(numberFormat.startsWith("dd") ? 2 : 1, "0");
    const month = String(date.getUTCMonth() + 1).padStart(/\/mm\//i.test(numberFormat) ? 2 : 1, "0");
    return `${day}/${month}/${date.getUTCFullYear()}`;
  }
  throw new RichError("NotImplemented", `Showing the number format ${numberFormat} is not emulated.`);
}

function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}

function shownGeneral(value: number, culture: Culture): string {
  const size = Math.abs(value);
  const text = size !== 0 && (size >= 1e11 || size < 1e-9) ? value.toExponential().toUpperCase() : String(Number(value.toPrecision(10)));
  return text.replace(".", culture.decimal);
}
