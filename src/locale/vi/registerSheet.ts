// Words of the register: the columns of the participants list beside code, name, kind and cluster.

export const registerSheet = {
  columns: {
    salutation: "Ông/Bà",
    sex: "Giới tính",
    birth: "Ngày sinh",
    post: "Chức vụ",
    unit: "Đơn vị",
    start: "Ngày vào làm",
    leaveMonths: "Số tháng nghỉ",
    discipline: "Kỷ luật",
    pending: "Vụ việc đang xem xét",
    level: "Xếp loại",
    femaleShare: "Tỷ lệ nữ (%)",
    previousRank: "Hạng kỳ trước",
    votes: "Số phiếu suy tôn",
    objectClass: "Phân loại đối tượng",
  },
  salutations: ["Ông", "Bà"],
  sexes: { female: "Nữ", male: "Nam" },
  /** Written without its accent; the sheet's formulas take it for the same. */
  otherFemale: "Nu",
  disciplines: {
    none: "Không",
    reprimand: "Khiển trách",
    warning: "Cảnh cáo",
    payCut: "Hạ bậc lương",
    demotion: "Giáng chức",
    dismissal: "Buộc thôi việc",
  },
  /** As heavy as Giáng chức here. */
  removal: "Cách chức",
  levels: {
    excellent: "Hoàn thành xuất sắc nhiệm vụ",
    good: "Hoàn thành tốt nhiệm vụ",
    completed: "Hoàn thành nhiệm vụ",
    failed: "Không hoàn thành nhiệm vụ",
  },
  /** As the emulation software of provinces offers them, highest first. */
  objectClasses: {
    province: "Lãnh đạo cấp bộ, tỉnh",
    department: "Lãnh đạo cấp vụ, sở",
    division: "Các cấp lãnh đạo từ phó phòng",
    direct: "Người trực tiếp công tác",
  },
  validation: {
    leaveMonths: "Nhập số tháng từ 0 đến 12. Nghỉ thai sản không tính là nghỉ.",
    femaleShare: "Nhập phần trăm từ 0 đến 100: 70 nghĩa là 70 %.",
    whole: "Nhập một số nguyên: hạng kỳ trước từ 1, số phiếu từ 0.",
  },
} as const;
