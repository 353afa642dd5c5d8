// Báo cáo tổng kết phong trào: what took place, who took part, how far scoring is, how results are spread, who is proposed, who sets an
// example, and what the office writes of it. Layout of Nghị định 30/2020/NĐ-CP, standing.
import { sharesOf } from "../../core/summary/shares";
import { COMPLETIONS } from "../../core/summary/completion";
import type { Distribution } from "../../core/summary/distribution";
import type { Headcount } from "../../core/summary/headcount";
import { fill } from "../../locale/language";
import { documents } from "../../locale/vi/documents";
import { reportPaper as words } from "../../locale/vi/reportPaper";
import type { CellValue } from "../plan";
import type { InWords } from "./content";
import { countText } from "./dateText";
import type { GridColumn, Paragraph, PrintedDocument, Table, TableColumn, TableRow } from "./document";
import { roman } from "./nominations";
import { calledName, groupedNumber, paperOf, paragraph, pointsFormat, signerBlock, tableOf } from "./paper";
import { addressed } from "./request";
import type { ReportAwards, ReportContent, ReportResult, TwoCounts } from "./reportContent";

type Block = Paragraph | Table;

/** Order, two columns for names, seven for counts, one for money: all tables share them. */
const GRID: readonly GridColumn[] = [
  { least: 4, weight: 0 },
  { least: 13, weight: 4 },
  { least: 6, weight: 2 },
  ...Array.from({ length: 7 }, () => ({ least: 5, weight: 0.5 })),
  { least: 9, weight: 1 },
];

/** Columns that the report takes on its sheet. */
export const REPORT_COLUMNS = GRID.length;

/** Means and quartiles have this many decimals at least. */
const MEAN_DECIMALS = 2;
/** Names that a sentence or a cell tells; of more it tells how many there are. */
const MOST_NAMES = 30;
const MOST_FIRST = 5;
const SHARE = pointsFormat(1);
const MONEY = "#,##0";

/** The report. A section without anything to count says so. */
export function reportDocument(content: ReportContent, inWords: InWords): PrintedDocument {
  const about = aboutText(content);
  const sections: readonly (readonly [keyof typeof words.sections, readonly Block[]])[] = [
    ["general", generalPart(content)],
    ["people", peoplePart(content)],
    ["completion", completionPart(content)],
    ["spread", spreadPart(content)],
    ["clusters", clustersPart(content)],
    ...(content.moves === null ? [] : [["moves", movesPart(content.moves)] as const]),
    ["awards", awardsPart(content.awards, inWords)],
    ["cases", casesPart(content)],
    ["assessment", written(content.assessment)],
    ["limits", written(content.limits)],
    ["proposals", written(content.proposals)],
  ];
  const agency = content.letterhead.agency === "" ? words.ownAgency : content.letterhead.agency;
  return paperOf(content, {
    orientation: "portrait",
    titles: [words.title],
    subtitles: [about],
    grid: GRID,
    blocks: [
      ...addressed(content.receivers),
      ...sections.flatMap(([section, blocks], i) => [
        paragraph("heading", fill(words.section, { number: roman(i + 1), title: words.sections[section] })),
        ...blocks,
      ]),
      paragraph("body", fill(words.closing, { about: about.charAt(0).toLowerCase() + about.slice(1), agency })),
    ],
    signatures: [signerBlock(content)],
    recipients: content.recipients,
  });
}

/** "Tổng kết phong trào thi đua năm 2026". */
function aboutText({ kind, movement }: ReportContent): string {
  const name = movement === "" ? words.someMovement : movement.replace(/^Phong trào(?= )/u, "phong trào");
  return fill(words.about, { kind, movement: name }).trim();
}

/** What people wrote, or room to write it. */
function written(texts: readonly string[]): Paragraph[] {
  return (texts.length === 0 ? [documents.longBlank] : texts).map((text) => paragraph("body", text));
}

const said = (text: string): string => (text === "" ? documents.longBlank : text);

