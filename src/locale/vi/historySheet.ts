// Words of the sheets Quá trình khen thưởng and Sáng kiến.

export const historySheet = {
  titles: { history: "Quá trình khen thưởng", initiatives: "Sáng kiến" },
  history: {
    heading: "QUÁ TRÌNH KHEN THƯỞNG",
    guide: "Mỗi dòng là một danh hiệu của một năm; năm không có gì thì ghi năm và xếp loại để chuỗi liên tục được tính đúng.",
    columns: {
      code: "Mã",
      name: "Họ tên",
      year: "Năm",
      award: "Danh hiệu, hình thức",
      level: "Xếp loại (HTXS, HTT, HT, KHT)",
      decision: "Số, ngày quyết định",
    },
  },
  initiatives: {
    heading: "SÁNG KIẾN, ĐỀ TÀI",
    guide: "Một sáng kiến chỉ dùng cho một lần khen thưởng: đã dùng thì ghi tên danh hiệu ở cột cuối.",
    columns: {
      code: "Mã",
      name: "Họ tên",
      title: "Tên sáng kiến, đề tài",
      scope: "Cấp công nhận",
      year: "Năm",
      decision: "Số quyết định",
      usedFor: "Đã dùng cho",
    },
    scopes: { base: "Cơ sở", province: "Tỉnh, Bộ", national: "Toàn quốc" },
  },
  choices: "Danh mục (không sửa)",
  unknownCode: "Không có mã này",
  /** What a finding shows of a cell that is blank. */
  blank: "để trống",
  validation: {
    year: "Nhập năm bằng bốn chữ số, ví dụ 2025.",
    award: "Danh hiệu này không có trong danh mục của phong trào. Vẫn ghi được, nhưng chỉ được tính khi viết đúng như điều kiện xét.",
  },
} as const;
