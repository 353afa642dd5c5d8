/** @jest-environment jsdom */
import { writeNotice } from "../../src/ribbon/noticePage";

test("texts of the workbook are written as text, never as markup", () => {
  const main = document.createElement("main");
  document.body.append(main);
  const button = writeNotice(main, { language: "en", title: "<b>x</b>", lines: ["<img src=x onerror=alert(1)>"], close: "Close" });
  expect(main.querySelector("b, img")).toBeNull();
  expect(main.textContent).toContain("<img src=x onerror=alert(1)>");
  expect(document.activeElement).toBe(button);
  expect(document.documentElement.lang).toBe("en");
});
