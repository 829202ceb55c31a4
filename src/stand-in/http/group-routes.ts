import type { Hono } from "hono";
import { z } from "zod";
import type { GroupActions } from "../people/group-actions.ts";
import type { Person } from "../people/person.ts";
import type { LocalTelegram } from "../telegram/local-telegram.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { readJson } from "./read-json.ts";

const id = z.int();

const title = z.string().trim().min(1).max(128);

const requests = {
  groups: z.object({
    person: id,
    title,
    people: z.array(id),
    bot: z.boolean(),
    forum: z.boolean().default(false),
  }),
  member: z.object({
    person: id,
    chat: id,
    who: z.union([id, z.literal("bot")]),
    status: z.enum(["member", "administrator", "left"]),
  }),
  anonymous: z.object({ person: id, chat: id, anonymous: z.boolean() }),
  privacy: z.object({ privacy: z.boolean() }),
  topic: z.object({
    person: id,
    chat: id,
    topic: id.optional(),
    name: title.optional(),
    closed: z.boolean().optional(),
  }),
};

/** The requests about groups of `page-protocol.ts`. */
export function groupRoutes(
  app: Hono,
  telegram: LocalTelegram,
  person: (id: number) => Person,
): void {
  app.post("/local/groups", async (c) => {
    const { person: who, title, people, bot, forum } = await readJson(c, requests.groups);
    const chat = person(who).groups.create(title, people.map(person), { bot, forum });
    return c.json({ chat });
  });
  app.post("/local/member", async (c) => {
    const { person: by, chat, who, status } = await readJson(c, requests.member);
    const { groups } = person(by);
    if (who === "bot") setBotStatus(groups, telegram, chat, status);
    else setPersonStatus(groups, telegram, person(who), chat, status);
    return c.json({});
  });
  app.post("/local/anonymous", async (c) => {
    const { person: who, chat, anonymous } = await readJson(c, requests.anonymous);
    person(who).groups.setAnonymous(chat, anonymous);
    return c.json({});
  });
  app.post("/local/privacy", async (c) => {
    telegram.privacy = (await readJson(c, requests.privacy)).privacy;
    return c.json({});
  });
  app.post("/local/topic", async (c) => {
    const { person: who, chat, topic, ...change } = await readJson(c, requests.topic);
    const { groups } = person(who);
    const changed =
      topic === undefined
        ? groups.openTopic(chat, change.name ?? "Topic")
        : groups.changeTopic(chat, topic, omitUndefined(change));
    return c.json({ topic: changed });
  });
}

type Status = z.output<typeof requests.member>["status"];

function setBotStatus(groups: GroupActions, telegram: LocalTelegram, chat: number, status: Status) {
  const isMember = telegram.chats.get(chat)?.hasBot;
  if (status === "left") groups.removeBot(chat);
  else if (!isMember) groups.addBot(chat);
  if (status === "administrator" || (status === "member" && isMember)) {
    groups.promoteBot(chat, status === "administrator");
  }
}

function setPersonStatus(
  groups: GroupActions,
  telegram: LocalTelegram,
  who: Person,
  chat: number,
  status: Status,
) {
  const isMember = telegram.chats.get(chat)?.memberIds.includes(who.id);
  if (status === "left") groups.remove(who, chat);
  else if (!isMember) groups.add(who, chat);
  if (status === "administrator" || (status === "member" && isMember)) {
    groups.promote(who, chat, status === "administrator");
  }
}
