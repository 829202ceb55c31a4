/** The body of a refused call: the HTTP status, the description and, for a flood wait, the parameters. */
export interface ErrorAnswer {
  ok: false;
  error_code: number;
  description: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

/**
 * A refusal of the Bot API. Methods throw it and the server answers with it. Descriptions are those of
 * the real server, so that tests also cover bots that read them.
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

/** Status 400: the call itself is wrong, so repeating it doesn't help. */
export const badRequest = (text: string) => new ApiError(400, `Bad Request: ${text}`);

/** Status 403: the person or the chat doesn't allow the bot to do this. */
export const forbidden = (text: string) => new ApiError(403, `Forbidden: ${text}`);

/**
 * Something that Telegram's apps wouldn't let a person do, such as sending an empty message. The message
 * is a sentence that the chat page shows as it is.
 */
export class ActionError extends Error {
  readonly status: 400 | 404 | 413;

  constructor(sentence: string, status: 400 | 404 | 413 = 400) {
    super(sentence);
    this.name = "ActionError";
    this.status = status;
  }
}
