import type { Transformer } from "grammy";

/** grammY's type of a signal comes from a polyfill; at run time it takes the platform's own. */
export type Signal = NonNullable<Parameters<Transformer>[3]>;
