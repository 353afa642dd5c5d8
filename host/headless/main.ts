// Command line of the headless run: movement.json, or a workbook and the number of a movement of it, in; workbook.xlsx and result.json out.
// Exit code 0; 2 with one line on stderr where the input cannot be used, and then nothing is written.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readMovementInput, UnusableInput } from "./movementInput";
import { runMovement } from "./runMovement";
import { runWorkbook } from "./runWorkbook";

const USAGE = "cách dùng: npm run --silent headless -- <movement.json | sổ.xlsx> --out <thư mục> [--movement <số, khi là sổ.xlsx>]";

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UnusableInput(`không đọc được tệp ${file}: ${(error as Error).message}`);
  }
}

/** Whether the file is named as a workbook; any other is read as JSON. */
const isWorkbook = (file: string): boolean => path.extname(file).toLowerCase() === ".xlsx";

function readArguments(): { file: string; out: string; movement: number | null } {
  try {
    const options = { out: { type: "string" }, movement: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file] = positionals;
    const { out, movement } = values;
    if (file === undefined || positionals.length > 1 || out === undefined) throw new UnusableInput(USAGE);
    if (movement === undefined) return { file, out, movement: null };
    if (!isWorkbook(file)) throw new UnusableInput(`--movement chỉ dùng với sổ .xlsx: tệp JSON là một phong trào. ${USAGE}`);
    if (!/^[1-9]\d?$/.test(movement)) throw new UnusableInput(`--movement là số từ 1 đến 99, không phải “${movement}”`);
    return { file, out, movement: Number(movement) };
  } catch (error) {
    throw error instanceof UnusableInput ? error : new UnusableInput(`${USAGE} (${(error as Error).message})`);
  }
}

async function main(): Promise<number> {
  try {
    const { file, out, movement } = readArguments();
    const bytes = readInput(file);
    const { result, xlsx } = isWorkbook(file)
      ? await runWorkbook(bytes, movement)
      : await runMovement(readMovementInput(new TextDecoder().decode(bytes)));
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
