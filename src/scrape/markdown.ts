import { marked } from "marked";

/**
 * Turns Markdown (CommonMark with GitHub's additions) into an HTML page, so that one reader serves
 * both. A front matter block gives its `title` and is left out.
 */
export function markdownToHtml(markdown: string): string {
  const [, front = "", body = markdown] =
    /^\ufeff?---\n(.*?)\n(?:---|\.\.\.)\n(.*)$/s.exec(markdown.replace(/\r\n?/g, "\n")) ?? [];
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(front)?.[1] ?? "";
  const html = marked.parse(body, { async: false, gfm: true });
  return `<title>${title.replaceAll("<", "&lt;")}</title><body>${html}</body>`;
}
