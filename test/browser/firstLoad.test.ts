// What the pane's first load costs beside the pane of Office's own generator, in counts: `npm run bench` tells the times.
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

test("script that runs before the first button can be pressed: at most 1.75 times the hello world's", () => {
  expect(template.scriptSize).toBeGreaterThan(200_000);
  expect(addin.scriptSize / template.scriptSize).toBeLessThan(1.75);
});

test("nothing is fetched before that but the page, its style sheets, office.js, the script and the first screen", () => {
  expect(template.requests).toBe(3);
  // The page, 9 style sheets, office.js, 2 scripts, and the first screen in 3 to 5 pieces.
  expect(addin.requests).toBeLessThanOrEqual(18);
});
