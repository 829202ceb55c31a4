/** What `setWebhook` set. */
export interface WebhookTarget {
  url: string;
  secret_token?: string | undefined;
  max_connections?: number | undefined;
  ip_address?: string | undefined;
}

/** Where the bot wants its updates delivered, and what went wrong last. */
export class Webhook {
  /** Seconds since 1970, and Telegram's words for the problem. */
  lastError: { date: number; message: string } | undefined;
  #target: WebhookTarget | undefined;
  #onChange: () => void = () => {};

  get target(): WebhookTarget | undefined {
    return this.#target;
  }

  /** @param target undefined: no webhook */
  set(target: WebhookTarget | undefined): void {
    this.#target = target;
    this.lastError = undefined;
    this.#onChange();
  }

  /** Calls back whenever the webhook is set or deleted. */
  onChange(callback: () => void): void {
    this.#onChange = callback;
  }
}
