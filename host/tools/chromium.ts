// Finds the Chromium that pictures and browser tests are made with. The project downloads no browser of its own.
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of an installed Chromium, Chrome or Edge; the variable CHROMIUM goes before the usual places.
 * @throws Error in words if there is none
 */
export function chromiumPath(): string {
  const wanted = process.env["CHROMIUM"];
  const found = wanted !== undefined && wanted !== "" ? wanted : PLACES.find((place) => existsSync(place));
  if (found === undefined) throw new Error("No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.");
  return found;
}
