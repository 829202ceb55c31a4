import type { DistressWords } from "../distress-words.ts";
export const it: DistressWords = {
  lists: {}, patterns: { "self-harm": [], child: [], threats: [], violence: [], death: [] }, figurative: [], insult: { curses: "", fillers: "" }, thanks: "", leaving: [],
};
