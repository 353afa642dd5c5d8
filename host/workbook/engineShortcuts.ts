// Where Univer's engine looks at every row or cell of all sheets for each small change, though what it looks for lies in few of them or is
// never used here. With the same results.
import { BooleanNumber, type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SheetRangeThemeModel } from "@univerjs/sheets";

type HiddenRows = ReturnType<FormulaDataModel["getHiddenRowsFiltered"]>;

/** To be called once for a workbook, when it has its plugins. */
export function shortenEngine(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  readOneSheet(model);
  const units = injector.get(IUniverInstanceService);
  model.getHiddenRowsFiltered = () =>
    Object.assign({}, ...units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map(hiddenRowsOf));
  // Bands of colour follow the visible rows; the model has no banded areas.
  injector.get(SheetRangeThemeModel).refreshSheetRowVisibleFuncSet = () => undefined;
}

/** What a change of cells means for the formulas of their sheet was found by gathering the formulas of the whole workbook. */
function readOneSheet(model: FormulaDataModel): void {
  const readAll = model.getFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cellValue);
    } finally {
      model.getFormulaData = readAll;
    }
  };
}

/** The hidden rows of each sheet, for functions that leave them out. Univer asks every row; the model hides rows in one way only. */
function hiddenRowsOf(workbook: Workbook): HiddenRows {
  const ofSheets = workbook.getSheets().map((sheet) => {
    const rows = Object.entries(sheet.getConfig().rowData).filter(([, row]) => row?.hd === BooleanNumber.TRUE);
    return [sheet.getSheetId(), Object.fromEntries(rows.map(([row]) => [row, { hd: BooleanNumber.TRUE }]))];
  });
  return { [workbook.getUnitId()]: Object.fromEntries(ofSheets) as HiddenRows[string] };
}
