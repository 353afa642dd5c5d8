// Words of repairs in the list of findings: loaded with it.

export const fixes = {
  region: "Sửa những chỗ máy sửa được",
  all: "Sửa hết {count} chỗ máy sửa được",
  rest: "{count} chỗ khác cần người xem.",
  group: "Sửa tất cả ({count})",
  groupLabel: "{title}: sửa tất cả {count} chỗ",
  label: "{text}, ô {cell}",
  kinds: {
    value: "Sửa thành {to}",
    constant: "Thay công thức bằng {to}",
    rules: "Đặt lại quy tắc nhập",
    unmerge: "Bỏ gộp",
    show: "Hiện lại",
    unfilter: "Bỏ lọc",
    unlock: "Mở khóa",
    results: "Viết lại công thức",
    sheet: "{to}",
    name: "Đặt lại tên vùng",
  },
  sheets: { show: "Hiện trang", protect: "Khóa lại", rename: "Đổi lại tên “{to}”" },
  fixed: "Đã sửa {count} chỗ.",
  skipped: "{count} chỗ đã khác lúc kiểm tra nên để nguyên.",
  undo: "Hoàn tác",
  restored: "Đã trả {count} chỗ về như trước khi sửa.",
  left: "{count} ô đã đổi sau khi sửa nên để nguyên: {cells}.",
  leftGone: "{count} ô không còn trong sổ.",
} as const;
