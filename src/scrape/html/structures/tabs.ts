import {
  elementsIn,
  hasTextNow,
  oneLine,
  type PageElement,
  type PageNode,
  textOf,
} from "../dom.ts";
import { isHeading } from "../headings.ts";
import { byId, isInside, labelWith, remove } from "./elements.ts";

/** A tab with what it shows. */
interface Tab {
  tab: PageElement;
  panel: PageElement;
}

/** Writes the name of every tab above what it shows, and removes the row of tabs. */
export function readTabs(root: PageNode): void {
  for (const { tab, panel } of [...tabsByRole(root), ...tabsByClass(root)]) {
    const name = oneLine(textOf(tab));
    if (name !== "" && !isInside(tab, panel) && oneLine(textOf(panel)) !== name)
      labelWith(panel, name);
    remove(tab);
  }
}

/** `role=tab` and `role=tabpanel`, as Docusaurus, GitBook and most libraries write them, and Bootstrap's links to panels. */
function tabsByRole(root: PageNode): Tab[] {
  const ids = byId(root);
  const all = elementsIn(root);
  const panels = all.filter(({ attribs }) => attribs.role === "tabpanel");
  const lists = all.filter(
    ({ attribs }) =>
      attribs.role === "tablist" || /(?:^|\s)nav-tabs(?:\s|$)/.test(attribs.class ?? ""),
  );
  let used = 0;
  return lists.flatMap((list) => {
    const tabs = elementsIn(list).filter(
      ({ attribs }) =>
        attribs.role === "tab" ||
        /tab/.test(attribs["data-toggle"] ?? attribs["data-bs-toggle"] ?? ""),
    );
    const start = used;
    used += tabs.length;
    // Bootstrap's accordions call their headings tabs, too.
    if (tabs.some((tab) => elementsIn(tab).some(isHeading))) return [];
    return tabs.flatMap((tab, i) => {
      const { "aria-controls": controls = "", href = "" } = tab.attribs;
      const panel = ids.get(controls) ?? ids.get(href.replace(/^#/, "")) ?? panels[start + i];
      return panel && hasTextNow(panel) ? [{ tab, panel }] : [];
    });
  });
}

/** Labels and blocks in the same order, as MkDocs and Sphinx write them. */
function tabsByClass(root: PageNode): Tab[] {
  return elementsIn(root)
    .filter(({ attribs }) =>
      /(?:^|\s)(?:tabbed-set|sd-tab-set|tab-set)(?:\s|$)/.test(attribs.class ?? ""),
    )
    .flatMap((set) => {
      const inside = elementsIn(set);
      const labels = inside.filter(({ name }) => name === "label");
      const panels = inside.filter(({ attribs }) =>
        /(?:^|\s)(?:tabbed-block|sd-tab-content|tab-content)(?:\s|$)/.test(attribs.class ?? ""),
      );
      return labels.flatMap((tab, i) => (panels[i] ? [{ tab, panel: panels[i] }] : []));
    });
}
