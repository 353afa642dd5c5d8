// Microsoft's client library in Node: the very file of the npm package, evaluated with a stand-in for the few things of a browser
// that it touches while loading. Each load is a library of its own, so two of them can drive two workbooks.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LibraryBridge } from "./hostBridge";

/** Excel's library as Excel on the web gets it. */
const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.js";

export interface ClientLibrary {
  readonly excel: typeof Excel;
  readonly hostBridge: { init(bridge: LibraryBridge): void };
  /** Puts `Office` where the library looks for it. */
  setOffice(office: Readonly<Record<string, unknown>>): void;
}

let evaluate: ((scope: object) => void) | null = null;

/** The library as a function of its global scope. It is a script for `window`: what it declares must become members of that. */
function library(): (scope: object) => void {
  if (evaluate === null) {
    const file = createRequire(`${process.cwd()}/package.json`).resolve(LIBRARY);
    const source = `with (scope) {\n${readFileSync(file, "utf8")}\n}\n//# sourceURL=excel-web-16.00.js`;
    // A vm context would have its own Object and Array, and the library tells plain objects by their prototype.
    // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval
    evaluate = new Function("scope", source) as (scope: object) => void;
  }
  return evaluate;
}

function element(): object {
  return { setAttribute: () => undefined, appendChild: () => undefined, style: {} };
}

function storage(): object {
  return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
}

/** What the library asks of a browser before it meets its host. */
function browserParts(): Record<string, unknown> {
  const location = { href: "https://localhost/", origin: "https://localhost", search: "", hash: "" };
  return {
    location,
    navigator: { userAgent: "node", language: "en-US" },
    document: {
      location,
      cookie: "",
      head: element(),
      body: element(),
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: () => undefined,
    },
    localStorage: storage(),
    sessionStorage: storage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

/** Loads the library anew. */
export function loadClientLibrary(): ClientLibrary {
  const members = browserParts();
  const scope: object = new Proxy(members, {
    has: (_target, name) => typeof name === "string",
    get: (target, name) => {
      if (typeof name !== "string") return undefined;
      return name in target ? target[name] : (globalThis as Record<string, unknown>)[name];
    },
  });
  for (const name of ["window", "self", "top", "parent"]) members[name] = scope;
  library()(scope);
  const { HostBridge } = members["OfficeExtension"] as { HostBridge: ClientLibrary["hostBridge"] };
  return {
    excel: members["Excel"] as typeof Excel,
    hostBridge: HostBridge,
    setOffice: (office) => {
      members["Office"] = office;
    },
  };
}
