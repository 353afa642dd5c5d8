// Titles of the sheets of the nomination pack, and what commands say in its papers beside the papers' own words.

export const packSheet = {
  titles: {
    nominations: "DS đề nghị (Giám đốc)",
    request: "Tờ trình",
    submission: "Phụ lục Tờ trình",
    summary: "Tổng hợp điểm, hạng",
    meeting: "Biên bản họp HĐ",
    ballots: "Biên bản kiểm phiếu",
    notProposed: "DS chưa đề nghị",
    public: "Bảng công khai",
    money: "Tiền thưởng",
    seats: "Bảng chỉ tiêu",
  },
  stale: "ĐÃ CŨ: điểm, hạng hoặc quy tắc đã thay đổi sau khi lập. Hãy bấm Xét rồi lập lại hồ sơ.",
  version: "phiên bản {number} ngày {date}",
  versionWithoutDate: "phiên bản {number}",
  submission: "Tờ trình",
  wordFile: "To-trinh-va-danh-sach-khen-thuong{year}.docx",
  collectives: "Tập thể",
  individuals: "Cá nhân",
  base: "Điểm cơ sở",
  otherParts: "Tiêu chí khác",
  bonus: "Thưởng",
  deduction: "Trừ",
  samePeriod: "Đã tính tiền ở danh hiệu cao hơn cùng kỳ",
  ownAwards: "Quy định của cơ quan",
} as const;
