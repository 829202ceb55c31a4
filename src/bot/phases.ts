import type { Update } from "grammy/types";
import { type Button, prefixOf } from "./buttons.ts";
import { useChosenLanguage } from "./chosen-language.ts";
import type { BotContext } from "./context.ts";
import { type Command, commandIn } from "./read-command.ts";
import { readStartLink, type StartLink, type StartLinkOf } from "./start-links.ts";

/** What a handler returns to leave the update to the next one. */
export const pass = "pass" as const;

/** A handler that takes the update needn't return anything. */
// biome-ignore lint/suspicious/noConfusingVoidType: most handlers have no return statement
export type Outcome = Promise<typeof pass | undefined | void>;

/** One that only looks at the update needs no promise: most updates go past most handlers. */
export type Handler = (ctx: BotContext) => Outcome | typeof pass | undefined;

export type UpdateKind = Exclude<keyof Update, "update_id">;

/** A handler with the kinds of updates that it gets. */
export interface Registration {
  kinds: readonly UpdateKind[] | "all";
  handle: Handler;
}

/** @param words the text after the command */
export type CommandHandler = (ctx: BotContext, words: string) => Outcome;

/** A handler of taps on one kind of button. */
export interface TapHandler {
  prefix: string;
  handle(ctx: BotContext, data: string): Outcome;
}

export type StartLinkHandlers = {
  [Kind in StartLink["kind"]]?: (ctx: BotContext, link: StartLinkOf<Kind>) => Outcome;
};

/**
 * What a feature does in each phase. An update goes through the phases in this order until a handler takes it:
 *
 * - `staff`: the staff's group, which nothing else may hold up;
 * - `guards`: who is heard, how often, in which language, and without secrets;
 * - `awaited`: messages that the bot waits for, such as a reply in a dialog;
 * - `commands`; the payload of /start goes to `startLinks` first;
 * - `taps` on buttons;
 * - `questions`: everything else.
 *
 * A handler passes an update on by returning `pass`. Within a phase the order of the features matters only to guards:
 * of the other handlers at most one takes an update.
 */
export interface Feature {
  staff?: readonly Registration[];
  guards?: readonly Registration[];
  awaited?: readonly Registration[];
  commands?: Readonly<Record<string, CommandHandler>>;
  startLinks?: StartLinkHandlers;
  taps?: readonly TapHandler[];
  questions?: readonly Registration[];
}

/** Registers a handler for some kinds of updates. */
export function on(kinds: Registration["kinds"], handle: Handler): Registration {
  return { kinds, handle };
}

/** Registers a handler for taps on a kind of button. */
export function onTap<Values>(
  { prefix, read }: Button<Values>,
  handle: (ctx: BotContext, values: Values) => Outcome,
): TapHandler {
  return {
    prefix,
    handle: async (ctx, data) => {
      const values = read(data);
      return values === undefined ? pass : handle(ctx, values);
    },
  };
}

/**
 * Puts features together into one function that handles an update.
 *
 * @throws Error if two features register the same command, button or start link
 */
export function inPhases(features: readonly Feature[]): (ctx: BotContext) => Promise<void> {
  const commands = unique(
    "command",
    features.flatMap(({ commands = {} }) => Object.entries(commands)),
  );
  const taps = unique(
    "button",
    features.flatMap(({ taps = [] }) => taps.map((tap) => [tap.prefix, tap.handle] as const)),
  );
  const links = unique(
    "start link",
    features.flatMap(({ startLinks = {} }) => Object.entries(startLinks)),
  );
  const listed = (phase: "staff" | "guards" | "awaited" | "questions") =>
    byKind(features.flatMap((feature) => feature[phase] ?? []));
  const [staff, guards, awaited, questions] = (
    ["staff", "guards", "awaited", "questions"] as const
  ).map(listed) as [ByKind, ByKind, ByKind, ByKind];

  const openLink: CommandHandler = async (ctx, payload) => {
    for (const link of readStartLink(payload)) {
      const handle = links.get(link.kind) as
        | ((ctx: BotContext, link: StartLink) => Outcome)
        | undefined;
      if (handle && (await handle(ctx, link)) !== pass) return undefined;
    }
    return pass;
  };
  const runCommand = async (ctx: BotContext, found: Command): Outcome => {
    if (found.name === "start" && (await openLink(ctx, found.words)) !== pass) return undefined;
    return commands.get(found.name)?.(ctx, found.words) ?? pass;
  };
  const command: Handler = (ctx) => (ctx.command ? runCommand(ctx, ctx.command) : pass);
  const tap: Handler = (ctx) => {
    const data = ctx.callbackQuery?.data;
    return data === undefined ? pass : (taps.get(prefixOf(data))?.(ctx, data) ?? pass);
  };
  const phasesOf = (kind: UpdateKind): readonly Handler[] => [
    ...staff(kind),
    ...guards(kind),
    ...awaited(kind),
    ...(kind === "message" ? [command] : []),
    ...(kind === "callback_query" ? [tap] : []),
    ...questions(kind),
  ];
  const handlers = new Map<string, readonly Handler[]>();
  const dispatch = async (ctx: BotContext) => {
    const kind = kindOf(ctx.update);
    if (!kind) return;
    const found = kind === "message" ? commandIn(ctx) : undefined;
    const isOwn = found && (commands.has(found.name) || (found.name === "start" && links.size > 0));
    if (isOwn) ctx.command = found;
    const ofKind = handlers.get(kind) ?? phasesOf(kind);
    handlers.set(kind, ofKind);
    for (const handle of ofKind) {
      const outcome = handle(ctx);
      if (outcome !== pass && (await outcome) !== pass) return;
    }
  };
  return (ctx) => (ctx.callbackQuery ? answeringTap(ctx, dispatch) : dispatch(ctx));
}

/**
 * Handles a tap, then answers it with the notice or the link that the handler left in the context, if any. Until then
 * the app shows a spinner on the button.
 */
async function answeringTap(
  ctx: BotContext,
  dispatch: (ctx: BotContext) => Promise<void>,
): Promise<void> {
  try {
    // A message that inline mode sent to another chat has no buttons of the bot's.
    if (ctx.chat) return await dispatch(ctx);
    await useChosenLanguage(ctx);
    ctx.notice = ctx.locale.texts.fallback.oldButton;
  } finally {
    const { notice, link } = ctx;
    const answer = { ...(notice ? { text: notice } : {}), ...(link ? { url: link } : {}) };
    await ctx.answerCallbackQuery(answer);
  }
}

type ByKind = (kind: UpdateKind) => readonly Handler[];

function byKind(registrations: readonly Registration[]): ByKind {
  return (kind) =>
    registrations
      .filter(({ kinds }) => kinds === "all" || kinds.includes(kind))
      .map(({ handle }) => handle);
}

/** Undefined if the update has no content. */
function kindOf(update: Update): UpdateKind | undefined {
  const found = Object.entries(update).find(([key]) => key !== "update_id");
  return found && typeof found[1] === "object" && found[1] ? (found[0] as UpdateKind) : undefined;
}

function unique<Value>(
  what: string,
  pairs: readonly (readonly [string, Value])[],
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of pairs) {
    if (found.has(name)) throw new Error(`The ${what} "${name}" is registered twice.`);
    found.set(name, value);
  }
  return found;
}
