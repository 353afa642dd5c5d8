import { REMARKS } from "../../src/core/regulation/remark";
import { criteria as en } from "../../src/locale/en/criteria";
import { criteria as vi } from "../../src/locale/vi/criteria";

test.each([
  ["vi", vi.remarks],
  ["en", en.remarks],
] as const)("every form of every remark on a pasted table has words, and no words are left over: %s", (_language, remarks) => {
  const forms = Object.fromEntries(Object.entries(remarks).map(([id, words]) => [id, Object.keys(words).sort()]));
  expect(forms).toEqual(Object.fromEntries(Object.entries(REMARKS).map(([id, all]) => [id, [...all].sort()])));
});
