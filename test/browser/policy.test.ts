// The security policy of the pages as they are built: what they may load and run. Needs `npm run build`.
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { ROOT } from "../architecture/sourceTree";

const PAGES = ["taskpane.html", "ribbon.html", "notice.html"];
const OFFICE = "https://appsforoffice.microsoft.com";

function pageOf(name: string): Document {
  return new JSDOM(readFileSync(path.join(ROOT, "dist/addin", name), "utf8")).window.document;
}

/** The directives of the page's policy with their sources. */
function policyOf(page: Document): ReadonlyMap<string, readonly string[]> {
  const texts = [...page.querySelectorAll(`meta[http-equiv="Content-Security-Policy"]`)].map((meta) => meta.getAttribute("content") ?? "");
  expect(texts).toHaveLength(1);
  return new Map(
    texts[0]!.split(";").map((directive): [string, string[]] => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name!, sources];
    }),
  );
}

describe.each(PAGES)("%s", (name) => {
  test("scripts come from the add-in itself and from Microsoft's address of office.js, nothing is evaluated or written into the page", () => {
    const policy = policyOf(pageOf(name));
    expect(policy.get("script-src")).toEqual(["'self'", OFFICE]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
    expect([...policy.values()].flat()).not.toContain("'wasm-unsafe-eval'");
    // Workers go by the scripts' sources where nothing else is said.
    expect(policy.has("worker-src") || policy.has("child-src")).toBe(false);
  });

  test("nothing else is loaded from elsewhere, and nothing is sent anywhere", () => {
    const policy = policyOf(pageOf(name));
    const said = ["default-src", "connect-src", "object-src", "base-uri", "form-action"].map((directive) => policy.get(directive));
    expect(said).toEqual([["'self'"], ["'self'"], ["'none'"], ["'self'"], ["'none'"]]);
    const strange = [...policy.values()]
      .flat()
      .filter((source) => !/^'(self|none|unsafe-inline)'$|^data:$/.test(source) && source !== OFFICE);
    expect(strange).toEqual([]);
  });

  test("the policy stands before every script, and no script stands in the page itself", () => {
    const page = pageOf(name);
    const policy = page.querySelector(`meta[http-equiv="Content-Security-Policy"]`)!;
    const scripts = [...page.querySelectorAll("script")];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script.getAttribute("src") ?? "").not.toBe("");
      expect(policy.compareDocumentPosition(script) & 4).toBe(4);
    }
  });
});
