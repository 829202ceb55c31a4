import { readFileSync } from "node:fs";
import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { en as staffTexts } from "../../../../src/bot/staff/texts/en.ts";
import { en } from "../../../../src/bot/texts/en.ts";
import type { Person, SendOptions } from "../../../../src/stand-in/index.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

type Side = "person" | "staff";

/** The table of docs/cases.md: by the first cell, what arrives of what that side sends. */
const documented = (by: Side): Record<string, string> => {
  const [, table = ""] = readFileSync("docs/cases.md", "utf8").split("| what is sent |");
  const rows = table.split("\n\n")[0]?.split("\n").slice(2) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  return Object.fromEntries(cells.map((row) => [row[1], row[by === "person" ? 2 : 3]]));
};

type Place = Pick<SendOptions, "chat" | "topic">;
type Send = (sender: Person, place: Place) => unknown;

const sends =
  (options: SendOptions, words = ""): Send =>
  (sender, place) =>
    sender.send(words, { ...options, ...place });

const caption = "This is the leak";
const gifs = { id: 99, is_bot: true, first_name: "Gifs", username: "gifs_bot" };

/** How each kind of content is sent. The stand-in has no kind of its own for those that are sent by their fields. */
const kinds: Record<string, Send> = {
  text: sends({}, "It drips"),
  photo: sends({ kind: "photo" }, caption),
  video: sends({ kind: "video" }, caption),
  "animation (GIF)": sends({ kind: "animation" }, caption),
  audio: sends({ kind: "audio" }, caption),
  file: sends({ kind: "document" }, caption),
  "voice message": sends({ kind: "voice" }, caption),
  album: (sender, place) =>
    sender.sendAlbum([{ kind: "photo", text: caption }, { kind: "video" }], place),
  "video message": sends({ kind: "video_note" }),
  sticker: sends({ kind: "sticker" }),
  location: sends({ kind: "location" }),
  "live location": sends({ kind: "live_location" }),
  venue: sends({ kind: "venue" }),
  contact: sends({ kind: "contact" }),
  dice: sends({ kind: "dice" }),
  poll: sends({ kind: "poll" }),
  quiz: (sender, place) => sender.send("", { content: { poll: quizIn(place) }, ...place }),
  game: sends({ content: { game: { title: "Teapot run", description: "Pour", photo: [] } } }),
  checklist: sends({ content: { checklist: { title: "Descaling", tasks: [] } } }),
  story: sends({ kind: "story" }),
  "paid media": sends({ content: { paid_media: { star_count: 5, paid_media: [] } } }),
  invoice: sends({ content: { invoice: { title: "A lid", total_amount: 5 } } }),
  giveaway: sends({ content: { giveaway: { winner_count: 1 } } }),
  "a kind that the bot doesn't know": sends({ content: { hologram: { depth: 3 } } }),
  forward: (sender, place) => {
    const elsewhere = sender.groups.create("Elsewhere", [], { bot: false }).id;
    const original = sender.send(caption, { chat: elsewhere, kind: "photo" });
    sender.forward(original, place);
  },
  "sent through another bot": sends({ kind: "photo", via: gifs }, caption),
};

/** Bots are told the answers of quizzes in private chats only; without them nothing copies one. */
function quizIn({ chat }: Place) {
  const options = ["Steam", "Limescale"].map((text) => ({ text, voter_count: 0 }));
  const poll = { id: "1", type: "quiz", question: "What hisses?", options, total_voter_count: 0 };
  return chat === undefined ? { ...poll, correct_option_ids: [0] } : poll;
}

/** What a side is told of what isn't passed on. */
const refusals: Record<Side, (string | undefined)[]> = {
  person: [en.cases.unpassable, en.cases.unpassableAgain],
  staff: [staffTexts.cases.unsupported, staffTexts.cases.forwarded, staffTexts.cases.throughBot],
};

