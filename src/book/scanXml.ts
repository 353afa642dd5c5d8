// XML of a file that may be hostile: well-formed, without document type, not deep. Prefixes are dropped: no part that is read uses one
// local name for two things at one place.
import { SaxesParser } from "saxes";
import { BookRefusal } from "./bookRefusal";

/** Elements in one another, at most; a sheet has eight. */
export const MAX_DEPTH = 100;
/** Elements of a part that is held as a tree: those of thousands of names. */
const MAX_NODES = 200_000;

export type Attributes = Readonly<Record<string, string>>;

/** What happens while a part is scanned, names without prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** Goes through the text of a part once. @throws BookRefusal for anything but well-formed XML without document type */
export function scanXml(text: string, part: string, events: XmlEvents): void {
  const parser = new SaxesParser<{ readonly position: false; readonly xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw new BookRefusal("damaged", `${part}: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new BookRefusal("document-type", part);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new BookRefusal("too-deep", part);
    events.open(localName(name), attributes);
  });
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  parser.on("closetag", ({ name }) => {
    depth--;
    events.close(localName(name));
  });
  parser.write(text).close();
}

/** The root element of a small part. @throws BookRefusal */
export function xmlTree(text: string, part: string): XmlNode {
  interface Growing extends XmlNode {
    readonly children: Growing[];
    text: string;
  }
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let nodes = 0;
  scanXml(text, part, {
    open(name, attributes) {
      if (++nodes > MAX_NODES) throw new BookRefusal("too-large", part);
      const node: Growing = { name, attributes, children: [], text: "" };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    text(more) {
      open.at(-1)!.text += more;
    },
    close() {
      open.pop();
    },
  });
  return top.children[0]!;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The attribute of that name: the plain one, or else one with a prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((candidate) => !candidate.startsWith("xmlns:") && candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** All children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** A boolean of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
