// Words of the sheets Sổ kiến nghị and Ngày nghỉ, and what the public board says of publication.

export const objectionsSheet = {
  titles: { register: "Sổ kiến nghị", holidays: "Ngày nghỉ" },
  heading: "SỔ KIẾN NGHỊ",
  guide: "Ghi vào các ô nền vàng nhạt. Người kiến nghị để trống là ẩn danh. Hạn trả lời, nhắc hạn và tên đối tượng do công thức tính.",
  settings: {
    posted: "Ngày công khai",
    postedDays: "Số ngày công khai (ngày làm việc)",
    until: "Nhận kiến nghị đến hết ngày",
    receiver: "Nơi nhận kiến nghị",
    answerDays: "Trả lời trong (ngày làm việc)",
    warnDays: "Nhắc trước (ngày làm việc)",
    asOf: "Tính đến ngày",
  },
  /** What a clerk of an office of this kind begins with; none of these numbers is law. */
  defaults: { postedDays: 10, answerDays: 10, warnDays: 3 },
  /** Told when the cell is chosen. */
  prompts: {
    title: "Cách nhập",
    postedDays:
      "Số đặt sẵn, sửa theo quy chế của cơ quan. NĐ 152/2025/NĐ-CP Điều 44.2: ít nhất 10 ngày làm việc, chỉ với huân chương, danh hiệu vinh dự, CSTĐ toàn quốc.",
    days: "Số đặt sẵn, sửa theo quy chế của cơ quan; không có quy định chung.",
    receiver: "Phòng, người nhận, điện thoại; in trên Bảng công khai.",
  },
  summary: { open: "Chưa xong: ", overdue: "; quá hạn: ", soon: "; sắp đến hạn: ", end: "." },
  columns: {
    number: "Số",
    received: "Ngày nhận",
    person: "Người kiến nghị",
    unit: "Đơn vị",
    participant: "Mã đối tượng",
    name: "Về đối tượng",
    criterion: "Mã tiêu chí",
    text: "Nội dung kiến nghị",
    handler: "Người xử lý",
    due: "Hạn trả lời",
    reminder: "Nhắc hạn",
    status: "Trạng thái",
    outcome: "Kết quả",
    answered: "Ngày trả lời",
    note: "Ghi chú",
  },
  statuses: { new: "Mới", handling: "Đang xử lý", answered: "Đã trả lời", withdrawn: "Rút" },
  outcomes: { kept: "Giữ nguyên", adjusted: "Điều chỉnh" },
  reminders: { overdue: "Quá hạn", soon: "Sắp đến hạn", unknown: "xem lại" },
  unknownCode: "Không có mã này",
  blank: "để trống",
  writer: "NGƯỜI GHI SỔ",
  head: "THỦ TRƯỞNG CƠ QUAN",
  signHint: "(Ký, ghi rõ họ tên)",
  signDay: "Ngày …… tháng …… năm ………",
  holidays: {
    heading: "NGÀY NGHỈ",
    guide: "Mỗi dòng một ngày; thứ Bảy, Chủ nhật không cần ghi.",
    day: "Ngày",
    name: "Dịp nghỉ (thêm Tết, Giỗ Tổ, ngày nghỉ bù theo thông báo)",
    counted: "Ngày được tính (công thức)",
    /** Days of Bộ luật Lao động 2019, Điều 112, that have a fixed date. */
    fixed: [
      { day: 1, month: 1, name: "Tết Dương lịch" },
      { day: 30, month: 4, name: "Ngày Chiến thắng" },
      { day: 1, month: 5, name: "Quốc tế Lao động" },
      { day: 2, month: 9, name: "Quốc khánh" },
    ],
  },
  choices: "Danh mục (không sửa)",
  validation: {
    day: "Nhập ngày/tháng/năm, ví dụ 05/11/2026.",
    days: "Nhập số ngày làm việc, số nguyên từ 1 đến 250.",
    number: "Nhập số nguyên từ 1 đến 9999.",
  },
  board: {
    posted: "Công khai từ ngày {posted}, trong {days} ngày làm việc, đến hết ngày {until}.",
    objections: "Kiến nghị gửi về {receiver} đến hết ngày {until}{answer}.",
    answer: "; được trả lời trong {days} ngày làm việc kể từ ngày nhận",
    noDay: "……/……/………",
    noDays: "……",
    receiver: "……………………………………",
  },
  /** Reason of the line of the log when a movement is locked. */
  lockedWhileOpen: "Khóa khi còn {count} kiến nghị chưa trả lời",
} as const;
