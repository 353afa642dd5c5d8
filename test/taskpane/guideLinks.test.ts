// "?" leads to a chapter that is there.
import { readFileSync } from "node:fs";
import path from "node:path";
import { guideLink } from "../../src/taskpane/guideLinks";
import { TOOL_SCREENS } from "../../src/taskpane/tools/toolScreens";
import type { TabId, ToolId } from "../../src/taskpane/paneState";

const GUIDE = readFileSync(path.resolve(__dirname, "../../docs/huong-dan.md"), "utf8");
const TOOLS = Object.keys(TOOL_SCREENS) as ToolId[];
const TABS: readonly TabId[] = ["setUp", "scoring", "ranking", "nomination"];

/** Anchors of the headings, as GitHub and the page of the guide make them. */
const anchors = new Set(
  [...GUIDE.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  ),
);

const anchorIn = (link: string): string => decodeURIComponent(link.split("#")[1] ?? "");

test.each(TOOLS)("the tool %s has its chapter", (tool) => {
  expect(anchors).toContain(anchorIn(guideLink(tool, "setUp")));
});

test.each(TABS)("the step %s has its chapter", (tab) => {
  expect(anchors).toContain(anchorIn(guideLink(null, tab)));
});

test("before there is a movement the guide begins at its beginning", () => {
  expect(guideLink(null, null)).toBe("guide.html");
});
