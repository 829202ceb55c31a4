import { expect, it } from "vitest";
import { openGateway } from "../faults/support/gateway.ts";
import { clockOff, newLife } from "../faults/support/life.ts";
import { Walker, withoutDoubles } from "../faults/support/people.ts";
import { freePort } from "../support/free-port.ts";

const hour = 60 * 60 * 1000;

it("a dialog by webhook goes on at the same question in the next process, whether the last was killed or stopped, and with a clock an hour off", {
  timeout: 300_000,
}, async () => {
  const port = await freePort();
  const gateway = await openGateway(port);
  const life = await newLife({ webhook: gateway.url, port });
  const walker = new Walker(life.telegram, "walker");
  for (const off of [0, hour, -hour, 0, -hour, hour, 0]) {
    const walked = walker.walks(); // Telegram delivers it as soon as there is a process
    await life.starts(clockOff(off));
    await walked;
    life.gets(off < 0 ? "SIGTERM" : "SIGKILL");
    await life.ends();
  }
  await life.starts();
  await walker.walks();
  expect(withoutDoubles(walker.got)).toEqual(walker.expected);
  life.gets("SIGTERM");
  expect((await life.ends()).code).toBe(0);
  expect(life.inbox().filter(({ done }) => !done)).toEqual([]);
});
