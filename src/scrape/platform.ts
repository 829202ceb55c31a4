import type { Block, Platform } from "../faq/schema.ts";

/** What a platform is called when it stands alone over its steps. These names say no more than the platform. */
const names: Record<string, Platform> = {
  ios: "ios",
  android: "android",
  desktop: "desktop",
  macos: "macos",
  web: "web",
};

/** Names that say more than the platform they belong to: the steps get the platform, the name stays. */
const narrower: Record<string, Platform> = {
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

/** A label that names a platform: which, and whether the platform says all that the label says. */
export interface Label {
  platform: Platform;
  whole: boolean;
}

/** The most characters of a label, with all that may stand around the name. */
const longestLabel = 80;

/** Reads "ANDROID", "iOS:", "On Telegram Desktop" as a platform; undefined for every other text. */
export function platformLabel(text: string): Label | undefined {
  if (text.length > longestLabel) return undefined;
  const name = text
    .toLowerCase()
    .replace(/[\s:：.–—-]+$/, "")
    .replace(/^(?:on |for )?(?:telegram )?(?:on |for )?(?:the )?/, "")
    .replace(/ (?:app|client|version)$/, "");
  const whole = names[name];
  if (whole !== undefined) return { platform: whole, whole: true };
  const platform = narrower[name];
  return platform && { platform, whole: false };
}

/**
 * Gives numbered steps the platform that a label right above them names. A label that says nothing
 * else goes into the platform; one that says more ("Windows") stays above the steps.
 */
export function givePlatforms(blocks: Block[]): Block[] {
  return blocks.flatMap((block, i) => {
    const label = labelOf(block);
    if (label && isSteps(blocks[i + 1])) return label.whole ? [] : [block];
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
