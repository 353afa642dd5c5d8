// Words of the failures, Vietnamese: what happened, and what to do next. `onSheet` is told where the sheet is known.

export const failures = {
  "cell-edit": {
    what: "Excel đang chờ gõ xong một ô.",
    next: "Nhấn Enter để nhận hoặc Esc để bỏ trong ô đang gõ, rồi làm lại.",
  },
  protected: {
    what: "Sổ hoặc trang tính đang bị khóa bằng mật khẩu.",
    onSheet: "Trang “{sheet}” đang bị khóa bằng mật khẩu.",
    next: "Vào thẻ Xem lại (Review), bỏ bảo vệ trang tính hoặc sổ bằng mật khẩu đã đặt, rồi làm lại.",
  },
  "not-found": {
    what: "Một trang hoặc vùng của Bảng Vàng không còn trong sổ.",
    onSheet: "Trang “{sheet}” hoặc vùng cần dùng không còn trong sổ.",
    next: "Nhấn Ctrl+Z nếu vừa xóa, hoặc bấm Dựng bảng để tạo lại.",
  },
  conflict: {
    what: "Trong vùng cần ghi có ô gộp, bộ lọc hoặc một trang trùng tên.",
    onSheet: "Trang “{sheet}” có ô gộp, bộ lọc hoặc trùng tên, nên chưa ghi được.",
    next: "Bỏ gộp ô, bỏ bộ lọc hoặc đổi tên trang đó, rồi làm lại.",
  },
  changed: {
    what: "Trong lúc đang tính, có người vừa sửa sổ, nên chưa ghi gì.",
    onSheet: "Trang “{sheet}” vừa có người sửa trong lúc đang tính, nên chưa ghi gì.",
    next: "Bấm Thử lại để tính theo số liệu mới. Nếu đồng nghiệp đang nhập, chờ họ xong.",
  },
  unplaced: {
    what: "Có người gõ vào sổ đúng lúc đang ghi; chưa đưa lại được các ô dưới đây.",
    next: "Nhờ họ gõ lại hoặc xóa lại các ô này.",
  },
  selection: {
    what: "Đang chọn nhiều vùng rời nhau, hoặc không chọn ô nào.",
    next: "Chọn một vùng ô liền nhau trong sổ, rồi làm lại.",
  },
  "too-large": {
    what: "Dữ liệu quá lớn so với mức Excel cho phép trong một lần.",
    next: "Chia phong trào thành nhiều sổ, hoặc bớt tiêu chí và đối tượng không dùng.",
  },
  unsupported: {
    what: "Bản Excel này chưa có chức năng cần dùng.",
    next: "Dùng Excel 2021 trở lên hoặc Excel trên web, bản cập nhật mới nhất.",
  },
  session: {
    what: "Phiên làm việc với Excel đã ngắt.",
    next: "Lưu sổ nếu được, đóng rồi mở lại sổ (trên web: tải lại trang), sau đó làm lại bước này.",
  },
  busy: {
    what: "Excel đang bận, chưa nhận thêm việc.",
    next: "Chờ vài giây, đóng hộp thoại đang mở nếu có, rồi làm lại.",
  },
  internal: {
    what: "Excel báo một lỗi không rõ nguyên nhân.",
    next: "Thử lại. Nếu vẫn vậy, làm bước này trong bảng điều khiển rồi sao chép báo cáo gửi người hỗ trợ.",
  },
  "unit-too-large": {
    what: "Phiếu của “{code}” quá lớn: khi nhận về sẽ không đọc được.",
    next: "Chọn cách chia nhỏ hơn ở “Mỗi tệp cho”, rồi lập lại.",
  },
  locked: {
    what: "Phong trào đã khóa, không sửa được điểm và danh sách.",
    next: "Mở “Trạng thái, nhật ký”, chọn Mở khóa và ghi lý do.",
  },
  "sealed-sheet": {
    what: "Phong trào đã khóa: giấy tờ đã niêm phong giữ nguyên, không lập lại.",
    onSheet: "Phong trào đã khóa: “{sheet}” đã niêm phong nên giữ nguyên, không lập lại.",
    next: "Giấy tờ khác vẫn lập được. Muốn lập lại giấy tờ này: mở “Trạng thái, nhật ký”, chọn Mở khóa và ghi lý do; lập lại rồi khóa lại.",
  },
  "sealed-gone": {
    what: "Phong trào đã khóa: có giấy tờ đã niêm phong mà trang bị xóa sau khi khóa, không lập lại khi đang khóa.",
    onSheet: "Phong trào đã khóa: “{sheet}” đã niêm phong, không lập lại. Trang bị xóa sau khi khóa: “{gone}”.",
    next: "Giấy tờ khác vẫn lập được. Muốn lập lại giấy tờ này: mở “Trạng thái, nhật ký”, chọn Mở khóa và ghi lý do; lập lại rồi khóa lại.",
  },
  "locked-decision": {
    what: "Phong trào đã khóa, mà kết quả xét chưa có hoặc đã cũ: không lập giấy tờ từ đó.",
    next: "Trả lại quy tắc, số phiếu, ngày quyết định, quá trình khen thưởng như lúc khóa; hoặc Mở khóa và ghi lý do, bấm Xét, rồi khóa lại.",
  },
  "step-logged": {
    what: "Bước này đã ghi vào Nhật ký nên không hoàn tác.",
    next: "Mở “Trạng thái, nhật ký”, chọn Trả lại hoặc Mở khóa và ghi lý do.",
  },
  "step-locked": {
    what: "Phong trào đã khóa sau bước này, nên không hoàn tác về trước lúc khóa.",
    next: "Mở “Trạng thái, nhật ký”, chọn Mở khóa và ghi lý do, rồi hoàn tác.",
  },
  "log-without-matrix": {
    what: "Phong trào đang ghi nhật ký, nên không hoàn tác về trước lúc Dựng bảng: trạng thái và nhật ký sẽ không còn bảng chấm.",
    next: "Chọn một bước sau lúc Dựng bảng. Cần bảng chấm khác thì sửa danh sách, rồi bấm Dựng lại bảng.",
  },
  "no-stage-move": {
    what: "Trạng thái vừa được người khác chuyển, hoặc không chuyển được như vậy.",
    next: "Xem lại trạng thái hiện nay rồi chọn lại.",
  },
  "stage-blocked": {
    what: "Chưa chuyển được: còn việc chưa xong.",
    next: "Xem các việc còn lại ghi dưới nút chuyển.",
  },
  "no-reason": {
    what: "Thiếu tên người làm hoặc lý do (ít nhất 5 chữ).",
    next: "Ghi đủ rồi làm lại.",
  },
  "no-movement": {
    what: "Sổ này chưa có phong trào thi đua.",
    next: "Mở bước Thiết lập, chọn Dùng mẫu hoặc Bắt đầu trống.",
  },
  "not-built": {
    what: "Chưa có bảng chấm điểm.",
    next: "Mở bước Thiết lập và bấm Dựng bảng.",
  },
  unusable: {
    what: "Danh sách tiêu chí hoặc đối tượng còn lỗi nên chưa làm tiếp được.",
    next: "Sửa những chỗ được nêu rồi làm lại.",
  },
  "bad-rule": {
    what: "Điều kiện của danh sách chưa hợp lý.",
    next: "Đặt tên danh sách, rồi nhập số lượng từ 1 trở lên hoặc một mức điểm.",
  },
  "which-movement": {
    what: "Sổ có nhiều phong trào; trang đang mở không của riêng phong trào nào.",
    next: "Bấm vào một trang của phong trào cần làm, rồi bấm lại.",
  },
  "movement-there": {
    what: "Đồng nghiệp vừa thêm phong trào ở đây; chưa ghi gì.",
    next: "Xem ở Phong trào trong sổ, rồi thêm lại.",
  },
  "no-sheet": {
    what: "Chưa chọn trang nào, hoặc một trang đã chọn không còn gửi đi được.",
    onSheet: "Trang “{sheet}” không còn, đã ẩn, hoặc là trang không gửi đi.",
    next: "Mở lại Bản gửi đi và chọn lại các trang.",
  },
  "no-unit": {
    what: "Đơn vị {code} không còn trong cách chia này: chưa lập tệp nào.",
    next: "Mở lại Gửi phiếu để đọc danh sách mới.",
  },
  "no-participant": {
    what: "Bảng chấm không có đối tượng nào mang mã này.",
    next: "Chọn lại đối tượng; nếu vừa thêm vào danh sách thì bấm Dựng bảng trước.",
  },
  "no-draft": {
    what: "Chưa có bản nháp của danh sách tiêu chí.",
    next: "Mở Phiên bản tiêu chí và bấm Nhân bản phiên bản.",
  },
  "draft-exists": {
    what: "Đã có một bản nháp.",
    onSheet: "Đã có một bản nháp ở trang “{sheet}”.",
    next: "Sửa tiếp bản nháp đó, hoặc Bỏ nháp ở Phiên bản tiêu chí rồi làm lại.",
  },
  "no-rules": {
    what: "Chưa có trang Quy tắc xét.",
    next: "Mở Xét theo mức, chỉ tiêu, danh hiệu, chọn một bộ quy tắc rồi làm lại.",
  },
  "no-awards": {
    what: "Chưa có trang Danh hiệu.",
    next: "Mở Xét theo mức, chỉ tiêu, danh hiệu và bấm Lập trang quy tắc.",
  },
  "no-step": {
    what: "Bước này không còn lưu trong sổ.",
    next: "Mở lại Hoàn tác để xem các bước còn lưu.",
  },
  "step-moved": {
    what: "Từ khi làm bước này đã có dòng, cột được chèn hoặc xóa, hoặc trang bị xóa.",
    onSheet: "Từ khi làm bước này, trang “{sheet}” đã có dòng, cột được chèn hoặc xóa, hoặc đã bị xóa.",
    next: "Bỏ việc chèn, xóa đó bằng Ctrl+Z rồi hoàn tác lại; nếu không thì sửa tay trên trang.",
  },
  "objection-moved": {
    what: "Sổ kiến nghị không còn dòng có số và nội dung này.",
    next: "Dòng vừa được sửa hoặc xóa: mở lại công cụ rồi ghi lại.",
  },
  "register-full": {
    what: "Sổ kiến nghị đã hết dòng trống.",
    next: "Bấm Cập nhật sổ để thêm dòng trống, rồi ghi lại.",
  },
  "register-broken": {
    what: "Sổ kiến nghị hoặc trang Ngày nghỉ bị xóa mất một phần.",
    next: "Bấm Ctrl+Z, hoặc Cập nhật sổ để lập lại phần bị mất.",
  },
  "objection-twice": {
    what: "Sổ kiến nghị có nhiều dòng cùng số và nội dung này.",
    next: "Sửa số trên trang cho khác nhau, mở lại công cụ rồi ghi lại.",
  },
  "bad-day": {
    what: "Ngày ghi không có thật, quá xa, hoặc sau hôm nay.",
    next: "Sửa ngày rồi ghi lại.",
  },
  "no-selection": {
    what: "Vùng đang chọn không có gì để đọc.",
    next: "Chọn cả bảng, cả dòng tiêu đề, rồi làm lại.",
  },
  "part-missing": {
    what: "Chưa tải được một phần của Bảng Vàng.",
    next: "Kiểm tra kết nối mạng rồi thử lại.",
  },
  "bad-periods": {
    what: "Các kỳ chưa tổng hợp được: cần từ 2 đến 60 kỳ khác tên, có đối tượng, cùng phiên bản tiêu chí hoặc có lý do.",
    next: "Xem các dòng “chưa lấy được” của báo cáo, sửa tên kỳ, ghi lý do hoặc bỏ chọn tệp, rồi làm lại.",
  },
  cancelled: {
    what: "Đã dừng theo yêu cầu, sổ vẫn như trước.",
    next: "Làm lại khi sẵn sàng.",
  },
  "no-preset": {
    what: "Không có bộ quy tắc này.",
    next: "Chọn một bộ trong danh sách.",
  },
} as const;
