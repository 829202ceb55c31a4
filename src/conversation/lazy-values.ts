/** An object whose values are made when they're first read, each once. */
export function lazyValues<Values extends object>(
  makers: {
    readonly [Key in keyof Values]: () => Values[Key];
  },
): Readonly<Values> {
  const values = {} as Values;
  for (const key of Object.keys(makers) as (keyof Values)[]) {
    const get = () => {
      const value = makers[key]();
      Object.defineProperty(values, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(values, key, { get, enumerable: true, configurable: true });
  }
  return values;
}
