// Printed documents as one file for Word: a section each, in the layout of Nghị định 30/2020/NĐ-CP (Phụ lục I, mục I and II).
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from "docx";
import { dateText, numberText } from "../workbook/documents/dateText";
import type { Letterhead, Paragraph as PrintedParagraph, PrintedDocument, SignatureBlock } from "../workbook/documents/document";
import { type Grid, gridOf, LETTERHEAD_SHARE, MARGINS, TEXT_SIZE } from "../workbook/documents/grid";
import { evenlyWrapped } from "../workbook/documents/textLines";
import { fill } from "../locale/language";
import { documents as words } from "../locale/vi/documents";
import { bareTable, ruledTable, TWIPS } from "./wordTable";
import { FONT, runs, xmlText } from "./wordText";

const SMALL = 12;
const TITLE = 14;
const RECEIVER_SIZE = 11;
const WARNING_INK = "C00000";
/** Rows of the last table that go with the signature. */
const WITH_SIGNATURE = 2;
/** Paragraphs after the last table that go to the signature's page with it; more are prose, whose end alone does. */
const MOST_AFTER_TABLE = 5;
/** Empty lines for the signature and the seal. */
const SIGNING_LINES = 4;
/** A centimetre and a quarter, for first lines. */
const INDENT = 709;
const A4 = { width: 11906, height: 16838 } as const;
const millimetres = (value: number): number => Math.round((value * 1440) / 25.4);

type Look = NonNullable<Parameters<typeof runs>[2]>;

function centered(text: string, size: number, look: Look): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: runs(text, size, look) });
}

/** In as few lines as the room has, each about as long as the others. */
function centeredEvenly(text: string, size: number, look: Look, room: number): Paragraph {
  return centered(evenlyWrapped(text, room * 0.94, size, look.bold === true).join("\n"), size, look);
}

/** A line under a text, `share` of the room wide and in its middle; `after` is the space below in twips. */
function line(room: number, share: number, after = 80): Paragraph {
  const side = Math.round((room * (1 - share) * TWIPS) / 2);
  return new Paragraph({
    keepNext: true,
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    spacing: { line: 80, lineRule: LineRuleType.EXACT, after },
    children: [],
  });
}

function letterheadTables({ superior, agency, place, date, year, number }: Letterhead, width: number) {
  const left = width * LETTERHEAD_SHARE;
  const right = width - left;
  const day = dateText(date, year);
  const dated = place === "" ? day.charAt(0).toUpperCase() + day.slice(1) : `${place}, ${day}`;
  return [
    bareTable([
      {
        points: left,
        children: [
          ...(superior === "" ? [] : [centeredEvenly(superior.toUpperCase(), SMALL, {}, left)]),
          centeredEvenly(agency.toUpperCase(), SMALL, { bold: true }, left),
          line(left, 0.4),
          ...(number === "" ? [] : [centered(fill(words.number, { number: numberText(number) }), TEXT_SIZE, {})]),
        ],
      },
      {
        points: right,
        children: [
          centered(words.nation.toUpperCase(), SMALL, { bold: true }),
          centered(words.motto, TEXT_SIZE, { bold: true }),
          line(right, 0.66),
          centered(dated, TEXT_SIZE, { italics: true }),
        ],
      },
    ]),
    new Paragraph({ children: runs("", SMALL) }),
  ];
}

function headOf({ letterhead, titles, subtitles, attachedTo }: PrintedDocument, width: number) {
  return [
    ...(letterhead === null ? [] : letterheadTables(letterhead, width)),
    ...[...titles, ...subtitles].map((text) => centeredEvenly(text, TITLE, { bold: true }, width)),
    ...(attachedTo === "" ? [] : [centeredEvenly(attachedTo, TEXT_SIZE, { italics: true }, width)]),
    line(width, 0.2, 160),
  ];
}

function paragraphOf({ text, style }: PrintedParagraph, keepsNext: boolean): Paragraph {
  const keepNext = keepsNext || style === "heading";
  switch (style) {
    case "body":
    case "heading":
      return new Paragraph({
        alignment: style === "body" ? AlignmentType.BOTH : AlignmentType.LEFT,
        indent: { firstLine: INDENT },
        spacing: { before: 60, after: 60 },
        keepNext,
        children: runs(text, TEXT_SIZE, { bold: style === "heading" }),
      });
    case "centered":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 60, after: 60 },
        keepNext,
        children: runs(text, TEXT_SIZE),
      });
    case "fact":
    case "strongFact":
      return new Paragraph({ spacing: { before: 30 }, keepNext, children: runs(text, SMALL, { bold: style === "strongFact" }) });
    case "note":
      return new Paragraph({ spacing: { before: 60 }, keepNext, children: runs(text, RECEIVER_SIZE, { italics: true }) });
    case "warning":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 60 },
        keepNext,
        children: runs(text, SMALL, { bold: true, color: WARNING_INK }),
      });
  }
}

