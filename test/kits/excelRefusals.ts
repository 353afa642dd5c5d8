// How Excel refuses, as office.md and Microsoft's documents name it: what tests plant in every request of every command.

/** Somebody has locked the sheet; the session is lost; the request is too large; it took too long; a cell is being edited; a wrong argument. */
export const REFUSALS = [
  "AccessDenied",
  "InvalidOrTimedOutSession",
  "RequestPayloadSizeLimitExceeded",
  "RequestAborted",
  "InvalidOperationInCellEditMode",
  "InvalidArgument",
] as const;

/** The request is done, and what comes back is that it took too long, that the line broke, or that the answer was too large. */
export const LOST_ANSWERS = ["Timeout", "ConnectionFailure", "ResponsePayloadSizeLimitExceeded"] as const;
