// Runs one request: its object paths are resolved when first needed, its actions one after another.
// The first refusal ends it; what ran before stays done, for Excel has no transaction.
import {
  type ActionResult,
  ActionType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { Args, type HostObject, isHostObject } from "./objectType";
import { invalidArgument, itemNotFound, notEmulated, RichError } from "./richError";
import type { Session } from "./session";

/** Told before each action, with its member (such as Range.values); may throw a planted fault. */
export type ActionHook = (member: string) => void;

/** Runs the request against the session's workbook. */
export async function runBatch(body: RequestBody, root: HostObject, session: Session, before: ActionHook): Promise<ResponseBody> {
  const batch = new Batch(body, root, session);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  let member = "";
  let refusal: RichError | null = null;
  try {
    for (const action of body.Actions) {
      member = batch.memberOf(action);
      before(member);
      results.push({ ActionId: action.Id, Value: await batch.perform(action) });
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
    }
  } catch (error) {
    if (!(error instanceof RichError)) throw error;
    refusal = error;
  }
  try {
    session.endRequest();
  } catch (error) {
    if (!(error instanceof RichError)) throw error;
    refusal ??= error;
  }
  if (refusal === null) return { Results: results, TraceIds: traceIds };
  return {
    Results: results,
    TraceIds: traceIds,
    Error: {
      Code: refusal.code,
      Message: refusal.message,
      Location: refusal.location === "" ? member : refusal.location,
      ActionIndex: Math.min(results.length, body.Actions.length - 1),
      HttpStatusCode: refusal.httpStatusCode,
    },
  };
}

class Batch {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #references = new Map<number, string>();

  constructor(
    readonly body: RequestBody,
    readonly root: HostObject,
    readonly session: Session,
  ) {}

  /** What an action is about, for errors: Range.values, Worksheet.delete, WorksheetCollection.getItem. */
  memberOf(action: Action): string {
    const object = this.#objects.get(action.ObjectPathId);
    if (action.Name !== "") return `${object?.className ?? ""}.${camelName(action.Name)}`;
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.#objects.get(path.ParentObjectPathId);
    const name = path?.ObjectPathType === PathType.indexer ? "getItem" : camelName(path?.Name ?? "");
    return parent === undefined || parent === null ? (object?.className ?? name) : `${parent.className}.${name}`;
  }

  async perform(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#instantiate(action.ObjectPathId);
      case ActionType.query:
        return this.#query(action);
      case ActionType.method:
        return this.#method(action);
      case ActionType.setProperty:
        return this.#setProperty(action);
      case ActionType.trace:
        return null;
      default:
        throw notEmulated(`action of type ${action.ActionType}`);
    }
  }

  async #instantiate(pathId: number): Promise<unknown> {
    const object = await this.#resolve(pathId);
    if (object === null) return null;
    const reference = this.#references.get(pathId);
    return reference === undefined ? object.ids : { ...object.ids, _ReferenceId: reference };
  }

  async #query(action: Action): Promise<unknown> {
    const object = await this.#resolve(action.ObjectPathId);
    if (object === null) return null;
    this.session.finish();
    await this.session.settle();
    return this.#describe(object, action.QueryInfo ?? {});
  }

  /** The selected properties of an object, of the items if it is a collection; without a selection all plain ones. */
  #describe(object: HostObject, query: QueryInfo): unknown {
    if ((query.Expand?.length ?? 0) > 0) throw notEmulated("load with expand");
    if (object.isCollection) {
      const first = query.Skip ?? 0;
      const last = query.Top === undefined ? undefined : first + query.Top;
      const items = object.items(this.session).slice(first, last);
      const inner: QueryInfo = query.Select === undefined ? {} : { Select: query.Select };
      return { _Items: items.map((item) => this.#describe(item, inner)) };
    }
    const result: Record<string, unknown> = { ...object.ids };
    const linked = new Map<string, string[]>();
    for (const path of query.Select ?? object.scalarNames(this.session)) {
      const slash = path.indexOf("/");
      const name = slash < 0 ? path : path.slice(0, slash);
      if (slash >= 0) linked.set(name, [...(linked.get(name) ?? []), path.slice(slash + 1)]);
      else if (object.isLink(name)) linked.set(name, linked.get(name) ?? []);
      else result[wireName(name)] = object.read(name, this.session);
    }
    for (const [name, selection] of linked) {
      const other = object.follow(name, this.session);
      result[wireName(name)] = other === null ? null : this.#describe(other, selection.length === 0 ? {} : { Select: selection });
    }
    return result;
  }

  async #method(action: Action): Promise<unknown> {
    const object = await this.#resolve(action.ObjectPathId);
    if (object === null) return null;
    if (action.Name === "_KeepReference") {
      if (!this.#references.has(action.ObjectPathId)) this.#references.set(action.ObjectPathId, this.session.keep(object));
      return null;
    }
    if (!object.isPure(action.Name)) this.session.finish();
    const value = await object.call(action.Name, await this.#args(action.ArgumentInfo), this.session);
    if (isHostObject(value)) throw notEmulated(`${object.className}.${camelName(action.Name)} as an action`);
    return value ?? null;
  }

  async #setProperty(action: Action): Promise<unknown> {
    const object = await this.#resolve(action.ObjectPathId);
    if (object === null) throw itemNotFound("the object whose property is set");
    const args = await this.#args(action.ArgumentInfo);
    if (!object.isPure(action.Name)) this.session.finish();
    object.write(action.Name, args.raw(0), this.session);
    return null;
  }

  /** The object of a path, null for a null object. Each path is resolved once a request. */
  async #resolve(pathId: number): Promise<HostObject | null> {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (path === undefined) throw new RichError("InvalidObjectPath", `There is no object path ${pathId} in the request.`);
    const object = await this.#resolvePath(path);
    this.#objects.set(pathId, object);
    return object;
  }

  async #resolvePath(path: ObjectPath): Promise<HostObject | null> {
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.reference) return this.session.referenced(path.Name);
    if (path.ParentObjectPathId === undefined) throw notEmulated(`object path of type ${path.ObjectPathType}`);
    const parent = await this.#resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = await this.#args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.follow(path.Name, this.session);
      case PathType.indexer: {
        const item = parent.item(args.raw(0), this.session);
        if (item === null) throw itemNotFound(String(args.raw(0)));
        return item;
      }
      case PathType.method: {
        if (!parent.isPure(path.Name)) this.session.finish();
        const made = await parent.call(path.Name, args, this.session);
        if (made === null || isHostObject(made)) return made;
        throw notEmulated(`${parent.className}.${camelName(path.Name)} as an object`);
      }
      default:
        throw notEmulated(`object path of type ${path.ObjectPathType}`);
    }
  }

  /** Arguments with the objects put in where the request refers to them. */
  async #args(info: ArgumentInfo | undefined): Promise<Args> {
    const values: unknown[] = [...(info?.Arguments ?? [])];
    const referenced = info?.ReferencedObjectPathIds ?? [];
    for (const [index, pathId] of referenced.entries()) {
      if (Array.isArray(pathId)) {
        if (pathId.flat(Infinity).some((id) => id !== 0)) throw notEmulated("objects inside an array");
      } else if (typeof pathId === "number" && pathId !== 0) {
        const object = await this.#resolve(pathId);
        if (object === null) throw invalidArgument(`Argument ${index + 1} is a null object.`);
        values[index] = object;
      }
    }
    return new Args(values);
  }
}

/** Properties travel in PascalCase. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
