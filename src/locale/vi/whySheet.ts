// Words of "Vì sao". Apart from the other words of the sheets, for nothing of the pane's first load tells a reason.

export const whySheet = {
  none: "Chưa có điểm",
  first: "Dẫn đầu",
  lessThan: "Kém ",
  points: " điểm",
  percent: " %",
  than: " so với ",
  tiedWith: "Đồng hạng với ",
  tieToCouncil: ", không có tiêu chí phụ nào phân hạng: Hội đồng quyết định",
  equalTo: "Bằng điểm với ",
  equalShareTo: "Bằng tỷ lệ với ",
  worseAt: "; kém ở ",
  betterAt: "; hơn ở ",
  noPoints: "chưa có điểm",
} as const;
