// Plan -> steps -> one sync (one more per 3.5 MB). Protection is lifted first and put on last; if Excel refuses anything,
// it is put back as it was. Excel has no transaction: what can be refused for good reasons is asked first, sheets before all.
import type { Parts } from "../core/parts";
import type { Area } from "../workbook/area";
import type { Op, WorkbookPlan } from "../workbook/plan";
import { HostError } from "../workbook/port";
import { toHostError } from "./hostError";
import type { Look, Looked } from "./lateEdits";
import { columnWidthStep, conditionalFormatsStep, formatStep, rowHeightStep, validationStep } from "./ops/appearance";
import { clearStep, fillFormulasStep, fillFormulaStep, sortRowsStep, writeBlockSteps } from "./ops/cells";
import { chartStep, removeChartSteps } from "./ops/charts";
import { footerStep, pageStep } from "./ops/page";
import { clearFilterStep, clearValidationStep, hideStep, mergeStep, patchSteps, unlockStep } from "./ops/repair";
import { locksStep, protectStep, PROTECTION, unprotectStep } from "./ops/protection";
import { copyAllStep, filterStep, linesStep, visibilityStep } from "./ops/restore";
import {
  activateStep,
  askTitleStep,
  defineNameStep,
  deleteSheetStep,
  ensureSheetSteps,
  freezeStep,
  recalculateStep,
  removeNameSteps,
  renameSheetStep,
} from "./ops/sheet";
import type { Step, Target } from "./ops/step";
import { pageStateStep } from "./readPage";
import { ACTION_BYTES, ENVELOPE_BYTES, inBatches, MAX_REQUEST_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { type KnownSheet, knownSheet, queueState, type WorkbookState } from "./workbookState";
import { queueMarked, writtenAfter } from "./written";

/** The steps of an operation in the middle of a plan. */
function stepsOf(op: Op, state: WorkbookState): Step[] {
  switch (op.kind) {
    case "ensureSheet":
      return ensureSheetSteps(op, state);
    case "clear":
      return [clearStep(op)];
    case "writeBlock":
      return writeBlockSteps(op);
    case "fillFormulas":
      return [fillFormulasStep(op)];
    case "fillFormula":
      return [fillFormulaStep(op)];
    case "sortRows":
      return [sortRowsStep(op)];
    case "patch":
      return patchSteps(op);
    case "merge":
      return [mergeStep(op)];
    case "hide":
      return [hideStep(op)];
    case "clearFilter":
      return [clearFilterStep(op)];
    case "filter":
      return [filterStep(op)];
    case "clearValidation":
      return [clearValidationStep(op)];
    case "unlock":
      return [unlockStep(op)];
    case "defineName":
      return [defineNameStep(op, state)];
    case "removeName":
      return removeNameSteps(op, state);
    case "format":
      return [formatStep(op)];
    case "columnWidth":
      return [columnWidthStep(op)];
    case "rowHeight":
      return [rowHeightStep(op)];
    case "validation":
      return [validationStep(op)];
    case "conditionalFormats":
      return [conditionalFormatsStep(op)];
    case "freeze":
      return [freezeStep(op)];
    case "page":
      return [pageStep(op)];
    case "footer":
      return [footerStep(op)];
    case "locks":
      return [locksStep(op)];
    case "visibility":
      return [visibilityStep(op)];
    case "copyAll":
      return [copyAllStep(op)];
    case "lines":
      return [linesStep(op)];
    case "pageState":
      return [pageStateStep(op)];
    case "chart":
      return [chartStep(op, state)];
    case "removeChart":
      return removeChartSteps(op, state);
    case "recalculate":
      return [recalculateStep()];
    case "unprotect":
    case "protect":
    case "activate":
    case "renameSheet":
    case "deleteSheet":
      return [];
  }
}

/** What a plan does, in the order in which Excel gets it. */
interface Stages {
  /** Sheets whose protection is lifted. */
  readonly lifted: readonly KnownSheet[];
  readonly before: readonly Step[];
  readonly content: readonly Step[];
  readonly after: readonly Step[];
}

/** The plan's stages, in parts: the bytes of long blocks take their time to be counted. */
function* stagesOf(plan: WorkbookPlan, state: WorkbookState): Parts<Stages> {
  const sheetsOf = (kind: "unprotect" | "protect") => [...new Set(plan.flatMap((op) => (op.kind === kind ? [op.sheet] : [])))];
  const lifted = sheetsOf("unprotect")
    .flatMap((title) => knownSheet(state, title) ?? [])
    .filter((sheet) => sheet.isProtected);
  const isUnprotected = (title: string) => {
    const sheet = knownSheet(state, title);
    return sheet?.isProtected !== true || lifted.includes(sheet);
  };
  /** As the plan says, as it was before, or what the product allows. */
  const optionsFor = (title: string) => {
    const ops = plan.flatMap((op) => (op.kind === "protect" && op.sheet === title ? [op] : []));
    const given = ops.flatMap((op) => (op.options === undefined ? [] : [op.options])).at(-1);
    return given ?? (ops.some((op) => op.allowsObjects === true) ? { ...PROTECTION, allowEditObjects: true } : PROTECTION);
  };
  const retitled = plan.flatMap((op) => (op.kind === "renameSheet" ? [op] : []));
  const deleted = plan.flatMap((op) => (op.kind === "deleteSheet" && knownSheet(state, op.sheet) !== undefined ? [op] : []));
  const steps: Step[] = [];
  for (const op of plan) {
    steps.push(...stepsOf(op, state));
    yield;
  }
  return {
    lifted,
    before: lifted.map((sheet) => unprotectStep(sheet.title)),
    content: [...[...retitled, ...deleted].slice(0, 1).map(askTitleStep), ...steps],
    after: [
      ...sheetsOf("protect")
        .filter(isUnprotected)
        .map((title) => protectStep(title, optionsFor(title))),
      ...plan.flatMap((op) => (op.kind === "activate" ? [activateStep(op)] : [])).slice(-1),
      ...deleted.map(deleteSheetStep),
      ...retitled.map(renameSheetStep),
    ],
  };
}

/**
 * Applies the plan to a workbook in that state. In one sync, more only past 3.5 MB.
 * @param look what the first request reads again before anything else, and when all is written, if it is the only one
 * @returns what it saw; null without a look
 * @throws HostError that tells what is half done, after protection has been put back as it was
 */
export async function applyPlan(
  runner: Runner,
  plan: WorkbookPlan,
  state: WorkbookState,
  look: Look | null = null,
): Promise<Looked | null> {
  const stages = await runner.inParts(stagesOf(plan, state));
  const groups = inBatches(
    [...stages.before, ...stages.content, ...stages.after],
    (step) => step.bytes,
    MAX_REQUEST_BYTES - ENVELOPE_BYTES,
  );
  let sent = 0;
  let seen: Looked | null = null;
  try {
    for (const group of groups) {
      const isFirst = sent === 0;
      const own = look !== null && groups.length > 1 ? { ...look, after: null } : look;
      const place = { lifting: isFirst ? stages.before.length : 0, done: groups.slice(0, sent).flat(), look: isFirst ? own : null };
      seen = (await sendGroup(runner, group, state, place)) ?? seen;
      sent++;
    }
    return seen;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const cause = error.code === "protected" ? withSheet(error, shutSheets(groups.flat(), stages.lifted, state)) : error;
    throw await restore(runner, stages.lifted, cause, sent === 0);
  }
}

/** Sheets that the steps touch although they are protected. */
function shutSheets(steps: readonly Step[], lifted: readonly KnownSheet[], state: WorkbookState): readonly KnownSheet[] {
  const touched = new Set(steps.flatMap((step) => (step.sheet === undefined ? [] : (knownSheet(state, step.sheet) ?? []))));
  return [...touched].filter((sheet) => sheet.isProtected && !lifted.includes(sheet));
}

/** The refusal with the sheet it speaks of, where there is only one that it can be. */
function withSheet(error: HostError, candidates: readonly KnownSheet[]): HostError {
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) return error;
  return new HostError(error.code, { ...error.detail, sheet: only.title }, error.isRetriable);
}

