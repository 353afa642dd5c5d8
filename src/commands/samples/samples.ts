// The samples that ship: movements as data files, each loaded when it is asked for, read by the same reader as everybody's files.
import { readMovementFile, type MovementFile } from "../../core/movementFile/readMovementFile";

/** In the order in which they are offered; the first is the quick start. */
export const SAMPLE_IDS = [
  "departmentOfJustice",
  "departmentOfJusticeRules",
  "yearEndReview",
  "officeTable",
  "individualEvaluation",
  "blank",
] as const;

export type SampleId = (typeof SAMPLE_IDS)[number];

const FILES: Readonly<Record<SampleId, () => Promise<unknown>>> = {
  departmentOfJustice: () => import("./departmentOfJustice.json").then(contentOf),
  departmentOfJusticeRules: () => import("./departmentOfJusticeRules.json").then(contentOf),
  yearEndReview: () => import("./yearEndReview.json").then(contentOf),
  officeTable: () => import("./officeTable.json").then(contentOf),
  individualEvaluation: () => import("./individualEvaluation.json").then(contentOf),
  blank: () => import("./blank.json").then(contentOf),
};

/** What stands in the file, whichever way a bundler hands over JSON. */
function contentOf(module: object): unknown {
  return "default" in module ? module.default : module;
}

/** A sample. @throws Error when its file is wrong: a bug */
export async function loadSample(id: SampleId): Promise<MovementFile> {
  const reading = readMovementFile(await FILES[id](), { needsFormat: true });
  if (!reading.ok) throw new Error(`The sample ${id} is wrong: ${JSON.stringify(reading.problems[0])}`);
  return reading.file;
}
