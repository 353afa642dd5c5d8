// One Univer with one workbook, and the services of it that the model uses. The same in Node and in the page.
import {
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Plugin,
  Univer,
  UniverInstanceType,
  type ICommand,
  type Injector,
  type IWorkbookData,
  type PluginCtor,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { getSelectionsService, SheetsSelectionsService } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { Calculation } from "./calculation";

export const UNIT_ID = "workbook";

/** A plugin class with its settings, as Univer's presets list them. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

export interface UniverCore {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly lexer: LexerTreeBuilder;
  readonly names: IDefinedNamesService;
  readonly formulas: FormulaDataModel;
  readonly calculation: Calculation;
  readonly selections: SheetsSelectionsService;
  /** Runs a mutation, operation or synchronous command; throws when Univer refuses it. */
  run(command: { readonly id: string }, params: object): void;
  /** Forgets what a person could undo. */
  forgetUndo(): void;
}

/** Puts our calculation in the place of Univer's trigger. */
class CalculationPlugin extends Plugin {
  static override pluginName = "HOST_CALCULATION_PLUGIN";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(_config: unknown, protected override readonly _injector: Injector) {
    super();
  }

  override onStarting(): void {
    const injector = this._injector;
    console.log("PLUGIN", Boolean(injector));
    injector.replace([TriggerCalculationController, { useFactory: () => new Calculation(injector) as unknown as TriggerCalculationController }]);
  }
}

/** Starts Univer with the plugins and a workbook of one empty sheet. */
export function startUniver(
  plugins: readonly PluginEntry[],
  firstSheet: IWorkbookData["sheets"][string],
  locale: { readonly type: LocaleType; readonly texts: object } = { type: LocaleType.EN_US, texts: {} },
): UniverCore {
  const univer = new Univer({ locale: locale.type, locales: { [locale.type]: locale.texts as never }, logLevel: LogLevel.WARN });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(CalculationPlugin as unknown as PluginCtor<Plugin>);
  const id = firstSheet.id ?? "sheet";
  const data = { id: UNIT_ID, name: "workbook", sheetOrder: [id], sheets: { [id]: firstSheet }, styles: {} };
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  return {
    univer,
    injector,
    workbook,
    lexer: injector.get(LexerTreeBuilder),
    names: injector.get(IDefinedNamesService),
    formulas: injector.get(FormulaDataModel),
    calculation: injector.get(TriggerCalculationController) as unknown as Calculation,
    selections: getSelectionsService(injector),
    run: (command, params) => {
      const isDone = commands.syncExecuteCommand((command as ICommand).id, { unitId: UNIT_ID, ...params });
      if (isDone !== true) throw new Error(`Univer refused ${command.id}`);
    },
    forgetUndo: () => injector.get(IUndoRedoService).clearUndoRedo(UNIT_ID),
  };
}

export function worksheetOf(core: UniverCore, sheetId: string): Worksheet {
  const worksheet = core.workbook.getSheetBySheetId(sheetId);
  if (worksheet === null || worksheet === undefined) throw new Error(`The sheet ${sheetId} is gone`);
  return worksheet;
}
