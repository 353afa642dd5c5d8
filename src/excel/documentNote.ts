// A text that the add-in keeps in the workbook's settings (`Workbook.settings`): it is saved with the file, and no cell shows it.
import { ACTION_BYTES, ENVELOPE_BYTES, jsonBytes } from "./requestSize";
import { type ExcelHost, Runner } from "./run";

/** A text kept in the document under a key; "" = none. */
export class DocumentNote {
  readonly #runner: Runner;
  readonly #key: string;

  constructor(host: ExcelHost, key: string) {
    this.#runner = new Runner(host);
    this.#key = key;
  }

  /** One sync, ExcelApi 1.4. @throws HostError */
  read(): Promise<string> {
    return this.#runner.sendIdempotent({
      doing: "read a note of the workbook",
      bytes: ENVELOPE_BYTES + 2 * ACTION_BYTES,
      queue: (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(this.#key);
        setting.load("value");
        return () => textOf(setting);
      },
    });
  }

  /** One sync, ExcelApi 1.4. @throws HostError */
  write(text: string): Promise<void> {
    return this.#runner.send({
      doing: "write a note of the workbook",
      bytes: ENVELOPE_BYTES + ACTION_BYTES + jsonBytes(text),
      queue: (context) => {
        context.workbook.settings.add(this.#key, text);
        return () => undefined;
      },
    });
  }
}

function textOf(setting: { readonly isNullObject: boolean; readonly value: unknown }): string {
  const value = setting.isNullObject ? "" : setting.value;
  return typeof value === "string" ? value : "";
}
