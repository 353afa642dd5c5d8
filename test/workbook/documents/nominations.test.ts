import fc from "fast-check";
import type { AwardGroup, AwardOfList } from "../../../src/workbook/documents/content";
import type { PrintedDocument, Table, TableRow } from "../../../src/workbook/documents/document";
import { attachedText, nominationsDocument, orderedGroups, partedByAuthority, roman } from "../../../src/workbook/documents/nominations";
import { groupsOf, LONG_NAME, nominationsContent } from "../../kits/paperSamples";

const inWords = (count: number): string => `<${count}>`;
const tableIn = (document: PrintedDocument): Table => document.blocks.find((block): block is Table => block.kind === "table")!;
const textsIn = (document: PrintedDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
const headingsIn = (rows: readonly TableRow[]): string[] => rows.flatMap((row) => (row.kind === "heading" ? [row.text] : []));

const person = { salutation: "Bà", name: "A", post: "", unit: "", total: 90, band: "", votes: "", objectClass: "", note: "" };
const award = (name: string, more: Partial<AwardOfList>): AwardOfList => ({
  name,
  type: "individual",
  form: "title",
  order: 1,
  authority: "director",
  ...more,
});
const group = (name: string, more: Partial<AwardOfList>): AwardGroup => ({ award: award(name, more), people: [person] });

const GROUPS: readonly AwardGroup[] = [
  group("Giấy khen cá nhân", { form: "award", order: 9 }),
  group("Lao động tiên tiến", { order: 1 }),
  group("Giấy khen tập thể", { type: "collective", form: "award" }),
  group("Chiến sĩ thi đua cơ sở", { order: 2 }),
  group("Tập thể lao động tiên tiến", { type: "collective" }),
];
const ORDER = ["Tập thể lao động tiên tiến", "Giấy khen tập thể", "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Giấy khen cá nhân"];

describe("the order of lists (Nghị định 152/2025, Điều 29 khoản 5)", () => {
  test("collectives before individuals, titles before awards, higher before lower, whatever the order they come in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...GROUPS], { minLength: GROUPS.length }), (groups) => {
        const ordered = [...orderedGroups(groups, "collective"), ...orderedGroups(groups, "individual")];
        expect(ordered.map((one) => one.award.name)).toEqual(ORDER);
      }),
    );
  });

  test("what the director decides and what needs a Tờ trình are parted, and nothing is lost", () => {
    const groups = [
      ...GROUPS,
      group("Bằng khen", { authority: "province" }),
      group("Cờ", { type: "collective", authority: "primeMinister" }),
    ];
    const { own, submitted } = partedByAuthority(groups);
    expect(own.every((one) => one.award.authority === "director")).toBe(true);
    expect(submitted.map((one) => one.award.name)).toEqual(["Bằng khen", "Cờ"]);
    expect(own.length + submitted.length).toBe(groups.length);
  });

  test("groups are numbered in Roman numerals", () => {
    expect([1, 4, 9, 14, 19].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XIX"]);
  });
});

