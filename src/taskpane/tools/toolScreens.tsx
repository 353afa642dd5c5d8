// Which screen each tool has; every one is a chunk of its own, with its words.
import { lazy } from "react";
import type { ToolId } from "../paneState";
import type { ToolComponent } from "./ToolScreen";

export const TOOL_SCREENS: Readonly<Partial<Record<ToolId, ToolComponent>>> = {
  criteria: lazy(() => import("./criteria/CriteriaScreen").then((module) => ({ default: module.CriteriaScreen }))),
  clean: lazy(() => import("./clean/CleanTool").then((module) => ({ default: module.CleanTool }))),
  templates: lazy(() => import("./templates/TemplatesTool").then((module) => ({ default: module.TemplatesTool }))),
  forms: lazy(() => import("./forms/FormsTool").then((module) => ({ default: module.FormsTool }))),
  decide: lazy(() => import("./decide/DecideTool").then((module) => ({ default: module.DecideTool }))),
  dossier: lazy(() => import("./dossier/DossierTool").then((module) => ({ default: module.DossierTool }))),
  explain: lazy(() => import("./explain/ExplainTool").then((module) => ({ default: module.ExplainTool }))),
  people: lazy(() => import("./people/PeopleTool").then((module) => ({ default: module.PeopleTool }))),
  stages: lazy(() => import("./stages/StagesTool").then((module) => ({ default: module.StagesTool }))),
  undo: lazy(() => import("./undo/UndoTool").then((module) => ({ default: module.UndoTool }))),
  units: lazy(() => import("./units/UnitsTool").then((module) => ({ default: module.UnitsTool }))),
  versions: lazy(() => import("./versions/VersionsTool").then((module) => ({ default: module.VersionsTool }))),
};
