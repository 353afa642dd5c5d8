// The period of a workbook on its profile: where it is written in a new one, and how it is read.
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { FORMATS, PALETTE, format } from "../appearance";
import { areaAt } from "../area";
import type { CellValue, Op, WorkbookPlan } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { VERSION_NAMES } from "../versionCells";
import { PERIOD_NAMES, RETIRED_CODES_NAME } from "./periodNames";

export interface Period {
  readonly name: string;
  /** d/m/yyyy as people write it; "" = not said. */
  readonly from: string;
  readonly to: string;
}

/** The plan of lists with the period below the version on the profile, printed with it; and with the codes that are not given again, if any. */
export function withPeriod(lists: WorkbookPlan, { name, from, to }: Period, retired: readonly string[]): Op[] {
  const version = lists.find((op) => op.kind === "defineName" && op.name === VERSION_NAMES.date);
  if (version?.kind !== "defineName") throw new Error("The lists have no profile.");
  const { sheet, area } = version;
  const row = area.row + 2;
  const values: CellValue[][] = [
    [words.profile.label, "", ""],
    [words.profile.name, name, words.profile.note],
    [words.profile.from, from, ""],
    [words.profile.to, to, ""],
    ...(retired.length === 0 ? [] : [[words.profile.retired, retired.join("; "), words.profile.retiredNote]]),
  ];
  const fields = values.length - 1;
  const inputs = areaAt(row + 1, 1, fields, 1);
  const period: Op[] = [
    format(sheet, inputs, FORMATS.input, FORMATS.text, FORMATS.wrap, { horizontal: "left" }),
    { kind: "writeBlock", sheet, area: areaAt(row, 0, values.length, 3), values },
    format(sheet, areaAt(row, 0), FORMATS.label, { color: PALETTE.primary }),
    format(sheet, areaAt(row + 1, 0, fields, 1), FORMATS.label),
    format(sheet, areaAt(row + 1, 2, fields, 1), FORMATS.guide, FORMATS.wrap),
    ...(["name", "from", "to"] as const).map(
      (field, i): Op => ({
        kind: "defineName",
        name: PERIOD_NAMES[field],
        sheet,
        area: areaAt(row + 1 + i, 1),
      }),
    ),
    ...(retired.length === 0 ? [] : [{ kind: "defineName", name: RETIRED_CODES_NAME, sheet, area: areaAt(row + fields, 1) } satisfies Op]),
  ];
  const at = lists.findIndex((op) => op.kind === "page" && op.sheet === sheet);
  const paged = lists.map((op): Op => {
    if (op.kind !== "page" || op.sheet !== sheet) return op;
    const { printArea } = op.page;
    return {
      ...op,
      page: { ...op.page, printArea: { ...printArea, rows: Math.max(printArea.rows, row - printArea.row + values.length) } },
    };
  });
  return at < 0 ? [...paged, ...period] : [...paged.slice(0, at), ...period, ...paged.slice(at)];
}

/** The period as the profile says it; blank in workbooks that were not made for one. */
export function decodePeriod({ blocks }: Pick<WorkbookSnapshot, "blocks">): Period {
  const text = (name: string): string =>
    String(blocks.get(name)?.values[0]?.[0] ?? "")
      .normalize("NFC")
      .trim();
  return { name: text(PERIOD_NAMES.name), from: text(PERIOD_NAMES.from), to: text(PERIOD_NAMES.to) };
}

/** Codes that belonged to people of earlier periods, as the profile says; none where it says nothing. */
export function retiredCodes({ blocks }: Pick<WorkbookSnapshot, "blocks">): string[] {
  return String(blocks.get(RETIRED_CODES_NAME)?.values[0]?.[0] ?? "")
    .normalize("NFC")
    .split(/[;\s]+/)
    .filter((code) => code !== "");
}
