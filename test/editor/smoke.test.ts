import { it } from "vitest";
import { copyOf, startEditor } from "./support.ts";
it("smoke", async () => {
  const e = await startEditor(await copyOf("kettle"));
  const s = await e.state();
  console.log(JSON.stringify(s).slice(0, 600));
  const entry = { ...s.entries[0]!.entry, question: "", answer: [{ type: "paragraph" as const, html: "a < b" }] };
  console.log(JSON.stringify(await e.ask("check", { entries: [entry], phrasings: { added: [{ text: "make hot water", id: "warranty" }], edited: [], removed: [] } }), null, 1).slice(0, 1800));
  console.log(JSON.stringify(await e.ask("preview", {}, { entry: s.entries[0]!.entry.id })));
  console.log(JSON.stringify(await e.ask("references", {}, { entry: s.entries[0]!.entry.id })));
  console.log(JSON.stringify(await e.ask("try", {}, { text: "how to boil water" })));
  console.log(JSON.stringify(await e.ask("effect", {})));
  console.log(JSON.stringify(await e.ask("save", { phrasings: { added: [{ text: "zorgblat", id: "warranty" }], edited: [], removed: [] } })));
  console.log(JSON.stringify(await (await fetch(`${e.url}/editor/in-use`)).json()));
  console.log(await e.asks("zorgblat"));
  console.log((await (await fetch(`${e.url}/local/state?person=1001`)).text()).slice(0, 500));
});
