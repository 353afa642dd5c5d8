// Relationships of a part: which other parts belong to it, and as what.
import type { XlsxPackage } from "./readPackage";
import { attribute, childrenOf, readXml } from "./readXml";

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, which is the same in both editions of the format: worksheet, styles … */
  readonly kind: string;
  /** Full name of the part. */
  readonly target: string;
}

/** Relationships of a part ("" = of the package) to other parts of the package. @throws OpenXlsxError */
export function readRelationships(file: XlsxPackage, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const xml = file.text(name);
  if (xml === null) return [];
  return childrenOf(readXml(xml, name), "Relationship")
    .filter((node) => attribute(node, "TargetMode") !== "External")
    .map((node) => ({
      id: attribute(node, "Id") ?? "",
      kind: (attribute(node, "Type") ?? "").split("/").at(-1)!,
      target: resolve(folder, attribute(node, "Target") ?? ""),
    }));
}

/** As addresses are resolved anywhere: ".." beyond the root stays at the root (RFC 3986, 5.2.4), which LibreOffice makes use of. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
