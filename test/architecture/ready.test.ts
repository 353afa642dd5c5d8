// host/tools/ready.mjs installs packages when, and only when, they are not as the lock file says.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "./sourceTree";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ready-"));
  mkdirSync(path.join(folder, "host/tools"), { recursive: true });
  mkdirSync(path.join(folder, "node_modules"));
  mkdirSync(path.join(folder, "bin"));
  cpSync(path.join(ROOT, "host/tools/ready.mjs"), path.join(folder, "host/tools/ready.mjs"));
  // Stands in for npm: says on stdout how it was called.
  writeFileSync(path.join(folder, "bin/npm"), '#!/bin/sh\necho "called: npm $1"\n', { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs ready.mjs in a project with these lock files; whether it called npm is seen in its words on stderr. */
function run(wanted: Lock, installed: Lock | null, script = path.join(folder, "host/tools/ready.mjs")): { stdout: string; stderr: string } {
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify(wanted));
  if (installed !== null) writeFileSync(path.join(folder, "node_modules/.package-lock.json"), JSON.stringify(installed));
  const errors = path.join(folder, "stderr");
  const stdout = execFileSync("/bin/sh", ["-c", `"$0" "$1" 2>"$2"; cat "$2" >&2`, process.execPath, script, errors], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, PATH: `${path.join(folder, "bin")}${path.delimiter}${process.env["PATH"] ?? ""}` },
  });
  return { stdout, stderr: execFileSync("cat", [errors], { encoding: "utf8" }) };
}

const wanted: Lock = {
  packages: { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/other-system": { version: "1.0.0", optional: true } },
};

test("packages as the lock file says: npm is not called and nothing is printed", () => {
  const installed = { packages: { "node_modules/a": { version: "1.0.0" } } };
  expect(run(wanted, installed)).toEqual({ stdout: "", stderr: "" });
});

test.each<[string, Lock | null]>([
  ["nothing is installed", null],
  ["a package is missing", { packages: {} }],
  ["a package has another version", { packages: { "node_modules/a": { version: "0.9.0" } } }],
  ["a package is no longer wanted", { packages: { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0" } } }],
])("%s: npm ci runs, and stdout stays clean", (_situation, installed) => {
  const { stdout, stderr } = run(wanted, installed);
  expect(stdout).toBe("");
  expect(stderr).toContain("called: npm ci");
});

test("it works through a symbolic link to the project", () => {
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  try {
    expect(run(wanted, null, path.join(link, "host/tools/ready.mjs")).stderr).toContain("called: npm ci");
  } finally {
    rmSync(link);
  }
});
