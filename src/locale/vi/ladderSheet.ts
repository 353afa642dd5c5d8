// Words of the ladder that parts equals: what a step may be beside a criterion, and how "Vì sao" tells it.

export const ladderSheet = {
  /** As they are written; `{points}` is a number. */
  words: {
    atMaximum: "Số tiêu chí đạt tối đa",
    count: "Số tiêu chí đạt {points} điểm",
    deductions: "Điểm trừ",
    previousRank: "Hạng kỳ trước",
    votes: "Số phiếu suy tôn",
    preference: "Ưu tiên nữ",
  },
  /** Other ways to say the same that are understood. */
  others: {
    atMaximum: ["Số tiêu chí đạt điểm tối đa", "Số tiêu chí tối đa"],
    deductions: ["Tổng điểm trừ", "Số điểm trừ"],
    previousRank: ["Hạng năm trước", "Xếp hạng kỳ trước"],
    votes: ["Số phiếu", "Phiếu suy tôn"],
    preference: ["Ưu tiên phụ nữ", "Nữ"],
  },
  /** Points of the example among the choices. */
  example: 12,
  /** Directions of steps that are no points. */
  orders: { higher: "Số lớn hơn", lower: "Số nhỏ hơn" },
  note: "Ghi mã tiêu chí, mã nhóm, hoặc: {words}. Để trống “Ai xếp trên”: theo lẽ thường.",
  invalid: "Ghi một mã của trang Tiêu chí, hoặc một trong các cụm từ nêu trên bảng này.",
  /** Of "Vì sao". */
  preference: { name: "Ưu tiên nữ (Nghị định 152/2025, Điều 4 khoản 6)", yes: "có", no: "không" },
  unknown: "chưa có số liệu",
} as const;
