/**
 * `node echo.ts <webhook|polling> <default|pool>`: the least that a grammY bot can be. It says again what it is
 * told. BOT_TOKEN, TELEGRAM_API_ROOT, PORT, WEBHOOK_URL and WEBHOOK_SECRET are as for the real bot.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { Bot, type BotConfig, type Context, webhookCallback } from "grammy";
import { Pool } from "undici";

type Client = NonNullable<BotConfig<Context>["client"]>;

const [, , receiving, client] = process.argv;
const { BOT_TOKEN = "", TELEGRAM_API_ROOT = "", PORT, WEBHOOK_URL, WEBHOOK_SECRET } = process.env;

/** An undici pool as grammY's fetch, the way that the real bot has it. */
function pooled(apiRoot: string): NonNullable<Client["fetch"]> {
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

const fetch = client === "pool" ? { fetch: pooled(TELEGRAM_API_ROOT) } : {};
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT, ...fetch } });
bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
if (receiving === "polling") await bot.start();
else {
  await bot.init();
  const options = WEBHOOK_SECRET ? { secretToken: WEBHOOK_SECRET } : {};
  const server = createServer(webhookCallback(bot, "http", options));
  server.listen(Number(PORT), "127.0.0.1");
  await once(server, "listening");
  await bot.api.setWebhook(WEBHOOK_URL ?? "");
}
