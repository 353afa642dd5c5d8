// Reads a snapshot back into the terms of the domain: the movement, its lists, the entry sheet, the results.
// Tolerant: what is wrong becomes a finding, never an exception.
import {
  checkCriteria,
  checkParticipants,
  checkScopes,
  checkTieBreak,
  isUsableCode,
  type CriterionRow,
  type ParticipantRow,
  type RawCell,
} from "../core/checkMovement";
import { lookupKey } from "../core/lookupKey";
import { finding, type Finding } from "../core/finding";
import {
  PLAIN_CRITERION,
  PLAIN_MOVEMENT,
  type AbsencePolicy,
  type Criterion,
  type Movement,
  type NominationRule,
  type Participant,
  type RankStyle,
} from "../core/movement";
import { finish, rowsInParts, type Parts } from "../core/parts";
import { isEntered } from "../core/rule";
import { movementKinds } from "../locale/vi/movementKinds";
import { sheet as words } from "../locale/vi/sheet";
import { parseLadderWord, parseOrder } from "./ladderTexts";
import { parseAppliesTo, parseRounds } from "./listTexts";
import {
  CRITERIA_NAMES,
  ENTRY_NAMES,
  LADDER_NAMES,
  LATER_CRITERIA_FIELDS,
  PARTICIPANT_NAMES,
  REGISTER_FIELDS,
  SETTING_NAMES,
  type ParticipantField,
  type SettingField,
} from "./names";
import type { CellValue } from "./plan";
import { decodeRegister } from "./registerDecode";
import type { NamedBlock, WorkbookSnapshot } from "./snapshot";

/** What the three lists say. */
export interface DecodedLists {
  readonly movement: Movement;
  readonly rule: NominationRule | null;
  readonly findings: readonly Finding[];
  /** Rows of the lists that hold something but no code: [row in list, kind] for codes to be given. */
  readonly uncoded: {
    readonly criteria: readonly number[];
    readonly participants: readonly { readonly row: number; readonly isCollective: boolean }[];
  };
}

function keyOf<T extends string>(choices: Readonly<Record<T, string>>, text: RawCell): T | null {
  const wanted = lookupKey(String(text).trim());
  for (const key of Object.keys(choices) as T[]) if (lookupKey(choices[key]) === wanted) return key;
  return null;
}

function columnsOf<F extends string>(
  snapshot: WorkbookSnapshot,
  names: Readonly<Record<F, string>>,
  findings: Finding[],
  optional: readonly F[] = [],
): { rows: Record<F, CellValue>[] } {
  const fields = Object.keys(names) as F[];
  const blocks = new Map<F, NamedBlock>();
  for (const field of fields) {
    const block = snapshot.blocks.get(names[field]);
    if (block !== undefined) blocks.set(field, block);
    else if (!optional.includes(field)) findings.push(finding("S-01", { kind: "block", name: names[field] }, {}, { name: names[field] }));
  }
  const first = Math.min(...[...blocks.values()].map((block) => block.area.row));
  const last = Math.max(...[...blocks.values()].map((block) => block.area.row + block.area.rows));
  const rows: Record<F, CellValue>[] = [];
  for (let row = first; row < last; row++) {
    const cells = {} as Record<F, CellValue>;
    for (const field of fields) {
      const block = blocks.get(field);
      cells[field] = block?.values[row - block.area.row]?.[0] ?? "";
    }
    rows.push(cells);
  }
  return { rows };
}

const isBlank = (cell: CellValue): boolean => typeof cell === "string" && cell.trim() === "";

/** Reads profile, criteria and participants with all findings of the lists. */
export function decodeLists(snapshot: WorkbookSnapshot): DecodedLists {
  return finish(listsParts(snapshot));
}

