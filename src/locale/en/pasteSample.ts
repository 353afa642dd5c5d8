// Words of the samples beside what takes tables and files, English.
import type { Same } from "../same";
import type { pasteSample as vi } from "../vi/pasteSample";

export const pasteSample: Same<typeof vi> = {
  show: "See a sample",
  table: "Sample table",
  copy: "Copy the sample",
  copied: "Copied. It can be pasted into the box above or into Excel.",
  byHand: "It could not be copied. Press Ctrl+C to copy what is selected.",
  text: "Sample table as text",
  unitNote: "Codes of participants and criteria must be those of the open movement.",
  files: "Sample files",
  filesText: "A sample movement in both forms that the button takes: a template .json and a workbook .xlsx.",
  make: "Make the sample files",
  download: "Download {file}",
};
