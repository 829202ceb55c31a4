/** `T` without its undefined fields: a field that may be undefined becomes one that may be absent. */
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Telegram leaves a field out where it has nothing to say; it never sends `null`. This drops the
 * undefined fields of an object that was put together from optional parts.
 */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}

/** Nor does it send an empty list. */
export function someOf<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
