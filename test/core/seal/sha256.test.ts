// SHA-256 against the examples of the standard and against Node's own.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256Hex } from "../../../src/core/seal/sha256";

const judged = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("sha256Hex", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
  ])("gives the digest that FIPS 180 prints: %p", (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
  });

  it("equals Node's on any text, Vietnamese, emoji and lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(judged(text));
      }),
    );
    expect(sha256Hex("Hội đồng thi đua 🏅 \ud800!")).toBe(judged("Hội đồng thi đua 🏅 \ud800!"));
  });

  it("pads rightly at every length around a block", () => {
    for (let length = 50; length <= 130; length++) expect(sha256Hex("ộ".repeat(length))).toBe(judged("ộ".repeat(length)));
  });
});
