import type { Block, Platform } from "./schema.ts";

/** The steps of an answer for a platform; empty if it has none. */
export function stepsFor(answer: readonly Block[], platform: Platform): Block[] {
  const whose = whoseSteps(answer, platform);
  return answer.filter((block) => block.type === "steps" && block.platform === whose);
}

/** Whose steps people on a platform take: on a Mac those of computers, if the answer has none for Macs. */
export function whoseSteps(answer: readonly Block[], platform: Platform): Platform {
  const hasOwn = answer.some((block) => block.type === "steps" && block.platform === platform);
  return platform === "macos" && !hasOwn ? "desktop" : platform;
}
