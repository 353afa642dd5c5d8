// Which chapter of the guide goes with each screen of the pane. The guide is a page of the add-in's own (built from docs/huong-dan.md).
import type { TabId, ToolId } from "./paneState";

const TABS: Readonly<Record<TabId, string>> = {
  setUp: "3-làm-phong-trào-của-mình-từng-bước",
  scoring: "5-ghi-gì-vào-ô-điểm-số-để-trống-kad-miễn",
  ranking: "6-đọc-hạng-đồng-hạng-và-vì-sao",
  nomination: "9-xét-theo-mức-chỉ-tiêu",
};

const TOOLS: Readonly<Record<ToolId, string>> = {
  criteria: "dán-bảng-tiêu-chí-từ-word-excel",
  clean: "làm-sạch-dữ-liệu",
  templates: "mẫu-có-sẵn-và-mẫu-của-cơ-quan",
  versions: "phiên-bản-tiêu-chí",
  forms: "phiếu-chấm-của-từng-đơn-vị-cá-nhân",
  explain: "giải-thích-điểm-hạng-của-một-người",
  decide: "9-xét-theo-mức-chỉ-tiêu",
  dossier: "12-hồ-sơ-trình-các-văn-bản",
  report: "báo-cáo-tổng-kết",
  people: "8-danh-sách-người",
  units: "gửi-phiếu-cho-đơn-vị-và-gộp-phiếu",
  periods: "kỳ-mới-và-tổng-hợp-kỳ",
  stages: "trạng-thái-nhật-ký-khóa-và-kiểm-chứng",
  copy: "bản-gửi-đi",
  objections: "công-khai-và-kiến-nghị",
  movements: "nhiều-phong-trào-trong-một-sổ",
  shape: "khác-với-lúc-dựng",
  undo: "hoàn-tác-trở-về-trước-một-bước",
};

/** Address of the chapter for what the pane shows; the beginning of the guide where there is no movement yet. */
export function guideLink(tool: ToolId | null, tab: TabId | null): string {
  const anchor = tool !== null ? TOOLS[tool] : tab !== null ? TABS[tab] : null;
  return anchor === null ? "guide.html" : `guide.html#${encodeURIComponent(anchor)}`;
}
