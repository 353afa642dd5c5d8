/** @jest-environment jsdom */
// What Microsoft's schema cannot see in manifest.xml: that everything it points at exists, fits and is the same everywhere.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const ORIGIN = "https://localhost:3000";
const RESOURCE_ID_LENGTH = 32;
const CONTROL_ID_LENGTH = 125;
const SHORT_STRING_LENGTH = 125;
const LONG_STRING_LENGTH = 250;
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const text = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");

/** All elements of a local name, in order. */
const all = (name: string, under: Document | Element = manifest): Element[] => [...under.getElementsByTagNameNS("*", name)];
const one = (name: string): Element => {
  const found = all(name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return found[0]!;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const resources = one("Resources");
const resourceIds = ["Image", "Url", "String"].flatMap((name) => all(name, resources)).map((element) => attribute(element, "id"));
const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
/** Default and overridden texts of a string, an image or an address. */
const wordings = (element: Element): string[] => [
  attribute(element, "DefaultValue"),
  ...all("Override", element).map((override) => attribute(override, "Value")),
];
/** Everything in the manifest that is an address of the add-in, namespaces left out. */
const addresses = [...manifest.querySelectorAll("[DefaultValue]")]
  .flatMap((element) => wordings(element))
  .filter((value) => /^[a-z]+:\/\//.test(value));

/** Width and height in the header of a PNG file. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.subarray(1, 4).toString("latin1") !== "PNG") throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The file in the project that is served under an address of the add-in. */
function fileOf(address: string): string {
  const place = new URL(address).pathname.slice(1);
  if (place.startsWith("assets/")) return path.join(ROOT, place);
  const folder: Readonly<Record<string, string>> = { "taskpane.html": "src/taskpane", "ribbon.html": "src/ribbon", "help.html": "assets" };
  return path.join(ROOT, folder[place] ?? "nowhere", place);
}

test("every resid points at a resource, and every resource is used", () => {
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((id) => !resourceIds.includes(id))).toEqual([]);
  expect(resourceIds.filter((id) => !used.includes(id))).toEqual([]);
});

test("a resid points at a resource of the right kind", () => {
  const kinds: Readonly<Record<string, string>> = {
    Label: "ShortStrings",
    Title: "ShortStrings",
    Description: "LongStrings",
    FunctionFile: "Urls",
    SourceLocation: "Urls",
    LearnMoreUrl: "Urls",
    Image: "Images",
  };
  const kindOf = (id: string): string | undefined =>
    ["Images", "Urls", "ShortStrings", "LongStrings"].find((kind) =>
      all(kind).some((list) => [...list.children].some((entry) => entry.id === id)),
    );
  const wrong = [...manifest.querySelectorAll("[resid]")].filter(
    (element) => kindOf(attribute(element, "resid")) !== kinds[element.localName],
  );
  expect(wrong.map((element) => `${element.localName} ${attribute(element, "resid")}`)).toEqual([]);
});

test("ids are unique and short enough", () => {
  const ids = [...all("CustomTab"), ...all("Group"), ...all("Control")].map((element) => attribute(element, "id"));
  expect(repeated(ids)).toEqual([]);
  expect(ids.filter((id) => id.length === 0 || id.length > CONTROL_ID_LENGTH)).toEqual([]);
  expect(repeated(resourceIds)).toEqual([]);
  expect(resourceIds.filter((id) => id.length > RESOURCE_ID_LENGTH)).toEqual([]);
});

test("strings fit in every language", () => {
  const lengthsOver = (list: string, limit: number): string[] =>
    all("String", one(list))
      .flatMap((entry) => wordings(entry))
      .filter((words) => words.length === 0 || words.length > limit);
  expect(lengthsOver("ShortStrings", SHORT_STRING_LENGTH)).toEqual([]);
  expect(lengthsOver("LongStrings", LONG_STRING_LENGTH)).toEqual([]);
  expect(wordings(one("DisplayName")).filter((words) => words.length > SHORT_STRING_LENGTH)).toEqual([]);
  expect(wordings(manifest.querySelector("OfficeApp > Description")!).filter((words) => words.length > LONG_STRING_LENGTH)).toEqual([]);
});

test("Vietnamese is the default and every text has English, by full locale tags", () => {
  expect(one("DefaultLocale").textContent).toBe("vi-VN");
  const texts = [one("DisplayName"), manifest.querySelector("OfficeApp > Description")!, ...all("String", resources)];
  const withoutEnglish = texts.filter((element) => {
    const locales = all("Override", element).map((override) => attribute(override, "Locale"));
    return locales.length !== 1 || locales[0] !== "en-US";
  });
  expect(withoutEnglish.map((element) => attribute(element, "id") || element.localName)).toEqual([]);
});

test("texts are in composed Unicode", () => {
  expect(text.normalize("NFC")).toBe(text);
});

test("every address is https, of one origin, and has a file behind it", () => {
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => new URL(address).origin !== ORIGIN)).toEqual([]);
  expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
});

