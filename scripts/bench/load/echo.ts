/**
 * `node echo.ts <webhook|polling> <default|pool>`: the smallest possible grammY bot, which echoes
 * messages. BOT_TOKEN, TELEGRAM_API_ROOT, PORT, WEBHOOK_URL and WEBHOOK_SECRET have the same meaning as for the real bot.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { Bot, type BotConfig, type Context, webhookCallback } from "grammy";
import { Pool } from "undici";

type Client = NonNullable<BotConfig<Context>["client"]>;

const [, , mode, client] = process.argv;
const { BOT_TOKEN = "", TELEGRAM_API_ROOT = "", PORT, WEBHOOK_URL, WEBHOOK_SECRET } = process.env;

/** An undici pool as grammY's `fetch`, as in the real bot. */
function poolFetch(apiRoot: string): NonNullable<Client["fetch"]> {
  const pool = new Pool(new URL(apiRoot).origin, { connections: 64 });
  const fetch = async (url: string, { method, headers, body }: RequestInit) => {
    const answer = await pool.request({
      path: new URL(url).pathname,
      method: method === "POST" ? "POST" : "GET",
      headers: headers as Record<string, string>,
      body: body as string,
    });
    return { status: answer.statusCode, ok: true, json: () => answer.body.json() };
  };
  return fetch as unknown as NonNullable<Client["fetch"]>;
}

const fetch = client === "pool" ? { fetch: poolFetch(TELEGRAM_API_ROOT) } : {};
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT, ...fetch } });
bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
if (mode === "polling") await bot.start();
else {
  await bot.init();
  const options = WEBHOOK_SECRET ? { secretToken: WEBHOOK_SECRET } : {};
  const server = createServer(webhookCallback(bot, "http", options));
  server.listen(Number(PORT), "127.0.0.1");
  await once(server, "listening");
  await bot.api.setWebhook(WEBHOOK_URL ?? "");
}
