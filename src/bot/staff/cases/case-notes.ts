import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { type Audience, deliver } from "../../deliver.ts";
import { type CaseNotes, sessionValues } from "../../session-values.ts";
import type { View } from "../../view.ts";

/** What the bot remembers of a person's open case. */
export async function notesOf(ctx: BotContext, { id }: Pick<Case, "id">): Promise<CaseNotes> {
  const notes = await ctx.session.get(sessionValues.case);
  return notes?.id === id ? notes : { id };
}

export async function addNotes(
  ctx: BotContext,
  supportCase: Pick<Case, "id">,
  notes: Omit<CaseNotes, "id">,
): Promise<void> {
  await ctx.session.set(sessionValues.case, { ...(await notesOf(ctx, supportCase)), ...notes });
}

/**
 * Shows one of several sentences about an open case: the first, unless it's what the bot said last.
 *
 * @param sentences their views by a name
 */
export async function say(
  ctx: BotContext,
  supportCase: Pick<Case, "id">,
  sentences: Record<string, View>,
  audience: Extract<Audience["to"], "everyone" | "new message"> = "everyone",
): Promise<void> {
  const { said } = await notesOf(ctx, supportCase);
  const names = Object.keys(sentences);
  const name = names.find((other) => other !== said) ?? names[0];
  const view = name === undefined ? undefined : sentences[name];
  if (!view) return;
  const sent = await deliver(ctx, view, audience);
  await addNotes(ctx, supportCase, { said: name, saidIn: sent?.message_id });
}
