// Words of the charts beside the board and of the figures that they are drawn from.
// Sheets are documents of a Vietnamese office: they are Vietnamese in every language of the pane.

export const chartsSheet = {
  totals: "Tổng điểm theo thứ hạng",
  totalsInClusters: "Tổng điểm theo thứ hạng trong từng cụm, khối",
  shares: "Tỷ lệ đạt theo thứ hạng",
  sharesInClusters: "Tỷ lệ đạt theo thứ hạng trong từng cụm, khối",
  spread: "Phân bố tổng điểm",
  spreadOfShares: "Phân bố tỷ lệ đạt",
  groups: "Điểm theo nhóm tiêu chí",
  groupsOfClusters: "Điểm bình quân mỗi cụm, khối theo nhóm tiêu chí",
  axes: {
    points: "Điểm",
    share: "Tỷ lệ đạt (%)",
    count: "Số đối tượng",
    intervals: "Tổng điểm (từ … đến dưới …)",
    shareIntervals: "Tỷ lệ đạt, % (từ … đến dưới …)",
  },
  others: "Tiêu chí khác",
  bonus: "Điểm thưởng",
  deduction: "Điểm trừ",
  data: {
    spread: "Khoảng điểm",
    count: "Số đối tượng",
    from: "Từ",
    to: "Đến dưới",
    min: "Thấp nhất",
    max: "Cao nhất",
    power: "Bậc",
    width: "Độ rộng",
    lowest: "Bắt đầu",
    participant: "Đối tượng",
    cluster: "Cụm, khối",
    noCluster: "Chung",
    line: "Dòng đầu",
    scored: "Có điểm",
  },
} as const;
