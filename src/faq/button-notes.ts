import { isButtonAddress } from "./button-address.ts";
import { linksIn } from "./inline-html.ts";
import { namesOf } from "./names.ts";
import { piecesOf } from "./plain-text.ts";
import type { Entry } from "./schema.ts";

/** An address of the data, and where it stands. */
export interface AddressUse {
  /** An entry's id, or another name. */
  name: string;
  url: string;
}

/** The addresses of an entry: that of its source, and those that its answer links to. */
export function addressesOf({
  id,
  answer,
  source,
  url = source?.url,
}: Pick<Entry, "id" | "answer" | "source"> & { url?: string | undefined }): AddressUse[] {
  const links = answer.flatMap(piecesOf).flatMap(linksIn);
  return [...(url === undefined ? [] : [url]), ...links].map((url) => ({ name: id, url }));
}

/** A line for each host whose addresses Telegram makes neither buttons nor links of. */
export function addressNotes(uses: readonly AddressUse[]): string[] {
  const unusable = uses.filter(({ url }) => !isButtonAddress(url));
  return [...Map.groupBy(unusable, ({ url }) => originOf(url))].map(([origin, all]) => {
    const names = namesOf([...new Set(all.map(({ name }) => name))]);
    return `Telegram makes no button or link of ${origin}: give a public address with a whole host name, such as https://faq.example.org (in ${names})`;
  });
}

function originOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host } = new URL(url);
  return host === "" ? url : `${protocol}//${host}`;
}
