// What axe finds in the page of a test: breaches that need no layout; colours are checked in a browser.
import axe from "axe-core";

/** Rule and element of each breach. */
export async function axeBreaches(): Promise<string[]> {
  document.title = "Bảng Vàng";
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
