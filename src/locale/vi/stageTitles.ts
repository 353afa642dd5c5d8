// What the sheets call the stages, and what they print of a seal. Apart from the other words, for every command reads them.

export const stageTitles = {
  stages: {
    draft: "Nháp",
    entered: "Đã nhập đủ",
    appraised: "Thẩm định",
    approved: "Hội đồng thông qua",
    locked: "Khóa / Công bố",
  },
  footer: "Mã kiểm chứng: {code}",
} as const;
