// The custom XML part in which a file carries the add-in's document settings.
import { attribute, childrenOf, type XmlNode } from "./readXml";
import { fromXstring } from "./xstring";

export const SETTINGS_NAMESPACE = "urn:bang-vang:document-settings";
export const SETTINGS_PART_ID = "{6C1D3B5E-2F0A-4E58-9B7C-5A41D0C8E2F7}";

/** The settings of a custom XML part, or null if it is a part of somebody else. */
export function readSettings(root: XmlNode): Map<string, string> | null {
  if (root.name !== "settings" || attribute(root, "xmlns") !== SETTINGS_NAMESPACE) return null;
  return new Map(childrenOf(root, "setting").map((node) => [fromXstring(attribute(node, "name") ?? ""), fromXstring(node.text)]));
}
