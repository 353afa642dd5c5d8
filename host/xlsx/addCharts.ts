// Puts the charts of the sheets into a finished package: a drawing for each sheet that has some, a part for each chart.
import { strToU8 } from "fflate";
import type { HostChart, HostWorkbook } from "../workbook/hostWorkbook";
import { chartXml } from "./chartXml";
import { toDrawingText } from "./xstring";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** English Metric Units of a point (ISO/IEC 29500-1, 20.1.10.16). */
export const EMU_PER_POINT = 12_700;

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/** Adds the parts; `edit` changes one that is there. Sheets are sheet1.xml, sheet2.xml … in the order of the workbook. */
export function addCharts(
  parts: Map<string, Uint8Array>,
  edit: (name: string, change: (xml: string) => string) => void,
  workbook: HostWorkbook,
): void {
  const add = (name: string, xml: string): void => void parts.set(name, strToU8(HEAD + xml));
  const overrides: string[] = [];
  let charts = 0;
  workbook.sheets().forEach((sheet, i) => {
    if (sheet.charts.length === 0) return;
    const number = i + 1;
    const links = sheet.charts.map((chart, k) => {
      const part = `charts/chart${++charts}.xml`;
      add(`xl/${part}`, chartXml(chart));
      overrides.push(`<Override PartName="/xl/${part}" ContentType="${CHART_TYPE}"/>`);
      return relationship(`rId${k + 1}`, "chart", `../${part}`);
    });
    const anchors = sheet.charts.map(anchorXml).join("");
    add(`xl/drawings/drawing${number}.xml`, `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${anchors}</xdr:wsDr>`);
    add(`xl/drawings/_rels/drawing${number}.xml.rels`, relationships(links.join("")));
    overrides.push(`<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="${DRAWING_TYPE}"/>`);
    const own = relationship("rIdDrawing", "drawing", `../drawings/drawing${number}.xml`);
    const rels = `xl/worksheets/_rels/sheet${number}.xml.rels`;
    if (parts.has(rels)) edit(rels, (xml) => xml.replace("</Relationships>", () => `${own}</Relationships>`));
    else add(rels, relationships(own));
    edit(`xl/worksheets/sheet${number}.xml`, (xml) =>
      // What may follow a drawing in a sheet that exceljs wrote: 18.3.1.99.
      xml.replace(/(?=<legacyDrawing|<tableParts|<extLst|<\/worksheet>)/, () => `<drawing xmlns:r="${OFFICE}" r:id="rIdDrawing"/>`),
    );
  });
  if (overrides.length > 0) edit("[Content_Types].xml", (xml) => xml.replace("</Types>", () => `${overrides.join("")}</Types>`));
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationships(content: string): string {
  return `<Relationships xmlns="${PACKAGE}">${content}</Relationships>`;
}

/** Fixed to the cell of its corner, as large as it is. The title also tells those who cannot see the chart what it shows. */
function anchorXml(chart: HostChart, index: number): string {
  const { row, column, right, down, width, height, name, title } = chart;
  const described = title === null ? "" : ` descr="${toDrawingText(title)}"`;
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${emu(right)}</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(down)}</xdr:rowOff></xdr:from><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${toDrawingText(name)}"${described}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    `<xdr:clientData/></xdr:oneCellAnchor>`,
  ].join("");
}
