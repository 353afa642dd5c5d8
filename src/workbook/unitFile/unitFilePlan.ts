// Plan of a unit file: a form and a table as its people need them, and the page that says whose it is, what for, and its seal.
import { appliesTo, codeKey } from "../../core/criteriaTree";
import { unitSeal, type FileCriterion, type SealedContent } from "../../core/gather/unitFile";
import { shownMax } from "../../core/gather/compareFile";
import type { UnitPart } from "../../core/gather/units";
import { EXEMPT, NOT_APPLICABLE, type Criterion, type Movement, type Participant, type Round } from "../../core/movement";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { unitFileSheet as words } from "../../locale/vi/unitFileSheet";
import { FORMATS, PALETTE, format, heading, page, widths } from "../appearance";
import { areaAt } from "../area";
import type { CellValue, Op, WorkbookPlan } from "../plan";
import { UNIT_CHOICE_NAME, UNIT_INFO_NAMES, type UnitInfoField } from "./unitFileNames";
import { formCriteria, unitFormPlan, type UnitFormContent } from "./unitFormPlan";
import { unitMatrixPlan, type UnitTable } from "./unitMatrixPlan";

export interface UnitFileSource {
  readonly movement: Movement;
  readonly part: UnitPart;
  readonly round: Round;
  /** Number of the movement in its workbook. */
  readonly number: number;
  /** Number of the criteria version in use. */
  readonly version: number;
  /** dd/mm/yyyy hh:mm. */
  readonly made: string;
  /**
   * What stands in the workbook: entries of the round, what counts of earlier ones, texts; null where there is no such sheet. Then tables of people
   * have none either, and forms have blank columns of texts.
   */
  readonly entries: UnitTable;
  readonly before: UnitTable | null;
  readonly explanations: UnitTable | null;
  readonly evidence: UnitTable | null;
}

/**
 * The plan of the file. One participant alone, and the collective among its people, get a form with criteria down; several people a table.
 */
export function unitFilePlan(source: UnitFileSource): WorkbookPlan {
  const { part, round, movement } = source;
  const collectives = part.participants.filter(({ type }) => type === "collective");
  const formOf =
    part.participants.length === 1
      ? part.participants[0]
      : part.unit.division === "unit" && collectives.length === 1
        ? collectives[0]
        : undefined;
  const others = part.participants.filter((participant) => participant !== formOf);
  const form = formOf === undefined ? null : formContent(source, formOf);
  const inTable = part.criteria.filter((criterion) => others.some((participant) => appliesTo(criterion.appliesTo, participant)));
  const criteria = distinct([...(form === null ? [] : formCriteria(form)), ...(others.length === 0 ? [] : inTable)]);
  const sealed: SealedContent = {
    unit: part.unit,
    title: movement.title,
    year: movement.year,
    movement: source.number,
    version: source.version,
    round,
    expected: { participants: part.participants.map(({ code }) => code), criteria: criteria.map(({ code }) => code) },
    participants: part.participants.map(({ code, name }) => ({ code, name })),
    criteria: criteria.map((criterion): FileCriterion => ({ code: criterion.code, name: criterion.name, max: shownMax(criterion) })),
  };
  return [
    ...(form === null ? [] : unitFormPlan(words.titles.form, form)),
    ...(others.length === 0 ? [] : unitMatrixPlan({ ...source, participants: others, criteria: inTable, unitName: part.unit.name })),
    ...infoPlan(source, sealed),
    { kind: "activate", sheet: form === null ? words.titles.matrix : words.titles.form },
  ];
}

function formContent(
  { movement, part, round, entries, before, explanations, evidence }: UnitFileSource,
  participant: Participant,
): UnitFormContent {
  const key = codeKey(participant.code);
  const own = (table: UnitTable | null): UnitFormContent["entries"] => table?.get(key) ?? new Map<string, CellValue>();
  return {
    movement,
    participant,
    criteria: part.criteria,
    round,
    entries: own(entries),
    before: before === null ? null : own(before),
    explanations: own(explanations),
    evidence: own(evidence),
  };
}

function distinct(criteria: readonly Criterion[]): Criterion[] {
  return [...new Map(criteria.map((criterion) => [codeKey(criterion.code), criterion])).values()];
}

/** Rows of the page of information, in the order in which they stand. */
const FIELDS: readonly UnitInfoField[] = [
  "division",
  "unit",
  "unitName",
  "title",
  "year",
  "version",
  "round",
  "made",
  "participants",
  "criteria",
  "movement",
  "seal",
];
const FIRST = 3;

function infoPlan({ made }: UnitFileSource, sealed: SealedContent): Op[] {
  const sheet = words.titles.info;
  const { unit, title, year, movement, version, round, expected } = sealed;
  const values: Readonly<Record<UnitInfoField, CellValue>> = {
    division: words.divisions[unit.division],
    unit: unit.code,
    unitName: unit.name,
    title,
    year: year ?? "",
    version: version ?? "",
    round: round === null ? "" : sheetWords.rounds[round],
    made,
    participants: expected.participants.join(SEPARATOR),
    criteria: expected.criteria.join(SEPARATOR),
    movement: movement ?? "",
    seal: unitSeal(sealed),
  };
  const block = areaAt(FIRST, 0, FIELDS.length, 2);
  const taken = [...Object.values(sheetWords.yesNo), NOT_APPLICABLE, EXEMPT];
  const choices = areaAt(FIRST + FIELDS.length + 1, 1, taken.length, 1);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.listTab, showGridlines: false },
    ...heading(sheet, words.infoHeading, words.infoGuide),
    format(sheet, block, FORMATS.body, FORMATS.wrap),
    format(sheet, { ...block, columns: 1 }, { bold: true }),
    ...FIELDS.flatMap((field, i) =>
      typeof values[field] === "string"
        ? [format(sheet, areaAt(FIRST + i, 1), FORMATS.text, { horizontal: "left" })]
        : [format(sheet, areaAt(FIRST + i, 1), { horizontal: "left" })],
    ),
    { kind: "writeBlock", sheet, area: block, values: FIELDS.map((field) => [words.info[field], values[field]]) },
    { kind: "writeBlock", sheet, area: choices, values: taken.map((choice) => [choice]) },
    format(sheet, choices, FORMATS.helper),
    ...FIELDS.map((field, i): Op => ({ kind: "defineName", name: UNIT_INFO_NAMES[field], sheet, area: areaAt(FIRST + i, 1) })),
    { kind: "defineName", name: UNIT_CHOICE_NAME, sheet, area: choices },
    ...widths(sheet, 0, [26, 80]),
    { kind: "page", sheet, page: page(areaAt(0, 0, FIRST + FIELDS.length, 2), "portrait") },
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet },
  ];
}

/** Between codes, which have neither semicolons nor spaces. */
const SEPARATOR = "; ";
