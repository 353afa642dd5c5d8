// The rows of an office's list of people: what each says of whom, which rows are headings of units, and which say nothing.
import { isUsableCode, type RawCell } from "../checkMovement";
import { looksLikePerson } from "../cleaning/cleanCell";
import { dateOrderOf, dateText, isoDate, readDate, type DateOrder } from "../cleaning/dateText";
import { toNormalForm } from "../cleaning/normalForm";
import { splitSalutation } from "../cleaning/personName";
import { withoutSuperfluousBlanks } from "../cleaning/spaces";
import { readDiscipline, readLevel } from "../conditions/conditionWords";
import { numberInText } from "../entry";
import type { ParticipantType } from "../movement";
import { tidy } from "../notation/numberText";
import { bareWords } from "./bareText";
import { readObjectClass } from "./objectClass";
import { isColumnNumbers, isHeaderRow, type PeopleCells, type PeopleMapping, type PersonColumn } from "./peopleColumns";
import type { RegisterRecord } from "./register";
import { isFemaleShare, isLeaveMonths, isPreviousRank, isVotes, type RegisterProblem } from "./registerLimits";

/** `long`: more than a name or text can be. `code`: formulas cannot look it up. */
export type RowProblem = "noName" | "long" | "code" | Exclude<RegisterProblem, "year" | "title">;

export interface TableProblem<P extends string> {
  readonly kind: P;
  /** Row of the cells, from 0. */
  readonly row: number;
  /** What stands there, cut. */
  readonly text: string;
}

/** What a row says of somebody; what it does not say, or not understandably, is absent. */
export interface PersonRow {
  readonly row: number;
  /** null = none that can be used. */
  readonly code: string | null;
  readonly name: string;
  readonly type: ParticipantType;
  readonly cluster?: string;
  readonly register: Partial<RegisterRecord>;
}

export interface PeopleRows {
  readonly people: readonly PersonRow[];
  readonly problems: readonly TableProblem<RowProblem>[];
}

const LONGEST_NAME = 200;
const LONGEST_TEXT = 500;
const SHOWN_TEXT = 60;

/** Serial numbers of Excel that are days of a life: 1927 to 2119. */
const FIRST_DAY = 9863;
const LAST_DAY = 80_000;

const UNIT_WORD =
  /^(van phong|phong|ban|trung tam|chi cuc|cuc|so|don vi|khoi|cum|to|doi|thanh tra|truong|chi nhanh|cong ty|uy ban|ubnd|huyen|xa|phuong|thi xa|thanh pho|vien|hoi|lanh dao|bo phan)\b/;
const CLUSTER_WORD = /^(cum|khoi)\b/;
/** I. · A) · II - ; what stands after it is a heading. */
const NUMBERED = /^(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.):/–-]\s*(\S.*)$/su;
const COUNTED = /^\d{1,2}\s*[.)]\s*(\S.*)$/su;
/** Letters, digits and signs of Vietnamese text in one piece, single spaces: nothing to tidy. */
const PLAIN =
  /^[!-~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255\u1ea0-\u1ef9]+)*$/;
const ORDER_NUMBER = /^\(?\d+(?:\.\d+)*[.)]?$/;
const HEADING_NUMBER = /^(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.)]?$/u;
const TOTALS = /^(tong (so|cong)\b|tong( \d|$)|cong( \d|$)|(an dinh )?danh sach (nay )?(gom|co)\b)/;
const CLOSING =
  /^(nguoi (lap|tong hop|kiem tra)|thu truong|noi nhan|ghi chu|xac nhan|lap bieu|lap bang|kt|tm|tl)\b|ngay (\d+ )?thang (\d+ )?nam/;

/** Reads the rows below the header, top to bottom. Never fails: what is not understood is told and left out. */
export function peopleRows(cells: PeopleCells, mapping: PeopleMapping): PeopleRows {
  const reader = new RowReader(cells, mapping);
  for (let row = mapping.firstRow; row < cells.length; row++) reader.take(row);
  return { people: reader.people, problems: reader.problems };
}

/** A cell as text: composed letters, one blank between words, on one line. */
function textOf(cell: RawCell | undefined): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell !== "string") return typeof cell === "number" ? String(cell) : "";
  const text = cell.slice(0, LONGEST_TEXT * 4);
  if (PLAIN.test(text)) return text;
  return withoutSuperfluousBlanks(toNormalForm(text)).replace(/\s+/gu, " ").trim();
}

/** A row with its cells as texts. */
interface Line {
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly texts: readonly string[];
}

