import type { SecretWords } from "./secret-words.ts";

/** English. */
export const en: SecretWords = {
  codeStems: ["code"],
  otherCodes: [String.raw`(?:error|country|area|zip|postal)\s`],
  codeWords: ["otp", "pin", "sms", "token"],
  arrivals: [
    "received",
    "got(?:ten)?",
    "came",
    "arrived",
    "gave",
    "given",
    "sent",
    "told",
    "shared",
    "entered",
    "typed",
  ],
  digits: [
    "zero|oh?|nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
  ],
  passwordWords: [
    "passwords?",
    "pass?wo?r?d",
    "passcode",
    "pass code",
    "passphrase",
    "pswd",
    "psw",
    "pwd",
    "pw",
    "my pass",
  ],
  ambiguousPasswordWords: ["pass"],
  hintWords: ["hint", "reminder"],
  fillers:
    "is was it its says said came got received from for my the a your in as sent this here telegram tg".split(
      " ",
    ),
  accountWords: "on to account login email cloud laptop phone".split(" "),
  verbs: [
    "(?:is|was)(?: now| still| just| always| simply| called| set to)?",
    "used to be",
    "should be",
    "=",
  ],
  remarks: [
    String.raw`\p{L}{3,}(?:ed|n['’]t)`,
    String.raw`\p{L}{4,}(?:ing|able|ible)`,
    String.raw`\p{L}{2,}(?:al|b|n|r|t|us)ly`,
    ...(
      "garbage trash rubbish nonsense shit history mystery whatever better worse outdated old older ancient last " +
      "current original standard official personal sensitive locked leaked legit real toast invisible visible exist " +
      "exists wrong incorrect correct right invalid valid fine good okay bad weak strong stronger weaker safe " +
      "unsafe secure insecure long longer short shorter simple easy hard difficult complex gone lost forgotten " +
      "forgot broken empty blank missing stolen known unknown secret private public important mandatory optional " +
      "necessary needed enough same different similar new fresh unique random default temporary alphanumeric " +
      "numeric numbers letters digits characters case error wrongly taken given shown hidden written stuck dead " +
      "hopeless useless pointless crap weird strange annoying nowhere somewhere there here never always only also " +
      "just still again really very quite already maybe probably currently exactly apparently nothing something " +
      "anything everything mine yours hers theirs english russian arabic german german's spanish required trouble " +
      "problem issue question back off over true false ready active inactive online offline local two-step " +
      "two-factor"
    ).split(" "),
  ],
  continuations: (
    "btw lol ok sir bro did didnt didn't that's thats and but or so because cause cuz since why what when where " +
    "how who it it's its i i'm im i've can cant can't please pls plz help thanks thx now then yet still that this " +
    "the they them he she you we my is isnt isn't does doesnt doesn't do dont don't not if want wanna need could would should"
  ).split(" "),
  loginWords: [
    "log-?in",
    "logins",
    "user(?:name)?",
    "account",
    "acc",
    "e-?mail",
    "mail",
    "credentials",
  ],
  seedPhrases: [
    "(?:seed|recovery|secret|backup|mnemonic|wallet|restore) (?:phrase|words?|key|sentence|seed)s?",
    "seed",
    "mnemonics?",
    "passphrase",
    "(?:12|15|18|21|24|twelve|twenty-?four) (?:secret |recovery |seed )?words",
  ],
  smallWords: (
    "the and not but for with has had from your was were are does did doesnt didnt dont cant wont isnt how why " +
    "who which his her him she its our their them these those been being would could should might plz pls thanks " +
    "telegram login logged logging messages numbers accounts channel channels chats groups contacts wallet hacked " +
    "stolen lost got get gets getting went gone made makes says said didn couldn wasn than too out onto let yes " +
    "sir codes password sent sends came comes anyone anything everything everyone bot bots email sms app apps " +
    "delete deleted blocked banned recover restore scam scammer fake money lose using see seen saw new while most " +
    "others here"
  ).split(" "),
};
