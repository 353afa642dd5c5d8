// What the wizard makes of its fields: what is wrong with a step, and the movement in the end.
import { loadDecisionPreset } from "../../../commands/decisionPresets/decisionPresets";
import { loadSample } from "../../../commands/samples/samples";
import { MAX_CRITERIA } from "../../../commands/criteriaTable";
import type { FileDecision } from "../../../core/movementFile/decisionPart";
import { PLAIN_MOVEMENT, type Criterion, type Movement, type NominationRule, type Participant } from "../../../core/movement";
import { guessColumns } from "../../../core/regulation/columns";
import type { Grid } from "../../../core/regulation/grid";
import { readRegulation } from "../../../core/regulation/readRegulation";
import { wizardSheet } from "../../../locale/vi/wizardSheet";
import { parseWhole } from "../../numberInput";
import type { SetUpInput } from "../../paneState";
import type { WizardDraft, WizardStep } from "./wizardDraft";

/** Most people that the wizard makes; longer lists are imported from a sheet. */
export const MOST_PEOPLE = 2000;
const [EARLIEST_YEAR, LATEST_YEAR] = [1945, 2200];

/** Keys of the words for what is wrong. */
export type WizardProblem =
  | "titleMissing"
  | "yearWrong"
  | "countWrong"
  | "tooManyNames"
  | "nothingPasted"
  | "nothingRead"
  | "tooManyCriteria"
  | "topWrong";

/** The field to correct, and why. */
export interface WizardError {
  readonly field: "title" | "year" | "count" | "names" | "pasted" | "top";
  readonly problem: WizardProblem;
}

/** What is wrong with the step; null = nothing. */
export function stepError(draft: WizardDraft, step: WizardStep): WizardError | null {
  switch (step) {
    case "movement":
      if (draft.title.trim() === "") return { field: "title", problem: "titleMissing" };
      return yearOf(draft) === "wrong" ? { field: "year", problem: "yearWrong" } : null;
    case "people": {
      if (namesOf(draft).length > MOST_PEOPLE) return { field: "names", problem: "tooManyNames" };
      const count = countOf(draft);
      return count === "wrong" || (count ?? 0) > MOST_PEOPLE ? { field: "count", problem: "countWrong" } : null;
    }
    case "criteria": {
      if (draft.way !== "paste") return null;
      if (draft.pasted === null) return { field: "pasted", problem: "nothingPasted" };
      const { length } = criteriaIn(draft.pasted);
      if (length > MAX_CRITERIA) return { field: "pasted", problem: "tooManyCriteria" };
      return length === 0 ? { field: "pasted", problem: "nothingRead" } : null;
    }
    case "reward":
      return parseWhole(draft.top, 1) === "wrong" ? { field: "top", problem: "topWrong" } : null;
    case "build":
      return null;
  }
}

function yearOf({ year }: WizardDraft): number | null | "wrong" {
  const read = parseWhole(year, EARLIEST_YEAR);
  return typeof read === "number" && read > LATEST_YEAR ? "wrong" : read;
}

function countOf({ count }: WizardDraft): number | null | "wrong" {
  return parseWhole(count, 1);
}

interface NamedLine {
  readonly name: string;
  readonly cluster: string;
}

/** The pasted names, blank lines left out. */
export function namesOf({ names }: WizardDraft): NamedLine[] {
  return names
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()))
    .flatMap(([name = "", cluster = ""]) => (name === "" ? [] : [{ name, cluster }]));
}

/** The participants; names that are still to be written are numbered. Names count before the number. */
export function participantsOf(draft: WizardDraft): Participant[] {
  const names = namesOf(draft);
  const count = countOf(draft);
  const words = wizardSheet[draft.kind];
  const lines =
    names.length > 0
      ? names
      : Array.from({ length: typeof count === "number" ? count : 0 }, (_, i) => ({ name: `${words.name} ${i + 1}`, cluster: "" }));
  const digits = Math.max(2, String(lines.length).length);
  return lines.map((line, i) => ({ ...line, code: `${words.prefix}${String(i + 1).padStart(digits, "0")}`, type: draft.kind }));
}

/** The criteria that a pasted table is read as, by the columns that the program finds itself. */
export function criteriaIn(grid: Grid): Criterion[] {
  return readRegulation(grid, guessColumns(grid)).drafts.map(({ criterion }) => criterion);
}

/** What the wizard makes, as the command takes it. */
export async function wizardInput(draft: WizardDraft): Promise<Extract<SetUpInput, { start: "movement" }>> {
  const text = (value: string): string => value.trim().normalize("NFC");
  const year = yearOf(draft);
  const about = { title: text(draft.title), agency: text(draft.agency), year: year === "wrong" ? null : year };
  const participants = participantsOf(draft);
  return {
    start: "movement",
    movement: { ...(await rulesOf(draft)), ...about, participants },
    rule: ruleOf(draft),
    decision: await decisionOf(draft),
  };
}

/** Criteria, with everything of a sample's movement that goes with them. */
async function rulesOf({ way, sample, pasted }: WizardDraft): Promise<Movement> {
  const plain: Movement = { ...PLAIN_MOVEMENT, totalDecimals: 2, criteria: [], participants: [] };
  if (way === "sample") return (await loadSample(sample)).movement;
  return way === "paste" && pasted !== null ? { ...plain, criteria: criteriaIn(pasted) } : plain;
}

function ruleOf({ top }: WizardDraft): NominationRule | null {
  const count = parseWhole(top, 1);
  return typeof count === "number" ? { name: wizardSheet.list, top: count, minTotal: null, scope: "overall" } : null;
}

async function decisionOf({ bands }: WizardDraft): Promise<FileDecision | null> {
  if (bands === null) return null;
  const { rules } = await loadDecisionPreset(bands);
  return { rules, received: "", decided: "", awards: null, history: [], initiatives: [], votes: null, dossier: {} };
}
