import type { RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkPort } from "../../src/doctor/port-checks.ts";
import { startHttp } from "../../src/http/server.ts";
import { startServer } from "../stand-in/support.ts";
import { serverThat, setUpDeployment, webhook } from "./support.ts";

const setup = setUpDeployment();

describe("a port", () => {
  it("that another program uses is a problem", async () => {
    const { port } = await programThat((_, response) => response.end("ok!"));
    const PORT = String(port);
    expect((await setup.findings({ PORT })).Port).toMatch(
      /^problem: Port \d+ is taken: .* choose another with PORT/,
    );
    const found = await setup.findings({ ...webhook, OPERATIONS_PORT: PORT });
    expect(found["Operations port"]).toMatch(
      /^problem: Port \d+ is taken: .* choose another with OPERATIONS_PORT/,
    );
  });

  it("that is only the default is worth a warning", async () => {
    const address = { ...(await programThat(() => {})), prefix: "OPERATIONS_" as const };
    const { level, message } = await checkPort({ ...address, anyPortIfTaken: true }, 20);
    expect([level, message]).toEqual(["warning", expect.stringContaining("set OPERATIONS_PORT")]);
  });

  it("on which a bot runs may be its own", async () => {
    const { port, operationsPort, close } = await startHttp({
      ...{ host: "127.0.0.1", port: 0 },
      operations: { address: { host: "127.0.0.1", port: 0 } },
    });
    onTestFinished(close);
    const settings = { PORT: `${port}`, OPERATIONS_PORT: `${operationsPort}` };
    const found = await setup.findings({ ...webhook, ...settings });
    expect(found).toMatchObject({
      Port: `ok: a bot is running on ${port}: this one, if you have started it; otherwise stop it or choose another PORT`,
      "Operations port": expect.stringMatching(/^ok: .* choose another OPERATIONS_PORT$/),
    });
  });

  it("on which a bot serves its chat page may be its own, too", async () => {
    const server = await startServer(setup.telegram);
    const { Port } = await setup.findings({ BOT_TOKEN: "", PORT: `${server.port}` });
    expect(Port).toMatch(/^ok: a bot is running on \d+: this one/);
  });

  it.each([
    ["192.0.2.1", "EADDRNOTAVAIL"],
    ["0.0.0.300", "E"],
  ])("on the host %s, which isn't this machine's", async (host, code) => {
    const found = await setup.findings({ HOST: host, OPERATIONS_HOST: host });
    expect(found.Port).toContain(`problem: The bot cannot listen on HOST and PORT (${code}`);
    expect(found["Operations port"]).toContain(
      `problem: The bot cannot listen on OPERATIONS_HOST and OPERATIONS_PORT (${code}`,
    );
  });
});

/** A program that uses a port. */
async function programThat(answer: RequestListener) {
  const { hostname, port } = new URL(await serverThat(answer));
  return { host: hostname, port: Number(port) };
}
