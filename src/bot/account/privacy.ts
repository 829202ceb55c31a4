import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { forgetGivenUp } from "../given-up.ts";
import { type Feature, type Outcome, onTap, pass } from "../phases.ts";
import { isFromProxy } from "../sender.ts";
import { keysOf, namesUnder } from "../session-values.ts";
import { plainText, type View } from "../view.ts";
import { forgetButton, forgottenView, privacyInGroupView, privacyView } from "./privacy-views.ts";

interface Needs extends Pick<Services, "store"> {
  /** Deletes a person's cases. @returns whether there were any */
  forgetCases(person: number): Promise<boolean>;
}

/** `/privacy` says what is stored about people; in a group it links to that. `/forget`, or its button, deletes it. */
export function privacy(needs: Needs): Feature {
  return {
    commands: {
      privacy: async (ctx) => void (await deliver(ctx, privacyIn(ctx), "sender")),
      async forget(ctx) {
        if (ctx.chat?.type === "private")
          await deliver(ctx, await forgetAll(ctx, needs), "everyone");
        else await deliver(ctx, await forgetHere(ctx), "sender");
      },
    },
    startLinks: {
      privacy: async (ctx) => void (await deliver(ctx, privacyIn(ctx), "everyone")),
    },
    taps: [
      onTap(forgetButton, async (ctx): Outcome => {
        if (ctx.chat?.type !== "private") return pass;
        await deliver(ctx, await forgetAll(ctx, needs), "new message");
      }),
    ],
  };
}

function privacyIn({ chat, locale }: BotContext): View {
  return chat?.type === "private" ? privacyView(locale) : privacyInGroupView(locale);
}

/**
 * Deletes everything about the person in all chats, when the update ends: if the process dies before, it's deleted when
 * the update is tried again. In this chat nothing can come back, as its updates are handled one after the other. But an
 * update of the same person in a group may be in hand now, and store later what it has read before. That stays until
 * they send /forget again, or until it expires.
 */
async function forgetAll(ctx: BotContext, { store, forgetCases }: Needs): Promise<View> {
  const names = await ctx.session.forget();
  const keys = ctx.from ? await keysOf(ctx.from.id, store) : [];
  const elsewhere = await Promise.all(keys.map((key) => namesUnder(key, store)));
  ctx.forgotten.push(...keys);
  const givenUp = ctx.from ? await forgetGivenUp(ctx.from.id, store.givenUp) : false;
  const cases = ctx.from ? await forgetCases(ctx.from.id) : false;
  // If this fails, the database does it soon.
  if (givenUp || cases) await store.scrub().catch(() => {});
  const values = [...names, ...elsewhere.flat()];
  return forgottenView({ values, cases, givenUp }, ctx.locale.texts);
}

/** Deletes the person's values in this chat only. Not for proxy accounts, behind which many people look alike. */
async function forgetHere(ctx: BotContext): Promise<View> {
  const { texts } = ctx.locale;
  if (isFromProxy(ctx)) return plainText(texts.groups.onBehalf);
  const names = await ctx.session.forget();
  return plainText(names.length > 0 ? texts.account.forget.groups : texts.account.forget.nothing);
}
