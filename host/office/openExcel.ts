// A whole embedded Excel in Node: workbook, interpreter, client library and `Office`, joined. For headless runs and tests.
import { createEmbeddedExcel, type EmbeddedExcel, type EmbeddedExcelOptions } from "../richapi/embeddedExcel";
import { connect } from "./hostBridge";
import { loadClientLibrary } from "./loadClientLibrary";
import { createOfficeShim, LIGHT_THEME, type OfficeShim } from "./officeShim";

export interface OpenExcel {
  readonly excel: EmbeddedExcel;
  /** Namespace `Excel` of the client library. */
  readonly library: typeof Excel;
  readonly shim: OfficeShim;
  /** `Excel.run` and `isSetSupported` as the product's gateway wants them. */
  readonly host: {
    run<T>(batch: (context: Excel.RequestContext) => Promise<T>, within?: Excel.RequestContext): Promise<T>;
    isSetSupported(name: string, minVersion?: string): boolean;
    createWorkbook(base64: string): Promise<void>;
  };
  /** Bytes of all requests so far. */
  readonly meter: { requestBytes(): number };
  close(): void;
}

/**
 * Opens it over a workbook, which stays the caller's to dispose of.
 * @param beside an Excel that has the workbook open already: then this is a colleague's, in co-authoring
 */
export function openExcel(options: EmbeddedExcelOptions, beside?: EmbeddedExcel): OpenExcel {
  const excel = beside === undefined ? createEmbeddedExcel(options) : beside.join(options);
  const client = loadClientLibrary();
  const shim = createOfficeShim({ ...options, displayLanguage: options.locale, theme: LIGHT_THEME });
  client.setOffice(shim.office);
  const disconnect = connect((bridge) => client.hostBridge.init(bridge), excel);
  shim.ready();
  const { requirements } = shim.office["context"] as { requirements: { isSetSupported(name: string, minVersion?: string): boolean } };
  return {
    excel,
    library: client.excel,
    shim,
    host: {
      run: (batch, within) => (within === undefined ? client.excel.run(batch) : client.excel.run(within, batch)),
      isSetSupported: (name, minVersion) => requirements.isSetSupported(name, minVersion),
      createWorkbook: (base64) => client.excel.createWorkbook(base64),
    },
    meter: { requestBytes: () => excel.counters.requestBytes },
    close: () => {
      disconnect();
      excel.dispose();
    },
  };
}
