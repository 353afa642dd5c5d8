// Entry of the page: reads the manifest, makes the grid, opens the first file, shows the page.
//   ?sample=1   opens the sample of the demo server instead of an empty workbook
//   ?panes=2    two people at the workbook, each with an Excel and a pane of their own; the first one types into the grid
import { createRoot } from "react-dom/client";
import { createGridWorkbook } from "../workbook/createGridWorkbook";
import { readManifest } from "./addin/readManifest";
import { followSelection } from "./followSelection";
import { drawCharts } from "./drawCharts";
import { createHandle } from "./handle";
import { keepDrawn } from "./keepDrawn";
import { Page } from "./Page";
import { recallSettings } from "./pageSettings";
import { type Note, Program } from "./program";
import { readPaste } from "./readPaste";
import { whenDrawn } from "./whenDrawn";
import { words } from "./words";
import "./page.css";

const ADDIN = new URL("addin/", location.href).href;
const settings = recallSettings();

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function start(container: HTMLElement, note: (note: Note) => void): Promise<Program> {
  const manifest = readManifest(await fetchText(new URL("manifest.xml", ADDIN).href), "vi-VN", ADDIN);
  const grid = await createGridWorkbook(container, words.firstSheet, settings.locale);
  await whenDrawn(grid.core);
  keepDrawn(grid);
  followSelection(grid);
  const query = new URLSearchParams(location.search);
  const program = new Program(grid, manifest, settings, note, query.get("panes") === "2");
  drawCharts(grid, container, () => program.getState().settings.locale);
  readPaste(grid, () => program.getState().settings.locale);
  if (query.get("sample") === "1") {
    const response = await fetch("sample.xlsx");
    if (!response.ok) throw new Error(`sample.xlsx: ${response.status}`);
    await program.openBook(new Uint8Array(await response.arrayBuffer()), `${words.sample}.xlsx`);
    program.showPane(true);
  }
  window.embeddedExcel = createHandle(program);
  const tellBug = (reason: unknown): void => note({ intent: "error", title: words.bug, lines: [String(reason)] });
  window.addEventListener("unhandledrejection", (event) => tellBug(event.reason));
  window.addEventListener("error", (event) => {
    // Notices of the browser itself (a resize loop) come without an error.
    if (event.error !== null && event.error !== undefined) tellBug(event.error);
  });
  window.addEventListener("beforeunload", (event) => {
    if (program.getState().isUnsaved) event.preventDefault();
  });
  return program;
}

const root = document.getElementById("root");
if (root === null) throw new Error("No #root in the page");
createRoot(root).render(<Page settings={settings} start={start} />);
