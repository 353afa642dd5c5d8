// How the objects of Excel's API are described: each class by its scalar properties, its links to other objects and its methods,
// with the requirement set (minor of ExcelApi 1.x) in which Excel has them. What is not described answers ApiNotFound.
import type { HostArea, HostSheet } from "../workbook/hostWorkbook";
import { invalidArgument, notEmulated, RichError } from "./richError";
import type { Session } from "./session";

export interface Scalar<Self> {
  readonly since: number;
  readonly get?: (self: Self, session: Session) => unknown;
  readonly set?: (self: Self, value: unknown, session: Session) => void;
  /** Setting it changes cells through the session only: what is gathered there may wait. */
  readonly isPure?: true;
}

export interface Link<Self> {
  readonly since: number;
  readonly get: (self: Self, session: Session) => HostObject | null;
}

export interface Method<Self> {
  readonly since: number;
  /** Neither looks at cells nor changes them otherwise than through the session: what is gathered there may wait. */
  readonly isPure?: true;
  /** What it gives: an object, null for a null object, or plain data. */
  readonly call: (self: Self, args: Args, session: Session) => unknown;
}

export interface Definition<Self> {
  readonly scalars?: Readonly<Record<string, Scalar<Self>>>;
  readonly links?: Readonly<Record<string, Link<Self>>>;
  readonly methods?: Readonly<Record<string, Method<Self>>>;
  /** Of a collection: its objects in order. */
  readonly items?: (self: Self, session: Session) => readonly HostObject[];
  /** Of a collection: the object of a key, null where there is none. */
  readonly item?: (self: Self, key: unknown, session: Session) => HostObject | null;
  /** The id under which the client library finds the object again in its collection. */
  readonly id?: (self: Self) => Readonly<Record<string, string>>;
  /** Sheet and area, for objects that can stand where a method wants a range. */
  readonly place?: (self: Self) => Place;
}

export interface Place {
  readonly sheet: HostSheet;
  readonly area: HostArea;
}

/** An object of the API: `self` seen through its class. */
export interface HostObject {
  readonly className: string;
  readonly place: Place | null;
  readonly ids: Readonly<Record<string, string>>;
  readonly isCollection: boolean;
  scalarNames(session: Session): readonly string[];
  isLink(name: string): boolean;
  isPure(member: string): boolean;
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  follow(name: string, session: Session): HostObject | null;
  call(name: string, args: Args, session: Session): unknown;
  items(session: Session): readonly HostObject[];
  item(key: unknown, session: Session): HostObject | null;
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof TypedObject;
}

/** One member of an emulated class: what the embedded Excel has, and since which ExcelApi. */
export interface EmulatedMember {
  readonly className: string;
  readonly kind: "scalar" | "link" | "method";
  /** As it travels, in PascalCase. */
  readonly name: string;
  readonly since: number;
}

const emulated: EmulatedMember[] = [];

/** All that is emulated, as far as the classes have been loaded. */
export function emulatedMembers(): readonly EmulatedMember[] {
  return emulated;
}

/** Makes the class; calling it gives an object of it. */
export function objectType<Self>(className: string, definition: Definition<Self>): (self: Self) => HostObject {
  const note = (kind: EmulatedMember["kind"], members: Readonly<Record<string, { readonly since: number }>> = {}) => {
    for (const [name, { since }] of Object.entries(members)) emulated.push({ className, kind, name, since });
  };
  note("scalar", definition.scalars);
  note("link", definition.links);
  note("method", definition.methods);
  return (self) => new TypedObject(className, definition, self);
}

class TypedObject<Self> implements HostObject {
  constructor(
    readonly className: string,
    readonly definition: Definition<Self>,
    readonly self: Self,
  ) {}

  get place(): Place | null {
    return this.definition.place?.(this.self) ?? null;
  }

  get ids(): Readonly<Record<string, string>> {
    return this.definition.id?.(this.self) ?? {};
  }

  get isCollection(): boolean {
    return this.definition.items !== undefined;
  }

