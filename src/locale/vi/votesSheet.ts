// Words of the sheet Kiểm phiếu.

export const votesSheet = {
  title: "Kiểm phiếu",
  heading: "KIỂM PHIẾU",
  guide:
    "Nhập vào các ô nền vàng nhạt. Đếm hai lần; hai lần khác nhau thì phải đếm lại. Ý kiến văn bản của thành viên vắng mặt ghi riêng, không tính vào số phiếu.",
  session: {
    members: "Tổng số thành viên Hội đồng",
    present: "Số thành viên có mặt",
    written: "Số thành viên vắng gửi ý kiến văn bản",
    issued: "Số phiếu phát ra",
    returned: "Số phiếu thu vào",
    valid: "Số phiếu hợp lệ",
    invalid: "Số phiếu không hợp lệ",
  },
  bases: { members: "Tổng số thành viên", present: "Số có mặt", valid: "Phiếu hợp lệ" },
  basesTitle: "Số để tính tỷ lệ",
  /** Of B-06: an award that needs no vote. */
  noRule: "không cần bỏ phiếu",
  ballots: "Số phiếu tối đa",
  misfit: "Số liệu trên chưa khớp: hợp lệ ≤ thu vào ≤ phát ra ≤ có mặt ≤ tổng số thành viên, đều là số nguyên. Chưa tính kết quả.",
  columns: {
    order: "STT",
    code: "Mã",
    name: "Họ tên",
    award: "Mã danh hiệu",
    awardName: "Danh hiệu",
    firstCount: "Lần 1",
    secondCount: "Lần 2",
    written: "Ý kiến văn bản đồng ý",
    recused: "Không tham gia biểu quyết",
    votes: "Số phiếu đồng ý",
    base: "Tính trên",
    counted: "Mẫu số",
    share: "Tỷ lệ %",
    threshold: "Ngưỡng %",
    outcome: "Kết quả",
  },
  outcomes: { passed: "Đạt", failed: "Chưa đạt", recount: "Đếm lại" },
  /** Columns that only formulas need. */
  helpers: ["Lần 1 (số)", "Lần 2 (số)", "Văn bản (số)", "Không tham gia (số)", "Đọc được", "Cộng", "Trước khi trừ"],
  nobody: "Chưa có ai cần biểu quyết.",
  /** Of B-05: what a code was looked for in. */
  lists: { participants: "danh sách đối tượng", awards: "danh mục danh hiệu" },
  validation: "Nhập số nguyên từ 0, hoặc để trống nếu chưa đếm.",
} as const;
