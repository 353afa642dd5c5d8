// The main job on the sample in few clicks, and by keys alone, in both languages; the last step taken back; by roles and names, on the bundle
// that ships.
import { insidePane } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { valueOf, valuesOfName } from "../../host/demo/drive/gridActions";
import { keys, mainJob, mouse } from "../kits/mainJob";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Most presses of the mouse or of Enter from the empty workbook to the list. */
const MOST_PRESSES = 12;

/** Most requests to Excel on that way: what the machine's time comes from. `npm run bench` tells the seconds. */
const MOST_REQUESTS = 75;

/** The last step, taken back and done again. */
const UNDO_WORDS = {
  vi: {
    open: "Mở Hoàn tác",
    undo: /^Hoàn tác: Lập danh sách lúc /,
    undone: "Đã hoàn tác: Lập danh sách.",
    redo: "Làm lại: Lập danh sách",
    redone: "Đã làm lại: Lập danh sách.",
  },
  en: {
    open: "Open Undo",
    undo: /^Undo: Make the list at /,
    undone: "Undone: Make the list.",
    redo: "Redo: Make the list",
    redone: "Done again: Make the list.",
  },
} as const;

test.each([
  ["mouse", "vi", mouse],
  ["keys", "vi", keys],
  ["keys", "en", keys],
] as const)(
  "by %s, %s: built, three entries put right, ranked and listed from the empty workbook in at most twelve presses; the list is taken back",
  async (_name, language, hold) => {
    const initScript = `localStorage.setItem("bangVang.language", "${language}");`;
    const { page, requests, errors } = await openDemo(demo, { sample: false, initScript });
    const hand = hold(page);
    await mainJob(page, hand, language);
    const counted = await page.evaluate(() => window.embeddedExcel!.counters().requests);
    expect(hand.presses).toBeLessThanOrEqual(MOST_PRESSES);
    expect(counted).toBeLessThanOrEqual(MOST_REQUESTS);
    const repaired = ["J14", "G25", "F32"].map((cell) => valueOf(page, "Chấm điểm", cell));
    expect(await Promise.all(repaired)).toEqual([8.5, 9, "KAD"]);
    expect(await valuesOfName(page, "BV_DS1")).toHaveLength(6);
    expect((await valuesOfName(page, "BV_XH")).filter(([rank]) => typeof rank === "number").length).toBeGreaterThan(20);

    const words = UNDO_WORDS[language];
    const sheets = () => page.evaluate(() => window.embeddedExcel!.sheets().filter((title) => !title.startsWith("BV_")));
    const before = await sheets();
    await hand.press(words.open);
    await hand.press(words.undo);
    await insidePane(page).getByText(words.undone).waitFor();
    expect(await sheets()).toEqual(before.slice(0, -1));
    await hand.press(words.redo);
    await insidePane(page).getByText(words.redone).waitFor();
    expect(await sheets()).toEqual(before);

    expect(errors).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(`${demo.server.origin}/`) && !/^(data|blob):/.test(address))).toEqual([]);
    await page.context().close();
  },
);
