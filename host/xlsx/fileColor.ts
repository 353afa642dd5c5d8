// Colours of files: RGB, one of the theme with a tint, or one of the old palette (ISO/IEC 29500-1, 18.8.3, 18.8.19 and 18.8.27).
import { attribute, childOf, type XmlNode } from "./readXml";

const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const OFFICE_THEME = "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The twelve colours of a theme part, RRGGBB; those of Office 2007 where there is none. */
export function themeColors(theme: XmlNode | null): readonly string[] {
  const scheme = childOf(childOf(theme ?? undefined, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, i) => {
    const color = childOf(scheme, name)?.children[0];
    const value = color && (attribute(color, "lastClr") ?? attribute(color, "val"));
    return value !== undefined && /^[0-9A-F]{6}$/i.test(value) ? value.toUpperCase() : OFFICE_THEME[i]!;
  });
}

/** #RRGGBB of a colour element; undefined for the automatic colour, none, or the plain text colour of the theme. */
export function fileColor(node: XmlNode | undefined, theme: readonly string[]): string | undefined {
  if (!node) return undefined;
  const { rgb, theme: themeIndex, indexed } = node.attributes;
  const tint = Number(node.attributes.tint ?? 0);
  if (rgb !== undefined && /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb)) return tinted(rgb.slice(-6), tint);
  if (themeIndex === "1" && tint === 0) return undefined;
  if (themeIndex !== undefined) return tinted(theme[Number(themeIndex)], tint);
  return indexed === undefined ? undefined : tinted(PALETTE[Number(indexed)], tint);
}

/** Lightens (tint > 0) or darkens (tint < 0) by mixing with white or black: within a shade of what Excel shows. */
function tinted(color: string | undefined, tint: number): string | undefined {
  if (color === undefined) return undefined;
  if (!(tint >= -1 && tint <= 1) || tint === 0) return `#${color.toUpperCase()}`;
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${mixed
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
