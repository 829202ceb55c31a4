/** A Markdown text without its front matter, and the title that this gives. */
export interface Body {
  title: string;
  body: string;
}

/** Splits off front matter in YAML (`---`) or TOML (`+++`). */
export function withoutFrontMatter(markdown: string): Body {
  const [, mark, front = "", body = markdown] =
    /^\ufeff?(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n(.*))?$/s.exec(markdown) ?? [];
  if (mark === undefined) return { title: "", body: markdown };
  const title = /^title[ \t]*[:=](.*)$/m.exec(front)?.[1] ?? "";
  return { title: title.trim().replace(/^["']|["']$/g, ""), body };
}
