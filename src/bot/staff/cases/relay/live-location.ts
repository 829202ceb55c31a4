import type { Message } from "grammy/types";
import type { BotContext } from "../../../context.ts";
import { sessionValues } from "../../../session-values.ts";
import { type Cases, catchRefusal } from "../case-services.ts";

/** The shortest time between two movements of a copy, in milliseconds: Telegram tells of one every few seconds. */
const interval = 5 * 60_000;

/** How many live locations of a chat are remembered. */
const mostMoving = 5;

/** Moves the copy of a live location, at most every five minutes, or stops it. @param copy its place in the other chat */
export async function moveLocation(
  { session }: BotContext,
  { message_id, date, location }: Message,
  copy: { chat: number; message: number },
  { api, now, log }: Cases,
): Promise<void> {
  if (!location) return;
  const { latitude, longitude, ...details } = location;
  const moved = (await session.get(sessionValues.moved)) ?? [];
  const last = moved.find(({ message }) => message === message_id)?.at ?? date * 1000;
  const isOver = location.live_period === undefined;
  if (!isOver && now() - last < interval) return;
  await catchRefusal(
    async () => {
      await api.editMessageLiveLocation(copy.chat, copy.message, latitude, longitude, details);
      if (isOver) await api.stopMessageLiveLocation(copy.chat, copy.message);
    },
    (err) => log.debug({ err }, "a live location couldn't be moved"),
  );
  const others = moved.filter(({ message }) => message !== message_id);
  const latest = isOver ? others : [...others, { message: message_id, at: now() }];
  await session.set(sessionValues.moved, latest.length > 0 ? latest.slice(-mostMoving) : undefined);
}
