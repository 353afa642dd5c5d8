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
  "V-03": { message: "{value} nằm ngoài khoảng cho phép ({min} đến {max}). {over}", remedy: "Nhập lại điểm trong khoảng {min} đến {max}." },
  "V-04": { message: "{value} không đúng bước điểm {step}.", remedy: "Nhập điểm cách nhau {step}." },
  "V-05": { message: "“{text}” không phải là điểm, KAD hay MIỄN.", remedy: "Nhập số, hoặc KAD (không áp dụng), MIỄN (được miễn). {meant}" },
  "V-06": { message: "Ô đang báo lỗi {text}.", remedy: "Xóa công thức hỏng và nhập điểm bằng số." },
  "V-07": { message: "{text} không phải là điểm.", remedy: "Nhập số, KAD, MIỄN hoặc để trống." },
  "V-08": {
    message: "Có điểm cho “{code}” nhưng mã này không có trong danh sách.",
    remedy: "Thêm vào danh sách rồi nhập lại, hoặc sửa mã.",
  },
  "V-09": {
    message: "“{criterionName}” không áp dụng cho {participantName} nhưng ô có ghi “{text}”.",
    remedy: "Xóa ô này; hoặc sửa cột Áp dụng cho của tiêu chí.",
  },
  "V-10": { message: "{value} không dùng được ở đây: {problem}.", remedy: "Nhập lại số trường hợp, số ngày hoặc kết quả cho đúng." },
  "V-11": {
    message: "{value} không thuộc bậc nào của quy tắc, nên chưa có điểm.",
    remedy: "Kiểm tra lại số đã nhập; nếu đúng thì bổ sung bậc còn thiếu vào quy tắc của tiêu chí.",
  },
  "V-12": {
    message: "{value} ở “{criterionName}”: có phải là {meant} %?",
    remedy: "Cột này nhập số phần trăm: 95 nghĩa là 95 %. Nếu {value} % là đúng thì để nguyên.",
  },
  "V-13": {
    message: "“{criterionName}”: {before} điểm vượt mức {cap} của quy tắc “{text}”: {over} điểm không được tính.",
    remedy: "Kiểm tra lại số đã nhập. Nếu đúng thì để nguyên: chương trình chỉ tính {cap} điểm.",
  },
  "V-14": {
    message: "{participantName}: nhóm “{criterionName}” được {value} điểm, vượt điểm chuẩn {max} của nhóm {over} điểm.",
    remedy: "Xem lại điểm các tiêu chí trong nhóm; nếu quy định cho vượt thì sửa điểm chuẩn của nhóm.",
  },
  "V-15": {
    message: "{value} có nhiều hơn {decimals} chữ số lẻ: khi tính sẽ được làm tròn.",
    remedy: "Nhập lại với nhiều nhất {decimals} chữ số lẻ.",
  },
  "V-16": { message: "“{text}” không phải là lựa chọn của ô này.", remedy: "Chọn một trong: {choices}; hoặc KAD, MIỄN. {meant}" },
  "V-17": {
    message: "“{criterionName}” của {participantName} chưa tính được điểm: “{other}” (mã {code}) {problem}.",
    remedy: "Sửa ô “{other}”; nếu không áp dụng thì ghi KAD ở “{criterionName}”.",
  },
  "V-20": {
    message: "{participantName}, “{criterionName}”: vòng sau chấm {to}, vòng trước chấm {from}, chưa có giải trình.",
    remedy: "Ghi lý do vào ô này của trang Giải trình.",
  },
  "V-21": {
    message: "{participantName} có điểm ở “{criterionName}” nhưng chưa ghi tài liệu minh chứng.",
    remedy: "Ghi tên, số hiệu tài liệu vào ô này của trang Minh chứng.",
  },
  "V-22": {
    message: "Trang “{sheet}” chưa có hoặc thiếu dòng, cột: vòng này chưa được tính đủ.",
    remedy: "Bấm Dựng bảng: điểm, giải trình, minh chứng đã nhập được giữ nguyên.",
  },
  "V-23": {
    message: "Trang “{sheet}” còn {count} ô điểm, nhưng phong trào không dùng vòng này: điểm được giữ, không được tính.",
    remedy: "Nếu vẫn cần vòng này: chọn lại Vòng chấm ở trang Phong trào rồi Dựng bảng. Nếu không cần: để nguyên.",
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
  "C-07": { message: "“{name}”: chưa hiểu ô này của tiêu chí.", remedy: "Chọn một giá trị trong danh sách của ô, hoặc để trống." },
  "C-08": { message: "Quy tắc “{text}” của “{name}” chưa hiểu được: {problem}.", remedy: "{example}" },
  "C-09": {
    message: "“{name}”: hai khoảng {first} và {second} chồng lên nhau.",
    remedy: "Sửa quy tắc để mỗi giá trị chỉ thuộc một khoảng; dùng < hoặc > cho đầu không tính.",
  },
  "C-10": {
    message: "“{name}”: quy tắc chưa nói gì về khoảng {gap}; ai rơi vào đó sẽ chưa có điểm.",
    remedy: "Bổ sung bậc cho khoảng {gap}, hoặc thêm “còn lại = 0”. Nếu không bao giờ gặp thì để nguyên.",
  },
  "C-11": { message: "“{name}”: tên mức “{level}” không dùng được: {problem}.", remedy: "Đặt lại tên mức trong quy tắc, mỗi tên một mức." },
  "C-12": {
    message: "“{name}”: điểm thấp nhất {floor} lớn hơn điểm cao nhất {cap}.",
    remedy: "Sửa lại “không quá” hoặc “không dưới” trong quy tắc.",
  },
  "C-13": { message: "“{name}” có hệ số 0: mọi điểm đều thành 0.", remedy: "Nhập hệ số khác 0, hoặc để trống (hệ số 1)." },
  "C-14": {
    message: "“{name}”: không đặt được vào nhóm “{parent}”: {problem}.",
    remedy: "Sửa cột Thuộc nhóm: ghi mã của một dòng loại Nhóm, hoặc để trống.",
  },
  "C-15": {
    message: "Nhóm “{name}” có điểm chuẩn {max} nhưng các tiêu chí con cộng lại {sum}: vượt {over} điểm.",
    remedy: "Sửa điểm chuẩn; hoặc ghi quy tắc “không quá {max}” để giới hạn, “lấy cao nhất” nếu chỉ chọn một.",
  },
  "C-16": {
    message: "Nhóm “{name}” chưa có tiêu chí con nào cùng phần điểm, nên không có điểm.",
    remedy: "Ghi mã nhóm này vào cột Thuộc nhóm của các tiêu chí con, hoặc đổi loại của dòng.",
  },
  "C-17": {
    message: "“{name}” áp dụng cho “{cluster}” nhưng không đối tượng nào thuộc cụm này.",
    remedy: "Ghi đúng tên cụm như ở trang Đối tượng, hoặc Tập thể, Cá nhân.",
  },
  "C-18": {
    message: "“{name}”: mã “{code}” trong quy tắc không dùng được: {problem}.",
    remedy: "Sửa mã trong quy tắc theo cột Mã của trang Tiêu chí.",
  },
  "C-19": { message: "“{name}”: {problem}.", remedy: "Sửa lại quy tắc hoặc điểm chuẩn của tiêu chí." },
  "C-20": {
    message: "“{name}” thuộc phần Điểm trừ nhưng có thể cộng tới {best} điểm.",
    remedy: "Ghi điểm trừ bằng số âm (−0,5), hoặc chuyển sang phần khác.",
  },
  "C-21": {
    message: "Quy tắc của “{name}” quá dài: công thức cần {length} ký tự, Excel nhận nhiều nhất {most}.",
    remedy: "Gộp bớt mức hoặc bậc, đặt tên mức ngắn hơn, hoặc tách thành hai tiêu chí.",
  },
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
    remedy: "Ghi một mã tiêu chí, mã nhóm hoặc cụm từ nêu trên bảng; cột Ai xếp trên chọn theo danh sách; tối đa 8 bước.",
  },
  "M-04": { message: "“{text}” không phải là lựa chọn của ô này.", remedy: "Chọn lại theo danh sách của ô." },
  "M-05": { message: "Hình thức thi đua “{text}” không có trong danh mục: coi như để trống.", remedy: "Chọn lại theo danh sách của ô." },
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
  "S-06": { message: "Công thức kết quả{where} đã bị ghi đè bằng giá trị.", remedy: "Bấm Xếp hạng: chương trình viết lại công thức." },
  "S-07": {
    message: "Kết quả trên trang{where} không khớp với điểm đã nhập: công thức đã bị sửa.",
    remedy: "Bấm Xếp hạng: chương trình viết lại công thức.",
  },
  "S-08": { message: "Trang “{sheet}” đang bị ẩn.", remedy: "Hiện lại để mọi người xem được; kết quả vẫn tính đúng khi ẩn." },
  "S-09": { message: "Trang “{sheet}” không còn khóa: công thức có thể bị gõ đè.", remedy: "Khóa lại (không mật khẩu)." },
  "S-10": {
    message: "Công thức {where} không như Bảng Vàng viết (bị sửa, hoặc dựng từ bản trước), tuy giá trị bây giờ vẫn đúng.",
    remedy: "Viết lại công thức, để sửa điểm về sau vẫn tính đúng.",
  },
  "S-11": {
    message: "Tiêu chí “{name}”: {field} từ {from} thành {to} sau khi dựng kết quả. Tổng điểm đã tính theo số mới.",
    remedy: "Sửa lại như cũ, hoặc bấm Ghi nhận như hiện nay nếu đổi là đúng.",
  },
  "S-12": {
    message: "Trang “{was}” nay tên là “{sheet}”. Mọi việc vẫn làm được.",
    remedy: "Đổi lại tên cũ, hoặc bấm Ghi nhận như hiện nay.",
  },
  "S-13": {
    message: "Sổ đang đặt tính thủ công: số trên trang có thể chưa theo điểm vừa sửa.",
    remedy: "Vào Công thức › Tùy chọn tính toán, chọn Tự động. Bảng Vàng không tự đổi cài đặt này của Excel.",
  },
  "W-01": {
    message: "Ô đang là ngày hoặc giờ ({text}): Excel đã đổi thứ được gõ hoặc dán vào.",
    remedy: "Gõ lại bằng số, dùng dấu thập phân của máy.",
  },
  "W-02": { message: "“{text}” có thể đọc là hơn một số, nên chưa được tính điểm.", remedy: "Người chấm xác nhận rồi gõ lại bằng số." },
  "W-03": {
    message: "Ô chứa công thức, đang cho {text}.",
    remedy: "Thay bằng chính số đó: công thức sẽ đổi theo khi sắp xếp hoặc khi ô khác đổi.",
  },
  "W-04": { message: "Ô ghi {text} %, với Excel là {text}/100.", remedy: "Nhập số không có dấu %." },
  "W-05": { message: "Mã “{code}” có dấu cách hoặc ký tự ẩn: công thức không tìm ra mã này.", remedy: "Gõ lại mã." },
  "W-06": { message: "“{name}” có dấu cách thừa, ký tự ẩn hoặc dấu tiếng Việt tách rời.", remedy: "Gõ lại, hoặc bấm Sửa." },
  "W-07": {
    message: "“{name}” giống “{otherName}” (dòng {other}), chỉ thiếu dấu.",
    remedy: "Nếu là một thì xóa một dòng; nếu là hai thì để nguyên.",
  },
  "W-08": {
    message: "“{name}” giống “{otherName}” (dòng {other}), chỉ khác chỗ đặt dấu thanh.",
    remedy: "Nếu là một thì xóa một dòng; nếu là hai thì để nguyên.",
  },
  "W-09": { message: "Các ô điểm {cells} bị gộp: chỉ ô đầu giữ được điểm.", remedy: "Bỏ gộp, rồi nhập điểm cho từng ô." },
  "W-10": { message: "Bảng chấm có dòng hoặc cột bị ẩn: {cells}.", remedy: "Hiện lại để không bỏ sót ai, tiêu chí nào." },
  "W-11": { message: "Bảng chấm đang lọc: có dòng không hiện ra. Dán lúc này dễ lệch dòng.", remedy: "Bỏ lọc." },
  "W-12": { message: "{cells} mất quy tắc nhập: gõ sai Excel không báo.", remedy: "Đặt lại quy tắc nhập." },
  "W-13": {
    message: "Có ô điểm bị khóa (thường do dán từ tệp khác): khi trang được bảo vệ thì không nhập được.",
    remedy: "Mở khóa các ô điểm.",
  },
  "W-14": {
    message: "Các vùng của trang “{sheet}” không còn thẳng hàng: đã bị cắt dán hoặc xóa bớt.",
    remedy: "Bấm Hoàn tác (Ctrl+Z) nếu vừa làm. Đừng Dựng bảng trước khi xem lại: điểm có thể lệch người.",
  },
  "R-01": {
    message: "{names}: bằng nhau, không có tiêu chí phụ nào phân hạng.",
    remedy: "Thêm bước phân hạng ở trang Phong trào, hoặc trình Hội đồng quyết định.",
  },
  "D-01": { message: "“{text}” ở {field} chưa hiểu được.", remedy: "Sửa ô này theo mẫu ghi ở đầu bảng." },
  "D-02": { message: "{field} là {value}: phải từ {min} đến {max}.", remedy: "Nhập lại số cho đúng." },
  "D-03": {
    message: "Mức “{name}” chồng lên mức “{other}”.",
    remedy: "Xếp các mức từ cao xuống thấp, mỗi mức một tên và một điểm sàn riêng.",
  },
  "D-04": { message: "“{name}” không có trong {where}.", remedy: "Sửa lại tên hoặc mã cho đúng." },
  "D-05": {
    message: "Chỉ tiêu “{name}”{group}: không có ai để tính tỷ lệ, nên không có suất nào.",
    remedy: "Xem lại cách tính (cột Tính trên) của chỉ tiêu.",
  },
  "D-06": {
    message: "Chỉ tiêu “{name}” và “{other}” trái nhau: {problem}.",
    remedy: "Sửa một trong hai chỉ tiêu; khi xét, cả hai đều được giữ.",
  },
  "D-07": {
    message: "{participantName} bằng nhau ở ranh giới “{band}”: {people} người, còn {left} suất của “{name}”{group}.",
    remedy: "Hội đồng quyết định; ghi kết quả vào bảng Ngoại lệ kèm lý do.",
  },
  "D-08": {
    message: "Ngoại lệ cho {participantName} chưa ghi lý do (ít nhất {min} chữ), nên chưa áp dụng.",
    remedy: "Ghi lý do vào cột Lý do.",
  },
  "D-09": {
    message: "{participantName} không thuộc mức nào.",
    remedy: "Thêm một mức không có điểm sàn, hoặc để nguyên nếu đúng quy định.",
  },
  "D-10": {
    message: "“{name}”{group}: dùng {used} suất, chỉ có {seats}; phần vượt là ngoại lệ đã ghi lý do.",
    remedy: "Kiểm tra lại các ngoại lệ trước khi trình.",
  },
  "D-11": { message: "Điều kiện “{text}” chưa hiểu được.", remedy: "Viết theo mẫu, ví dụ: {example}." },
  "D-12": {
    message: "“{group}” chưa có loại, hoặc loại “{className}” chưa có tỷ lệ.",
    remedy: "Ghi loại của đơn vị ở bảng Loại đơn vị, và tỷ lệ của loại đó ở chỉ tiêu “{name}”.",
  },
  "D-13": {
    message: "Chỉ tiêu “{name}” chưa chọn cách tính tỷ lệ.",
    remedy: "Chọn ở cột Tính trên: hai cách đọc “20 % của số hoàn thành tốt” cho số suất khác nhau.",
  },
  "A-01": {
    message: "Chưa có bộ quy tắc khen thưởng cho hồ sơ nhận ngày {date}.",
    remedy: "Sửa ngày nhận hồ sơ, hoặc chọn bộ quy tắc ở trang Danh hiệu.",
  },
  "A-02": {
    message: "“{name}” ({article}): chưa kiểm chứng được với văn bản gốc.",
    remedy: "Đối chiếu văn bản, sửa nếu cần, rồi ghi Đã kiểm chứng.",
  },
  "A-03": { message: "Dòng danh hiệu: “{text}” ở cột {field} chưa hiểu được.", remedy: "Sửa ô này." },
  "A-04": { message: "Không có ai được đề nghị “{name}”.", remedy: "Xem lý do ở Xét, hoặc ở trang DS chưa đề nghị sau khi lập hồ sơ." },
  "A-05": {
    message: "{participantName}: chưa biết {fact}, nên chưa xét được “{name}”.",
    remedy: "Bổ sung ở trang Đối tượng, Quá trình khen thưởng hoặc Sáng kiến.",
  },
  "A-06": {
    message: "{participantName}: không đủ sáng kiến riêng cho từng danh hiệu: {names}.",
    remedy: "Một sáng kiến chỉ dùng cho một lần khen thưởng: chọn danh hiệu, rồi ghi cột Đã dùng cho ở trang Sáng kiến.",
  },
  "A-07": { message: "Điều kiện của các danh hiệu này đợi lẫn nhau: {names}.", remedy: "Sửa điều kiện ở trang Danh hiệu." },
  "A-08": {
    message: "Hình thức thi đua là “{kind}”, mà trang Danh hiệu đang xét danh hiệu thi đua: {names}.",
    remedy:
      "Khen thưởng chuyên đề, đột xuất không làm căn cứ đề nghị khen thưởng công trạng (khoản 3 Điều 4 Nghị định 152/2025/NĐ-CP). Nếu danh hiệu được xét ở phong trào thường xuyên thì chọn Không ở cột Xét?; Cờ thi đua cho tập thể dẫn đầu chuyên đề thì giữ.",
  },
  "H-01": {
    message: "{participantName}: quá trình khen thưởng thiếu năm {year}.",
    remedy: "Bổ sung năm thiếu; nếu năm đó không có gì thì để nguyên (chuỗi liên tục bị ngắt).",
  },
  "H-02": { message: "{participantName}: “{name}” năm {year} ghi hai lần.", remedy: "Xóa một dòng." },
  "H-03": { message: "“{code}” không có trong danh sách đối tượng.", remedy: "Sửa mã, hoặc thêm vào trang Đối tượng." },
  "H-04": { message: "“{text}” ở cột {field} chưa hiểu được.", remedy: "{remedy}" },
  "H-05": {
    message: "Sáng kiến “{title}” của {participantName} {problem}.",
    remedy: "Một sáng kiến chỉ dùng cho một lần khen thưởng.",
  },
  "H-06": { message: "{participantName} đã có “{name}” của năm {year}.", remedy: "Kiểm tra lại trước khi đề nghị lần nữa." },
  "H-07": {
    message: "{participantName} được đề nghị “{name}” nhờ {years} năm liên tục, nhưng đã có “{name}” năm {year}, nên có năm tính hai lần.",
    remedy: "Lần sau tính từ sau thời gian ghi ở quyết định lần trước (Điều 33 khoản 7 Nghị định 152/2025/NĐ-CP): đối chiếu quyết định đó.",
  },
  "H-08": { message: "{participantName} ghi hai lần trong bảng điển hình.", remedy: "Xóa một dòng; báo cáo lấy dòng trên." },
  "H-09": { message: "{participantName} là điển hình nhưng chưa có lý do nêu gương.", remedy: "Ghi lý do ở trang Nội dung báo cáo." },
  "H-10": {
    message: "Ngày báo cáo “{text}” không phải là ngày: báo cáo chừa chỗ ghi tay.",
    remedy: "Ghi ngày/tháng/năm, ví dụ 05/11/2026; hoặc để trống.",
  },
  "B-01": { message: "{participantName}: {votes} phiếu đồng ý, nhưng chỉ có {max} phiếu.", remedy: "Kiểm lại phiếu." },
  "B-02": { message: "{field} là {value}, không khớp với {other} là {max}.", remedy: "Kiểm lại số phiếu, số thành viên." },
  "B-03": { message: "{participantName}: lần 1 đếm {first}, lần 2 đếm {second}.", remedy: "Đếm lại; chưa thống nhất thì chưa tính." },
  "B-04": { message: "“{text}” không phải là số phiếu.", remedy: "Nhập số nguyên từ 0." },
  "B-05": { message: "“{name}” không có trong {where}.", remedy: "Sửa mã trong phiếu." },
  "B-06": {
    message: "“{name}”: bảng kiểm phiếu đang tính theo ngưỡng {text}; quy tắc bây giờ là {other}.",
    remedy: "Bấm Cập nhật trang kiểm phiếu; số phiếu đã nhập vẫn giữ nguyên.",
  },
  "K-01": { message: "Kiến nghị {number}: “{code}” không có trong {where}.", remedy: "Chọn mã trong danh sách thả xuống, hoặc để trống." },
  "K-02": {
    message: "Kiến nghị {number} chưa có ngày nhận: “{text}”.",
    remedy: "Nhập ngày/tháng/năm; thiếu ngày nhận thì không tính được hạn trả lời.",
  },
  "K-03": { message: "Kiến nghị {number} ghi trả lời trước ngày nhận.", remedy: "Kiểm tra lại ngày nhận và ngày trả lời." },
  "K-04": { message: "Kiến nghị {number}: {problem}.", remedy: "Ghi đủ trạng thái, kết quả và ngày trả lời." },
  "K-05": { message: "Kiến nghị {number}: {problem}.", remedy: "Mỗi kiến nghị một số riêng, là số nguyên." },
  "K-06": { message: "Ngày nghỉ “{text}” không phải là ngày.", remedy: "Nhập ngày/tháng/năm; dòng này chưa được trừ khi tính hạn." },
  "K-07": { message: "“{text}” ở mục {field} chưa hiểu được.", remedy: "{remedy}" },
  "K-08": {
    message: "Kiến nghị {number}: ô hạn trả lời không đúng công thức (phải là {value}).",
    remedy: "Bấm Cập nhật sổ để ghi lại công thức.",
  },
  "K-09": {
    message: "Kiến nghị {number}: “{text}” ở cột {field} chưa hiểu được.",
    remedy: "Chọn trong danh sách thả xuống; ngày thì nhập ngày/tháng/năm.",
  },
  "K-10": { message: "Kiến nghị {number} chưa ghi nội dung.", remedy: "Ghi tóm tắt nội dung kiến nghị." },
  "K-11": {
    message: "Trang Ngày nghỉ chưa có ngày nào của năm {year}.",
    remedy: "Ghi ngày nghỉ lễ, Tết của năm {year} để hạn trả lời được tính đúng.",
  },
  "K-12": {
    message: "Nhận kiến nghị đến hết ngày không đúng công thức (phải là {value}).",
    remedy: "Bấm Cập nhật sổ để ghi lại công thức.",
  },
  "K-13": {
    message: "Ngày nghỉ “{text}” nằm ngoài danh sách nên chưa được trừ khi tính hạn.",
    remedy: "Ghi tên dịp nghỉ ở cột bên rồi bấm Cập nhật sổ để đưa vào danh sách; hoặc chuyển sang cột khác, xóa.",
  },
};
