// Turns the place of a finding into a cell of the workbook as it is now.
import type { Place } from "../core/finding";
import { areaAt, fullAddress, type Area } from "./area";
import {
  CRITERIA_NAMES,
  GRID_NAMES,
  LADDER_NAMES,
  PARTICIPANT_NAMES,
  RESULT_NAMES,
  SETTING_NAMES,
  type CriterionField,
  type ParticipantField,
  type SettingField,
} from "./names";
import type { WorkbookSnapshot } from "./snapshot";

export interface Location {
  readonly sheet: string;
  readonly area: Area;
  /** 'Chấm điểm'!D7, or "" where the place is gone. */
  readonly cell: string;
}

/** Where a place lies now. */
export function locate(snapshot: WorkbookSnapshot, place: Place): Location {
  switch (place.kind) {
    case "entry":
      return inBlock(snapshot, GRID_NAMES[place.round ?? "self"].cells, place.row, place.column);
    case "entryArea": {
      const { row, column, rows, columns, round } = place;
      return inBlock(snapshot, GRID_NAMES[round ?? "self"].cells, row, column, rows, columns);
    }
    case "entryRow":
      return inBlock(snapshot, GRID_NAMES[place.round ?? "self"].rowCodes, place.row, 0);
    case "entryColumn":
      return inBlock(snapshot, GRID_NAMES[place.round ?? "self"].columnCodes, 0, place.column);
    case "criterion":
      return inBlock(snapshot, CRITERIA_NAMES[place.field as CriterionField], place.row, 0);
    case "participant":
      return inBlock(snapshot, PARTICIPANT_NAMES[place.field as ParticipantField], place.row, 0);
    case "setting": {
      const step = /^tieBreak(\d+)$/.exec(place.field);
      if (step !== null) return inBlock(snapshot, LADDER_NAMES.code, Number(step[1]), 0);
      return inBlock(snapshot, SETTING_NAMES[place.field as SettingField], 0, 0);
    }
    case "result":
      return inBlock(snapshot, RESULT_NAMES.formulas, place.row, place.column);
    case "cell":
      return inBlock(snapshot, place.name, place.row, place.column);
    case "block":
      return inBlock(snapshot, blockName(place.name), 0, 0);
  }
}

function blockName(name: string): string {
  if (name === "criteria") return CRITERIA_NAMES.code;
  return name === "participants" ? PARTICIPANT_NAMES.code : name;
}

function inBlock(snapshot: WorkbookSnapshot, name: string, row: number, column: number, rows = 1, columns = 1): Location {
  const block = snapshot.blocks.get(name);
  if (block === undefined) return { sheet: "", area: areaAt(0, 0), cell: "" };
  const area = areaAt(block.area.row + row, block.area.column + column, rows, columns);
  return { sheet: block.sheet, area, cell: fullAddress(block.sheet, area) };
}
