// Words of the samples beside what takes tables and files, Vietnamese.

export const pasteSample = {
  show: "Xem mẫu",
  table: "Bảng mẫu",
  copy: "Chép mẫu",
  copied: "Đã chép. Dán được vào ô ở trên hoặc vào Excel.",
  byHand: "Không chép được. Bấm Ctrl+C để chép phần đang chọn.",
  text: "Bảng mẫu dạng văn bản",
  unitNote: "Mã đối tượng và mã tiêu chí phải là mã của phong trào đang mở.",
  files: "Tệp mẫu để xem thử",
  filesText: "Một phong trào mẫu ở hai dạng mà nút Chọn tệp nhận: tệp mẫu .json và sổ Excel .xlsx.",
  make: "Tạo tệp mẫu để xem",
  download: "Tải {file}",
} as const;
