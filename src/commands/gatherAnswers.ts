// Inputs and answers of the commands that make unit files and gather them, as plain data.
import type { CellChange } from "../core/gather/compareFile";
import type { AbsentUnits, Acceptance, FileState } from "../core/gather/gatherFiles";
import type { PastedRows } from "../core/gather/pastedUnit";
import type { RankMove } from "../core/gather/rankEffect";
import type { RemarkKind, RemarkWeight } from "../core/gather/remarks";
import type { UnitDivision, UnitId } from "../core/gather/unitFile";
import type { Round } from "../core/movement";
import type { WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Signed } from "./entryLog";

/** How the movement is parted, and for which round. */
export interface UnitChoice {
  readonly division: UnitDivision;
  readonly round: Round;
}

export interface UnitOffer {
  readonly unit: UnitId;
  readonly participants: number;
  readonly criteria: number;
  readonly fileName: string;
}

export interface UnitOffers {
  /** What the offers are of. */
  readonly choice: UnitChoice;
  /** Rounds whose sheets are there. */
  readonly rounds: readonly Round[];
  readonly units: readonly UnitOffer[];
  /** Names of those that no file has. */
  readonly homeless: readonly string[];
  readonly unfollowed: readonly string[];
}

export interface UnitFilesInput extends UnitChoice {
  /** Codes of units; null = all of them. */
  readonly units: readonly string[] | null;
}

/** A file to be written: the plan of its workbook. */
export interface UnitFile {
  readonly unit: UnitId;
  readonly fileName: string;
  readonly title: string;
  readonly plan: WorkbookPlan;
}

export interface UnitFiles {
  readonly files: readonly UnitFile[];
  /** Name of the zip of all of them. */
  readonly zipName: string;
}

/** A file that came back, as it was read: its named blocks, or why not; or a range that was pasted, with what it is for. */
export type ReadFile = { readonly name: string; readonly modified: number | null } & (
  | { readonly ok: true; readonly blocks: WorkbookSnapshot["blocks"] }
  | { readonly ok: false; readonly reason: string }
  | { readonly ok: true; readonly pasted: PastedRows; readonly round: Round; readonly participant: string }
);

export interface GatherInput {
  readonly files: readonly ReadFile[];
}

export interface GatherApplyInput extends GatherInput {
  readonly accepted: readonly Acceptance[];
  /** Who takes it over and why, where the movement keeps a log; absent: the changes are asked for later. */
  readonly signed?: Signed;
}

export interface TellingRemark {
  readonly kind: RemarkKind;
  readonly weight: RemarkWeight;
  readonly message: string;
}

/** A difference with the names of its participant and criterion. */
export interface TellingChange extends Pick<CellChange, "sheet" | "participant" | "criterion" | "before" | "after" | "kind"> {
  readonly participantName: string;
  readonly criterionName: string;
}

export interface GatheredReport {
  readonly name: string;
  readonly unit: UnitId | null;
  readonly round: Round | null;
  readonly state: FileState;
  readonly remarks: readonly TellingRemark[];
  readonly changes: readonly TellingChange[];
  /** Cells that say what the workbook says. */
  readonly same: number;
  /** Who changes rank or total if this file alone is taken. */
  readonly moves: readonly RankMove[];
  /** The same if its blanks empty cells too; null where it has none that would. */
  readonly movesErasing: readonly RankMove[] | null;
}

export interface GatherReport {
  /** Whether there is more than one cluster, so that ranks within them say something. */
  readonly hasClusters: boolean;
  readonly files: readonly GatheredReport[];
  /** By round: units of the same divisions that nothing has come from that can be taken. */
  readonly absent: readonly AbsentUnits[];
}

export interface GatherApplied {
  /** Names of the files of which something is in the workbook now. */
  readonly taken: readonly string[];
  /** Cells written. */
  readonly cells: number;
  /** Cells of which accepted files said different things: left as they were. */
  readonly disputed: number;
  /** Cells that are no longer as they were seen: left as they were. */
  readonly changedSince: number;
  /** Names of files that need a look by now: nothing of them was written. */
  readonly skipped: readonly string[];
  /** Who has another rank or total now. */
  readonly moves: readonly RankMove[];
}
