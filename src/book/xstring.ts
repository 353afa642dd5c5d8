// Texts of .xlsx files: characters that XML cannot carry are written as _x000D_ (ST_Xstring of ISO/IEC 29500-1, 22.9.2.19).

/** Control characters and halves of surrogate pairs. */
const NEEDS_ESCAPE = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gu;

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** XML of a text in an element; a literal _x0041_ is guarded as _x005F_x0041_. */
export function toXstring(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(NEEDS_ESCAPE, escapeCharacter));
}

/** As `toXstring`, for attributes, where XML turns tabs and line breaks into spaces. */
export function toXstringAttribute(text: string): string {
  return toXstring(text).replace(/[\t\n]/g, escapeCharacter);
}

/** The text that a file's text stands for. */
export function fromXstring(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** Text for XML content or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
