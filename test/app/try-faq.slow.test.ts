import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { tryFaq } from "../../src/app/try-faq.ts";
import { buttonsOf, startTestBot } from "../support/bot.ts";
import { folder, servePages, temporaryFolder } from "./support.ts";

/** What people ask about a page of `test/fixtures/pages`, each with the question that answers it. */
type Asked = { text: string; question: string }[];

const expected = JSON.parse(await readFile(`${folder}/expected.json`, "utf8")) as Record<
  string,
  { asked?: Asked }
>;
const pages = Object.entries(expected).flatMap(([name, { asked }]) =>
  asked ? [[name, asked] as const] : [],
);

describe("from the address of a page to a bot", () => {
  it.each(pages)(
    "%s: eight of ten people are answered or offered their entry",
    async (name, asked) => {
      await using site = await servePages();
      const input = `${site.url}/${name}`;
      const { env, report } = await tryFaq(
        { input, follow: false, force: false },
        await temporaryFolder(),
        () => {},
      );
      expect(report.join("\n")).toMatch(/^\d+ entries read from http:\S+ in \d+\.\d s/m);
      await using bot = await startTestBot({ faqDir: env.FAQ_DIR as string });
      const helped: boolean[] = [];
      for (const { text, question } of asked) {
        const person = bot.telegram.addPerson({ first_name: "Kim", language_code: "en" });
        const answers = await bot.asks(text, person);
        const shown = answers.flatMap((message) => [message.text ?? "", ...buttonsOf(message)]);
        // A button cuts a long question off.
        helped.push(shown.some((words) => words.includes(question) || isStart(words, question)));
      }
      expect(asked).toHaveLength(10);
      expect(helped.filter(Boolean).length).toBeGreaterThanOrEqual(8);
    },
  );
});

/** Whether a button shows the start of a question. */
function isStart(words: string, question: string): boolean {
  const start = words.replace(/^\P{L}+/u, "").replace(/…$/, "");
  return words.endsWith("…") && start.length > 10 && question.startsWith(start);
}
