import { boardEntries, clustersOf, plain } from "../../src/taskpane/boardView";
import { aRow, ROWS } from "./paneData";

const names = (text: string, cluster: string | null = null) => boardEntries(ROWS, { text, cluster }).map((entry) => entry.row.code);

test("people are found without accents, in any case, and by code", () => {
  expect(names("dang thi")).toEqual(["CN20"]);
  expect(names("ĐẶNG")).toEqual(["CN20"]);
  expect(names("tt0")).toHaveLength(7);
});

test("decomposed Vietnamese finds composed names", () => {
  expect(names("Đặng Thị Ngọc Ánh".normalize("NFD"))).toEqual(["CN20"]);
  expect(plain("Đỗ Ước")).toBe("do uoc");
});

test("in a cluster the cluster's rank counts and ties are its own", () => {
  const entries = boardEntries(ROWS, { text: "", cluster: "Công chức, viên chức" });
  expect(entries.map((entry) => entry.rank)).toEqual([1, 2, 2, 4, 5, 6]);
  expect(entries.map((entry) => entry.isTied)).toEqual([false, true, true, false, false, false]);
});

test("a tie is marked even when the search leaves one of the two", () => {
  expect(boardEntries(ROWS, { text: "Lê Hoàng Anh", cluster: null })[0]?.isTied).toBe(true);
});

test("those without a rank come last", () => {
  const rows = [aRow("a", "A", null, null, { clusterRank: null }), aRow("b", "B", 5, 1)];
  expect(boardEntries(rows, { text: "", cluster: null }).map((entry) => entry.row.code)).toEqual(["b", "a"]);
});

test("one cluster alone is no choice", () => {
  expect(clustersOf([aRow("a", "A", 1, 1)])).toEqual([]);
  expect(clustersOf(ROWS)).toEqual(["Phòng, đơn vị", "Công chức, viên chức"]);
});
