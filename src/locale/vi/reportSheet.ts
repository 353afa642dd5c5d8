// Words of the sheet Nội dung báo cáo: what people write of a movement beside what is counted, and whom they name as examples.

export const reportSheet = {
  title: "Nội dung báo cáo",
  heading: "NỘI DUNG BÁO CÁO TỔNG KẾT PHONG TRÀO",
  guide: "Điền vào các ô nền vàng nhạt rồi bấm Lập báo cáo. Số liệu do Bảng Vàng đếm; chỗ để trống thì báo cáo chừa chỗ ghi tay.",
  label: "Mục",
  value: "Nội dung",
  note: "Ghi chú",
  fields: {
    kind: "Loại báo cáo",
    period: "Kỳ báo cáo",
    launched: "Phát động",
    symbol: "Số, ký hiệu báo cáo",
    date: "Ngày báo cáo",
    receiver: "Kính gửi",
    assessment: "Đánh giá chung",
    limits: "Hạn chế, khó khăn",
    proposals: "Kiến nghị, đề xuất",
  },
  notes: {
    kind: "Tổng kết, hoặc Sơ kết 6 tháng",
    period: "Ví dụ: 6 tháng đầu năm 2026. Để trống: theo kỳ hoặc năm ở trang Phong trào",
    launched: "Ngày phát động, số kế hoạch. Ví dụ: ngày 05/02/2026, Kế hoạch số 12/KH-STP",
    symbol: "Ví dụ 25/BC-STP; để trống: “Số:      /BC”",
    date: "Để trống: chừa ngày, tháng để ghi tay",
    receiver: "Hội đồng cấp trên; mỗi nơi một dòng (Alt+Enter)",
    assessment: "Mỗi ý một dòng (Alt+Enter)",
    limits: "Mỗi ý một dòng (Alt+Enter)",
    proposals: "Mỗi ý một dòng (Alt+Enter)",
  },
  kinds: ["Tổng kết", "Sơ kết 6 tháng", "Sơ kết quý"],
  otherKind: "Loại này không có trong danh mục. Vẫn dùng được.",
  choices: "Danh mục (không sửa)",
  cases: {
    section: "ĐIỂN HÌNH TIÊN TIẾN",
    note: "Mỗi dòng một tập thể hoặc cá nhân: ghi mã như ở trang Đối tượng và lý do nêu gương. Điểm, hạng, danh hiệu được lấy theo mã khi lập báo cáo.",
    columns: { code: "Mã", reason: "Lý do nêu gương", name: "Tập thể, cá nhân (tự hiện)" },
    unknownCode: "Không có mã này",
    /** What a finding shows of a code that is blank. */
    blank: "để trống",
  },
  defaults: { kind: "Tổng kết" },
} as const;
