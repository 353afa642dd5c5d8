// The short code of a lock in the foot of what is made while the movement is locked.
import { fill } from "../../locale/language";
import { stageTitles } from "../../locale/vi/stageTitles";
import type { PrintedDocument } from "../documents/document";
import type { Op } from "../plan";

/** The code in the foot of a sheet that is made while the movement is locked; none where it is not. */
export function sealFooterOps(shortSeal: string, sheet: string): Op[] {
  return shortSeal === "" ? [] : [{ kind: "footer", sheet, left: fill(stageTitles.footer, { code: shortSeal }) }];
}

/** The papers with the code in their foot, for a file that has no foot of a sheet. */
export function withSeal(papers: readonly PrintedDocument[], shortSeal: string): PrintedDocument[] {
  if (shortSeal === "") return [...papers];
  const code = fill(stageTitles.footer, { code: shortSeal });
  return papers.map((paper) => ({ ...paper, foot: paper.foot === "" ? code : `${code} · ${paper.foot}` }));
}
