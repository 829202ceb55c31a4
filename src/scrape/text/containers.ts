import { Marked } from "marked";
import { calloutKinds } from "./callout-kinds.ts";

/** What a line opens: a box, what folds away, a tab, or nothing that a reader sees. */
type Opening =
  | { kind: "box"; title: string }
  | { kind: "details"; title: string }
  | { kind: "tab"; title: string }
  | { kind: "group" };

/** A container that is open: it ends with a line, or with the first line that isn't indented so far. */
interface OpenContainer {
  opening: Opening;
  ends: { line: RegExp } | { indent: number };
}

/**
 * Rewrites what generators of documentation add to Markdown as HTML and plain Markdown: boxes (`::: warning`, `!!! note`,
 * `{% hint %}`), what folds away (`??? question "…"`, `{{< details >}}`, `::: details`), and tabs (`=== "Linux"`,
 * `{{< tab >}}`, `{% tab %}`, `<TabItem>`). Boxes become quotes; tabs their name above their content. Code is left alone.
 */
export function rewriteContainers(markdown: string): string {
  const out: string[] = [];
  const open: OpenContainer[] = [];
  let fence: string | undefined;
  const close = () => {
    const container = open.pop();
    if (container?.opening.kind === "details") out.push("", "</details>", "");
    else if (container?.opening.kind === "box") out.push("", "</blockquote>", "");
    else out.push("");
  };
  for (const line of markdown.split("\n")) {
    const indented = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, "    ").length ?? 0;
    if (line.trim() !== "") {
      for (
        let last = open.at(-1);
        last && "indent" in last.ends && indented < last.ends.indent;
        last = open.at(-1)
      )
        close();
    }
    const depth = open.reduce(
      (sum, { ends }) => Math.max(sum, "indent" in ends ? ends.indent : 0),
      0,
    );
    const text = line.replace(new RegExp(`^(?: {0,${depth}}|\\t)`), "");
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
      out.push(text);
      continue;
    }
    const last = open.at(-1);
    if (last && "line" in last.ends && last.ends.line.test(text.trim())) {
      close();
      continue;
    }
    const container = containerOf(text, depth + 4);
    if (!container) {
      if (!isSilent(text)) out.push(text);
      continue;
    }
    open.push(container);
    out.push("", ...linesFor(container.opening), "");
  }
  while (open.length > 0) close();
  return out.join("\n");
}

function containerOf(text: string, indent: number): OpenContainer | undefined {
  const line = text.trim();
  const fenced = /^(:{3,})\s*\{?\.?([\w-]+)[^\]}\n]*?(?:\[(.*)\]|\}|\s+(.*))?$/.exec(line);
  if (fenced) {
    const [, colons = ":::", name = "", bracketed, plain] = fenced;
    const title = (bracketed ?? plain ?? "").replace(/^\{.*\}$|^"|"$/g, "").trim();
    const ends = { line: new RegExp(`^:{${colons.length},}$`) };
    return { opening: boxOr(name, title), ends };
  }
  const admonition = /^(!!!|\?\?\?\+?)\s+([\w -]*?)\s*(?:"(.*)")?$/.exec(line);
  if (admonition) {
    const [, mark = "", names = "", title] = admonition;
    const kind = names.split(" ")[0] ?? "";
    const opening: Opening = mark.startsWith("?")
      ? { kind: "details", title: title ?? kind }
      : { kind: "box", title: title ?? "" };
    return { opening, ends: { indent } };
  }
  const tab = /^===\+?!?\s+"(.*)"$/.exec(line);
  if (tab) return { opening: { kind: "tab", title: tab[1] ?? "" }, ends: { indent } };
  return shortcode(line) ?? liquid(line) ?? component(line);
}

/** Hugo: `{{< tab "Linux" >}}`, `{{% notice warning "Mind" %}}`. */
function shortcode(line: string): OpenContainer | undefined {
  const [, name = "", parameters = ""] =
    /^\{\{[<%]-?\s*([\w-]+)\s*(.*?)\s*-?\/?[%>]\}\}$/.exec(line) ?? [];
  if (
    !/^(?:tabs?|tabpane|tab-item|details|expand|collapse|accordion|faq|notice|alert|callout|hint|admonition|note|tip|warning|info|caution|important)$/i.test(
      name,
    )
  )
    return undefined;
  return {
    opening: openingOf(name, titleIn(parameters)),
    ends: { line: new RegExp(`^\\{\\{[<%]-?\\s*/\\s*${name}\\s*-?[%>]\\}\\}$`, "i") },
  };
}

