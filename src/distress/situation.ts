/**
 * What a person who writes to the bot may be going through, the most urgent first: of several the first counts.
 *
 * - `self-harm`: they, or somebody they know, may harm or kill themselves;
 * - `child`: a stranger approaches a child, or there's sexual content with children;
 * - `violence`: somebody hits, controls, follows or wants to kill them;
 * - `threats`: threats and blackmail, intimate pictures, a home address made public;
 * - `death`: somebody close to them has died.
 */
export const situations = ["self-harm", "child", "violence", "threats", "death"] as const;

export type Situation = (typeof situations)[number];
