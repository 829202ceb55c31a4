// @ts-check
/** @import { PageState, LocalEvent, TapAnswer, InlineAnswer, Refusal, Tabs, Topic } from "../http/page-protocol.ts" */
/** @import { AnonymousRequest, ChooseRequest, ClearRequest, DeleteRequest, EditRequest, GroupRequest, InlineRequest, LanguageRequest, PersonRequest, PrivacyRequest, MemberRequest, SendRequest, TapRequest, TopicRequest } from "../http/page-protocol.ts" */
/** @import { Chat, Message, User } from "grammy/types" */

/** @typedef {{ message: Message }} Sent */
/** @typedef {{ person: User }} ChangedPerson */
/** @typedef {{ chat: Chat }} CreatedGroup */
/** @typedef {{ topic: Topic }} ChangedTopic */

/** A request that was refused or never reached the server. The message is for the user. */
export class ApiError extends Error {}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
export async function request(path, init) {
  const response = await fetch(path, init).catch((cause) => {
    throw new ApiError("The bot's server does not answer. Is it still running?", { cause });
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  const refusal = /** @type {Refusal | null} */ (body);
  throw new ApiError(refusal?.error ?? `The server answered with status ${response.status}.`);
}

/**
 * @param {string} path
 * @param {object} body
 */
export function post(path, body) {
  const headers = { "content-type": "application/json" };
  return request(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** A person who always exists: the server numbers people from here on. */
export const FIRST_PERSON = 1001;

/** The requests of page-protocol.ts, one function per address. */
export const api = {
  /** @type {() => Promise<Tabs>} */
  tabs: () => request("/local/tabs"),
  /** @type {(person: number) => Promise<PageState>} */
  state: (person) => request(`/local/state?person=${person}`),
  /** @type {(body: SendRequest) => Promise<Sent>} */
  send: (body) => post("/local/send", body),
  /** @type {(body: EditRequest) => Promise<Sent>} */
  edit: (body) => post("/local/edit", body),
  /** @type {(body: TapRequest) => Promise<TapAnswer>} */
  tap: (body) => post("/local/tap", body),
  /** @type {(body: InlineRequest) => Promise<InlineAnswer>} */
  inline: (body) => post("/local/inline", body),
  /** @type {(body: ChooseRequest) => Promise<Sent>} */
  choose: (body) => post("/local/choose", body),
  /** @type {(body: ClearRequest) => Promise<object>} */
  clear: (body) => post("/local/clear", body),
  /** @type {(body: PersonRequest) => Promise<ChangedPerson>} */
  addPerson: (body) => post("/local/people", body),
  /** @type {(body: LanguageRequest) => Promise<ChangedPerson>} */
  setLanguage: (body) => post("/local/language", body),
  /** @type {(body: DeleteRequest) => Promise<object>} */
  delete: (body) => post("/local/delete", body),
  /** @type {(body: GroupRequest) => Promise<CreatedGroup>} */
  addGroup: (body) => post("/local/groups", body),
  /** @type {(body: MemberRequest) => Promise<object>} */
  setMember: (body) => post("/local/member", body),
  /** @type {(body: AnonymousRequest) => Promise<object>} */
  setAnonymous: (body) => post("/local/anonymous", body),
  /** @type {(body: PrivacyRequest) => Promise<object>} */
  setPrivacy: (body) => post("/local/privacy", body),
  /** @type {(body: TopicRequest) => Promise<ChangedTopic>} */
  changeTopic: (body) => post("/local/topic", body),
};

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5000;

/**
 * Listens to the server's events for as long as the page is open. A broken stream is reopened after growing
 * pauses (the browser logs every failure on its console) or at once when the user comes back to the page.
 * `onOpen` is called each time: events in between are lost, so the state has to be loaded again. `onLost` is
 * called once per interruption.
 *
 * @param {{ onEvent: (event: LocalEvent) => void, onOpen: () => void, onLost: () => void }} listeners
 */
export function listen({ onEvent, onOpen, onLost }) {
  let pause = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const open = () => {
    timer = undefined;
    const source = new EventSource("/local/events");
    source.onopen = () => {
      pause = 0;
      onOpen();
    };
    source.onmessage = ({ data }) => onEvent(JSON.parse(data));
    source.onerror = () => {
      // The browser's own retry gives up after an HTTP error.
      source.close();
      if (pause === 0) onLost();
      pause = Math.min(pause * 1.5 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
      timer = setTimeout(open, pause);
    };
  };
  addEventListener("focus", () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    open();
  });
  open();
}
