import { wordsOf } from "./words.ts";

/** Function words that few sentences do without, by language, without those that are English words too. */
const functionWords: Record<string, string> = {
  es: "el los las una que como por para con mi tu es esta estoy no se puedo quiero tengo hola porque cuando donde pero muy mas del al lo le cuenta numero ayuda mensaje",
  pt: "os o um uma que como por para com meu minha faco mudar voce nao sim eu quero posso estou tenho porque quando onde mas muito mais ao conta ajuda mensagem fazer isso",
  fr: "le les une des que comment pour avec mon ma mes je tu vous est pas ne suis veux peux bonjour pourquoi quand mais tres plus du au ce cette compte aide sur dans",
  de: "der das den dem ein eine ist nicht ich wie kann mein meine mit und fur auf zu wenn warum aber sehr mehr hallo habe bin es sich auch noch konto nummer nachricht hilfe",
  it: "il lo gli una che come per con mio mia non sono voglio posso ho perche quando dove ma molto piu del al ciao questo account messaggio aiuto mi si",
  nl: "het een van dat hoe voor met mijn niet ik kan wil heb ben waarom wanneer maar heel meer ook deze bericht hulp er op te",
  id: "saya aku yang dan di ke dari untuk dengan tidak bisa mau bagaimana kenapa kapan tapi sudah belum ini itu akun nomor pesan tolong gimana ada",
  tr: "bir ve bu ne nasil icin ile benim ben degil var yok istiyorum neden ama cok daha hesap numara mesaj yardim mi nerede silmek",
  pl: "jak nie jest sie na do z czy moj moje mam chce moge dlaczego kiedy ale bardzo konto numer wiadomosc pomoc to w co",
};

const wordSets = Object.entries(functionWords).map(([language, words]) => {
  return { language, words: new Set(words.split(" ")) };
});

const english = new Set(
  "the a an is are am was i you my your me it to of and in on at for with how what why when where who can do does did not no be this that have has if so but or from".split(
    " ",
  ),
);

/** Scripts of one or a few languages, with the likeliest one. */
const scripts: [script: RegExp, language: string][] = [
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Bengali}/u, "bn"],
  [/\p{Script=Hangul}/u, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Greek}/u, "el"],
];

/**
 * The code of the language that a message is written in, where that is clearly not English: by its script, else by its
 * function words, at least two and more than English ones. Undefined for English and for what is too short to tell.
 */
export function nonEnglishLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  for (const [script, language] of scripts) {
    if (letters.filter((letter) => script.test(letter)).length > letters.length / 2)
      return language;
  }
  const words = wordsOf(text);
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length;
  const [best] = wordSets
    .map(({ language, words }) => ({ language, hits: count(words) }))
    .sort((a, b) => b.hits - a.hits);
  if (!best || best.hits < 2 || best.hits <= count(english)) return undefined;
  return best.language;
}
