import type { Block, Platform } from "../../faq/schema.ts";

/** Names of platforms over their steps that say no more than the platform. */
const exactNames: Record<string, Platform> = {
  ios: "ios",
  android: "android",
  desktop: "desktop",
  macos: "macos",
  web: "web",
};

/** Names that say more than their platform: the steps get the platform, and the name stays. */
const narrowerNames: Record<string, Platform> = {
  iphone: "ios",
  ipad: "ios",
  "iphone/ipad": "ios",
  "iphone and ipad": "ios",
  windows: "desktop",
  linux: "desktop",
  pc: "desktop",
  "windows/linux": "desktop",
  "pc/mac/linux": "desktop",
  mac: "macos",
  "mac os x": "macos",
  browser: "web",
};

/** A label that names a platform. `exact`: it says no more than that. */
export interface Label {
  platform: Platform;
  exact: boolean;
}

/** The most characters of a label, with the words around the name. */
const longestLabel = 80;

/** Reads "ANDROID", "iOS:", "On Telegram Desktop" as a platform; undefined for every other text. */
export function platformLabel(text: string): Label | undefined {
  if (text.length > longestLabel) return undefined;
  const name = text
    .toLowerCase()
    .replace(/[\s:：.–—-]+$/, "")
    .replace(/^(?:on |for )?(?:telegram )?(?:on |for )?(?:the )?/, "")
    .replace(/ (?:app|client|version)$/, "");
  const exact = exactNames[name];
  if (exact !== undefined) return { platform: exact, exact: true };
  const platform = narrowerNames[name];
  return platform && { platform, exact: false };
}

/**
 * Assigns numbered steps the platform that a label right above them names. An exact label is then dropped; one that says
 * more ("Windows") stays above the steps.
 */
export function assignPlatforms(blocks: Block[]): Block[] {
  return blocks.flatMap((block, i) => {
    const label = labelOf(block);
    if (label && isSteps(blocks[i + 1])) return label.exact ? [] : [block];
    const above = labelOf(blocks[i - 1]);
    return isSteps(block) && above ? [{ ...block, platform: above.platform }] : [block];
  });
}

function isSteps(block: Block | undefined): boolean {
  return block?.type === "steps" && block.platform === null;
}

function labelOf(block: Block | undefined): Label | undefined {
  return block?.type === "paragraph"
    ? platformLabel(block.html.replace(/<[^>]*>/g, ""))
    : undefined;
}
