// Words of the copy that goes out: its file, and what stays behind of cells that have no header.

export const copySheet = {
  fileName: "Bản gửi đi {title}",
  fallbackName: "Bản gửi đi",
  unheaded: "Cột {column}",
  beside: "ô bên ngoài bảng",
} as const;
