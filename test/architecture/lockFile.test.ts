// That package-lock.json installs anywhere: from whatever registry is set up, and on every system its packages are made for.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./sourceTree";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(path.join(ROOT, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([place]) => place !== "");

/** Where a dependency of the package at `place` is found: beside it, or further up. */
function placeOf(place: string, name: string): string | null {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const candidate = base === "" ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (packages[candidate] !== undefined) return candidate;
    if (base === "") return null;
  }
}

test("it holds no download addresses", () => {
  expect(locked.length).toBeGreaterThan(0);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

test("every package has its version and the checksum of its content", () => {
  expect(locked.filter(([, { version, integrity }]) => version === undefined || integrity === undefined).map(([place]) => place)).toEqual(
    [],
  );
});

test("parts for other systems are locked too, without which npm ci refuses the file", () => {
  const missing = locked.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => placeOf(place, name) === null)
      .map((name) => `${place} -> ${name}`),
  );
  expect(missing).toEqual([]);
});

test("package.json asks for exact versions, the same that are locked", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  // The types of Node follow the oldest Node that is supported.
  const wrong = asked.filter(([name, version]) => name !== "@types/node" && packages[`node_modules/${name}`]?.version !== version);
  expect(wrong.map(([name]) => name)).toEqual([]);
});
