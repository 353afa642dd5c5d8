// `npm run demo`: serves the embedded Excel with the built add-in on this machine until Ctrl+C.
//   --port 3000   the port to try first         --no-open   do not open a browser
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./openBrowser";
import { sampleWorkbook } from "../headless/sampleWorkbook";
import { startDemoServer } from "./demoServer";

const DIST = path.resolve(__dirname, "../../dist");
const PORT = 3000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port must be a number from 0 to 65535, not ${values.port}`);
  const [addinFolder, hostFolder] = [path.join(DIST, "addin"), path.join(DIST, "host")];
  for (const folder of [addinFolder, hostFolder]) if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build`);
  const sample = await sampleWorkbook();
  const server = await startDemoServer({ addinFolder, hostFolder, port, sample: async () => sample });
  const address = `${server.origin}/?sample=1`;
  console.log(`Bảng Vàng trong Excel nhúng: ${address} (Ctrl+C để dừng)`);
  if (values["no-open"] !== true) openBrowser(address);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
