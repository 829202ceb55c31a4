import { hasQuestionMark } from "../match/words/question-marks.ts";
import type { ReplyKind } from "./phrases/phrases.ts";

/** What messages of nothing but emoji mean; others say "okay". */
const meanings: readonly (readonly [kind: ReplyKind | "thanks", emoji: string])[] = [
  ["failed", "👎😭😢😞😔😩😫💔😿🥺☹🙁😕😟❌🚫"],
  ["complaint", "😡😠🤬🖕💩🤦🙄😤"],
  ["unclear", "❓❔⁉🤔🤷😳"],
  ["helped", "👍❤💯🎉🥳💪✅😍🥰💖💕🔥👏🫶♥🤩"],
  ["thanks", "🙏🌹💐😘🤗"],
];

const emoji = /\p{Extended_Pictographic}/gu;
const punctuation = /^[\s\p{P}\p{S}]*$/u;

/** What a message without words means; undefined if it has any, or nothing at all. */
export function meaningOfSigns(text: string): ReplyKind | "thanks" | undefined {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  const signs = text.match(emoji) ?? [];
  const known = signs.map((sign) => meanings.find(([, list]) => list.includes(sign))?.[0]);
  const [first] = known.filter((kind) => kind !== undefined);
  if (first) return first;
  if (signs.length > 0) return "okay";
  if (!punctuation.test(text) || text.trim() === "") return undefined;
  return hasQuestionMark(text) ? "unclear" : "okay";
}
