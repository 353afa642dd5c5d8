// The emulated members are those of the client library, each in the requirement set in which the library puts it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadClientLibrary } from "../../../host/office/loadClientLibrary";
import { type EmulatedMember, emulatedMembers } from "../../../host/richapi/objectType";
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
