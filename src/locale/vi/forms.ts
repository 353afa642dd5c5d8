// Words of the tool that makes the form of one participant.

export const forms = {
  intro: "Phiếu của một đối tượng: mọi tiêu chí, điểm từng vòng, chênh lệch, giải trình, minh chứng, tổng điểm, hạng, chỗ ký.",
  read: "Đọc lại danh sách",
  nobody: "Bảng chấm chưa có đối tượng nào.",
  find: "Tìm theo tên hoặc mã",
  noMatch: "Không có ai khớp với “{text}”.",
  participant: "Đối tượng",
  option: "{code} – {name}",
  optionOfCluster: "{code} – {name} ({cluster})",
  make: "Lập phiếu",
  next: "Lập phiếu tiếp theo: {name}",
  open: "Mở phiếu",
  done: "Đã lập phiếu của {name}.",
  total: "Tổng điểm {total}, hạng {clusterRank} trong cụm, hạng chung {rank}.",
  notRanked: "Chưa có điểm nào.",
  howTo: "In: Tệp → In. Muốn xem người khác ngay trên phiếu: chọn mã ở ô vàng.",
} as const;
