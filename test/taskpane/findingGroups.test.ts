import { groupFindings } from "../../src/taskpane/findingGroups";
import { aFinding, someFindings } from "./paneData";

test("findings are grouped by rule, errors before warnings", () => {
  const groups = groupFindings([aFinding("V-01", 0, 0, {}), ...someFindings(1)]);
  expect(groups.map((group) => [group.rule, group.severity, group.items.length])).toEqual([
    ["V-02", "error", 1],
    ["V-03", "error", 2],
    ["V-05", "error", 1],
    ["V-01", "warning", 2],
  ]);
});

test("inside a group the order of the sheet is kept", () => {
  const items = [aFinding("V-03", 9, 1, {}), aFinding("V-03", 2, 5, {})];
  expect(groupFindings(items)[0]?.items).toEqual(items);
});

test("no findings make no group", () => {
  expect(groupFindings([])).toEqual([]);
});
