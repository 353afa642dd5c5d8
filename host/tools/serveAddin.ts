// Serves dist/addin at https://localhost:3000 for a real Excel, with the developer certificate of office-addin-dev-certs.
// Started by office-addin-debugging through the script "dev-server".
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import { homedir } from "node:os";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../../dist/addin");
const CERTIFICATES = path.join(homedir(), ".office-addin-dev-certs");
const PORT = 3000;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Sends one file of dist/addin. Pages are asked for anew each time; Office demands that icons may be kept. */
async function send(address: string, response: ServerResponse): Promise<void> {
  const file = path.join(FOLDER, decodeURIComponent(new URL(address, "https://localhost").pathname));
  if (!file.startsWith(FOLDER + path.sep)) {
    response.writeHead(404).end();
    return;
  }
  const body = await readFile(file);
  const extension = path.extname(file);
  response.writeHead(200, {
    "Content-Type": TYPES[extension] ?? "application/octet-stream",
    "Cache-Control": extension === ".png" ? "max-age=86400" : "no-cache",
  });
  response.end(body);
}

const server = createServer(
  { cert: readFileSync(path.join(CERTIFICATES, "localhost.crt")), key: readFileSync(path.join(CERTIFICATES, "localhost.key")) },
  (request, response) => {
    send(request.url ?? "/", response).catch((error: NodeJS.ErrnoException) => {
      const isAbsent = error.code === "ENOENT" || error.code === "EISDIR" || error instanceof URIError;
      if (!isAbsent) console.error(error);
      response.writeHead(isAbsent ? 404 : 500).end();
    });
  },
);
server.listen(PORT, "localhost", () => console.log(`Bảng Vàng: https://localhost:${PORT}/taskpane.html`));
