/** What the title of a page of questions says besides the name of its site. */
const helpWords =
  /^(?:faqs?|f\.a\.q\.|q ?& ?a|help(?: ?(?:cent(?:er|re)|desk|pages?))?|support(?: cent(?:er|re))?|(?:frequently asked |common )?questions(?: (?:and|&) answers)?|customer (?:service|support)|knowledge ?base|hilfe(?:-?center|bereich)?|häufige? (?:gestellte )?fragen|fragen (?:und|&) antworten|aide|centre d['’]aide|questions fréquentes|foire aux questions|ayuda|centro de ayuda|preguntas frecuentes|ajuda|central de ajuda|perguntas frequentes|domande frequenti|aiuto|centro assistenza|вопросы и ответы|част(?:ые|о задаваемые) вопросы|помощь|справка|sıkça sorulan sorular|sss|yardım|(?:pusat )?bantuan|pertanyaan umum|الأسئلة (?:الشائعة|المتكررة)|(?:مركز )?المساعدة|(?:سوالات|سؤالات|پرسش‌های) متداول|راهنما)$/iu;

const separator = /\s+[-–—|·•:]\s+|\s*[|·•]\s*|:\s+/u;

/** The longest name, in characters: longer ones are slogans. */
const longest = 40;

/** The name of a site in a page's title, such as "FAQ | Acme"; undefined where it isn't clear which part is the name. */
export function siteNameIn(title: string): string | undefined {
  const parts = title.split(separator).map((part) => part.trim());
  const [name, ...others] = parts.filter((part) => part !== "" && !helpWords.test(part));
  const isClear = name !== undefined && others.length === 0 && parts.length > 1;
  return isClear && name.length <= longest && !/[?؟]$/u.test(name) ? name : undefined;
}
