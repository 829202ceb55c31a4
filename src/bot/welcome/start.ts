import { InlineKeyboard } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { mostAskedFirst } from "../../faq/most-asked.ts";
import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import { type Feature, type Outcome, pass } from "../phases.ts";
import {
  openEntryButton,
  openFlowsRow,
  openSectionsButton,
  startSearchButton,
} from "../shared-buttons.ts";
import { isolate, isSameLanguage, languageName } from "../texts/wording.ts";
import { plain, type View } from "../view.ts";
import { introduceToGroup } from "./group-introduction.ts";

/** What the greeting says of a person's open case, and a button to close it. */
export interface OpenCaseNote {
  html: string;
  row: InlineKeyboardButton[];
}

/**
 * `/start` without a link that opens something else, and `/help`.
 *
 * @param openCase undefined where the person has no open case
 * @param staffHelp what /help says to staff, in HTML; undefined for everybody else
 */
export function start(
  { now }: Pick<Services, "now">,
  openCase: (ctx: BotContext) => Promise<OpenCaseNote | undefined>,
  staffHelp: (ctx: BotContext) => Promise<string | undefined>,
): Feature {
  return {
    commands: {
      async start(ctx, payload) {
        if (isInGroup(ctx)) return introduceToGroup(ctx, now());
        await deliver(ctx, greetingView(ctx, payload !== "", await openCase(ctx)), "everyone");
      },
      async help(ctx) {
        const forStaff = await staffHelp(ctx);
        if (forStaff && isInGroup(ctx))
          return void (await deliver(ctx, plain(forStaff), "everyone"));
        const help = ctx.locale.texts.welcome.help.map(escapeHtml);
        const paragraphs = [...help, ...(forStaff ? [forStaff] : [])];
        await deliver(ctx, plain(paragraphs.join("\n\n")), "sender");
      },
    },
    startLinks: {
      async ask(ctx): Outcome {
        if (isInGroup(ctx)) return pass;
        await deliver(ctx, greetingView(ctx, false, await openCase(ctx)), "everyone");
      },
    },
  };
}

/** The entries that the knowledge base names as examples, or else three of those that are asked most. */
function examplesOf({ about, knowledge }: Locale): FaqEntry[] {
  const named = (about.examples ?? []).flatMap((id) => knowledge.entry(id) ?? []);
  return named.length > 0 ? named : mostAskedFirst(knowledge).slice(0, 3);
}

/** @param isDeadLink whether a link leads to something that doesn't exist */
function greetingView(
  { from, locale }: BotContext,
  isDeadLink: boolean,
  openCase: OpenCaseNote | undefined,
): View {
  const { texts, language } = locale;
  const name = isolate(from?.first_name ?? "", texts.language);
  const understood = languageName(texts.language, locale.understood);
  const paragraphs = [
    `<b>${escapeHtml(`${texts.welcome.greeting(name)} ${texts.welcome.invitation}`)}</b>`,
    ...(isDeadLink ? [escapeHtml(texts.welcome.unknownLink)] : []),
    ...(openCase ? [openCase.html] : []),
    escapeHtml(texts.welcome.introduction),
    ...(isSameLanguage(locale.understood, language)
      ? []
      : [escapeHtml(texts.welcome.understands(understood))]),
    escapeHtml(texts.welcome.examples),
  ];
  const rows = [
    ...(openCase ? [openCase.row] : []),
    ...examplesOf(locale).map((entry) => [openEntryButton(entry)]),
    [openSectionsButton(texts), startSearchButton(texts)],
    ...openFlowsRow(locale),
  ];
  return { html: paragraphs.join("\n\n"), keyboard: InlineKeyboard.from(rows) };
}
