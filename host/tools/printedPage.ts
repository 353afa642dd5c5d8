// A page of a workbook as it comes out of the printer, as a picture: LibreOffice makes the PDF, poppler the picture.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Dots per inch: A4 across is 820 pixels wide. */
const RESOLUTION = 70;
/** Pixels at the top that are left out: in a PDF of the whole workbook, the number of the page is not the paper's own. */
const TOP = 45;
const MOST = 2000;

/** Decimal commas, as on the clerk's machine. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>`;

/** Widths of columns are told in digits of Calibri. Where it is not installed, a font whose digits are as wide stands in. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Calibri</string></test>
<edit name="family" mode="assign" binding="strong"><string>Liberation Serif</string></edit></match>
</fontconfig>`;

/**
 * Writes the first printed page that has the text to a PNG file.
 * @throws Error when no page has it
 */
export async function printedPage(workbook: Buffer, text: string, picture: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "bang-vang-"));
  const inside = (...parts: string[]): string => path.join(folder, ...parts);
  try {
    await mkdir(inside("profile", "user"), { recursive: true });
    await writeFile(inside("profile", "user", "registrymodifications.xcu"), SETTINGS);
    await writeFile(inside("fonts.conf"), FONTS);
    await writeFile(inside("book.xlsx"), workbook);
    await run(
      "soffice",
      [`-env:UserInstallation=file://${inside("profile")}`, "--headless", "--convert-to", "pdf", "--outdir", folder, inside("book.xlsx")],
      {
        env: { ...process.env, FONTCONFIG_FILE: inside("fonts.conf") },
      },
    );
    const { stdout } = await run("pdftotext", ["-layout", inside("book.pdf"), "-"], { maxBuffer: 1 << 28 });
    const page = stdout.split("\f").findIndex((one) => one.includes(text)) + 1;
    if (page === 0) throw new Error(`No printed page has “${text}”`);
    const part = ["-f", page, "-l", page, "-r", RESOLUTION, "-x", 0, "-y", TOP, "-W", MOST, "-H", MOST].map(String);
    await run("pdftoppm", ["-png", "-singlefile", ...part, inside("book.pdf"), picture.replace(/\.png$/, "")]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
