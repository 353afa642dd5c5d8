// What the wizard "Bắt đầu trống" has been told so far, and its text in the workbook's settings: it outlives the pane.
import { isRecord, parsedJson } from "../../../workbook/parsedJson";
import { PRESET_IDS, type PresetId } from "../../../commands/decisionPresets/decisionPresets";
import { SAMPLE_IDS, type SampleId } from "../../../commands/samples/samples";
import type { Grid, GridCell } from "../../../core/regulation/grid";

export const WIZARD_STEPS = ["movement", "people", "criteria", "reward", "build"] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export const PEOPLE_KINDS = ["individual", "collective"] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

export const CRITERIA_WAYS = ["sample", "paste", "blank"] as const;
export type CriteriaWay = (typeof CRITERIA_WAYS)[number];

/** As it stands in the fields: texts that are wrong are kept too. */
export interface WizardDraft {
  readonly step: WizardStep;
  readonly title: string;
  readonly agency: string;
  readonly year: string;
  readonly kind: PeopleKind;
  readonly count: string;
  /** One a line; behind a tab the unit or cluster. */
  readonly names: string;
  readonly way: CriteriaWay;
  readonly sample: SampleId;
  readonly pasted: Grid | null;
  /** How many are proposed; "" = no list. */
  readonly top: string;
  /** Rules of Xét; null = none. */
  readonly bands: PresetId | null;
}

export const BLANK_DRAFT: WizardDraft = {
  step: "movement",
  title: "",
  agency: "",
  year: "",
  kind: "individual",
  count: "",
  names: "",
  way: "sample",
  sample: "departmentOfJustice",
  pasted: null,
  top: "3",
  bands: null,
};

/** Raised when the shape changes: a draft of before is not read. */
const FORMAT = 1;

/** The draft as text. */
export function draftText(draft: WizardDraft): string {
  return JSON.stringify({ format: FORMAT, ...draft });
}

/** The draft of a text; null where it is none of this version's. */
export function readDraft(text: string): WizardDraft | null {
  const value = parsedJson(text);
  if (!isRecord(value) || value["format"] !== FORMAT) return null;
  const { step, title, agency, year, kind, count, names, way, sample, pasted, top, bands } = value;
  const texts = { title, agency, year, count, names, top };
  if (!areTexts(texts)) return null;
  if (!isOneOf(WIZARD_STEPS, step) || !isOneOf(PEOPLE_KINDS, kind) || !isOneOf(CRITERIA_WAYS, way)) return null;
  if (!isOneOf(SAMPLE_IDS, sample) || !(bands === null || isOneOf(PRESET_IDS, bands))) return null;
  if (!(pasted === null || isGrid(pasted))) return null;
  return { ...texts, step, kind, way, sample, bands, pasted };
}

function areTexts<K extends string>(values: Readonly<Record<K, unknown>>): values is Readonly<Record<K, string>> {
  return Object.values(values).every((value) => typeof value === "string");
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return all.some((one) => one === value);
}

function isGrid(value: unknown): value is Grid {
  if (!isRecord(value)) return false;
  const { rows, columns } = value;
  if (typeof columns !== "number" || !Array.isArray(rows)) return false;
  return rows.every((row) => Array.isArray(row) && row.length === columns && row.every(isGridCell));
}

function isGridCell(value: unknown): value is GridCell {
  return isRecord(value) && typeof value["text"] === "string" && isOneOf(["own", "left", "above"], value["from"]);
}
