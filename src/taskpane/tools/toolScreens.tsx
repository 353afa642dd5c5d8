// Which screen each tool has; every one is a chunk of its own, with its words.
import { late } from "../late";
import type { ToolId } from "../paneState";
import type { ToolComponent } from "./ToolScreen";

export const TOOL_SCREENS: Readonly<Partial<Record<ToolId, ToolComponent>>> = {
  criteria: late(() => import("./criteria/CriteriaScreen").then((module) => module.CriteriaScreen)),
  clean: late(() => import("./clean/CleanTool").then((module) => module.CleanTool)),
  templates: late(() => import("./templates/TemplatesTool").then((module) => module.TemplatesTool)),
  forms: late(() => import("./forms/FormsTool").then((module) => module.FormsTool)),
  decide: late(() => import("./decide/DecideTool").then((module) => module.DecideTool)),
  dossier: late(() => import("./dossier/DossierTool").then((module) => module.DossierTool)),
  report: late(() => import("./report/ReportTool").then((module) => module.ReportTool)),
  explain: late(() => import("./explain/ExplainTool").then((module) => module.ExplainTool)),
  movements: late(() => import("./movements/MovementsTool").then((module) => module.MovementsTool)),
  people: late(() => import("./people/PeopleTool").then((module) => module.PeopleTool)),
  periods: late(() => import("./periods/PeriodsTool").then((module) => module.PeriodsTool)),
  stages: late(() => import("./stages/StagesTool").then((module) => module.StagesTool)),
  undo: late(() => import("./undo/UndoTool").then((module) => module.UndoTool)),
  copy: late(() => import("./copy/CopyTool").then((module) => module.CopyTool)),
  objections: late(() => import("./objections/ObjectionsTool").then((module) => module.ObjectionsTool)),
  shape: late(() => import("./shape/ShapeTool").then((module) => module.ShapeTool)),
  units: late(() => import("./units/UnitsTool").then((module) => module.UnitsTool)),
  versions: late(() => import("./versions/VersionsTool").then((module) => module.VersionsTool)),
};
