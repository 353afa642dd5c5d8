// The emulated members are those of the client library, each in the requirement set in which the library puts it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadClientLibrary } from "../../../host/office/loadClientLibrary";
import { Args, type EmulatedMember, emulatedMembers, objectType } from "../../../host/richapi/objectType";
import type { Session } from "../../../host/richapi/session";
import "../../../host/richapi/embeddedExcel";

const { excel } = loadClientLibrary();
const source = readFileSync(createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");

/** Members that only the wire knows. */
const onWireOnly = new Set(["Worksheet.Gridlines"]);

function prototypeOf(className: string): Record<string, unknown> {
  const type = (excel as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>)[className];
  if (type === undefined) throw new Error(`The client library has no class ${className}.`);
  return type.prototype;
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function isKnown({ className, kind, name }: EmulatedMember): boolean {
  const prototype = prototypeOf(className);
  const property = name.startsWith("_") ? name : camel(name);
  if (kind === "method") return property in prototype;
  const list = kind === "scalar" ? "_scalarPropertyNames" : "_navigationPropertyNames";
  const names = Object.getOwnPropertyDescriptor(prototype, list)?.get?.call(prototype) as string[] | undefined;
  return names?.includes(property) ?? property in prototype;
}

/** Minor of ExcelApi 1.x that the library asks for before it sends the member, or null where it does not ask. */
function askedFor({ className, name }: EmulatedMember): number | null {
  const property = name.startsWith("_") ? name : camel(name);
  const match = new RegExp(`NotSupported\\("${className}\\.${property}", _defaultApiSetName, "1\\.(\\d+)"`).exec(source);
  return match === null ? null : Number(match[1]);
}

test("there is something to check", () => {
  expect(emulatedMembers().length).toBeGreaterThan(150);
});

test("every emulated member is one of the client library", () => {
  const unknown = emulatedMembers().filter((member) => !onWireOnly.has(`${member.className}.${member.name}`) && !isKnown(member));
  expect(unknown).toEqual([]);
});

test("every emulated member is in the requirement set that the library asks for", () => {
  const asked = emulatedMembers().flatMap((member) => {
    const set = askedFor(member);
    return set === null ? [] : [{ member: `${member.className}.${member.name}`, since: member.since, set }];
  });
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter(({ since, set }) => since !== set)).toEqual([]);
});

test("a member of a later set than that of the Excel answers ApiNotFound and is left out of a load of everything", () => {
  const thing = objectType<object>("Thing", {
    scalars: { Old: { since: 9, get: () => 1 }, New: { since: 15, get: () => 2 } },
    methods: { Do: { since: 15, call: () => 3 } },
  })({});
  const excel2021 = { excelApi: 14 } as Session;
  const message = /Thing\.(?:new|do) is part of ExcelApi 1\.15, this Excel has 1\.14/;
  expect(() => thing.read("new", excel2021)).toThrow(message);
  expect(() => thing.call("Do", new Args([]), excel2021)).toThrow(message);
  expect(thing.scalarNames(excel2021)).toEqual(["Old"]);
  expect(thing.read("new", { excelApi: 15 } as Session)).toBe(2);
});
