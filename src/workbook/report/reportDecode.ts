// The sheet Nội dung báo cáo, read back: its texts, and the exemplary cases by code with a finding for each that cannot be used.
import { codeKey } from "../../core/criteriaTree";
import { finding, type Finding } from "../../core/finding";
import type { Participant } from "../../core/movement";
import { reportSheet as words } from "../../locale/vi/reportSheet";
import { dayIn, dayText, readTable, textOf, type SheetTable } from "../decision/sheetTable";
import type { WorkbookSnapshot } from "../snapshot";
import { CASE_NAMES, REPORT_FIELD_NAMES, REPORT_FIELDS, REPORT_NAMES, reportInputTitle, type ReportField } from "./reportNames";
import type { CaseCells, ReportTexts } from "./reportInputPlan";

export interface ExemplaryCase {
  readonly code: string;
  /** "" = not said. */
  readonly reason: string;
}

export interface DecodedReport {
  readonly texts: ReportTexts;
  /** Of people who are there, each once, in the order of the table. */
  readonly cases: readonly ExemplaryCase[];
  /** H-03, H-08, H-09, H-10, and S-01 for cells and columns that are gone. None where the workbook has no such sheet. */
  readonly findings: readonly Finding[];
}

type Blocks = Pick<WorkbookSnapshot, "blocks">;

/** Reads the sheet. Of two rows with one code the first counts. Of a day that Excel made a number the text is given; of what is none, what is typed. */
export function decodeReport(snapshot: Blocks, participants: readonly Participant[]): DecodedReport {
  const table = casesIn(snapshot);
  const names = new Map(participants.map(({ code, name }) => [codeKey(code), name]));
  const findings: Finding[] = table === null ? [] : [...fieldFindings(snapshot), ...table.findings];
  const cases = new Map<string, ExemplaryCase>();
  for (const { row, cells } of table?.lines ?? []) {
    const [code, reason] = [textOf(cells.code), textOf(cells.reason)];
    const key = codeKey(code);
    const name = names.get(key);
    const tell = (rule: "H-03" | "H-08" | "H-09", field: keyof typeof CASE_NAMES): void => {
      const about = name === undefined ? {} : { participant: code };
      const params = name === undefined ? { code: code === "" ? words.cases.blank : code } : { participantName: name };
      findings.push(finding(rule, table!.placeOf(row, field), about, params));
    };
    if (code === "" || name === undefined) tell("H-03", "code");
    else if (cases.has(key)) tell("H-08", "code");
    else {
      cases.set(key, { code, reason });
      if (reason === "") tell("H-09", "reason");
    }
  }
  return { texts: textsIn(snapshot), cases: [...cases.values()], findings };
}

/** S-01 for each cell whose name is gone or broken, H-10 for a day that is none. */
function fieldFindings({ blocks }: Blocks): Finding[] {
  return REPORT_FIELDS.flatMap((field): Finding[] => {
    const name = REPORT_FIELD_NAMES[field];
    const block = blocks.get(name);
    if (block === undefined) return [finding("S-01", { kind: "block", name }, {}, { name })];
    const cell = block.values[0]?.[0] ?? "";
    const isRead = field !== "date" || dayIn(cell) !== null;
    return isRead ? [] : [finding("H-10", { kind: "cell", name, row: 0, column: 0 }, {}, { text: textOf(cell) })];
  });
}

/** Whether the sheet is there but lacks cells or columns. */
export function lacksParts({ blocks }: Blocks): boolean {
  return reportInputTitle({ blocks }) !== null && REPORT_NAMES.some((name) => !blocks.has(name));
}

function textsIn({ blocks }: Blocks): ReportTexts {
  const of = (field: ReportField): string => {
    const cell = blocks.get(REPORT_FIELD_NAMES[field])?.values[0]?.[0] ?? "";
    const day = typeof cell === "number" && field === "date" ? dayIn(cell) : null;
    return day === null ? textOf(cell) : dayText(day);
  };
  return Object.fromEntries(REPORT_FIELDS.map((field) => [field, of(field)])) as Record<ReportField, string>;
}

/** The rows of the table as they are typed, understood or not: to make the sheet anew. */
export function keptCases(snapshot: Blocks): readonly CaseCells[] {
  return casesIn(snapshot)?.lines.map(({ cells }) => cells) ?? [];
}

function casesIn(snapshot: Blocks): SheetTable<keyof typeof CASE_NAMES> | null {
  const isThere = reportInputTitle(snapshot) !== null;
  return isThere ? readTable(snapshot, CASE_NAMES) : null;
}
