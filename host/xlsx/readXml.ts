// XML parts as small trees. Prefixes are dropped: no part that is read uses one local name for two things at one place.
import { SaxesParser } from "saxes";
import { OpenXlsxError } from "./openXlsxError";

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/**
 * The root element of a part. Elements named in `take` are handed over when they end and left out of the tree, so that a sheet of a
 * million cells is never held as a whole. @throws OpenXlsxError for anything but well-formed XML without document type.
 */
export function readXml(xml: string, part: string, take: Readonly<Record<string, (node: XmlNode) => void>> = {}): XmlNode {
  const parser = new SaxesParser();
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  const addText = (text: string): void => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on("error", (error) => {
    throw new OpenXlsxError("damaged", error.message, part);
  });
  parser.on("doctype", () => {
    throw new OpenXlsxError("unsafe", "document type", part);
  });
  parser.on("opentag", (tag) => {
    open.push({ name: localName(tag.name), attributes: localNames(tag.attributes), children: [], text: "" });
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const node = open.pop()!;
    const parent = open.at(-1);
    const taker = Object.hasOwn(take, node.name) ? take[node.name] : undefined;
    if (!parent) root = node;
    else if (taker) taker(node);
    else parent.children.push(node);
  });
  parser.write(xml).close();
  if (!root) throw new OpenXlsxError("damaged", "no element", part);
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(":"))) return attributes;
  const local = Object.create(null) as Record<string, string>;
  for (const name of names) {
    // xmlns:x is a declaration, not an attribute xmlns; where r:id and id meet, the plain one has precedence.
    if (!name.startsWith("xmlns:") && !Object.hasOwn(attributes, localName(name))) local[localName(name)] = attributes[name]!;
    else if (!name.includes(":")) local[name] = attributes[name]!;
  }
  return local;
}

/** The attribute, by its name without prefix. */
export function attribute(node: XmlNode, name: string): string | undefined {
  return node.attributes[name];
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** All children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
