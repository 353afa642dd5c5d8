// The wire of Office.js: what the client library sends for one `context.sync()` and what it expects back.
// Measured on the library itself (1.1.110); messages travel as JSON text.

/** How an object of the request is reached. */
export const PathType = { root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** The id of an object path where the argument of that place is an object, otherwise 0; nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** Kinds of messages of the client library's host bridge. */
export const MessageType = { request: 1, response: 2, event: 3 } as const;

export interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly controlId?: string;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody | string };
}

export interface BridgeResponse {
  readonly id: number;
  readonly type: typeof MessageType.response;
  readonly message: { readonly statusCode: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

/** One event as the library's bridge unpacks it: category, type, target, argument as JSON, id. */
export type EventEntry = readonly [category: number, type: number, targetId: string, message: string, id: number];

export const EVENT_CATEGORY = 65_536;
/** Target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";
export const EventType = { changed: 10 } as const;
