/** A format that a FAQ is not read from, by which it's recognised, and what to do instead. */
interface UnreadableFormat {
  name: string;
  cure: string;
  mediaTypes?: RegExp;
  /** Endings of names. */
  endings?: RegExp;
  /** What its files start with, as Latin-1. */
  starts?: readonly string[];
  /** What else is near their start. */
  contains?: string;
}

const pandoc = "give the page that it's published as, or convert it with pandoc -t html";
const word = "save it as a web page (HTML) and give that, or convert it with pandoc -t html";
const zip = "PK\x03\x04";

/** Markup shows within this many characters. */
const markupCharacters = 200_000;

/** The first that fits counts: what is packed as ZIP comes before ZIP. */
const unreadableFormats: readonly UnreadableFormat[] = [
  {
    name: "a PDF document",
    cure: "give the page that it's published as, or convert it with pdftotext -layout",
    mediaTypes: /^application\/(?:x-)?pdf$/,
    endings: /\.pdf$/i,
    starts: ["%PDF-"],
  },
  {
    name: "reStructuredText",
    cure: pandoc,
    mediaTypes: /^text\/(?:x-rst|prs\.fallenstein\.rst)$/,
    endings: /\.(?:rst|rest)$/i,
  },
  {
    name: "a word processor's document",
    cure: word,
    mediaTypes:
      /^application\/(?:msword|rtf|vnd\.(?:ms-word|openxmlformats-officedocument\.word|oasis\.opendocument\.text).*)$|^text\/rtf$/,
    endings: /\.(?:docx?|docm|odt|rtf|pages)$/i,
    starts: ["{\\rtf", "\xd0\xcf\x11\xe0"],
  },
  {
    name: "a word processor's document",
    cure: word,
    starts: [zip],
    contains: "word/",
  },
  {
    name: "an e-book",
    cure: pandoc,
    mediaTypes: /^application\/epub\+zip$/,
    endings: /\.epub$/i,
    starts: [zip],
    contains: "mimetypeapplication/epub",
  },
  {
    name: "an archive",
    cure: "unpack it and give a file in it",
    mediaTypes: /^application\/(?:zip|gzip|x-(?:zip-compressed|gzip|tar|7z-compressed|bzip2))$/,
    endings: /\.(?:zip|t?gz|tar|7z|bz2|xz|rar)$/i,
    starts: [zip, "\x1f\x8b", "7z\xbc\xaf", "\xfd7zXZ", "Rar!"],
  },
  {
    name: "a picture",
    cure: "give the text itself: words in a picture can't be read",
    mediaTypes: /^image\//,
    endings: /\.(?:png|jpe?g|gif|webp|tiff?|bmp|heic)$/i,
    starts: ["\x89PNG", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*"],
  },
];

/**
 * Tells a format that isn't read, by its media type, its name, or what its bytes start with.
 *
 * @param name a file's name or an address; it doesn't count where a server says that it is HTML
 * @returns the end of a sentence that begins with the input: what it is, and the cure
 */
export function unreadableFormat(
  bytes: Uint8Array,
  mediaType: string,
  name: string,
): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const path = /html/.test(mediaType) ? "" : name.replace(/[?#].*$/s, "");
  const found =
    unreadableFormats.find((format) => format.mediaTypes?.test(mediaType)) ??
    unreadableFormats.find((format) => format.endings?.test(path)) ??
    unreadableFormats.find((format) => startsLike(format, start));
  return found && sentenceOf(found);
}

function startsLike({ starts = [], contains = "" }: UnreadableFormat, start: string): boolean {
  return starts.some((sign) => start.startsWith(sign)) && start.includes(contains);
}

/** The same for a text that is reStructuredText without saying so. */
export function unreadableMarkup(text: string): string | undefined {
  const format = unreadableFormats.find(({ name }) => name === "reStructuredText");
  return format && isRestructuredText(text) ? sentenceOf(format) : undefined;
}

function sentenceOf({ name, cure }: UnreadableFormat): string {
  return `is ${name}, which is not read: ${cure}`;
}

/** Underlined titles, which Markdown has, too, with directives or roles, which it hasn't. */
function isRestructuredText(text: string): boolean {
  const start = text.slice(0, markupCharacters);
  const titles = start.match(/^\S.*\r?\n([=~^"'*+#-])\1{2,}[ \t]*$/gm) ?? [];
  const directives = start.match(/^[ \t]{0,8}\.\. (?:[\w-]+::|_[^:\n]{1,80}:)/gm) ?? [];
  const roles = start.match(/(?:^|[\s(]):[a-z][\w:+.-]*:`[^`\n]+`|`[^`<\n]+ <[^<>`\n]+>`_/gm) ?? [];
  return titles.length > 0 && directives.length * 2 + roles.length >= 2;
}
