// Words of the home's lines that are loaded when needed, Vietnamese: what has become old, how far each part is.

export const home = {
  stale: {
    label: "Đã cũ, cần làm lại",
    ranking: "Bảng xếp hạng đã cũ",
    decision: "Kết quả xét đã cũ",
    list: "Danh sách “{list}” đã cũ",
    more: "và {count} danh sách khác",
    renew: { ranking: "Xếp hạng lại", decision: "Xét lại", list: "Lập lại" },
  },
  progress: {
    heading: "Tiến độ từng phần",
    participants: "Theo đối tượng",
    criteria: "Theo tiêu chí",
    done: "Đã đủ {done}/{count}",
    allDone: "Tất cả đã chấm đủ.",
    meter: "Tiến độ chấm: {name}",
    count: "{filled}/{cells}",
    fill: "Chấm tiếp",
    fillOf: "Chấm tiếp: {name}",
  },
} as const;