  scalarNames(session: Session): readonly string[] {
    return Object.entries(this.definition.scalars ?? {}).flatMap(([name, scalar]) =>
      scalar.get !== undefined && scalar.since <= session.excelApi ? [name] : [],
    );
  }

  isLink(name: string): boolean {
    return own(this.definition.links, pascal(name)) !== undefined;
  }

  isPure(member: string): boolean {
    const name = pascal(member);
    return (own(this.definition.methods, name) ?? own(this.definition.scalars, name))?.isPure === true;
  }

  read(name: string, session: Session): unknown {
    const scalar = this.#available(own(this.definition.scalars, pascal(name)), name, session);
    if (scalar.get === undefined) throw notEmulated(`${this.className}.${camel(name)}`);
    return scalar.get(this.self, session);
  }

  write(name: string, value: unknown, session: Session): void {
    const scalar = this.#available(own(this.definition.scalars, pascal(name)), name, session);
    if (scalar.set === undefined) throw notEmulated(`${this.className}.${camel(name)} (to set)`);
    scalar.set(this.self, value, session);
  }

  follow(name: string, session: Session): HostObject | null {
    return this.#available(own(this.definition.links, pascal(name)), name, session).get(this.self, session);
  }

  call(name: string, args: Args, session: Session): unknown {
    return this.#available(own(this.definition.methods, pascal(name)), name, session).call(this.self, args, session);
  }

  items(session: Session): readonly HostObject[] {
    if (this.definition.items === undefined) throw notEmulated(`${this.className}.items`);
    return this.definition.items(this.self, session);
  }

  item(key: unknown, session: Session): HostObject | null {
    if (this.definition.item === undefined) throw notEmulated(`${this.className}.getItem`);
    return this.definition.item(this.self, key, session);
  }

  #available<M extends { readonly since: number }>(member: M | undefined, name: string, session: Session): M {
    const full = `${this.className}.${camel(name)}`;
    if (member === undefined) throw notEmulated(full);
    if (member.since > session.excelApi) {
      throw new RichError("ApiNotFound", `${full} is part of ExcelApi 1.${member.since}, this Excel has 1.${session.excelApi}.`, full);
    }
    return member;
  }
}

function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The arguments of a call, each asked for by place and kind; a wrong kind is InvalidArgument. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument(`Argument ${index + 1} must be a text.`);
    return value;
  }

  /** A whole number. */
  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`Argument ${index + 1} must be a whole number.`);
    return value;
  }

  oneOf<const T extends string>(index: number, allowed: readonly T[], otherwise?: T): T {
    const value = this.values[index];
    if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
    return oneOf(value, allowed);
  }

  /** Sheet and area of a range object. */
  place(index: number): Place {
    const value = this.values[index];
    const place = isHostObject(value) ? value.place : null;
    if (place === null) throw invalidArgument(`Argument ${index + 1} must be a range.`);
    return place;
  }
}

/** The value, if it is one of these texts. @throws InvalidArgument */
export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${allowed.join(", ")}.`);
  return found;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("The value must be true or false.");
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("The value must be a text.");
  return value;
}

/** A finite number within bounds. */
export function asNumber(value: unknown, min = -Infinity, max = Infinity): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max) {
    throw invalidArgument(`The value must be a number from ${min} to ${max}.`);
  }
  return value;
}

const namedColors: Readonly<Record<string, string>> = { black: "#000000", white: "#FFFFFF", red: "#FF0000", yellow: "#FFFF00" };

/** #RRGGBB. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const color = namedColors[text.toLowerCase()] ?? text;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`${text} is no colour.`);
  return color.toUpperCase();
}

/** A plain object with no other fields than these. */
export function asRecord<K extends string>(value: unknown, fields: readonly K[]): Readonly<Partial<Record<K, unknown>>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument("The value must be an object.");
  for (const field of Object.keys(value)) {
    if (!(fields as readonly string[]).includes(field)) throw invalidArgument(`${field} is no field of this object.`);
  }
  return value as Partial<Record<K, unknown>>;
}