/** GitBook and others: `{% tab title="Linux" %}`, `{% hint style="info" %}`. */
function liquid(line: string): OpenContainer | undefined {
  const [, name = "", parameters = ""] = /^\{%-?\s*([\w-]+)\s*(.*?)\s*-?%\}$/.exec(line) ?? [];
  if (!/^(?:tabs?|hint|details|expandable|note|warning|tip|callout|alert)$/i.test(name))
    return undefined;
  return {
    opening: openingOf(name, titleIn(parameters)),
    ends: { line: new RegExp(`^\\{%-?\\s*end-?${name}\\s*-?%\\}$`, "i") },
  };
}

/** Components of MDX: `<TabItem label="Linux">`, `<Note>`. */
function component(line: string): OpenContainer | undefined {
  const [, name = "", parameters = ""] = /^<([A-Z]\w*)\b([^<>]*[^/])?>$/.exec(line) ?? [];
  if (
    !/^(?:Tabs?|TabItem|TabPanel|Accordion|AccordionItem|Expandable|Details|Note|Tip|Info|Warning|Caution|Danger|Callout|Aside|Admonition|Alert)$/.test(
      name,
    )
  )
    return undefined;
  return {
    opening: openingOf(name, titleIn(parameters)),
    ends: { line: new RegExp(`^</${name}>$`) },
  };
}

function titleIn(parameters: string): string {
  const named =
    /(?:^|\s)(?:title|label|name|header|summary|question|tabName)\s*=\s*["'{]+([^"'}]*)/.exec(
      parameters,
    )?.[1];
  const quoted = /(?:^|\s)"([^"]*)"/.exec(parameters)?.[1];
  return (named ?? quoted ?? "").trim();
}

function openingOf(name: string, title: string): Opening {
  if (/^(?:tab|tab-?item|tabpanel)$/i.test(name)) return { kind: "tab", title };
  if (
    /^(?:details|expand|expandable|collapse|accordion|accordionitem|faq)$/i.test(name) &&
    title !== ""
  )
    return { kind: "details", title };
  if (/^(?:tabs|tabpane|accordion|details|expand|collapse|faq)$/i.test(name))
    return { kind: "group" };
  return { kind: "box", title };
}

/** Fenced containers: of these, `details` folds away, kinds of notes are boxes, and the rest only groups. */
function boxOr(name: string, title: string): Opening {
  if (name === "details") return { kind: "details", title: title || "Details" };
  if (/^(?:tab|tab-item)$/i.test(name)) return { kind: "tab", title };
  return calloutKinds.has(name.toLowerCase()) ? { kind: "box", title } : { kind: "group" };
}

/** Reads Markdown without HTML: a title shows its tags. */
const inline = new Marked({ tokenizer: { tag: () => undefined } });

function linesFor(opening: Opening): string[] {
  if (opening.kind === "tab")
    return opening.title === "" ? [] : [`**${opening.title.replaceAll("<", "&lt;")}**`];
  const title = "title" in opening ? inline.parseInline(opening.title, { async: false }) : "";
  if (opening.kind === "details") return ["<details>", `<summary>${title}</summary>`];
  if (opening.kind === "box")
    return [
      '<blockquote class="callout">',
      ...(title === "" ? [] : [`<p class="title"><b>${title}</b></p>`]),
    ];
  return [];
}

/** Lines that a reader never sees: shortcodes, template tags, imports, lists of attributes, marks for contents. */
function isSilent(text: string): boolean {
  const line = text.trim();
  return (
    /^\{\{[<%].*[%>]\}\}$/.test(line) ||
    /^\{%.*%\}$/.test(line) ||
    /^\{:.*\}$/.test(line) ||
    /^\[{1,2}_?toc_?\]{1,2}$/i.test(line) ||
    /^(?:import\s.+\sfrom\s+["'].+["'];?|export\s(?:const|default)\s.*)$/.test(line) ||
    /^<\/?[A-Z]\w*(?:\s[^<>]*)?\/?>$/.test(line) ||
    /^:{3,}$/.test(line)
  );
}
