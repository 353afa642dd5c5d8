// Nhập danh sách người: what an office's own list would bring into the participants, and bringing it in. Blank cells erase nothing.
import { lookupKey } from "../core/lookupKey";
import type { Participant } from "../core/movement";
import { readPeople, type FieldChange, type PeopleImport } from "../core/register/importPeople";
import { BLANK_RECORD } from "../core/register/register";
import { proposeMapping, type PeopleCells, type PeopleMapping, type PersonColumn } from "../core/register/peopleColumns";
import { importProblemWords } from "../locale/importProblemWords";
import { sheet as words } from "../locale/vi/sheet";
import { decodeLists } from "../workbook/decode";
import { hasMovement } from "../workbook/presence";
import { CHOICE_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, REGISTER_FIELDS, titleFor, type ParticipantField } from "../workbook/names";
import { participantsPlan } from "../workbook/listsPlan";
import { retiredCodes } from "../workbook/periods/periodProfile";
import type { CellValue, Op } from "../workbook/plan";
import { laterColumnOps } from "../workbook/registerPlan";
import { plannedSnapshot } from "../workbook/plannedSnapshot";
import { registerCells } from "../workbook/registerDecode";
import { RULE_TABLE_NAMES } from "../workbook/decision/decisionNames";
import { textOf } from "../workbook/decision/sheetTable";
import { HISTORY_NAMES, INITIATIVE_NAMES } from "../workbook/historyNames";
import type { NamedBlock, WorkbookSnapshot } from "../workbook/snapshot";
import { VOTE_LINE_NAMES } from "../workbook/votesNames";
import { stop, type Command, type CommandContext } from "./command";
import type { PeopleApplied, PeopleChange, PeopleInput, PeoplePreview } from "./decisionAnswers";
import { locateAll } from "./locateAll";
import { requireOpen } from "./locked";
import { MOVEMENT_REQUEST } from "./movementRequest";

/** Fields that the clerk chooses columns for, in the order of the list. */
const FIELDS: readonly PersonColumn[] = ["code", "name", "type", "cluster", ...REGISTER_FIELDS];

interface PeopleState {
  readonly snapshot: WorkbookSnapshot;
  readonly cells: PeopleCells;
  readonly mapping: PeopleMapping;
  readonly outcome: PeopleImport;
}

/** What would be new, changed, the same, and what cannot be read. Writes nothing. @throws CommandStop `no-movement`, `no-selection` */
export const previewPeople: Command<PeopleInput, PeoplePreview> = {
  id: "previewPeople",
  async execute(context, input) {
    const { cells, mapping, outcome } = await peopleOf(context, input);
    const columns = Math.max(0, ...cells.map((row) => row.length));
    const header = cells[Math.max(0, mapping.firstRow - 1)] ?? [];
    const sampleOf = (column: number): string =>
      String(cells.slice(mapping.firstRow).find((row) => String(row[column] ?? "").trim() !== "")?.[column] ?? "");
    return {
      cells,
      fields: FIELDS.map((id) => ({ id, column: mapping.columns[id] ?? null })),
      columns: Array.from({ length: columns }, (_, index) => ({
        index,
        header: mapping.firstRow === 0 ? "" : String(header[index] ?? ""),
        sample: sampleOf(index).slice(0, 60),
      })),
      changes: outcome.people.map(
        ({ kind, participant, changes }): PeopleChange => ({
          kind,
          code: participant.code,
          name: participant.name,
          changes: changes.map((change) => ({ field: change.field, ...shownChange(change) })),
        }),
      ),
      problems: outcome.problems.map((problem) => importProblemWords(problem, context.language)),
    };
  },
};

/**
 * Writes the cells of what is new or changed into the participants list; new people stand in the first free rows. A list of before gets the
 * column of object classes; one without the other columns, or without room, is laid anew with everything in it, refused while rows of it
 * could not be read.
 */
export const applyPeople: Command<PeopleInput, PeopleApplied> = {
  id: "applyPeople",
  async execute(context, input) {
    const { snapshot, outcome } = await peopleOf(context, input);
    requireOpen(snapshot);
    const plan = peoplePlan(context, snapshot, outcome);
    context.onProgress?.("writing", 0.6);
    if (plan.length > 0) await context.port.apply(plan);
    const after = patchedSnapshot(plannedSnapshot(snapshot, plan), plan);
    return {
      added: outcome.people.filter(({ kind }) => kind === "new").length,
      changed: outcome.people.filter(({ kind }) => kind === "changed").length,
      findings: locateAll(
        decodeLists(after).findings.filter(({ place }) => place.kind === "participant"),
        after,
        context.language,
      ),
    };
  },
};