function blocksOf({ blocks, signatures }: PrintedDocument, grid: Grid) {
  const last = blocks.map(({ kind }) => kind).lastIndexOf("table");
  // Without a table before it, the signature goes with the last paragraph.
  // The same with much prose after it: tied together it would leave the page before half blank.
  const prose = blocks.slice(last + 1).reduce((sum, block) => sum + (block.kind === "paragraph" ? 1 : 0), 0);
  const isAlone = last === -1 || prose > MOST_AFTER_TABLE;
  const tied = signatures.length === 0 ? blocks.length : isAlone ? blocks.length - 1 : last;
  return blocks.flatMap((block, i) => {
    const keepsNext = i >= tied;
    if (block.kind === "paragraph") return [paragraphOf(block, keepsNext)];
    // Word joins tables that stand one after the other.
    const space = new Paragraph({ keepNext: keepsNext, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] });
    return [ruledTable(block, grid, keepsNext ? WITH_SIGNATURE : 0), space];
  });
}

function signatureOf({ form, post, hint, name }: SignatureBlock): Paragraph[] {
  return [
    ...(form === "" ? [] : [centered(form.toUpperCase(), TEXT_SIZE, { bold: true })]),
    ...(post === "" ? [] : [centered(post.toUpperCase(), TEXT_SIZE, { bold: true })]),
    ...(hint === "" ? [] : [centered(hint, TEXT_SIZE, { italics: true })]),
    ...Array.from({ length: SIGNING_LINES }, () => centered("", TEXT_SIZE, {})),
    new Paragraph({ alignment: AlignmentType.CENTER, children: runs(name, TEXT_SIZE, { bold: true }) }),
  ];
}

function receivers(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  return [
    new Paragraph({ children: runs(words.recipients, SMALL, { bold: true, italics: true }) }),
    ...recipients.map((recipient) => new Paragraph({ children: runs(`- ${recipient}`, RECEIVER_SIZE) })),
  ];
}

function endOf({ signatures, recipients }: PrintedDocument, width: number) {
  if (signatures.length === 0) return [];
  const blocks = signatures.map(signatureOf);
  const shown = blocks.length === 1 ? [receivers(recipients), ...blocks] : blocks;
  return [
    new Paragraph({ keepNext: true, children: runs("", SMALL) }),
    bareTable(shown.map((children) => ({ points: width / shown.length, children }))),
  ];
}

/** The columns over the whole room between the margins: Word's are exact, those of Excel leave some. */
function wholeGrid(document: PrintedDocument): { readonly grid: Grid; readonly width: number } {
  const grid = gridOf(document);
  const across = document.orientation === "landscape" ? A4.height : A4.width;
  const width = (across - millimetres(MARGINS.left) - millimetres(MARGINS.right)) / TWIPS;
  const sum = grid.widths.reduce((total, points) => total + points, 0);
  return { grid: { ...grid, widths: grid.widths.map((points) => (points * width) / sum) }, width };
}

function sectionOf(document: PrintedDocument): ISectionOptions {
  const { grid, width } = wholeGrid(document);
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: TEXT_SIZE * 2 })],
  });
  const foot = document.foot === "" ? [] : runs(document.foot, 9, { italics: true });
  const footer = (): Footer => new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: foot })] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...A4, orientation: document.orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: millimetres(MARGINS.top),
          bottom: millimetres(MARGINS.bottom),
          left: millimetres(MARGINS.left),
          right: millimetres(MARGINS.right),
          header: millimetres(MARGINS.header),
          footer: millimetres(MARGINS.footer),
        },
        pageNumbers: { start: 1 },
      },
    },
    // The number of the first page is not shown (Phụ lục I, mục I.6).
    headers: { first: new Header({ children: [new Paragraph({ children: [] })] }), default: new Header({ children: [number] }) },
    footers: { first: footer(), default: footer() },
    children: [...headOf(document, width), ...blocksOf(document, grid), ...endOf(document, width)],
  };
}

/** The bytes of a .docx with the documents one after the other, each from a page 1 of its own. `title` and `author` are its properties. */
export async function wordFile(
  documents: readonly PrintedDocument[],
  { title, author }: { readonly title: string; readonly author: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE * 2, language: { value: "vi-VN" } } } } },
    sections: documents.map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
