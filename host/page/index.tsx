// Entry of the page: reads the manifest, makes the grid, opens the first file, shows the page.
//   ?sample=1   opens the sample of the demo server instead of an empty workbook
import { createRoot } from "react-dom/client";
import { readManifest } from "./addin/readManifest";
import { createGrid } from "./grid";
import { createHandle } from "./handle";
import { Page } from "./Page";
import { recallSettings } from "./pageSettings";
import { type Note, Program } from "./program";
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
  const grid = await createGrid(container, words.firstSheet, settings.locale);
  const program = new Program(grid, manifest, settings, note);
  if (new URLSearchParams(location.search).get("sample") === "1") {
    const response = await fetch("sample.xlsx");
    if (!response.ok) throw new Error(`sample.xlsx: ${response.status}`);
    await program.openBook(new Uint8Array(await response.arrayBuffer()), `${words.sample}.xlsx`);
    program.showPane(true);
  }
  window.embeddedExcel = createHandle(program);
  window.addEventListener("beforeunload", (event) => {
    if (program.getState().isUnsaved) event.preventDefault();
  });
  return program;
}

const root = document.getElementById("root");
if (root === null) throw new Error("No #root in the page");
createRoot(root).render(<Page settings={settings} start={start} />);
