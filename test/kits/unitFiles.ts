// Unit files without a file format: the plan is applied to an embedded Excel of its own and read back from there.
import { gatherPreview } from "../../src/commands/gather";
import type { GatherApplyInput, GatherInput, ReadFile, UnitFile } from "../../src/commands/gatherAnswers";
import type { CellValue } from "../../src/workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { UNIT_FILE_NAMES, UNIT_FORM_NAMES, UNIT_MATRIX_NAMES, UNIT_TEXT_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import type { CommandRun } from "./commandRun";
import { openTestExcel, type TestExcel } from "./testExcel";

/** The file opened in an Excel of its own. */
export async function openedUnitFile({ plan }: Pick<UnitFile, "plan">): Promise<TestExcel> {
  const excel = await openTestExcel();
  await excel.port.apply(plan);
  await excel.workbook.settle();
  return excel;
}

/** Named blocks of an opened file. */
export async function blocksIn(excel: TestExcel): Promise<WorkbookSnapshot["blocks"]> {
  return (await excel.port.read({ names: UNIT_FILE_NAMES })).blocks;
}

export type Blocks = WorkbookSnapshot["blocks"];

export function asRead(name: string, blocks: Blocks, modified: number | null = null): ReadFile {
  return { name, modified, ok: true, blocks };
}

/** The same blocks with the values of one of them changed. */
export function withValues(blocks: Blocks, name: string, change: (values: CellValue[][], block: NamedBlock) => void): Blocks {
  const block = blocks.get(name);
  if (block === undefined) throw new Error(`no block ${name}`);
  const values = block.values.map((row) => [...row]);
  change(values, block);
  return new Map(blocks).set(name, { ...block, values });
}

/** Fills cells of a unit file by code: participant -> criterion -> value. */
export function filledBlocks(blocks: Blocks, data: Readonly<Record<string, Readonly<Record<string, CellValue>>>>): Blocks {
  let next = blocks;
  const participant = String(blocks.get(UNIT_FORM_NAMES.participant)?.values[0]?.[0] ?? "");
  const form = data[participant];
  const codes = blocks.get(UNIT_FORM_NAMES.codes);
  if (form !== undefined && codes !== undefined) {
    next = withValues(next, UNIT_FORM_NAMES.entries, (values) =>
      codes.values.forEach(([code], i) => {
        const value = form[String(code)];
        if (value !== undefined) values[i]![0] = value;
      }),
    );
  }
  const rows = blocks.get(UNIT_MATRIX_NAMES.rowCodes);
  const columns = blocks.get(UNIT_MATRIX_NAMES.columnCodes);
  if (rows !== undefined && columns !== undefined) {
    next = withValues(next, UNIT_MATRIX_NAMES.cells, (values) =>
      rows.values.forEach(([row], i) =>
        columns.values[0]!.forEach((column, j) => {
          const value = data[String(row)]?.[String(column)];
          if (value !== undefined) values[i]![j] = value;
        }),
      ),
    );
  }
  return next;
}

/** Names that stand across a table of people: what moves when a column is put in. */
const ACROSS = [
  UNIT_MATRIX_NAMES.columnCodes,
  UNIT_MATRIX_NAMES.columnNames,
  UNIT_MATRIX_NAMES.maxima,
  UNIT_MATRIX_NAMES.cells,
  ...Object.values(UNIT_TEXT_NAMES).flatMap(({ columnCodes, cells }) => [columnCodes, cells]),
];

/** A column put into the table of people, as Excel does it: the blocks grow. */
export function withColumnPutIn(blocks: Blocks, index: number, typed: CellValue): Blocks {
  const next = new Map(blocks);
  for (const name of ACROSS) {
    const block = blocks.get(name);
    if (block === undefined) continue;
    const values = block.values.map((row) => [...row.slice(0, index), name === UNIT_MATRIX_NAMES.cells ? typed : "", ...row.slice(index)]);
    next.set(name, { ...block, values, area: { ...block.area, columns: block.area.columns + 1 } });
  }
  return next;
}

/** Rows of a form or table in another order, as sorting whole rows does it. */
export function withRowsInOrder(blocks: Blocks, kind: "form" | "matrix", order: readonly number[]): Blocks {
  const names =
    kind === "form"
      ? [
          UNIT_FORM_NAMES.codes,
          UNIT_FORM_NAMES.names,
          UNIT_FORM_NAMES.maxima,
          UNIT_FORM_NAMES.entries,
          UNIT_FORM_NAMES.explanations,
          UNIT_FORM_NAMES.evidence,
        ]
      : [UNIT_MATRIX_NAMES.rowCodes, UNIT_MATRIX_NAMES.rowNames, UNIT_MATRIX_NAMES.cells];
  const next = new Map(blocks);
  for (const name of names) {
    const block = blocks.get(name);
    if (block !== undefined) next.set(name, { ...block, values: order.map((i) => block.values[i]!) });
  }
  return next;
}

/** Columns of the table of people in another order. */
export function withColumnsInOrder(blocks: Blocks, order: readonly number[]): Blocks {
  const next = new Map(blocks);
  for (const name of [UNIT_MATRIX_NAMES.columnCodes, UNIT_MATRIX_NAMES.columnNames, UNIT_MATRIX_NAMES.maxima, UNIT_MATRIX_NAMES.cells]) {
    const block = blocks.get(name);
    if (block !== undefined) next.set(name, { ...block, values: block.values.map((row) => order.map((j) => row[j]!)) });
  }
  return next;
}

export function gatherInput(...files: readonly ReadFile[]): GatherInput {
  return { files };
}

/** Files as a person accepts them who has seen what they bring now. Blanks erase where it is said so. */
export async function acceptedNow(
  run: CommandRun,
  files: readonly ReadFile[],
  erases = false,
  only: readonly number[] = files.map((_, file) => file),
): Promise<GatherApplyInput> {
  const { files: reports } = await run.must(gatherPreview, { files });
  return { files, accepted: only.map((file) => ({ file, erases, state: reports[file]!.state, seen: reports[file]!.changes })) };
}
