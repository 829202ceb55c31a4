import { expect, it, onTestFinished } from "vitest";
import { newTelegram } from "../faults/support/starting.ts";
import { freePort } from "../support/free-port.ts";
import { runProduct } from "../support/product.ts";
import { certificateFile, hiddenHost, TestProxy } from "../support/proxy.ts";

it("a bot that only a proxy leads to Telegram waits for it, serves, and survives its outage", async () => {
  const { telegram, env } = await newTelegram();
  const options = { to: Number(new URL(env.TELEGRAM_API_ROOT).port), credentials: "bot:hunter2" };
  const port = await freePort();
  const place = `127.0.0.1:${port}`;
  const bot = runProduct({
    ...env,
    TELEGRAM_API_ROOT: `https://${hiddenHost}`,
    HTTPS_PROXY: `http://bot:hunter2@${place}`,
    NO_PROXY: "localhost,.intern.example",
    NODE_EXTRA_CA_CERTS: certificateFile,
  });
  onTestFinished(async () => {
    bot.kill("SIGKILL");
    await bot.exited;
  });
  const early = await bot.waitFor(/Telegram is unreachable\. .* Trying again/);
  expect(early).toContain(
    `The proxy ${place} (HTTPS_PROXY) can't be reached (ECONNREFUSED): check`,
  );
  const proxy = await TestProxy.start({ ...options, port });
  const started = await bot.waitFor('"msg":"started"');
  expect(started).toContain(`"proxy":"${place}"`);
  const ann = telegram.addPerson({ first_name: "Ann" });
  const answers = () => telegram.messages(ann.id).filter(({ from }) => from?.is_bot).length;
  ann.send("how many years guarantee");
  await telegram.until(() => answers() === 1);
  expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${hiddenHost}:443`]));

  await proxy.close();
  await bot.waitFor("Updates wait, and the bot keeps trying");
  ann.send("can i boil milk in it");
  await TestProxy.start({ ...options, port });
  await telegram.until(() => answers() === 2);
  await bot.waitFor("Telegram is reachable through the proxy again");
  bot.kill("SIGTERM");
  const { code, output } = await bot.exited;
  expect(code).toBe(0);
  expect(output).not.toContain("hunter2");
});
