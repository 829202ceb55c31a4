import type { AddressUse } from "../faq/button-notes.ts";
import { readInline } from "../faq/inline-html.ts";
import type { Flow } from "./flow.ts";

/** The addresses of a flow: those of its contacts, and those that its texts link to. */
export function flowAddresses({ name, nodes }: Flow): AddressUse[] {
  return [...nodes.values()].flatMap((node) => {
    const contact = node.kind === "contact" && node.contact.url ? [node.contact.url] : [];
    return [...contact, ...readInline(node.html).links].map((url) => {
      return { name: `flow ${name}, node ${node.name}`, url };
    });
  });
}