async function peopleOf(context: CommandContext, { cells, mapping }: PeopleInput): Promise<PeopleState> {
  context.onProgress?.("reading", 0);
  const request = {
    ...MOVEMENT_REQUEST,
    names: [...MOVEMENT_REQUEST.names, ...TAKEN],
    areasOf: [...(MOVEMENT_REQUEST.areasOf ?? []), CHOICE_NAMES.levels],
    sheetUsedOf: [PARTICIPANT_NAMES.code, CHOICE_NAMES.levels],
  };
  const snapshot = await context.port.read(cells === null ? { ...request, ranges: ["selection"] } : request);
  if (!hasMovement(snapshot)) throw stop("no-movement");
  const given = cells ?? snapshot.ranges?.[0]?.values ?? null;
  if (given === null || given.length === 0) throw stop("no-selection");
  const guess = proposeMapping(given);
  const chosen: PeopleMapping = mapping === null ? guess : { ...guess, columns: { ...helpersOf(guess), ...columnsOf(mapping) } };
  const { participants } = decodeLists(snapshot).movement;
  const prefixes = { collective: words.participants.collectivePrefix, individual: words.participants.individualPrefix };
  return {
    snapshot,
    cells: given,
    mapping: chosen,
    outcome: readPeople(given, chosen, participants, { prefixes, taken: takenIn(snapshot), retired: retiredCodes(snapshot) }),
  };
}

/** Codes that stand elsewhere, also of people who left the list: what is said of them there must not become somebody else's. */
const TAKEN = [HISTORY_NAMES.code, INITIATIVE_NAMES.code, VOTE_LINE_NAMES.code, RULE_TABLE_NAMES.exceptions.participant];

function takenIn(snapshot: WorkbookSnapshot): string[] {
  return [...TAKEN, ENTRY_NAMES.rowCodes].flatMap((name) =>
    (snapshot.blocks.get(name)?.values ?? []).map((row) => String(row[0] ?? "").trim()).filter((code) => code !== ""),
  );
}

/** Columns that the clerk is not asked for: STT, the given name apart, a column for each sex. */
function helpersOf({ columns }: PeopleMapping): PeopleMapping["columns"] {
  return Object.fromEntries(Object.entries(columns).filter(([id]) => !FIELDS.some((field) => field === id)));
}

function columnsOf(mapping: NonNullable<PeopleInput["mapping"]>): PeopleMapping["columns"] {
  return Object.fromEntries(FIELDS.flatMap((id) => ((mapping[id] ?? -1) >= 0 ? [[id, mapping[id]!]] : [])));
}

/** Values as the list shows them. */
function shownChange({ field, before, after }: FieldChange): { readonly before: string; readonly after: string } {
  const shown = (value: FieldChange["before"]): string => {
    if (field === "name" || field === "cluster") return String(value ?? "");
    return textOf(registerCells({ ...BLANK_RECORD, [field]: value })[field]);
  };
  return { before: shown(before), after: shown(after) };
}

/** Cells of somebody by field, as the list holds them. */
function cellsOf(participant: Participant): Readonly<Record<ParticipantField, CellValue>> {
  const { code, name, type, cluster } = participant;
  return { code, name, type: words.types[type], cluster, ...registerCells(participant.register) };
}

function peoplePlan(context: CommandContext, snapshot: WorkbookSnapshot, { participants, people }: PeopleImport): Op[] {
  const touched = people.filter(({ kind }) => kind !== "same");
  if (touched.length === 0) return [];
  const fields = Object.keys(PARTICIPANT_NAMES) as ParticipantField[];
  const blocks = new Map<ParticipantField, NamedBlock>();
  for (const field of fields) {
    const block = snapshot.blocks.get(PARTICIPANT_NAMES[field]);
    if (block !== undefined) blocks.set(field, block);
  }
  const codes = blocks.get("code");
  const later = laterColumn(snapshot, blocks);
  if (later !== null) blocks.set("objectClass", later.block);
  const rows =
    codes === undefined
      ? null
      : rowsFor(
          touched.map(({ participant }) => participant),
          codes,
          [...blocks.values()],
        );
  const isAligned =
    codes !== undefined && [...blocks.values()].every(({ area }) => area.row === codes.area.row && area.rows === codes.area.rows);
  if (rows === null || !isAligned || blocks.size < fields.length) return anewPlan(context, snapshot, participants);
  const first = Math.min(...rows);
  const count = Math.max(...rows) - first + 1;
  const patches = fields.flatMap((field): Op[] => {
    const { sheet, area, values } = blocks.get(field)!;
    const cells: (CellValue | null)[][] = Array.from({ length: count }, () => [null]);
    let isChanged = false;
    touched.forEach(({ kind, participant, changes }, i) => {
      // Of somebody who is there only what changes: his other cells may hold what nobody could read.
      if (kind === "changed" && !changes.some((change) => change.field === field)) return;
      const cell = cellsOf(participant)[field];
      if ((values[rows[i]!]?.[0] ?? "") === cell) return;
      cells[rows[i]! - first] = [cell];
      isChanged = true;
    });
    if (!isChanged) return [];
    const formats = formatOf(field);
    return [
      {
        kind: "patch",
        sheet,
        area: { row: area.row + first, column: area.column, rows: count, columns: 1 },
        cells,
        ...(formats === null ? {} : { formats: cells.map(([cell]) => [cell === null ? null : formats]) }),
      },
    ];
  });
  return [...(later?.ops ?? []), ...patches];
}

