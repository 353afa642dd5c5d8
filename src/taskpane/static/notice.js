// Says in words what would else be a white pane: an engine too old for the pane, or office.js that does not load.
// Runs before everything else and in every engine, so it is written in ES5 and uses no other file.
(function () {
  "use strict";

  var SECONDS_TO_WAIT = 15;
  var POLL_MILLISECONDS = 250;
  var TOO_OLD = [
    "Phiên bản Excel này quá cũ",
    "Bảng điều khiển Bảng Vàng cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
    "Máy này vẫn mở, nhập điểm và in được các bảng đã dựng sẵn, vì mọi công thức nằm ngay trong tệp Excel.",
  ];
  var NO_OFFICE = [
    "Không tải được thư viện Office",
    "Sau " + SECONDS_TO_WAIT + " giây, thư viện office.js của Microsoft vẫn chưa tải xong nên Bảng Vàng chưa nối được với Excel.",
    "Hãy kiểm tra kết nối mạng rồi đóng và mở lại bảng điều khiển. Tệp Excel đang mở không bị ảnh hưởng.",
    "Nếu cơ quan chặn Internet, hãy nhờ bộ phận công nghệ thông tin cho phép địa chỉ appsforoffice.microsoft.com hoặc cài bản dùng office.js đặt tại cơ quan.",
  ];
  var shown = null;

  function hide() {
    if (shown !== null && shown.parentNode !== null) shown.parentNode.removeChild(shown);
    shown = null;
  }

  function show(texts) {
    hide();
    shown = document.createElement("div");
    shown.className = "notice";
    shown.setAttribute("role", "alert");
    for (var i = 0; i < texts.length; i++) {
      var line = document.createElement(i === 0 ? "h1" : "p");
      line.appendChild(document.createTextNode(texts[i]));
      shown.appendChild(line);
    }
    // While a script in the head hangs there is no body yet.
    (document.body || document.documentElement).appendChild(shown);
  }

  var engine = navigator.userAgent;
  if (engine.indexOf("Trident/") !== -1 || engine.indexOf("Edge/") !== -1) {
    if (document.body) show(TOO_OLD);
    else
      document.addEventListener("DOMContentLoaded", function () {
        show(TOO_OLD);
      });
    return;
  }

  // office.js never says that it failed: if a file is missing, Office.onReady just never answers.
  var hasAsked = false;
  var polling = setInterval(function () {
    if (hasAsked || !window.Office || typeof window.Office.onReady !== "function") return;
    hasAsked = true;
    window.Office.onReady(function () {
      clearInterval(polling);
      clearTimeout(waiting);
      hide();
    });
  }, POLL_MILLISECONDS);
  var waiting = setTimeout(function () {
    show(NO_OFFICE);
  }, SECONDS_TO_WAIT * 1000);
})();
