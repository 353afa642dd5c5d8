// Opens an address in the browser of a desktop. Where there is no desktop, nothing happens.
import { spawn } from "node:child_process";

/** Tries once; a machine without a browser, a screen or the opening program is no error. */
export function openBrowser(address: string): void {
  const opener = openerOf(process.platform);
  if (opener === null) return;
  const [program, ...first] = opener;
  const child = spawn(program, [...first, address], { stdio: "ignore", detached: true });
  // Emitted when the program is missing: the address stands on the screen all the same.
  child.on("error", () => undefined);
  child.unref();
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] | null {
  if (process.env["CI"] !== undefined || !process.stdout.isTTY) return null;
  if (platform === "darwin") return ["open"];
  // The empty text is the title that `start` takes first.
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  const hasScreen = Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
  return hasScreen && process.env["SSH_CONNECTION"] === undefined ? ["xdg-open"] : null;
}
