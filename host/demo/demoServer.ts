// The local server of the demo: the embedded Excel at /, the built add-in below /addin/, its office.js, and the sample workbook.
// Listens on the loopback address only and answers only what is asked of that address.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OFFICE_SCRIPT, officeScript, withEmbeddedOffice } from "./officeScript";
import { mediaType, readBelow } from "./staticFiles";

const LOOPBACK = "127.0.0.1";

/** What the page of the embedded Excel may do. Univer and Fluent UI write styles into the page; nothing may come from elsewhere. */
const HOST_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** On top of the policy that ships inside the add-in's pages. */
const ADDIN_POLICY = "frame-ancestors 'self'";

export interface DemoServerOptions {
  /** dist/addin and dist/host. */
  readonly addinFolder: string;
  readonly hostFolder: string;
  /** The first port to try; 0 = any free one. When it is taken, any free one. */
  readonly port: number;
  /** The workbook that the page opens with. */
  readonly sample: () => Promise<Uint8Array>;
}

export interface DemoServer {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

interface Answer {
  readonly type: string;
  readonly body: Buffer | Uint8Array | string;
  readonly policy?: string;
}

/** Starts to serve. @throws Error when no port can be opened */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  let port = 0;
  const server = createServer((request, response) => {
    respond(request, response, port, options).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Máy chủ thử nghiệm gặp lỗi; xem cửa sổ dòng lệnh.\n");
    });
  });
  port = await listen(server, options.port);
  return {
    origin: `http://${LOOPBACK}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  const open = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, LOOPBACK, () => {
        server.off("error", reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  try {
    return await open(wanted);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (wanted === 0 || (code !== "EADDRINUSE" && code !== "EACCES")) throw error;
    return open(0);
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, port: number, options: DemoServerOptions): Promise<void> {
  // A name of somebody else's that points at this machine must not get in.
  const isOurs = request.headers.host === `${LOOPBACK}:${port}` || request.headers.host === `localhost:${port}`;
  if (!isOurs || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(isOurs ? 405 : 403).end();
    return;
  }
  const answer = await find(new URL(request.url ?? "/", `http://${LOOPBACK}`).pathname, options);
  if (answer === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Không có tệp này.\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": answer.type,
    "Content-Length": Buffer.byteLength(answer.body),
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(answer.policy === undefined ? {} : { "Content-Security-Policy": answer.policy }),
  });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}

async function find(path: string, { addinFolder, hostFolder, sample }: DemoServerOptions): Promise<Answer | null> {
  if (path === OFFICE_SCRIPT) return { type: mediaType(path), body: await officeScript(hostFolder) };
  if (path === "/sample.xlsx") return { type: mediaType(path), body: await sample() };
  if (path.startsWith("/addin/")) {
    const file = await readBelow(addinFolder, path.slice("/addin/".length));
    if (file === null) return null;
    if (!file.name.endsWith(".html")) return { type: mediaType(file.name), body: file.body };
    return { type: mediaType(file.name), body: withEmbeddedOffice(file.body.toString("utf8")), policy: ADDIN_POLICY };
  }
  const file = await readBelow(hostFolder, path === "/" ? "index.html" : path.slice(1));
  if (file === null) return null;
  return { type: mediaType(file.name), body: file.body, ...(file.name.endsWith(".html") ? { policy: HOST_POLICY } : {}) };
}
