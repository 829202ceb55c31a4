import { html as safe } from "hono/html";

/** Markup; values that are put into it are escaped. */
export type Html = ReturnType<typeof safe>;

/** No markup. */
export const none = safe``;

export { safe as html };
