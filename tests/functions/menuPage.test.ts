import { makeMenuPageFunction } from "../../functions/menuPage";
import { IvrError } from "../../lib/errors";
import type { ShowMenuPage } from "../../lib/publishing/page/makeShowMenuPage";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

const asked: unknown[] = [];
afterEach(() => asked.splice(0));

const get = (
  params: Record<string, string>,
  { method = "GET", showMenuPage = found }: { method?: string; showMenuPage?: ShowMenuPage } = {},
) => ask(makeMenuPageFunction({ flows: { showMenuPage }, log: aLog().log }), { method, params });

const found: ShowMenuPage = (wanted) => {
  asked.push(wanted);
  return Promise.resolve({ html: "<!doctype html>", language: "de" });
};

describe("menuPage", () => {
  it("gives the page of a number, with or without +, under a policy that runs nothing", async () => {
    const page = await get({ number: "15550100", language: "de" });
    expect(page).toMatchObject({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8", "content-language": "de" },
    });
    expect(page.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; /,
    );
    await get({ number: "+15550100" });
    expect(asked).toEqual([
      { number: "+15550100", language: "de" },
      { number: "+15550100", language: undefined },
    ]);
  });

  it("tells HEAD the same without the page", async () => {
    expect(await get({ number: "15550100" }, { method: "HEAD" })).toMatchObject({
      status: 200,
      bytes: [],
    });
  });

  it("finds nothing for what is no number, has no page, or is unknown, alike", async () => {
    const showMenuPage = () => Promise.resolve(undefined);
    for (const number of ["15550100", "*", "hello", "1"]) {
      expect((await get({ number }, { showMenuPage })).status).toBe(404);
    }
  });

  it("says that storage is away", async () => {
    const showMenuPage = () => Promise.reject(new IvrError("STORAGE_UNAVAILABLE", "Away."));
    expect((await get({ number: "15550100" }, { showMenuPage })).status).toBe(503);
  });
});
