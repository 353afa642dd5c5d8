// Prints what each page loads at first against its budget: npm run size. Exit code 1 if one is over. Needs a build.
import { existsSync } from "node:fs";
import path from "node:path";
import { firstLoadOf, SIZE_BUDGETS } from "./bundleSize";

const FOLDER = path.resolve(__dirname, "../../dist/addin");
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function checkSize(): number {
  if (!existsSync(FOLDER)) {
    console.error("Nothing is built yet: npm run build");
    return 1;
  }
  let over = 0;
  for (const [page, budget] of Object.entries(SIZE_BUDGETS)) {
    const { gzipBytes, scripts } = firstLoadOf(FOLDER, page);
    if (gzipBytes > budget) over += 1;
    console.log(
      `${gzipBytes > budget ? "OVER" : "ok  "} ${page}: ${kilobytes(gzipBytes)} of ${kilobytes(budget)} gzip (${scripts.join(", ")})`,
    );
  }
  return over === 0 ? 0 : 1;
}

process.exitCode = checkSize();
