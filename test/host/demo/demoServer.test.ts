// The server of the demo: what it serves, what it exchanges, whom it refuses.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DemoServer, startDemoServer } from "../../../host/demo/demoServer";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const PANE = `<!doctype html><meta http-equiv=Content-Security-Policy content="script-src 'self' https://appsforoffice.microsoft.com"><link rel=preload as=script href=${CDN}><link rel=preload as=script href=taskpane.1.js><script src=${CDN}></script><script defer src=taskpane.1.js></script>`;

let folder: string;
let server: DemoServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "demo-"));
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  put("secret.txt", "secret");
  put("addin/taskpane.html", PANE);
  put("addin/quoted.html", `<script src="${CDN}"></script>`);
  put("addin/local.html", `<script src="office/office.js"></script>`);
  put("addin/help.html", "<h1>office.js</h1>");
  put("addin/twice.html", `<script src="${CDN}"></script><script src="${CDN}"></script>`);
  put("addin/ahead.html", `<link rel=preload as=script href=https://example.com/office.js><script src="${CDN}"></script>`);
  put("addin/elsewhere.html", `<script src="https://example.com/office.js"></script>`);
  put("addin/taskpane.1.js", `load("${CDN}")`);
  put("host/index.html", "<title>Excel nhúng</title>");
  put("host/office.js", "embeddedOffice()");
  server = await serve(0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function serve(port: number): Promise<DemoServer> {
  return startDemoServer({
    addinFolder: path.join(folder, "addin"),
    hostFolder: path.join(folder, "host"),
    port,
    sample: async () => new Uint8Array([80, 75]),
  });
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends the path as it is: `fetch` would tidy it up. */
function ask(rawPath: string, { method = "GET", host }: { method?: string; host?: string } = {}): Promise<Reply> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: rawPath, method, ...(host === undefined ? {} : { headers: { host } }) }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("a page of the add-in: the address of office.js is exchanged, everything else is as built", async () => {
  const { body, headers } = await ask("/addin/taskpane.html");
  expect(body).toBe(PANE.replaceAll(CDN, "/office/office.js"));
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
});

test.each([
  ["quotes around the address", "/addin/quoted.html", `<script src="/office/office.js"></script>`],
  ["office.js beside the pages", "/addin/local.html", `<script src="/office/office.js"></script>`],
  ["a page without Office", "/addin/help.html", "<h1>office.js</h1>"],
])("%s", async (_what, address, body) => {
  expect((await ask(address)).body).toBe(body);
});

test("a script of the add-in is sent as built, whatever it holds", async () => {
  expect((await ask("/addin/taskpane.1.js")).body).toBe(`load("${CDN}")`);
});

test.each(["/addin/twice.html", "/addin/elsewhere.html", "/addin/ahead.html"])(
  "office.js asked for in a way that is not known, %s: an error, not a page without Excel",
  async (address) => {
    const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect((await ask(address)).status).toBe(500);
    silent.mockRestore();
  },
);

test("office.js is Microsoft's client library followed by the embedded Excel's Office", async () => {
  const { body, headers } = await ask("/office/office.js");
  expect(body.length).toBeGreaterThan(1_000_000);
  expect(body.endsWith("embeddedOffice()")).toBe(true);
  expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test("the page of the embedded Excel may load from this server only", async () => {
  const { body, headers } = await ask("/");
  expect(body).toBe("<title>Excel nhúng</title>");
  const sources = String(headers["content-security-policy"])
    .split("; ")
    .flatMap((part) => part.split(" ").slice(1));
  expect(new Set(sources)).toEqual(new Set(["'self'", "'unsafe-inline'", "data:", "blob:", "'none'"]));
});

test("the sample comes as a workbook", async () => {
  const { body, headers } = await ask("/sample.xlsx");
  expect(body).toBe("PK");
  expect(headers["content-type"]).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/addin/../../secret.txt",
  "/addin/%2e%2e%2f%2e%2e%2fsecret.txt",
  "/addin/%00",
  "/%E0%A4%A",
])("a path that leads out of the folders or is no path, %s: not found", async (address) => {
  const { status, body } = await ask(address);
  expect(status).toBe(404);
  expect(body).not.toContain("secret");
});

test("a request by another name of this machine is refused, one for localhost is not", async () => {
  const { port } = new URL(server.origin);
  expect((await ask("/", { host: `evil.example:${port}` })).status).toBe(403);
  expect((await ask("/", { host: `localhost:${port}` })).status).toBe(200);
});

test("nothing can be sent to the server", async () => {
  expect((await ask("/", { method: "POST" })).status).toBe(405);
});

test("the wanted port is taken: any free one is used, and both answer", async () => {
  const second = await serve(Number(new URL(server.origin).port));
  expect(second.origin).not.toBe(server.origin);
  expect((await fetch(`${second.origin}/`)).status).toBe(200);
  expect((await ask("/")).status).toBe(200);
  await second.close();
});

test("closing ends open connections", async () => {
  const second = await serve(0);
  await fetch(`${second.origin}/`, { headers: { connection: "keep-alive" } });
  await second.close();
  await expect(fetch(`${second.origin}/`)).rejects.toThrow();
});
