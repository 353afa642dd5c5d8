// Words of the tool "Khác với lúc dựng", Vietnamese.

export const shape = {
  intro:
    "So sổ hiện nay với bảng đã dựng: dòng, cột, công thức, quy tắc nhập, tên vùng, khóa trang, số của tiêu chí, tên trang. Khác vẫn làm việc được; sửa chỗ nào là do người dùng chọn.",
  same: "Không có gì khác",
  sameText: "Sổ đúng như lúc dựng bảng.",
  noRecord: "Sổ này dựng từ bản trước nên không nhớ số của tiêu chí, tên trang lúc dựng. Bấm Dựng bảng để từ nay so được.",
  unbuilt: "Chưa dựng bảng: chỉ so được các danh sách.",
  again: "So lại",
  accept: "Ghi nhận như hiện nay",
  acceptHint: "Số của tiêu chí và tên trang hiện nay trở thành mốc để so về sau. Không sửa gì khác.",
  accepted: "Đã ghi nhận: từ nay so với sổ như hiện nay.",
  undo: "Mỗi lần sửa đều trở lại được ở Hoàn tác.",
  line: "{count} chỗ khác với lúc dựng",
  lineLabel: "Xem {count} chỗ khác với lúc dựng",
} as const;
