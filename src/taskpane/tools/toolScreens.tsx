// Which screen each tool has; every one is a chunk of its own, with its words.
import type { ToolId } from "../paneState";
import type { ToolComponent } from "./ToolScreen";

export const TOOL_SCREENS: Readonly<Partial<Record<ToolId, ToolComponent>>> = {};
