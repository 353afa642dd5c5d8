// Words of the sheet with totals and ranks as they were locked.

export const lockedResultsSheet = {
  title: "Kết quả khi khóa",
  heading: "ĐIỂM VÀ HẠNG LÚC KHÓA",
  guide: "Điểm và hạng lúc khóa là số đã ghi, không phải công thức; bên phải là điểm và hạng hiện nay.",
  lockedAt: "Khóa lúc {at}. Mã kiểm chứng: {code}.",
  differ: "KHÁC LÚC KHÓA – số đối tượng có điểm hoặc hạng nay đã khác: ",
  columns: {
    number: "STT",
    code: "Mã",
    name: "Tên",
    cluster: "Cụm, khối",
    total: "Tổng điểm",
    rank: "Hạng",
    clusterRank: "Hạng trong cụm",
    totalNow: "Tổng điểm hiện nay",
    rankNow: "Hạng hiện nay",
    clusterRankNow: "Hạng trong cụm hiện nay",
    state: "So với lúc khóa",
  },
  different: "Khác",
  gone: "Không còn",
} as const;
