// Makes sure the packages of package-lock.json are installed, so that every command works on a fresh clone.
// Plain Node without packages. Says what it does on stderr only: stdout belongs to the command that follows.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;

/**
 * What differs between the lock file and what npm last installed (node_modules/.package-lock.json).
 * Optional packages (those of other systems) may be missing.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} wanted package-lock.json
 * @param {{ packages: Record<string, { version?: string }> } | null} installed node_modules/.package-lock.json, null if there is none
 * @returns {string | null} the first package that is missing or of another version, "everything" when nothing is installed, null when all is well
 */
export function firstDifference(wanted, installed) {
  if (installed === null) return "everything";
  for (const [place, entry] of Object.entries(wanted.packages)) {
    if (place === "") continue;
    const present = installed.packages[place];
    if (present === undefined) {
      if (entry.optional !== true) return place;
    } else if (present.version !== entry.version) return place;
  }
  for (const place of Object.keys(installed.packages)) {
    if (wanted.packages[place] === undefined) return place;
  }
  return null;
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

function main() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    process.stderr.write(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.\n`);
    return 1;
  }
  const difference = firstDifference(
    readJson(path.join(root, "package-lock.json")),
    readJson(path.join(root, "node_modules/.package-lock.json")),
  );
  if (difference === null) return 0;
  process.stderr.write(`Installing packages (${difference} is not as package-lock.json says) ...\n`);
  const { status, error } = spawnSync("npm", ["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    // npm's stdout goes to our stderr.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (error !== undefined) process.stderr.write(`npm could not be started: ${error.message}\n`);
  return status ?? 1;
}

const isStarted = process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url));
if (isStarted) process.exitCode = main();
