// Entry of the notice's page: shows what its address carries; the button tells the page that opened it to close it.
import { fromHash } from "./noticeHash";
import { writeNotice } from "./noticePage";

const element = document.getElementById("notice");
const notice = fromHash(location.hash);
if (element !== null && notice !== null) {
  const button = writeNotice(element, notice);
  void Office.onReady().then(() => {
    const close = (): void => Office.context.ui.messageParent("close");
    button.addEventListener("click", close);
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
  });
}