/** The same in parts. */
export function* listsParts(snapshot: WorkbookSnapshot): Parts<DecodedLists> {
  const findings: Finding[] = [];
  const setting = (field: SettingField): CellValue => snapshot.blocks.get(SETTING_NAMES[field])?.values[0]?.[0] ?? "";
  const criteriaRows = columnsOf(snapshot, CRITERIA_NAMES, findings, LATER_CRITERIA_FIELDS).rows.flatMap((cells, row): CriterionRow[] =>
    Object.entries(cells).every(([field, cell]) => isBlank(cell) || CHOICE_FIELDS.has(field))
      ? []
      : [
          {
            ...cells,
            row,
            kind: choice(words.kinds, cells.kind),
            part: choice(words.parts, cells.part),
            whenNotApplicable: absence(cells.whenNotApplicable),
            whenExempt: absence(cells.whenExempt),
            appliesTo: parseAppliesTo(String(cells.appliesTo)),
            evidence: evidence(cells.evidence),
          },
        ],
  );
  const registerFindings: Finding[] = [];
  yield;
  const people = columnsOf<ParticipantField>(snapshot, PARTICIPANT_NAMES, findings, REGISTER_FIELDS).rows;
  yield;
  const read = yield* rowsInParts(people, Object.keys(PARTICIPANT_NAMES).length, (cells, row): ParticipantRow[] => {
    const { code, name, cluster } = cells;
    if (isBlank(code) && isBlank(name)) return [];
    const { findings: ofRow, ...known } = decodeRegister(cells, row);
    const about = isUsableCode(String(code).trim()) ? { participant: String(code).trim() } : {};
    registerFindings.push(...ofRow.map((found) => ({ ...found, ...about })));
    return [{ row, code, name, cluster, type: isBlank(cells.type) ? "individual" : keyOf(words.types, cells.type), ...known }];
  });
  const participantRows = read.flat();
  yield;
  const criteria = checkCriteria(criteriaRows);
  const participants = checkParticipants(participantRows, words.participants.commonCluster);
  yield;
  const ladder = ladderOf(snapshot, criteria.items);
  findings.push(
    ...criteria.findings,
    ...checkScopes(criteria, participants.items),
    ...participants.findings,
    ...registerFindings,
    ...ladder.findings,
  );
  const rankStyle = isBlank(setting("rankStyle")) ? "competition" : keyOf(words.rankStyles, setting("rankStyle"));
  if (rankStyle === null) findings.push(settingFinding("rankStyle", setting("rankStyle")));
  const totalDecimals = wholeNumber(setting("totalDecimals"));
  if (totalDecimals === undefined) findings.push(settingFinding("totalDecimals", setting("totalDecimals")));
  const rankBy = isBlank(setting("rankBy")) ? "total" : keyOf(words.rankBys, setting("rankBy"));
  if (rankBy === null) findings.push(settingFinding("rankBy", setting("rankBy")));
  const rounds = parseRounds(String(setting("rounds")));
  if (rounds === null) findings.push(settingFinding("rounds", setting("rounds")));
  const kind = keyOf(movementKinds, setting("kind"));
  if (kind === null && !isBlank(setting("kind"))) findings.push(settingFinding("kind", setting("kind"), "M-05"));
  const limit = (field: "limitBonus" | "limitDeduction" | "limitTotal"): number | null => {
    const cell = setting(field);
    if (isBlank(cell)) return null;
    if (typeof cell === "number" && cell >= 0) return cell;
    findings.push(settingFinding(field, cell));
    return null;
  };
  const year = setting("year");
  const movement: Movement = {
    ...PLAIN_MOVEMENT,
    title: String(setting("title")),
    agency: String(setting("agency")),
    year: typeof year === "number" ? year : null,
    kind,
    totalDecimals: totalDecimals ?? null,
    rankStyle: (rankStyle ?? "competition") satisfies RankStyle,
    rankBy: rankBy ?? "total",
    limits: { bonus: limit("limitBonus"), deduction: limit("limitDeduction"), total: limit("limitTotal") },
    rounds: rounds ?? ["self"],
    tieBreak: ladder.items,
    criteria: criteria.items,
    participants: participants.items,
  };
  return {
    movement,
    rule: ruleOf(setting),
    findings,
    uncoded: {
      criteria: criteriaRows.filter((row) => isBlank(row.code)).map((row) => row.row),
      participants: participantRows
        .filter((row) => isBlank(row.code))
        .map((row) => ({ row: row.row, isCollective: row.type === "collective" })),
    },
  };
}

/** Cells that say nothing by themselves: people fill them down below the last criterion. */
const CHOICE_FIELDS: ReadonlySet<string> = new Set(["kind", "part", "whenNotApplicable", "whenExempt", "evidence"]);

/** The choice of a cell, "" when it is blank, null when it is none. */
function choice<T extends string>(choices: Readonly<Record<T, string>>, cell: CellValue): T | "" | null {
  return isBlank(cell) ? "" : keyOf(choices, cell);
}

function evidence(cell: CellValue): boolean | "" | null {
  const found = choice(words.evidences, cell);
  return found === "" || found === null ? found : found === "needed";
}

function absence(cell: CellValue): AbsencePolicy | null {
  return keyOf(words.absences, cell);
}

function settingFinding(field: SettingField, value: CellValue, rule: "M-04" | "M-05" = "M-04"): Finding {
  return finding(rule, { kind: "setting", field }, {}, { field, text: String(value) });
}

/** A whole number 0 … 9, null when blank, undefined when it is neither. */
function wholeNumber(cell: CellValue): number | null | undefined {
  if (isBlank(cell)) return null;
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 0 && cell <= 9 ? cell : undefined;
}

function ladderOf(snapshot: WorkbookSnapshot, criteria: readonly Criterion[]): ReturnType<typeof checkTieBreak> {
  const codes = snapshot.blocks.get(LADDER_NAMES.code)?.values ?? [];
  const orders = snapshot.blocks.get(LADDER_NAMES.order)?.values ?? [];
  return checkTieBreak(
    codes.map((row, i) => {
      const code = row[0] ?? "";
      return { row: i, code, word: parseLadderWord(String(code)), order: parseOrder(String(orders[i]?.[0] ?? "")) };
    }),
    criteria,
  );
}