/** What stands around the steps of a group: how many of them lift protection, and the steps of the groups before it. */
interface GroupPlace {
  readonly lifting: number;
  readonly done: readonly Step[];
  readonly look: Look | null;
}

/** One sync. */
async function sendGroup(
  runner: Runner,
  steps: readonly Step[],
  state: WorkbookState,
  { lifting, done, look }: GroupPlace,
): Promise<Looked | null> {
  const [sheet, ...others] = new Set(steps.flatMap((step) => step.sheet ?? []));
  return runner.send({
    doing: [...new Set(steps.map((step) => step.doing))].join(", "),
    ...(sheet === undefined || others.length > 0 ? {} : { sheet }),
    bytes: ENVELOPE_BYTES + 4 * ACTION_BYTES + (look?.bytes ?? 0) + steps.reduce((sum, step) => sum + step.bytes, 0),
    queue: async (context) => {
      const target = targetOf(context, steps, state);
      const before = look?.before(context);
      steps.slice(0, lifting).forEach((step) => step.queue(target));
      const { application } = context.workbook;
      context.runtime.enableEvents = false;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      await queueMarked(context, steps.slice(lifting), async (step) => {
        step.queue(target);
        await runner.breathe();
      });
      context.runtime.enableEvents = true;
      const after = look?.after?.(context);
      return () => (before === undefined ? null : { before: before(), after: after?.() ?? null });
    },
    // Protection that was lifted is put back.
    written: (reach) =>
      writtenAfter(
        reach,
        steps.slice(lifting),
        done.filter((step) => step.doing !== "unprotect"),
      ),
  });
}

