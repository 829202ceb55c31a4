import { oneLine, type PageElement, textOf } from "./dom.ts";

/** Class names and ids of what stands among the answers and is none of them. */
const names =
  /(?:^|[\s_-])(?:mw-editsection|edit-?section|headerlink|hash-link|anchorjs-link|header-anchor|heading-anchor|permalink|footnotes?|footnote-ref|fn-?ref|reversefootnote|noprint|sr-only|visually-hidden|screen-reader-text|helpful|was-?this-?helpful|article-votes?|votes?|feedback|rating|share|sharing|share-?buttons|social(?:-?(?:links|share|media|buttons))?|newsletter|subscribe|signup|sign-up|mailchimp|related(?:-?(?:articles|posts|questions|content|links))?|recommended|comments?|disqus(?:_thread)?|utterances|giscus|popup|pop-up|modal|lightbox|overlay|chat-?widget|intercom\w*|back-?to-?top|copy-?button|page-?meta|edit-?(?:this-?)?page|last-?(?:updated|modified)|pagination|prev-?next|author-?box|advert\w*|ads?|promo|banner|cta|material-icons\w*|material-symbols\w*)(?:$|[\s_-])/i;

/** Of these even a large part of the page is no content. */
const always =
  /(?:^|[\s_-])(?:mw-editsection|headerlink|hash-link|anchorjs-link|header-anchor|permalink|close|close-?btn|btn-?close|footnote-ref|fn-?ref|reversefootnote|sr-only|visually-hidden|screen-reader-text|material-icons\w*|material-symbols\w*)(?:$|[\s_-])/i;

/** Whole texts of small blocks that ask what a reader thinks of the page, offer to share it, or lead to its top. */
const remarks: readonly RegExp[] = [
  /^(?:was|is) (?:this|the) (?:(?:article|answer|page|information|section|faq|content|guide|post|document|topic|documentation)\s)(?:\w+\s)?(?:helpful|useful)\b/i,
  /^was (?:this|it|that) (?:\w+\s)?(?:helpful|useful)\b/i,
  /^did (?:this|we|you) (?:answer|help|find)\b.{0,60}\?/i,
  /^(?:how (?:would you rate|helpful was|can we improve)|rate this|give feedback|send feedback|thanks for your feedback)\b/i,
  /^\d+ (?:out )?of \d+ (?:people )?found this (?:helpful|useful)/i,
  /^war (?:dieser|diese|dieses|das|die)\b.{0,40}\b(?:hilfreich|nützlich)/i,
  /^(?:¿?te |¿?le |¿?fue |¿?ha sido |¿?ha |¿?esto |¿?te ha )?.{0,30}\b(?:útil|ha ayudado|ayudó)\b.{0,20}\?/iu,
  /^(?:cet(?:te)? (?:article|page|réponse)|cela).{0,30}\b(?:utile|aidé)\b/iu,
  /^(?:questa?|questo).{0,30}\b(?:utile|aiutato)\b/i,
  /^(?:esta?|este).{0,30}\b(?:útil|ajudou)\b/iu,
  /^(?:была? ли|вам помог|помогл[аои] ли|был ли).{0,60}\?/iu,
  /^(?:(?:share|tweet|print|e-?mail|facebook|twitter|linkedin|whatsapp|copy link|teilen|partager|compartir|compartilhar|condividi|поделиться)(?: (?:this|it|on|via|by|to|page|article))*[\s|·,:]*)+$/iu,
  /^(?:↑|⬆|▲|\^)?\s*(?:back to (?:the )?(?:top|contents|index|list|questions)|(?:go )?to (?:the )?top|return to (?:top|contents|index)|top(?: of page)?|nach oben|zum seitenanfang|zurück nach oben|haut de page|retour en haut|volver arriba|inicio|torna su|voltar ao topo|наверх|к содержанию|в начало|к началу)\s*(?:↑|⬆|▲)?$/iu,
  /^(?:↑|⬆|▲)$/u,
  /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})).{0,150}$/iu,
  /^(?:<?-*|←|«|‹|<)?\s*(?:back|return) to .{1,40}$/i,
  /^(?:page )?last (?:revised|updated|modified|edited|reviewed|change)\b.{0,60}$/i,
  /^(?:(?:read|show|see|view) (?:more|less)|阅读更多|閱讀更多|続きを読む|もっと見る|mehr lesen|weiterlesen|leer más|ver más|lire la suite|leggi tutto|ler mais|читать (?:далее|дальше)|devamını oku|اقرأ المزيد|المزيد)\s*[.…»›→]*$/iu,
  /^\[?(?:edit|edit source|bearbeiten|modifier|editar|modifica|править|edit this page)\]?$/iu,
  /^(?:yes|no|ja|nein|oui|non|sí|da|да|нет|👍|👎)(?:[\s/|·]+(?:yes|no|ja|nein|oui|non|sí|да|нет|👍|👎))+$/iu,
];

