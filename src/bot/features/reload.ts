import { Composer } from "grammy";
import type { BotContext, Parts } from "../context.ts";
import type { Reloaded } from "../school.ts";
import { reply, send } from "../show.ts";
import { isRefused } from "../staff-only.ts";
import { teachingTexts } from "../texts/staff/teaching.ts";
import { escapeHtml, shorten } from "../views/html.ts";
import { plain } from "../views/view.ts";

/** The most characters that are shown of what is wrong with the data. */
const mostShown = 3000;

const { reload: texts } = teachingTexts;

/** `/reload`, for those who look after the bot: takes changed data into use without a stop. */
export function reload(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("reload", async (ctx) => {
    if (await isRefused(ctx, "reload", parts)) return;
    await reply(ctx, plain(escapeHtml(texts.begun)));
    await send(ctx, plain(escapeHtml(told(await parts.school.reload()))), ctx.msg.message_id);
  });
  return composer;
}

function told(reloaded: Reloaded): string {
  switch (reloaded.kind) {
    case "loaded": {
      const held = reloaded.known.map(({ knowledge: { language, entries, phrasings } }) =>
        texts.holds(language, entries.length, phrasings.length),
      );
      return [texts.loaded, ...held].join("\n");
    }
    case "kept":
      return `${texts.kept}\n${shorten(reloaded.why, mostShown)}`;
    case "none":
      return texts.none;
  }
}
