// Words that versions of the criteria leave in sheets. Vietnamese in every language of the pane, as all of `vi/sheet.ts`.

export const versionsSheet = {
  draft: "Tiêu chí v{number} (nháp)",
  archive: "Tiêu chí v{number} (lưu)",
  draftHeading: "TIÊU CHÍ THI ĐUA, BẢN NHÁP PHIÊN BẢN {number}",
  draftGuide: "Sửa ở đây; danh sách đang dùng chưa đổi. Giữ nguyên mã thì điểm đã nhập được giữ. Xem trước rồi Áp dụng ở bảng điều khiển.",
  archiveHeading: "TIÊU CHÍ THI ĐUA, PHIÊN BẢN {number} (ĐÃ THAY NGÀY {date})",
  archiveGuide: "Bản lưu để đối chiếu, không còn được dùng để tính điểm.",
  label: "Phiên bản tiêu chí",
  number: "Phiên bản",
  date: "Áp dụng từ ngày",
  note: "Bảng Vàng ghi khi áp dụng một phiên bản mới",
} as const;