/** Names of parts of a page that answer nothing, as headings. */
const headings =
  /^(?:(?:(?:join |sign up for |subscribe to |get )?(?:our |the )?)newsletter|subscribe(?: to .{0,40})?|comments?|leave a (?:comment|reply)|\d+ comments?|related (?:articles?|posts?|questions|topics|content|links|pages)|recommended (?:articles?|reading)|see also|read next|you may also like|more from .{0,40}|share(?: this)?(?: (?:article|page|post))?|follow us|stay (?:in touch|connected|up to date)|was this (?:page |article |answer )?helpful\?|(?:still )?(?:have|got)(?: any)?(?: more| other)? questions\?|still need help\?|need more help\?|didn['’]t find (?:what|your|the).{0,60}|can['’]t find (?:what|your|the|an answer|it|the answer).{0,60}|stay in the loop|on this page|in this article|table of contents|contents|recent posts|cookie (?:settings|preferences|policy)|footnotes|kommentare|verwandte (?:artikel|themen)|ähnliche artikel|noch fragen\?|haben sie (?:noch|weitere) fragen\?|inhalt(?:sverzeichnis)?|articles? (?:connexes|liés|similaires)|commentaires|sommaire|table des matières|d['’]autres questions \?|comentarios|artículos relacionados|contenidos?|índice|¿(?:tienes|tiene|tenés)(?: más| otras| alguna)? (?:preguntas?|dudas?)\?|¿no (?:encontró|encontraste|encuentras?|ha encontrado).{0,60}|(?:vous )?n['’]avez pas trouvé.{0,60}|(?:ihre|deine) frage (?:war )?nicht (?:dabei|gefunden|beantwortet).{0,30}|frage nicht (?:dabei|gefunden).{0,20}|(?:não|nao) (?:encontrou|achou).{0,60}|(?:ainda )?tem (?:mais |outras )?(?:perguntas|dúvidas)\?|non (?:hai|avete) trovato.{0,60}|(?:hai|avete) (?:ancora |altre )domande\?|(?:вы )?не нашли.{0,60}|(?:المزيد من الأسئلة|لم تجد .{0,40}|هل لديك .{0,20}أسئلة.{0,20})[؟?]?|سؤال دیگری دارید[؟?]?|(?:sorunuz|cevabınızı).{0,20}(?:bulamadınız mı|mı var)\?|(?:more|other|further|additional) questions\??|(?:masih )?(?:punya|ada) pertanyaan(?: lain)?\?|articoli correlati|indice|artigos relacionados|comentários|комментарии|похожие (?:статьи|вопросы)|содержание|остались вопросы\?)$/iu;

/** Whether the names of a tag say that it's no content. `sure`: whatever its size. */
export function namesNoise({ attribs }: PageElement): { noise: boolean; sure: boolean } {
  const said = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  return { noise: names.test(said), sure: always.test(said) };
}

/** The most characters of a remark with its buttons. */
const longestRemark = 160;

/** Whether a small block says nothing of the page's subject: "Was this helpful? Yes No", "Back to top", "[edit]". */
export function isRemark(text: string): boolean {
  const line = oneLine(text);
  return (
    line.length > 0 && line.length <= longestRemark && remarks.some((pattern) => pattern.test(line))
  );
}

/** Whether a heading opens a part of the page that answers nothing, such as "Newsletter" or "Related articles". */
export function opensNoise(heading: string): boolean {
  return headings.test(heading.replace(/[:：!]+$/, "").trim());
}

/** A mark of a footnote: "[1]", "¹". */
export function isFootnoteMark(element: PageElement): boolean {
  if (element.name !== "sup" && element.name !== "a") return false;
  const text = oneLine(textOf(element));
  if (!/^\[?(?:\d{1,3}|[*†‡]|note \d+)\]?$/i.test(text)) return false;
  const link =
    element.name === "a"
      ? element
      : element.children.find((child) => "attribs" in child && child.name === "a");
  const target = link && "attribs" in link ? (link.attribs.href ?? "") : "";
  return /#.*(?:fn|note|cite|ref)/i.test(target);
}

/** Whether a heading opens a table of contents: what follows on a deeper level may be the content itself. */
export function isContentsHeading(heading: string): boolean {
  return /^(?:table of contents|contents|on this page|in this article|inhalt(?:sverzeichnis)?|sommaire|table des matières|contenidos?|índice|indice|содержание)[:：]?$/iu.test(
    heading.trim(),
  );
}
