// Command line of the headless run: movement.json in, workbook.xlsx and result.json out.
// Exit code 0; 2 with one line on stderr where the input cannot be used, and then nothing is written.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readMovementInput, UnusableInput } from "./movementInput";
import { runMovement } from "./runMovement";

const USAGE = "cách dùng: npm run --silent headless -- <movement.json> --out <thư mục>";

function readInput(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UnusableInput(`không đọc được tệp ${file}: ${(error as Error).message}`);
  }
}

function readArguments(): { file: string; out: string } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.out === undefined) throw new UnusableInput(USAGE);
    return { file, out: values.out };
  } catch (error) {
    throw error instanceof UnusableInput ? error : new UnusableInput(`${USAGE} (${(error as Error).message})`);
  }
}

async function main(): Promise<number> {
  try {
    const { file, out } = readArguments();
    const { result, xlsx } = await runMovement(readMovementInput(readInput(file)));
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, "workbook.xlsx"), xlsx);
    writeFileSync(path.join(out, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    process.stderr.write(`Dữ liệu đầu vào không dùng được: ${error.message.replace(/\s*\n\s*/g, " ")}\n`);
    return 2;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
