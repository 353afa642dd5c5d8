// Danh sách đề nghị khen thưởng, and the same as an appendix to a Tờ trình or a Quyết định: collectives before individuals, titles
// before awards, higher ones first (Nghị định 152/2025/NĐ-CP, Điều 29 khoản 5).
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { Attachment, AwardGroup, InWords, NominationsContent } from "./content";
import { countText, dateText, numberText } from "./dateText";
import type { CellValue } from "../plan";
import type { GridColumn, PrintedDocument, TableColumn, TableRow } from "./document";
import { aboutMovement, paperOf, paragraph, pointsFormat, signerBlock, tableOf, tableSigners } from "./paper";

const ROMAN: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 -> "I", 14 -> "XIV". */
export function roman(value: number): string {
  const found = ROMAN.find(([number]) => number <= value);
  return found === undefined ? "" : found[1] + roman(value - found[0]);
}

/** Columns of the list, left to right: those of the provinces' software (MauTDKT.xlsx), then what the office decided on. */
const LIST_COLUMNS = [
  "order",
  "salutation",
  "name",
  "post",
  "unit",
  "classification",
  "award",
  "objectClass",
  "activity",
  "total",
  "band",
  "votes",
  "note",
] as const;

type ListColumn = (typeof LIST_COLUMNS)[number];

const CENTRED: ReadonlySet<ListColumn> = new Set<ListColumn>(["order", "salutation", "total", "votes"]);

const GRID: Readonly<Record<ListColumn, GridColumn>> = {
  order: { least: 4, weight: 0 },
  salutation: { least: 5, weight: 0 },
  name: { least: 14, weight: 5 },
  post: { least: 8, weight: 2 },
  unit: { least: 10, weight: 3 },
  classification: { least: 7, weight: 1 },
  award: { least: 11, weight: 3 },
  objectClass: { least: 7, weight: 1 },
  activity: { least: 6, weight: 0 },
  total: { least: 6, weight: 0 },
  band: { least: 8, weight: 2 },
  votes: { least: 6, weight: 1 },
  note: { least: 7, weight: 2 },
};

/** With more columns than this all give way to the names: a column of a word a line is a name that nobody reads. */
const MANY_COLUMNS = 11;
const NARROW: Readonly<Partial<Record<ListColumn, GridColumn>>> = {
  name: { least: 19, weight: 4 },
  unit: { least: 7, weight: 3 },
  classification: { least: 6, weight: 1 },
  award: { least: 7, weight: 3 },
  band: { least: 7, weight: 2 },
  note: { least: 6, weight: 2 },
};

const FORMS = { title: 0, award: 1 } as const;

/** Groups of a type in the order of lists; those without people are left out. */
export function orderedGroups(groups: readonly AwardGroup[], type: AwardGroup["award"]["type"]): AwardGroup[] {
  return groups
    .filter((group) => group.award.type === type && group.people.length > 0)
    .sort(({ award: a }, { award: b }) => FORMS[a.form] - FORMS[b.form] || b.order - a.order);
}

/** The groups that the director decides on, and those that need a Tờ trình. */
export function partedByAuthority(groups: readonly AwardGroup[]): { readonly own: AwardGroup[]; readonly submitted: AwardGroup[] } {
  const isOwn = (group: AwardGroup): boolean => group.award.authority === "director";
  return { own: groups.filter(isOwn), submitted: groups.filter((group) => !isOwn(group)) };
}

const peopleIn = (groups: readonly AwardGroup[]): number => groups.reduce((count, group) => count + group.people.length, 0);

/** Columns that an office's own list does without: a column that would be blank in every row is left out. */
function filledColumns({ groups, classification, activity }: NominationsContent): (column: ListColumn) => boolean {
  const people = groups.flatMap((group) => group.people);
  const isFilled: Readonly<Partial<Record<ListColumn, boolean>>> = {
    classification: people.length > 0 && classification !== "",
    objectClass: people.some(({ objectClass }) => objectClass !== ""),
    activity: people.length > 0 && activity !== "",
  };
  return (column) => isFilled[column] ?? true;
}

function rowsOf(content: NominationsContent, shown: readonly ListColumn[]): TableRow[] {
  const isOwn = content.groups.every((group) => group.award.authority === "director");
  let order = 0;
  return (["collective", "individual"] as const).flatMap((type) => {
    const groups = orderedGroups(content.groups, type);
    if (groups.length === 0) return [];
    const part = type === "collective" ? words.collectives : words.individuals;
    const group = (isOwn ? words.group : words.groupDecidedBy)[type];
    return [
      { kind: "heading", level: 1, text: fill(part, { count: countText(peopleIn(groups)) }) } as const,
      ...groups.flatMap(({ award, people }, i): TableRow[] => [
        {
          kind: "heading",
          level: 2,
          text: fill(group, {
            number: roman(i + 1),
            award: award.name,
            authority: words.authorities[award.authority],
            count: countText(people.length),
          }),
        },
        ...people.map((person): TableRow => {
          const cells: Readonly<Record<ListColumn, CellValue>> = {
            ...person,
            order: ++order,
            classification: content.classification,
            award: award.name,
            activity: content.activity,
            total: person.total ?? "",
          };
          return { kind: "row", cells: shown.map((column) => cells[column]) };
        }),
      ]),
    ];
  });
}

/** "(Kèm theo Tờ trình số 12/TTr-STP, ngày 05 tháng 11 năm 2026 của Sở Tư pháp)". */
export function attachedText({ paper, number, date, year, agency }: Attachment): string {
  return fill(words.nominations.attached, {
    paper,
    number: numberText(number === "" ? "/" : number),
    date: dateText(date, year),
    agency: agency === "" ? "" : fill(words.nominations.attachedAgency, { agency }),
  });
}

/** A list of its own where `attachment` is null, else an appendix. The groups are those of one authority: see `partedByAuthority`. */
export function nominationsDocument(content: NominationsContent, inWords: InWords): PrintedDocument {
  const w = words.nominations;
  const c = words.columns;
  const { attachment } = content;
  const isOwn = content.groups.every((group) => group.award.authority === "director");
  const collectives = peopleIn(orderedGroups(content.groups, "collective"));
  const individuals = peopleIn(orderedGroups(content.groups, "individual"));
  const count = collectives + individuals;
  const total = {
    count: countText(count),
    words: inWords(count),
    collectives: countText(collectives),
    individuals: countText(individuals),
  };
  const shown = LIST_COLUMNS.filter(filledColumns(content));
  const columns = shown.map((column): TableColumn => {
    const title = c[column];
    if (column === "total") return { title, align: "center", numberFormat: pointsFormat(content.decimals) };
    return { title, align: CENTRED.has(column) ? "center" : "left" };
  });
  const isSent = attachment === null && content.recipients.length > 0;
  return paperOf(content, {
    orientation: "landscape",
    letterhead: attachment === null ? content.letterhead : null,
    titles: [...(attachment === null ? [] : [fill(w.appendix, { number: attachment.appendix }).trim()]), w.title],
    subtitles: [isOwn ? w.own : w.submitted, ...aboutMovement(content)],
    attachedTo: attachment === null ? "" : attachedText(attachment),
    grid: shown.map((column) => (shown.length > MANY_COLUMNS ? (NARROW[column] ?? GRID[column]) : GRID[column])),
    blocks: [tableOf(columns, rowsOf(content, shown)), paragraph("body", count === 0 ? w.none : fill(w.total, total))],
    signatures: isSent ? [signerBlock(content)] : tableSigners(content),
    recipients: isSent ? content.recipients : [],
  });
}
