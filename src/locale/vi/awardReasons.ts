// Why somebody is not proposed for an award, in words of the papers.

export const awardReasons = {
  vetoed: "Thuộc điều kiện loại: {gates}",
  unmet: "Chưa đạt: {condition}",
  unmetShown: "Chưa đạt: {condition} (hiện: {shown})",
  unknown: "Chưa đủ thông tin để xét: {condition}",
  quota: "Đủ điều kiện, hết chỉ tiêu ({limit}{group})",
  tie: "Đủ điều kiện, bằng nhau ở ranh giới chỉ tiêu ({limit}{group}): trình Hội đồng",
  group: "; {group}",
  votes: "Không đủ phiếu: {share} %, cần {threshold} %",
  notVoted: "Chưa có kết quả bỏ phiếu (cần {threshold} %)",
  votesArticle: "Ngưỡng phiếu của Hội đồng",
  unverified: ", chưa kiểm chứng",
  people: "{count} đối tượng",
} as const;
