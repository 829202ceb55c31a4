import type { InlineKeyboardButton } from "grammy/types";

/** How a field of callback data is written and read back. */
export interface Field<Value> {
  pattern: RegExp;
  write(value: Value): string;
  read(text: string): Value;
}

/** A field that may be missing at the end. */
export interface OptionalField<Value> extends Field<Value> {
  optional: true;
}

type Fields = Record<string, Field<unknown>>;

type ValueOf<Of> = Of extends Field<infer Value> ? Value : never;

type OptionalKeys<Of extends Fields> = {
  [Key in keyof Of]: Of[Key] extends { optional: true } ? Key : never;
}[keyof Of];

/** The values of a button's fields. */
export type ButtonValues<Of extends Fields> = {
  [Key in Exclude<keyof Of, OptionalKeys<Of>>]: ValueOf<Of[Key]>;
} & { [Key in OptionalKeys<Of>]?: ValueOf<Of[Key]> | undefined };

/** A kind of button under a message: its callback data is `<prefix>.<field>.<field>…`. */
export interface Button<Values> {
  prefix: string;
  /** @throws RangeError if Telegram wouldn't accept the data, or `read` wouldn't */
  data(values: Values): string;
  /** Undefined if the data isn't this button's. */
  read(data: string): Values | undefined;
  /** A button with these values. */
  labelled(label: string, values: Values): InlineKeyboardButton.CallbackButton;
}

/** The most bytes of callback data (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
const mostBytes = 64;

/**
 * Declares a kind of button. Messages keep their buttons for years, so a prefix never gets another meaning.
 *
 * @param prefix tells it from all other buttons; `inPhases` refuses to register one twice
 * @param fields in the order in which the data holds them
 */
export function button<const Of extends Fields>(
  prefix: string,
  fields: Of = {} as Of,
): Button<ButtonValues<Of>> {
  const named = Object.entries(fields);
  const parts = named.map(([, field]) => {
    const part = `\\.(${field.pattern.source})`;
    return "optional" in field ? `(?:${part})?` : part;
  });
  const pattern = new RegExp(`^${prefix}${parts.join("")}$`);
  const data = (values: ButtonValues<Of>) => {
    const written = named.flatMap(([name, field]) => {
      const value = Reflect.get(values, name);
      return value === undefined ? [] : [field.write(value)];
    });
    const whole = [prefix, ...written].join(".");
    if (Buffer.byteLength(whole) > mostBytes || !pattern.test(whole))
      throw new RangeError(`"${whole}" can't be the data of a button "${prefix}".`);
    return whole;
  };
  return {
    prefix,
    data,
    read(text) {
      const match = pattern.exec(text);
      if (!match) return undefined;
      const values = named.flatMap(([name, field], at) => {
        const part = match[at + 1];
        return part === undefined ? [] : [[name, field.read(part)]];
      });
      return Object.fromEntries(values);
    },
    labelled: (label, values) => ({ text: label, callback_data: data(values) }),
  };
}

/** The prefix of any callback data. */
export function prefixOf(data: string): string {
  return data.split(".", 1)[0] ?? "";
}

/** Text that matches a pattern, which must have no groups. */
export function text(pattern: RegExp): Field<string> {
  return { pattern, write: (value) => value, read: (value) => value };
}

/** The key of an entry, a section, a flow or one of its nodes. */
export const key = text(/[\w-]{8}/);

/** A number, such as that of a case. */
export const number: Field<number> = { pattern: /\d{1,15}/, write: String, read: Number };

/** The number of a page, from 0. */
export const page: Field<number> = { ...number, pattern: /\d{1,3}/ };

/** A large number, such as that of an update or a person, in base 36. */
export const id: Field<number> = {
  pattern: /[0-9a-z]{1,11}/,
  write: (value) => value.toString(36),
  read: (value) => Number.parseInt(value, 36),
};

/** One of a few values, each written as its letter or short word. */
export function oneOf<const Letters extends Record<string, string>>(
  letters: Letters,
): Field<keyof Letters & string> {
  const values = new Map(Object.entries(letters).map(([value, letter]) => [letter, value]));
  return {
    pattern: new RegExp(Object.values(letters).join("|")),
    write: (value) => letters[value] as string,
    read: (letter) => values.get(letter) as keyof Letters & string,
  };
}

/** Makes a field optional; only fields at the end may be. */
export function optional<Value>(field: Field<Value>): OptionalField<Value> {
  return { ...field, optional: true };
}
