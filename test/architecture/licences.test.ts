// Licences of the packages: what ships must be permissive, and nothing at all may come without a licence.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./sourceTree";

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const SHIPPABLE = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0"]);

const lock = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(lock.packages).filter(([place]) => place !== "");
const shipped = locked.filter(([, entry]) => entry.dev !== true && entry.devOptional !== true);

/** Whether an SPDX expression lets us ship: of OR one side, of AND both. */
function isShippable(expression: string): boolean {
  const bare = expression.replace(/[()]/g, " ");
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((licence) => SHIPPABLE.has(licence.trim())));
}

/** The licence that an installed package declares, "" if it declares none. */
function declaredLicence(place: string): string {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, place, "package.json"), "utf8")) as { license?: unknown };
  return typeof manifest.license === "string" ? manifest.license : "";
}

const hasLicenceFile = (place: string): boolean =>
  existsSync(path.join(ROOT, place)) && readdirSync(path.join(ROOT, place)).some((file) => /^licen[cs]e/i.test(file));

test("every package that ships has a permissive licence", () => {
  expect(shipped.map(([place]) => place)).toContain("node_modules/react");
  const refused = shipped.map(([place]) => `${place}: ${declaredLicence(place)}`).filter((line) => !isShippable(line.split(": ")[1] ?? ""));
  expect(refused).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["Apache-2.0 AND MIT", true],
  ["MIT AND GPL-3.0-only", false],
  ["GPL-3.0-only", false],
  ["MPL-2.0", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["UNLICENSED", false],
  ["", false],
])("the licence %p counts as permissive: %p", (expression, expected) => {
  expect(isShippable(expression)).toBe(expected);
});

test("no package of the lock file, tools included, comes without a licence", () => {
  const unknown = locked.filter(([place, { license }]) => (license === undefined || license === "UNLICENSED") && !hasLicenceFile(place));
  expect(unknown.map(([place]) => place)).toEqual([]);
});

test("Microsoft's client library is a development dependency and never ships", () => {
  expect(lock.packages["node_modules/@microsoft/office-js"]?.dev).toBe(true);
});
