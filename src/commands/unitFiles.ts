// Gửi phiếu: which files there are to make of a movement, and the plans of their workbooks. Reads only; nothing is written here.
import { codeKey } from "../core/criteriaTree";
import { safeFileNames } from "../core/gather/unitFile";
import { partsOf, type UnitParts } from "../core/gather/units";
import type { Movement, Round } from "../core/movement";
import { alignedCells, effectiveCells, type RoundCells, type RoundGrid, type TextSheet } from "../core/rounds";
import { fill } from "../locale/language";
import { sheet as sheetWords } from "../locale/vi/sheet";
import { unitFileSheet as words } from "../locale/vi/unitFileSheet";
import { MOST_BOOK_CELLS, MOST_BOOK_CHARACTERS, MOST_CELL_CHARACTERS } from "../workbook/bookLimits";
import type { WorkbookPlan } from "../workbook/plan";
import { gridOf, roundGrids } from "../workbook/roundsDecode";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { unitFilePlan } from "../workbook/unitFile/unitFilePlan";
import type { UnitCells } from "../workbook/unitFile/unitFormPlan";
import type { UnitTable } from "../workbook/unitFile/unitMatrixPlan";
import { versionInUse } from "../workbook/versionCells";
import { stop, type Command } from "./command";
import type { UnitChoice, UnitFile, UnitFiles, UnitFilesInput, UnitOffers } from "./gatherAnswers";
import { requireUsableLists } from "./locateAll";
import { readMatrix } from "./readMovement";
import { timeText } from "./timeText";

/** What files there would be. Two syncs. @throws CommandStop `no-movement`, `not-built`, `unusable` */
export const unitOffers: Command<UnitChoice, UnitOffers> = {
  id: "unitOffers",
  async execute(context, { division, round }) {
    const state = await readMatrix(context);
    requireUsableLists(state, context.language);
    const { movement } = state.lists;
    const { parts, homeless, unfollowed } = partsOf(movement, division);
    const names = namesOf(parts, round);
    return {
      choice: { division, round },
      rounds: roundGrids(state.snapshot, movement).map((own) => own.round),
      units: parts.map(({ unit, participants, criteria }, i) => ({
        unit,
        participants: participants.length,
        criteria: criteria.length,
        fileName: names[i]!,
      })),
      homeless: homeless.map(({ name, code }) => name || code),
      unfollowed: unfollowed.map(({ name, code }) => name || code),
    };
  },
};

function namesOf(parts: UnitParts["parts"], round: Round): string[] {
  const wanted = parts.map(({ unit }) => {
    const name = unit.division === "participant" && unit.name !== "" ? `${unit.code} ${unit.name}` : unit.name || unit.code;
    return fill(words.fileName, { unit: name, round: sheetWords.rounds[round] });
  });
  return safeFileNames(wanted, words.fallbackName);
}

/**
 * The plans of the files, with what stands in the workbook now in their cells. Two syncs.
 * @throws CommandStop `no-movement`, `not-built`, `unusable`, `no-unit`, `unit-too-large` for a file that could not be read when it comes back
 */
export const makeUnitFiles: Command<UnitFilesInput, UnitFiles> = {
  id: "makeUnitFiles",
  async execute(context, { division, round, units }) {
    const state = await readMatrix(context);
    requireUsableLists(state, context.language);
    const { snapshot } = state;
    const { movement } = state.lists;
    const grids = roundGrids(snapshot, movement);
    const own = grids.find((item) => item.round === round)?.grid;
    // Sheets of the round that are not there: built with the matrix.
    if (own === undefined) throw stop("not-built");
    const { parts } = partsOf(movement, division);
    const names = namesOf(parts, round);
    const wanted = units === null ? null : new Set(units.map(codeKey));
    const there = new Set(parts.map(({ unit }) => codeKey(unit.code)));
    const unknown = units?.find((code) => !there.has(codeKey(code)));
    if (unknown !== undefined) throw stop("no-unit", { code: unknown });
    const tables = tablesOf(snapshot, movement, round, own);
    const made = timeText(context.now());
    const { movement: number = 1 } = context;
    const version = versionInUse(snapshot).number;
    const files = parts.flatMap((part, i): UnitFile[] =>
      wanted !== null && !wanted.has(codeKey(part.unit.code))
        ? []
        : [
            {
              unit: part.unit,
              fileName: names[i]!,
              title: names[i]!.replace(/\.xlsx$/, ""),
              plan: unitFilePlan({ movement, part, round, number, version, made, ...tables }),
            },
          ],
    );
    const tooLarge = files.find(({ plan }) => !canBeReadBack(plan));
    if (tooLarge !== undefined) throw stop("unit-too-large", { code: tooLarge.unit.name || tooLarge.unit.code });
    const zip = fill(words.zipName, { round: sheetWords.rounds[round], year: movement.year ?? "" });
    return { files, zipName: safeFileNames([zip], words.fallbackName)[0]!.replace(/\.xlsx$/, ".zip") };
  },
};

/** Room for what people add: texts may grow to half of what is read. */
const MOST_CHARACTERS_SENT = MOST_BOOK_CHARACTERS / 2;

/** Whether the file of the plan stays below what is read of a file. */
function canBeReadBack(plan: WorkbookPlan): boolean {
  let [cells, characters, longest] = [0, 0, 0];
  for (const op of plan) {
    if (op.kind === "defineName") cells += op.area.rows * op.area.columns;
    if (op.kind !== "writeBlock") continue;
    for (const value of op.values.flat()) {
      const { length } = String(value);
      characters += length;
      longest = Math.max(longest, length);
    }
  }
  return cells <= MOST_BOOK_CELLS && characters <= MOST_CHARACTERS_SENT && longest <= MOST_CELL_CHARACTERS;
}

interface Tables {
  readonly entries: UnitTable;
  readonly before: UnitTable | null;
  readonly explanations: UnitTable | null;
  readonly evidence: UnitTable | null;
}

function tablesOf(snapshot: WorkbookSnapshot, movement: Movement, round: Round, own: RoundGrid): Tables {
  const texts = (sheet: TextSheet): UnitTable | null => {
    const grid = gridOf(snapshot, sheet);
    return grid === null ? null : tableOf(grid);
  };
  const grids = roundGrids(snapshot, movement);
  const earlier = grids.slice(
    0,
    Math.max(
      0,
      grids.findIndex((item) => item.round === round),
    ),
  );
  return {
    entries: tableOf(own),
    before: earlier.length === 0 ? null : tableOf({ ...own, cells: countingBefore(earlier, own) }),
    explanations: texts("explanation"),
    evidence: texts("evidence"),
  };
}

function countingBefore(earlier: readonly { readonly grid: RoundGrid }[], { rowCodes, columnCodes }: RoundGrid): RoundCells {
  return effectiveCells(earlier.map(({ grid }) => alignedCells(grid, rowCodes, columnCodes)));
}

/** Cells that hold something, by code; the first row and column of a code count, as everywhere. */
function tableOf({ rowCodes, columnCodes, cells }: RoundGrid): UnitTable {
  const table = new Map<string, UnitCells>();
  rowCodes.forEach((code, i) => {
    if (table.has(codeKey(code))) return;
    const row = new Map<string, string | number | boolean>();
    columnCodes.forEach((criterion, j) => {
      const value = cells[i]?.[j] ?? "";
      if (value !== "" && !row.has(codeKey(criterion))) row.set(codeKey(criterion), value);
    });
    table.set(codeKey(code), row);
  });
  return table;
}