test("the group and every button have an icon in every size, with files of just that size", () => {
  for (const icon of all("Icon")) {
    const sizes = all("Image", icon).map((image) => Number(attribute(image, "size")));
    expect(sizes).toEqual(ICON_SIZES);
    for (const image of all("Image", icon)) {
      const resource = all("Image", resources).find((entry) => entry.id === attribute(image, "resid"))!;
      const size = Number(attribute(image, "size"));
      expect({ image: resource.id, ...pngSize(fileOf(attribute(resource, "DefaultValue"))) }).toEqual({
        image: resource.id,
        width: size,
        height: size,
      });
    }
  }
  expect(all("Icon")).toHaveLength(all("Group").length + all("Control").length);
});

test("the add-in's own icon is drawn from 16 to 128 pixels, each file of just its size", () => {
  for (const size of [...ICON_SIZES, 96, 128]) {
    expect(pngSize(path.join(ROOT, `assets/icons/app-${size}.png`))).toEqual({ width: size, height: size });
  }
});

test("the add-in's own icon is 32 pixels, and 64 for high resolution", () => {
  expect(pngSize(fileOf(attribute(one("IconUrl"), "DefaultValue")))).toEqual({ width: 32, height: 32 });
  expect(pngSize(fileOf(attribute(one("HighResolutionIconUrl"), "DefaultValue")))).toEqual({ width: 64, height: 64 });
});

test("the ribbon has the six buttons in the clerk's order", () => {
  const label = (control: Element): string => {
    const id = attribute(all("Label", control)[0]!, "resid");
    return attribute(all("String", resources).find((entry) => entry.id === id)!, "DefaultValue");
  };
  expect(all("Control").map(label)).toEqual(["Mở bảng điều khiển", "Dựng bảng", "Kiểm tra", "Xếp hạng", "Xét", "Danh sách đề nghị"]);
  expect(all("FunctionName").map((element) => element.textContent)).toEqual(["buildMatrix", "checkEntries", "rank", "decide", "nominate"]);
});

test("every function of the ribbon is associated by its script, and no other", async () => {
  const associated: string[] = [];
  const info = { host: "Excel", platform: "PC" };
  const office = {
    onReady: async (callback?: (answer: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
    actions: { associate: (name: string) => associated.push(name) },
    context: { displayLanguage: "vi-VN", requirements: { isSetSupported: () => true } },
  };
  Object.assign(globalThis, { Office: office });
  await import("../../src/ribbon/ribbon");
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(associated.sort()).toEqual(
    all("FunctionName")
      .map((element) => element.textContent)
      .sort(),
  );
});

test("functions and pane have pages of their own: no shared runtime", () => {
  const urlOf = (element: Element): string =>
    attribute(all("Url", resources).find((entry) => entry.id === attribute(element, "resid"))!, "DefaultValue");
  expect(all("Runtimes")).toEqual([]);
  expect(urlOf(one("FunctionFile"))).toBe(`${ORIGIN}/ribbon.html`);
  expect(all("SourceLocation", one("DesktopFormFactor")).map(urlOf)).toEqual([`${ORIGIN}/taskpane.html`]);
  expect(attribute(manifest.querySelector("DefaultSettings > SourceLocation")!, "DefaultValue")).toBe(`${ORIGIN}/taskpane.html`);
});

test("it asks for ExcelApi 1.9, for reading and writing the workbook, and for nothing else", () => {
  expect(all("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`)).toEqual(["ExcelApi 1.9"]);
  expect(one("Permissions").textContent).toBe("ReadWriteDocument");
  expect(manifest.querySelector("OfficeApp > Hosts > Host")!.getAttribute("Name")).toBe("Workbook");
  expect(all("AppDomain")).toEqual([]);
});

test("it has an identity, a page of help, and the version of package.json", () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one("Version").textContent).toBe(`${version}.0`);
  expect(attribute(one("SupportUrl"), "DefaultValue")).toBe(`${ORIGIN}/help.html`);
  expect(one("VersionOverrides").getAttribute("xsi:type")).toBe("VersionOverridesV1_0");
});
