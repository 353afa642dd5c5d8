// What there is to say of a unit file that came back, Vietnamese.
import type { RemarkKind } from "../../core/gather/remarks";

export const gatherRemarks: Readonly<Record<RemarkKind, string>> = {
  unreadable: "Không đọc được tệp: {reason}",
  notUnitFile: "Không phải phiếu do Bảng Vàng lập (không có trang Thông tin phiếu). Hãy nhập tay, hoặc gửi phiếu mới cho đơn vị.",
  unknownRound: "Phiếu của vòng “{round}”, mà phong trào không dùng vòng này hoặc trang chấm của vòng chưa có.",
  nothingKnown: "Không có đối tượng hay tiêu chí nào của phiếu còn đúng với danh sách: không lấy được gì.",
  seal: "Niêm phong không khớp: tên, mã, điểm chuẩn hoặc thông tin của phiếu đã bị sửa sau khi gửi đi. Hãy hỏi lại đơn vị trước khi gộp.",
  otherMovement: "Phiếu của phong trào khác: “{title}”, năm {year}.",
  otherVersion: "Phiếu lập theo phiên bản tiêu chí {version}, hiện dùng phiên bản {now}.",
  twice: "Đơn vị này gửi nhiều lần, tệp khác: {files}. {hint} Chỉ chọn một tệp.",
  conflict: "{count} ô có giá trị khác trong tệp khác ({files}): {cells}. Chọn cả hai thì các ô này không được ghi.",
  unknownParticipant: "Đối tượng {code} “{name}” không có trong danh sách: không lấy.",
  unknownCriterion: "Tiêu chí {code} “{name}” không có trong danh sách: không lấy.",
  missingParticipant: "Thiếu đối tượng {code} “{name}”: dòng đã bị xóa khỏi phiếu.",
  missingCriterion: "Thiếu tiêu chí {code} “{name}”: đã bị xóa khỏi phiếu.",
  renamedCriterion: "Tiêu chí {code} đổi tên: danh sách ghi “{before}”, phiếu ghi “{after}”. Không lấy điểm của tiêu chí này.",
  changedMax: "Tiêu chí {code} đổi điểm chuẩn: danh sách {before}, phiếu {after}. Không lấy điểm của tiêu chí này.",
  repeated: "Mã {code} có hai lần trong phiếu: không lấy.",
  repeatedCells: "{count} ô có hai lần trong phiếu, không lấy: {cells}.",
  wrong: "{cell}: {message}",
  maybeDate: "{cell}: {value} có thể là ngày tháng (gõ “3/5” thì Excel đổi thành ngày). Không lấy ô này, hãy hỏi lại đơn vị.",
  wrongText: "{count} ô chữ là giá trị lỗi hoặc dài quá {most} ký tự, không lấy: {cells}.",
  tornTexts: "Trang “{sheet}” của phiếu có mã khác bảng chấm (bị sửa, thêm, xóa hoặc lặp): không lấy gì ở trang này.",
  missingTexts: "Phiếu không có trang “{sheet}” mà sổ có: không lấy được chữ của trang này.",
  missing: "Còn {count} ô để trống: {cells}.",
  erased: "{count} ô để trống mà sổ đang có giá trị: {cells}. Giá trị trong sổ được giữ, trừ khi chọn xóa.",
  noPlace: "{count} ô không có chỗ ghi trong sổ: {cells}. Hãy dựng lại bảng rồi gộp lại.",
  renamedParticipant: "{code} đổi tên: danh sách ghi “{before}”, phiếu ghi “{after}”. Vẫn lấy theo mã.",
  strays: "Có {count} dòng, cột do đơn vị thêm vào: bỏ qua.",
};

export const gatherRemarkParts = {
  newest: "Tệp này có ngày mới nhất (chỉ để tham khảo).",
  older: "Có tệp ngày mới hơn (chỉ để tham khảo).",
  more: "{cells} và {count} ô nữa",
  cell: "{participant} – {criterion}",
  none: "không ghi",
  held: "Không lấy ô này.",
} as const;

/** Why a file could not be read, by the reason of the refusal. */
export const gatherRefusals = {
  "not-a-workbook": "không phải sổ Excel .xlsx.",
  encrypted: "tệp đặt mật khẩu hoặc là dạng .xls cũ. Nhờ đơn vị bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.",
  truncated: "tệp bị cụt, tải về chưa đủ. Nhờ đơn vị gửi lại.",
  damaged: "tệp bị hỏng. Nhờ đơn vị gửi lại.",
  "too-large": "tệp quá lớn.",
  "too-many-parts": "tệp có quá nhiều thành phần.",
  bomb: "tệp phình to bất thường khi mở, có thể gây hại.",
  "part-name": "tệp có tên thành phần không an toàn.",
  "two-parts": "tệp có hai thành phần trùng tên.",
  "nested-zip": "trong tệp có tệp khác.",
  macros: "tệp có macro. Nhờ đơn vị lưu thành .xlsx không macro rồi gửi lại.",
  "external-links": "tệp lấy số từ sổ khác. Nhờ đơn vị ngắt liên kết, lưu rồi gửi lại.",
  "document-type": "tệp có nội dung không an toàn.",
  "too-deep": "tệp có cấu trúc bất thường.",
  unreadable: "không đọc được từ đĩa: tệp đang mở ở phần mềm khác, hoặc chưa tải về từ đám mây.",
  other: "tệp bị từ chối ({reason}).",
} as const;
