import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { codeBlocks } from "../../scripts/docs/markdown";
import { makeSignature } from "../../lib/outside/news/makeSignature";

/** The check that docs/messages.md shows to receivers, as they would run it. */
function shownCheck(): (header: string, body: string, secret: string) => boolean {
  const block = codeBlocks(readFileSync("docs/messages.md", "utf8")).find(({ code }) =>
    code.includes("timingSafeEqual"),
  );
  const source = `(header, body, secret) => { ${block?.code ?? ""}; return isOurs; }`;
  return runInNewContext(source, {
    createHmac,
    timingSafeEqual,
    Buffer,
  }) as ReturnType<typeof shownCheck>;
}

describe("the signature check of docs/messages.md", () => {
  const body = '{"text":"Grüße"}';
  const now = () => new Date().toISOString();
  const isOurs = shownCheck();

  it("takes what the app signs", () => {
    expect(isOurs(makeSignature(body, "key", now()), body, "key")).toBe(true);
  });

  test.each([
    ["another key", makeSignature(body, "other", now()), body],
    ["another body", makeSignature(body, "key", now()), `${body} `],
    [
      "an hour ago",
      makeSignature(body, "key", new Date(Date.now() - 3_600_000).toISOString()),
      body,
    ],
    ["no signature", "", body],
    ["a short one", "t=1764000000,v1=00", body],
  ])("refuses %s", (_what, header, given) => {
    expect(isOurs(header, given, "key")).toBe(false);
  });
});
