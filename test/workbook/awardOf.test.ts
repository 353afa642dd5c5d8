// Which award a text of a sheet names: never one of two, never the wrong type.
import { awardOf, type KnownAward } from "../../src/workbook/awardOf";

const AWARDS: readonly KnownAward[] = [
  { code: "CSTDCS", name: "Chiến sĩ thi đua cơ sở", type: "individual" },
  { code: "GKCN", name: "Giấy khen", type: "individual" },
  { code: "GKTT", name: "Giấy khen", type: "collective" },
];

const of = (text: string, type?: "individual" | "collective"): string | null => awardOf(text, AWARDS, type);

test("its code before any name; a name of two awards by the type of the participant, else none", () => {
  expect([of("gktt", "individual"), of("Giấy khen", "collective"), of("Giấy khen"), of("giấy khen.", "individual")]).toEqual([
    "GKTT",
    "GKTT",
    null,
    "GKCN",
  ]);
});

test("nothing, signs alone and unknown names are none", () => {
  expect(["", " ", "—", "Bằng khen"].map((text) => of(text))).toEqual([null, null, null, null]);
});
