import { html as safe } from "hono/html";

/** Markup in which everything that was put in is escaped. */
export type Html = ReturnType<typeof safe>;

/** Nothing, where there may be markup. */
export const none = safe``;

export { safe as html };
