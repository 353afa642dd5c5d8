// Why somebody stands where he stands after Xét, in words of the sheets and papers.

export const decisionReasons = {
  notRanked: "Chưa có điểm để xếp hạng",
  vetoed: "Điều kiện loại của bảng tiêu chí: {criteria}",
  gateOut: "Không đạt điều kiện “{gate}”: không được xét",
  gateAtMost: "Không đạt điều kiện “{gate}”: cao nhất là “{band}”",
  gateUnknown: "Chưa đủ thông tin để xét điều kiện “{gate}”",
  condition: "Đủ điểm “{band}”, chưa đạt: {condition}",
  conditionUnknown: "Đủ điểm “{band}”, chưa đủ thông tin để xét: {condition}",
  quota: "Đủ điểm “{band}”, hết chỉ tiêu “{quota}”{group}",
  tieCouncil: "Bằng nhau ở ranh giới “{band}”, không đủ suất của chỉ tiêu “{quota}”{group}: trình Hội đồng",
  tie: "Bằng nhau ở ranh giới “{band}”, không đủ suất của chỉ tiêu “{quota}”{group}",
  exception: "Ngoại lệ: {reason}",
  group: " của {group}",
  source: " ({source})",
} as const;
