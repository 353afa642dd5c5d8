// Words of the copy that goes out: its file.

export const copySheet = {
  fileName: "Bản gửi đi {title}",
  fallbackName: "Bản gửi đi",
} as const;
