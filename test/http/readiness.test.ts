import { describe, expect, it } from "vitest";
import type { Operations } from "../../src/http/operations.ts";
import { setUpOperations } from "./operations-support.ts";

const token = "424242:AAF-test-token-that-opens-nothing-00000";
const setup = setUpOperations();

describe("/readyz", () => {
  it("is 200 when every check passes", async () => {
    await setup.serve({ checks: { database: async () => {}, updates() {} } });
    expect(await setup.ready()).toEqual({
      status: 200,
      body: { ready: true, checks: { database: { ok: true }, updates: { ok: true } } },
    });
  });

  it("is 503 with the cause of each check that fails", async () => {
    await setup.serve({
      checks: {
        database: () => Promise.reject(new Error("No server answers: start PostgreSQL.\n at x")),
        telegram() {
          throw new Error(`https://api.telegram.org/bot${token}/getMe is out of reach`);
        },
        other: () => Promise.reject(new Error("postgres://bot:hunter2@db/faq does not answer")),
        unclear: () => Promise.reject(undefined),
        fine() {},
      },
    });
    const { status, body } = await setup.ready();
    expect(status).toBe(503);
    expect(body).toEqual({
      ready: false,
      checks: {
        database: { ok: false, cause: "No server answers: start PostgreSQL." },
        telegram: { ok: false, cause: "https://api.telegram.org/bot[token]/getMe is out of reach" },
        other: { ok: false, cause: "postgres://[password]@db/faq does not answer" },
        unclear: { ok: false, cause: "failed" },
        fine: { ok: true },
      },
    });
  });

  it("waits for a check no longer than its limit, and does not start a hanging one again", async () => {
    let begun = 0;
    let end = () => {};
    const hangs = () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    await setup.serve({ checks: { hangs }, checkTimeout: 5 });
    const late = {
      status: 503,
      body: { checks: { hangs: { cause: "no answer within 0.005 s" } } },
    };
    expect(await setup.ready()).toMatchObject(late);
    expect(await setup.ready()).toMatchObject(late);
    expect(begun).toBe(1);
    end();
    await setup.ready();
    expect(begun).toBe(2);
  });
});

it("a check that is added later counts from then on", async () => {
  const checks: Operations["checks"] = {};
  await setup.serve({ checks });
  expect((await setup.ready()).status).toBe(200);
  checks.polling = () => Promise.reject(new Error("Telegram is silent."));
  expect((await setup.ready()).body).toMatchObject({ checks: { polling: { ok: false } } });
});
