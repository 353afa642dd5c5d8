// Workbook files as people leave them who worked without the add-in: typed into and saved, or with one number changed in the zip.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import type { CellValue } from "../../src/workbook/plan";

/** A cell under a defined name, by its row and column there, and what comes into it; "" leaves it blank. */
export interface TypedCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Does something with the workbook of a file, and saves it as another. */
export async function resaved(bytes: Uint8Array, act: (workbook: HostWorkbook) => void | Promise<void>): Promise<Uint8Array> {
  const workbook = await createHeadlessWorkbook();
  try {
    await openWorkbook(bytes, workbook);
    await act(workbook);
    await workbook.settle();
    return await saveWorkbook(workbook);
  } finally {
    workbook.dispose();
  }
}

/** The file with values pasted into cells: past validation, as pasting goes. @throws Error where there is no such name */
export function withCells(bytes: Uint8Array, cells: readonly TypedCell[]): Promise<Uint8Array> {
  return resaved(bytes, (workbook) => {
    for (const { name, row, column, value } of cells) {
      const place = workbook.areaOfName(name);
      if (place === null) throw new Error(`no area: ${name}`);
      const area = { row: place.area.row + row, column: place.area.column + column, rows: 1, columns: 1 };
      workbook.sheet(place.sheetId)!.write(area, [[{ value: value === "" ? null : value }]]);
    }
  });
}

/** Name of the part that holds the sheet with that title. @throws Error where there is none */
function partOfSheet(parts: Readonly<Record<string, Uint8Array>>, title: string): string {
  const text = (part: string): string => strFromU8(parts[part]!);
  const sheet = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(` name="${title}"`));
  const id = / r:id="([^"]*)"/.exec(sheet ?? "")?.[1];
  const relation = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => id !== undefined && tag.includes(` Id="${id}"`));
  const target = / Target="([^"]*)"/.exec(relation ?? "")?.[1];
  if (target === undefined) throw new Error(`no sheet: ${title}`);
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/**
 * The file with one number changed in the XML of its sheet, all else as it was; where a formula stood, the number stands instead.
 * @param from what the cell showed @throws Error where the sheet has no such cell, it shows something else, or others take their formula from it
 */
export function withNumber(bytes: Uint8Array, sheet: string, address: string, from: number, to: number): Uint8Array {
  const parts = unzipSync(bytes);
  const part = partOfSheet(parts, sheet);
  const xml = strFromU8(parts[part]!);
  const cell = new RegExp(`<c r="${address}"([^>]*[^/>])?>(.*?)</c>`, "s").exec(xml);
  const [whole = "", attributes = "", content = ""] = cell ?? [];
  if (!content.includes(`<v>${from}</v>`) || content.includes(' ref="')) throw new Error(`${sheet} ${address} holds ${whole}`);
  const made = `<c r="${address}"${attributes.replace(/ t="[^"]*"/, "")}><v>${to}</v></c>`;
  return zipSync({ ...parts, [part]: strToU8(xml.replace(whole, () => made)) });
}
