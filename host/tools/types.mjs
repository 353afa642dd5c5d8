// Type check of every folder behind its own walls: one compiler per tsconfig.json, two at a time. Exit code 1 if any fails.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDERS = [
  "test",
  "host",
  "src/taskpane",
  "src/excel",
  "src/ribbon",
  "src/commands",
  "src/word",
  "src/book",
  "src/workbook",
  "src/core",
  "src/locale",
];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const cache = path.join(root, ".cache/types");

/** Exit code of the compiler over one folder. What it knows from last time is kept beside the other caches. */
function check(folder) {
  const state = path.join(cache, `${folder.replaceAll("/", "-")}.tsbuildinfo`);
  const args = [compiler, "-p", folder, "--incremental", "--tsBuildInfoFile", state, "--pretty", String(process.stdout.isTTY === true)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      // "No inputs were found": a folder that has only its tsconfig so far.
      const isEmpty = output.includes("error TS18003");
      console.log(`${isEmpty ? "none" : code === 0 ? "ok  " : "FAIL"} ${folder}`);
      if (code !== 0 && !isEmpty) console.log(output.trimEnd());
      resolve(isEmpty ? 0 : (code ?? 1));
    });
  });
}

mkdirSync(cache, { recursive: true });
const waiting = FOLDERS.filter((folder) => existsSync(path.join(root, folder, "tsconfig.json")));
let hasFailed = false;
async function work() {
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if ((await check(folder)) !== 0) hasFailed = true;
  }
}
await Promise.all([work(), work()]);
process.exitCode = hasFailed ? 1 : 0;
