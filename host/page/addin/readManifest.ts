// Reads from manifest.xml what Excel reads: the pane's address, the page of the functions, and the custom tab with its groups and
// buttons. Labels, tips and addresses stand under Resources and are looked up by id.

export type RibbonAction = { readonly kind: "pane"; readonly url: string } | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly supertip: { readonly title: string; readonly description: string };
  /** Addresses by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface AddinManifest {
  readonly name: string;
  readonly icon: string;
  readonly paneUrl: string;
  readonly functionsUrl: string;
  readonly tabs: readonly RibbonTab[];
}

/**
 * The manifest in a language.
 * @param text manifest.xml
 * @param locale such as vi-VN; where it has no override the default counts
 * @param baseUrl where the add-in is served, in place of the manifest's own address; ends with a slash
 * @throws Error naming what is missing
 */
export function readManifest(text: string, locale: string, baseUrl: string): AddinManifest {
  const xml = new DOMParser().parseFromString(text, "application/xml");
  const fault = xml.getElementsByTagName("parsererror")[0];
  if (fault !== undefined) throw new Error(`manifest.xml: ${fault.textContent}`);
  const root = xml.documentElement;
  const served = (address: string): string => new URL(new URL(address).pathname.slice(1), baseUrl).href;
  const overrides = child(root, "VersionOverrides");
  const resources = readResources(child(overrides, "Resources"), locale);
  const resource = (element: Element): string => {
    const id = element.getAttribute("resid") ?? "";
    const value = resources.get(id);
    if (value === undefined) throw new Error(`manifest.xml: there is no resource ${id}`);
    return value;
  };

  const readButton = (control: Element): RibbonButton => {
    const action = child(control, "Action");
    const tip = child(control, "Supertip");
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(child(control, "Label")),
      supertip: { title: resource(child(tip, "Title")), description: resource(child(tip, "Description")) },
      icons: new Map(
        children(child(control, "Icon"), "Image").map((image) => [Number(image.getAttribute("size")), served(resource(image))]),
      ),
      action: readAction(action),
    };
  };
  const readAction = (action: Element): RibbonAction => {
    const type = action.getAttribute("xsi:type");
    if (type === "ShowTaskpane") return { kind: "pane", url: served(resource(child(action, "SourceLocation"))) };
    if (type === "ExecuteFunction") return { kind: "function", name: child(action, "FunctionName").textContent.trim() };
    throw new Error(`manifest.xml: action ${type} is not emulated`);
  };

  const workbook = children(child(overrides, "Hosts"), "Host").find((host) => host.getAttribute("xsi:type") === "Workbook");
  if (workbook === undefined) throw new Error("manifest.xml: no host Workbook");
  const desktop = child(workbook, "DesktopFormFactor");
  const surface = children(desktop, "ExtensionPoint").find((point) => point.getAttribute("xsi:type") === "PrimaryCommandSurface");
  if (surface === undefined) throw new Error("manifest.xml: no PrimaryCommandSurface");
  return {
    name: localText(child(root, "DisplayName"), locale),
    icon: served(child(root, "IconUrl").getAttribute("DefaultValue") ?? ""),
    paneUrl: served(child(child(root, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue") ?? ""),
    functionsUrl: served(resource(child(desktop, "FunctionFile"))),
    tabs: children(surface, "CustomTab").map((tab) => ({
      id: tab.getAttribute("id") ?? "",
      label: resource(child(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({
        id: group.getAttribute("id") ?? "",
        label: resource(child(group, "Label")),
        buttons: children(group, "Control").map(readButton),
      })),
    })),
  };
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

function child(parent: Element, name: string): Element {
  const found = children(parent, name)[0];
  if (found === undefined) throw new Error(`manifest.xml: ${parent.localName} has no ${name}`);
  return found;
}

function localText(element: Element, locale: string): string {
  const own = children(element, "Override").find((override) => override.getAttribute("Locale") === locale);
  return own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

function readResources(resources: Element, locale: string): Map<string, string> {
  const all = [...resources.children].flatMap((list) => [...list.children]);
  return new Map(all.map((element) => [element.getAttribute("id") ?? "", localText(element, locale)]));
}
