import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { serve } from "../scrape/server.ts";

/** Pages with what they should become. */
export const folder = "test/fixtures/pages";

/** A folder that is deleted with the test. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "faq-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

/** A site of these pages, on this machine. */
export const servePages = () =>
  serve(async (request, response) => {
    const html = await readFile(join(folder, request.url ?? "")).catch(() => undefined);
    response.writeHead(html ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