function generalPart({ movement, letterhead, about }: ReportContent): Paragraph[] {
  const w = words.general;
  const { stage } = about;
  return [
    fill(w.movement, { movement: said(movement) }),
    ...(about.movementKind === "" ? [] : [fill(w.movementKind, { kind: about.movementKind.toLowerCase() })]),
    fill(w.agency, { agency: said(letterhead.agency) }),
    fill(w.period, { period: said(about.period) }),
    fill(w.launched, { launched: said(about.launched) }),
    fill(w.criteria, { version: about.version, count: about.criteria }),
    ...(stage === null ? [] : [fill(stage.since === "" ? w.stage : w.stageSince, { stage: stage.name, since: stage.since })]),
    ...(stage === null || stage.seal === "" ? [] : [fill(w.seal, { seal: stage.seal })]),
  ].map((text) => paragraph("body", text));
}

/** Columns of counts that follow a column of names. */
function headColumns(): TableColumn[] {
  const titles = [words.leaders, words.direct, words.unknownPost, words.women, words.men, words.unknownSex];
  return titles.map((title) => ({ title, align: "center" }));
}

const headCells = ({ posts, sexes }: Headcount): number[] => [
  posts.leaders,
  posts.direct,
  posts.unknown,
  sexes.women,
  sexes.men,
  sexes.unknown,
];

/** A table of few rows, on one page. */
function short(columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
  return { ...tableOf(columns, rows), isShort: true };
}

const ORDER: TableColumn = { title: documents.columns.order, align: "center" };

function peoplePart({ people, clusters }: ReportContent): Block[] {
  const { collectives, individuals, posts, sexes } = people;
  const columns: TableColumn[] = [
    ORDER,
    { title: words.cluster, align: "left", span: 2 },
    { title: words.collectives, align: "center" },
    { title: words.individuals, align: "center" },
    ...headColumns(),
  ];
  const cellsOf = (own: Headcount): number[] => [own.collectives, own.individuals, ...headCells(own)];
  const rows = clusters.map(({ name, people: own }, i): TableRow => ({ kind: "row", cells: [i + 1, clusterName(name), ...cellsOf(own)] }));
  return [
    paragraph("body", fill(words.people.all, { count: collectives + individuals, collectives, individuals })),
    ...(individuals === 0
      ? []
      : [
          paragraph(
            "body",
            fill(words.people.parts, {
              individuals,
              ...{ leaders: posts.leaders, direct: posts.direct, unknownPosts: posts.unknown },
              ...{ women: sexes.women, men: sexes.men, unknownSexes: sexes.unknown },
            }),
          ),
        ]),
    tableOf(columns, rows.length === 0 ? [] : [...rows, { kind: "total", label: words.total, cells: cellsOf(people) }]),
  ];
}

const clusterName = (name: string): string => (name === "" ? words.commonCluster : name);

function completionPart({ completion, nothing }: ReportContent): Block[] {
  const w = words.completion;
  const columns: TableColumn[] = [
    ORDER,
    { title: w.state, align: "left", span: 4 },
    { title: words.collectives, align: "center", span: 2 },
    { title: words.individuals, align: "center", span: 2 },
    { title: words.total, align: "center", span: 2 },
  ];
  const cellsOf = ({ collectives, individuals }: TwoCounts): number[] => [collectives, individuals, collectives + individuals];
  const counts = COMPLETIONS.map((state) => completion[state]);
  const total = counts.reduce((sum, own) => added(sum, own), { collectives: 0, individuals: 0 });
  return [
    short(columns, [
      ...COMPLETIONS.map((state, i): TableRow => ({ kind: "row", cells: [i + 1, w.states[state], ...cellsOf(counts[i]!)] })),
      { kind: "total", label: words.total, cells: cellsOf(total) },
    ]),
    ...(nothing.length > 0
      ? [paragraph("body", fill(w.nothing, { names: shortened(nothing, MOST_NAMES, w.more) }))]
      : total.collectives + total.individuals > 0
        ? [paragraph("body", bothOf(completion.exempt) > 0 ? w.everybodyAsked : w.everybody)]
        : []),
  ];
}

function added(a: TwoCounts, b: TwoCounts): TwoCounts {
  return { collectives: a.collectives + b.collectives, individuals: a.individuals + b.individuals };
}

