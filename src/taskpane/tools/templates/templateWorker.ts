// The worker that reads a template: a file of ours, or the lists of another workbook, so that the pane stays responsive.
import { serve } from "../../book/serve";
import type { TemplateReading } from "./readTemplate";
import { readTemplateFile } from "./readTemplateFile";

export interface TemplateQuestion {
  readonly file: File;
}

export const work = serve<TemplateQuestion, TemplateReading>(({ file }) => readTemplateFile(file));
