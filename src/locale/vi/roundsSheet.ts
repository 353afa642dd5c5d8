// Words of the sheets of rounds, of explanations and evidence, and of the form that is printed for one participant.
// Sheets are documents of a Vietnamese office: they are Vietnamese in every language of the pane.

export const roundsSheet = {
  titles: {
    self: "Tự chấm",
    appraised: "Thẩm định",
    council: "Hội đồng",
    final: "Điểm chốt",
    explanation: "Giải trình",
    evidence: "Minh chứng",
    form: "Phiếu chấm",
  },
  guides: {
    self: "Vòng 1, tự chấm: nhập vào các ô nền vàng nhạt. Chưa chấm: để trống (không phải 0 điểm). Không áp dụng: KAD. Được miễn: MIỄN.",
    appraised: "Vòng 2, thẩm định: chỉ nhập ô nào khác với vòng trước. Ô có nhập thay cho điểm vòng trước; ô trống giữ điểm vòng trước.",
    council: "Vòng 3, Hội đồng: chỉ nhập ô nào khác với vòng trước. Ô có nhập thay cho điểm vòng trước; ô trống giữ điểm vòng trước.",
    final: "Công thức, không nhập ở đây: mỗi ô lấy điểm của vòng sau cùng có chấm. Ô nền cam: các vòng khác nhau mà chưa giải trình.",
    explanation: "Ghi lý do ở ô mà vòng sau chấm khác vòng trước (ô nền cam). Tối đa {most} ký tự.",
    explanationAlone: "Ghi giải trình cho điểm của ô nào cần. Tối đa {most} ký tự.",
    evidence: "Ghi tên, số hiệu tài liệu chứng minh cho điểm của ô. Cột nền xám: không bắt buộc. Tối đa {most} ký tự.",
    unused: "KHÔNG DÙNG: ô Vòng chấm ở trang Phong trào không có vòng này. Điểm đã nhập được giữ nguyên nhưng không được tính.",
  },
  different: "Ô khác nhau giữa các vòng",
  unexplained: "Chưa giải trình",
  position: "Vị trí: ",
  check: "Đúng cột: ",
  helpers: "Cột phụ của công thức",
  tooLongTitle: "Quá dài",
  tooLong: "Ô này nhận tối đa {most} ký tự.",
} as const;
