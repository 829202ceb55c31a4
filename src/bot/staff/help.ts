import type { BotContext } from "../context.ts";
import { escapeHtml } from "../html.ts";
import type { Rights } from "./rights.ts";
import { staffTextsIn } from "./texts/languages.ts";

/**
 * What /help says to staff: its commands, in HTML.
 *
 * @param hasCases whether people can ask staff, so that the topics of cases have commands
 * @returns undefined for everybody else
 */
export async function staffHelp(
  ctx: BotContext,
  rights: Rights,
  hasCases: boolean,
): Promise<string | undefined> {
  if (!(await rights.mayManage(ctx))) return undefined;
  const texts = staffTextsIn(ctx.locale.language);
  const { everywhere, inTopics } = texts.help;
  const list = (title: string, menu: Readonly<Record<string, string>>) =>
    [
      `<b>${escapeHtml(title)}</b>`,
      ...Object.entries(menu).map(([name, what]) => escapeHtml(`/${name} · ${what}`)),
    ].join("\n");
  const lists = [list(everywhere, texts.menu)];
  if (hasCases) lists.push(list(inTopics, texts.caseMenu), escapeHtml(texts.cases.guide));
  return lists.join("\n\n");
}
