// A sample as the files that the pane takes: the template as text, and the plan of a workbook with its lists. Nothing of the open workbook.
import { writeMovementFile } from "../core/movementFile/writeMovementFile";
import { listsPlan } from "../workbook/allListsPlan";
import { titleFor } from "../workbook/names";
import type { WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Command } from "./command";
import { loadSample, type SampleId } from "./samples/samples";
import { fileStem } from "./templates";

export interface SampleFiles {
  readonly title: string;
  readonly template: { readonly fileName: string; readonly text: string };
  readonly book: { readonly fileName: string; readonly plan: WorkbookPlan };
}

const BLANK: WorkbookSnapshot = { sheets: [], calculation: "automatic", definedNames: [], blocks: new Map() };

/** The files of a sample. No sync. */
export const sampleFiles: Command<SampleId, SampleFiles> = {
  id: "sampleFiles",
  isApart: true,
  async execute(_, id) {
    const { about, movement, rules, decision } = await loadSample(id);
    const titles = {
      movement: titleFor(BLANK, "movement"),
      criteria: titleFor(BLANK, "criteria"),
      participants: titleFor(BLANK, "participants"),
    };
    const stem = fileStem(about.name);
    return {
      title: about.name,
      template: { fileName: `${stem}.json`, text: `${JSON.stringify(writeMovementFile({ about, movement, rules, decision }), null, 2)}\n` },
      book: { fileName: `${stem}.xlsx`, plan: listsPlan(titles, movement, rules[0] ?? null) },
    };
  },
};
