import { oneErrorApart } from "../match/spelling.ts";
import type { EnvFile } from "./env-file.ts";
import { type SettingName, settingNames } from "./schema.ts";

type Environment = Record<string, string | undefined>;

/** What else belongs into the file: for the compose files, for Node and for the driver of PostgreSQL. */
const others =
  /^(DOMAIN|POSTGRES_PASSWORD|COMPOSE_\w+|NODE_\w+|PG[A-Z]+|TZ|DEBUG|NO_COLOR|FORCE_COLOR)$/;

/** What other bots call BOT_TOKEN. */
const otherTokens = /^(TELEGRAM|TG)_(BOT_)?TOKEN$/;

/** Shorter names are one letter away from too much that is somebody else's, such as POST from PORT. */
const shortest = 6;

/**
 * Says, a sentence each, which variables are no settings of the bot though somebody may have meant them so: in the file all
 * that it does not know, in the rest of the environment, which other programs share, what looks like one of the bot's.
 */
export function unknownSettings(env: Environment, file: EnvFile): string[] {
  const { names, withoutSign, path } = file.kind === "read" ? file : noFile;
  const inFile = names.filter((name) => !isSetting(name) && !others.test(name));
  const beside = Object.keys(env).filter((name) => !isSetting(name) && !names.includes(name));
  return [
    ...inFile.map((name) => sentence(`${name} in ${path}`, misspelt(name) ?? meant(name))),
    ...withoutSign
      .filter(isSetting)
      .map((name) => `${name} in ${path} has no = behind it, so it is not read: write ${name}=…`),
    ...beside.flatMap((name) => {
      const token = otherTokens.test(name) && !env.BOT_TOKEN ? "BOT_TOKEN" : undefined;
      const setting = misspelt(name, shortest) ?? token;
      return setting ? [sentence(name, setting)] : [];
    }),
  ];
}

const noFile: Omit<Extract<EnvFile, { kind: "read" }>, "kind"> = {
  names: [],
  withoutSign: [],
  path: "",
};

function sentence(what: string, setting: SettingName | undefined): string {
  const cure = setting
    ? `did you mean ${setting}?`
    : "take it out, or look up its right name in .env.example.";
  return `${what} is no setting of the bot: ${cure}`;
}

function isSetting(name: string): name is SettingName {
  return (settingNames as string[]).includes(name);
}

/**
 * The setting of which a name is a misspelling: at most one of its letters is wrong, whatever stands between them.
 * @param atLeast how many letters a name must have for one of them to be wrong
 */
function misspelt(name: string, atLeast = 0): SettingName | undefined {
  const letters = lettersOf(name);
  const same = settingNames.find((setting) => lettersOf(setting) === letters);
  if (same || letters.length < atLeast) return same;
  return settingNames.find((setting) => oneErrorApart(lettersOf(setting), letters));
}

function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** The one setting that has all words of a name, or whose words it has, as MY_BOT_TOKEN and TOKEN_BOT have BOT_TOKEN's. */
function meant(name: string): SettingName | undefined {
  const words = name.toUpperCase().split(/[^A-Z0-9]+/);
  const has = (all: string[], some: string[]) => some.every((word) => all.includes(word));
  const alike = settingNames.filter((setting) => {
    const own = setting.split("_");
    return has(own, words) || (own.length > 1 && has(words, own));
  });
  return alike.length === 1 ? alike[0] : undefined;
}