describe("the list of nominations", () => {
  test("numbers run on over all groups, each group tells its count, each row its award", () => {
    const document = nominationsDocument(nominationsContent(12), inWords);
    const { rows } = tableIn(document);
    const cells = rows.flatMap((row) => (row.kind === "row" ? [row.cells] : []));
    expect(cells.map((row) => row[0])).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(headingsIn(rows)).toEqual([
      "A. TẬP THỂ: 02 tập thể",
      "I. Tập thể lao động tiên tiến: 02 tập thể",
      "B. CÁ NHÂN: 10 cá nhân",
      "I. Chiến sĩ thi đua cơ sở: 03 cá nhân",
      "II. Lao động tiên tiến: 03 cá nhân",
      "III. Giấy khen của Giám đốc Sở: 04 cá nhân",
    ]);
    expect(cells.some((row) => row[2] === LONG_NAME)).toBe(true);
    expect(textsIn(document)[0]).toBe("Danh sách này có 12 (<12>) lượt đề nghị, trong đó 02 lượt tập thể, 10 lượt cá nhân.");
  });

  test("of awards that need a Tờ trình each heading tells who decides", () => {
    const groups = [group("Bằng khen", { authority: "province" })];
    const document = nominationsDocument(nominationsContent(0, { groups }), inWords);
    expect(headingsIn(tableIn(document).rows)[1]).toBe("I. Bằng khen (trình Chủ tịch Ủy ban nhân dân tỉnh): 01 cá nhân");
    expect(document.subtitles[0]).toBe("Danh hiệu, hình thức trình cấp trên quyết định");
  });

  test("nobody: the table says so and so does the text", () => {
    const document = nominationsDocument(nominationsContent(0, { groups: groupsOf(0) }), inWords);
    expect(headingsIn(tableIn(document).rows)).toEqual(["Không có"]);
    expect(textsIn(document)[0]).toBe("Danh sách này không có trường hợp nào được đề nghị.");
  });

  test("somebody without points or salutation leaves the cells blank, not 0", () => {
    const groups = [{ award: award("Lao động tiên tiến", {}), people: [{ ...person, salutation: "", total: null }] }];
    const row = tableIn(nominationsDocument(nominationsContent(0, { groups }), inWords)).rows.at(-1)!;
    expect(row.kind === "row" && [row.cells[1], row.cells[6]]).toEqual(["", ""]);
  });

  test("without classes, kind of award or field of activity it has the columns of before and no blank ones", () => {
    expect(tableIn(nominationsDocument(nominationsContent(9), inWords)).columns.map(({ title }) => title)).toEqual([
      "STT",
      "Ông/Bà",
      "Họ và tên",
      "Chức vụ",
      "Đơn vị",
      "Danh hiệu, hình thức đề nghị",
      "Điểm",
      "Xếp loại",
      "Phiếu",
      "Ghi chú",
    ]);
  });

  test("with them it has the columns of the provinces' software in their order; a collective has no class", () => {
    const classed = { ...person, unit: "Phòng A", objectClass: "Người trực tiếp công tác" };
    const groups = [
      { award: award("Tập thể lao động tiên tiến", { type: "collective" }), people: [person] },
      { award: award("Lao động tiên tiến", {}), people: [classed, person] },
    ];
    const content = nominationsContent(0, { groups, classification: "Công trạng", activity: "Tư pháp" });
    const { columns, rows } = tableIn(nominationsDocument(content, inWords));
    expect(columns.map(({ title }) => title)).toEqual([
      "STT",
      "Ông/Bà",
      "Họ và tên",
      "Chức vụ",
      "Đơn vị",
      "Phân loại khen thưởng",
      "Danh hiệu, hình thức đề nghị",
      "Phân loại đối tượng",
      "Lĩnh vực hoạt động",
      "Điểm",
      "Xếp loại",
      "Phiếu",
      "Ghi chú",
    ]);
    expect(rows.flatMap((row) => (row.kind === "row" ? [row.cells.slice(0, 10)] : []))).toEqual([
      [1, "Bà", "A", "", "", "Công trạng", "Tập thể lao động tiên tiến", "", "Tư pháp", 90],
      [2, "Bà", "A", "", "Phòng A", "Công trạng", "Lao động tiên tiến", "Người trực tiếp công tác", "Tư pháp", 90],
      [3, "Bà", "A", "", "", "Công trạng", "Lao động tiên tiến", "", "Tư pháp", 90],
    ]);
  });

  test.each([
    ["classification", { classification: "Công trạng" }, 11],
    ["activity", { activity: "Tư pháp" }, 11],
    ["both, of nobody", { classification: "Công trạng", activity: "Tư pháp", groups: [] }, 10],
  ])("only what is filled in has a column: %s", (_title, change, count) => {
    expect(tableIn(nominationsDocument(nominationsContent(4, change), inWords)).columns).toHaveLength(count);
  });

  test("as an appendix it has a number, no letterhead, and tells what it goes with", () => {
    const attachment = {
      appendix: "II",
      paper: "Tờ trình",
      number: "8/TTr-STP",
      date: "2026-03-05",
      year: null,
      agency: "Sở Tư pháp",
    } as const;
    const document = nominationsDocument(nominationsContent(3, { attachment }), inWords);
    expect([document.letterhead, document.titles]).toEqual([null, ["PHỤ LỤC II", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"]]);
    expect(document.attachedTo).toBe("(Kèm theo Tờ trình số 08/TTr-STP, ngày 05 tháng 3 năm 2026 của Sở Tư pháp)");
    const open = attachedText({ ...attachment, number: "", date: "", year: 2026, agency: "" });
    expect(open.replace(/\u00a0+/g, "_")).toBe("(Kèm theo Tờ trình số _/, ngày _ tháng _ năm 2026)");
  });

  test("what it was made from stands in a note and at the foot; a provisional list says so first", () => {
    const document = nominationsDocument(nominationsContent(3, { isProvisional: true }), inWords);
    const texts = textsIn(document);
    expect(texts[0]).toMatch(/^BẢN TẠM TÍNH/);
    expect(texts.at(-1)).toBe("Lập lúc 10:30 ngày 05/11/2026; bộ tiêu chí: bản ngày 31/3/2026 (lần 2). Mã điểm: 7F3A-91C2.");
    expect(document.foot).toBe("Mã điểm: 7F3A-91C2");
  });
});
