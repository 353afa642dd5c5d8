// What a file of a period says: its movement decoded, its entries ranked by the oracle, whatever values its formulas were saved with.
import { codeKey } from "../../core/criteriaTree";
import { EXEMPT, NOT_APPLICABLE, type Entry, type Movement } from "../../core/movement";
import type { PeriodContent, PeriodPerson } from "../../core/periods/periodFile";
import type { RollUpContent } from "../../core/periods/period";
import { rollUp } from "../../core/periods/rollUp";
import { canonicalText, type Canonical } from "../../core/seal/canonical";
import { sha256Hex } from "../../core/seal/sha256";
import { isEntered } from "../../core/rule";
import { BLANK_RECORD } from "../../core/register/register";
import { appliesTo } from "../../core/criteriaTree";
import { withoutNoise } from "../../core/decimal";
import { fill } from "../../locale/language";
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { decodeLists } from "../../workbook/decode";
import { hasMovement } from "../../workbook/presence";
import { hasMatrix } from "../../workbook/presence";
import { DECISION_RESULT_NAMES } from "../../workbook/decision/resultNames";
import { livingNames, movementsIn } from "../../workbook/movements";
import { snapshotOf } from "../../workbook/movementView";
import { RESULT_NAMES } from "../../workbook/names";
import { PERIOD_NAMES, ROLL_UP_NAMES } from "../../workbook/periods/periodNames";
import { decodePeriod } from "../../workbook/periods/periodProfile";
import { decodeRollUp } from "../../workbook/periods/rollUpDecode";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { SEAL_REQUEST_NAMES } from "../../workbook/stages/sealedContent";
import { sealHolds } from "../../workbook/stages/checkSeal";
import { STAGE_REQUEST_NAMES } from "../../workbook/stages/stageNames";
import { decodeStage, sealIn } from "../../workbook/stages/stageState";
import { versionInUse } from "../../workbook/versionCells";
import { columnValues } from "../checkResults";
import { countFindings, matrixState, type MatrixState } from "../readMovement";
import { MOVEMENT_REQUEST } from "../movementRequest";

/** All names that reading a file of a period asks for. */
export const PERIOD_FILE_NAMES: readonly string[] = [
  ...MOVEMENT_REQUEST.names,
  ...Object.values(PERIOD_NAMES),
  ...STAGE_REQUEST_NAMES,
  ...SEAL_REQUEST_NAMES,
  ...ROLL_UP_NAMES,
];

/** A file as it was read. `not-ours`: no workbook of Bảng Vàng; `not-built`: a movement without a scoring matrix, and no roll-up. */
export type PeriodReading = { readonly file: string } & (
  | { readonly ok: true; readonly movement: PeriodContent | null; readonly rollUp: PeriodContent | null }
  | { readonly ok: false; readonly reason: string }
);

/**
 * One reading for each movement of a workbook, told apart by their titles and numbers. `snapshot` holds the names of all of them as the
 * workbook has them.
 * @param nameOf what a movement is called; the file's name, with the number where there are several
 */
export function readPeriods(
  file: string,
  snapshot: WorkbookSnapshot,
  nameOf = (number: number): string => fill(words.fileMovement, { file, number }),
): PeriodReading[] {
  const numbers = movementsIn(livingNames(snapshot));
  const view = (number: number): WorkbookSnapshot => (number === 1 ? snapshot : snapshotOf(snapshot, number));
  const [first = 1] = numbers;
  if (numbers.length < 2) return [readPeriod(file, view(first))];
  return numbers.map((number) => readPeriod(nameOf(number), view(number)));
}

/** The movement of the file, the roll-up of the file, or both. */
export function readPeriod(file: string, snapshot: WorkbookSnapshot): PeriodReading {
  const added = rollUpContent(snapshot);
  if (!hasMovement(snapshot))
    return added === null ? { file, ok: false, reason: "not-ours" } : { file, ok: true, movement: null, rollUp: added };
  if (!hasMatrix(snapshot))
    return added === null ? { file, ok: false, reason: "not-built" } : { file, ok: true, movement: null, rollUp: added };
  return { file, ok: true, movement: movementContent(snapshot), rollUp: added };
}

