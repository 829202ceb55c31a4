import { type Rule, unspaced, wordy } from "./rules.ts";

/** Names of Telegram's own, and words that people write for any name. */
const harmlessNames = new Set(
  (
    "telegram telegramtips botfather spambot notoscam stickers sticker gif pic vid bing wiki imdb foursquare " +
    "smstelegram pressbot telegramauditions euregulation premiumbot wallet durov " +
    "username name names handle everyone all here admin admins mention mentions"
  ).split(" "),
);

const strongEndings =
  "com|org|net|info|biz|edu|gov|int|io|co|app|dev|xyz|site|online|shop|store|club|top|vip|pro|live|link|click|icu|tech|space|website|fun|blog|news|cc|tv|eu|ru|su|ua|kz|uz|ir|de|ch|fr|es|pt|br|tr|nl|pl|cz|se|dk|fi|gr|ro|hu|bg|rs|il|ae|sa|eg|pk|bd|cn|jp|kr|hk|tw|sg|th|vn|ph|au|nz|ca|uk|mx|ar|cl|pe|ve|za|ng|ke|ly|gl|gg|ai|рф|укр|бел|xn--[a-z0-9]{2,20}";

/** These are words, too: they end an address only where a path follows, as a space may be missing after a full stop. */
const weakEndings = "me|to|so|in|is|at|be|us|my|no|id|by|do|am|it";

const label = String.raw`[${wordy}\-]{1,63}`;
/** The characters of an address after its host. */
const rest = String.raw`[\S--[<>"«»“”、。，${unspaced}]]`;
const mailboxes =
  "gmail|googlemail|yahoo|hotmail|outlook|live|icloud|proton|protonmail|gmx|web|mail|yandex|ya|aol|t-online";
const at = String.raw`(?:@|\s?[\(\[\{]\s?(?:at|@|ät|arroba|собака)\s?[\)\]\}]\s?)`;
const dot = String.raw`(?:\.|\s?[\(\[\{]\s?(?:dot|punkt|punto|точка|\.)\s?[\)\]\}]\s?|\s(?:dot|punkt|punto|точка)\s)`;
const mailName = String.raw`(?<![${wordy}._%+\-])[${wordy}._%+\-]+`;

/** Punctuation that ends a sentence is not part of an address. */
const end = String.raw`(?<![.,!?;:\)])`;
const letter = String.raw`[\p{L}--${unspaced}]`;
const ending = String.raw`(?:${strongEndings})(?::\d+)?`;

const expression = (source: string) => new RegExp(source, "giv");

/** Links, e-mail addresses and @names. Those of Telegram itself say what a message is about, and stay. */
export const addresses: readonly Rule[] = [
  link(String.raw`(?<![a-z])[a-z][a-z0-9+.\-]{1,10}:\/\/(?:${rest}+|\S+)${end}`),
  {
    pattern: expression(
      [
        `${mailName}${at}(?:${label}${dot}){1,6}${letter}{2,20}`,
        String.raw`${mailName}\s(?:at|arroba|собака)\s(?:(?:${mailboxes})${dot}|${label}\s(?:dot|punkt|punto|точка)\s)${letter}{2,20}`,
        String.raw`${mailName}@(?:${mailboxes})(?!\p{L})`,
      ].join("|"),
    ),
    mark: "[email]",
  },
  link(
    String.raw`(?<![${wordy}@\-])www\.${rest}+${end}`,
    String.raw`(?<![${wordy}@\-])(?:${label}\.){1,6}(?:${ending}(?:[\/?#]${rest}*${end})?|(?:${weakEndings})(?::\d+)?[\/?#]${rest}+${end})(?![${wordy}\-@])`,
    String.raw`(?<![${wordy}])joinchat\/${rest}+${end}`,
  ),
  {
    pattern: expression(`(?<![${wordy}@])@[${wordy}_]+`),
    mark: "[name]",
    harmless: (found) => harmlessNames.has(found.slice(1).toLowerCase()),
  },
];

function link(...sources: string[]): Rule {
  return { pattern: expression(sources.join("|")), mark: "[link]", harmless: isTelegramPage };
}

/** Whether a link leads to a page of Telegram's and holds nothing personal. */
function isTelegramPage(link: string): boolean {
  const address = link.toLowerCase().replace(/^https?:\/\//, "");
  if (
    /^(?:www\.|core\.|my\.|web\.|translations\.|desktop\.)?telegram\.org(?:\/[a-z-]*)*(?:#[a-z-]*)?[.,!?;:)]*$/.test(
      address,
    )
  )
    return !/\d/.test(address);
  const [, name] = /^(?:www\.)?(?:t|telegram)\.me\/(\w+)[.,!?;:)/]*$/.exec(address) ?? [];
  return name !== undefined && harmlessNames.has(name);
}
