// Print set-up of a sheet as XML (ECMA-376 part 1, 18.3.1.70, 18.3.1.62, 18.3.1.63, 18.3.1.46, 18.3.1.74).
import type { PageSetup, PageTexts } from "../workbook/plan";
import { toXstring } from "./xstring";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const POINTS_PER_INCH = 72;
/** Inches from the edge of the paper where the plan names none, as Excel has them. */
const EDGE = 0.3;
const A4 = 9;
const LAST_COLUMN = 16_383;
/** Characters of a header or footer, its codes included. */
const MAX_TEXT = 255;

/** printOptions, pageMargins, pageSetup, headerFooter. */
export function printXml(page: PageSetup | null): string {
  if (page === null) return "";
  const { margins, orientation, fitWide, fitTall, centerHorizontally } = page;
  // Excel keeps hundredths of a point.
  const inches = (millimetres: number | undefined): number =>
    millimetres === undefined ? EDGE : Number((Math.round(millimetres * POINTS_PER_MILLIMETRE * 100) / 100 / POINTS_PER_INCH).toFixed(8));
  const sides = [
    `left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}"`,
    `header="${inches(margins.header)}" footer="${inches(margins.footer)}"`,
  ].join(" ");
  const fit = `${fitWide === 1 ? "" : ` fitToWidth="${fitWide}"`} fitToHeight="${fitTall ?? 0}"`;
  return [
    centerHorizontally ? `<printOptions horizontalCentered="1"/>` : "",
    `<pageMargins ${sides}/>`,
    `<pageSetup paperSize="${A4}"${fit} orientation="${orientation}"/>`,
    textsXml(page),
  ].join("");
}

function textsXml({ header, footer, first }: PageSetup): string {
  const content = [
    textXml("oddHeader", header),
    textXml("oddFooter", footer),
    textXml("firstHeader", first?.header),
    textXml("firstFooter", first?.footer),
  ].join("");
  if (content === "" && first === undefined) return "";
  return `<headerFooter${first === undefined ? "" : ` differentFirst="1"`}>${content}</headerFooter>`;
}

function textXml(element: string, texts: PageTexts | undefined): string {
  const { left = "", center = "", right = "" } = texts ?? {};
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  if (text.length > MAX_TEXT) throw new RangeError(`${element} of ${text.length} characters, at most ${MAX_TEXT}.`);
  return text && `<${element}>${toXstring(text)}</${element}>`;
}

/** Breaks above the rows that begin a page: each is named by the row above it, counted from 1. */
export function breaksXml(page: PageSetup | null): string {
  const starts = [...new Set(page?.pageStarts ?? [])].sort((a, b) => a - b);
  if (starts.length === 0) return "";
  const items = starts.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${items.length}" manualBreakCount="${items.length}">${items.join("")}</rowBreaks>`;
}
