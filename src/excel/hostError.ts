// Excel's error codes and what they mean to the product. The only place that reads a code of Excel.
// `message` of Excel is localized and no basis for a decision.
import { HostError, type HostErrorCode, type Written } from "../workbook/port";

interface Meaning {
  readonly code: HostErrorCode;
  /** Trying the same again may help. */
  readonly isRetriable: boolean;
}

const meanings: Readonly<Record<string, Meaning>> = {
  InvalidOperationInCellEditMode: { code: "cell-edit", isRetriable: true },
  WriteNotSupportedWhenModalDialogOpen: { code: "busy", isRetriable: true },
  InactiveWorkbook: { code: "busy", isRetriable: true },
  ActivityLimitReached: { code: "busy", isRetriable: true },
  RequestAborted: { code: "busy", isRetriable: true },
  ServiceNotAvailable: { code: "busy", isRetriable: true },
  Timeout: { code: "busy", isRetriable: true },
  ConnectionFailure: { code: "session", isRetriable: true },
  RequestPayloadSizeLimitExceeded: { code: "too-large", isRetriable: false },
  ResponsePayloadSizeLimitExceeded: { code: "too-large", isRetriable: false },
  MemoryLimitReached: { code: "too-large", isRetriable: false },
  OperationCellsExceedLimit: { code: "too-large", isRetriable: false },
  InvalidOrTimedOutSession: { code: "session", isRetriable: false },
  AccessDenied: { code: "protected", isRetriable: false },
  BadPassword: { code: "protected", isRetriable: false },
  ItemNotFound: { code: "not-found", isRetriable: true },
  InvalidReference: { code: "not-found", isRetriable: true },
  InvalidBinding: { code: "not-found", isRetriable: true },
  ItemAlreadyExists: { code: "conflict", isRetriable: true },
  Conflict: { code: "conflict", isRetriable: true },
  InsertDeleteConflict: { code: "conflict", isRetriable: false },
  FilteredRangeConflict: { code: "conflict", isRetriable: false },
  MergedRangeConflict: { code: "conflict", isRetriable: false },
  NonBlankCellOffSheet: { code: "conflict", isRetriable: false },
  InvalidSelection: { code: "selection", isRetriable: true },
  RangeExceedsLimit: { code: "too-large", isRetriable: false },
  ApiNotFound: { code: "unsupported", isRetriable: false },
  ApiNotAvailable: { code: "unsupported", isRetriable: false },
  NotImplemented: { code: "unsupported", isRetriable: false },
  UnsupportedOperation: { code: "unsupported", isRetriable: false },
  UnsupportedFeature: { code: "unsupported", isRetriable: false },
};

/** Codes after which an idempotent request is tried again unasked. */
const transient = new Set(["ActivityLimitReached", "RequestAborted", "ServiceNotAvailable", "GeneralException"]);

/** Codes after which nobody knows whether Excel has done what was asked: the answer got lost or was too large, not the request. */
const answerLost = new Set(["RequestAborted", "Timeout", "ConnectionFailure", "ResponsePayloadSizeLimitExceeded"]);

/** What the client library throws, as far as the gateway looks at it. */
interface RichApiError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly statement?: string; readonly errorLocation?: string };
  readonly traceMessages?: readonly string[];
}

function isRichApiError(error: unknown): error is RichApiError {
  return typeof error === "object" && error !== null && typeof (error as Partial<RichApiError>).code === "string";
}

/** Excel's own code, or "" if the error is none of Excel's. */
export function excelCodeOf(error: unknown): string {
  if (error instanceof HostError) return error.detail.excelCode ?? "";
  return isRichApiError(error) ? error.code : "";
}

/** True when the same idempotent request may be sent again without asking. */
export function isTransient(error: unknown): boolean {
  return transient.has(excelCodeOf(error));
}

/** How far a refused request came. */
export type Reach =
  /** Excel refused it whole. */
  | { readonly kind: "none" }
  /** Excel refused it in its middle, behind these marks (`context.trace`). */
  | { readonly kind: "middle"; readonly marks: readonly string[] }
  /** The answer got lost. */
  | { readonly kind: "unknown" };

/** How far the request came that threw this error of Excel's. */
export function reachOf(error: unknown): Reach {
  if (!isRichApiError(error)) return { kind: "none" };
  if (answerLost.has(error.code)) return { kind: "unknown" };
  const { errorLocation, statement } = error.debugInfo ?? {};
  const isInside = [errorLocation, statement].some((text) => text !== undefined && text !== "");
  return isInside ? { kind: "middle", marks: error.traceMessages ?? [] } : { kind: "none" };
}

/** True when less cells at once may do. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof HostError && error.code === "too-large";
}

/** The product's error for whatever a request threw; errors that are not Excel's come back as they are: they are bugs. */
export function toHostError(error: unknown, doing: string, sheet?: string, written: Written | null = null): unknown {
  if (error instanceof HostError || !isRichApiError(error)) return error;
  const { code, isRetriable } = meanings[error.code] ?? { code: "internal", isRetriable: false };
  const where = error.debugInfo?.statement ?? error.debugInfo?.errorLocation;
  return new HostError(
    code,
    {
      excelCode: error.code,
      excelMessage: error.message,
      statement: where === undefined ? doing : `${doing}: ${where}`,
      ...(sheet === undefined ? {} : { sheet }),
      ...(written === null ? {} : { written }),
    },
    isRetriable,
  );
}
