// Says in words what would else be a white pane: an engine too old for the pane, or office.js that does not load.
// Runs before everything else and in every engine, so it is written in ES5 and uses no other file.
(function () {
  "use strict";

  var SECONDS_TO_WAIT = 15;
  var POLL_MILLISECONDS = 250;
  var TEXTS = {
    vi: {
      tooOld: [
        "Phiên bản Excel này quá cũ",
        "Bảng điều khiển Bảng Vàng cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
        "Máy này vẫn mở, nhập điểm và in được các bảng đã dựng sẵn, vì mọi công thức nằm ngay trong tệp Excel.",
      ],
      noOffice: [
        "Không tải được thư viện Office",
        "Sau " + SECONDS_TO_WAIT + " giây, thư viện office.js của Microsoft vẫn chưa tải xong nên Bảng Vàng chưa nối được với Excel.",
        "Hãy kiểm tra kết nối mạng rồi bấm Tải lại, hoặc đóng và mở lại bảng điều khiển. Tệp Excel đang mở không bị ảnh hưởng.",
        "Nếu cơ quan chặn Internet, hãy nhờ bộ phận công nghệ thông tin cho phép địa chỉ appsforoffice.microsoft.com hoặc cài bản dùng office.js đặt tại cơ quan.",
      ],
      reload: "Tải lại",
    },
    en: {
      tooOld: [
        "This Excel is too old",
        "The Bảng Vàng pane needs Excel 2021 or later, Microsoft 365 or Excel on the web.",
        "Sheets that are built already can still be opened, filled in and printed here: all formulas stand in the workbook itself.",
      ],
      noOffice: [
        "The Office library did not load",
        "After " + SECONDS_TO_WAIT + " seconds Microsoft's office.js has not loaded, so Bảng Vàng is not connected to Excel.",
        "Check the network, then press Reload, or close and open the pane. The open workbook is not affected.",
        "If your office blocks the Internet, ask the IT staff to allow appsforoffice.microsoft.com, or to install the edition with office.js on your own server.",
      ],
      reload: "Reload",
    },
  };
  // The language chosen in the pane before (languageMemory.ts), else Vietnamese: a clerk's Windows is English more often than the clerk.
  function language() {
    try {
      return window.localStorage.getItem("bangVang.language") === "en" ? "en" : "vi";
    } catch (error) {
      // Storage is blocked for frames of other sites.
      if (window.console) window.console.info(String(error));
      return "vi";
    }
  }
  var words = TEXTS[language()];
  var shown = null;

  function hide() {
    if (shown !== null && shown.parentNode !== null) shown.parentNode.removeChild(shown);
    shown = null;
  }

  function show(texts, canReload) {
    hide();
    shown = document.createElement("div");
    shown.className = "notice";
    shown.setAttribute("role", "alert");
    shown.setAttribute("lang", language());
    for (var i = 0; i < texts.length; i++) {
      var line = document.createElement(i === 0 ? "h1" : "p");
      line.appendChild(document.createTextNode(texts[i]));
      shown.appendChild(line);
    }
    if (canReload) {
      var button = document.createElement("button");
      button.type = "button";
      button.appendChild(document.createTextNode(words.reload));
      button.onclick = function () {
        window.location.reload();
      };
      shown.appendChild(button);
    }
    // While a script in the head hangs there is no body yet.
    (document.body || document.documentElement).appendChild(shown);
  }

  var engine = navigator.userAgent;
  if (engine.indexOf("Trident/") !== -1 || engine.indexOf("Edge/") !== -1) {
    if (document.body) show(words.tooOld, false);
    else
      document.addEventListener("DOMContentLoaded", function () {
        show(words.tooOld, false);
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
    show(words.noOffice, true);
  }, SECONDS_TO_WAIT * 1000);
})();