class RowReader {
  readonly people: PersonRow[] = [];
  readonly problems: TableProblem<RowProblem>[] = [];
  private unit = "";
  private sharedUnit = "";
  private cluster = "";
  /** A total or a signature has been passed: what follows must look like a person of the table. */
  private isClosed = false;
  private readonly dateOrder: DateOrder;
  /** What stands above the names: a header is repeated on later pages. */
  private readonly headers: ReadonlySet<string>;

  constructor(
    private readonly cells: PeopleCells,
    private readonly mapping: PeopleMapping,
  ) {
    const { start } = mapping.columns;
    const texts = start === undefined ? [] : cells.slice(mapping.firstRow).map((row) => textOf(row[start]));
    const proven = dateOrderOf(texts);
    // Offices write the day first, unless the column itself says otherwise.
    this.dateOrder = proven === "unknown" ? "day" : proven;
    const { name } = mapping.columns;
    this.headers = new Set(cells.slice(0, mapping.firstRow).map((row) => (name === undefined ? "" : textOf(row[name]))));
  }

  take(row: number): void {
    const cells = this.cells[row]!;
    const line: Line = { row, cells, texts: cells.map(textOf) };
    const filled = line.texts.flatMap((text, column) => (text === "" ? [] : [column]));
    if (filled.length === 0 || isColumnNumbers(cells)) return;
    if (this.headers.has(this.text(line, "name")) && isHeaderRow(cells)) return;
    const number = this.text(line, "order");
    // A heading may begin in the column of numbers: "I. Văn phòng".
    const order = ORDER_NUMBER.test(number) || HEADING_NUMBER.test(number) ? number : "";
    const own = filled.filter((column) => column !== this.mapping.columns.order || order === "");
    const first = line.texts[own[0] ?? filled[0]!]!;
    const words = bareWords(first);
    if (TOTALS.test(words) || (own.length <= 2 && CLOSING.test(words))) {
      this.isClosed = true;
      return;
    }
    const heading = this.headingOf(line, own, order);
    if (heading !== null) return this.enter(heading);
    if (this.isClosed && own.length < 2 && !/^\d/.test(order)) return;
    if (own.length === 0) return;
    this.person(line);
  }

  private text({ texts }: Line, column: PersonColumn): string {
    const index = this.mapping.columns[column];
    return index === undefined ? "" : (texts[index] ?? "");
  }

  /** Text of a heading between people: one text, numbered by I, A or by nothing; null where the row is none. */
  private headingOf({ texts }: Line, own: readonly number[], order: string): string | null {
    const [column, second] = own;
    if (column === undefined || second !== undefined) return null;
    const text = texts[column]!;
    if (HEADING_NUMBER.test(order)) return text;
    if (order !== "") return null;
    const numbered = NUMBERED.exec(text)?.[1];
    if (numbered !== undefined) return numbered;
    if (this.mapping.type !== "individual") return CLUSTER_WORD.test(bareWords(text)) ? text : null;
    const counted = COUNTED.exec(text)?.[1] ?? text;
    return UNIT_WORD.test(bareWords(counted)) ? counted : null;
  }

  private enter(heading: string): void {
    const isCluster = this.mapping.type === "collective" || CLUSTER_WORD.test(bareWords(heading));
    if (isCluster) [this.cluster, this.unit] = [heading, ""];
    else this.unit = heading;
    this.sharedUnit = "";
    this.isClosed = false;
  }

  private tell(kind: RowProblem, row: number, text: string): void {
    this.problems.push({ kind, row, text: text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text });
  }

  private person(line: Line): void {
    const { row } = line;
    const written = [this.text(line, "name"), this.text(line, "given")].filter((part) => part !== "").join(" ");
    if (!/\p{L}/u.test(written)) return this.tell("noName", row, line.texts.filter((text) => text !== "").join(" | "));
    if (written.length > LONGEST_NAME) return this.tell("long", row, written);
    const split = splitSalutation(written);
    const isSplit = split?.isCertain === true;
    const name = isSplit ? split.name : written;
    const type = this.typeOf(line, name, isSplit);
    const register = this.registerOf(line, type);
    if (isSplit && register.salutation === undefined) register.salutation = split.salutation;
    const cluster = this.short(row, this.text(line, "cluster")) || this.cluster;
    this.people.push({ row, code: this.codeOf(line), name, type, ...(cluster === "" ? {} : { cluster }), register });
  }

  private typeOf(line: Line, name: string, isSplit: boolean): ParticipantType {
    const written = bareWords(this.text(line, "type"));
    if (written === "tap the") return "collective";
    if (written === "ca nhan") return "individual";
    if (this.mapping.type !== "mixed") return this.mapping.type;
    if (isSplit || salutationIn(this.text(line, "salutation")) !== undefined) return "individual";
    return UNIT_WORD.test(bareWords(name)) || !looksLikePerson(name) ? "collective" : "individual";
  }

