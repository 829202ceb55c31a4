import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadEnvFile } from "../../src/settings/env-file.ts";

function fileOf(content: string | Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), "env-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const path = join(dir, ".env");
  writeFileSync(path, content);
  return path;
}

/** An environment with the variables of a file. */
function envOf(content: string | Uint8Array, env: Record<string, string> = {}) {
  expect(loadEnvFile(env, fileOf(content))).toMatchObject({ kind: "read" });
  return env;
}

describe("a file is read as editors and shells write it", () => {
  const both = { BOT_TOKEN: "1:a", PORT: "80" };

  it.each([
    ["plain", "BOT_TOKEN=1:a\nPORT=80\n"],
    ["with a byte order mark", "\ufeffBOT_TOKEN=1:a\nPORT=80\n"],
    ["with the line ends of Windows", "BOT_TOKEN=1:a\r\nPORT=80\r\n"],
    ["with both of them", "\ufeffBOT_TOKEN=1:a\r\nPORT=80"],
    ["for a shell", "export BOT_TOKEN=1:a\nexport PORT=80\n"],
    ["with quotes and spaces", "BOT_TOKEN = '1:a'\n  PORT = \"80\"  # the usual one\n"],
    ["with comments and empty lines", "# BOT_TOKEN=2:b\n\nBOT_TOKEN=1:a # mine\nPORT=80\n"],
  ])("%s", (_, content) => {
    expect(envOf(content)).toEqual(both);
  });

  it("with any letters", () => {
    expect(envOf("FAQ_DIR=/srv/häufige Fragen\n")).toEqual({ FAQ_DIR: "/srv/häufige Fragen" });
  });

  it("and invalid bytes in a comment do no harm", () => {
    const latin1 = Buffer.from("# für den Bot\nPORT=80\n", "latin1");
    expect(envOf(latin1)).toEqual({ PORT: "80" });
  });
});

it("variables that are set already stay, even empty ones", () => {
  const env = { PORT: "8080", HOST: "" };
  expect(envOf("PORT=80\nHOST=0.0.0.0\nLOG_LEVEL=warn", env)).toEqual({
    ...env,
    LOG_LEVEL: "warn",
  });
});

it.each([
  ["BOT_TOKEN: 1:a\nPORT=80", ["BOT_TOKEN"]],
  ["BOT_TOKEN 1:a\nexport PORT\n", ["BOT_TOKEN", "PORT"]],
  ["BOT_TOKEN\nPORT = 80\nHOST =::1\n# LOG_LEVEL: warn\n", ["BOT_TOKEN"]],
  ["PORT\nPORT=80\n", []],
])("names without = in %j are reported", (content, withoutEquals) => {
  expect(loadEnvFile({}, fileOf(content))).toMatchObject({ withoutEquals });
});

describe("a missing file is not an error", () => {
  it.each([undefined, "", join(tmpdir(), "no-such-folder", ".env")])("%s", (path) => {
    expect(loadEnvFile({}, path)).toEqual({ kind: "none" });
  });
});

describe("a file that is not readable is reported with the cure", () => {
  const utf16 = Buffer.from("\ufeffBOT_TOKEN=1:a\n", "utf16le");

  it.each<[string, Uint8Array, string]>([
    [
      "in UTF-16, as a redirection in PowerShell writes it",
      utf16,
      "is in UTF-16: save it as UTF-8",
    ],
    ["in UTF-16 the other way round", Buffer.from(utf16).swap16(), "is in UTF-16: save it as"],
    ["in UTF-16 without a mark", utf16.subarray(2), "is in UTF-16: save it as UTF-8"],
    [
      "with a value in another encoding",
      Buffer.from("FAQ_DIR=für", "latin1"),
      "is not in UTF-8: save it as UTF-8",
    ],
  ])("%s", (_, content, cure) => {
    const env = {};
    const file = loadEnvFile(env, fileOf(content));
    expect(file).toMatchObject({ kind: "unreadable", problem: expect.stringContaining(cure) });
    expect(env).toEqual({});
  });

  it("a folder", () => {
    const file = loadEnvFile({}, tmpdir());
    expect(file).toMatchObject({
      problem: expect.stringMatching(/is a folder .* copy .env.example/),
    });
  });

  it("a path through a file", () => {
    const file = loadEnvFile({}, "package.json/.env");
    expect(file).toMatchObject({ problem: expect.stringContaining("cannot be read (ENOTDIR)") });
  });
});
