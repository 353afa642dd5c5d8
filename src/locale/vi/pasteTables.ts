// Tables to look at and to copy beside each box that takes a copied table. Names and numbers are invented; offices' tables are Vietnamese.

type Table = readonly (readonly string[])[];

/** Criteria as regulations have them. */
export const criteriaTable: Table = [
  ["STT", "Tiêu chí", "Điểm chuẩn"],
  ["I", "Nhiệm vụ chuyên môn", "60"],
  ["1", "Hoàn thành kế hoạch công tác năm", "40"],
  ["2", "Gửi đủ báo cáo định kỳ", "20"],
  ["II", "Kỷ luật, kỷ cương", "40"],
  ["3", "Chấp hành giờ giấc làm việc", "25"],
  ["4", "Văn hóa công sở", "15"],
];

/** People as personnel lists have them. */
export const peopleTable: Table = [
  ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị"],
  ["1", "Nguyễn Thị Mẫu", "Nữ", "05/08/1980", "Trưởng phòng", "Phòng Hành chính"],
  ["2", "Trần Văn Thử", "Nam", "21/03/1986", "Chuyên viên", "Phòng Hành chính"],
  ["3", "Lê Minh Ví Dụ", "Nam", "12/11/1990", "Chuyên viên", "Phòng Nghiệp vụ"],
];

/** What one unit sent back; its codes are those of the movement. */
export const unitTable: Table = [
  ["Đơn vị, cá nhân:", "", "Phòng Hành chính", "TT01", ""],
  ["STT", "Mã", "Tiêu chí", "Tự chấm", "Giải trình"],
  ["1", "TC01", "Văn bản, báo cáo", "8,5", "Gửi đủ, một báo cáo chậm"],
  ["2", "TC02", "Kỷ luật, kỷ cương", "10", ""],
];
