// What each rule says (message) and what to do (remedy). {names} are filled from the finding.
import type { RuleId } from "../../core/finding";

export interface RuleWords {
  readonly message: string;
  readonly remedy: string;
}

export const findings: Readonly<Record<RuleId, RuleWords>> = {
  "V-01": {
    message: "{participantName} chưa được chấm “{criterionName}”.",
    remedy: "Nhập điểm; nếu không áp dụng thì ghi KAD, được miễn thì ghi MIỄN. Ô trống không phải là 0 điểm.",
  },
  "V-02": { message: "“{text}” là chữ, không phải số, nên chưa được tính điểm.", remedy: "Nhập lại thành số {value}." },
  "V-03": { message: "{value} nằm ngoài khoảng cho phép ({min} đến {max}).", remedy: "Nhập lại điểm trong khoảng {min} đến {max}." },
  "V-04": { message: "{value} không đúng bước điểm {step}.", remedy: "Nhập điểm cách nhau {step}." },
  "V-05": { message: "“{text}” không phải là điểm, KAD hay MIỄN.", remedy: "Nhập số, hoặc KAD (không áp dụng), MIỄN (được miễn). {meant}" },
  "V-06": { message: "Ô đang báo lỗi {text}.", remedy: "Xóa công thức hỏng và nhập điểm bằng số." },
  "V-07": { message: "{text} không phải là điểm.", remedy: "Nhập số, KAD, MIỄN hoặc để trống." },
  "V-08": {
    message: "Có điểm cho “{code}” nhưng mã này không có trong danh sách.",
    remedy: "Thêm vào danh sách rồi nhập lại, hoặc sửa mã.",
  },
  "C-01": { message: "Tiêu chí “{name}” chưa có mã.", remedy: "Bấm Dựng bảng để chương trình tự đánh mã, hoặc nhập mã." },
  "C-02": { message: "Mã tiêu chí “{code}” bị trùng với “{other}”.", remedy: "Đổi một trong hai mã." },
  "C-03": { message: "Mã tiêu chí “{code}” có ký tự không dùng được.", remedy: "Mã chỉ gồm chữ, số và . _ - / ; không quá 40 ký tự." },
  "C-04": {
    message: "“{text}” không hợp lệ ở cột này.",
    remedy: "Nhập một số hợp lệ (bước điểm lớn hơn 0; số chữ số lẻ từ 0 đến 9) hoặc để trống.",
  },
  "C-05": { message: "Điểm tối đa {max} nhỏ hơn điểm tối thiểu {min}.", remedy: "Sửa lại điểm tối đa hoặc tối thiểu." },
  "C-06": { message: "Tiêu chí {code} chưa có nội dung.", remedy: "Nhập nội dung tiêu chí." },
  "P-01": { message: "“{name}” chưa có mã.", remedy: "Bấm Dựng bảng để chương trình tự đánh mã, hoặc nhập mã." },
  "P-02": { message: "Mã “{code}” bị trùng với “{other}”.", remedy: "Đổi một trong hai mã." },
  "P-03": { message: "“{code}” có ký tự không dùng được.", remedy: "Mã chỉ gồm chữ, số và . _ - / ; tên cụm không chứa * ? ~." },
  "P-04": {
    message: "“{name}” trùng tên với dòng {other} của danh sách.",
    remedy: "Nếu là một người thì xóa một dòng; nếu là hai người thì ghi thêm để phân biệt.",
  },
  "P-05": { message: "Đối tượng {code} chưa có tên.", remedy: "Nhập tên tập thể hoặc họ tên cá nhân." },
  "P-06": { message: "Loại của “{name}” không phải Tập thể hay Cá nhân.", remedy: "Chọn Tập thể hoặc Cá nhân." },
  "M-01": { message: "Phong trào chưa có tiêu chí nào.", remedy: "Nhập tiêu chí ở trang Tiêu chí." },
  "M-02": { message: "Phong trào chưa có đối tượng nào.", remedy: "Nhập tập thể, cá nhân ở trang Đối tượng." },
  "M-03": {
    message: "Bước phân hạng {step} không dùng được: “{code}”.",
    remedy: "Ghi đúng một mã tiêu chí và chọn Điểm cao hơn hoặc Điểm thấp hơn; tối đa 8 bước.",
  },
  "M-04": { message: "“{text}” không phải là lựa chọn của ô này.", remedy: "Chọn lại theo danh sách của ô." },
  "S-01": { message: "Không tìm thấy vùng {name}: có thể đã bị xóa.", remedy: "Bấm Hoàn tác (Ctrl+Z) nếu vừa xóa; hoặc Dựng bảng lại." },
  "S-02": { message: "Tiêu chí “{name}” chưa có cột trên trang Chấm điểm.", remedy: "Bấm Dựng bảng: điểm đã nhập được giữ nguyên." },
  "S-03": { message: "“{name}” chưa có dòng trên trang Chấm điểm.", remedy: "Bấm Dựng bảng: điểm đã nhập được giữ nguyên." },
  "S-04": {
    message: "Cột có mã tiêu chí “{code}” lạ hoặc bị lặp: kết quả chưa đúng cho đến khi sửa.",
    remedy: "Thêm tiêu chí vào trang Tiêu chí, hoặc xóa cột, rồi Dựng bảng.",
  },
  "S-05": {
    message: "Dòng có mã đối tượng “{code}” lạ hoặc bị lặp.",
    remedy: "Thêm đối tượng vào trang Đối tượng, hoặc xóa dòng, rồi Dựng bảng.",
  },
  "S-06": { message: "Công thức kết quả đã bị ghi đè bằng giá trị.", remedy: "Bấm Xếp hạng: chương trình viết lại công thức." },
  "S-07": {
    message: "Kết quả trên trang không khớp với điểm đã nhập: công thức đã bị sửa.",
    remedy: "Bấm Xếp hạng: chương trình viết lại công thức.",
  },
  "R-01": {
    message: "{names}: bằng nhau, không có tiêu chí phụ nào phân hạng.",
    remedy: "Thêm bước phân hạng ở trang Phong trào, hoặc trình Hội đồng quyết định.",
  },
};
