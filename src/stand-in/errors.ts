/** What Telegram says when it refuses: the HTTP status, the description and, for a flood wait, the parameters. */
export interface ErrorAnswer {
  ok: false;
  error_code: number;
  description: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

/**
 * A refusal of the Bot API. A method throws it, the server answers with it: the description is the one
 * that the real server gives, so that a bot which reads descriptions can be tested too.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly parameters: ErrorAnswer["parameters"];

  constructor(status: number, description: string, parameters?: ErrorAnswer["parameters"]) {
    super(description);
    this.name = "ApiError";
    this.status = status;
    this.parameters = parameters;
  }

  /** The body of the answer. */
  toJSON(): ErrorAnswer {
    const answer: ErrorAnswer = { ok: false, error_code: this.status, description: this.message };
    return this.parameters ? { ...answer, parameters: this.parameters } : answer;
  }
}

/** Status 400: the call itself is wrong, and making it again will not help. */
export const badRequest = (text: string) => new ApiError(400, `Bad Request: ${text}`);

/** Status 403: the person, or the chat, does not let the bot do this. */
export const forbidden = (text: string) => new ApiError(403, `Forbidden: ${text}`);

/**
 * A refusal of the person's side: Telegram's apps would not let anybody do this (an empty message, a tap
 * on a button that is not there). The chat page shows the sentence as it is.
 */
export class Refused extends Error {
  readonly status: 400 | 404 | 413;

  constructor(sentence: string, status: 400 | 404 | 413 = 400) {
    super(sentence);
    this.name = "Refused";
    this.status = status;
  }
}
