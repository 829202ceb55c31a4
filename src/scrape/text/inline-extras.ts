/**
 * Removes what generators of documentation write into lines of Markdown and a reader never sees: GitHub's `[!NOTE]`,
 * footnotes, kramdown's `{: #id .class }` (an id at the end of a heading is kept as `{#id}`), shortcodes and template tags.
 * Lines of code blocks are left alone.
 */
export function dropExtras(markdown: string): string {
  let fence: string | undefined;
  const lines: string[] = [];
  let inFootnote = false;
  for (const line of markdown.split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined) {
      inFootnote =
        /^\[\^[^\]\s]+\]:/.test(line) ||
        (inFootnote && (/^(?: {4}|\t)/.test(line) || line.trim() === ""));
      if (!inFootnote) lines.push(dropFromLine(line));
      continue;
    }
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    lines.push(line);
  }
  return lines.join("\n");
}

function dropFromLine(line: string): string {
  if (/^\s*(?:>\s*)+\[!\w+\][+-]?/.test(line)) return line.replace(/\[!\w+\][+-]?\s*/, "");
  const parts = line.split(/(`+[^`]*`+)/); // code stays
  return parts.map((part, i) => (i % 2 === 1 ? part : dropFromText(part))).join("");
}

function dropFromText(text: string): string {
  return text
    .replace(/\[\^[^\]\s]+\]/g, "")
    .replace(/(?<!\s)\s*\{:?\s*#([\w:.-]+)[^{}]*\}\s*$/, " {#$1}")
    .replace(/(?<!\s)\s*\{:?\s*[.][\w-]+[^{}]*\}/g, "")
    .replace(/\{\{[<%]\s*\/?\s*[\w-]+[^{}]*[%>]\}\}/g, "")
    .replace(/\{%-?[^{}]*-?%\}/g, "")
    .replace(/:material-[\w-]+:|:octicons-[\w-]+:|:fontawesome-[\w-]+:/g, "");
}
