// Relations of a part: which other parts belong to it, and as what (ECMA-376 part 2, 9.3).
import type { BookParts } from "./bookParts";
import { attribute, childrenOf, xmlTree } from "./scanXml";

export interface Relation {
  readonly id: string;
  /** Last word of the type's address, which is the same in both editions of the format: worksheet, styles … */
  readonly kind: string;
  /** Full name of the part. */
  readonly target: string;
}

/** Relations of a part ("" = of the package) to other parts; what leads out of the package is left out. @throws BookRefusal */
export function relationsOf(file: BookParts, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const text = file.text(name);
  if (text === null) return [];
  return childrenOf(xmlTree(text, name), "Relationship")
    .filter(({ attributes }) => attribute(attributes, "TargetMode") !== "External")
    .map(({ attributes }) => ({
      id: attribute(attributes, "Id") ?? "",
      kind: (attribute(attributes, "Type") ?? "").split("/").at(-1)!,
      target: resolved(folder, attribute(attributes, "Target") ?? ""),
    }));
}

/** As addresses are resolved anywhere: ".." beyond the root stays at the root (RFC 3986, 5.2.4), which LibreOffice makes use of. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