/** Sends each kind. @returns what arrives of it, in the words of the table */
async function outcomes(by: Side, { seesNames = false } = {}): Promise<Record<string, string>> {
  const { bot, ann, bob, staff, chat, clock } = await withStaff({ cases: { seesNames } });
  await askStaff(bot);
  const topic = staff.topics[0]?.message_thread_id;
  const [sender, place] = by === "person" ? [ann, {}] : [bob, { chat, topic }];
  const seenBy = (side: Side) =>
    side === "staff"
      ? staff.messages
      : bot.telegram.messages(ann.id).filter(({ from }) => from?.is_bot);
  const other = by === "person" ? "staff" : "person";

  const outcomeOf = async (send: Send) => {
    clock.time += 60_000; // staff is told at most once a minute
    const [arrived, told] = [seenBy(other).length, seenBy(by).length];
    const sent = await send(sender, place);
    await bot.settled();
    const copies = seenBy(other).slice(arrived);
    if (copies.length === 0) {
      const isTold = textsOf(seenBy(by).slice(told)).some((text) => refusals[by].includes(text));
      return `not passed on, and ${isTold ? `${by === "person" ? "the person" : by} is` : "nobody is"} told`;
    }
    const outcome = describe(copies, by);
    if (!copies[0]?.location?.live_period) return outcome;
    clock.time += 5 * 60_000;
    sender.moveLocation(sent as Message, { latitude: 1, longitude: 2 }, place.chat);
    await bot.settled();
    const moves = seenBy(other).at(-1)?.location?.latitude === 1;
    sender.stopLocation(sent as Message, place.chat);
    await bot.settled();
    const ends = seenBy(other).at(-1)?.location?.live_period === undefined;
    if (moves && ends) return `${outcome}, which moves and ends with the original`;
    return moves || ends ? outcome : `${outcome}, which stays where it is`;
  };

  const table: Record<string, string> = {};
  for (const [name, send] of Object.entries(kinds)) table[name] = await outcomeOf(send);
  return table;
}

/** What has arrived, in the words of the table. */
function describe([first, ...rest]: readonly Message[], by: Side): string {
  const { text = first?.caption ?? "", dice, poll, location, media_group_id } = first ?? {};
  const [, heading = "", words = ""] = /^(Our helper \(a human\)(?:\n|$))?(.*)$/s.exec(text) ?? [];
  if ((by === "staff" && text !== "") !== (heading !== "")) return "without saying who wrote it";
  if (words === `Sent through @gifs_bot:\n${caption}`) return "copied, below that bot's name";
  if (words === `Forwarded:\n${caption}`) return "copied, below “Forwarded:”";
  if (words === `Forwarded from Ann (@ann):\n${caption}`) return "copied, below “Forwarded from”";
  if (words === "🎲 4" && !dice) return "as text: its emoji and its number";
  if (words === "It drips") return "as text";
  if (media_group_id && rest[0]?.media_group_id === media_group_id && words === caption) {
    return "as an album, with its captions";
  }
  if (rest.length > 0) return `as ${rest.length + 1} messages`;
  if (location?.live_period) return "as a live location";
  if (poll) return "copied, as a poll of its own";
  return words === caption ? "copied, with its caption" : "copied";
}

/** A cell of the table from what arrives at a staff that doesn't see names, and at one that does. */
function cell(hidden: string, shown: string): string {
  if (hidden === shown) return hidden;
  if (shown === "copied, below “Forwarded from”") {
    return `${hidden} and, if staff sees names, who wrote it`;
  }
  if (hidden === "not passed on, and the person is told") {
    return `${shown}, but only if staff sees names; else the person is told that it isn't passed on`;
  }
  return `${hidden}; if staff sees names: ${shown}`;
}

it("what people send arrives with staff as docs/cases.md says", async () => {
  const hidden = await outcomes("person");
  const shown = await outcomes("person", { seesNames: true });
  const cells = Object.entries(hidden).map(([name, one]) => [name, cell(one, shown[name] ?? "")]);
  expect(Object.fromEntries(cells)).toEqual(documented("person"));
});

it("what staff sends arrives with people as docs/cases.md says", async () => {
  expect(await outcomes("staff")).toEqual(documented("staff"));
});
