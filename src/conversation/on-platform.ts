import type { FaqEntry } from "../faq/knowledge.ts";
import { stepsFor } from "../faq/platform-steps.ts";
import type { Platform } from "../faq/schema.ts";
import type { Response } from "./response.ts";

/** The steps of an answer for a platform; if it has none, its beginning, which counts for every platform. */
export function onPlatform(entry: FaqEntry, platform: Platform): Response {
  const blocks = stepsFor(entry.answer, platform);
  if (blocks.length > 0) return { kind: "part", entry, blocks, offered: [] };
  const beginning = entry.answer.slice(0, 2);
  return { kind: "part", entry, blocks: beginning, separately: platform, offered: [] };
}
