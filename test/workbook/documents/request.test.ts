// Tờ trình: whom it asks, for what, and what it says where nothing is known.
import type { PrintedDocument } from "../../../src/workbook/documents/document";
import { requestSample } from "../../kits/paperSamples";

const textsOf = (document: PrintedDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

test("each award with its authority and a count of two digits, the last one ends the list, the sum in words", () => {
  const texts = textsOf(requestSample(8));
  expect(texts).toContain("1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (trình Chủ tịch Ủy ban nhân dân tỉnh): 06 cá nhân;");
  expect(texts).toContain("2. Tập thể lao động xuất sắc (trình Chủ tịch Ủy ban nhân dân tỉnh): 02 tập thể.");
  expect(texts.join("\n")).toContain("khen thưởng cho 08 ([8]) lượt tập thể, cá nhân");
});

test("awards without anybody are left out", () => {
  const { blocks } = requestSample(1);
  expect(blocks.filter((block) => block.kind === "paragraph" && block.text.startsWith("2. "))).toEqual([]);
});

test("several receivers stand one below the other, one stands behind the colon, none leaves room", () => {
  const receivers = textsOf(requestSample(3)).slice(0, 3);
  expect(receivers).toEqual(["Kính gửi:", "- Chủ tịch Ủy ban nhân dân tỉnh An Giang;", "- Hội đồng Thi đua - Khen thưởng tỉnh An Giang."]);
  expect(textsOf(requestSample(3, { receivers: ["Bộ Tư pháp"] }))[0]).toBe("Kính gửi: Bộ Tư pháp");
  expect(textsOf(requestSample(3, { receivers: [] }))[0]).toBe("Kính gửi: ………………………………………");
});

test("marks that people put at the end of their lines are not doubled", () => {
  const texts = textsOf(
    requestSample(3, { receivers: ["Ủy ban nhân dân tỉnh;", "Sở Nội vụ."], bases: ["Căn cứ một", "Căn cứ hai.", "Căn cứ ba;"] }),
  );
  expect(texts.slice(1, 6)).toEqual(["- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ.", "Căn cứ một;", "Căn cứ hai;", "Căn cứ ba;"]);
});

test("the office's own bases stand in place of the usual one", () => {
  expect(textsOf(requestSample(3))).toContain("Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành;");
  const own = textsOf(requestSample(3, { bases: ["Căn cứ Kế hoạch số 5;", "Căn cứ Biên bản họp;"] }));
  expect(own).toEqual(expect.arrayContaining(["Căn cứ Kế hoạch số 5;", "Căn cứ Biên bản họp;"]));
  expect(own.some((text) => text.includes("Luật Thi đua"))).toBe(false);
});

test("nobody is proposed: it says so and vouches for nobody", () => {
  const texts = textsOf(requestSample(0));
  expect(texts).toContain("Không có trường hợp nào được đề nghị.");
  expect(texts.some((text) => text.includes("chịu trách nhiệm"))).toBe(false);
});

test("open errors: it says that it is provisional", () => {
  expect(requestSample(3, { isProvisional: true }).blocks[0]).toMatchObject({ style: "warning" });
});

test("one who signs, on the right, and the receivers on the left", () => {
  const { signatures, recipients } = requestSample(3);
  expect(signatures).toHaveLength(1);
  expect(recipients).toEqual(["Như trên;", "Lưu: VT, VP."]);
});
