// Words of the tool for several movements in one workbook, Vietnamese.

export const movements = {
  line: "Sổ có {count} phong trào",
  newLine: "Phong trào mới (PT{number}) · chọn lại",
  change: "Chọn phong trào",
  here: "Trong sổ này",
  current: "Đang làm",
  untitled: "Phong trào chưa đặt tên",
  facts: "{count} đối tượng",
  notBuilt: "chưa dựng bảng",
  year: "Năm {year}",
  sheet: "Trang “{sheet}”",
  open: "Làm việc với phong trào này",
  openLabel: "Làm việc với “{title}” ({sheet})",
  ribbon:
    "Nút trên dải lệnh làm cho phong trào của trang đang mở; bảng điều khiển làm cho phong trào ghi ở đầu bảng. Hoàn tác là của cả sổ.",
  addHeading: "Thêm phong trào",
  addText:
    "Chuyên đề, theo đợt hay đợt sau của phong trào thường xuyên đều thêm được vào sổ này. Mỗi phong trào có trang, tiêu chí, đối tượng và hạng riêng; tên trang kết thúc bằng “PT{number}”.",
  title: "Tên phong trào mới",
  titleHint: "Để trống thì chọn cách bắt đầu: mẫu, từng bước hoặc dán bảng.",
  copyPeople: "Chép danh sách đối tượng",
  copyCriteria: "Chép tiêu chí, thứ tự phân hạng",
  copyNote:
    "Chép từ “{title}”. Số tháng nghỉ, kỷ luật, vụ việc, xếp loại được chép nguyên: xem lại cho kỳ của phong trào mới. Điểm, số phiếu, hạng kỳ trước không chép.",
  kind: "Hình thức thi đua",
  kinds: { regular: "Thường xuyên", thematic: "Theo chuyên đề", campaign: "Theo đợt" },
  kindUnsaid: "Chưa ghi",
  kindHint: "Ghi vào trang Phong trào, đổi ở đó được; điểm và hạng không đổi theo hình thức.",
  needsTitle: "Đặt tên cho phong trào mới.",
  sameTitle: "Sổ đã có phong trào tên này trong năm {year}: đặt tên khác, ví dụ thêm kỳ hoặc đợt.",
  add: "Thêm phong trào",
  full: "Sổ đã có 99 phong trào: không thêm được nữa.",
} as const;