  private codeOf(line: Line): string | null {
    const code = this.text(line, "code");
    if (code === "" || isUsableCode(code)) return code === "" ? null : code;
    this.tell("code", line.row, code);
    return null;
  }

  /** A text of bearable length; "" with a problem where it is longer. */
  private short(row: number, text: string): string {
    if (text.length <= LONGEST_TEXT) return text;
    this.tell("long", row, text);
    return "";
  }

  private registerOf(line: Line, type: ParticipantType): { -readonly [K in keyof RegisterRecord]?: RegisterRecord[K] } {
    const found: { -readonly [K in keyof RegisterRecord]?: RegisterRecord[K] } = {};
    const read = <K extends keyof RegisterRecord>(
      field: K,
      problem: RowProblem,
      of: (text: string, cell: RawCell) => RegisterRecord[K] | undefined,
    ) => {
      const column = this.mapping.columns[field];
      const text = this.text(line, field);
      if (column === undefined || text === "") return;
      const value = of(text, line.cells[column]!);
      if (value === undefined) this.tell(problem, line.row, text);
      else found[field] = value;
    };
    const number =
      (isFit: (value: number) => boolean) =>
      (text: string): number | undefined => {
        const value = numberInText(text.replace(/ ?%$/, ""));
        return value !== null && isFit(value) ? value : undefined;
      };
    if (type === "individual") {
      read("salutation", "choice", salutationIn);
      read("sex", "choice", sexIn);
      read("birth", "date", birthIn);
      this.bySex(line, found);
      read("objectClass", "choice", (text) => readObjectClass(text) ?? undefined);
    }
    for (const field of ["post", "pending"] as const) {
      const text = this.short(line.row, this.text(line, field));
      if (text !== "") found[field] = text;
    }
    read("start", "date", (text, cell) => dayIn(text, cell, this.dateOrder));
    read("leaveMonths", "months", number(isLeaveMonths));
    read("discipline", "choice", (text) => readDiscipline(tidy(text)) ?? undefined);
    read("level", "choice", (text) => readLevel(tidy(text)) ?? undefined);
    read("femaleShare", "percent", number(isFemaleShare));
    read("previousRank", "rank", number(isPreviousRank));
    read("votes", "votes", number(isVotes));
    const unit = this.unitOf(line);
    if (unit !== "" && type === "individual") found.unit = unit;
    return found;
  }

  /** Two columns, one for men and one for women: a mark, or the day or year of birth. */
  private bySex({ cells, texts }: Line, found: { sex?: RegisterRecord["sex"]; birth?: string }): void {
    const { male, female } = this.mapping.columns;
    if (male === undefined || female === undefined) return;
    const marked = (
      [
        ["male", male],
        ["female", female],
      ] as const
    ).filter(([, column]) => (texts[column] ?? "") !== "");
    const [only, other] = marked;
    if (only === undefined || other !== undefined) return;
    found.sex ??= only[0];
    const birth = birthIn(texts[only[1]]!, cells[only[1]]!);
    if (birth !== undefined && /\d{4}/.test(birth)) found.birth ??= birth;
  }

  private unitOf(line: Line): string {
    const own = this.short(line.row, this.text(line, "unit"));
    if (own !== "") this.sharedUnit = own;
    if (own !== "") return own;
    return (this.mapping.isUnitShared ? this.sharedUnit : "") || this.unit;
  }
}

function salutationIn(text: string): string | undefined {
  const words = bareWords(text);
  return words === "ong" ? "Ông" : words === "ba" ? "Bà" : undefined;
}

function sexIn(text: string): RegisterRecord["sex"] | undefined {
  const words = bareWords(text);
  return words === "nu" ? "female" : words === "nam" ? "male" : undefined;
}

/** A date of Excel as dd/mm/yyyy; a year or a text with one as it is written. */
function birthIn(text: string, cell: RawCell): string | undefined {
  if (typeof cell === "number" && cell >= FIRST_DAY && cell < LAST_DAY) return dateText(Math.floor(cell));
  return /\d{2}/.test(text) && text.length <= 40 ? text : undefined;
}

function dayIn(text: string, cell: RawCell, order: DateOrder): string | undefined {
  if (typeof cell === "number") return cell >= FIRST_DAY && cell < LAST_DAY ? isoDate(Math.floor(cell)) : undefined;
  const day = readDate(text, order);
  return day?.kind === "date" && day.isCertain ? isoDate(day.serial) : undefined;
}
