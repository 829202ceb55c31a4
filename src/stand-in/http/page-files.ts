import { readFile } from "node:fs/promises";

const CONTENT_TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** One of the chat page's files. The name is checked, so that no path can lead out of the folder. */
export async function pageFile(dir: URL, name: string): Promise<Response> {
  const extension = /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.(html|css|js|svg)$/i.exec(name)?.[1] ?? "";
  const headers = {
    "content-type": CONTENT_TYPES[extension] ?? "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "frame-ancestors 'none'",
  };
  const body =
    CONTENT_TYPES[extension] && (await readFile(new URL(name, dir)).catch(() => undefined));
  return body
    ? new Response(new Uint8Array(body), { headers })
    : new Response("Not found", { status: 404, headers });
}
