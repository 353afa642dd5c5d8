// What the pane's first load costs beside the pane of Office's own generator, in counts: `npm run bench` tells the times.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../architecture/sourceTree";
import { FirstLoadMeter, type FirstLoad } from "../bench/firstLoad";

let meter: FirstLoadMeter;
let template: FirstLoad;
let addin: FirstLoad;
beforeAll(async () => {
  meter = await FirstLoadMeter.start();
  template = await meter.measure("template");
  addin = await meter.measure("addin");
});
afterAll(() => meter.close());

test("script that runs before the first button can be pressed: at most 1.45 times the hello world's", () => {
  expect(template.scriptSize).toBeGreaterThan(200_000);
  expect(addin.scriptSize / template.scriptSize).toBeLessThan(1.45);
});

test("the page asks at its top for office.js, its script and its first screen", () => {
  const page = readFileSync(path.join(ROOT, "dist/addin/taskpane.html"), "utf8");
  const ahead = [...page.slice(0, page.indexOf("<script")).matchAll(/<link rel=preload as=script href=(\S+?)>/g)].map((match) => match[1]!);
  expect(ahead[0]).toMatch(/\/office\.js$/);
  expect(ahead[1]).toMatch(/^taskpane\./);
  expect(ahead.at(-1)).toMatch(/^firstRun\./);
});

test("nothing is fetched before that but the page, its style sheets, office.js, the script and the first screen", () => {
  expect(template.requests).toBe(3);
  // The page, its style sheet, office.js, 2 scripts, the first screen in 3 to 5 pieces, and what reads a movement, asked for ahead.
  expect(addin.requests).toBeLessThanOrEqual(18);
});
