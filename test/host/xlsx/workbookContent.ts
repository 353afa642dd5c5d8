// Everything that the host model tells of a workbook, as plain data in one shape: equal workbooks give equal contents.
import type {
  HostArea,
  HostConditionalFormat,
  HostSheet,
  HostStyle,
  HostValidation,
  HostWorkbook,
} from "../../../host/workbook/hostWorkbook";

/** Ids apart, two workbooks with the same content are the same to everybody. */
export function workbookContent(workbook: HostWorkbook) {
  return {
    sheets: workbook.sheets().map(sheetContent),
    names: [...workbook.names()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    calculationMode: workbook.calculationMode,
    isStructureProtected: workbook.isStructureProtected,
    active: workbook.sheet(workbook.activeSheetId)?.title,
    selection: workbook.selection,
    settings: Object.fromEntries(workbook.settings),
  };
}

function sheetContent(sheet: HostSheet) {
  const { rows, columns, sizedRows, sizedColumns } = sheet.extent();
  const cells: Record<string, unknown> = {};
  const read = rows * columns > 0 ? sheet.read({ row: 0, column: 0, rows, columns }) : [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const { value, formula, isError } = read[r]![c]!;
      const style = plainStyle(sheet.style(r, c));
      const isLocked = sheet.isLocked(r, c);
      if (value === null && formula === null && isLocked && Object.keys(style).length === 0) continue;
      cells[`${r},${c}`] = { value, formula, isError, style, isLocked };
    }
  }
  return {
    title: sheet.title,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor?.toUpperCase() ?? null,
    showGridlines: sheet.showGridlines,
    freeze: sheet.freeze,
    page: sheet.page,
    protection: sheet.protection && {
      hasPassword: sheet.protection.password !== null,
      options: Object.fromEntries(Object.entries(sheet.protection.options).filter(([, value]) => value !== false && value !== "Normal")),
    },
    cells,
    widths: Array.from({ length: sizedColumns }, (_, c) => sheet.columnWidth(c)),
    heights: Array.from({ length: sizedRows }, (_, r) => sheet.rowHeight(r)),
    merges: sheet.merges,
    filter: sheet.filter,
    validations: sheet.validations.map(plainValidation).sort((a, b) => byArea(a.area, b.area)),
    charts: sheet.charts.map(({ id: _id, ...chart }) => chart),
    conditionalFormats: sheet.conditionalFormats.map((rule: HostConditionalFormat) => ({ ...rule, format: plainStyle(rule.format) })),
  };
}

function byArea(a: HostArea, b: HostArea): number {
  return a.row - b.row || a.column - b.column;
}

/** Without what is the same as leaving it out. */
function plainStyle(style: HostStyle): HostStyle {
  const plain = { ...style };
  for (const key of Object.keys(plain) as (keyof HostStyle)[]) {
    const value = plain[key];
    if (value === undefined || value === null || value === false || value === 0 || value === "General") delete plain[key];
  }
  return {
    ...plain,
    ...(plain.color !== undefined && { color: plain.color.toUpperCase() }),
    ...(plain.fill && { fill: plain.fill.toUpperCase() }),
    ...(plain.border !== undefined && { border: plain.border.toUpperCase() }),
  };
}

function plainValidation(validation: HostValidation): HostValidation {
  const { prompt } = validation;
  return prompt && prompt.title === "" && prompt.message === "" ? { ...validation, prompt: null } : validation;
}
