import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { plainText } from "../../view.ts";
import { expectationOf } from "./ask-staff.ts";
import { addNotes, notesOf, say } from "./case-notes.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { closeOfferView, thankedView, waitingView } from "./person-views.ts";
import type { Meaning } from "./phrases/recognise.ts";

/**
 * Tells a person that staff has what they wrote. The first time it's a sentence, later a reaction on their message; those
 * who ask whether somebody is there, say thanks or no longer need an answer get a sentence that fits.
 */
export async function acknowledge(
  ctx: BotContext,
  meaning: Meaning | undefined,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { texts } = ctx.locale;
  const { id } = supportCase;
  const { said, explained } = await notesOf(ctx, supportCase);
  if (meaning === "nudge") {
    return say(ctx, supportCase, {
      waiting: waitingView(texts, await expectationOf(cases)),
      waitingStill: plainText(texts.cases.waitingStill),
    });
  }
  if (meaning === "done") return offerClosing(ctx, supportCase);
  if (meaning === "thanks" && said !== "thanked") {
    return say(ctx, supportCase, { thanked: thankedView(id, texts) });
  }
  if (explained) return react(ctx, "👀", supportCase);
  await say(ctx, supportCase, { passedOn: plainText(texts.cases.passedOn) });
  await addNotes(ctx, supportCase, { explained: true });
}

/** Asks whether to close the case. */
export async function offerClosing(ctx: BotContext, supportCase: Case): Promise<void> {
  const { texts } = ctx.locale;
  await say(ctx, supportCase, {
    closeOffer: closeOfferView(supportCase.id, false, texts),
    closeOfferAgain: closeOfferView(supportCase.id, true, texts),
  });
}

/** Puts a reaction on the person's message, or says it in words where Telegram refuses that. */
export async function react(ctx: BotContext, emoji: "👀" | "✍", supportCase: Case): Promise<void> {
  const { passedOnToo, passedOnAsWell } = ctx.locale.texts.cases;
  await catchRefusal(
    () => ctx.react(emoji),
    () =>
      say(ctx, supportCase, {
        passedOnToo: plainText(passedOnToo),
        passedOnAsWell: plainText(passedOnAsWell),
      }),
  );
}