function movementContent(snapshot: WorkbookSnapshot): PeriodContent {
  const lists = decodeLists(snapshot);
  const state = matrixState({ snapshot, lists });
  const { ranked, entries, standings, checked } = state;
  const bands = bandsIn(snapshot);
  const people = standings.map(({ index, value }): PeriodPerson => {
    const { code, name, cluster, register = BLANK_RECORD } = ranked.participants[index]!;
    return {
      ...{ code, name, cluster, unit: register.unit, band: bands.get(codeKey(code)) ?? "" },
      cell: isExempt(ranked, index, entries[index]!) ? EXEMPT : value,
    };
  });
  const isMarked = decodeStage(snapshot)?.stage === "locked";
  const isLocked = isMarked && sealHolds(snapshot, lists.movement);
  return {
    kind: "movement",
    title: lists.movement.title,
    period: decodePeriod(snapshot).name,
    year: lists.movement.year,
    version: versionInUse(snapshot).number,
    signature: signatureOf(lists.movement),
    isLocked,
    seal: isLocked ? sealIn(snapshot) : "",
    hasBrokenSeal: isMarked && !isLocked,
    hasStaleBands:
      people.some(({ band }) => band !== "") && String(columnValues(snapshot.blocks.get(DECISION_RESULT_NAMES.stale))[0] ?? "") !== "",
    people: people.filter(({ code }) => code !== ""),
    errors: countFindings([...lists.findings, ...checked.findings]).errors,
    otherTotals: otherTotals(state),
  };
}

/** Every criterion that is for him was excused or does not apply: nothing was asked of him in the period. */
function isExempt({ criteria, participants }: Movement, index: number, entries: readonly Entry[]): boolean {
  const own = criteria.flatMap((criterion, j) =>
    isEntered(criterion.rule) && appliesTo(criterion.appliesTo, participants[index]!) ? [entries[j] ?? null] : [],
  );
  return own.length > 0 && own.every((entry) => entry === EXEMPT || entry === NOT_APPLICABLE);
}

function bandsIn(snapshot: WorkbookSnapshot): ReadonlyMap<string, string> {
  const codes = columnValues(snapshot.blocks.get(DECISION_RESULT_NAMES.codes));
  const bands = columnValues(snapshot.blocks.get(DECISION_RESULT_NAMES.bands));
  return new Map(
    codes.map((code, i) => [
      codeKey(String(code)),
      String(bands[i] ?? "")
        .normalize("NFC")
        .trim(),
    ]),
  );
}

/** Totals that the file was saved with and that are not what its entries give. One never calculated says nothing. */
function otherTotals({ snapshot, ranked, standings }: MatrixState): number {
  const codes = columnValues(snapshot.blocks.get(RESULT_NAMES.rowCodes)).map((code) => codeKey(String(code)));
  const totals = columnValues(snapshot.blocks.get(RESULT_NAMES.total));
  const said = new Map(codes.map((code, i) => [code, totals[i] ?? ""]));
  return standings.filter(({ index, total }) => {
    const value = said.get(codeKey(ranked.participants[index]!.code));
    return typeof value === "number" && (total === null || withoutNoise(value) !== withoutNoise(total));
  }).length;
}

/** Twelve digits over everything that points are reckoned from; names, sources and who follows a criterion are not of it. */
export function signatureOf({ criteria, limits, rankBy, totalDecimals }: Movement): string {
  const reckoned = criteria.map(({ name, owner, source, needsEvidence, ...rest }) => ({ ...rest, code: codeKey(rest.code) }));
  const content = { criteria: reckoned, limits, rankBy, totalDecimals };
  return twelveDigits(content);
}

/**
 * Twelve digits over how the results of a roll-up are reckoned: the criteria of its periods, whatever their order and number, and its rules;
 * the weights where they count. Never those of one period.
 */
export function rollUpSignatureOf({ columns, rules }: RollUpContent): string {
  const { method, count, missing, minimum, decimals } = rules;
  const isWeighted = method === "weighted";
  const periods = columns.map(({ signature, weight }) => (isWeighted ? `${signature} ${weight ?? 0}` : signature));
  return twelveDigits({
    periods: isWeighted ? periods.sort() : [...new Set(periods)].sort(),
    ...{ method, missing, minimum, decimals, count: method === "best" || method === "drop" ? count : 0 },
  });
}

function twelveDigits(content: object): string {
  return sha256Hex(canonicalText(JSON.parse(JSON.stringify(content)) as Canonical))
    .slice(0, 12)
    .toUpperCase();
}

/**
 * A roll-up as one period: results as points; whoever was exempt in all of its periods is exempt, whoever was not ranked is absent.
 * It has no seal of its own, so it is provisional whatever its periods are.
 */
function rollUpContent(snapshot: WorkbookSnapshot): PeriodContent | null {
  const content = decodeRollUp(snapshot);
  if (content === null) return null;
  const lines = rollUp(content);
  return {
    kind: "rollUp",
    title: content.title,
    period: "",
    year: null,
    version: null,
    signature: rollUpSignatureOf(content),
    isLocked: false,
    seal: "",
    hasBrokenSeal: false,
    hasStaleBands: false,
    people: content.people.map(({ code, name, unit, cluster, cells }, i): PeriodPerson => {
      const { result, band } = lines[i]!;
      return { code, name, unit, cluster, band, cell: cells.every((cell) => cell === EXEMPT) ? EXEMPT : result };
    }),
    errors: 0,
    otherTotals: 0,
  };
}
