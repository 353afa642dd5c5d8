// The copy that goes out: a new workbook from what the chosen sheets show, with values or with the formulas that can stand alone.
import type { Area } from "../area";
import { intersection } from "../areaArithmetic";
import { parsedName } from "../movements";
import type { Op, WorkbookPlan } from "../plan";
import { STAGE_NAMES } from "../stages/stageNames";
import { formulaNeeds } from "./formulaNeeds";
import type { PersonalColumn } from "./personalColumns";
import { SheetCopy } from "./sheetCopy";
import type { SheetLook } from "./sheetLook";

export type CopyContent = "values" | "formulas";

export interface CopySheet {
  readonly look: SheetLook;
  /** Columns that stay behind. */
  readonly left: readonly PersonalColumn[];
  /** Cells of the add-in's own, which stay behind untold. */
  readonly own: readonly Area[];
  readonly isProtected: boolean;
  /** The add-in's own table of results: its formulas need hidden lines of it, which go along, hidden. Elsewhere hidden lines never go. */
  readonly isBuilt: boolean;
  /** Where the add-in's own cells lie: only formulas of others can be somebody's way to a personal cell. */
  readonly built: readonly Area[];
}

export interface NamePlace {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** What became of a sheet. */
export interface CopiedSheet {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly left: readonly PersonalColumn[];
  /** Formulas that go as formulas. */
  readonly formulas: number;
  /** Formulas that go as their values, since they look at what stays behind. */
  readonly replaced: number;
  /** Formulas of others that look at personal cells: their values stay behind too. */
  readonly secret: number;
  /** Rows and columns that are hidden here and whose contents stay behind. */
  readonly hiddenLines: number;
  /** Rows and columns that are hidden here and go along, hidden. */
  readonly hiddenGoing: number;
  readonly charts: number;
}

/** What may not be found in the file. */
export interface LeftBehind {
  readonly sheet: string;
  readonly area: Area;
}

export interface Copy {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly CopiedSheet[];
  /** Names that go, for formulas that need them. */
  readonly names: readonly string[];
  readonly leftAreas: readonly LeftBehind[];
  /** Texts of the cells that stay behind and of no cell that goes. */
  readonly leftTexts: readonly string[];
}

/**
 * Makes the copy of the sheets, in their order. `names`: all names of the workbook, by themselves in small letters; `personal`: cells of
 * sheets that do not go which tell of persons what is to stay behind.
 */
export function copyPlan(
  sheets: readonly CopySheet[],
  content: CopyContent,
  names: ReadonlyMap<string, NamePlace>,
  personal: readonly LeftBehind[] = [],
): Copy {
  const drafts = sheets.map((sheet) => new SheetCopy(sheet));
  const copying = new Copying(drafts, names);
  copying.blankSecrets(personal);
  if (content === "formulas") copying.keepFormulas();
  const usedNames = [...copying.usedNames.values()];
  const finished = drafts.map((draft) => draft.finish());
  const kept = new Set(finished.flatMap(({ texts }) => texts));
  const ops = finished.flatMap((sheet) => sheet.ops);
  const first = sheets.find(({ look }) => look.area !== null) ?? sheets[0]!;
  return {
    plan: [
      ...ops,
      ...usedNames.map(({ name, sheet, area }): Op => ({ kind: "defineName", name, sheet, area })),
      ...sheets.flatMap(({ look, isProtected }): Op[] =>
        isProtected && content === "formulas" ? [{ kind: "protect", sheet: look.title }] : [],
      ),
      { kind: "activate", sheet: first.look.title },
    ],
    sheets: finished.map(({ told }) => told),
    names: usedNames.map(({ name }) => name),
    leftAreas: finished.flatMap(({ told, dropped }) => dropped.map((area) => ({ sheet: told.title, area }))),
    leftTexts: [...new Set(finished.flatMap(({ leftTexts }) => leftTexts))].filter((text) => !kept.has(text)),
  };
}

/** Formulas of all sheets: which can stand without what stays behind. */
class Copying {
  readonly usedNames = new Map<string, NamePlace>();
  private readonly byTitle: ReadonlyMap<string, SheetCopy>;

  constructor(
    private readonly drafts: readonly SheetCopy[],
    private readonly names: ReadonlyMap<string, NamePlace>,
  ) {
    this.byTitle = new Map(drafts.map((draft) => [draft.title.toLowerCase(), draft]));
  }

  /** Formulas of others that look at personal cells, or at such formulas, stay behind with their values. */
  blankSecrets(personal: readonly LeftBehind[]): void {
    const secrets = [...personal, ...this.drafts.flatMap((draft) => draft.personalAreas())].map(({ sheet, area }) => ({
      sheet: sheet.toLowerCase(),
      area,
    }));
    for (let isMore = secrets.length > 0; isMore; ) {
      isMore = false;
      for (const draft of this.drafts) {
        draft.eachForeignFormula((formula, row, column) => {
          const needs = formulaNeeds(formula);
          // What reaches anywhere may reach there.
          const looks =
            needs === null
              ? null
              : [...needs.areas, ...needs.names.flatMap((name) => this.names.get(name.toLowerCase()) ?? [])].map(({ sheet, area }) => ({
                  sheet: (sheet === "" ? draft.title : sheet).toLowerCase(),
                  area,
                }));
          const isSecret =
            looks === null ||
            looks.some((look) => secrets.some((one) => one.sheet === look.sheet && intersection(one.area, look.area) !== null));
          if (!isSecret) return;
          secrets.push({ sheet: draft.title.toLowerCase(), area: draft.blank(row, column) });
          isMore = true;
        });
      }
    }
  }

  /** Hidden lines of the add-in's tables go along where formulas that go need them, and then theirs, until nothing more is needed. */
  keepFormulas(): void {
    for (let isMore = true; isMore; ) {
      isMore = false;
      for (const draft of this.drafts) {
        draft.eachNewFormula((formula, row, column) => {
          const needs = this.needsOf(formula, draft.title);
          if (needs === null) return;
          for (const { draft: other, area } of needs.places) isMore = other.show(area) || isMore;
          for (const place of needs.names) this.usedNames.set(place.name.toLowerCase(), place);
          draft.keepFormula(row, column);
        });
      }
    }
  }

  /** The places a formula looks at, all of which go; else null. */
  private needsOf(
    formula: string,
    own: string,
  ): { readonly places: { draft: SheetCopy; area: Area }[]; readonly names: NamePlace[] } | null {
    const needs = formulaNeeds(formula);
    if (needs === null) return null;
    const names: NamePlace[] = [];
    for (const name of needs.names) {
      const place = this.names.get(name.toLowerCase());
      // Of a workbook without stages: not there either in the copy, and the formula gives for it.
      if (place === undefined && parsedName(name)?.name === STAGE_NAMES.provisional) continue;
      if (place === undefined) return null;
      names.push(place);
    }
    const places: { draft: SheetCopy; area: Area }[] = [];
    for (const { sheet, area } of [...needs.areas, ...names]) {
      const draft = this.byTitle.get((sheet === "" ? own : sheet).toLowerCase());
      if (draft === undefined || draft.isLeft(area) || !draft.mayShow(area)) return null;
      places.push({ draft, area });
    }
    return { places, names };
  }
}
