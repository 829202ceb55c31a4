import { expect, it } from "vitest";
import { setUpDeployment } from "./support.ts";

const setup = setUpDeployment();

it("the staff's group must have topics that the bot may create", async () => {
  const ann = setup.telegram.addPerson({ first_name: "Ann" });
  const messageFor = async (chat: number) =>
    (await setup.findings({ STAFF_CHAT_ID: `${chat}` }))["Staff's group"];
  const plain = ann.groups.create("Tea", []).id;
  const forum = ann.groups.create("Staff", [], { forum: true }).id;
  expect(await messageFor(-1)).toMatch(/^problem: STAFF_CHAT_ID is not a group that the bot is in/);
  expect(await messageFor(plain)).toMatch(/^warning: the group has no topics/);
  expect(await messageFor(forum)).toMatch(/^problem: the bot may not create topics/);
  ann.groups.promoteBot(forum);
  expect(await messageFor(forum)).toBe("ok: a group with topics, where the bot may create them");
  ann.groups.removeBot(forum);
  expect(await messageFor(forum)).toMatch(
    /^problem: STAFF_CHAT_ID is not a group .*kicked.*: add the bot/,
  );
});

it("the staff's group must be private, without a linked channel", async () => {
  const ann = setup.telegram.addPerson({ first_name: "Ann" });
  const news = { id: -1005, type: "channel", title: "News" } as const;
  const messageFor = async (made: object) => {
    const chat = setup.telegram.addGroup("Staff", [ann], { forum: true, ...made }).id;
    ann.groups.promoteBot(chat);
    return (await setup.findings({ STAFF_CHAT_ID: `${chat}` }))["Staff's group"];
  };
  expect(await messageFor({ username: "open_staff" })).toMatch(
    /^problem: the group is public \(@open_staff\), .*: make it private\.$/,
  );
  expect(await messageFor({ linked: news })).toMatch(/^warning: a channel is linked .*: unlink/);
});

it("a staff group that has become a supergroup is reported with its new number", async () => {
  const parameters = { migrate_to_chat_id: -1001 };
  setup.telegram.fail({ method: "getChat", how: { kind: "error", status: 400, parameters } });
  const found = await setup.findings({ STAFF_CHAT_ID: "-9" });
  expect(found["Staff's group"]).toMatch(/^problem: STAFF_CHAT_ID is .*: set it to -1001\.$/);
});

it("a staff group that Telegram doesn't answer for now isn't called wrong", async () => {
  setup.telegram.fail({ method: "getChat", how: { kind: "error", status: 500 } });
  const found = await setup.findings({ STAFF_CHAT_ID: "-1009" });
  expect(found["Staff's group"]).toMatch(
    /^problem: Telegram does not answer getChat \(500 .*try again later/,
  );
});
