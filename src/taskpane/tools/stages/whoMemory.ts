// Remembers, on this machine, the name that goes into the log. Browsers may refuse storage to a frame: then it is asked for again.
import { machineStorage } from "../../languageMemory";

const KEY = "bangVang.who";

/** The name given last; "" if none was, or if storage is refused. */
export function recallWho(): string {
  return machineStorage()?.getItem(KEY) ?? "";
}

export function rememberWho(name: string): void {
  machineStorage()?.setItem(KEY, name);
}
