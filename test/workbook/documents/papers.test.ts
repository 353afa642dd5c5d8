// What the other documents say: counts, sums, hidden columns, room to write where nothing is known.
import type { PrintedDocument, Table } from "../../../src/workbook/documents/document";
import { ballotsDocument } from "../../../src/workbook/documents/ballots";
import { meetingDocument } from "../../../src/workbook/documents/meeting";
import { moneyDocument } from "../../../src/workbook/documents/money";
import { cutShare, groupedNumber, pointsFormat, shortDate } from "../../../src/workbook/documents/paper";
import { publicDocument } from "../../../src/workbook/documents/publicBoard";
import { notProposedDocument } from "../../../src/workbook/documents/notProposed";
import { ballotLines, FRAME, PAPERS } from "../../kits/paperSamples";

const inWords = (count: number): string => `<${count}>`;
const tablesIn = (document: PrintedDocument): Table[] => document.blocks.filter((block): block is Table => block.kind === "table");
const cellsIn = (document: PrintedDocument, table = 0) =>
  tablesIn(document)[table]!.rows.flatMap((row) => (row.kind === "row" ? [row.cells] : []));
const textOf = (document: PrintedDocument): string =>
  document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n");

test.each(Object.keys(PAPERS))("%s: as many cells as columns in every row, and every column has a place in the grid", (key) => {
  const document = PAPERS[key]!(7);
  for (const { columns, rows } of tablesIn(document)) {
    expect(columns.reduce((sum, column) => sum + (column.span ?? 1), 0)).toBe(document.grid.length);
    for (const row of rows) if (row.kind === "row") expect(row.cells).toHaveLength(columns.length);
  }
});

test.each(Object.keys(PAPERS))("%s: nobody on it still prints and says so", (key) => {
  const [table] = tablesIn(PAPERS[key]!(0)).slice(-1);
  expect(table!.rows).toEqual([{ kind: "heading", level: 1, text: "Không có" }]);
});

describe("minutes of the count", () => {
  const content = {
    ...FRAME,
    council: "Hội đồng",
    time: "",
    place: "",
    tellers: [],
    session: { members: 9, present: 8, written: 1, issued: 8, returned: 8, valid: 7 },
    lines: ballotLines(5),
  };

  test("ballots that are not valid are those returned less the valid ones", () => {
    expect(textOf(ballotsDocument(content))).toContain("- Số phiếu không hợp lệ: 01 phiếu.");
  });

  test("what is not known is left to write by hand", () => {
    const text = textOf(ballotsDocument({ ...content, session: { ...content.session, issued: null, valid: null } }));
    expect(text).toContain("- Số phiếu phát ra: ………… phiếu.");
    expect(text).toContain("- Số phiếu không hợp lệ: ………… phiếu.");
  });

  test("votes, their base, the share cut off, the share needed and the result of each name", () => {
    expect(cellsIn(ballotsDocument(content))[3]!.slice(3)).toEqual([7, 9, 77.77, 80, "Không đạt"]);
  });

  test("shares are cut off, so that one below the threshold never looks like it", () => {
    expect([79.999, 80, 200 / 3, 90.05, null].map(cutShare)).toEqual([79.99, 80, 66.66, 90.05, ""]);
  });
});

describe("minutes of the meeting", () => {
  const meeting = {
    ...FRAME,
    council: "Hội đồng",
    time: "",
    place: "",
    chair: "",
    chairPost: "",
    secretary: "",
    attendees: [],
    absentees: ["Ông A (có ý kiến bằng văn bản)", "Bà B"],
    session: { members: null, present: null, written: null, issued: null, returned: null, valid: null },
    isSecret: false,
    proceedings: [],
    lines: [...ballotLines(4), { ...ballotLines(1)[0]!, votes: null, share: null, isPassed: null }],
  };

  test("agreed, failed and open cases are counted apart", () => {
    expect(textOf(meetingDocument(meeting, inWords))).toContain(
      "Hội đồng nhất trí đề nghị 03 (<3>) trường hợp; không đủ phiếu 01 trường hợp; chưa có kết quả 01 trường hợp.",
    );
  });

  test("nothing known: the minutes leave room for everything and name the absent", () => {
    const text = textOf(meetingDocument(meeting, inWords));
    expect(text).toContain("1. Chủ trì: ………………………………………");
    expect(text).toContain("Có mặt: …………/………… thành viên");
    expect(text).toContain("Thành viên vắng mặt: Ông A (có ý kiến bằng văn bản); Bà B.");
    expect(text).toContain("Hội đồng biểu quyết công khai.");
  });
});

describe("money", () => {
  const line = { salutation: "Bà", name: "A", unit: "", award: "", multiple: 0.3, amount: 760_000, note: "" };
  const content = {
    ...FRAME,
    baseSalary: { amount: 2_530_000, from: "2026-07-01", source: "Nghị định 161/2026/NĐ-CP" },
    decisionDate: "",
    lines: [line, { ...line, amount: 2_530_000 }],
  } as const;

  test("the sum stands under the amounts and in words", () => {
    const document = moneyDocument(content, inWords);
    expect(tablesIn(document)[0]!.rows.at(-1)).toEqual({ kind: "total", label: "Tổng cộng", cells: [3_290_000, "", ""] });
    expect(textOf(document)).toContain("Bằng chữ: <3290000> đồng.");
  });

  test("it tells the base salary, since when, by which document; an open date leaves room", () => {
    expect(textOf(moneyDocument(content, inWords))).toContain(
      "Lương cơ sở: 2.530.000 đồng (từ 01/7/2026, Nghị định 161/2026/NĐ-CP), tính theo ngày ra quyết định: …… / …… / ………",
    );
  });
});

