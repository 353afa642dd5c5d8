// The ways through the pane's screens with their states, each from an empty workbook: all of them are pictured by `npm run screens` and looked at
// by the test of reach, but for the clerk's plain steps, of which each tells its own.
import type { Page } from "playwright-core";
import { walkNoPeople, walkNewRules, walkYearEnd, type Take } from "./decisionScreens";
import { walkClean, walkCriteria, walkForms, walkTemplates, walkVersions } from "./listScreens";
import { walkMovements } from "./movementScreens";
import { walkObjections, walkReport } from "./objectionScreens";
import { walkNoAnswer, walkRefusals } from "./refusalScreens";
import { walkCopy, walkPeriods, walkStages, walkUnits } from "./sharingScreens";
import { walkExplain, walkUndo } from "./toolScreens";

export type Walk = (page: Page, take: Take) => Promise<void>;

export const WALKS: Readonly<Record<string, Walk>> = {
  noPeople: walkNoPeople,
  criteria: walkCriteria,
  versions: walkVersions,
  templates: walkTemplates,
  clean: walkClean,
  forms: walkForms,
  newRules: walkNewRules,
  yearEnd: walkYearEnd,
  explain: walkExplain,
  undo: walkUndo,
  units: walkUnits,
  stages: walkStages,
  copy: walkCopy,
  objections: walkObjections,
  report: walkReport,
  periods: walkPeriods,
  movements: walkMovements,
  refusals: walkRefusals,
  noAnswer: walkNoAnswer,
};
