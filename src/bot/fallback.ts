import type { BotContext } from "./context.ts";
import { deliver } from "./deliver.ts";
import { type Feature, on, pass } from "./phases.ts";
import { plainText } from "./view.ts";

/** Kinds of messages without words that people send. Others are service messages, such as "pinned a message". */
const wordlessKinds = [
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
        if (message?.text !== undefined) return reply(ctx, "unknownCommand");
        if (message && wordlessKinds.some((kind) => message[kind] !== undefined))
          return reply(ctx, "onlyText");
      }),
    ],
  };
}

async function reply(ctx: BotContext, key: "unknownCommand" | "onlyText"): Promise<void> {
  await deliver(ctx, plainText(ctx.locale.texts.fallback[key]), "everyone");
}
