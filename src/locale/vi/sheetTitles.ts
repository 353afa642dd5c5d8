// Titles of the sheets. Apart from the other words of the sheets, for every reading asks which of them there are.

export const sheetTitles = {
  movement: "Phong trào",
  criteria: "Tiêu chí",
  participants: "Đối tượng",
  entries: "Chấm điểm",
  results: "Kết quả",
  board: "Xếp hạng",
  findings: "Kiểm tra",
  nomination: "Đề nghị",
};