/** Names one after the other; of more than `most` the first ones and how many others there are. */
function shortened(names: readonly string[], most: number, more: string): string {
  if (names.length <= most) return names.join("; ");
  return fill(more, { names: names.slice(0, most).join("; "), count: names.length - most });
}

function spreadPart({ bands, totals, decimals, rankBy }: ReportContent): Block[] {
  const w = words.spread;
  const by = words.rankBys[rankBy];
  return [
    ...(bands === null ? [paragraph("body", w.noBands)] : [paragraph("heading", w.bands), ...bandsTable(bands)]),
    paragraph("heading", fill(by.heading, { number: bands === null ? 1 : 2 })),
    ...(totals.all === null ? [paragraph("body", by.none)] : [pointsTable({ totals, decimals, rankBy })]),
  ];
}

function bandsTable(bands: NonNullable<ReportContent["bands"]>): Block[] {
  const w = words.spread;
  const pair = (title: string): TableColumn[] => [
    { title, align: "center" },
    { title: w.share, align: "center", numberFormat: SHARE },
  ];
  const columns: TableColumn[] = [
    ORDER,
    { title: w.band, align: "left", span: 4 },
    ...pair(words.collectives),
    ...pair(words.individuals),
    ...pair(words.total),
  ];
  const counts = [bands.map((band) => band.collectives), bands.map((band) => band.individuals), bands.map(bothOf)];
  const shares = counts.map(sharesOf);
  const cellsOf = (cells: readonly (readonly [count: number, tenths: number])[], sums: readonly number[]): CellValue[] =>
    cells.flatMap(([count, tenths], k) => [count, sums[k] === 0 ? "" : tenths / 10]);
  const sums = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const wholes = shares.map((own) => own.reduce((sum, tenths) => sum + tenths, 0));
  return [
    short(columns, [
      ...bands.map(
        ({ name }, i): TableRow => ({
          kind: "row",
          cells: [
            i + 1,
            name,
            ...cellsOf(
              counts.map((own, k) => [own[i]!, shares[k]![i]!] as const),
              sums,
            ),
          ],
        }),
      ),
      {
        kind: "total",
        label: words.total,
        cells: cellsOf(
          sums.map((sum, k) => [sum, wholes[k]!] as const),
          sums,
        ),
      },
    ]),
    paragraph("note", w.bandsNote),
  ];
}

const bothOf = ({ collectives, individuals }: TwoCounts): number => collectives + individuals;

function pointsTable({ totals, decimals, rankBy }: Pick<ReportContent, "totals" | "decimals" | "rankBy">): Table {
  const w = words.spread;
  const by = words.rankBys[rankBy];
  const numberFormat = pointsFormat(Math.max(decimals, MEAN_DECIMALS));
  const shown = [totals.collectives, totals.individuals, totals.all];
  const row = (title: string, of: (own: Distribution) => number | null): TableRow => ({
    kind: "row",
    cells: [title, ...shown.map((own) => (own === null ? null : of(own)) ?? "")],
  });
  // The first line counts people: numbers of points have decimals.
  const count: TableRow = { kind: "row", cells: [by.count, ...shown.map((own) => String(own?.count ?? 0))] };
  return short(
    [
      { title: by.measure, align: "left", span: 5 },
      { title: words.collectives, align: "center", span: 2, numberFormat },
      { title: words.individuals, align: "center", span: 2, numberFormat },
      { title: words.all, align: "center", span: 2, numberFormat },
    ],
    [
      count,
      row(w.highest, ({ highest }) => highest),
      row(w.upperQuartile, ({ quartiles }) => quartiles?.[1] ?? null),
      row(w.median, ({ median }) => median),
      row(w.lowerQuartile, ({ quartiles }) => quartiles?.[0] ?? null),
      row(w.lowest, ({ lowest }) => lowest),
      row(w.mean, ({ mean }) => mean),
    ],
  );
}

