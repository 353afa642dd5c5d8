// The input of the headless run: JSON text -> movement, entries and rules, or one clear line why it cannot be used.
// The schema looks at its form, the reader of movement files at what a schema cannot say.
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv, { type ErrorObject } from "ajv";
import type { EntryData, TextData } from "../../src/commands/enterRounds";
import type { Movement, NominationRule, Round } from "../../src/core/movement";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import type { FileProblem } from "../../src/core/movementFile/fileProblem";
import { readMovementFile, type FileTable, type MovementFile } from "../../src/core/movementFile/readMovementFile";
import { fileProblemText } from "../../src/locale/fileProblemWords";
import { templates } from "../../src/locale/vi/templates";

/** The input cannot be used; the message is the one line for the user. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";
}

export interface MovementInput {
  readonly movement: Movement;
  /** Of the first round. */
  readonly entries: EntryData;
  /** Of the other rounds. */
  readonly laterEntries?: Readonly<Partial<Record<Round, EntryData>>>;
  readonly explanations?: TextData;
  readonly evidence?: TextData;
  readonly rules: readonly NominationRule[];
  /** What Xét needs; absent = it is not run. */
  readonly decision?: FileDecision | null;
}

const SCHEMA = path.resolve(__dirname, "../../docs/movement.schema.json");

/** Reads the text. @throws UnusableInput */
export function readMovementInput(text: string): MovementInput {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UnusableInput(`không phải JSON: ${(error as Error).message}`);
  }
  const form = formProblem(data);
  if (form !== null) throw new UnusableInput(wordsOf(form));
  const ajv = new Ajv({ allErrors: false, allowUnionTypes: true, strictRequired: false });
  const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);
  if (!isValid(data)) throw new UnusableInput(describe(isValid.errors));
  for (const key of ["participants", "entries"]) {
    if (!Object.hasOwn(data as object, key)) throw new UnusableInput(`/ must have required property '${key}'`);
  }
  const reading = readMovementFile(data, { needsFormat: false });
  if (!reading.ok) throw new UnusableInput(wordsOf(reading.problems[0]));
  return inputOf(reading.file);
}

function inputOf({ movement, entries, explanations, evidence, rules, decision }: MovementFile): MovementInput {
  const [first = "self"] = movement.rounds;
  const { [first]: own = {}, ...laterEntries } = entries;
  return { movement, entries: own, laterEntries, explanations: textsOf(explanations), evidence: textsOf(evidence), rules, decision };
}

/** Texts as they are; the schema lets nothing else through. */
function textsOf(table: FileTable): TextData {
  return table as TextData;
}

/** Another's file or one of a later version is told as such, not by the first key that the schema does not know. */
function formProblem(data: unknown): FileProblem | null {
  const reading = readMovementFile(data, { needsFormat: false });
  const problem = reading.ok ? undefined : reading.problems[0];
  return problem?.id === "F-02" || problem?.id === "F-03" ? problem : null;
}

function wordsOf(problem: FileProblem): string {
  return `${problem.path === "" ? "/" : problem.path} ${problem.id} ${fileProblemText(problem, templates, "vi")}`;
}

/** The error that lies deepest: of alternatives it is the one of the alternative that was meant. */
function describe(errors: readonly ErrorObject[] | null | undefined): string {
  const [error] = [...(errors ?? [])].sort((a, b) => b.instancePath.split("/").length - a.instancePath.split("/").length);
  const extra = error?.params["additionalProperty"] as string | undefined;
  return `${error?.instancePath || "/"} ${error?.message ?? ""}${extra === undefined ? "" : `: ${extra}`}`;
}
