import type { BotContext } from "./context.ts";
import { deliver } from "./deliver.ts";
import { type Feature, on, pass } from "./phases.ts";
import { plainText } from "./view.ts";

/** Messages that a person sends without words. Others, such as "pinned a message", are nobody's question. */
const wordless = [
  "photo",
  "video",
  "animation",
  "audio",
  "document",
  "voice",
  "video_note",
  "sticker",
  "contact",
  "location",
  "poll",
  "dice",
  "game",
  "story",
] as const;

/** What no feature takes: pictures and voice messages without words, unknown commands, old and forged buttons. */
export function fallback(): Feature {
  return {
    questions: [
      on(["callback_query"], async (ctx) => {
        ctx.notice = ctx.locale.texts.fallback.oldButton;
      }),
      on(["message"], async (ctx) => {
        if (ctx.chat?.type !== "private") return pass;
        const { message } = ctx;
        if (message?.text !== undefined) return say(ctx, "unknownCommand");
        if (message && wordless.some((kind) => message[kind] !== undefined))
          return say(ctx, "onlyText");
      }),
    ],
  };
}

async function say(ctx: BotContext, key: "unknownCommand" | "onlyText"): Promise<void> {
  await deliver(ctx, plainText(ctx.locale.texts.fallback[key]), "everyone");
}
