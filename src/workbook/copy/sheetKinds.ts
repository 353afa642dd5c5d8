// What each sheet of a workbook is to whoever gets a copy: found by the names that lie on it, never by its title.
import {
  BOARD_NAME,
  CRITERIA_NAMES,
  FINDINGS_NAME,
  FORM_NAMES,
  GRID_NAMES,
  LIST_PREFIX,
  PARTICIPANT_NAMES,
  RESULT_NAMES,
  SCORE_SHEET_NAMES,
  SETTING_NAMES,
} from "../names";
import { othersNames } from "../movements";
import { PAPER_PREFIX } from "../documents/paperPrefix";
import { LOCKED_RESULT_NAMES, LOG_NAME } from "../stages/stageNames";
import type { WorkbookSnapshot } from "../snapshot";

export type SheetKind =
  | "board"
  | "results"
  | "list"
  | "paper"
  /** A paper with reasons, votes or money of people by name. */
  | "innerPaper"
  | "decision"
  | "matrix"
  | "criteria"
  | "participants"
  | "form"
  | "explanation"
  | "evidence"
  | "history"
  | "votes"
  | "objections"
  | "rules"
  | "settings"
  | "findings"
  | "log"
  /** Of another movement of the workbook: its copy is made from there, where what is personal of it is known. */
  | "otherMovement"
  | "other";

/** Kinds that never go: settings, what was found wrong, who changed what, other movements. */
export const STAYING_KINDS: ReadonlySet<SheetKind> = new Set<SheetKind>(["settings", "findings", "log", "otherMovement"]);

/** Kinds that go unless the clerk says otherwise. */
export const GOING_KINDS: ReadonlySet<SheetKind> = new Set<SheetKind>(["board", "results", "list", "paper"]);

/** Names of the draft of the criteria. */
const DRAFT_PREFIX = "BV_TCN_";

const INNER_PAPERS = ["notProposed", "ballots", "money", "meeting"].map((id) => `${PAPER_PREFIX}${id}`);

const isOneOf = (names: readonly string[]) => (name: string) => names.includes(name);
const startsWith =
  (...prefixes: readonly string[]) =>
  (name: string) =>
    prefixes.some((prefix) => name.startsWith(prefix));

/** The first kind that a name of the sheet stands for. */
const SIGNS: readonly (readonly [SheetKind, (name: string) => boolean])[] = [
  ["settings", isOneOf(Object.values(SETTING_NAMES))],
  ["settings", startsWith("BV_HS_", "BV_BC_", DRAFT_PREFIX)],
  ["log", startsWith(LOG_NAME, "BV_GD_")],
  ["findings", isOneOf([FINDINGS_NAME])],
  ["explanation", isOneOf([GRID_NAMES.explanation.cells])],
  ["evidence", isOneOf([GRID_NAMES.evidence.cells])],
  ["matrix", isOneOf((["self", "appraised", "council", "final"] as const).map((sheet) => GRID_NAMES[sheet].cells))],
  ["results", isOneOf([RESULT_NAMES.total, RESULT_NAMES.rank, RESULT_NAMES.formulas])],
  ["board", isOneOf([BOARD_NAME, LOCKED_RESULT_NAMES.table])],
  ["list", startsWith(LIST_PREFIX)],
  ["innerPaper", isOneOf(INNER_PAPERS)],
  ["paper", startsWith(PAPER_PREFIX)],
  ["decision", startsWith("BV_KX")],
  ["criteria", isOneOf(Object.values(CRITERIA_NAMES))],
  ["participants", isOneOf(Object.values(PARTICIPANT_NAMES))],
  ["form", isOneOf([...Object.values(FORM_NAMES), ...Object.values(SCORE_SHEET_NAMES)])],
  ["history", startsWith("BV_QTKT_", "BV_SK_")],
  ["votes", startsWith("BV_KP_")],
  ["objections", startsWith("BV_KN_")],
  ["settings", startsWith("BV_NN_")],
  ["rules", startsWith("BV_QX_", "BV_DH_")],
];

/** The kind of each sheet, by title. `snapshot.blocks` must hold the places of all names. */
export function sheetKinds({
  sheets,
  blocks,
  definedNames,
}: Pick<WorkbookSnapshot, "sheets" | "blocks" | "definedNames">): ReadonlyMap<string, SheetKind> {
  const names = new Map<string, string[]>();
  const isOthers = othersNames(definedNames);
  for (const { name, sheet } of blocks.values()) names.set(sheet, [...(names.get(sheet) ?? []), name]);
  return new Map(
    sheets.map(({ title }) => {
      const own = names.get(title) ?? [];
      if (own.some(isOthers)) return [title, "otherMovement"] as const;
      return [title, SIGNS.find(([, isSign]) => own.some(isSign))?.[0] ?? "other"] as const;
    }),
  );
}
