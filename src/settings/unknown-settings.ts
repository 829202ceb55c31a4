import { oneErrorApart } from "../match/model/spelling.ts";
import type { EnvFile } from "./env-file.ts";
import { type SettingName, settingNames } from "./schema.ts";

type Environment = Record<string, string | undefined>;

/** What else may be in the file: variables of the compose files, Node and the PostgreSQL driver, and proxies. */
const foreignNames =
  /^(DOMAIN|POSTGRES_PASSWORD|COMPOSE_\w+|NODE_\w+|PG[A-Z]+|TZ|DEBUG|NO_COLOR|FORCE_COLOR|(HTTPS?|NO)_PROXY|(https?|no)_proxy)$/;

/** Other bots' names for BOT_TOKEN. */
const tokenAliases = /^(TELEGRAM|TG)_(BOT_)?TOKEN$/;

/** Shorter names are one letter away from too many of other programs, such as POST from PORT. */
const shortestMisspelt = 6;

/**
 * Lists variables that may be meant as settings of the bot but are none, a sentence each. In the file that's every unknown
 * name; in the rest of the environment, which other programs share, only names that look like one of the bot's.
 */
export function unknownSettings(env: Environment, file: EnvFile): string[] {
  const { names, withoutEquals, path } = file.kind === "read" ? file : noFile;
  const inFile = names.filter((name) => !isSetting(name) && !foreignNames.test(name));
  const elsewhere = Object.keys(env).filter((name) => !isSetting(name) && !names.includes(name));
  return [
    ...inFile.map((name) => sentence(`${name} in ${path}`, misspelt(name) ?? sharingWords(name))),
    ...withoutEquals
      .filter(isSetting)
      .map((name) => `${name} in ${path} has no = after it, so it is ignored: write ${name}=…`),
    ...elsewhere.flatMap((name) => {
      const alias = tokenAliases.test(name) && !env.BOT_TOKEN ? "BOT_TOKEN" : undefined;
      const setting = misspelt(name, shortestMisspelt) ?? alias;
      return setting ? [sentence(name, setting)] : [];
    }),
  ];
}

const noFile: Omit<Extract<EnvFile, { kind: "read" }>, "kind"> = {
  names: [],
  withoutEquals: [],
  path: "",
};

function sentence(subject: string, setting: SettingName | undefined): string {
  const cure = setting
    ? `did you mean ${setting}?`
    : "remove it, or look up the right name in .env.example.";
  return `${subject} is not a setting of the bot: ${cure}`;
}

function isSetting(name: string): name is SettingName {
  return (settingNames as string[]).includes(name);
}

/**
 * The setting that a name misspells: at most one letter differs; case and anything between letters don't count.
 * @param minLetters how many letters a name must have for one of them to be wrong
 */
function misspelt(name: string, minLetters = 0): SettingName | undefined {
  const letters = lettersOf(name);
  const same = settingNames.find((setting) => lettersOf(setting) === letters);
  if (same || letters.length < minLetters) return same;
  return settingNames.find((setting) => oneErrorApart(lettersOf(setting), letters));
}

function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** The only setting that shares all words with a name, either way round: BOT_TOKEN for MY_BOT_TOKEN and TOKEN_BOT. */
function sharingWords(name: string): SettingName | undefined {
  const words = name.toUpperCase().split(/[^A-Z0-9]+/);
  const candidates = settingNames.filter((setting) => {
    const settingWords = setting.split("_");
    return (
      includesAll(settingWords, words) ||
      (settingWords.length > 1 && includesAll(words, settingWords))
    );
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

function includesAll(list: string[], words: string[]): boolean {
  return words.every((word) => list.includes(word));
}
