// What is read to know both sheets of objections. Apart from the names: the overview needs some of those at once.
import {
  COUNTED_HOLIDAYS_NAME,
  HOLIDAY_NAMES,
  HOLIDAY_TABLE_NAME,
  OBJECTION_FORMULA_NAMES,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  PUBLICATION_RESULT_NAMES,
  SUMMARY_NAME,
  TABLE_NAME,
} from "./objectionNames";

/** Everything of both sheets, in one request. */
export const OBJECTION_REQUEST_NAMES: readonly string[] = [
  ...Object.values(PUBLICATION_NAMES),
  ...Object.values(PUBLICATION_RESULT_NAMES),
  ...Object.values(OBJECTION_NAMES),
  ...Object.values(OBJECTION_FORMULA_NAMES),
  TABLE_NAME,
  SUMMARY_NAME,
  ...Object.values(HOLIDAY_NAMES),
  COUNTED_HOLIDAYS_NAME,
  HOLIDAY_TABLE_NAME,
];
