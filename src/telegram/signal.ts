import type { Transformer } from "grammy";

/** grammY's type of an AbortSignal comes from a polyfill; at run time the platform's own works. */
export type Signal = NonNullable<Parameters<Transformer>[3]>;
