/** The smallest possible telegraf bot, which echoes messages. It has the settings of echo.ts. */
import { once } from "node:events";
import { Agent, createServer } from "node:http";
import { Telegraf } from "telegraf";
import { message } from "telegraf/filters";

const { BOT_TOKEN = "", TELEGRAM_API_ROOT = "", PORT, WEBHOOK_URL = "" } = process.env;
const secretToken = process.env.WEBHOOK_SECRET ?? "";

// For "http:" telegraf drops the agent that keeps connections, as it has for Telegram; in capitals it's the same address.
const apiRoot = TELEGRAM_API_ROOT.replace(/^http:/, "HTTP:");
const bot = new Telegraf(BOT_TOKEN, {
  telegram: { apiRoot, agent: new Agent({ keepAlive: true }) },
});
bot.on(message("text"), (ctx) => ctx.reply(ctx.message.text));
bot.botInfo = await bot.telegram.getMe();
const { pathname } = new URL(WEBHOOK_URL);
const server = createServer(bot.webhookCallback(pathname, { secretToken }));
server.listen(Number(PORT), "127.0.0.1");
await once(server, "listening");
await bot.telegram.setWebhook(WEBHOOK_URL);
