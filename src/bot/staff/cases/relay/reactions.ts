import type { BotContext } from "../../../context.ts";
import type { Rights } from "../../rights.ts";
import { type Cases, catchRefusal } from "../case-services.ts";

/** Relays a reaction of staff's on a person's message, as far as bots may react so: with an emoji, but no custom one. */
export async function relayReaction(ctx: BotContext, cases: Cases, rights: Rights): Promise<void> {
  const reaction = ctx.messageReaction;
  if (!reaction || !(await rights.isReactionFromStaff(ctx))) return;
  const copy = await cases.store.findCopy(cases.chat, reaction.message_id);
  const supportCase = copy && (await cases.store.find(copy.case));
  if (!supportCase) return;
  const emoji = reaction.new_reaction.filter(({ type }) => type === "emoji").slice(-1);
  await catchRefusal(
    () => cases.api.setMessageReaction(supportCase.chat, copy.person, emoji),
    (err) => cases.log.debug({ err }, "a reaction couldn't be passed on"),
  );
}
