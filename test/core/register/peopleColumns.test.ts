// Columns of offices' lists: headers as offices write them, of one row or two, under titles or missing.
import {
  isColumnNumbers,
  isHeaderRow,
  proposeMapping,
  type PeopleCells,
  type PeopleMapping,
} from "../../../src/core/register/peopleColumns";

/** "name 1, sex 2 | 3" : columns by place, first row. */
function shown({ columns, firstRow, type, isUnitShared }: PeopleMapping): string {
  const parts = Object.entries(columns)
    .sort(([, a], [, b]) => a - b)
    .map(([field, column]) => `${field} ${column}`);
  return `${parts.join(", ")} | ${firstRow}${type === "individual" ? "" : ` ${type}`}${isUnitShared ? " shared" : ""}`;
}

const PERSON = ["1", "Nguyễn Văn An", "Nam", "05/08/1980", "Chuyên viên", "Phòng A", "", "", "", "", ""];

test.each<[string, PeopleCells, string]>([
  [
    "CANHAN.xlsx of the provinces' software",
    [
      [
        "STT",
        "Họ và tên",
        "Giới tính",
        "Ngày sinh",
        "Chức vụ",
        "Tên phòng ban",
        "Tên đơn vị",
        "Địa chỉ",
        "Mã phân loại cán bộ",
        "Mã hình thức KT",
        "Mã danh hiệu",
      ],
      PERSON,
    ],
    "order 0, name 1, sex 2, birth 3, post 4, unit 5 | 1",
  ],
  [
    "MauTDKT.xlsx",
    [
      [
        "STT",
        "Tên gọi (Ông/Bà/Chức danh)",
        "Tên tập thể, cá nhân, hộ gia đình",
        "Chức vụ",
        "Đơn vị công tác",
        "Phân loại khen thưởng",
        "Danh hiệu thi đua/Hình thức khen thưởng",
        "Phân loại đối tượng",
        "Lĩnh vực hoạt động",
      ],
    ],
    "order 0, salutation 1, name 2, post 3, unit 4, objectClass 7 | 1 mixed",
  ],
  [
    "TAPTHE.xlsx: units have their names in the column of units",
    [["STT", "Tên đơn vị", "Mã phân loại", "Mã hình thức", "Mã danh hiệu"]],
    "order 0, name 1 | 1 collective",
  ],
  [
    "Đăng ký thi đua",
    [["Stt", "Ông (bà)", "Họ và tên", "Chức vụ, đơn vị", "Đăng ký danh hiệu", "Khen thưởng"]],
    "order 0, salutation 1, name 2, post 3 | 1",
  ],
  [
    "without accents, with line breaks and colons",
    [["TT:", "HO VA\nTEN", "ngay thang nam sinh", "Chuc danh", "Bo phan cong tac", "Ngay vao nganh", "Ky luat", "Xep loai nam 2025"]],
    "order 0, name 1, birth 2, post 3, unit 4, start 5, discipline 6, level 7 | 1",
  ],
  [
    "titles above, a second row under merged cells, numbers of the columns",
    [
      ["SỞ TƯ PHÁP", "", "", "", ""],
      ["DANH SÁCH CÁN BỘ, CÔNG CHỨC", "", "", "", ""],
      ["", "", "", "", ""],
      ["STT", "Họ và tên", "Năm sinh", "", "Chức vụ"],
      ["", "", "Nam", "Nữ", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["1", "Nguyễn Văn An", "1980", "", "Chuyên viên"],
    ],
    "order 0, name 1, male 2, female 3, post 4 | 6",
  ],
  [
    "Họ and Tên apart, under a merged cell",
    [
      ["STT", "Họ và tên", "", "Chức vụ"],
      ["", "Họ", "Tên", ""],
      ["1", "Nguyễn Văn", "An", "CV"],
    ],
    "order 0, name 1, given 2, post 3 | 2",
  ],
  ["Họ đệm and Tên in one row", [["Mã CBCC", "Họ và tên đệm", "Tên", "Phòng ban"]], "code 0, name 1, given 2, unit 3 | 1"],
  [
    "a unit written once for all its people",
    [
      ["Đơn vị", "Họ tên"],
      ["Phòng A", "An"],
      ["", "Bé"],
      ["", "Ba"],
      ["Phòng B", "Tư"],
      ["", "Sáu"],
    ],
    "unit 0, name 1 | 1 shared",
  ],
  [
    "a unit in every row, one missing",
    [
      ["Đơn vị", "Họ tên"],
      ["Phòng A", "An"],
      ["Phòng A", "Bé"],
      ["", "Ba"],
      ["Phòng B", "Tư"],
    ],
    "unit 0, name 1 | 1",
  ],
  [
    "what only sounds like a column is none",
    [["Họ tên", "Ngày vào Đảng", "Nơi sinh", "Mã ngạch", "Ghi chú", "Mã số"]],
    "name 0, code 5 | 1",
  ],
  [
    "no header: by what stands there",
    [
      ["1", "Nguyễn Văn An", "Nam", "05/08/1980"],
      ["2", "Trần Thị Bé", "Nữ", "1985"],
    ],
    "order 0, name 1, sex 2, birth 3 | 0",
  ],
  [
    "a class of people that the register knows",
    [
      ["Họ tên", "Phân loại đối tượng"],
      ["An", "Công chức"],
      ["Bé", "Lãnh đạo Sở"],
    ],
    "name 0, objectClass 1 | 1",
  ],
  [
    "another class under the same header",
    [
      ["Họ tên", "Phân loại đối tượng"],
      ["An", "Công chức"],
      ["Bé", "Viên chức"],
    ],
    "name 0 | 1",
  ],
  ["nothing", [], " | 0"],
])("%s", (_title, cells, expected) => {
  expect(shown(proposeMapping(cells))).toBe(expected);
});

test("the register's own columns are known by their names on the sheet Đối tượng", () => {
  const header = [
    "Mã",
    "Họ tên",
    "Loại",
    "Cụm, khối",
    "Ông/Bà",
    "Giới tính",
    "Ngày sinh",
    "Chức vụ",
    "Đơn vị",
    "Ngày vào làm",
    "Số tháng nghỉ",
    "Kỷ luật",
    "Vụ việc đang xem xét",
    "Xếp loại",
    "Tỷ lệ nữ (%)",
    "Hạng kỳ trước",
    "Số phiếu suy tôn",
    "Phân loại đối tượng",
  ];
  const fields = [
    "code",
    "name",
    "type",
    "cluster",
    "salutation",
    "sex",
    "birth",
    "post",
    "unit",
    "start",
    "leaveMonths",
    "discipline",
    "pending",
    "level",
    "femaleShare",
    "previousRank",
    "votes",
    "objectClass",
  ];
  expect(proposeMapping([header]).columns).toEqual(Object.fromEntries(fields.map((field, column) => [field, column])));
});

test("rows of people are no header, rows of numbers are none either", () => {
  expect(isHeaderRow(["1", "Nguyễn Văn An", "Nam", "Phòng Hành chính", "Trưởng phòng"])).toBe(false);
  expect(isHeaderRow([1, "Họ và tên", "Chức vụ"])).toBe(false);
  expect(
    [
      ["(1)", "(2)", "(3)"],
      ["A", "B", "1", "2"],
      [1, 2, 3],
    ].map(isColumnNumbers),
  ).toEqual([true, true, true]);
  expect(
    [
      ["1", "Nguyễn Văn An", "2"],
      ["1", "", ""],
      ["3", "1", "2"],
    ].map(isColumnNumbers),
  ).toEqual([false, false, false]);
});
