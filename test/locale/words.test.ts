import { pane as en } from "../../src/locale/en/pane";
import { pane as vi } from "../../src/locale/vi/pane";
import { hasWords, loadWords, words } from "../../src/locale/words";

test("Vietnamese is at hand at once, English only after it was loaded; asking before is a bug", async () => {
  expect(words("vi")).toBe(vi);
  expect(hasWords("en")).toBe(false);
  expect(() => words("en")).toThrow("not loaded");
  await loadWords("en");
  expect(words("en")).toBe(en);
});
