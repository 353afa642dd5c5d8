// Words of the picture of totals on the screen Xếp hạng, Vietnamese.

export const spread = {
  heading: "Phân bố tổng điểm",
  picture: "Có điểm: {count}. Thấp nhất {min}, trung vị {median}, cao nhất {max}. Đồng hạng: {tied}.",
  line: "Tổng điểm thấp nhất được đề nghị {list}: {total}.",
  lineMark: "đề nghị từ {total}",
  one: "một đối tượng",
  tied: "đồng hạng",
  interval: "Từ {from} đến dưới {to}: {count}",
  dot: "{name}: {total} điểm, hạng {rank}",
  hint: "Bấm vào một dấu để xem giải thích; bằng bàn phím thì dùng nút Vì sao ở từng dòng.",
} as const;
