/** The formats that a FAQ is read from. A new one is a row of `formats` below and a converter in read.ts. */
export const inputFormats = ["html", "markdown", "text"] as const;

export type InputFormat = (typeof inputFormats)[number];

/** How an input format is asked for and recognised. */
interface FormatSigns {
  /** Its part of the `Accept` header. */
  accept: string;
  /** The media types that a server may give it. */
  mediaTypes: readonly string[];
  /** Whether a media type or a name says that an input has this format, whatever the text looks like. */
  isStated(mediaType: string, name: string): boolean;
  /** Whether a text looks like this format, where nothing is stated. */
  looksLike(text: string): boolean;
}

const formats: Record<InputFormat, FormatSigns> = {
  html: {
    accept: "text/html, application/xhtml+xml",
    mediaTypes: ["text/html", "application/xhtml+xml"],
    isStated: (mediaType, name) => /html/i.test(mediaType) || /\.x?html?$/i.test(name),
    looksLike: (text) =>
      /^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(text) || /<h[1-6][\s>]/i.test(text),
  },
  markdown: {
    accept: "text/markdown",
    mediaTypes: ["text/markdown", "text/x-markdown"],
    isStated: (mediaType, name) =>
      /markdown/i.test(mediaType) || /\.(?:md|markdown|mdown)$/i.test(name),
    looksLike: (text) => {
      const headings = text.match(/^#{1,6}\s+\S|^\S.*\n(?:={3,}|-{3,})\s*$/gm) ?? [];
      return headings.length > 1;
    },
  },
  text: {
    accept: "text/plain;q=0.9",
    mediaTypes: ["text/plain"],
    isStated: () => false, // servers and names call many things plain text
    looksLike: () => true,
  },
};

/** The `Accept` header that asks for all formats. */
export const acceptHeader = inputFormats.map((format) => formats[format].accept).join(", ");

/** Whether a FAQ can be read from a media type, given in lower case without parameters. */
export function isReadableType(mediaType: string): boolean {
  return inputFormats.some((format) => formats[format].mediaTypes.includes(mediaType));
}

/** The format of an input: the one that its media type or name states, else the first that its text looks like. */
export function formatOf(text: string, mediaType = "", name = ""): InputFormat {
  return (
    inputFormats.find((format) => formats[format].isStated(mediaType, name)) ??
    inputFormats.find((format) => formats[format].looksLike(text)) ??
    "text"
  );
}
