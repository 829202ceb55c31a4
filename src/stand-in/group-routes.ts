import type { Hono } from "hono";
import { z } from "zod";
import { given } from "./given.ts";
import type { GroupLife } from "./groups.ts";
import type { Person } from "./person.ts";
import { readJson } from "./read-json.ts";
import type { LocalTelegram } from "./telegram.ts";

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
  seat: z.object({
    person: id,
    chat: id,
    who: z.union([id, z.literal("bot")]),
    seat: z.enum(["member", "administrator", "left"]),
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

/** What the chat page does to groups: see `protocol.ts`. */
export function groupRoutes(
  app: Hono,
  telegram: LocalTelegram,
  person: (id: number) => Person,
): void {
  app.post("/local/groups", async (c) => {
    const { person: who, title, people, bot, forum } = await readJson(c, requests.groups);
    const chat = person(who).groups.creates(title, people.map(person), { bot, forum });
    return c.json({ chat });
  });
  app.post("/local/seat", async (c) => {
    const { person: by, chat, who, seat } = await readJson(c, requests.seat);
    const { groups } = person(by);
    if (who === "bot") seatBot(groups, telegram, chat, seat);
    else seatPerson(groups, telegram, person(who), chat, seat);
    return c.json({});
  });
  app.post("/local/anonymous", async (c) => {
    const { person: who, chat, anonymous } = await readJson(c, requests.anonymous);
    person(who).groups.hides(chat, anonymous);
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
        ? groups.opensTopic(chat, change.name ?? "Topic")
        : groups.changesTopic(chat, topic, given(change));
    return c.json({ topic: changed });
  });
}

type WantedSeat = z.output<typeof requests.seat>["seat"];

function seatBot(groups: GroupLife, telegram: LocalTelegram, chat: number, seat: WantedSeat) {
  const isThere = telegram.rooms.get(chat)?.hasBot;
  if (seat === "left") groups.removesBot(chat);
  else if (!isThere) groups.addsBot(chat);
  if (seat === "administrator" || (seat === "member" && isThere)) {
    groups.promotesBot(chat, seat === "administrator");
  }
}

function seatPerson(
  groups: GroupLife,
  telegram: LocalTelegram,
  who: Person,
  chat: number,
  seat: WantedSeat,
) {
  const isThere = telegram.rooms.get(chat)?.members.includes(who);
  if (seat === "left") groups.removes(who, chat);
  else if (!isThere) groups.adds(who, chat);
  if (seat === "administrator" || (seat === "member" && isThere)) {
    groups.promotes(who, chat, seat === "administrator");
  }
}
