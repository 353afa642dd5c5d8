// Words of what the pane says when Excel refuses or is silent, Vietnamese.

export const refusals = {
  openLocked: "Mở trang “{sheet}”",
  reload: "Tải lại bảng điều khiển",
  untouched: "Chưa ghi gì: sổ vẫn như trước.",
  part: "Ghi dở ở trang: {sheets}. Chưa lưu thì đóng sổ, chọn không lưu, rồi mở lại; sổ tự lưu thì khôi phục ở Lịch sử phiên bản. Các trang khác vẫn như trước.",
  partNoSheet: "Ghi dở. Chưa lưu thì đóng sổ, chọn không lưu, rồi mở lại; sổ tự lưu thì khôi phục ở Lịch sử phiên bản.",
  unknown: "Không rõ đã ghi xong chưa ở trang: {sheets}. Mở các trang này xem trước khi làm lại.",
  whole:
    "Bước này đã ghi đủ vào trang: {sheets}. Nếu không muốn giữ, bấm Hoàn tác. Rồi nhờ gõ lại những ô dưới đây; đừng đóng sổ mà không lưu, kẻo mọi người mất phần vừa nhập.",
  leftTitle: "Cần gõ lại hoặc xóa lại trong sổ:",
  leftEntry: "Trang “{sheet}”, dòng {row}, cột {column}: {content}",
  leftCell: "{cell}: {content}",
  leftDeleted: "đã xóa",
  silentTitle: "Excel chưa trả lời",
  silentText:
    "Bảng Vàng đang chờ Excel đã hơn {seconds} giây. Nếu đang gõ dở một ô, nhấn Enter hoặc Esc; nếu có hộp thoại đang mở, đóng lại. Sổ lớn có thể cần thêm thời gian.",
  silentReading: "Chưa ghi gì vào sổ: có thể bấm Dừng.",
  /** Of what cannot be stopped. */
  silentOpening: "Chưa ghi gì vào sổ: có thể tải lại bảng điều khiển.",
  silentWriting: "Đang ghi vào sổ: hãy chờ thêm. Nếu phải tải lại, xem các trang vừa ghi đã đủ chưa.",
} as const;
