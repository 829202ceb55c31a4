import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { trainingTaskOf } from "../../src/match/create-matcher.ts";
import { lazyMatcher } from "../../src/match/lazy-matcher.ts";
import { findTrained } from "../../src/match/training/matcher-cache.ts";

const text = "como borro mi cuenta";

/** A Spanish matcher on disk, which says when its file can't be read. */
async function setUp() {
  const all = await loadLanguages("faq-data");
  const spanish = all.find(({ knowledge }) => knowledge.language === "es")?.knowledge;
  const trained = spanish && (await findTrained(trainingTaskOf(spanish), "data"));
  if (!trained) throw new Error("not trained");
  const dir = await mkdtemp(join(tmpdir(), "lazy-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const file = join(dir, "matcher.bin");
  await copyFile(trained, file);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const onUnreadable = vi.fn();
  return { file, matcher: lazyMatcher(spanish, file, onUnreadable), onUnreadable };
}

test("a matcher that nobody asks any more leaves the memory, and is read again when it's asked", async () => {
  const { file, matcher, onUnreadable } = await setUp();
  const decision = matcher.match(text);
  expect(decision.kind).toBe("answer");
  vi.advanceTimersByTime(60_000);
  expect(matcher.match(text)).toEqual(decision);
  vi.advanceTimersByTime(1000);
  await rm(file);
  expect(matcher.match(text)).toEqual(decision); // that was a moment ago
  vi.advanceTimersByTime(60_000);
  expect(matcher.match(text).kind).toBe("unknown");
  vi.advanceTimersByTime(60_000);
  matcher.match(text);
  expect(onUnreadable).toHaveBeenCalledOnce();
});

test("a matcher that has learned something keeps it", async () => {
  const { file, matcher, onUnreadable } = await setUp();
  const entry = matcher.match(text).results[0]?.id ?? "";
  matcher.learn("zascandil refulgente", entry);
  vi.advanceTimersByTime(60_000);
  await rm(file);
  expect(matcher.match("zascandil refulgente").results[0]?.id).toBe(entry);
  expect(onUnreadable).not.toHaveBeenCalled();
});
