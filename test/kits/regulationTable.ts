// A regulation table of 100 points (80 + 2 + 10 + 3 + 5) with the defects of real ones, as Word and Excel put it on the clipboard.
// Wording and most numbers are invented; what is real is the structure and what is wrong with it.

/** Number, text, điểm chuẩn, thưởng, trừ: as typed, defects included. */
export type TableLine = readonly [order: string, text: string, max: string, bonus: string, deduction: string];

export const TABLE_TITLE = "BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA PHÒNG, ĐƠN VỊ (thang 100 điểm)";

export const TABLE_LINES: readonly TableLine[] = [
  ["Tiêu chí 1", "NHIỆM VỤ CHUYÊN MÔN (Văn phòng theo dõi, đánh giá)", "80", "", ""],
  ["a", "Văn bản, kế hoạch, báo cáo", "30", "", ""],
  ["a1", "Gửi đủ các báo cáo định kỳ", "3", "", ""],
  ["", "- Mỗi báo cáo gửi chậm", "", "", "-0.5"],
  ["", "Ghi chú: Tổng điểm trừ của mục a1 không quá 1,5 điểm", "", "", ""],
  ["a2", "Lập kế hoạch công tác ngay trong tháng đầu năm", "'3", "", ""],
  ["a3", "Trả lời văn bản xin ý kiến", "3", "", ""],
  ["", "- Mỗi văn bản trả lời quá hạn", "", "", "- 0,5"],
  ["", "- Mỗi văn bản phải đính chính", "", "", "-0,25"],
  ["", "Ghi chú: Tổng điểm trừ của mục a3 không quá 1 điểm.", "", "", ""],
  ["a4", "Tham mưu văn bản thuộc lĩnh vực phụ trách", "3,5", "", ""],
  ["a4.1", "Được cộng điểm đối với 01 trong 02 trường hợp sau:", "", "", ""],
  ["", "- Văn bản được cấp trên chọn làm mẫu", "", "+ 0,2", ""],
  ["", "- Văn bản được đơn vị khác đề nghị chia sẻ", "", "+ 0,1", ""],
  [
    "a5",
    "Tỷ lệ hồ sơ giải quyết đúng hạn: trên 95%: 3 điểm; từ 75% đến 95%: 2 điểm; từ 50% đến dưới 75%: 1 điểm; dưới 50%: 0 điểm",
    "3",
    "",
    "",
  ],
  [
    "a6",
    "Nộp báo cáo tổng kết năm\nĐúng hạn: 3 điểm\nChậm từ 1 đến 2 ngày: 2 điểm\nChậm từ 3 đến 5 ngày: 1 điểm\nChậm trên 5 ngày: 0 điểm",
    "3",
    "",
    "",
  ],
  ["a7", "Tuyên truyền, phổ biến pháp luật", "3 điểm", "", ""],
  ["a7.1", "Mỗi bài đăng trên trang thông tin: cộng 0,2 điểm, tổng không quá 1 điểm", "", "+0,2", ""],
  ["a.7.2", "Mỗi buổi nói chuyện chuyên đề cộng 0,5 điểm, tối đa 1 điểm", "", "0.5", ""],
  ["a.7.3", "Mỗi tin, bài phải gỡ vì sai nội dung", "", "", "0,5"],
  ["a8", "Công khai thủ tục tại nơi tiếp dân", "3,5", "", ""],
  ["", "- Có niêm yết đầy đủ", "3,5", "", ""],
  ["", "- Không niêm yết", "0", "", ""],
  ["a9", "Hoàn thành nhiệm vụ đột xuất được giao", "5", "", ""],
  ["b", "Quản lý hồ sơ, tài liệu", "15", "", ""],
  ["b1", "Lập danh mục hồ sơ hằng năm", "2", "", ""],
  ["b2", "Số hoá và lưu trữ", "5", "", ""],
  ["b.2.1", "Số hoá hồ sơ mới phát sinh", "1", "", ""],
  ["b.2.2", "Số hoá hồ sơ tồn", "1", "", ""],
  ["b.2.3", "Cập nhật phần mềm quản lý", "1,5", "", ""],
  ["b.2.4", "Sắp xếp kho lưu trữ", "0.5", "", ""],
  ["b.2.5", "Nộp lưu đúng hạn", "1", "", ""],
  ["b.2.6", "Mỗi hồ sơ thất lạc", "", "-0,5", ""],
  ["b3", "Bảo mật tài liệu", "3", "", ""],
  ["b4", "Phối hợp cung cấp thông tin", "5", "", ""],
  ["c", "Giải quyết công việc cho người dân", "25", "", ""],
  ["C1", "Kết quả giải quyết hồ sơ", "5", "", ""],
  ["C1.1", "Tỷ lệ đúng hạn trên 98%", "5", "", ""],
  ["C1.2", "Tỷ lệ đúng hạn từ 97% đến dưới 98%", "4", "", ""],
  ["C1.3", "Tỷ lệ đúng hạn từ 96% đến dưới 97%", "3", "", ""],
  ["c2", "Tiếp công dân", "5", "", ""],
  ["c3", "Giải quyết đơn thư", "5", "", ""],
  ["c4", "Hoà giải ở cơ sở", "4", "", ""],
  ["c5", "Trợ giúp pháp lý", "5", "", ""],
  ["c6", "Thái độ phục vụ", "1", "", ""],
  ["d", "Kiểm tra và đổi mới", "10", "", ""],
  ["d1", "Tự kiểm tra theo kế hoạch", "3", "", ""],
  ["d2", "Đổi mới cách làm", "7", "", ""],
  ["d2.1", "Áp dụng quy trình điện tử", "3", "", ""],
  ["d2.2", "Rút ngắn thời gian giải quyết", "4", "", ""],
  ["d2.3", "Mỗi mô hình mới được công nhận cộng 1 điểm, nhưng tối đa 2 điểm", "", "+1", ""],
  ["Tiêu chí 2", "XÂY DỰNG ĐỘI NGŨ", "2", "", ""],
  ["2.1", "Cử người dự đủ các lớp bồi dưỡng", "1", "", ""],
  ["2.2", "Chấp hành kỷ luật lao động", "1", "", ""],
  ["2.3", "Tỷ lệ công chức đạt chuẩn trên 92%: cộng 0,1 điểm; cứ thêm 1% cộng thêm 0,1 điểm, tối đa 0,5 điểm", "", "+ 0,5", ""],
  ["Tiêu chí 3", "CẢI CÁCH HÀNH CHÍNH", "10", "", ""],
  ["3.1", "Kế hoạch cải cách hành chính của đơn vị", "2", "", ""],
  ["3.2", "Tuyên truyền cải cách hành chính", "2", "", ""],
  ["3.3", "Kết quả chỉ số cải cách hành chính", "6", "", ""],
  ["Tiêu chí 4", "CÔNG TÁC THI ĐUA, KHEN THƯỞNG", "3", "", ""],
  ["4.1", "Phát động, đăng ký thi đua", "1", "", ""],
  ["4.1.1", "Đăng ký sau thời hạn", "", "- 0,5", ""],
  ["4.2", "Bình xét công khai", "0,5", "", ""],
  ["4.3", "Giới thiệu điển hình tiên tiến", "1,5", "", ""],
  ["4.4", "Có người bị kỷ luật: khiển trách trừ 1 điểm; cảnh cáo trở lên trừ 2 điểm", "", "", "-2"],
  ["Tiêu chí 5", "BÁO CÁO, PHỐI HỢP", "5", "", ""],
  ["5.1", "Phối hợp với các phòng, đơn vị", "2", "", ""],
  ["5.2", "Bản tự chấm điểm có đủ tài liệu kiểm chứng", "3", "", ""],
  ["5.3", "Gửi bản tự chấm trước hạn", "", "+ 0,1", ""],
  ["5.5", "Không gửi báo cáo giải trình và bản tự chấm điểm", "(không xếp loại)", "", ""],
  ["", "TỔNG CỘNG", "100 điểm", "", ""],
];

