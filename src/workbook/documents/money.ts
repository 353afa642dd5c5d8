// Bảng tính tiền thưởng: multiple of the base salary at the date of the decision, amount, sum in words, room to sign for each
// (Nghị định 152/2025/NĐ-CP, Điều 49).
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { InWords, MoneyContent } from "./content";
import type { PrintedDocument, TableRow } from "./document";
import {
  aboutMovement,
  calledName,
  capitalized,
  groupedNumber,
  paperOf,
  paragraph,
  shortDate,
  signerBlock,
  tableOf,
  tableSigners,
} from "./paper";

const MONEY = "#,##0";

/** The table, standing. */
export function moneyDocument(content: MoneyContent, inWords: InWords): PrintedDocument {
  const w = words.money;
  const c = words.columns;
  const { lines, baseSalary, decisionDate } = content;
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  const columns = [
    { title: c.order, align: "center" },
    { title: c.anyName, align: "left" },
    { title: c.unit, align: "left" },
    { title: c.anyAward, align: "left" },
    { title: w.multiple, align: "center" },
    { title: w.amount, align: "right", numberFormat: MONEY },
    { title: w.sign, align: "center" },
    { title: c.note, align: "left" },
  ] as const;
  const rows = lines.map(
    (line, i): TableRow => ({
      kind: "row",
      cells: [i + 1, calledName(line), line.unit, line.award, line.multiple, line.amount, "", line.note],
    }),
  );
  const [preparer, signer] = [tableSigners(content)[0]!, signerBlock(content)];
  return paperOf(content, {
    orientation: "landscape",
    titles: [w.title],
    subtitles: aboutMovement(content),
    grid: [
      { least: 4, weight: 0 },
      { least: 17, weight: 5 },
      { least: 11, weight: 3 },
      { least: 13, weight: 4 },
      { least: 6, weight: 0 },
      { least: 12, weight: 1 },
      { least: 11, weight: 3 },
      { least: 8, weight: 2 },
    ],
    blocks: [
      baseSalary === null
        ? paragraph("warning", w.noBase)
        : paragraph(
            "body",
            fill(w.base, {
              amount: groupedNumber(baseSalary.amount),
              from: shortDate(baseSalary.from),
              source: baseSalary.source,
              date: decisionDate === "" ? w.noDate : shortDate(decisionDate),
            }),
          ),
      tableOf(columns, rows.length === 0 ? [] : [...rows, { kind: "total", label: w.sum, cells: [sum, "", ""] }]),
      paragraph("body", fill(w.words, { words: capitalized(inWords(sum)) })),
    ],
    signatures: [preparer, { form: "", post: w.accountant, hint: words.signHint, name: "" }, signer],
  });
}
