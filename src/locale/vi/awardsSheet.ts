// Words of the sheet Danh hiệu: a set of award rules, its conditions, base salaries.

export const awardsSheet = {
  heading: "DANH HIỆU, HÌNH THỨC KHEN THƯỞNG",
  guide: [
    "Quy tắc theo luật ở ngày nhận hồ sơ; sửa được. Dòng nền vàng đậm là điều chưa đối chiếu được với văn bản gốc: kiểm tra, sửa nếu cần, rồi ghi “Đã kiểm chứng”.",
    "Mỗi điều kiện một dòng, mọi điều kiện của một danh hiệu đều phải đạt: xếp loại ≥ HTT; liên tục 3 năm [CSTDCS]; sáng kiến cấp cơ sở ≥ 1; tỷ lệ [LDTT] ≥ 70 %; không bị kỷ luật; xác nhận: nội bộ đoàn kết.",
  ],
  unverifiedCount: "Còn {count} dòng chưa kiểm chứng với văn bản gốc",
  allVerified: "Mọi dòng đã kiểm chứng",
  settings: {
    name: "Bộ quy tắc",
    id: "Mã bộ quy tắc",
    from: "Áp dụng cho hồ sơ nhận từ ngày",
    to: "đến hết ngày",
    sources: "Căn cứ",
    isVerified: "Cả bộ đã kiểm chứng?",
  },
  settingNotes: {
    name: "",
    id: "Để chương trình nhận ra bộ quy tắc; không cần sửa.",
    from: "ngày/tháng/năm",
    to: "ngày/tháng/năm; để trống nếu chưa biết.",
    sources: "Mỗi văn bản một dòng (Alt+Enter).",
    isVerified: "Các văn bản nêu trên đã được đối chiếu với bản gốc chưa.",
  },
  sections: { awards: "1. Danh hiệu, hình thức", salaries: "2. Lương cơ sở", conditions: "3. Điều kiện" },
  sectionNotes: {
    awards:
      "Thứ tự: số lớn là cao hơn, xếp trước. Ngưỡng phiếu để trống: không cần bỏ phiếu. Tỷ lệ tối đa viết: 15 % của [LDTT], từng đơn vị, làm tròn xuống; hoặc: 3 suất. Để trống: không giới hạn.",
    conditions: "Mỗi điều kiện một dòng; mã phải có ở bảng Danh hiệu, hình thức.",
    salaries: "Tiền thưởng = hệ số × lương cơ sở có hiệu lực ở ngày quyết định khen thưởng, làm tròn lên hàng chục nghìn đồng.",
  },
  awards: {
    code: "Mã",
    name: "Danh hiệu, hình thức",
    type: "Cho",
    form: "Loại",
    order: "Thứ tự",
    authority: "Thẩm quyền",
    article: "Căn cứ",
    isVerified: "Đã kiểm chứng?",
    isUsed: "Xét?",
    threshold: "Ngưỡng phiếu",
    voteBase: "Tính trên",
    multiple: "Hệ số tiền",
    limits: "Tỷ lệ tối đa",
  },
  conditions: { code: "Mã danh hiệu", condition: "Điều kiện", article: "Căn cứ", isVerified: "Đã kiểm chứng?" },
  salaries: { from: "Từ ngày", amount: "Mức (đồng)", source: "Căn cứ" },
  forms: { title: "Danh hiệu", award: "Hình thức" },
  authorities: { director: "Giám đốc Sở", province: "UBND tỉnh", ministry: "Bộ", primeMinister: "Thủ tướng" },
  verified: { yes: "Đã kiểm chứng", no: "CHƯA" },
  voteBases: { members: "Tổng thành viên", present: "Số có mặt", valid: "Phiếu hợp lệ" },
  /** Other ways to say the same that are understood. */
  others: {
    forms: { title: "Danh hiệu thi đua", award: "Hình thức khen thưởng" },
    authorities: {
      director: "Giám đốc",
      province: "Ủy ban nhân dân tỉnh",
      ministry: "Bộ trưởng",
      primeMinister: "Thủ tướng Chính phủ",
    },
    verified: { yes: "Rồi", no: "Chưa kiểm chứng" },
    voteBases: { members: "Tổng số thành viên", present: "Có mặt", valid: "Số phiếu hợp lệ" },
  },
  /** Behind a code that stands for both kinds of participants. */
  codeOfType: "{code} ({type})",
  notNumber: "Nhập một số từ 0 trở lên, hoặc để trống.",
  conditionExample: "xếp loại ≥ HTT",
  noArticle: "chưa rõ điều khoản",
} as const;
