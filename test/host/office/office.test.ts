// `Office` around the client library, and the line between a page and its frame.
import { bridgeOver, type ExcelMessage, isExcelMessage, type MessageLine, serve } from "../../../host/office/hostBridge";
import { loadClientLibrary } from "../../../host/office/loadClientLibrary";
import { createOfficeShim, LIGHT_THEME } from "../../../host/office/officeShim";
import { closeTestExcels, openTestExcel } from "../../kits/testExcel";

afterEach(closeTestExcels);

const options = { version: "2021", locale: "vi-VN", displayLanguage: "vi-VN", theme: LIGHT_THEME } as const;

interface ShownOffice {
  onReady(callback?: (info: { host: string; platform: string }) => unknown): Promise<{ host: string; platform: string }>;
  context: {
    displayLanguage: string;
    contentLanguage: string;
    officeTheme: typeof LIGHT_THEME;
    requirements: { isSetSupported(name: string, version?: string): boolean };
  };
  actions: { associate(id: string, run: (event: { completed(): void; source: { id: string } }) => unknown): void };
  addin: { showAsTaskpane(): Promise<void>; hide(): Promise<void> };
}

function makeOffice(more: Partial<Parameters<typeof createOfficeShim>[0]> = {}) {
  const shim = createOfficeShim({ ...options, ...more });
  return { shim, office: shim.office as unknown as ShownOffice };
}

describe("Office", () => {
  test("onReady settles when the host is there, not before, and calls back", async () => {
    const { shim, office } = makeOffice();
    const order: string[] = [];
    const ready = office.onReady((info) => order.push(`called back in ${info.host}`));
    await Promise.resolve();
    order.push("host is there");
    shim.ready();
    expect(await ready).toEqual({ host: "Excel", platform: "PC" });
    expect(order).toEqual(["host is there", "called back in Excel"]);
  });

  test.each([
    ["2021", "ExcelApi", "1.14", true],
    ["2021", "ExcelApi", "1.15", false],
    ["ltsc2024", "ExcelApi", "1.17", true],
    ["ltsc2024", "ExcelApi", "1.18", false],
    ["m365", "ExcelApi", "1.20", true],
    ["m365", "ExcelApi", "1.21", false],
    ["2021", "SharedRuntime", "1.1", true],
    ["2021", "KeyboardShortcuts", "1.1", false],
    ["m365", "ExcelApiOnline", "1.1", false],
    ["2021", "RibbonApi", undefined, true],
    ["2021", "ExcelApi", "2.0", false],
    ["2021", "ExcelApi", "abc", false],
  ] as const)("Excel %s: %s %s is supported: %p", (version, name, set, expected) => {
    const { office } = makeOffice({ version });
    expect(office.context.requirements.isSetSupported(name, set)).toBe(expected);
  });

  test("languages come from Excel, the theme changes with it", () => {
    const { shim, office } = makeOffice({ displayLanguage: "en-US" });
    expect([office.context.displayLanguage, office.context.contentLanguage]).toEqual(["en-US", "vi-VN"]);
    shim.setTheme({ ...LIGHT_THEME, isDarkTheme: true });
    expect(office.context.officeTheme.isDarkTheme).toBe(true);
  });

  test("an associated function runs and is done when it says so", async () => {
    const { shim, office } = makeOffice();
    const seen: string[] = [];
    office.actions.associate("rank", async (event) => {
      await Promise.resolve();
      seen.push(event.source.id);
      event.completed();
    });
    await shim.invoke("rank", "RankButton");
    expect([seen, shim.associated()]).toEqual([["RankButton"], ["rank"]]);
  });

  test("an unknown function is refused, a failing one fails", async () => {
    const { shim, office } = makeOffice();
    office.actions.associate("bad", async () => Promise.reject(new Error("broken")));
    await expect(shim.invoke("none", "x")).rejects.toThrow("none");
    await expect(shim.invoke("bad", "x")).rejects.toThrow("broken");
  });

  test("a page asks for the pane", async () => {
    const asked: boolean[] = [];
    const { office } = makeOffice({ onPane: (isShown) => asked.push(isShown) });
    await office.addin.showAsTaskpane();
    await office.addin.hide();
    expect(asked).toEqual([true, false]);
  });
});

describe("the line between page and frame", () => {
  /** Two ends of a line; messages arrive later, as copies, as `postMessage` has them. */
  function makeLine(): [MessageLine, MessageLine] {
    const hearing: Set<(message: ExcelMessage) => void>[] = [new Set(), new Set()];
    const end = (own: number): MessageLine => ({
      send: (message) => void setImmediate(() => hearing[1 - own]!.forEach((listener) => listener(structuredClone(message)))),
      listen: (listener) => {
        hearing[own]!.add(listener);
        return () => void hearing[own]!.delete(listener);
      },
    });
    return [end(0), end(1)];
  }

  test("the library in the frame drives the workbook of the page and hears its events", async () => {
    const { excel, workbook, shim } = await openTestExcel();
    const [page, frame] = makeLine();
    serve(page, excel);
    const client = loadClientLibrary();
    client.setOffice(shim.office);
    bridgeOver((bridge) => client.hostBridge.init(bridge), frame);
    const changed = new Promise<string>((resolve) => {
      void client.excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (args) => resolve(args.address));
        context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["qua khung"]];
        await context.sync();
        workbook.sheetByTitle("Sheet1")!.write({ row: 4, column: 2, rows: 1, columns: 1 }, [[{ value: 1 }]]);
      });
    });
    expect(await changed).toMatch(/^(?:B2|C5)$/);
    expect(workbook.sheetByTitle("Sheet1")!.read({ row: 1, column: 1, rows: 1, columns: 1 })[0]![0]!.value).toBe("qua khung");
  });

  test("after the page stops serving, nothing is answered", async () => {
    const { excel, workbook, shim } = await openTestExcel();
    const [page, frame] = makeLine();
    const stop = serve(page, excel);
    const client = loadClientLibrary();
    client.setOffice(shim.office);
    const cut = bridgeOver((bridge) => client.hostBridge.init(bridge), frame);
    stop();
    cut();
    void client.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
    expect([excel.counters.requests, workbook.sheetByTitle("Sheet1")!.usedArea()]).toEqual([0, null]);
  });

  test.each([[null], ["text"], [{ text: "x" }], [{ bangVang: "other", text: "x" }]])("%j is no message of Excel", (data) => {
    expect(isExcelMessage(data)).toBe(false);
  });
});

describe("the client library", () => {
  test("is loaded unmodified, each time anew", () => {
    const [first, second] = [loadClientLibrary(), loadClientLibrary()];
    expect(typeof first.excel.run).toBe("function");
    expect(first.excel).not.toBe(second.excel);
  });

  test("two libraries drive two workbooks", async () => {
    const [one, two] = [await openTestExcel(), await openTestExcel()];
    await one.library.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["một"]];
      await context.sync();
    });
    expect(one.workbook.sheetByTitle("Sheet1")!.usedArea()).not.toBeNull();
    expect(two.workbook.sheetByTitle("Sheet1")!.usedArea()).toBeNull();
  });
});