const HEADER = ["STT", "TIÊU CHUẨN THI ĐUA", "ĐIỂM"] as const;
const POINTS_HEADER = ["Chuẩn", "Thưởng", "Trừ"] as const;

/** The table as Excel copies it as text: merged cells give blanks, cells with line breaks are quoted. */
export function tableAsText(lines: readonly TableLine[] = TABLE_LINES): string {
  const cell = (text: string): string => (/[\n"\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const rows: string[][] = [
    [TABLE_TITLE, "", "", "", ""],
    [...HEADER, "", ""],
    ["", "", ...POINTS_HEADER],
    ...lines.map((line) => [...line]),
  ];
  return rows.map((row) => row.map(cell).join("\t")).join("\r\n");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function wordCell(text: string, span = ""): string {
  const paragraphs = (text === "" ? [" "] : text.split("\n")).map((line) => {
    const dash = /^- /.test(line);
    const body = escaped(dash ? line.slice(2) : line).replace(/ (?=\S{0,3}$)/, "&nbsp;");
    const bullet = dash
      ? "<![if !supportLists]><span style='mso-list:Ignore'>-<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>"
      : "";
    return `<p class=MsoNormal style='margin-top:3.0pt;mso-add-space:auto'>${bullet}<span lang=VI style='font-size:13.0pt'>${body}<o:p></o:p></span></p>`;
  });
  return `<td ${span}valign=top style='border:solid windowtext 1.0pt;padding:0in 5.4pt'>${paragraphs.join("\n  ")}</td>`;
}

/** The table as Word copies it: MsoNormal paragraphs, a header of two rows with merged cells, rows that span all columns. */
export function tableAsWordHtml(lines: readonly TableLine[] = TABLE_LINES): string {
  const row = (cells: string): string => `<tr style='mso-yfti-irow:1;page-break-inside:avoid'>\n ${cells}\n</tr>`;
  const body = lines.map((line) => {
    const isNote = line.slice(2).every((text) => text === "") && line[0] === "";
    return row(isNote ? wordCell(line[1], "colspan=5 ") : line.map((text) => wordCell(text)).join("\n "));
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in; mso-style-name:"TT 1";} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<p class=MsoNormal align=center><b><span lang=VI>${escaped(TABLE_TITLE)}</span></b></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><thead>
${row(wordCell(HEADER[0], "rowspan=2 ") + wordCell(HEADER[1], "rowspan=2 ") + wordCell(HEADER[2], "colspan=3 "))}
${row(POINTS_HEADER.map((text) => wordCell(text)).join(""))}
</thead>
${body.join("\n")}
</table><!--EndFragment--></body></html>`;
}
