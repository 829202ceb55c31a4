import type { Staff } from "../bot/staff/rights.ts";
import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import { acceptCounted } from "../inbox/serve-inbox.ts";
import type { Logger } from "../log.ts";
import type { LocalTelegram } from "../stand-in/index.ts";
import { startPolling } from "../telegram/polling.ts";
import type { AppOptions, Opened } from "./app.ts";
import { type Made, startServing, statsPages } from "./assemble.ts";
import { Reaching } from "./wait-for-telegram.ts";

type Local = Extract<Config, { mode: "local" }>;

/** Telegram and the bot in one process: a stand-in for Telegram with a chat page, and the bot that talks to it over HTTP. */
export async function startLocal(
  config: Local,
  made: Made,
  { log, serving, signal }: AppOptions,
  opened: Opened,
): Promise<Pick<RunningBot, "reload">> {
  const { host, port, database } = config;
  const { startLocalTelegram } = await import("../stand-in/index.ts");
  const telegram = await localTelegram(database, log, opened);
  let known: RunningBot["known"] = () => made.known; // until there is a bot
  const extraRoutes = statsPages(config, made, () => known());
  const server = await startLocalTelegram({ telegram, host, port, extraRoutes });
  opened.defer(server.close);
  serving(server.url);
  const { token } = telegram;
  const apiRoot = server.apiRoot;
  const all = { ...made, staff: isStaffed(config) ? made.staff : teamOf(telegram) };
  const reaching = new Reaching(log, signal);
  const bot = await startServing(all, { token, apiRoot }, reaching, log, opened);
  known = bot.known;
  const receiver = startPolling(bot.api, acceptCounted(made.store.inbox, log, made.metrics), log);
  opened.defer(receiver.stop);
  return bot;
}

/** The chats of the last run, kept beside the database: what that says of messages is true of these. */
async function localTelegram(database: string, log: Logger, opened: Opened) {
  const { LocalTelegram, persistChats } = await import("../stand-in/index.ts");
  // If the chats are lost and the database is not, no number that it remembers may come again.
  const telegram = new LocalTelegram({ firstMessageId: Math.floor(Date.now() / 1000) });
  const [, path] = /^sqlite:(?!:memory:$)(.+)/.exec(database) ?? [];
  if (path) {
    const warn = (sentence: string) => log.warn(sentence);
    const chats = await persistChats(telegram, { file: `${path}.chats.json`, warn });
    opened.defer(chats.close);
  }
  if (telegram.people.size === 0) {
    telegram.addPerson({ first_name: "You", language_code: "en" });
    telegram.addPerson({ first_name: "Maria", language_code: "es" });
    const sam = telegram.addPerson({ ...team.member, language_code: "en" });
    const group = telegram.addGroup(team.title, [sam], { forum: true });
    telegram.findChat(group.id).botStatus = "administrator";
  }
  return telegram;
}

/** Who looks after the bot on this machine, so that all of that can be tried without a setting. */
const team = {
  member: { first_name: "Sam", last_name: "Support" },
  title: "Support team",
};

function isStaffed({ staff }: Local): boolean {
  return staff.admins.size > 0 || staff.chat !== undefined;
}

function teamOf({ people, chats }: LocalTelegram): Staff {
  const { first_name, last_name } = team.member;
  const members = [...people.values()].filter(
    ({ user }) => user.first_name === first_name && user.last_name === last_name,
  );
  const group = [...chats.values()].find(({ info }) => info.title === team.title);
  return { admins: new Set(members.map(({ id }) => id)), chat: group?.id };
}
