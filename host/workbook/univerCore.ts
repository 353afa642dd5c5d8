// One Univer with one workbook, and the services of it that the model uses. The same in Node and in the page.
import {
  ICommandService,
  Inject,
  Injector,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Plugin,
  Univer,
  UniverInstanceType,
  type CommandListener,
  type ICommand,
  type IWorkbookData,
  type PluginCtor,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService, IFormulaDependencyGenerator, LexerTreeBuilder } from "@univerjs/engine-formula";
import { getSelectionsService, type SheetsSelectionsService } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { Calculation } from "./calculation";
import { DependencyGenerator } from "./dependencyGenerator";
import { HostLexer } from "./formulaText";

let lastUnit = 0;

/** A plugin class with its settings, as Univer's presets list them. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

export interface UniverCore {
  readonly univer: Univer;
  /** Univer shares caches between instances, so no two workbooks of a process may have the same. */
  readonly unitId: string;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly lexer: LexerTreeBuilder;
  readonly names: IDefinedNamesService;
  readonly formulas: FormulaDataModel;
  readonly calculation: Calculation;
  readonly selections: SheetsSelectionsService;
  /** Whether what happens now was started by the program and not by the person at the grid. */
  readonly isOwnRun: boolean;
  /** Runs a mutation, operation or synchronous command; throws when Univer refuses it. */
  run(command: { readonly id: string }, params: object): void;
  /** Forgets what a person could undo. */
  forgetUndo(): void;
  /** Asked before every command and before Univer's own listeners; one that throws `CanceledError` stops the command. */
  readonly guards: Set<CommandListener>;
  /** Told when something that is drawn changed beside Univer's own data. */
  readonly lookListeners: Set<() => void>;
}

/** Puts our calculation in the place of Univer's trigger. */
class CalculationPlugin extends Plugin {
  static override pluginName = "HOST_CALCULATION_PLUGIN";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    const injector = this._injector;
    injector.replace([
      TriggerCalculationController,
      { useFactory: () => new Calculation(injector) as unknown as TriggerCalculationController },
    ]);
  }
}

// The constructor's second parameter comes from Univer; this is what its decorator does.
Inject(Injector)(CalculationPlugin, undefined, 1);

/** Sheets, their order and the styles that their cells name. */
export type UniverContent = Pick<IWorkbookData, "sheetOrder" | "sheets" | "styles">;

/** Starts Univer with the plugins and a workbook of that content, which becomes its own. */
export function startUniver(
  plugins: readonly PluginEntry[],
  content: UniverContent,
  locale: { readonly type: LocaleType; readonly texts: object } = { type: LocaleType.EN_US, texts: {} },
): UniverCore {
  const univer = new Univer({ locale: locale.type, locales: { [locale.type]: locale.texts as never }, logLevel: LogLevel.WARN });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const unitId = `workbook${++lastUnit}`;
  injector.replace([LexerTreeBuilder, { useClass: HostLexer }]);
  injector.replace([IFormulaDependencyGenerator, { useFactory: () => new DependencyGenerator(injector, unitId) }]);
  univer.registerPlugin(CalculationPlugin);
  const commands = injector.get(ICommandService);
  const guards = new Set<CommandListener>();
  commands.beforeCommandExecuted((command, options) => guards.forEach((guard) => guard(command, options)));
  const data = { id: unitId, name: "workbook", ...content };
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  let runs = 0;
  return {
    get isOwnRun() {
      return runs > 0;
    },
    guards,
    lookListeners: new Set(),
    univer,
    unitId,
    injector,
    workbook,
    lexer: injector.get(LexerTreeBuilder),
    names: injector.get(IDefinedNamesService),
    formulas: injector.get(FormulaDataModel),
    calculation: injector.get(TriggerCalculationController) as unknown as Calculation,
    selections: getSelectionsService(injector),
    run: (command, params) => {
      runs++;
      let isDone: unknown;
      try {
        isDone = commands.syncExecuteCommand((command as ICommand).id, { unitId, ...params });
      } finally {
        runs--;
      }
      if (isDone !== true) throw new Error(`Univer refused ${command.id}`);
    },
    forgetUndo: () => injector.get(IUndoRedoService).clearUndoRedo(unitId),
  };
}

export function worksheetOf(core: UniverCore, sheetId: string): Worksheet {
  const worksheet = core.workbook.getSheetBySheetId(sheetId);
  if (worksheet === null || worksheet === undefined) throw new Error(`The sheet ${sheetId} is gone`);
  return worksheet;
}
