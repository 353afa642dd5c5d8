// Words of the home's lines that are loaded when needed, Vietnamese: what has become old, how far each part is.

export const home = {
  stale: {
    label: "Đã cũ, cần làm lại",
    ranking: "Bảng xếp hạng đã cũ",
    rankingCells: "Bảng xếp hạng đã cũ: {count} ô điểm đã đổi",
    decision: "Kết quả xét đã cũ",
    list: "Danh sách “{list}” đã cũ",
    pack: "Hồ sơ trình đã cũ: {count} văn bản",
    report: "Báo cáo tổng kết đã cũ",
    form: "Phiếu chấm đã cũ",
    scoreSheet: "Phiếu điểm đã cũ",
    more: "và {count} danh sách khác",
    renew: {
      ranking: "Xếp hạng lại",
      decision: "Xét lại",
      list: "Lập lại",
      pack: "Lập lại",
      report: "Lập lại",
      form: "Lập lại",
      scoreSheet: "Mở Giải thích",
    },
  },
  since: {
    unknown: "Dữ liệu đã đổi sau lần xếp hạng.",
    cells: "Dữ liệu đã đổi {count} ô sau lần xếp hạng.",
    other: "Danh sách hoặc quy tắc đã đổi sau lần xếp hạng.",
    cellsAndOther: "Sau lần xếp hạng, dữ liệu đã đổi {count} ô; danh sách hoặc quy tắc cũng đã đổi.",
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
