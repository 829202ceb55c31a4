import { beforeEach, describe, expect, it } from "vitest";
import { startHttp } from "../../src/http/server.ts";
import { connectRaw } from "../support/raw-http.ts";
import { delivery, gate, head, setUpWebhook } from "./support.ts";

const setup = setUpWebhook();

describe("a slow request gets 408", () => {
  beforeEach(() => setup.serve({ request: 100, checkInterval: 10 }));

  it.each([
    ["in the headers", "POST /tg HTTP/1.1\r\nhost: x\r\n"],
    ["in the body", `${head({ "content-length": 100 })}{"update_id":`],
    ["in a body without an end", `${head({ "transfer-encoding": "chunked" })}5\r\n{"upd\r\n`],
  ])("%s", async (_, start) => {
    const connection = await connectRaw(setup.server.port);
    connection.write(start);
    expect(await connection.closed).toContain("HTTP/1.1 408");
    expect(setup.accepted).toEqual([]);
  });

  it("except while its update is being stored", async () => {
    const [began, stored] = [gate(), gate()];
    setup.accept = async () => {
      began.open();
      await stored.promise;
    };
    const taken = await connectRaw(setup.server.port);
    taken.write(delivery('{"update_id":1}'));
    await began.promise;
    const slow = await connectRaw(setup.server.port);
    slow.write("POST");
    await slow.closed; // the time limit is over
    stored.open();
    expect(await taken.waitFor("ok")).toContain("HTTP/1.1 200");
    taken.destroy();
  });
});

describe("closing", () => {
  it("answers open requests, takes no new ones, and ends idle connections at once", async () => {
    await setup.serve();
    const [began, stored] = [gate(), gate()];
    setup.accept = async (update) => {
      began.open();
      await stored.promise;
      setup.accepted.push(update);
    };
    const [busy, idle, silent] = await Promise.all(
      [1, 2, 3].map(() => connectRaw(setup.server.port)),
    );
    idle?.write("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    await idle?.waitFor("ok");
    busy?.write(delivery('{"update_id":1}'));
    await began.promise;
    const closed = setup.server.close();
    await idle?.closed;
    await expect(connectRaw(setup.server.port)).rejects.toThrow("ECONNREFUSED");
    busy?.write(delivery('{"update_id":2}'));
    stored.open();
    await closed;
    expect(await busy?.closed).toMatch(/^HTTP\/1.1 200 (.|\r\n)*connection: close\r\n/i);
    expect(await silent?.closed).toBe("");
    expect(setup.accepted).toMatchObject([{ update_id: 1 }]);
  });

  it("does not wait for ever", async () => {
    await setup.serve({ close: 5 });
    const began = gate();
    setup.accept = () => {
      began.open();
      return new Promise(() => {});
    };
    const connection = await connectRaw(setup.server.port);
    connection.write(delivery('{"update_id":1}'));
    await began.promise;
    await setup.server.close();
    expect(await connection.closed).toBe("");
  });

  it("works twice", async () => {
    await setup.serve();
    await Promise.all([setup.server.close(), setup.server.close()]);
  });
});

it("a taken address is an error that leaves nothing open", async () => {
  await setup.serve();
  const taken = { host: "127.0.0.1", port: setup.server.port };
  await expect(startHttp(taken)).rejects.toThrow("EADDRINUSE");
  const operations = { address: taken };
  await expect(startHttp({ ...taken, port: 0, operations })).rejects.toThrow("EADDRINUSE");
});
