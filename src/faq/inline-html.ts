/** A piece of inline html: its text without markup, the targets of its links, and its problems. */
export interface Inline {
  text: string;
  links: string[];
  problems: string[];
}

const token = /<(\/?)([a-z]+)((?:\s[^<>]*)?)>|[<>]|&(#?\w*;?)|[^<>&]+/gi;
const entities: Record<string, string> = { "lt;": "<", "gt;": ">", "amp;": "&", "quot;": '"' };
const href = /^\s+href="([^"]*)"\s*$/;

/**
 * Reads the inline html of an answer: text with `<b>`, `<i>`, `<code>` and `<a href="…">`, a subset of Telegram's HTML
 * (https://core.telegram.org/bots/api#html-style) that means the same on a web page. Html without problems here never
 * fails to parse at Telegram.
 */
export function readInline(html: string): Inline {
  const inline: Inline = { text: "", links: [], problems: [] };
  const open: string[] = [];
  for (const match of html.matchAll(token)) {
    const [all, slash, name, attributes = "", entity] = match;
    if (name !== undefined) readTag(inline, open, slash === "/", name, attributes);
    else if (entity !== undefined) inline.text += readEntity(inline, entity);
    else if (all === "<" || all === ">")
      problem(inline, `has a bare "${all}": write it as &lt; or &gt;`);
    else inline.text += all;
  }
  for (const name of open) problem(inline, `never closes <${name}>: add </${name}>`);
  return inline;
}

/** The targets of the links of inline html; the same as `readInline` finds, in no time where there are none. */
export function linksIn(html: string): string[] {
  return html.includes("<a") ? readInline(html).links : [];
}

function readTag(inline: Inline, open: string[], closes: boolean, name: string, rest: string) {
  const address = href.exec(rest)?.[1]?.replaceAll("&amp;", "&");
  if (!["b", "i", "code", "a"].includes(name)) {
    if (!closes)
      problem(inline, `uses <${name}>: only <b>, <i>, <code> and <a href="…"> are allowed`);
  } else if (closes) {
    if (open.pop() !== name) problem(inline, `closes </${name}> where it is not the last one open`);
  } else {
    open.push(name);
    if (name === "a" && address === undefined) problem(inline, wrongAddress(rest));
    else if (name === "a") readLink(inline, address ?? "");
    else if (rest.trim()) problem(inline, `gives <${name}> attributes: it takes none`);
  }
}

/** What is wrong with the attributes of a link, whose address isn't in the one form that is read. */
function wrongAddress(rest: string): string {
  const [, before = "", name = "", quote = "", value = "", after = ""] =
    /^(.*?)(?<![\w-])(href)\s*=\s*(["'“”„‘’«]?)([^\s"'“”„‘’«»]*)["'“”„‘’«»]?(.*)$/is.exec(rest) ??
    [];
  if (name === "") return 'has a link without an address: write <a href="https://…">';
  // In a file of JSON the quotes need backslashes, which is why people write others.
  const cure = `write href="${value}", in JSON href=\\"${value}\\"`;
  if (quote === "'") return `has the address of a link in single quotes: ${cure}`;
  if (quote !== '"') return `has the address of a link without "straight quotes": ${cure}`;
  return before.trim() !== "" || after.trim() !== ""
    ? `gives <a> more than its address: ${cure}, and nothing else`
    : `has the address of a link in another form: ${cure}`;
}

function readLink(inline: Inline, address: string) {
  if (URL.canParse(address) && /^https?:\/\//.test(address)) inline.links.push(address);
  else
    problem(
      inline,
      `links to "${address}": give a whole address, such as https://telegram.org/faq`,
    );
}

function readEntity(inline: Inline, entity: string): string {
  const text = entities[entity];
  if (text === undefined) problem(inline, `has "&${entity}": write & as &amp;`);
  return text ?? "";
}

function problem(inline: Inline, text: string) {
  inline.problems.push(text);
}
