// Puts the embedded Excel's office.js in the place of Microsoft's: it rewrites the script tag of a page of the add-in, with the link that
// asks for the script ahead, and nothing else, and composes that office.js from Microsoft's own client library (of the npm package) and the `Office` of the embedded Excel.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** Where the pages find the embedded Excel's office.js. */
export const OFFICE_SCRIPT = "/office/office.js";

/** The built script with the embedded Excel's `Office`, in dist/host. */
const SHIM = "office.js";
const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.js";
/** With or without quotes: the build takes away those that are not needed. */
const SCRIPT_TAG =
  /(<script\b[^>]*?\bsrc=|<link rel=["']?preload["']? [^>]*?\bhref=)(["']?)(?:https:\/\/appsforoffice\.microsoft\.com\/[^"'\s>]*\/|office\/)office\.js\2(?=[\s>])/g;

/**
 * A page of the add-in with the address of office.js exchanged; a page without Office stays as it is.
 * @throws Error when the page loads office.js more than once, or from an address that is not known
 */
export function withEmbeddedOffice(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*\boffice(?:\.debug)?\.js\b/g)].length;
  const wanted = [...html.matchAll(/<(?:script|link)\b[^>]*\boffice(?:\.debug)?\.js\b/g)].length;
  const known = [...html.matchAll(SCRIPT_TAG)].length;
  if (scripts > 1 || known !== wanted) throw new Error(`The page asks ${wanted} times for office.js, ${known} times at a known address.`);
  return html.replace(SCRIPT_TAG, `$1$2${OFFICE_SCRIPT}$2`);
}

/** Microsoft's client library, unmodified, followed by the embedded Excel's `Office`. */
export async function officeScript(hostFolder: string): Promise<string> {
  const library = createRequire(`${process.cwd()}/package.json`).resolve(LIBRARY);
  const [client, shim] = await Promise.all([readFile(library, "utf8"), readFile(path.join(hostFolder, SHIM), "utf8")]);
  return `${client}\n;\n${shim}`;
}
