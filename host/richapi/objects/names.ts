// Defined names of the workbook.
import type { HostWorkbook } from "../../workbook/hostWorkbook";
import { absoluteAreaText, isDefinedName, parseAddress } from "../address";
import { type Args, asBoolean, asText, type HostObject, objectType } from "../objectType";
import { invalidArgument, RichError } from "../richError";
import type { Session } from "../session";
import { range } from "./range";

interface Name {
  readonly workbook: HostWorkbook;
  readonly name: string;
}

function find(workbook: HostWorkbook, key: unknown): HostObject | null {
  if (typeof key !== "string") return null;
  const found = workbook.names().find((item) => item.name.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : namedItem({ workbook, name: found.name });
}

function referenceOf({ workbook, name }: Name): string {
  const found = workbook.names().find((item) => item.name === name);
  if (found === undefined) throw new RichError("ItemNotFound", `There is no name ${name}.`);
  return found.reference;
}

function isBroken(reference: string): boolean {
  return reference.includes("#REF!");
}

function typeOf(self: Name): string {
  const reference = referenceOf(self);
  if (isBroken(reference)) return "Error";
  if (self.workbook.areaOfName(self.name) !== null) return "Range";
  const constant = reference.slice(1);
  if (/^".*"$/.test(constant)) return "String";
  if (/^(?:TRUE|FALSE)$/i.test(constant)) return "Boolean";
  return constant !== "" && Number.isFinite(Number(constant)) ? "Double" : "Array";
}

function valueOf(self: Name): unknown {
  const reference = referenceOf(self);
  switch (typeOf(self)) {
    case "Error":
      return "#REF!";
    case "Double":
      return Number(reference.slice(1));
    case "Boolean":
      return /TRUE/i.test(reference);
    case "String":
      return reference.slice(2, -1);
    default:
      return reference;
  }
}

function rangeOf({ workbook, name }: Name): HostObject | null {
  const target = workbook.areaOfName(name);
  const sheet = target === null ? null : workbook.sheet(target.sheetId);
  return target === null || sheet === null ? null : range({ sheet, area: target.area });
}

function isVisible({ workbook, name }: Name): boolean {
  return workbook.names().find((item) => item.name === name)?.visible ?? true;
}

/** A reference that the API takes as a text: a formula; of areas one only, for the separator of several depends on the locale. */
function checkReference(text: string, workbook: HostWorkbook): string {
  if (!text.startsWith("=") || text.length < 2) throw invalidArgument("A name refers to a formula.");
  const parsed = parseAddress(text.slice(1));
  if (parsed === null && text.includes("!") && text.includes(",") && !text.includes("(")) {
    throw invalidArgument("A name of several areas can't be given as a text.");
  }
  if (parsed?.title !== null && parsed !== null && workbook.sheetByTitle(parsed.title) === null) {
    throw invalidArgument(`There is no sheet ${parsed.title}.`);
  }
  return text;
}

function add(workbook: HostWorkbook, args: Args, session: Session): HostObject {
  const name = args.text(0);
  if (!isDefinedName(name)) throw invalidArgument(`${name} is no name.`);
  if (find(workbook, name) !== null) throw new RichError("ItemAlreadyExists", `There is a name ${name} already.`);
  if (args.has(2)) throw new RichError("NotImplemented", "Comments of names are not emulated.");
  if (typeof args.raw(1) === "string") workbook.defineName(name, checkReference(args.text(1), workbook));
  else {
    const { sheet, area } = args.place(1);
    workbook.defineName(name, `='${sheet.title.replace(/'/g, "''")}'!${absoluteAreaText(area)}`);
  }
  session.touch();
  return namedItem({ workbook, name });
}

export const nameCollection = objectType<HostWorkbook>("NamedItemCollection", {
  items: (workbook) => workbook.names().map(({ name }) => namedItem({ workbook, name })),
  item: find,
  methods: {
    Add: { since: 4, call: add },
    GetCount: { since: 4, call: (workbook) => workbook.names().length },
    GetItemOrNullObject: { since: 4, call: (workbook, args) => find(workbook, args.text(0)) },
  },
});

const namedItem = objectType<Name>("NamedItem", {
  id: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { since: 1, get: ({ name }) => name },
    Type: { since: 1, get: typeOf },
    Value: { since: 1, get: valueOf },
    Visible: {
      since: 1,
      get: isVisible,
      set: (self, value) => self.workbook.defineName(self.name, referenceOf(self), asBoolean(value)),
    },
    Scope: { since: 4, get: () => "Workbook" },
    Formula: {
      since: 7,
      get: referenceOf,
      set: (self, value, session) => {
        const { workbook, name } = self;
        workbook.defineName(name, checkReference(asText(value), workbook), isVisible(self));
        session.touch();
      },
    },
  },
  methods: {
    Delete: {
      since: 4,
      call: ({ workbook, name }, _args, session) => {
        workbook.removeName(name);
        session.touch();
      },
    },
    GetRange: {
      since: 1,
      call: (self) => {
        const found = rangeOf(self);
        if (found === null) throw new RichError("InvalidReference", `The name ${self.name} isn't a range.`);
        return found;
      },
    },
    GetRangeOrNullObject: { since: 4, call: rangeOf },
  },
});
