import { describe, expect, it } from "vitest";
import { startTestClient } from "../../support/client.ts";
import { InstantClock, ManualClock } from "../../support/clock.ts";
import { errorOf, floodWait, waitUntil } from "./support.ts";

describe("a flood wait", () => {
  it("is sat out, and the message arrives", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 2, how: floodWait(3) });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(clock.pauses).toEqual([3000, 3000]);
    expect(calls("sendMessage")).toBe(3);
  });

  it("of one chat holds up only that chat, to which no call goes out meanwhile", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const bob = telegram.addPerson({ first_name: "Bob" });
    bob.send("hello");
    telegram.fail({ method: "sendMessage", chat: ann.id, times: 1, how: floodWait(8) });
    const first = api.sendMessage(ann.id, "one");
    await waitUntil(() => clock.sleeping === 1);
    const second = api.sendMessage(ann.id, "two");
    const edit = errorOf(api.editMessageText(ann.id, 1, "three"));
    await waitUntil(() => clock.sleeping === 3);
    await api.sendMessage(bob.id, "hi Bob");
    clock.advance(7999);
    await api.sendMessage(bob.id, "hi again");
    expect(shown(bob.id)).toEqual(["hi Bob", "hi again"]);
    expect(calls("sendMessage") + calls("editMessageText")).toBe(3);
    clock.advance(1);
    await first;
    expect(shown()).toEqual(["one"]);
    clock.advance(1000); // queued calls go one after the other
    await second;
    clock.advance(1000);
    await edit;
    expect(shown()).toEqual(["one", "two"]);
    expect(calls("sendMessage") + calls("editMessageText")).toBe(6);
  });

  it("that begins while other calls wait is obeyed by them too", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    telegram.fail({ method: "sendMessage", times: 2, how: floodWait(4) });
    const first = api.sendMessage(ann.id, "one");
    await waitUntil(() => clock.sleeping === 1);
    const second = api.sendMessage(ann.id, "two"); // its slot is after 5 seconds
    await waitUntil(() => clock.sleeping === 2);
    clock.advance(4000); // the first is refused once more
    await waitUntil(() => calls("sendMessage") === 2 && clock.sleeping === 2);
    clock.advance(1000);
    await waitUntil(() => clock.sleeping === 2);
    expect(calls("sendMessage")).toBe(2);
    clock.advance(3000);
    await first;
    clock.advance(1000);
    await second;
    expect(shown()).toEqual(["one", "two"]);
    expect(calls("sendMessage")).toBe(4);
  });

  it("that may concern everybody holds up all sending for a second; then the others go on unless refused", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const groups = Array.from({ length: 10 }, (_, n) => telegram.addGroup(`${n}`, [ann]).id);
    for (const chat of groups) telegram.fail({ chat, how: floodWait(3600) });
    for (const chat of groups.slice(0, 3)) await errorOf(api.sendMessage(chat, "hi"));
    const sent = api.sendMessage(ann.id, "hi");
    await waitUntil(() => clock.sleeping === 1);
    clock.advance(999);
    expect(calls("sendMessage")).toBe(3);
    clock.advance(1);
    await sent;
    for (const chat of groups.slice(3)) {
      await errorOf(api.sendMessage(chat, "hi"));
      await api.sendMessage(ann.id, "hi again"); // at once
    }
    expect(shown()).toHaveLength(8);
    expect(calls("sendMessage")).toBe(18);
  });

  it("that concerns everybody is tested less and less often", async () => {
    const clock = new ManualClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const off = telegram.fail({ method: "sendMessage", how: floodWait(60) });
    const chats = Array.from({ length: 8 }, (_, n) => telegram.addGroup(`${n}`, [ann]).id);
    for (const chat of chats.slice(0, 3)) await errorOf(api.sendMessage(chat, "hi"));
    for (const [n, hold] of [1000, 2000, 4000, 8000].entries()) {
      const next = errorOf(api.sendMessage(chats[n + 3] ?? 0, "hi"));
      await waitUntil(() => clock.sleeping === 1);
      clock.advance(hold - 1);
      expect(calls("sendMessage")).toBe(3 + n);
      clock.advance(1);
      expect(await next).toMatchObject({ error_code: 429 });
    }
    off();
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 429 });
    clock.advance(16_000);
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("of two chats at once does not hold up the others", async () => {
    const { telegram, api, ann, shown } = await startTestClient({ clock: new ManualClock() });
    const groups = ["a", "b"].map((title) => telegram.addGroup(title, [ann]).id);
    for (const chat of groups) telegram.fail({ chat, times: 1, how: floodWait(20) });
    for (const chat of groups) await errorOf(api.sendMessage(chat, "hi"));
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });

  it("for messages to a group doesn't keep the bot from asking who is in it, nor the other way round", async () => {
    const { telegram, api, ann, shown } = await startTestClient({ clock: new ManualClock() });
    const { id: busy } = telegram.addGroup("a", [ann]);
    const { id: closed } = telegram.addGroup("b", [ann]);
    telegram.fail({ method: "sendMessage", chat: busy, how: floodWait(30) });
    telegram.fail({ method: "getChatMember", chat: closed, how: floodWait(30) });
    expect(await errorOf(api.sendMessage(busy, "hi"))).toMatchObject({ error_code: 429 });
    expect(await api.getChatMember(busy, ann.id)).toMatchObject({ status: "creator" });
    expect(await errorOf(api.getChatMember(closed, ann.id))).toMatchObject({ error_code: 429 });
    await api.sendMessage(closed, "hi");
    expect(shown(closed)).toEqual(["hi"]);
  });

  it("longer than ten seconds fails at once, without further requests; other chats go on", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls, shown } = await startTestClient({ clock });
    const group = telegram.addGroup("Group", [ann]).id;
    telegram.fail({ method: "sendMessage", chat: group, how: floodWait(11) });
    expect(await errorOf(api.sendMessage(group, "hi"))).toMatchObject({ error_code: 429 });
    expect(await errorOf(api.sendMessage(group, "hi"))).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 11 },
    });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(clock.pauses).toEqual([]);
    expect(calls("sendMessage")).toBe(2);
  });

  it("of hours for a call without a chat holds up the others for a second", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, shown, calls } = await startTestClient({ clock });
    telegram.fail({ method: "getUserProfilePhotos", how: floodWait(3000) });
    expect(await errorOf(api.getUserProfilePhotos(1))).toMatchObject({ error_code: 429 });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
    expect(clock.pauses).toEqual([1000]);
    expect(await errorOf(api.getUserProfilePhotos(2))).toMatchObject({ error_code: 429 });
    expect(calls("getUserProfilePhotos")).toBe(1);
  });

  it("after flood wait is given up after ten seconds or after five of them", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, calls } = await startTestClient({ clock });
    const off = telegram.fail({ method: "sendMessage", how: floodWait(4) });
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 429 });
    expect(clock.pauses).toEqual([4000, 4000]);
    off();
    clock.pause(30_000);
    telegram.clearCalls();
    telegram.fail({ method: "sendMessage", how: floodWait(0) });
    expect(await errorOf(api.sendMessage(ann.id, "hi"))).toMatchObject({ error_code: 429 });
    expect(calls("sendMessage")).toBe(6);
  });

  it("of hours for the bot's description concerns only that call", async () => {
    const clock = new InstantClock();
    const { telegram, api, ann, shown } = await startTestClient({ clock });
    telegram.fail({ method: "setMyDescription", how: floodWait(36_000) });
    expect(await errorOf(api.setMyDescription("new"))).toMatchObject({ error_code: 429 });
    await api.sendMessage(ann.id, "hi");
    expect(shown()).toEqual(["hi"]);
  });
});
