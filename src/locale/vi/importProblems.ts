// What is wrong in an office's list of people that is to be imported, Vietnamese. {row}: row of the table, from 1.
import type { ImportProblemKind } from "../../core/register/importPeople";

export const importProblems: Readonly<Record<ImportProblemKind, string>> = {
  noNameColumn: "Chưa thấy cột họ tên. Hãy chọn cột có họ tên.",
  noName: "Dòng {row}: không có họ tên (“{text}”). Không lấy dòng này.",
  long: "Dòng {row}: “{text}” quá dài. Không lấy nội dung này.",
  code: "Dòng {row}: mã “{text}” không dùng được (chỉ chữ, số và . _ - /). Không lấy mã này.",
  choice: "Dòng {row}: chưa hiểu “{text}”. Không lấy ô này.",
  date: "Dòng {row}: “{text}” chưa rõ là ngày nào. Ghi ngày/tháng/năm, ví dụ 05/08/2015.",
  months: "Dòng {row}: “{text}” không phải số tháng từ 0 đến 12. Không lấy ô này.",
  percent: "Dòng {row}: “{text}” không phải phần trăm từ 0 đến 100. Không lấy ô này.",
  rank: "Dòng {row}: “{text}” không phải hạng (số nguyên từ 1). Không lấy ô này.",
  votes: "Dòng {row}: “{text}” không phải số phiếu (số nguyên từ 0). Không lấy ô này.",
  otherName: "Dòng {row}: {text} mang mã đang là của {other}. Không lấy dòng này; hãy sửa mã, hoặc sửa họ tên ở trang Đối tượng.",
  codeTwice: "Dòng {row}: mã của {text} có ở dòng khác với nội dung khác. Không lấy dòng này; hãy sửa mã.",
  twice: "Dòng {row}: {text} đã có ở dòng khác của bảng. Chỉ lấy một dòng.",
  ambiguous: "Dòng {row}: {text} có thể là {other}, chưa chắc. Không lấy dòng này; hãy ghi mã hoặc ngày sinh để phân biệt.",
  sameName: "Dòng {row}: {text} trùng họ tên với {other}, không có ngày sinh để phân biệt. Lấy là hai người.",
};
