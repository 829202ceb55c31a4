import { GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { createLog } from "../src/log.ts";

const token = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";

const logged = (err: unknown): string => {
  let line = "";
  createLog("info", { write: (text: string) => (line += text) }).info({ err }, "failed");
  return line;
};

describe("the log", () => {
  it("never holds people's words", () => {
    const refusal = {
      ok: false,
      error_code: 400,
      description: "Bad Request: chat not found",
    } as const;
    const line = logged(
      new GrammyError("Call failed", refusal, "sendMessage", { chat_id: 77, text: "my secret" }),
    );
    expect(line).toContain("Bad Request: chat not found");
    expect(line).not.toContain("my secret");
    expect(line).not.toContain("77,");
  });

  it("never holds the token, wherever it hides", () => {
    const cause = new Error(`connect failed: https://api.telegram.org/bot${token}/getMe`);
    for (const err of [
      new HttpError("Network request failed", cause),
      cause,
      new Error("x", { cause }),
    ]) {
      const line = logged(err);
      expect(line).toContain("[token]");
      expect(line).not.toContain(token);
    }
  });

  it("consists of lines of JSON, with time and level", () => {
    expect(JSON.parse(logged("not even an error"))).toMatchObject({ level: 30, msg: "failed" });
  });
});
