// Rules of Xét to begin with: data files with source and date, each loaded when it is asked for and free to edit on the sheet.
import { readDecisionPreset, type DecisionPreset } from "../../core/decision/readDecisionRules";

/** In the order in which they are offered. */
export const PRESET_IDS = ["decree335", "decree335Outstanding", "canTho2579", "nestedTen", "blank"] as const;

export type PresetId = (typeof PRESET_IDS)[number];

const FILES: Readonly<Record<PresetId, () => Promise<unknown>>> = {
  decree335: () => import("./decree335.json").then(contentOf),
  decree335Outstanding: () => import("./decree335Outstanding.json").then(contentOf),
  canTho2579: () => import("./canTho2579.json").then(contentOf),
  nestedTen: () => import("./nestedTen.json").then(contentOf),
  blank: () => import("./blank.json").then(contentOf),
};

/** What stands in the file, whichever way a bundler hands over JSON. */
function contentOf(module: object): unknown {
  return "default" in module ? module.default : module;
}

/** Whether the text names a preset. */
export function isPresetId(id: string): id is PresetId {
  return PRESET_IDS.some((known) => known === id);
}

/** A preset. @throws Error when its file is wrong: a bug */
export async function loadDecisionPreset(id: PresetId): Promise<DecisionPreset> {
  const reading = readDecisionPreset(await FILES[id]());
  if (!reading.ok) throw new Error(`The preset ${id} is wrong: ${JSON.stringify(reading.problems[0])}`);
  return reading.preset;
}

/** All presets with their ids, in the order in which they are offered. */
export async function loadDecisionPresets(): Promise<{ readonly id: PresetId; readonly preset: DecisionPreset }[]> {
  return Promise.all(PRESET_IDS.map(async (id) => ({ id, preset: await loadDecisionPreset(id) })));
}