describe("the public board", () => {
  const line = { salutation: "Bà", name: "A", post: "P", unit: "U", total: 9, band: "B", awards: "W", votes: "", reason: "R" };
  const content = { ...FRAME, decimals: 1, notices: ["Gửi ý kiến trước ngày 20/11."], lines: [line] };

  test("columns that the office hides are gone with their contents, the others stay", () => {
    expect(cellsIn(publicDocument({ ...content, hidden: ["total", "reason"] }, inWords))).toEqual([[1, "Bà A", "P", "U", "B", "W"]]);
    expect(cellsIn(publicDocument({ ...content, hidden: [] }, inWords))).toEqual([[1, "Bà A", "P", "U", 9, "B", "W", "R"]]);
    expect(cellsIn(publicDocument({ ...content, hidden: ["total", "reason", "post", "unit"] }, inWords))).toEqual([[1, "Bà A", "B", "W"]]);
  });

  test("votes stand beside the awards where there are any and the office does not hide them", () => {
    const voted = { ...content, lines: [{ ...line, votes: "9/9 (100 %)" }, line] };
    const hidden = ["total", "reason", "post", "unit"] as const;
    expect(cellsIn(publicDocument({ ...voted, hidden }, inWords))).toEqual([
      [1, "Bà A", "B", "W", "9/9 (100 %)"],
      [2, "Bà A", "B", "W", ""],
    ]);
    expect(cellsIn(publicDocument({ ...voted, hidden: [...hidden, "votes"] }, inWords))[0]).toEqual([1, "Bà A", "B", "W"]);
  });

  test("lies down only with all its columns, unless told otherwise", () => {
    expect(publicDocument({ ...content, hidden: [] }, inWords).orientation).toBe("landscape");
    expect(publicDocument({ ...content, hidden: ["reason", "post"] }, inWords).orientation).toBe("portrait");
    expect(publicDocument({ ...content, hidden: [], orientation: "portrait" }, inWords).orientation).toBe("portrait");
  });
});

test("not proposed: the lines of a name together, one for each award or for those that lack the same, articles once behind what lacks", () => {
  const awards = [
    {
      award: "Tập thể lao động xuất sắc",
      reasons: [
        { article: "Điều 27", missing: "70 % Lao động tiên tiến: có 60 %" },
        { article: "", missing: "Hết chỉ tiêu" },
        { article: "Điều 27", missing: "01 Chiến sĩ thi đua cơ sở: chưa có" },
      ],
    },
    { award: "Cờ thi đua", reasons: [{ article: "Điều 26", missing: "Chưa đạt: dẫn đầu cụm" }] },
    { award: "Giấy khen", reasons: [{ article: "Điều 26", missing: "Chưa đạt: dẫn đầu cụm" }] },
  ];
  const lines = [
    { salutation: "", name: "Phòng A", unit: "Khối 1", awards },
    { salutation: "Bà", name: "Lê Thị B", unit: "Phòng A", awards: awards.slice(1) },
  ];
  const document = notProposedDocument({ ...FRAME, lines }, inWords);
  const best =
    "Tập thể lao động xuất sắc: 70 % Lao động tiên tiến: có 60 %; 01 Chiến sĩ thi đua cơ sở: chưa có (Điều 27); Hết chỉ tiêu (quy định của cơ quan)";
  const others = "Cờ thi đua, Giấy khen: Chưa đạt: dẫn đầu cụm (Điều 26)";
  expect(cellsIn(document)).toEqual([
    [1, "Phòng A", "Khối 1", best],
    [1, "Phòng A", "", others],
    [2, "Bà Lê Thị B", "Phòng A", others],
  ]);
  expect(JSON.stringify(document.blocks)).toContain("đối tượng, 05 lượt chưa đề nghị.");
});

test("seats: a whole list, a group, a count without base, and the exceptions below", () => {
  const document = PAPERS["seats"]!(2);
  expect(cellsIn(document)[1]).toEqual([2, "Chiến sĩ thi đua cơ sở", "Văn phòng", "", "", "", "", 5, 5, 0, 0]);
  expect(cellsIn(document, 1)[0]!.slice(0, 4)).toEqual([1, "Bà Nguyễn Thị Phương Thảo 1", "Văn phòng", "Hoàn thành tốt nhiệm vụ"]);
});

test("numbers and dates in texts are written the Vietnamese way", () => {
  expect([groupedNumber(760_000), groupedNumber(2_530_000), groupedNumber(999)]).toEqual(["760.000", "2.530.000", "999"]);
  expect([shortDate("2026-07-01"), shortDate("2026-02-09")]).toEqual(["01/7/2026", "09/02/2026"]);
  expect([pointsFormat(0), pointsFormat(2)]).toEqual(["0", "0.00"]);
});
