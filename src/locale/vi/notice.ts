// Words of the notice that the ribbon's functions show with the pane closed, Vietnamese.

export const notice = {
  failureTitle: "Chưa làm được: {what}",
  what: {
    buildMatrix: "Dựng bảng",
    checkEntries: "Kiểm tra",
    rank: "Xếp hạng",
    decide: "Xét",
    nominate: "Lập danh sách",
  },
  buildMatrix: "Đã dựng bảng chấm điểm: {participants} đối tượng × {criteria} tiêu chí.",
  buildFindings: "Danh sách có {count} chỗ cần xem. Mở bảng điều khiển, bấm Kiểm tra để xem từng chỗ.",
  rankProvisional: "{errors} lỗi và {warnings} chỗ cần xem; hạng là tạm tính.",
  rankRepaired: "Công thức kết quả bị ghi đè đã được viết lại.",
  decideAtLine: "{count} đối tượng bằng nhau ở vạch chỉ tiêu, chưa xếp. Trình Hội đồng quyết định.",
  decideProvisional: "Kết quả xét là tạm tính: {errors} lỗi, {warnings} chỗ cần xem. Mở bảng điều khiển để xem từng chỗ.",
  decideUnverified: "Bộ điều kiện “{set}” chưa được đối chiếu đủ với văn bản chính thức: xem cột Đã kiểm chứng ở trang Danh hiệu.",
  nominateAtLine: "Danh sách “{list}”: {count} đối tượng bằng nhau ở vạch cuối, chưa đưa vào danh sách. Trình Hội đồng quyết định.",
  nominateProvisional: "Danh sách “{list}” là tạm tính: điểm còn thiếu hoặc còn lỗi.",
  nominateNone: "Danh sách “{list}” không có ai đủ điều kiện.",
  part: "Ghi dở ở trang: {sheets}. Chưa lưu thì đóng sổ, chọn không lưu, rồi mở lại; sổ tự lưu thì khôi phục ở Lịch sử phiên bản.",
  unknown: "Không rõ đã ghi xong chưa ở trang: {sheets}. Mở các trang này xem trước khi làm lại.",
  crash: "Bảng Vàng gặp trục trặc. Điểm đã nhập vẫn nằm trong sổ. Hãy thử lại; nếu vẫn vậy, gửi mã này cho người hỗ trợ: {code}",
  close: "Đóng",
} as const;
