// Words of the cell for the kind of a movement, as they stand in the sheet.

export const movementKindSheet = {
  label: "Hình thức thi đua",
  note: "Thường xuyên hoặc theo chuyên đề (Luật Thi đua, khen thưởng 2022, Điều 16), hoặc theo đợt. Để trống được: điểm, hạng không đổi theo ô này",
} as const;
