import { beforeAll, describe, expect, it } from "vitest";
import { readInline } from "../../src/faq/inline-html.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { type Flow, type FlowNode, type Flows, repliesTo } from "../../src/flows/flow.ts";
import { loadFlows } from "../../src/flows/load.ts";
import { pathsOf } from "../../src/flows/paths.ts";
import { advance, begin, nodeAt, type Path, preparedText, saidOn } from "../../src/flows/runner.ts";

let flows: Flows;
beforeAll(async () => {
  flows = await loadFlows("faq-data", await loadKnowledge("faq-data", "en"));
});

function flowNamed(name: string): Flow {
  const flow = flows.flow(name);
  if (!flow) throw new Error(`There's no flow "${name}".`);
  return flow;
}

/** The path of somebody who gives these replies (ids, separated by spaces). */
function follow(flow: Flow, replies: string): Path {
  return replies.split(" ").reduce<Path>((path, id) => {
    const outcome = advance(flow, path, { kind: "reply", at: path.length - 1, id });
    if (outcome.kind === "moved") return outcome.path;
    throw new Error(`${flow.name}/${nodeAt(flow, path).name} has no reply "${id}".`);
  }, begin(flow));
}

/** What somebody reads after these replies, with the prepared text at a contact. */
function readAfter(flow: Flow, replies: string): string {
  const path = follow(flow, replies);
  const node = nodeAt(flow, path);
  const text = readInline(node.html).text;
  return node.kind === "contact" ? `${text}\n\n${preparedText(flow, path)}` : text;
}

/** Everything of a node that somebody may read: its text, its buttons, what it lets them say. */
function textsOf(node: FlowNode): string[] {
  const replies = repliesTo(node).flatMap(({ label, says }) => [label ?? [], says ?? []].flat());
  const prepared = node.kind === "contact" ? Object.values(node.message) : [];
  return [readInline(node.html).text, ...replies, ...prepared];
}

/** The last question of a node, if it ends with one. */
const questionOf = ({ html }: FlowNode): string | undefined =>
  /[^.!?\n]*\?$/.exec(readInline(html).text)?.[0].trim();

describe("where a person's replies lead", () => {
  it.each<[string, string, string]>([
    // A session that can't be ended is never treated as ended.
    ["stolen-phone", "yes done still", "wipe-open"],
    ["stolen-phone", "yes cannot still still works", "last-means"],
    ["stolen-phone", "yes done works works same no", "secured"],
    ["stolen-phone", "yes done works works same yes still", "not-wiped"],
    ["stolen-phone", "no ready works still", "wipe"],
    // Nobody who's locked out has to come online.
    ["delete-account", "account yes still closed still works", "deletes-itself"],
    ["delete-account", "leave fine", "nothing-to-do"],
    ["delete-account", "data stories works", "data-deleted"],
    ["delete-account", "data calls still", "support"],
    // An account that may be taken over: first, is the person still in?
    ["impersonation", "me own", "logged-in"],
    ["impersonation", "me own no", "login-form"],
    ["impersonation", "me own unsure still", "login-form"],
    ["impersonation", "me own yes", "turn-on-password"],
    ["impersonation", "me unsure locked-out", "login-form"],
    ["impersonation", "me unsure unknown", "turn-on-password"],
    ["impersonation", "code yes", "logged-in"],
    ["impersonation", "telegram facebook code no", "login-form"],
    // Whatever a bot was told, it's blocked first.
    ["impersonation", "bot other", "block-bot-then-ask"],
    ["impersonation", "bot code works", "turn-on-password"],
    // A new number isn't followed by the question for another number.
    ["login-code", "number changed yes", "change-number"],
    ["login-code", "number changed unsure works", "change-number"],
    ["login-code", "number lost yes", "move-number"],
    // Where Telegram is open, a lost number can still be moved.
    ["login-code", "no-code yes still still gone", "move-from-there"],
    ["login-code", "no-code yes still still gone no no", "change-number"],
    ["login-code", "no-code no still gone", "new-sim"],
    ["login-code", "number lost yes no still no", "change-number"],
    // Only a code that may be from another chat leads to the explanation of chats.
    ["login-code", "no-code yes works no", "where-to-write"],
    ["login-code", "call yes works no", "where-to-write"],
    ["login-code", "wrong-code", "right-chat"],
    ["login-code", "no-code no works no", "right-chat"],
    // The call is mentioned once on every way.
    ["login-code", "no-code no still mobile", "two-step-too"],
    ["login-code", "no-code no still mobile yes", "call-too"],
    ["login-code", "call no still still mobile", "where-to-write"],
    ["login-code", "call yes still still still gone yes", "move-from-there"],
    // A contact that's deleted in both places and comes back isn't deleted a third time.
    ["contacts", "return still", "support"],
    ["contacts", "return how android works works", "solved-deleted"],
    ["contacts", "numbers ios still still no", "ios-number"],
    ["contacts", "numbers android still still still no no", "support"],
    // Both: the microphone has its question too.
    ["camera-microphone", "both", "both-call-or-recording"],
    ["camera-microphone", "both yes camera", "phone"],
    ["camera-microphone", "both no support", "support"],
    ["camera-microphone", "unsure still microphone", "call-or-recording"],
    ["camera-microphone", "microphone no", "no-reason"],
    ["camera-microphone", "microphone no check", "see-for-yourself"],
    // A limit is suspected only where it would explain what fails.
    ["cannot-write", "one no yes", "find-person"],
    ["cannot-write", "one no no", "limit"],
    ["cannot-write", "nobody", "try-a-contact"],
    ["cannot-write", "nobody works", "limit"],
    // An alert style that was set to None is set back.
    ["notifications", "ios all still still done done not-open", "ios-banners-closed"],
    ["notifications", "ios all still still done done not-open not-open", "support-elsewhere"],
    ["notifications", "ios all still still done done not-open silent", "guide"],
    // Somebody who has just logged in to the other account isn't told to log in to it.
    ["phone-number", "replace yes still taken unsure go", "delete-other-open"],
    ["phone-number", "replace yes still taken unsure go still", "support"],
    ["phone-number", "replace yes still taken unsure need works", "keep-both"],
    ["phone-number", "replace yes still taken unsure closed", "support"],
    ["phone-number", "replace yes still taken no still", "log-in-other"],
    // A timer explains messages that are gone; a new secret chat doesn't help there.
    ["secret-chats", "neither messages works", "explained"],
    ["secret-chats", "logout works", "understood"],
  ])("%s: %s leads to %s", (name, replies, node) => {
    const flow = flowNamed(name);
    expect(nodeAt(flow, follow(flow, replies)).name).toBe(node);
  });
});

