import type { Case } from "../../../store/cases/case.ts";
import type { CaseStore } from "../../../store/cases/case-store.ts";
import { isGone } from "../../../telegram/sending/refusals.ts";
import { temporaryFailure } from "../../../telegram/sending/temporary-failures.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { isolate, waitingTime } from "../../texts/wording.ts";
import type { StaffTexts } from "../texts/languages.ts";
import { type Cases, catchRefusal } from "./case-services.ts";
import { topicLink } from "./topics.ts";

/** How many cases are listed; a count stands for the rest. */
const mostListed = 40;

/** The shortest time between two edits of the list, in milliseconds: Telegram takes twenty messages and edits a minute in a group. */
const interval = 15_000;

/** How long a change waits for others that come with it, in milliseconds. */
const settling = 500;

/**
 * The list of open cases, a pinned message in the staff group: those that wait for staff first, the longest waiting before
 * the others. It appears with the first case.
 */
export class OpenList {
  private readonly cases: Cases;
  private shown: string | undefined;
  private lastUpdate = Number.NEGATIVE_INFINITY;
  private coming: Promise<void> | undefined;
  private latest = Promise.resolve();

  constructor(cases: Cases) {
    this.cases = cases;
  }

  /** Updates the list soon after a change, together with what else changes until then. */
  changed(): void {
    this.coming ??= this.updateSoon();
  }

  /** Brings the list up to date. It never rejects. */
  update(): Promise<void> {
    this.lastUpdate = this.cases.now();
    this.latest = this.latest
      .then(() => this.write())
      .catch((err) => {
        const level = temporaryFailure(err) ? "debug" : "warn"; // it's tried again every half a minute
        this.cases.log[level]({ err }, "the list of open cases couldn't be updated");
      });
    return this.latest;
  }

  /** Brings the list up to date at once if an update is coming. */
  async settle(): Promise<void> {
    await (this.coming ? this.update() : this.latest);
  }

  private async updateSoon(): Promise<void> {
    const elapsed = this.cases.now() - this.lastUpdate;
    try {
      await this.cases.pause(Math.max(settling, Math.min(interval, interval - elapsed)));
    } catch {
      return; // the bot stops
    }
    this.coming = undefined;
    await this.update();
  }

  private async write(): Promise<void> {
    const { chat, store, now, texts } = this.cases;
    const existing = await store.listMessage(chat);
    const open = await store.listOpen(chat, mostListed);
    if (existing === undefined && open.count === 0) return;
    const html = listHtml(open, chat, now(), texts);
    if (html === this.shown) return;
    if (existing === undefined || !(await this.edit(existing, html))) await this.post(html);
    this.shown = html;
  }

  /** @returns false if the message is gone */
  private async edit(message: number, html: string): Promise<boolean> {
    const { api, chat } = this.cases;
    try {
      await api.editMessageText(chat, message, html, options);
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  private async post(html: string): Promise<void> {
    const { api, chat, store, log } = this.cases;
    const { message_id } = await api.sendMessage(chat, html, {
      ...options,
      disable_notification: true,
    });
    await store.setListMessage(chat, message_id);
    await catchRefusal(
      () => api.pinChatMessage(chat, message_id, { disable_notification: true }),
      (err) =>
        log.warn(
          { err },
          "the list of open cases isn't pinned: give the bot the right to pin messages in STAFF_CHAT_ID",
        ),
    );
  }
}

const options = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;

function listHtml(
  { cases, count }: Awaited<ReturnType<CaseStore["listOpen"]>>,
  chat: number,
  now: number,
  texts: StaffTexts,
): string {
  const { openCases, more } = texts.cases.list;
  const lines = cases.map((supportCase) => lineOf(supportCase, chat, now, texts));
  return [
    `<b>${escapeHtml(openCases(count))}</b>`,
    ...lines,
    ...(count > cases.length ? [escapeHtml(more(count - cases.length))] : []),
  ].join("\n");
}

function lineOf(
  { id, topic = 0, question, takenBy, waitingSince }: Case,
  chat: number,
  now: number,
  { language, cases }: StaffTexts,
): string {
  const { answered, waiting } = cases.list;
  const state =
    waitingSince === undefined ? answered : waiting(waitingTime(language, now - waitingSince));
  const words = [takenBy && shorten(takenBy, 20), shorten(question.replaceAll(/\s+/g, " "), 30)];
  const facts = [state, ...words.flatMap((part) => (part ? isolate(part, language) : []))];
  return `<a href="${topicLink(chat, topic)}">${id}</a> · ${facts.map(escapeHtml).join(" · ")}`;
}
