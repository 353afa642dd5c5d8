// Kiểm tra: sweeps everything that paste let through, lists it on its own sheet and answers it.
import { sheet as words } from "../locale/vi/sheet";
import { fill } from "../locale/language";
import { findingsPlan, type FindingLine } from "../workbook/findingsPlan";
import { titleFor } from "../workbook/names";
import { openErrorsOps } from "../workbook/openErrors";
import type { CheckAnswer } from "./answers";
import type { Command, LocatedFinding } from "./command";
import { inParts } from "./inParts";
import { locateAll } from "./locateAll";
import { countFindings, readMovement } from "./readMovement";
import { SWEEP_REQUEST, sweepParts } from "./sweep";
import { timeText } from "./timeText";

export const checkEntries: Command<undefined, CheckAnswer> = {
  id: "checkEntries",
  async execute(context) {
    const movement = await readMovement(context, SWEEP_REQUEST);
    const swept = await inParts(context, sweepParts(movement));
    const { state } = swept;
    const findings = [...swept.findings, ...swept.results];
    const filled = state?.checked.filled ?? 0;
    const cells = state === null ? 0 : state.matrix.rowCodes.length * state.matrix.columnCodes.length;
    const counts = countFindings(findings);
    const located = locateAll(findings, movement.snapshot, context.language);
    const vietnamese = context.language === "vi" ? located : locateAll(findings, movement.snapshot, "vi");
    const sheet = titleFor(movement.snapshot, "findings");
    const isProtected = movement.snapshot.sheets.some((state) => state.title === sheet && state.isProtected);
    context.onProgress?.("writing", 0.6);
    await context.port.apply([
      ...findingsPlan(sheet, findingLines(vietnamese), { ...counts, time: timeText(context.now()) }, { isProtected }),
      ...openErrorsOps(movement.snapshot, counts.errors),
      ...(context.revealsSheet === true ? [{ kind: "activate", sheet } as const] : []),
    ]);
    return { findings: located, ...counts, filled, cells };
  },
};

/** Lines of the sheet: errors first; what one participant lacks is one line. */
function findingLines(findings: readonly LocatedFinding[]): FindingLine[] {
  const lines: FindingLine[] = [];
  const missing = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    if (finding.rule !== "V-01") {
      lines.push(lineOf(finding));
      continue;
    }
    const key = finding.participant ?? "";
    const group = missing.get(key);
    if (group === undefined) missing.set(key, [finding]);
    else group.push(finding);
  }
  for (const group of missing.values()) {
    const [first] = group;
    if (group.length === 1) lines.push(lineOf(first!));
    else {
      const codes = group.map((finding) => finding.criterion ?? "").join(", ");
      lines.push({ ...lineOf(first!), criterion: "", message: fill(words.findings.missingOfMany, { count: group.length, codes }) });
    }
  }
  return lines.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

function lineOf(finding: LocatedFinding): FindingLine {
  return {
    severity: finding.severity,
    cell: finding.cell,
    participant: String(finding.params["participantName"] ?? finding.params["name"] ?? finding.participant ?? ""),
    criterion: finding.criterion ?? "",
    message: finding.message,
    remedy: finding.remedy + proposalOf(finding),
    rule: finding.rule,
  };
}

/** What the pane would write, where the remedy does not say so itself. */
function proposalOf({ fix, params }: LocatedFinding): string {
  if (fix?.kind !== "value" || fix.to === params["value"]) return "";
  return ` ${fill(words.findings.proposal, { to: typeof fix.to === "boolean" ? String(fix.to) : fix.to })}`;
}
