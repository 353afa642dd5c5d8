// The command behind `npm run demo`, as a process of its own.
import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

test("it prints one line with its address, serves there, and ends cleanly at Ctrl+C", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "host/demo/server.ts", "--port", "0"], {
    cwd: ROOT,
    env: { ...process.env, CI: "1" },
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let output = "";
  let complaint = "";
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (part: Buffer) => {
        output += part.toString();
        const found = /http:\/\/\S+/.exec(output);
        if (found !== null && output.endsWith("\n")) resolve(found[0]);
      });
      void ended.then(() => reject(new Error(`It ended: ${output}${complaint}`)));
    });
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(await (await fetch(address)).text()).toContain("Excel nhúng (thử nghiệm)");
    const sample = new Uint8Array(await (await fetch(new URL("sample.xlsx", address))).arrayBuffer());
    expect([...sample.slice(0, 2)]).toEqual([80, 75]);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(complaint).toBe("");
  } finally {
    child.kill("SIGKILL");
  }
});

test("a port that is none: one line of complaint and exit code 1", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "host/demo/server.ts", "--port", "many"], { cwd: ROOT });
  let complaint = "";
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
  expect(complaint.trim()).toBe("--port must be a number from 0 to 65535, not many");
});