function clustersPart({ results, decimals, rankBy }: ReportContent): Block[] {
  const w = words.clusters;
  const by = words.rankBys[rankBy];
  const columns: TableColumn[] = [
    ORDER,
    { title: words.cluster, align: "left", span: 2 },
    { title: w.count, align: "center" },
    { title: by.scored, align: "center" },
    { title: by.mean, align: "center", numberFormat: pointsFormat(Math.max(decimals, MEAN_DECIMALS)) },
    { title: by.highest, align: "center", numberFormat: pointsFormat(decimals) },
    { title: w.first, align: "left", span: 4 },
  ];
  const rows = results.map(
    ({ cluster, count, totals, first }, i): TableRow => ({
      kind: "row",
      cells: [i + 1, clusterName(cluster), count, totals?.count ?? 0, totals?.mean ?? "", totals?.highest ?? "", firstText(first)],
    }),
  );
  return [tableOf(columns, rows), ...(results.some(({ bands }) => bands.length > 0) ? clusterBands(results) : [])];
}

function firstText(names: readonly string[]): string {
  const told = shortened(names, MOST_FIRST, words.clusters.more);
  return names.length > 1 ? fill(words.clusters.tied, { names: told }) : told;
}

function clusterBands(results: readonly ReportResult[]): Block[] {
  const w = words.clusters;
  const columns: TableColumn[] = [ORDER, { title: words.cluster, align: "left", span: 2 }, { title: w.bandCounts, align: "left", span: 8 }];
  const rows = results.map(({ cluster, bands }, i): TableRow => {
    const counts = bands.filter(({ count }) => count > 0).map((band) => fill(w.bandCount, band));
    return { kind: "row", cells: [i + 1, clusterName(cluster), counts.join("; ")] };
  });
  return [paragraph("body", w.bands), tableOf(columns, rows)];
}

function movesPart({ up, same, down, unknown }: NonNullable<ReportContent["moves"]>): Block[] {
  return [paragraph("body", fill(words.moves, { count: up + same + down, up, same, down, unknown }))];
}

function awardsPart(awards: ReportAwards | null, inWords: InWords): Block[] {
  const w = words.awards;
  if (awards === null) return [paragraph("body", w.noSet)];
  const { lines, people, money } = awards;
  if (lines.length === 0) return [paragraph("body", w.none)];
  const times = lines.reduce((sum, line) => sum + bothOf(line.people), 0);
  const columns: TableColumn[] = [
    ORDER,
    { title: w.award, align: "left", span: 2 },
    { title: words.count, align: "center" },
    ...headColumns(),
    { title: w.money, align: "right", numberFormat: MONEY },
  ];
  const cellsOf = (own: Headcount, amount: number | null): CellValue[] => [
    bothOf(own),
    ...(own.individuals === 0 ? ["", "", "", "", "", ""] : headCells(own)),
    amount ?? "",
  ];
  return [
    paragraph(
      "body",
      fill(w.lead, { times: countText(times), collectives: countText(people.collectives), individuals: countText(people.individuals) }),
    ),
    tableOf(columns, [
      ...lines.map(
        ({ award, people: own, money: amount }, i): TableRow => ({ kind: "row", cells: [i + 1, award, ...cellsOf(own, amount)] }),
      ),
      { kind: "total", label: w.sum, cells: cellsOf(people, money?.amount ?? null) },
    ]),
    paragraph(
      "body",
      money === null
        ? w.noMoney
        : fill(w.moneyWords, { amount: groupedNumber(money.amount), words: inWords(money.amount), base: groupedNumber(money.base) }),
    ),
  ];
}

function casesPart({ cases, decimals, rankBy }: ReportContent): Block[] {
  const w = words.cases;
  if (cases.length === 0) return [paragraph("body", w.none)];
  const columns: TableColumn[] = [
    ORDER,
    { title: w.name, align: "left", span: 2 },
    { title: words.rankBys[rankBy].own, align: "center", numberFormat: pointsFormat(decimals) },
    { title: w.rank, align: "center" },
    { title: w.award, align: "left", span: 3 },
    { title: w.reason, align: "left", span: 3 },
  ];
  const rows = cases.map((one, i): TableRow => {
    const name = one.unit === "" ? calledName(one) : `${calledName(one)}\n${one.unit}`;
    return { kind: "row", cells: [i + 1, name, one.total ?? "", one.rank ?? "", one.awards, one.reason] };
  });
  return [tableOf(columns, rows)];
}
