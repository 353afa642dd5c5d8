// What is said beside a command that adds or protects sheets, Vietnamese.

export const ctrlZ = {
  note: "Lệnh này thêm hoặc khóa trang, nên Excel có thể mất danh sách Ctrl+Z. Muốn quay lại, dùng Hoàn tác của Bảng Vàng.",
} as const;
