import { expect, it } from "vitest";
import { question } from "../faults/support/forging.ts";
import { newTelegram, started } from "../faults/support/starting.ts";
import { freePort } from "../support/free-port.ts";
import {
  answersTo,
  databaseForEachTest,
  doneIn,
  lock,
  polledAgain,
  stopWhenIdle,
} from "./database-support.ts";

const place = databaseForEachTest();

it("while another program locks the database, polled updates stay at Telegram; then they are answered once", async () => {
  const { telegram, env } = await newTelegram();
  const people = ["Ann", "Bob", "Eve"].map((first_name) => telegram.addPerson({ first_name }));
  const bot = await started({ ...env, DATABASE_URL: `sqlite:${place.file}` });
  const unlock = lock(place.file);
  const refused = polledAgain(telegram);
  for (const person of people) person.send(question);
  await refused; // after 5 s, for which the store waits
  expect(telegram.updates.pending).toHaveLength(3);
  expect(people.map(({ id }) => answersTo(telegram, id))).toEqual([0, 0, 0]);
  expect(await bot.waitFor("another program holds it")).toContain(
    `The database ${place.file} cannot`,
  );
  unlock();
  await telegram.until(() => people.every(({ id }) => answersTo(telegram, id) > 0));
  await stopWhenIdle(telegram, bot);
  expect(people.map(({ id }) => answersTo(telegram, id))).toEqual([1, 1, 1]);
  expect(doneIn(place.file)).toEqual([1, 1, 1]);
});

it("while another program locks the database, the webhook answers 503; then updates are answered once", async () => {
  let unlock = () => {};
  const refusals: (string | undefined)[] = [];
  const wait = async () => {
    refusals.push(telegram.webhook.lastError?.message);
    expect(doneIn(place.file)).toEqual([]);
    unlock();
  };
  const { telegram, env } = await newTelegram({ wait });
  const port = await freePort();
  const bot = await started({
    ...env,
    ...{ DATABASE_URL: `sqlite:${place.file}`, PORT: String(port) },
    ...{ WEBHOOK_URL: `http://127.0.0.1:${port}/tg`, WEBHOOK_SECRET: "s".repeat(20) },
    OPERATIONS_PORT: "0",
  });
  const ann = telegram.addPerson({ first_name: "Ann" });
  unlock = lock(place.file);
  ann.send(question);
  await telegram.until(() => answersTo(telegram, ann.id) > 0);
  await stopWhenIdle(telegram, bot);
  expect(refusals).toEqual(["Wrong response from the webhook: 503 Service Unavailable"]);
  expect(answersTo(telegram, ann.id)).toBe(1);
  expect(doneIn(place.file)).toEqual([1]);
});
