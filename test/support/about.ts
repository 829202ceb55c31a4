import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A copy of the kettles' knowledge base that says whose it is, until the test ends.
 *
 * @param abouts what `about.json` says, by language
 * @param files others to write, by their paths; undefined deletes one
 */
export async function kettlesWith(
  abouts: Record<string, object>,
  files: Record<string, string | undefined> = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "kettles-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  for (const [language, about] of Object.entries(abouts)) {
    await mkdir(join(dir, language), { recursive: true });
    await writeFile(join(dir, language, "about.json"), JSON.stringify(about));
  }
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) await rm(join(dir, path), { recursive: true });
    else await writeFile(join(dir, path), content);
  }
  return dir;
}