function ruleOf(setting: (field: SettingField) => CellValue): NominationRule | null {
  const number = (cell: CellValue): number | null => (typeof cell === "number" ? cell : null);
  const name = String(setting("ruleName")).trim();
  const top = number(setting("ruleTop"));
  const minTotal = number(setting("ruleMinTotal"));
  if (name === "" || (top === null && minTotal === null)) return null;
  return { name, top, minTotal, scope: keyOf(words.scopes, setting("ruleScope")) ?? "overall" };
}

/** The entry sheet as it is: one participant a row, one criterion a column; strangers stand in where a code is unknown. */
export interface DecodedMatrix {
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  readonly raw: readonly (readonly CellValue[])[];
  /** Participants of the rows, undefined where the code is unknown or stands there a second time. */
  readonly rows: readonly (Participant | undefined)[];
  readonly columns: readonly (Criterion | undefined)[];
  readonly findings: readonly Finding[];
}

/** Reads the entry sheet against the lists. */
export function decodeMatrix(snapshot: WorkbookSnapshot, movement: Movement): DecodedMatrix {
  const values = (name: string): readonly (readonly CellValue[])[] => snapshot.blocks.get(name)?.values ?? [];
  const rowCodes = values(ENTRY_NAMES.rowCodes).map((row) => String(row[0] ?? ""));
  const columnCodes = (values(ENTRY_NAMES.columnCodes)[0] ?? []).map(String);
  const findings: Finding[] = [];
  const rows = match(rowCodes, movement.participants, (row, code) =>
    findings.push(finding("S-05", { kind: "entryRow", row }, isUsableCode(code) ? { participant: code } : {}, { code })),
  );
  const entered = movement.criteria.filter((criterion) => isEntered(criterion.rule));
  const columns = match(columnCodes, entered, (column, code) =>
    findings.push(finding("S-04", { kind: "entryColumn", column }, isUsableCode(code) ? { criterion: code } : {}, { code })),
  );
  const lists = { criteria: CRITERIA_NAMES.code, participants: PARTICIPANT_NAMES.code };
  const found = new Set<unknown>([...rows, ...columns]);
  for (const [i, criterion] of movement.criteria.entries()) {
    if (isEntered(criterion.rule) && !found.has(criterion)) {
      findings.push(
        finding("S-02", { kind: "block", name: lists.criteria }, { criterion: criterion.code }, { name: criterion.name, row: i }),
      );
    }
  }
  for (const [i, participant] of movement.participants.entries()) {
    if (!found.has(participant)) {
      findings.push(
        finding("S-03", { kind: "block", name: lists.participants }, { participant: participant.code }, { name: participant.name, row: i }),
      );
    }
  }
  return { rowCodes, columnCodes, raw: values(ENTRY_NAMES.cells), rows, columns, findings };
}

function match<T extends { readonly code: string }>(
  codes: readonly string[],
  items: readonly T[],
  onStranger: (index: number, code: string) => void,
): (T | undefined)[] {
  const byCode = new Map(items.map((item) => [lookupKey(item.code), item]));
  const seen = new Set<T>();
  return codes.map((code, index) => {
    const item = byCode.get(lookupKey(code));
    if (item !== undefined && !seen.has(item)) {
      seen.add(item);
      return item;
    }
    onStranger(index, code);
    return undefined;
  });
}

/**
 * The movement that the formulas of the result sheet rank: rows and columns as they stand, strangers worth nothing, then the criteria
 * without a column. A column of what is no longer entered counts as a stranger's.
 */
export function rankedMovement(movement: Movement, matrix: Pick<DecodedMatrix, "rowCodes" | "columnCodes" | "rows" | "columns">): Movement {
  const common = words.participants.commonCluster;
  const entered = new Map<string, Criterion>();
  for (const criterion of movement.criteria) if (isEntered(criterion.rule)) entered.set(lookupKey(criterion.code), criterion);
  const participants = new Map(movement.participants.map((participant) => [lookupKey(participant.code), participant]));
  const stranger: Criterion = { ...PLAIN_CRITERION, code: "", name: "", rule: { kind: "note" } };
  return {
    ...movement,
    participants: matrix.rowCodes.map(
      (code, i) => matrix.rows[i] ?? participants.get(lookupKey(code)) ?? { code, name: "", type: "individual", cluster: common },
    ),
    criteria: [
      ...matrix.columnCodes.map((code, j) => matrix.columns[j] ?? entered.get(lookupKey(code)) ?? stranger),
      ...movement.criteria.filter((criterion) => !isEntered(criterion.rule)),
    ],
  };
}