/**
 * The column of object classes, which lists of before lack, right of all that stands on the sheet: nothing is moved or written over.
 * null where the list has it, or lacks others too.
 */
function laterColumn(
  snapshot: WorkbookSnapshot,
  blocks: ReadonlyMap<ParticipantField, NamedBlock>,
): { readonly block: NamedBlock; readonly ops: Op[] } | null {
  const codes = blocks.get("code");
  if (codes?.sheetUsed === undefined || blocks.has("objectClass") || blocks.size < Object.keys(PARTICIPANT_NAMES).length - 1) return null;
  const { sheet, area, sheetUsed } = codes;
  const body = { ...area, column: sheetUsed.column + sheetUsed.columns, columns: 1 };
  const levels = snapshot.blocks.get(CHOICE_NAMES.levels);
  const free = levels?.sheetUsed;
  const source =
    levels === undefined || free === undefined
      ? null
      : { sheet: levels.sheet, area: { ...levels.area, column: free.column + free.columns } };
  const name = PARTICIPANT_NAMES.objectClass;
  return { block: { name, sheet, area: body, values: [] }, ops: laterColumnOps(sheet, body, source) };
}

/** The workbook as patches of columns leave it. */
function patchedSnapshot(snapshot: WorkbookSnapshot, plan: readonly Op[]): WorkbookSnapshot {
  const blocks = new Map(snapshot.blocks);
  for (const op of plan) {
    if (op.kind !== "patch") continue;
    for (const [name, block] of blocks) {
      const { area } = block;
      const isIt = block.sheet === op.sheet && area.columns === 1 && area.column === op.area.column && area.row <= op.area.row;
      if (!isIt || op.area.row + op.area.rows > area.row + area.rows) continue;
      const from = op.area.row - area.row;
      const values = block.values.map((row, i) => {
        const cell = op.cells[i - from]?.[0] ?? null;
        return cell === null || typeof cell === "object" ? row : [cell];
      });
      blocks.set(name, { ...block, values });
    }
  }
  return { ...snapshot, blocks };
}

/** Texts stay texts, whichever row they come into; days look like days. */
function formatOf(field: ParticipantField): string | null {
  if (field === "start") return "dd/mm/yyyy";
  return ["code", "name", "cluster", "birth", "post", "unit"].includes(field) ? "@" : null;
}

/** Rows in the list: those of the codes, the first free ones for new people; null where there is no room. */
function rowsFor(people: readonly Participant[], codes: NamedBlock, blocks: readonly NamedBlock[]): number[] | null {
  const rowOf = new Map<string, number>();
  const free: number[] = [];
  codes.values.forEach((row, i) => {
    const code = String(row[0] ?? "").trim();
    if (code !== "") rowOf.set(lookupKey(code), rowOf.get(lookupKey(code)) ?? i);
    else if (blocks.every(({ values }) => String(values[i]?.[0] ?? "").trim() === "")) free.push(i);
  });
  const rows = people.map(({ code }) => rowOf.get(lookupKey(code)) ?? free.shift());
  return rows.every((row): row is number => row !== undefined) ? rows : null;
}

/** The list laid anew. @throws CommandStop `unusable` where something in it could not be read and would be lost */
function anewPlan(context: CommandContext, snapshot: WorkbookSnapshot, participants: readonly Participant[]): Op[] {
  const { findings, uncoded } = decodeLists(snapshot);
  const lost = findings.filter(({ place, rule, severity }) => place.kind === "participant" && (severity === "error" || rule === "H-04"));
  if (lost.length > 0 || uncoded.participants.length > 0) {
    const located = locateAll(lost, snapshot, context.language);
    throw stop("unusable", { count: lost.length, first: located[0]?.message ?? "", cell: located[0]?.cell ?? "" }, located);
  }
  return participantsPlan(titleFor(snapshot, "participants"), participants);
}