/** The sheets that exist are asked for at once, so that a vanished one is found out before anything is written. */
function targetOf(context: Excel.RequestContext, steps: readonly Step[], state: WorkbookState): Target {
  const { workbook } = context;
  const sheets = new Map<string, Excel.Worksheet>();
  const sheet = (title: string) => {
    const key = title.toLowerCase();
    let proxy = sheets.get(key);
    if (proxy === undefined) {
      proxy = workbook.worksheets.getItem(title);
      sheets.set(key, proxy);
    }
    return proxy;
  };
  for (const step of steps) if (step.sheet !== undefined && knownSheet(state, step.sheet) !== undefined) sheet(step.sheet);
  return {
    workbook,
    sheet,
    range: (title: string, area: Area) => sheet(title).getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack(),
    adopt: (title, added) => sheets.set(title.toLowerCase(), added),
  };
}

/**
 * After a refusal: events on again, protection as it was. Gives the error to throw: that the sheet is protected, if lifting failed.
 */
async function restore(runner: Runner, lifted: readonly KnownSheet[], cause: HostError, isFirst: boolean): Promise<HostError> {
  try {
    const state = await runner.sendIdempotent({
      doing: "look at protection after a refusal",
      bytes: ENVELOPE_BYTES + 4 * ACTION_BYTES,
      queue: (context) => {
        context.runtime.enableEvents = true;
        return queueState(context);
      },
    });
    const open = lifted.filter((sheet) => !isStillProtected(state, sheet));
    const shut = lifted.find((sheet) => isStillProtected(state, sheet));
    if (open.length > 0) {
      await runner.send({
        doing: "protect again",
        bytes: ENVELOPE_BYTES + open.length * 3 * ACTION_BYTES,
        queue: (context) => {
          const titles = open.flatMap((sheet) => state.sheets.find((now) => now.id === sheet.id) ?? []);
          titles.forEach((now) => {
            const before = open.find((sheet) => sheet.id === now.id)!;
            context.workbook.worksheets.getItem(now.title).protection.protect(before.options);
          });
          return () => undefined;
        },
      });
    }
    if (isFirst && shut !== undefined && cause.code === "protected") {
      return new HostError("protected", { ...cause.detail, sheet: shut.title }, false);
    }
    return cause;
  } catch (failure) {
    const second = toHostError(failure, "restore protection");
    if (!(second instanceof HostError)) throw second;
    return new HostError(
      cause.code,
      { ...cause.detail, excelMessage: `${cause.detail.excelMessage ?? ""} (protection not put back: ${second.message})` },
      cause.isRetriable,
    );
  }
}

function isStillProtected(state: WorkbookState, sheet: KnownSheet): boolean {
  return state.sheets.find((now) => now.id === sheet.id)?.isProtected ?? true;
}
