import { type AddressUse, addressesOf, addressNotes } from "../faq/button-notes.ts";
import { linksIn } from "../faq/inline-html.ts";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Flow, Flows } from "./flow.ts";

/** A line for each host whose addresses, in entries or flows, Telegram makes neither buttons nor links of. */
export function unusableAddresses(
  { entries }: Pick<Knowledge, "entries">,
  { all }: Flows,
): string[] {
  return addressNotes([...entries.flatMap(addressesOf), ...all.flatMap(flowAddresses)]);
}

/** The addresses of a flow: those of its contacts, and those that its texts link to. */
export function flowAddresses({ name, nodes }: Flow): AddressUse[] {
  return [...nodes.values()].flatMap((node) => {
    const contact = node.kind === "contact" && node.contact?.url ? [node.contact.url] : [];
    return [...contact, ...linksIn(node.html)].map((url) => {
      return { name: `flow ${name}, node ${node.name}`, url };
    });
  });
}
