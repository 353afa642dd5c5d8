// Excel's refusals as the documentation names them.

const httpStatus: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidOrTimedOutSession: 408,
  ItemNotFound: 404,
  NotImplemented: 501,
  ServiceNotAvailable: 503,
};

/** A refusal on its way to the client library. */
export class RichError extends Error {
  override readonly name = "RichError";
  constructor(
    readonly code: string,
    message: string,
    /** Member at which it happened, such as Range.values. */
    readonly location = "",
  ) {
    super(message);
  }

  get httpStatusCode(): number {
    return httpStatus[this.code] ?? 400;
  }
}

export function invalidArgument(message: string): RichError {
  return new RichError("InvalidArgument", message);
}

export function itemNotFound(what: string): RichError {
  return new RichError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

export function accessDenied(message: string): RichError {
  return new RichError("AccessDenied", message);
}

/** The member is real, but this embedded Excel does not have it: never answered silently. */
export function notEmulated(member: string): RichError {
  return new RichError("ApiNotFound", `${member} is not emulated.`, member);
}