describe("what a person reads", () => {
  it.each<[string, string, RegExp]>([
    ["stolen-phone", "yes done works works same", /If it was an ordinary theft/],
    ["stolen-phone", "no data", /If it was an ordinary theft/],
    ["stolen-phone", "yes done works works same no", /Two-Step Verification, if it isn't on yet/],
    ["stolen-phone", "yes done still works", /If your SIM isn't blocked yet/],
    ["impersonation", "telegram twitter", /Capital letters make no difference/],
    ["impersonation", "telegram telegram yes", /says nothing about login codes .*didn't ask for/],
    ["impersonation", "telegram facebook", /Except for Twitter/],
    ["impersonation", "me own yes cannot works", /If Two-Step Verification isn't on yet/],
    ["phone-number", "replace yes still other", /\[describe it here/],
    ["delete-account", "account yes still other", /\[describe it here/],
    ["impersonation", "me false other", /\[describe it here/],
    ["contacts", "numbers android still still still no", /do you still have the phone number/],
    ["cannot-write", "nobody still", /can't even message people who have saved my number/],
  ])("%s: after %s they read %s", (name, replies, text) => {
    expect(readAfter(flowNamed(name), replies)).toMatch(text);
  });

  it.each<[string, string, RegExp]>([
    ["stolen-phone", "yes done works works same yes still", /well done/i],
    ["stolen-phone", "yes done works still same no", /well done/i],
    [
      "delete-account",
      "account yes still closed still works",
      /come online before|start here again/,
    ],
    ["impersonation", "telegram telegram yes", /all is well/i],
    ["impersonation", "telegram twitter", /exactly like this/i],
    ["cannot-write", "contacts yes", /unwanted messages/],
    ["cannot-write", "contacts unsure yes still", /mistake.*mistake.*mistake/s],
    ["cannot-write", "nobody works yes", /anyone at all/],
    ["secret-chats", "neither messages works", /new secret chat/],
    ["contacts", "numbers android still still still no yes", /need it to log in/],
    ["camera-microphone", "microphone no", /after all/],
    ["login-code", "call no still still mobile", /phone call.*only if/],
  ])("%s: after %s they don't read %s", (name, replies, text) => {
    expect(readAfter(flowNamed(name), replies)).not.toMatch(text);
  });

  it("no path asks the same question twice", () => {
    const repeated = new Set<string>();
    for (const flow of flows.all) {
      for (const path of pathsOf(flow)) {
        const questions = path.flatMap((_, at) => questionOf(nodeAt(flow, path, at)) ?? []);
        for (const [at, question] of questions.entries())
          if (questions.indexOf(question) < at) repeated.add(`${flow.name}: ${question}`);
      }
    }
    expect([...repeated]).toEqual([]);
  });

  it("nobody is praised for what didn't work", () => {
    const praise = /^(well done|very good|good|great|perfect|wonderful)\b/i;
    const praised = flows.all.flatMap((flow) =>
      [...flow.nodes.values()].flatMap((node) =>
        repliesTo(node)
          .filter(({ id }) => id === "still" || id === "cannot")
          .filter(({ next }) => praise.test(flow.nodes.get(next)?.html ?? ""))
          .map(({ id }) => `${flow.name}/${node.name}: ${id}`),
      ),
    );
    expect(praised).toEqual([]);
  });

  it("nothing is to be done inside an account before it's clear that the person can get in", () => {
    const inside = new Set(["turn-on-password", "end-sessions"]);
    const proofs: Record<string, string> = {
      "logged-in": "yes",
      "look-at-chats": "works",
      "look-at-devices": "unknown",
      "block-bot-first": "works",
    };
    const flow = flowNamed("impersonation");
    for (const path of pathsOf(flow)) {
      const first = path.findIndex(({ node }) => inside.has(node));
      const before = path.slice(0, Math.max(0, first));
      const proved = before.some(({ node, choice }) => proofs[node] === choice && choice);
      expect([first < 0 || proved, path]).toEqual([true, path]);
    }
  });
});

describe("the text for a contact", () => {
  /** Pairs that can't both be true, whichever choices they come from. */
  const opposites: [RegExp, RegExp][] = [
    [/Telegram (is|is still) open/, /Telegram isn't open/],
    [/logged in (to|again)/, /(not|aren't) logged in|I can't log in/],
    [/No login code comes/, /code .*isn't accepted/],
    [/I have a SIM with my old number/, /lost access to my old number|not logged in anywhere/],
    [/use both numbers/, /lost access to|replaces the old one|can't keep both/],
    [/can't message anyone at all/, /only message|one person|I can still message/],
    [/I have an? (Android|iPhone)/, /isn't from Apple|only on a computer/],
    [/I logged out and in again/, /I haven't logged out/],
    [/keep my number/, /another number|can't give me/],
    [/isn't from the Verification Codes/, /No login code comes/],
  ];

  it("never says two things that can't both be true, on any path", () => {
    const contradictions = new Set<string>();
    for (const flow of flows.all) {
      for (const path of pathsOf(flow)) {
        if (nodeAt(flow, path).kind !== "contact") continue;
        const said = saidOn(flow, path);
        for (const [one, other] of opposites) {
          const first = said.find((sentence) => one.test(sentence));
          const second = said.find((sentence) => other.test(sentence) && sentence !== first);
          if (first && second) contradictions.add(`${flow.name}: ${first} | ${second}`);
        }
      }
    }
    expect([...contradictions]).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      "login-code",
      "no-code no still gone no open still",
      [
        "No login code comes.",
        "I checked that I typed my number with + and the country code.",
        "I no longer have that number.",
        "My provider can't give me a SIM with that number.",
        "Telegram is open on one of my devices after all.",
        "I couldn't change my number in Settings.",
      ],
    ],
    ["cannot-write", "contacts yes", ["I can only message my contacts."]],
    ["cannot-write", "nobody works yes", []],
    [
      "delete-account",
      "account yes still closed works still",
      [
        "I'd like to delete my account.",
        "I've logged in, but I still can't delete the account on the deactivation page.",
      ],
    ],
    [
      "phone-number",
      "replace no no have still",
      [
        "My new number replaces the old one.",
        "I have a SIM with my old number, but I can't log in with it.",
      ],
    ],
  ])("%s: after %s it says just that", (name, replies, said) => {
    const flow = flowNamed(name);
    expect(saidOn(flow, follow(flow, replies))).toEqual(said);
  });
});

describe("the wording of the flows", () => {
  it("has no bare @name, address or number, which Telegram would link by itself", () => {
    const bare = flows.all.flatMap((flow) =>
      [...flow.nodes.values()].flatMap((node) => {
        const linked = node.html.replace(/<a [^>]*>.*?<\/a>/g, "");
        const labels = repliesTo(node).map(({ label = "" }) => label);
        return [linked, ...labels]
          .filter((text) =>
            /@\w|\w\.(com|org|me|ph)\b|\+?\d{5,}/.test(text.replace(/<[^>]*>/g, "")),
          )
          .map((text) => `${flow.name}/${node.name}: ${text}`);
      }),
    );
    expect(bare).toEqual([]);
  });

  it("links SmsTelegram to Twitter, and NoToScam to Telegram", () => {
    const links = flows.all.flatMap((flow) =>
      [...flow.nodes.values()].flatMap(({ html }) =>
        [...html.matchAll(/<a href="([^"]*)">(@\w+)<\/a>/g)].map(([, url, name]) => [name, url]),
      ),
    );
    const known = [
      ["@SmsTelegram", "https://twitter.com/smstelegram"],
      ["@NoToScam", "https://t.me/NoToScam"],
    ];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(known).toContainEqual(link);
  });

  it("uses contractions, as people do", () => {
    const stiff =
      /\b(cannot|let us|I am|I will|I would|you are|you have (?=been|already)|(?<!as )it is|that is|here is|(is|are|do|does|did|was|has|have|could|would) not)\b/i;
    const found = flows.all.flatMap((flow) =>
      [...flow.nodes.values()].flatMap((node) =>
        textsOf(node)
          .filter((text) => stiff.test(text))
          .map((text) => `${flow.name}/${node.name}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
