// Words for how far somebody is from a line, in what ranks compare: points, or shares of the scale. Of the sheets, and of the pane.

export const distances = {
  by: {
    points: { amount: "{n} điểm", floor: "điểm sàn", level: "Bằng điểm", equal: "bằng điểm" },
    share: { amount: "{n} % thang điểm", floor: "mức sàn", level: "Bằng tỷ lệ với", equal: "bằng tỷ lệ" },
  },
  band: {
    toMinimum: "Thiếu {lack} để đạt “{band}”",
    toMinimumFull: "Thiếu {lack} để đạt {floor} “{band}”, nhưng đã hết suất",
    toMinimumAndSeat: "Thiếu {lack} để đạt {floor} “{band}”, {seat} để bằng người cuối có suất ({equal})",
    toMinimumAndTied: "Thiếu {lack} để đạt {floor} “{band}”, {seat} để bằng những người đang bằng nhau ở ranh giới ({equal})",
    toLastSeat: "Kém {seat} so với người cuối được “{band}” ({equal})",
    toTied: "Kém {seat} so với những người đang bằng nhau ở ranh giới “{band}” ({equal})",
    levelWithLast: "{level} người cuối được “{band}”, xếp sau theo thứ tự phân hạng",
    levelWithTied: "{level} những người đang bằng nhau ở ranh giới “{band}”, xếp sau theo thứ tự phân hạng",
    equal: {
      ladder: "{equal} thì xét thứ tự phân hạng",
      council: "{equal} thì trình Hội đồng",
      none: "{equal} thì chưa có suất",
    },
  },
} as const;
