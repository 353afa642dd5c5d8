// Renders assets/icons/*.svg to the PNG files that the manifest names. Run after changing a drawing: npm run icons.
// Each icon is drawn twice: <name>.small.svg on a grid of 16 for small sizes, <name>.svg on a grid of 32 for the others.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { chromiumPath } from "./chromium";

const FOLDER = path.resolve(__dirname, "../../assets/icons");
/** Pixels that Office asks for; the first ones come from the small drawing. */
const SMALL_SIZES = [16, 20, 24];
const LARGE_SIZES = [32, 40, 48, 64, 80];
/** Of the add-in's own icon also those that catalogues, shortcuts and the pages of an administrator show. */
const APP_SIZES = [96, 128];

async function renderIcons(): Promise<void> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".svg") && !file.endsWith(".small.svg"))
    .map((file) => path.basename(file, ".svg"));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const name of names) {
      for (const size of [...SMALL_SIZES, ...LARGE_SIZES, ...(name === "app" ? APP_SIZES : [])]) {
        const drawing = readFileSync(path.join(FOLDER, SMALL_SIZES.includes(size) ? `${name}.small.svg` : `${name}.svg`), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
        await page.screenshot({ path: path.join(FOLDER, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${names.length} icons in ${SMALL_SIZES.length + LARGE_SIZES.length} sizes`);
}

renderIcons().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
